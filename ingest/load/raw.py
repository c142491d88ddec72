"""Bytes as they come in, before a loader makes a document of them."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit


def is_address(text: str) -> bool:
    """Whether a text is an address on the web."""
    return text.lower().startswith(("http://", "https://"))


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of a document and where they were read from.

    `origin` is a path or an address; `charset` is what the server says about the bytes, if it
    does.
    """

    data: bytes
    origin: str
    charset: str | None = None

    @property
    def is_web(self) -> bool:
        """Whether the origin is an address."""
        return is_address(self.origin)

    @property
    def name(self) -> str:
        """The last part of the origin: what an error message calls the document."""
        if self.is_web:
            return self.origin
        return PurePosixPath(self.origin.replace("\\", "/")).name

    @property
    def stem(self) -> str:
        """A title for want of a better one: the file's name without its suffix."""
        if self.is_web:
            parts = urlsplit(self.origin)
            return PurePosixPath(unquote(parts.path)).stem or parts.netloc
        return PurePosixPath(self.name).stem
