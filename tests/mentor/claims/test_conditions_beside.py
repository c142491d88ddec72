"""What documents say beside their figures of whom these hold for."""

import numpy as np

from ingest.types import Chunk
from mentor.cite import cite
from mentor.claims import why_they_differ
from mentor.evidence import Evidence
from mentor.types import Conflict, Passage, View

FIGURE, CONDITION = "A baker learns for a year.", "Full-time bakers only."
TEXTS = {"a": f"{FIGURE} {CONDITION}", "b": f"{CONDITION} {FIGURE}"}


def whole(source: str, text: str) -> Evidence:
    cut = text.index(". ") + 1
    spans = (0, cut), (cut + 1, len(text))
    return Evidence(
        passage=Passage(source, source, "Time", text, 0, len(text), 1.0),
        chunk=Chunk("Time", source, (source, "Time"), text, 0, len(text), "", spans),
        cosine=1.0,
        coverage=0.0,
        pair_coverage=0.0,
        present=frozenset(),
        sentence_cosines=(1.0, 1.0),
        sentence_vectors=np.zeros((2, 4), np.float32),
    )


def test_a_condition_stands_where_another_document_has_its_figure() -> None:
    found = [whole(*each) for each in TEXTS.items()]
    views = []
    for marker, item in enumerate(found, 1):
        start = item.passage.text.index(FIGURE)
        citation = cite(marker, item.passage, start, start + len(FIGURE))
        views.append(View("a year", citation))
    shown = [Conflict("how long it takes", (*views,))]
    _, beside = why_they_differ(shown, found, "en")
    assert [(each.source, each.quote) for each in beside] == [("a", CONDITION), ("b", CONDITION)]
