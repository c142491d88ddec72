"""Which of the quotes chosen answer: question and quote read together (ingest/embed/pairs.py).

Of each further quote the chance that it answers is told by a logistic model
of what the reader says, whether it is of another source than the first, and its place. Weights and
figures are in judged.json (`python -m tests.bench.quotes` makes it anew); docs/answers.md has what
was tried.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ingest.embed import quote_reader
from mentor.answer.piece import Piece
from mentor.answer.read import read_below
from mentor.trained import sigmoid
from mentor.types import Passage


@dataclass(frozen=True, slots=True)
class Judge:
    """The logistic model: weights of the reader's log-odds, of another source, of the place (1 is
    the second quote), and the least chance with which a quote stays, `least_known` of documents of
    the field, whose first two quotes stay.
    """

    read: float
    other_source: float
    place: float
    bias: float
    least: float
    least_known: float

    def chance(self, log_odds: float, place: int, *, other_source: bool) -> float:
        """How likely a quote answers, between 0 and 1."""
        logit = self.read * log_odds + self.place * place + self.bias
        return sigmoid(logit + self.other_source * other_source)


@cache
def judge() -> Judge:
    """The model that is shipped."""
    values = json.loads((files("mentor.answer") / "judged.json").read_text("utf-8"))
    return Judge(**values["judge"])


def answering(
    question: str,
    shown: Sequence[Piece],
    surely: Collection[Passage],
    first: int,
    *,
    known: bool,
) -> list[Piece]:
    """The quotes that answer, of those chosen, in their order.

    The `first` ones stay whatever they say, and those of the passages `surely`. `known`
    says that the documents are of the field.

    Raises:
        ModelUnavailable: the reader's files cannot be read.
    """
    doubtful = [
        place
        for place, item in enumerate(shown)
        if place >= first and item.evidence.passage not in surely
    ]
    if not doubtful:
        return [*shown]
    least = judge().least_known if known else judge().least
    read = quote_reader().logits(question, [as_read(shown[place]) for place in doubtful])
    beside = {
        place
        for place, log_odds in zip(doubtful, read.tolist(), strict=True)
        if judge().chance(log_odds, place, other_source=shown[place].source != shown[0].source)
        < least
    }
    return [item for place, item in enumerate(shown) if place not in beside]


def as_read(item: Piece) -> str:
    """A quote below its headings, as the reader has it."""
    passage = item.evidence.passage
    start, end = item.span
    said = passage.text[start - passage.start : end - passage.start]
    return read_below(passage.section or passage.title, said)
