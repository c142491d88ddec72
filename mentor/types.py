"""What a question becomes: passages found, an answer with citations, and its stream.

All offsets are code points into the stored text of a source: `text[start:end]`.
"""

from dataclasses import dataclass
from typing import Literal, TypedDict

SECTION_SIGN = " › "
"""Between the headings of a section's path."""


class Turn(TypedDict):
    """One turn of a conversation, in the form OpenAI's clients use."""

    role: Literal["user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a source. `section` is the heading path joined by SECTION_SIGN.

    `score` grows with relevance and compares passages of one search only.
    """

    source: str
    title: str
    section: str
    text: str
    start: int
    end: int
    score: float
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """The exact words an answer relies on: `source_text(source)[start:end] == quote`."""

    marker: int
    source: str
    title: str
    section: str
    quote: str
    start: int
    end: int
    url: str | None
    score: float


@dataclass(frozen=True, slots=True)
class View:
    """What one source says on a topic on which sources disagree."""

    text: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Conflict:
    """What sources say differently on a topic, each view with its citation.

    `disagree` is False where they stand beside one another and need not contradict each other: pay
    of several jobs, a topic's time and that of a stage which holds more.
    """

    topic: str
    views: tuple[View, ...]
    disagree: bool = True


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of an answer being written; empty as a sign of life while a model is silent."""

    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A finished answer.

    `text` carries markers [1] [2] that number `citations`. `abstained` says that the documents
    do not answer the question: `text` says so, `passages` are the nearest ones, and `nearest` the
    words of each of the first of them that come nearest, "" where none do. `unsure` says that
    the quotes may not answer it: `text` says so before them. `question` is the question as
    understood: a follow-up is made to stand alone. `note` is a line about how the answer came
    about (a model that failed, quotes in another language), empty if there is none.
    """

    question: str
    text: str
    citations: tuple[Citation, ...] = ()
    abstained: bool = False
    conflicts: tuple[Conflict, ...] = ()
    mode: Literal["extractive", "llm"] = "extractive"
    passages: tuple[Passage, ...] = ()
    note: str = ""
    unsure: bool = False
    nearest: tuple[str, ...] = ()


Event = Token | Answer
"""What comes while a question is answered: pieces, and at the end the answer."""
