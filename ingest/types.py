"""What flows through ingest: a document becomes chunks, a run becomes a report.

All offsets are code points into the stored text of a source: `text[start:end]`.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Kind = Literal["markdown", "text", "html", "pdf", "docx"]

Vectors = NDArray[np.float32]
"""Vectors of texts, shape (texts, dimension), or of one, shape (dimension,)."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document as loaded: Markdown or plain text, before its page furniture goes.

    `origin` is where it was read from (a path or an address), `url` the address at which a
    reader finds the original (from the front matter, or the origin when that is an address).
    `author` and `published` (YYYY-MM-DD, YYYY-MM or YYYY) are what it says of itself outside its
    text, None where it does not; if `restated`, what it says of the text that it restates. `site`
    is the name of the site or organisation whose page it is, as the page's head gives it.
    """

    text: str
    title: str
    kind: Kind
    origin: str
    url: str | None = None
    language: str | None = None
    author: str | None = None
    published: str | None = None
    restated: bool = False
    site: str | None = None


@dataclass(frozen=True, slots=True)
class Chunk:
    """A passage of the stored text and its exact place in it.

    `section` is the heading path, outermost first. `context` is what is put before `text` when
    it is embedded (title, heading path, the head of a table that is continued). `sentences` are
    (start, end) pairs in the stored text, in order: sentences, list items and table rows.
    """

    id: str
    source: str
    section: tuple[str, ...]
    text: str
    start: int
    end: int
    context: str
    sentences: tuple[tuple[int, int], ...]

    def between(self, start: int, end: int) -> str:
        """Its words between two places of the stored text."""
        return self.text[start - self.start : end - self.start]


@dataclass(frozen=True, slots=True)
class Source:
    """A document of the library. `chars` counts code points of its stored text.

    `author`, `published` and `restated` are as in `Document`, as they were read when its text last
    changed: None in what was ingested by a version that did not read them.
    """

    id: str
    title: str
    origin: str
    url: str | None
    kind: Kind
    language: str | None
    chunks: int
    chars: int
    added: datetime
    updated: datetime
    author: str | None = None
    published: str | None = None
    restated: bool = False


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that did not go in, and why, in one line."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What a run of ingest did: ids of sources, how many chunks had to be embedded, and how many
    files in folders were of no kind that is read.
    """

    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    failed: tuple[Failure, ...] = ()
    embedded: int = 0
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run of ingest is: `done` of `total` documents; `source` is the one just read."""

    source: str
    done: int
    total: int
