"""Which statements answer a question beside the best one, by reading both together.

The same unit makes no answer: a call of 45 minutes says nothing of how long one waits. What the
reader tells of a statement (mentor/refuse/windows.py) is weighed with what sameness.py looks at.
Documents of the field are not read so: of these it is known that they tell one thing in many words.
"""

from collections.abc import Mapping, Sequence

from ingest.embed import pair_reader
from ingest.plain import plain
from mentor.claims.sameness import Sameness, chance_of_same
from mentor.claims.stated import Stated
from mentor.evidence import Finding
from mentor.refuse import under_headings

LEAST = -1.5
"""The log-odds of the reader from which a statement answers by itself,"""

AS_WELL = 1.0
"""or so much below those of a statement that it stands beside in its document."""


def read(finding: Finding, items: Sequence[Stated]) -> list[float]:
    """The reader's log-odds that each statement, with its headings, answers the question.

    Raises:
        ModelUnavailable: the reader's files cannot be read.
    """
    if not items:
        return []
    texts = [under_headings(item.evidence.chunk, plain(_said(item))) for item in items]
    return [float(logit) for logit in pair_reader().logits(finding.question, texts)]


def answers_too(measured: Mapping[str, float], logit: float, best: float, model: Sameness) -> bool:
    """Whether a statement answers beside the best one.

    `measured` are its features (sameness.py), `logit` and `best` what the reader says of it and of
    the best one.
    """
    chance = chance_of_same({**measured, "answers": logit, "best_answers": best}, model)
    return chance >= model.threshold


def _said(item: Stated) -> str:
    """A statement; a heading with what stands beneath it, a part of a plan with its line."""
    chunk = item.evidence.chunk
    behind = chunk.between(item.span[1], chunk.end)
    if item.text.startswith("#"):
        return item.text + behind
    return item.text + behind.partition("\n")[0] if item.part else item.text
