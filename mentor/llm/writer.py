"""The language model: the one place that makes it, asks it and translates what it raises."""

import asyncio
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from ingest.errors import (
    ConfigurationError,
    ModelError,
    ModelRefused,
    ModelTimeout,
    ModelUnavailable,
)
from mentor.faults import ModelFault, model_fault
from mentor.llm.background import Put, in_background
from mentor.llm.clean import Clean, joined
from mentor.llm.degenerate import degeneration
from mentor.llm.failure import Fault, fault_of
from mentor.llm.reached import checked_address, checked_key
from mentor.llm.retry import is_passing, retrying
from mentor.llm.trim import fitting, size_of
from mentor.prompts import SYSTEM, asked
from mentor.settings import Settings
from mentor.text.language import Language
from mentor.types import Passage

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessageChunk

Messages = Sequence[tuple[str, str]]

_OPENAI_NAMES = ("gpt-", "o1", "o3", "chatgpt", "text-davinci")
"""How names begin that LangChain takes for OpenAI's without being told the provider."""

_CHARS_PER_TOKEN = 8
"""No tokenizer puts more into a token on average: what is longer has ignored its limit."""

_REFUSALS: frozenset[ModelFault] = frozenset(
    {"no_key", "no_credit", "busy", "refused", "too_long", "over_context"}
)
_ENDS = ("finish_reason", "finishreason", "stop_reason", "stopreason", "done_reason", "status")
_BROKEN_OFF = frozenset(
    {"content_filter", "safety", "refusal", "recitation", "prohibited_content"}
    | {"tool_calls", "tool_use", "function_call", "error", "abort"}
)
_CUT_OFF = frozenset({"length", "max_tokens", "max_output_tokens", "model_length", "incomplete"})


@dataclass(frozen=True, slots=True)
class Writer:
    """A language model and the settings that bound it."""

    model: "BaseChatModel"
    settings: Settings

    @property
    def room(self) -> int:
        """Tokens that the messages of one request may have."""
        return self.settings.model_context - self.settings.model_max_tokens

    def stream(self, messages: Messages, language: Language) -> Iterator[str]:
        """What the model writes, in pieces; "" now and then while it is silent.

        Messages are (role, text), as LangChain takes them. A request that fails in passing is
        repeated until the first piece has come. Closing the iterator ends the request at once.
        Errors are worded in `language`.

        Raises:
            ModelUnavailable, ModelTimeout, ModelRefused: the model failed, or what it wrote
                broke off, had no end, was empty or no text.
        """
        try:
            yield from in_background(lambda put: self._ask(messages, put))
        except Exception as error:  # any provider's own tree: LangChain has no common one
            raise self._translated(error, language) from error

    def too_long(self, language: Language) -> ModelRefused:
        """The error for a question that leaves no room."""
        name, limit = self.settings.model, str(self.settings.model_context)
        return ModelRefused(model_fault("too_long", name, language, limit))

    async def _ask(self, messages: Messages, put: Put) -> None:
        settings = self.settings
        draft = _Draft(put, settings.model_max_tokens)
        attempts = retrying(
            settings.model_retries,
            settings.model_retry_wait,
            settings.model_timeout,
            lambda error: not draft.text and is_passing(error),
        )
        async with asyncio.timeout(settings.model_timeout):
            async for attempt in attempts:
                with attempt:
                    await self._request(messages, draft)

    async def _request(self, messages: Messages, draft: "_Draft") -> None:
        chunks = cast("AsyncGenerator[AIMessageChunk]", self.model.astream(list(messages)))
        end = ""
        async with aclosing(chunks):
            try:
                async for chunk in chunks:
                    _heed_cancelling()
                    if chunk.tool_call_chunks:
                        # No tool was offered. LangChain reads the arguments anew with each piece:
                        # 40 KB hold up every answer of the process for 6 s, 400 KB for 10 minutes.
                        raise Fault("cut")
                    end = _end(chunk.response_metadata) or end
                    draft.add(str(chunk.text))
            except Exception as error:
                if draft.text and is_passing(error):
                    raise Fault("cut") from error
                if type(error) is ValueError:  # LangChain's, when nothing came that it could read
                    raise Fault("no_answer") from error
                raise
        draft.finish(end)

    def _translated(self, error: Exception, language: Language) -> ModelError:
        """A failure as an error of ours, without a word of the provider's.

        Its messages may hold the key or an address; of them only a status and a code are told.
        """
        fault, detail = fault_of(error)
        said = model_fault(fault, self.settings.model, language, detail)
        if fault == "timeout":
            return ModelTimeout(said)
        return ModelRefused(said) if fault in _REFUSALS else ModelUnavailable(said)


