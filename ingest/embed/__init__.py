"""Texts become vectors: the embedded model, one of sentence-transformers, or OpenAI's protocol."""

from ingest.embed.base import (
    EMBEDDED,
    OPENAI_PREFIX,
    SETTING,
    Embedder,
)
from ingest.embed.embedded import MODEL_FILE, MODEL_FOLDER, TOKENIZER_FILE, EmbeddedEmbedder
from ingest.embed.hub import loaded
from ingest.embed.openai import OpenAIEmbedder
from ingest.embed.pairs import (
    QUOTE_READER_FILE,
    READER_FILE,
    PairReader,
    pair_reader,
    quote_reader,
)
from ingest.embed.sentence_transformers import SentenceTransformersEmbedder
from ingest.errors import ConfigurationError
from ingest.settings import IngestSettings

__all__ = [
    "EMBEDDED",
    "MODEL_FILE",
    "MODEL_FOLDER",
    "QUOTE_READER_FILE",
    "READER_FILE",
    "TOKENIZER_FILE",
    "EmbeddedEmbedder",
    "Embedder",
    "OpenAIEmbedder",
    "PairReader",
    "SentenceTransformersEmbedder",
    "loaded",
    "open_embedder",
    "pair_reader",
    "quote_reader",
]


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
