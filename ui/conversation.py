"""A conversation as the page keeps it: exchanges, oldest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from mentor.types import Turn
from ui.panels import turn_html
from ui.words import Words


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and the HTML below it.

    `text` is the finished answer, on which later questions build; it stays empty for an answer
    that was stopped or failed. `busy` while the answer is being written.
    """

    question: str
    html: str
    text: str = ""
    busy: bool = False


def history(exchanges: Sequence[Exchange]) -> list[Turn]:
    """The answered questions and their answers, as the mentor takes them."""
    turns: list[Turn] = []
    for exchange in exchanges:
        if exchange.text:
            turns.append({"role": "user", "content": exchange.question})
            turns.append({"role": "assistant", "content": exchange.text})
    return turns


def anchor(index: int) -> str:
    """The id of the exchange at this place in the conversation."""
    return f"turn-{index + 1}"


def turns_html(exchanges: Sequence[Exchange], words: Words, first: int = 0) -> str:
    """Exchanges as HTML; `first` is the place of the first one in the conversation."""
    return "".join(
        turn_html(one.question, one.html, words, anchor(first + i), busy=one.busy)
        for i, one in enumerate(exchanges)
    )
