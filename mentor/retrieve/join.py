"""A passage and the chunks beside it that continue it become one passage.

A section that is larger than a chunk is cut in several. Where the cut goes through a list or a
table, or where the next piece speaks to the question as well, half of it would be half an answer.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from ingest.structure import passage_blocks
from mentor.evidence import Evidence
from mentor.text.terms import Term, coverage

CLOSE = 0.06
"""A neighbour is joined if its score is at most this far below the passage's."""

MAX_CHARS = 1500
"""A joined passage is no longer than this."""

Excerpt = Callable[[str, int, int], str]


def joined(
    found: Sequence[Evidence],
    beside: Iterable[tuple[str, str]],
    neighbours: Mapping[str, Evidence],
    weights: Mapping[Term, float],
    excerpt: Excerpt,
) -> list[Evidence]:
    """`found` with what continues a passage joined to it; what was joined stands no more alone.

    `beside` are ids of chunks and of those that follow them in the same section, `neighbours` the
    evidence of these chunks by id. `excerpt(source, start, end)` gives the words of a source.
    """
    after = dict(beside)
    before = {second: first for first, second in after.items()}
    kept: list[Evidence] = []
    used: set[str] = set()
    for item in found:
        if item.chunk.id in used:
            continue
        whole = item
        used.add(item.chunk.id)
        for key in (after.get(item.chunk.id), before.get(item.chunk.id)):
            other = neighbours.get(key or "")
            if other is None or other.chunk.id in used:
                continue
            pair = sorted((whole, other), key=lambda part: part.chunk.start)
            start, end = pair[0].passage.start, pair[1].passage.end
            if end - start > MAX_CHARS:
                continue
            text = excerpt(item.chunk.source, start, end)
            cut = pair[1].passage.start - start
            if other.passage.score >= item.passage.score - CLOSE or _cuts_a_block(text, cut):
                whole = _as_one(pair[0], pair[1], text, whole.passage.score, weights)
                used.add(other.chunk.id)
        kept.append(whole)
    return kept


def _cuts_a_block(text: str, place: int) -> bool:
    """Whether a list, a table or a piece of code goes on across the place."""
    return any(
        block.kind not in ("heading", "paragraph") and block.start < place < block.end
        for block in passage_blocks(text)
    )


def _as_one(
    first: Evidence, second: Evidence, text: str, score: float, weights: Mapping[Term, float]
) -> Evidence:
    start, end = first.passage.start, second.passage.end
    present = first.present | second.present
    return Evidence(
        passage=replace(first.passage, text=text, start=start, end=end, score=score),
        chunk=replace(
            first.chunk,
            text=text,
            start=start,
            end=end,
            sentences=first.chunk.sentences + second.chunk.sentences,
        ),
        cosine=max(first.cosine, second.cosine),
        coverage=coverage(weights, present),
        pair_coverage=max(first.pair_coverage, second.pair_coverage),
        present=present,
        sentence_cosines=first.sentence_cosines + second.sentence_cosines,
        sentence_vectors=np.vstack([first.sentence_vectors, second.sentence_vectors]),
        vector=np.mean([first.vector, second.vector], axis=0, dtype=np.float32),
        gain=max(first.gain, second.gain),
        given=first.given,
    )