@dataclass(slots=True)
class _Draft:
    """What a model has written so far, passed on piece by piece as long as it makes sense."""

    put: Put
    max_tokens: int
    text: str = ""
    written: bool = False
    clean: Clean = field(default_factory=Clean)

    def add(self, piece: str) -> None:
        if not piece:
            return
        self.text = joined(self.text + piece)
        if len(self.text) > self.max_tokens * _CHARS_PER_TOKEN:
            raise Fault("endless", str(self.max_tokens))
        wrong = degeneration(self.text)
        if wrong is not None:
            raise Fault(wrong)
        self._pass(self.clean.next(piece))

    def finish(self, end: str) -> None:
        if end.lower() in _CUT_OFF:
            raise Fault("endless", str(self.max_tokens))
        if (not end and self.text.strip()) or end.lower() in _BROKEN_OFF:
            raise Fault("cut")
        self._pass(self.clean.rest())
        if not self.written:
            raise Fault("empty")

    def _pass(self, piece: str) -> None:
        if piece:
            self.written |= bool(piece.strip())
            self.put(piece)


def open_writer(settings: Settings) -> Writer:
    """The chat model that `settings.model` names, as LangChain's `init_chat_model` takes it.

    Raises:
        ConfigurationError: the name is not one that it takes, its package or its key is missing,
            or the settings leave no room for a question.
    """
    from langchain.chat_models import init_chat_model

    if settings.model_max_tokens >= settings.model_context:
        raise ConfigurationError(
            f"MENTOR_MODEL_MAX_TOKENS is {settings.model_max_tokens} and MENTOR_MODEL_CONTEXT "
            f"{settings.model_context}, which leaves nothing for the question; raise the second"
        )
    options = _options(settings)
    try:
        model: BaseChatModel = init_chat_model(settings.model, **options)
    except Exception as error:  # ValueError, ImportError, or the provider's own for a missing key
        raise ConfigurationError(
            f"MENTOR_MODEL {settings.model!r} cannot be used ({_reason(error, settings)}); name it "
            "as PROVIDER:MODEL, for instance openai:gpt-4o-mini, or unset it to answer in quotes"
        ) from error
    return Writer(model, settings)


def stream_answer(
    writer: Writer, question: str, passages: Sequence[Passage], language: Language
) -> Iterator[str]:
    """The model's answer in pieces, from as many of the best passages as it can read.

    Raises:
        ModelUnavailable, ModelTimeout, ModelRefused: as `Writer.stream` says, or the question
            leaves no room for a passage.
    """
    shown = fitting(passages, writer.room - size_of(_messages(question, [])))
    if not shown:
        raise writer.too_long(language)
    yield from writer.stream(_messages(question, shown), language)


def complete(writer: Writer, messages: Messages, seconds: float, language: Language) -> str:
    """All that the model writes, if it is done within `seconds`; no request is repeated.

    Raises:
        ModelUnavailable, ModelTimeout, ModelRefused: as `Writer.stream` says, or the messages
            are longer than the model reads.
    """
    if size_of(messages) > writer.room:
        raise writer.too_long(language)
    quick = {"model_timeout": min(seconds, writer.settings.model_timeout), "model_retries": 0}
    hurried = Writer(writer.model, writer.settings.model_copy(update=quick))
    return "".join(hurried.stream(messages, language))


def _messages(question: str, passages: Sequence[Passage]) -> Messages:
    return [("system", SYSTEM), ("human", asked(question, passages))]


def _options(settings: Settings) -> dict[str, Any]:
    """What `init_chat_model` is given: limits under the names that providers share.

    Repeating is ours, for all providers alike, so that it is bounded once.
    """
    options: dict[str, Any] = {
        "temperature": 0,
        "timeout": settings.model_timeout,
        "max_retries": 0,
        "max_tokens": settings.model_max_tokens,
    }
    if settings.model.startswith("ollama:"):  # which has its own names, and a context to be set
        options |= {
            "num_predict": settings.model_max_tokens,
            "num_ctx": settings.model_context,
        }
    if _is_openai(settings.model):
        options["stream_chunk_timeout"] = settings.model_timeout
        if settings.openai_api_key is not None:
            options["api_key"] = checked_key(settings.openai_api_key.get_secret_value())
        if settings.openai_base_url:
            options["base_url"] = checked_address(settings.openai_base_url)
    return options


def _is_openai(model: str) -> bool:
    return model.startswith("openai:") or model.lower().startswith(_OPENAI_NAMES)


def _reason(error: Exception, settings: Settings) -> str:
    """Why a model could not be made, in one line without the key and the address."""
    first = str(error).strip().partition("\n")[0]
    key = settings.openai_api_key
    for secret in (key.get_secret_value() if key else None, settings.openai_base_url):
        first = first.replace(secret.strip(), "…") if secret and secret.strip() else first
    return first or type(error).__name__


def _heed_cancelling() -> None:
    """Stop if that was asked for. `asyncio.wait_for`, in which LangChain waits for each piece,
    loses it in Python 3.11 when the piece is there already (python/cpython issue 86296).
    """
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError


def _end(metadata: dict[str, Any]) -> str:
    """Why a model stopped, as its provider tells it at the end, empty before.

    finish_reason, stop_reason, done_reason; OpenAI's responses have a status instead.
    """
    for name, value in metadata.items():
        if value and name.lower() in _ENDS:
            return str(value)
    return ""
