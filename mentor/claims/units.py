"""The sentences, list items and table rows of the passages found, each beside the question."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ingest.sentences import Span
from mentor.evidence import Evidence, Finding
from mentor.text.language import Language, language_of

ASKS = re.compile(r"[?？][\s*_”\"』」]*$")


_BYLINE = re.compile(
    r"[\W_]*(?:(?:[Ww]ritten |[Pp]osted |[Ee]dited )?[Bb]y "
    r"(?!(?:Day|Week|Month|Year|Stage|Phase|Step|Level)s?\b)"
    r"(?:[A-Z][\w.'-]* ){1,3}?[A-Z][\w'-]+(?=[*_]*(?:$|[,(|·—–]| [(|·—–-]))"
    r"|(?:[Aa]uthor|作者|撰文|编者|文)\s*[:：/|])"
)
"""A line that tells who has written a text, and so nothing of what that is about."""

_UNDERLINE = re.compile(r"\s*\n[=-]{3,}\s*$")


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, list item or table row of a passage.

    `asked` is the question right before it, which it answers: "How long does it take?"
    """

    evidence: Evidence
    span: Span
    text: str
    vector: NDArray[np.float32]
    cosine: float
    language: Language
    asked: str = ""


def units_of(finding: Finding) -> list[Unit]:
    """The sentences, list items and table rows of all passages found, without bylines and without
    the line that underlines a title.
    """
    return [unit for evidence in finding.evidence for unit in _units(evidence)]


def tells_the_author(text: str) -> bool:
    """Whether a line tells who has written a text, so that its figures are the author's."""
    return bool(_BYLINE.match(text))


def _units(evidence: Evidence) -> Iterator[Unit]:
    chunk = evidence.chunk
    heading, asking, asked = 0.0, 0.0, ""
    for span, cosine, vector in zip(
        chunk.sentences, evidence.sentence_cosines, evidence.sentence_vectors, strict=False
    ):
        text = chunk.between(*span)
        if tells_the_author(text):
            continue
        if line := _UNDERLINE.search(text):
            span, text = (span[0], span[0] + line.start()), text[: line.start()]
        heading = cosine if text.startswith("#") else heading
        above = max(heading, asking)
        told = cosine + max(0.0, above - cosine) / 2
        yield Unit(evidence, span, text, vector, told, language_of(text), asked)
        asks = bool(ASKS.search(text))
        asking, asked = (cosine, text) if asks else (0.0, "")
