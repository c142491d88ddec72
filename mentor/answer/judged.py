"""Which of the quotes chosen answer: question and quote read together (ingest/embed/pairs.py).

Of each further quote the chance that it answers is told by a logistic model of what the reader
says, whether it is of another source than the first, its place, and whether a list is asked for,
of which each document may have a part. Weights and figures are in judged.json (`python -m
tests.bench.quotes` makes it anew); docs/answers.md has what was tried.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ingest.embed import quote_reader
from mentor.answer.piece import Piece
from mentor.answer.read import read_below
from mentor.trained import read_values, sigmoid
from mentor.types import Passage


@dataclass(frozen=True, slots=True)
class Judge:
    """The logistic model: weights of the reader's log-odds, of another source, of the place (1 is
    the second quote), of a list asked for; the least chance with which a quote stays, and the one
    from which it is part of the answer (`likely`).
    """

    read: float
    other_source: float
    place: float
    listed: float
    bias: float
    least: float
    likely: float

    def chance(self, log_odds: float, place: int, *, other_source: bool, listed: bool) -> float:
        """How likely a quote answers, between 0 and 1."""
        logit = self.read * log_odds + self.place * place + self.bias
        return sigmoid(logit + self.other_source * other_source + self.listed * listed)


@cache
def judge() -> Judge:
    """The model that is shipped."""
    return Judge(**read_values(Path(__file__).with_name("judged.json"))["judge"])


@dataclass(frozen=True, slots=True)
class Read:
    """The quotes chosen, in their order: those that answer, and those that may."""

    answering: list[Piece]
    near: list[Piece]


def read_together(
    question: str,
    shown: Sequence[Piece],
    surely: Collection[Passage],
    first: int,
    *,
    lists: bool,
    fewest: int = 1,
) -> Read:
    """Which of the quotes chosen answer, which may; the others are left out.

    The `first` ones are not read: the first of all answers, and others do of its section, or where
    the question `lists`. Those of the passages `surely` answer. Fewer than `fewest` behind the
    first ones are not read either, and may answer.

    Raises:
        ModelUnavailable: the reader's files cannot be read.
    """
    doubtful = [
        place
        for place, item in enumerate(shown)
        if place >= first and item.evidence.passage not in surely
    ]
    unread = doubtful if len(doubtful) < fewest else []
    doubtful = doubtful[len(unread) :]
    read: list[float] = []
    if doubtful:
        texts = [as_read(shown[place]) for place in doubtful]
        read = quote_reader().logits(question, texts).tolist()
    chances = {
        place: judge().chance(
            log_odds, place, other_source=shown[place].source != shown[0].source, listed=lists
        )
        for place, log_odds in zip(doubtful, read, strict=True)
    }
    found = Read([], [])
    for place, item in enumerate(shown):
        if place in chances:
            likely = chances[place] >= judge().likely
        else:
            likely = place not in unread and (
                lists or _is_beside(item, shown[0]) or item.evidence.passage in surely
            )
        if likely:
            found.answering.append(item)
        elif chances.get(place, 1.0) >= judge().least:
            found.near.append(item)
    return found


def answer_by_themselves(question: str, found: Sequence[Piece]) -> list[Piece]:
    """Those of some quotes that answer, of one document each: neither their place nor that others
    are of another source tells against them.

    Raises:
        ModelUnavailable: the reader's files cannot be read.
    """
    if not found:
        return []
    read = quote_reader().logits(question, [as_read(item) for item in found]).tolist()
    chances = [judge().chance(each, 0, other_source=False, listed=False) for each in read]
    return [item for item, chance in zip(found, chances, strict=True) if chance >= judge().likely]


def _is_beside(item: Piece, first: Piece) -> bool:
    """Whether both are of one section; the first of all is beside itself."""
    return (
        item.source == first.source and item.evidence.chunk.section == first.evidence.chunk.section
    )


def as_read(item: Piece) -> str:
    """A quote below its headings, as the reader has it."""
    passage = item.evidence.passage
    start, end = item.span
    said = passage.text[start - passage.start : end - passage.start]
    return read_below(passage.section or passage.title, said)
