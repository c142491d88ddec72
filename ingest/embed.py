"""Texts become vectors: the embedded model, any sentence-transformers model, or OpenAI's protocol.

The embedded model is multilingual-e5-small (384 dimensions, 512 tokens), run by onnxruntime; how
it was made stands in ingest/model/PROVENANCE.md. Wang et al., "Multilingual E5 Text Embeddings: A
Technical Report", 2024, https://arxiv.org/abs/2402.05672.
"""

import hashlib
import os
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray
from pydantic import SecretStr

from ingest.errors import ConfigurationError, ModelRefused, ModelTimeout, ModelUnavailable
from ingest.settings import IngestSettings

Vectors = NDArray[np.float32]

MODEL_FOLDER = Path(__file__).with_name("model")
MODEL_FILE = "multilingual-e5-small.onnx"
TOKENIZER_FILE = "tokenizer.model"
EMBEDDED = "embedded"
OPENAI_PREFIX = "openai:"
SETTING = "MENTOR_EMBEDDING_MODEL"


class Embedder(Embeddings, ABC):
    """An embedding model; safe to use from several threads.

    `identity` names the model and its weights, and is recorded with an index. `dimension` is the
    length of a vector. `max_tokens` is what the model reads of one text, its special tokens and
    the prefix it puts before the text included; the rest of a longer text is cut off.
    """

    identity: str
    dimension: int
    max_tokens: int

    @abstractmethod
    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text itself, without special tokens and prefix, none cut off."""

    @abstractmethod
    def passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of texts to be found, shape (texts, dimension), L2-normalised.

        Raises:
            ModelError: the model cannot be reached or refuses; only models outside.
        """

    @abstractmethod
    def query(self, text: str) -> Vectors:
        """The vector of a question, shape (dimension,), L2-normalised. Raises like `passages`."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """`passages` in LangChain's form."""
        vectors: list[list[float]] = self.passages(texts).tolist()
        return vectors

    def embed_query(self, text: str) -> list[float]:
        """`query` in LangChain's form."""
        vector: list[float] = self.query(text).tolist()
        return vector


def open_embedder(settings: IngestSettings) -> Embedder:
    """The model that `settings.embedding_model` names.

    "embedded", "openai:NAME", or the name or folder of a sentence-transformers model; a name that
    is not on this machine is downloaded, nothing else ever is.

    Raises:
        ConfigurationError: the setting is empty, or names no model after "openai:".
        ModelUnavailable: the model cannot be loaded.
    """
    name = settings.embedding_model.strip()
    if name in {"", OPENAI_PREFIX}:
        raise ConfigurationError(
            f"{SETTING} is {settings.embedding_model!r}, which names no model; "
            f"give {EMBEDDED!r}, {OPENAI_PREFIX}NAME or a sentence-transformers model"
        )
    if name == EMBEDDED:
        return EmbeddedEmbedder()
    if not name.startswith(OPENAI_PREFIX):
        return SentenceTransformersEmbedder(name)
    key = settings.openai_api_key.get_secret_value() if settings.openai_api_key else None
    return OpenAIEmbedder(name.removeprefix(OPENAI_PREFIX), key, settings.openai_base_url)


