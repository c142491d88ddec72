"""The stages of plans as the learner sees them: each step with its citation, in a list.

Where documents have other numbers of them that is said first, with a line for each.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.simplify import folded
from mentor.answer import Quote
from mentor.cite import overlaps, unmarked
from mentor.differing_wording import differing_topic, last_stage, stages_between
from mentor.steps.begin import beneath_it, opened
from mentor.steps.outline import Outline, cited, views_shown
from mentor.steps.progress import Progress
from mentor.steps.shown import label_of, row_line
from mentor.text.language import Language
from mentor.types import Citation, Conflict, View
from mentor.wording import quoted_from

_MORE = re.compile(
    r"各|分别(?!是|有|叫)|[学做讲要]什么|内容|目标|多久|多长|\b(?:learn|do|cover|include|long|content)"
)
"""What a question asks of the steps beside their names."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The steps of plans as Markdown, and the citations that the conflicts shown do not have."""

    text: str
    citations: tuple[Citation, ...]


def with_stages(
    shown: Sequence[Conflict], found: Sequence[Outline], language: Language
) -> tuple[Conflict, ...]:
    """The conflicts shown, and one more if steps are asked for and documents have other numbers, or
    other times if these are asked for.

    A line tells how many, or when, from which to which; the last one is cited.
    """
    asked_for = [outline for outline in found if outline.asked_for and outline.compared]
    timed = any(outline.timed for outline in asked_for)
    told = {
        tuple(step.times for step in outline.steps) if timed else len(outline.steps)
        for outline in asked_for
    }
    if len(told) < 2:
        return tuple(shown)
    first = views_shown(shown) + 1
    views = [
        View(
            stages_between(
                0 if timed else len(outline.steps),
                label_of(outline.steps[0]),
                label_of(outline.steps[-1]),
                language,
            ),
            cited(marker, outline.passage, outline.steps[-1]),
        )
        for marker, outline in enumerate(found, start=first)
    ]
    topic = differing_topic("duration" if timed else "stages", language)
    return (*shown, Conflict(topic, tuple(views)))


def with_progress(
    shown: Sequence[Conflict], found: Progress | None, language: Language
) -> tuple[Conflict, ...]:
    """The conflicts shown, and one more if plans are at different stages at the time asked."""
    if found is None:
        return tuple(shown)
    views: list[View] = []
    marker = views_shown(shown)
    for each in found.plans:
        note = last_stage(language) if each.ended else ""
        for step in each.steps:
            marker += 1
            views.append(View(f"“{unmarked(step.text)}”{note}", cited(marker, each.passage, step)))
    topic = differing_topic("learnt" if found.learnt else "progress", language)
    return (*shown, Conflict(topic, tuple(views), disagree=not found.learnt))


def listing(found: Sequence[Outline], views: Sequence[Citation], language: Language) -> Listing:
    """The steps of each plan under its title; what a view cites has that view's marker."""
    markers = {(view.source, view.start, view.end): view.marker for view in views}
    added: list[Citation] = []

    def lines(outline: Outline) -> Iterator[str]:
        section = "".join(outline.above[-1:])
        yield quoted_from(outline.passage.title, section, language)
        yield ""
        for step in outline.steps:
            shown = opened(outline, step)
            marker = markers.get((outline.passage.source, *shown.span))
            if marker is None:
                marker = len(views) + len(added) + 1
                added.append(cited(marker, outline.passage, shown))
            indent = "  " if step in outline.beneath else ""
            told = row_line(step) if step.is_row else unmarked(step.text)
            yield f"> {indent}- {told} [{marker}]"
            yield from (f">   {line}".rstrip() for line in beneath_it(step, shown))

    blocks = ["\n".join(lines(outline)) for outline in found]
    return Listing("\n\n".join(blocks), tuple(added))


def beside_stages(quotes: Sequence[Quote], found: Sequence[Outline], question: str) -> list[Quote]:
    """The quotes beside plans whose steps alone, or the first of them, are asked for: of other
    documents; beside steps that tell an order, those without any of them.
    """
    more = _MORE.search(folded(question))
    whole = [each for each in found if each.asked_for and each.compared and not more]
    whole += [each for each in found if each.begun]
    listed = {each.passage.source for each in whole}
    ordered = [
        (each.passage.source, *step.span) for each in found if each.ordered for step in each.steps
    ]
    kept = [
        quote
        for quote in quotes
        if quote.citation.source not in listed
        and not any(overlaps(quote.citation, *place) for place in ordered)
    ]
    first = min((quote.citation.marker for quote in quotes), default=1)
    return [
        replace(quote, citation=replace(quote.citation, marker=number))
        for number, quote in enumerate(kept, start=first)
    ]
