"""Sources that disagree, as the learner sees them: before all else, a line for each view.

Each has the figure, what it comes to in the unit of the others where that is honest, and its
conditions in the source's own words, with a citation of exactly these words.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.plain import plain
from ingest.quantities import comparable
from ingest.sentences import Span
from mentor.answer import Quote
from mentor.cite import cite, unmarked, with_numbers
from mentor.claims.disagree import Disagreement
from mentor.claims.named_beside import named_above, tells_above, unnamed
from mentor.claims.stated import Stated
from mentor.differing_wording import (
    amount,
    at_step,
    differing_topic,
    differing_views,
    documents_disagree,
    last_stage_alone,
    months,
    not_named,
    of_what_kind,
    said_above,
    stage_of_more,
    view_line,
)
from mentor.steps import Outline, cited
from mentor.text.language import Language
from mentor.text.marks import in_one_line
from mentor.types import Citation, Conflict, View
from mentor.verify import Stances

LONGEST_WITH_HEADING = 320
"""A quote reaches back to the heading that gives the figure if it is no longer than this."""

LONGEST_SHOWN = 240
MOST_REPEATED = 0.5
"""A quote of which more than this stands in a view is not quoted again."""

_LETTERS = re.compile(r"[^\W\d_]")
_LABEL_LETTERS = 12
"""A statement with no more letters beside its figure is no sentence."""

_TIMES = ("duration", "position", "experience")

_IN_FULL = 1000
"""A smaller sum of money has all its digits in any writing."""


def conflicts(
    found: Sequence[Disagreement], language: Language, steps: Sequence[Outline] = ()
) -> tuple[Conflict, ...]:
    """The disagreements with citations numbered from 1, in the order in which they are shown.

    Where documents differ on when something comes, those that give no time for it but number their
    `steps` have the step beside the times of the others.
    """
    shown: list[Conflict] = []
    marker = 0
    for each in found:
        units = {item.quantity.unit for item in each.statements}
        views: list[View] = []
        for item in each.statements:
            marker += 1
            beside = _beside(item, each.places, language)
            text = _text(item, convert=len(units) > 1, beside=beside, language=language)
            views.append(View(text, cite(marker, item.evidence.passage, *_cited(item))))
        sources = {item.source for item in each.statements}
        untimed = [step for step in steps if step.passage.source not in sources]
        for step in untimed if each.kind == "position" else ():
            marker += 1
            text = at_step(step.number, [one.text for one in step.steps], language)
            views.append(View(text, cited(marker, step.passage, step.steps[0])))
        by_item = each.kind == "money" and len(sources) < len(each.statements)
        note = of_what_kind(language, by_item=by_item, converted=_convertible(each))
        topic = differing_topic(each.kind, language) + note
        shown.append(Conflict(topic, tuple(views), each.contradict))
    return tuple(shown)


def with_stances(
    shown: Sequence[Conflict], stances: Stances | None, language: Language
) -> tuple[Conflict, ...]:
    """The conflicts shown, and behind them the views that a model found to contradict each other.

    These are left out if the figures shown stand in the same words.
    """
    before = citations_of(shown)
    if stances is None or all(_is_given(one, before) for one in stances.citations):
        return tuple(shown)
    views = [
        View(
            f"“{unmarked(_shortened(in_one_line(citation.quote)))}”",
            replace(citation, marker=len(before) + citation.marker),
        )
        for citation in stances.citations
    ]
    topic = unmarked(stances.topic) or differing_views(language)
    return (*shown, Conflict(topic, tuple(views)))


def conflicts_text(shown: Iterable[Conflict], language: Language) -> str:
    """What an answer says of conflicts before all else, as Markdown; "" if there are none."""
    blocks = []
    for conflict in shown:
        lines = [
            view_line(view.citation.title, view.text, view.citation.marker, language)
            for view in conflict.views
        ]
        heading = documents_disagree(conflict.topic, language, disagree=conflict.disagree)
        blocks.append("\n".join([heading, "", *lines]))
    return "\n\n".join(blocks)


def views_of(shown: Iterable[Conflict]) -> tuple[View, ...]:
    """All views, in order."""
    return tuple(view for conflict in shown for view in conflict.views)


def citations_of(shown: Iterable[Conflict]) -> tuple[Citation, ...]:
    """The citations of all views, in order."""
    return tuple(view.citation for view in views_of(shown))


def not_repeated(found: Iterable[Quote], views: Sequence[Citation]) -> list[Quote]:
    """The quotes that views do not give already, numbered after those of the views."""
    kept = [quote for quote in found if not _is_given(quote.citation, views)]
    return [
        replace(quote, citation=replace(quote.citation, marker=number))
        for number, quote in enumerate(kept, start=len(views) + 1)
    ]


def renumbered(
    text: str, citations: Sequence[Citation], shown: Sequence[Conflict]
) -> tuple[str, tuple[Citation, ...]]:
    """A text and its citations, numbered after those of the views; what these cite, as they do."""
    views = citations_of(shown)
    places = {(view.source, view.start, view.end): view.marker for view in views}
    markers: dict[int, int] = {}
    added: list[Citation] = []
    for citation in citations:
        place = (citation.source, citation.start, citation.end)
        if place not in places:
            places[place] = len(places) + 1
            added.append(replace(citation, marker=places[place]))
        markers[citation.marker] = places[place]
    return with_numbers(text, markers), (*views, *added)


def _is_given(quote: Citation, views: Sequence[Citation]) -> bool:
    there = [view for view in views if view.source == quote.source]
    places = range(quote.start, quote.end)
    shared = sum(any(view.start <= place < view.end for view in there) for place in places)
    return shared > MOST_REPEATED * len(places)


def _beside(item: Stated, places: bool, language: Language) -> str:
    """What is said of a sum of money that its own words do not tell."""
    period, place = named_above(item)
    above = said_above(period, place, language)
    return above + not_named(unnamed(item, places=places), language)


def _text(item: Stated, *, convert: bool, beside: str, language: Language) -> str:
    """The figure in bold, what it comes to, and the words of the source, as Markdown."""
    words = in_one_line(item.text)
    heading = "".join(item.evidence.chunk.section[-1:])
    if heading and (item.inherited or _says_not_of_what(item)):
        words = f"{heading} › {words}"
    words = _shortened(words)
    colon = "：" if language == "zh" else ": "
    told = _converted(item, convert, language) + beside
    told += stage_of_more(language) if item.of_more else ""
    figure = f"**{_figure(item)}**{told}"
    figure = last_stage_alone(figure, language) if item.ends_plan else figure
    return f"{figure}{colon}“{unmarked(words)}”"


def _says_not_of_what(item: Stated) -> bool:
    """Whether a statement is a label and a figure ("Pay: 20K-50K"); its heading says whose."""
    left = plain(item.text).replace(_figure(item), "")
    return not item.text.startswith("#") and len(_LETTERS.findall(left)) <= _LABEL_LETTERS


def _shortened(words: str) -> str:
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN].rstrip()}…"


def _figure(item: Stated) -> str:
    quantity = item.quantity
    if item.inherited:
        return item.evidence.chunk.section[-1][quantity.start : quantity.end]
    return item.text[quantity.start - item.span[0] : quantity.end - item.span[0]]


def _converted(item: Stated, convert: bool, language: Language) -> str:
    """The figure in months where others have other units, or in full digits; "" if it is so, or
    less than a month or a thousand, which says nothing more.
    """
    quantity = item.quantity
    low, high, unit = comparable(quantity)
    most = max(filter(None, (low, high)), default=0.0)
    if quantity.kind in _TIMES and convert and unit == "month" and quantity.unit != "month":
        return months(low, high, language) if most >= 1 else ""
    written = re.search(r"\d{4}|\d,\d{3}", _figure(item))
    if quantity.kind == "money" and most >= _IN_FULL and not written:
        return amount(low, high, language)
    return ""


def _convertible(found: Disagreement) -> bool:
    """Whether the figures are in units that can be compared: money in one currency and period."""
    quantities_shown = [item.quantity for item in found.statements]
    if found.kind != "money":
        return True
    return len({quantity.unit for quantity in quantities_shown}) == 1 and (
        len({quantity.per for quantity in quantities_shown}) == 1
    )


def _cited(item: Stated) -> Span:
    """The statement; where its heading gives the figure, or what stands above it the period or the
    place of a sum of money, from there on if it is near.
    """
    if not item.inherited:
        near = (start for start, _ in _near_before(item) if tells_above(item, start))
        return max(near, default=item.span[0]), item.span[1]
    chunk = item.evidence.chunk
    heading = item.evidence.chunk.section[-1]
    for start, end in _near_before(item):
        above = chunk.between(start, end)
        if above.startswith("#") and plain(above) == heading:
            return start, item.span[1]
    return item.span


def _near_before(item: Stated) -> list[Span]:
    """The sentences of its passage that begin near before a statement ends, its own included."""
    last = item.span[1]
    sentences = item.evidence.chunk.sentences
    return [span for span in sentences if 0 < last - span[0] <= LONGEST_WITH_HEADING]