class EmbeddedEmbedder(Embedder):
    """The model in ingest/model: onnxruntime and sentencepiece, no torch.

    A text is run alone and on one thread, and texts run side by side, one for each processor: no
    vector depends on the texts that came with it, and larger batches are hardly faster on a CPU.
    """

    dimension = 384
    max_tokens = 512

    def __init__(self, folder: Path = MODEL_FOLDER) -> None:
        import onnxruntime
        from sentencepiece import SentencePieceProcessor

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        # The graph is written with this runtime's fused operators: there is nothing to optimise.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        try:
            self.identity = f"{EMBEDDED}:multilingual-e5-small:{_recorded_sha256(folder)[:12]}"
            self._tokenizer = SentencePieceProcessor(model_file=str(folder / TOKENIZER_FILE))
            self._session = onnxruntime.InferenceSession(
                folder / MODEL_FILE, options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # onnxruntime's errors have no other base
            raise ModelUnavailable(
                f"the embedded model in {folder} cannot be loaded ({_first_line(error)}); "
                "install roadmap-mentor again"
            ) from error
        self._first, self._last = self._tokenizer.bos_id(), self._tokenizer.eos_id()

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text, at some 3 million characters a second."""
        return [len(ids) for ids in self._tokens(texts)]

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of texts to be found, shape (texts, 384), L2-normalised."""
        tokens = self._tokens([f"passage: {text}" for text in texts])
        vectors = np.empty((len(tokens), self.dimension), np.float32)
        longest_first = sorted(range(len(tokens)), key=lambda i: -len(tokens[i]))
        with ThreadPoolExecutor(_processors()) as pool:
            made = pool.map(self._vector, [tokens[i] for i in longest_first])
            for i, vector in zip(longest_first, made, strict=True):
                vectors[i] = vector
        return vectors

    def query(self, text: str) -> Vectors:
        """The vector of a question, shape (384,), L2-normalised."""
        clean = _without_surrogates(f"query: {text}")
        return self._vector(self._tokenizer.encode(clean))

    def _tokens(self, texts: Sequence[str]) -> list[list[int]]:
        clean = [_without_surrogates(text) for text in texts]
        tokens: list[list[int]] = self._tokenizer.encode(clean, num_threads=1)
        return tokens

    def _vector(self, tokens: Sequence[int]) -> Vectors:
        ids = [self._first, *tokens[: self.max_tokens - 2], self._last]
        output = self._session.run(["embedding"], {"input_ids": np.array([ids], np.int64)})
        vector: Vectors = output[0][0]
        return vector


class SentenceTransformersEmbedder(Embedder):
    """A sentence-transformers model, by name or folder, with the prompts it was saved with."""

    def __init__(self, name: str) -> None:
        try:
            from sentence_transformers import SentenceTransformer

            self._model = SentenceTransformer(name)
            self._tokenizer = self._model.tokenizer
        except Exception as error:  # loading a model raises of every kind
            raise ModelUnavailable(
                f"{SETTING} is {name!r}, which cannot be loaded ({_first_line(error)}); give "
                f"{EMBEDDED!r}, {OPENAI_PREFIX}NAME, or the name or folder of a "
                "sentence-transformers model"
            ) from error
        self._lock = Lock()  # a tokenizer changes its own truncation while it works
        self.identity = f"sentence-transformers:{Path(name).name}:{self._fingerprint()}"
        self.max_tokens = self._model.max_seq_length or 512
        self.dimension = self.query("dimension").size

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text itself."""
        if not texts:
            return []
        options = {"add_special_tokens": False, "truncation": False, "verbose": False}
        with self._lock:
            encoded = self._tokenizer(list(texts), **options)
        return [len(ids) for ids in encoded["input_ids"]]

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of texts to be found, shape (texts, dimension), L2-normalised."""
        if not texts:
            return np.empty((0, self.dimension), np.float32)
        # The library gives every model an empty "document" prompt, and takes that before the
        # "passage" prompt that models of the E5 family were saved with.
        prompts = (self._model.prompts.get(name) for name in ("document", "passage", "corpus"))
        prompt = next((prompt for prompt in prompts if prompt), "")
        return self._encoded(self._model.encode_document, list(texts), prompt=prompt)

    def query(self, text: str) -> Vectors:
        """The vector of a question, shape (dimension,), L2-normalised."""
        return self._encoded(self._model.encode_query, text)

    def _encoded(self, encode: Callable[..., Any], *texts: Any, **prompt: str) -> Vectors:
        with self._lock:
            vectors = encode(*texts, **prompt, normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(vectors, np.float32)

    def _fingerprint(self) -> str:
        digest = hashlib.sha256()
        for name, tensor in sorted(self._model.state_dict().items()):
            digest.update(f"{name} {tuple(tensor.shape)} ".encode())
            digest.update(tensor.flatten()[:64].float().cpu().numpy().tobytes())
        return digest.hexdigest()[:12]


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
        clean = [_without_surrogates(text) or " " for text in texts]  # OpenAI takes no empty text
        with self._errors_translated():
            vectors: Vectors = np.array(self._client.embed_documents(clean), np.float32)
            vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors

    def query(self, text: str) -> Vectors:
        """The vector of a question, shape (dimension,), L2-normalised."""
        vector: Vectors = self.passages([text])[0]
        return vector

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
                f"{self.identity} cannot be used at {self._address} ({_first_line(error)}); "
                f"check OPENAI_BASE_URL and the name in {SETTING}"
            ) from error
        except openai.OpenAIError as error:
            raise ModelRefused(
                f"{self.identity} was refused by {self._address} ({_first_line(error)}); "
                "check OPENAI_API_KEY and what it allows"
            ) from error


def _recorded_sha256(folder: Path) -> str:
    """The model file's sha256 in SHA256SUMS: hashing 76 MB at every start takes 0.05 to 0.3 s."""
    for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, name = line.split()
        if name == MODEL_FILE:
            return digest
    raise ValueError(f"SHA256SUMS does not name {MODEL_FILE}")


def _without_surrogates(text: str) -> str:
    # A JSON request can carry half of a surrogate pair, which is not UTF-8.
    return text.encode(errors="replace").decode()


def _processors() -> int:
    count: int | None = getattr(os, "process_cpu_count", os.cpu_count)()  # Python 3.13 has it
    return count or 1


def _first_line(error: Exception) -> str:
    return next((line.strip() for line in str(error).splitlines() if line.strip()), repr(error))
