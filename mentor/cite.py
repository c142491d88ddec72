"""The exact words of a passage, as a citation."""

from mentor.types import Citation, Passage


def cite(marker: int, passage: Passage, start: int, end: int) -> Citation:
    """The words of `passage` from `start` to `end` of its stored text, under a marker."""
    return Citation(
        marker=marker,
        source=passage.source,
        title=passage.title,
        section=passage.section,
        quote=passage.text[start - passage.start : end - passage.start],
        start=start,
        end=end,
        url=passage.url,
        score=passage.score,
    )
