"""What an OpenAI client sends, checked and understood as a question with its history.

Parameters that would tune a language model are ignored, since clients send them unasked; what
would make an answer wrong when ignored is refused. Of what is wrong the first is told: to note all
of two million wrong messages takes minutes and gigabytes.
"""

from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticCustomError

from mentor import Turn
from mentor.limits import MAX_QUESTION_CHARS
from ui.routes import MAX_TURN_CHARS, MAX_TURNS

MODEL = "roadmap-mentor"


class ContentPart(BaseModel):
    """A part of a message; only text is read."""

    type: str
    text: str | None = ""


def _form_of(content: object) -> str | None:
    """Which form a content has, so that what is wrong in it is told of that form alone."""
    if isinstance(content, str):
        return "text"
    return "parts" if isinstance(content, list) else None


Content = Annotated[
    Annotated[str, Tag("text")] | Annotated[list[ContentPart], Field(fail_fast=True), Tag("parts")],
    Discriminator(
        _form_of,
        custom_error_type="no_content",
        custom_error_message='a content is a text, or a list of {"type": "text", "text": "…"}',
    ),
]


class ChatMessage(BaseModel):
    """A message of the conversation."""

    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: Content | None = None

    @field_validator("content")
    @classmethod
    def _text_alone(cls, content: str | list[ContentPart] | None) -> str | list[ContentPart] | None:
        for part in content if isinstance(content, list) else ():
            if part.type not in ("text", "refusal"):
                raise PydanticCustomError("unsupported", "only parts of type text are read")
        return content

    def text(self) -> str:
        """The words of the message."""
        if isinstance(self.content, list):
            return "\n".join(part.text or "" for part in self.content).strip()
        return (self.content or "").strip()


class StreamOptions(BaseModel):
    """What a stream brings besides the answer."""

    include_usage: bool | None = False


class ChatRequest(BaseModel):
    """A request as OpenAI's clients send it; parameters that are not listed are ignored."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {
                "model": MODEL,
                "messages": [{"role": "user", "content": "从零开始成为AI工程师需要多长时间？"}],
            }
        }
    )

    messages: list[ChatMessage] = Field(fail_fast=True)
    model: str | None = MODEL
    stream: bool | None = False
    stream_options: StreamOptions | None = None
    n: int | None = 1
    tool_choice: Any = None
    function_call: Any = None
    tools: list[Any] | None = None
    functions: list[Any] | None = None
    response_format: dict[str, Any] | None = None

    @field_validator("messages")
    @classmethod
    def _hold_a_question(cls, messages: list[ChatMessage]) -> list[ChatMessage]:
        question = next((m.text() for m in reversed(messages) if m.role == "user"), "")
        if not question:
            raise PydanticCustomError("no_question", "the last user message is missing or empty")
        if len(question) > MAX_QUESTION_CHARS:
            raise PydanticCustomError(
                "too_long",
                "a question may have {most} characters at most, this one has {has}",
                {"most": MAX_QUESTION_CHARS, "has": len(question)},
            )
        read = [message for message in messages if message.role in ("user", "assistant")]
        if len(read) > MAX_TURNS + 1:
            raise PydanticCustomError(
                "too_many",
                "there may be {most} messages at most, these are {has}; leave out the oldest",
                {"most": MAX_TURNS + 1, "has": len(read)},
            )
        longest = max(len(message.text()) for message in read)
        if longest > MAX_TURN_CHARS:
            raise PydanticCustomError(
                "too_long",
                "a message may have {most} characters at most, one has {has}",
                {"most": MAX_TURN_CHARS, "has": longest},
            )
        return messages

    @field_validator("n")
    @classmethod
    def _one_answer(cls, n: int | None) -> int | None:
        if n not in (None, 1):
            raise PydanticCustomError("unsupported", "there is one answer; leave n out")
        return n

    @field_validator("tools", "functions")
    @classmethod
    def _no_tools(cls, tools: list[Any] | None, info: ValidationInfo) -> list[Any] | None:
        chosen = {"tools": "tool_choice", "functions": "function_call"}[info.field_name or ""]
        if tools and info.data.get(chosen) != "none":
            raise PydanticCustomError(
                "unsupported",
                'the mentor calls no tools; leave them out, or send "{chosen}": "none"',
                {"chosen": chosen},
            )
        return tools

    @field_validator("response_format")
    @classmethod
    def _plain_text(cls, form: dict[str, Any] | None) -> dict[str, Any] | None:
        if form is not None and form.get("type") != "text":
            raise PydanticCustomError("unsupported", "the mentor answers in text; leave it out")
        return form

    def conversation(self) -> tuple[str, list[Turn]]:
        """The question, and the user and assistant turns before it."""
        last = max(n for n, message in enumerate(self.messages) if message.role == "user")
        history: list[Turn] = []
        for message in self.messages[:last]:
            if message.role in ("user", "assistant") and message.text():
                role: Literal["user", "assistant"] = (
                    "user" if message.role == "user" else "assistant"
                )
                history.append({"role": role, "content": message.text()})
        return self.messages[last].text(), history

    def wants_usage(self) -> bool:
        """Whether a stream ends with the numbers of tokens."""
        return bool(self.stream_options and self.stream_options.include_usage)
