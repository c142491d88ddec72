"""A file of questions: JSON Lines, one question a line, blank lines skipped.

    {"id": "q1", "kind": "fact", "question": "…", "src": [0], "must": ["6-12"], "history": []}

`kind` groups the table; "unanswerable" has to be refused, "conflict" has to cite every document
of `src`. Left out, it is "unanswerable" where there is neither `src` nor `must`, else "fact"; `id`
left out is the number of the line. `src` names the documents that answer: the id of a source, the
last part of that id, or the number of the document in its folder (see `number.py`). `must` are
regular expressions that all have to stand in the answer. `history` holds earlier turns, oldest
first: question, answer.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StrictInt,
    StrictStr,
    StringConstraints,
    ValidationError,
    model_validator,
)

from ingest.errors import ConfigurationError
from mentor.types import Turn

FACT = "fact"
UNANSWERABLE = "unanswerable"
CONFLICT = "conflict"

MOST_TOLD = 5
"""So many lines that are no questions are told of."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question and what a right answer holds. `src` and `must` as in the file."""

    id: str
    kind: str
    question: str
    src: tuple[int | str, ...] = ()
    must: tuple[str, ...] = ()
    history: tuple[Turn, ...] = ()

    @property
    def answerable(self) -> bool:
        """Whether the documents answer it."""
        return self.kind != UNANSWERABLE


def read_questions(path: Path | str, sources: Sequence[str] | None = None) -> list[Question]:
    """The questions of a JSON Lines file, in its order.

    `sources` are the names that numbers in `src` mean, from 0. Without them the numbers stay, and
    `evaluate` finds out from the library what they mean.

    Raises:
        ConfigurationError: the file cannot be read or holds no question, or lines are no
            questions; the message names the file, the lines and all that is wrong with them.
    """
    questions: list[Question] = []
    seen: dict[str, int] = {}
    wrong: list[str] = []
    for number, line in enumerate(_lines(Path(path)), start=1):
        if not line.strip():
            continue
        try:
            question = _question(line, number, sources)
            if question.id in seen:
                raise ValueError(f"id {question.id!r} stands on line {seen[question.id]} already")
        except ValueError as error:
            wrong.append(f"line {number} is no question: {_reasons(error)}")
            continue
        seen[question.id] = number
        questions.append(question)
    if wrong:
        more = f"; and {len(wrong) - MOST_TOLD} lines more" if wrong[MOST_TOLD:] else ""
        raise ConfigurationError(
            f"{path} {'; '.join(wrong[:MOST_TOLD])}{more}; correct them (`mentor eval --help` "
            "shows the fields)"
        )
    if not questions:
        raise ConfigurationError(f"{path} holds no question; give one JSON object a line")
    return questions


def _compiled(pattern: str) -> str:
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:  # a{9999999999}, 5,000 brackets
        raise ValueError(f"{pattern!r} is no regular expression ({error})") from error
    return pattern


_Number = Annotated[StrictInt, Field(ge=0)]
_Text = Annotated[StrictStr, StringConstraints(strip_whitespace=True, min_length=1)]


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid")

    id: _Text | None = None
    kind: _Text | None = None
    question: _Text
    src: list[_Number | _Text] = []
    must: list[Annotated[_Text, AfterValidator(_compiled)]] = []
    history: list[tuple[StrictStr, StrictStr]] = []

    @model_validator(mode="after")
    def _answer_can_be_judged(self) -> "_Line":
        if self.kind is None:
            self.kind = FACT if self.src or self.must else UNANSWERABLE
        if self.kind == UNANSWERABLE and (self.src or self.must):
            raise ValueError("an unanswerable question has neither src nor must")
        if self.kind != UNANSWERABLE and not self.must:
            raise ValueError(
                "must is empty, so that any answer would be right; give what has to stand in it, "
                f"or the kind {UNANSWERABLE!r}"
            )
        if self.kind == CONFLICT and len(set(self.src)) < 2:
            raise ValueError("a conflict needs two documents or more in src")
        return self


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        reason = error.strerror or str(error)
        raise ConfigurationError(
            f"cannot read the questions of {path}: {reason}; give a JSON Lines file"
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{path} is not UTF-8 ({error}); save it as UTF-8") from error


def _question(line: str, number: int, sources: Sequence[str] | None) -> Question:
    read = _Line.model_validate_json(line)
    return Question(
        id=read.id or f"line {number}",
        kind=read.kind or FACT,
        question=read.question,
        src=tuple(_named(name, sources) for name in read.src),
        must=tuple(read.must),
        history=tuple(turn for pair in read.history for turn in _turns(*pair)),
    )


def _named(name: int | str, sources: Sequence[str] | None) -> int | str:
    if isinstance(name, str) or sources is None:
        return name
    if name >= len(sources):
        raise ValueError(f"src {name} is over the {len(sources)} names given, counted from 0")
    return sources[name]


def _turns(question: str, answer: str) -> tuple[Turn, Turn]:
    return {"role": "user", "content": question}, {"role": "assistant", "content": answer}


def _reasons(error: ValueError) -> str:
    """All that is wrong with a line, in one."""
    if not isinstance(error, ValidationError):
        return str(error)
    found = {
        ".".join(str(part) for part in each["loc"]): each["msg"].removeprefix("Value error, ")
        for each in reversed(error.errors())
    }
    told = [f"{place}: {why}" if place else why for place, why in reversed(found.items())]
    return ", ".join(told)
