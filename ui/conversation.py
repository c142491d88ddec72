"""A conversation as the page keeps it: exchanges, oldest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from mentor.types import Turn
from ui.panels import turn_html
from ui.words import Words


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and the HTML below it.

    `text` is the finished answer, on which later questions build; it stays empty for an answer
    that was stopped or failed. `busy` while the answer is being written. `understood` is what the
    question was understood as, empty until it is answered.
    """

    question: str
    html: str
    text: str = ""
    busy: bool = False
    understood: str = ""


def history(exchanges: Sequence[Exchange]) -> list[Turn]:
    """The answered questions, as understood, and their answers, as the mentor takes them."""
    turns: list[Turn] = []
    for exchange in exchanges:
        if exchange.text:
            turns.append({"role": "user", "content": exchange.understood or exchange.question})
            turns.append({"role": "assistant", "content": exchange.text})
    return turns


def anchor(index: int) -> str:
    """The id of the exchange at this place in the conversation."""
    return f"turn-{index + 1}"


def turns_html(exchanges: Sequence[Exchange], words: Words, first: int = 0) -> str:
    """Exchanges as HTML; `first` is the place of the first one in the conversation."""
    return "".join(
        turn_html(
            one.question,
            understood_html(one, words) + one.html,
            words,
            anchor(first + i),
            busy=one.busy,
        )
        for i, one in enumerate(exchanges)
    )


def understood_html(exchange: Exchange, words: Words) -> str:
    """What a follow-up was understood as, to be edited and asked; "" if it stands as it was typed.

    The form is hidden until somebody edits.
    """
    question = exchange.understood
    if not question or question == exchange.question:
        return ""
    text = escape(question)
    return (
        f'<div class="understood"><p>{escape(words.understood)} <span class="reading">{text}</span>'
        f' <button type="button" class="edit">{escape(words.edit)}</button></p>'
        f'<form hidden><textarea rows="1" '
        f'aria-label="{escape(words.edited)}">{text}</textarea>'
        f'<button type="submit">{escape(words.send)}</button></form></div>'
    )
