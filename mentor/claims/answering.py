"""Which statements answer a question, by reading both together.

The same unit makes no answer: a call of 45 minutes says nothing of how long one waits. The reader
(mentor/refuse/windows.py) tells. Of documents of the field it is known that figures for one thing
stand in many words, so less is asked of them.
"""

from collections.abc import Sequence

from ingest.embed import pair_reader
from ingest.plain import plain
from mentor.claims.stated import Stated
from mentor.evidence import Finding
from mentor.refuse import calibration, under_headings

OF_THE_FIELD = -8.0
"""Log-odds from which a statement of a document of the field may answer,"""

OF_OTHERS = -1.5
"""and from which one of any other document does. docs/disagreements.md has the figures."""


def answering(finding: Finding, items: Sequence[Stated]) -> list[Stated]:
    """Those of the statements, each read with its headings, that may answer the question.

    Raises:
        ModelUnavailable: the reader's files cannot be read.
    """
    likeness = calibration().likeness(finding)
    least = likeness * OF_THE_FIELD + (1 - likeness) * OF_OTHERS
    texts = [under_headings(item.evidence.chunk, plain(_said(item))) for item in items]
    logits = pair_reader().logits(finding.question, texts)
    return [item for item, logit in zip(items, logits, strict=True) if logit >= least]


def _said(item: Stated) -> str:
    """A statement; a heading with what stands beneath it, a part of a plan with its line."""
    chunk = item.evidence.chunk
    behind = chunk.between(item.span[1], chunk.end)
    if item.text.startswith("#"):
        return item.text + behind
    return item.text + behind.partition("\n")[0] if item.part else item.text
