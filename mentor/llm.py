"""The language model: the one place that makes it, asks it and translates what it raises."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ingest.errors import ConfigurationError, ModelRefused, ModelTimeout, ModelUnavailable
from mentor.prompts import SYSTEM, asked
from mentor.settings import Settings
from mentor.types import Passage

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel


def open_model(settings: Settings) -> "BaseChatModel":
    """The chat model that `settings.model` names, as LangChain's `init_chat_model` takes it.

    Raises:
        ConfigurationError: the name is not one that it takes, or its package is missing.
    """
    from langchain.chat_models import init_chat_model

    options: dict[str, Any] = {"timeout": settings.model_timeout, "max_retries": 2}
    if _is_openai(settings.model):
        given = {"api_key": settings.openai_api_key, "base_url": settings.openai_base_url}
        options |= {name: value for name, value in given.items() if value is not None}
    try:
        model: BaseChatModel = init_chat_model(settings.model, temperature=0, **options)
    except (ValueError, ImportError) as error:
        reason = " ".join(str(error).split())
        raise ConfigurationError(
            f"MENTOR_MODEL {settings.model!r} cannot be used ({reason}); name it as "
            "PROVIDER:MODEL, for instance openai:gpt-4o-mini, or unset it to answer in quotes"
        ) from error
    except Exception as error:
        raise _translated(error, settings.model) from error
    return model


def stream_answer(
    model: "BaseChatModel", name: str, question: str, passages: Sequence[Passage]
) -> Iterator[str]:
    """The model's answer in pieces.

    Raises:
        ModelUnavailable, ModelTimeout, ModelRefused: as the provider's own error says.
    """
    messages = [("system", SYSTEM), ("human", asked(question, passages))]
    ended = False
    try:
        for piece in model.stream(messages):
            ended = ended or any("reason" in name.lower() for name in piece.response_metadata)
            if piece.text:
                yield str(piece.text)
    except Exception as error:  # any provider's own tree: LangChain has no common one
        raise _translated(error, name) from error
    if not ended:  # finish_reason, stop_reason, done_reason: every provider names one at the end
        raise ModelUnavailable(f"{name} broke off in the middle of its answer; ask again")


def _is_openai(model: str) -> bool:
    return model.startswith("openai:") or (
        ":" not in model and model.startswith(("gpt", "o1", "o3"))
    )


def _translated(error: Exception, name: str) -> Exception:
    """A provider's error as ours, by the names that the providers' clients share."""
    kinds = {kind.__name__ for kind in type(error).__mro__}
    reason = " ".join(str(error).split())[:200] or type(error).__name__
    if kinds & {"APITimeoutError", "TimeoutException", "TimeoutError"}:
        return ModelTimeout(
            f"{name} gave no answer in time; raise MENTOR_MODEL_TIMEOUT or ask again"
        )
    if kinds & {
        "AuthenticationError",
        "PermissionDeniedError",
        "RateLimitError",
        "BadRequestError",
    }:
        return ModelRefused(f"{name} refused the request ({reason}); check the key and its limits")
    return ModelUnavailable(
        f"{name} cannot be reached ({reason}); check OPENAI_BASE_URL and the key"
    )
