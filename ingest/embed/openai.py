"""A model behind OpenAI's protocol. Foreign errors are translated here."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property

import numpy as np
from pydantic import SecretStr

from ingest.embed.base import OPENAI_PREFIX, SETTING, Embedder, first_line
from ingest.errors import ModelRefused, ModelTimeout, ModelUnavailable
from ingest.surrogates import without_surrogates
from ingest.types import Vectors


class OpenAIEmbedder(Embedder):
    """A model behind OpenAI's protocol: OpenAI itself, or any server that `base_url` names.

    `dimension` is known once the server has answered: reading it earlier asks the server.
    """

    max_tokens = 8191
    REQUEST_TEXTS = 32  # what compatible servers commonly take; OpenAI itself takes 2048

    def __init__(
        self, name: str, key: str | None, base_url: str | None, timeout: float = 60.0
    ) -> None:
        if key is None and base_url is None:
            raise ModelUnavailable(
                f"{SETTING} is {OPENAI_PREFIX + name!r}, but there is no key; set OPENAI_API_KEY, "
                "or OPENAI_BASE_URL for a server that needs none"
            )
        from langchain_openai import OpenAIEmbeddings

        self.identity = f"{OPENAI_PREFIX}{name}"
        self._address = base_url or "OpenAI"
        self._timeout = timeout
        self._client = OpenAIEmbeddings(
            model=name,
            openai_api_key=SecretStr(key or "none"),
            openai_api_base=base_url,
            request_timeout=timeout,
            chunk_size=self.REQUEST_TEXTS,
            # True would fetch OpenAI's tokenizer from the web and send token ids, not text.
            check_embedding_ctx_length=False,
        )

    @cached_property
    def dimension(self) -> int:  # type: ignore[override]
        """Length of a vector, as the server answers. Raises like `query`."""
        return self.query("dimension").size

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """An estimate, as the model's tokenizer is not here: a token for three bytes of UTF-8."""
        return [(len(text.encode(errors="replace")) + 2) // 3 for text in texts]

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of texts to be found, shape (texts, dimension), L2-normalised."""
        if not texts:
            return np.empty((0, self.dimension), np.float32)
        clean = [without_surrogates(text) or " " for text in texts]  # OpenAI takes no empty text
        with self._errors_translated():
            vectors: Vectors = np.array(self._client.embed_documents(clean), np.float32)
            vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors

    def queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of questions, shape (texts, dimension), L2-normalised."""
        return self.passages(texts)

    @contextmanager
    def _errors_translated(self) -> Iterator[None]:
        import openai

        try:
            yield
        except openai.APITimeoutError as error:
            raise ModelTimeout(
                f"{self.identity} gave no answer from {self._address} in {self._timeout:g} s; "
                "try again, or set OPENAI_BASE_URL to a faster server"
            ) from error
        except (openai.APIConnectionError, openai.NotFoundError, openai.InternalServerError,
                openai.APIResponseValidationError, ValueError) as error:  # fmt: skip
            raise ModelUnavailable(
                f"{self.identity} cannot be used at {self._address} ({first_line(error)}); "
                f"check OPENAI_BASE_URL and the name in {SETTING}"
            ) from error
        except openai.OpenAIError as error:
            raise ModelRefused(
                f"{self.identity} was refused by {self._address} ({first_line(error)}); "
                "check OPENAI_API_KEY and what it allows"
            ) from error
