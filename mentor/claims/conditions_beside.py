"""What documents that differ say beside their figures of whom and when these hold for.

From zero, full time, to which level: the sentences beside a figure in its passage, in their own
words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.sentences import Span
from ingest.simplify import folded
from mentor.cite import cite, overlaps
from mentor.differing_wording import condition_line, documents_disagree, not_said_why, view_line
from mentor.evidence import Evidence
from mentor.steps import NO_SENTENCE
from mentor.text.language import Language
from mentor.text.marks import in_one_line
from mentor.types import Citation, Conflict, View

MOST_OF_EACH = 2
LONGEST = 160
"""Characters of a sentence that is shown."""

_DEPENDS = re.compile(
    r"因[^，。；]{1,14}而(?:异|定|不同)|取决于|视[^，。；]{1,14}而定|看(?:你|个人|各人)[^，。；]{0,8}(?:情况|基础|背景)"
    r"|\b(?:depend(?:s|ing)?|var(?:y|ies)) (?:up)?(?:on|with|by|from)\b"
)
"""What says that a figure depends on something."""

_CONDITION = re.compile(
    r"从零|零基础|(?:没有|有)[^，。；]{0,8}(?:基础|经验|背景)|全职|脱产|业余|兼职|在职|兼顾|别的工作"
    r"|专注|每[天周日][^，。；]{0,8}小时|水平|合格|程度|地区|城市|货币|年薪|月薪|税前"
    r"|\b(?:from (?:scratch|zero)|beginners?|background|experienced?|(?:full|part)[- ]time|evenings"
    r"|weekends|while (?:working|employed)|hours (?:a|per) (?:day|week)|level|assum\w+|prior"
    r"|dedicated|currency|before tax|per annum)\b"
)


def why_they_differ(
    shown: Sequence[Conflict], evidence: Sequence[Evidence], language: Language
) -> tuple[str, tuple[Citation, ...]]:
    """What is said to who asks why documents differ, as Markdown: that they do not say it, and what
    each says, with its conditions; and the citations behind those of the views, in their order.
    """
    views = [view for conflict in shown for view in conflict.views]
    beside: dict[int, list[Citation]] = {}
    given = [view.citation for view in views]
    marker = len(views)
    for view in views:
        for citation in _beside(view, evidence):
            place = citation.source, citation.start, citation.end
            if not any(overlaps(one, *place) for one in given):
                marker += 1
                given.append(citation)
                own = beside.setdefault(view.citation.marker, [])
                own.append(replace(citation, marker=marker))
    found = [citation for own in beside.values() for citation in own]
    depends = any(_DEPENDS.search(folded(citation.quote)) for citation in found)
    blocks = [not_said_why(language, depends=depends)]
    for conflict in shown:
        lines = [documents_disagree(conflict.topic, language, disagree=conflict.disagree), ""]
        for view in conflict.views:
            of = view.citation
            lines.append(view_line(of.title, view.text, of.marker, language))
            lines += [
                condition_line(in_one_line(each.quote), each.marker, language)
                for each in beside.get(of.marker, [])
            ]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks), tuple(sorted(found, key=lambda each: each.marker))


def _beside(view: View, evidence: Sequence[Evidence]) -> Iterator[Citation]:
    """The sentences of a view's passage that say a condition, at most so many."""
    of = view.citation
    for item in evidence:
        passage = item.passage
        if passage.source != of.source or not passage.start <= of.start < passage.end:
            continue
        told = [span for span in item.chunk.sentences if _says_a_condition(item, span)]
        for start, end in told[:MOST_OF_EACH]:
            yield cite(0, passage, start, end)
        return


def _says_a_condition(item: Evidence, span: Span) -> bool:
    text = item.chunk.between(*span)
    if NO_SENTENCE.match(text) or len(text) > LONGEST:
        return False
    said = folded(text)
    return bool(_DEPENDS.search(said) or _CONDITION.search(said))
