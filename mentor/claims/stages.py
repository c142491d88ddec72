"""The stages of plans as the learner sees them: each step with its citation, in a list.

Where documents have other numbers of them that is said first, with a line for each.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mentor.cite import unmarked
from mentor.claims.outline import Outline, unit_asked
from mentor.language import Language
from mentor.types import Citation, Conflict, View
from mentor.wording import differing_topic, quoted_from, stages_between


@dataclass(frozen=True, slots=True)
class Listing:
    """The steps of plans as Markdown, and the citations that the conflicts shown do not have."""

    text: str
    citations: tuple[Citation, ...]


def with_stages(
    shown: Sequence[Conflict], found: Sequence[Outline], question: str, language: Language
) -> tuple[Conflict, ...]:
    """The conflicts shown, and one more if a question asks for the steps and documents have other
    numbers of them.

    A line tells how many, from which to which; the last one is cited.
    """
    if len({len(outline.steps) for outline in found}) < 2 or not unit_asked(question):
        return tuple(shown)
    first = sum(len(conflict.views) for conflict in shown) + 1
    views = [
        View(
            stages_between(
                len(outline.steps), outline.steps[0].text, outline.steps[-1].text, language
            ),
            outline.citation(marker, outline.steps[-1]),
        )
        for marker, outline in enumerate(found, start=first)
    ]
    return (*shown, Conflict(differing_topic("stages", language), tuple(views)))


def listing(found: Sequence[Outline], views: Sequence[Citation], language: Language) -> Listing:
    """The steps of each plan under its title; what a view cites has that view's marker."""
    markers = {(view.source, view.start, view.end): view.marker for view in views}
    added: list[Citation] = []

    def lines(outline: Outline) -> Iterator[str]:
        section = "".join(outline.above[-1:])
        yield quoted_from(outline.passage.title, section, language)
        yield ""
        for step in outline.steps:
            marker = markers.get((outline.passage.source, *step.span))
            if marker is None:
                marker = len(views) + len(added) + 1
                added.append(outline.citation(marker, step))
            yield f"> - {unmarked(step.text)} [{marker}]"

    blocks = ["\n".join(lines(outline)) for outline in found]
    return Listing("\n\n".join(blocks), tuple(added))
