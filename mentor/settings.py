"""Settings of the mentor: those of ingest, and how questions are answered."""

from pydantic import Field

from ingest.settings import IngestSettings


class Settings(IngestSettings):
    """Everything a user can set.

    `model` empty means extractive answers: quotes, no LLM. `reranker` empty leaves passages in
    the order of mentor/retrieve/rank.py.
    """

    reranker: str = Field(default="", description="a sentence-transformers CrossEncoder")
    model: str = ""
    model_timeout: float = Field(
        default=60.0,
        gt=0,
        allow_inf_nan=False,
        description="seconds for one answer, repeated requests included",
    )
    model_retries: int = Field(
        default=2, ge=0, le=10, description="times that a failed request is repeated"
    )
    model_retry_wait: float = Field(
        default=0.5,
        gt=0,
        allow_inf_nan=False,
        description="seconds before the first repetition, doubled for the next",
    )
    model_context: int = Field(
        default=8192, ge=512, description="tokens that the model reads and writes at most"
    )
    model_max_tokens: int = Field(
        default=2048, ge=16, description="tokens of one answer at most, thoughts included"
    )
    max_passage_chars: int = Field(default=4000, ge=500, description="read for one answer")
    host: str = "127.0.0.1"
    port: int = Field(default=7860, ge=0, le=65535)
