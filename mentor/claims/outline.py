"""The stages of a plan, all of them and in order, where a question asks which or how many.

"What are the stages?" is answered by no single passage. The steps of a document are its headings,
list items or table rows that begin with their number (第一阶段, "Step 2", 3.), counted from one,
and headings beside each other that are called stages.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ingest.lookup import lookup
from ingest.plain import plain
from ingest.quantities import quantities
from ingest.sentences import Span
from ingest.simplify import folded
from ingest.types import Chunk
from mentor.cite import cite
from mentor.claims.wanted import level_of
from mentor.evidence import Evidence, Finding, passage_of
from mentor.ordinals import NUMBERS, Ordinal, number_of, ordinal, unit
from mentor.overlap import standing
from mentor.refuse.subject import says_nothing, stated, subject
from mentor.types import Citation, Passage

Around = Callable[[Evidence], Sequence[Chunk]]
"""The chunks around a passage, in the order of its document."""

LEAST = 3
"""So many steps at least are a plan."""

EVERYWHERE = 0.1
"""What a word counts that stands in every passage: it tells no plan from another."""

MOST = 12
LOOKED_AT = 16
"""In the documents of so many of the best passages."""

ABOUT = 0.5
"""A plan is the one asked for if its title, headings and steps have so much of the question."""

_HAN_UNITS = "阶段|步骤|步|级别?|模块|部分|环节|章"
_LATIN_UNITS = "stages|phases|steps|levels|modules|parts|chapters"
_ASKS = re.compile(
    rf"(?:几|多少|哪些|哪几)个?大?(?:{_HAN_UNITS})"
    rf"|(?:{_HAN_UNITS})(?:都|分别|依次|一?共|总共)*(?:[有是叫](?:哪|什么|啥|几|多少)|怎么[分排划])"
    rf"|(?:{_HAN_UNITS})(?:从低到高|从高到低|依次|按顺序)"
    rf"|\b(?:what|which|how many|list|name|all)\b(?: \w+){{0,3}}? (?:{_LATIN_UNITS})\b"
)
_WAY = re.compile(
    r"(?:怎么|怎样|如何)(?:才能|能|可以|去|一步步|一步一步)*(?:成为|当上?|转行?[做当成为]*|变成)"
    r"|(?:路线图?|路径)(?:图|都|该|应该)*(?:是(?:什么|啥|怎[么样])|怎[么样](?:走|安排)|有哪些|如何)"
    r"|一步一?步|(?:步骤|路线图?)[？?。]?$"
    r"|\bhow (?:do|can|should|would|to)\b(?: \w+){0,2}? become\b|\bstep[- ]by[- ]step\b"
    r"|\bwhat(?:'s| is| does)\b(?: \w+){0,4}? (?:road ?map|path|plan)\b|\b(?:road ?map)[?.]?$"
)
"""What asks how to get somewhere: by the steps of a plan."""

_COUNT = re.compile(
    rf"(?P<han>[一二两三四五六七八九十]{{1,3}}|\d{{1,2}})\s*个?大?(?:{_HAN_UNITS})"
    rf"|\b(?P<latin>{'|'.join(NUMBERS)}|\d{{1,2}}) (?:\w+ )?(?:{_LATIN_UNITS})\b"
)
_OF_A_WAY = re.compile(
    r"路线|路径|路上|阶段|步|计划|成长|进阶|入门|学习|成为"
    r"|\b(?:road ?map|path|way|stage|step|plan|learn|becom|journey|guide)"
)

_OF_EACH = re.compile(r"每个?|各个?(?:阶段|步骤?)(?:的|要|需|大概|分别)|\b(?:each|every|per)\b")
"""What asks of every stage something that its heading does not say,"""

_EACH_ONE = re.compile(
    rf"(?:每|各)一?个?大?(?:{_HAN_UNITS})"
    rf"|(?:[这那]些|[这那]?[两几一二三四五六七八九十\d]个?|所有)(?:{_HAN_UNITS})(?:都|各|分别)"
    rf"|\b(?:each|every|per)(?: of the)?(?: \w+)? ?(?:stages?|phases?|steps?)\b"
    rf"|\bhow long (?:do|are|will) (?:the |these |those |all )*(?:\w+ )?(?:{_LATIN_UNITS})\b"
)
_HOW_LONG = re.compile(
    r"多久|多长|几个?[月年周]|多少个?[月年周]|时间"
    r"|\b(?:how (?:long|many (?:months|weeks|years))|time|last)\b"
)
"""unless that is how long it takes."""

_LEAD = re.compile(r"^[\s#>*_|+•-]*(?:\d{1,2}\\?[.)、]\s*)?[\s*_]*")
_BEFORE_ITEM = re.compile(r"\s*(?P<number>\d{1,2})\\?[.)、]\s*")
_NUMBERED = re.compile(r"^#+\s*(?P<number>\d{1,2})\\?[.)、]")
_STAGE = re.compile(r"阶段|\b(?:stage|phase)s?\b")
_PLAN = re.compile(
    r"自?学习?|入门|路线图?|路径|计划|规划|流程|过程|成长|进阶|发展|职[业位级]|岗位?|级别|晋升|升[上职迁到]?[去来]?|往上|新人|成为|当上?|入行|转行|转型"
    r"|经[过历]|分成?|划分|走|完成|包[括含]|排|低|高"
    r"|(?:career |learning )?(?:plans?|paths?|road ?maps?|ladders?)"
    r"|journey|process|learning|career|grow(?:th)?|divided|go|through"
)
"""What the steps are of, in a word that any plan may have."""

_ALIKE = {"stage": ("stage", "step", ""), "step": ("step", "stage", "")}
"""Units that are asked for by one another's names; "" are headings with a number alone."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a plan: the words that begin with its number, and where they stand."""

    chunk: Chunk
    span: Span

    @property
    def above(self) -> tuple[str, ...]:
        """The headings above it."""
        section = self.chunk.section
        return section[:-1] if self._written.startswith("#") else section

    @property
    def _written(self) -> str:
        start, end = self.span
        return self.chunk.text[start - self.chunk.start : end - self.chunk.start]

    @property
    def text(self) -> str:
        """Its words, without Markdown."""
        return plain(self._written)


@dataclass(frozen=True, slots=True)
class Outline:
    """The steps of a document's plan, in order.

    `passage` is one of that document; `asked_for` tells that the question asks for steps, not for
    the way to go, `timed` that it asks how long each takes, which they tell.
    """

    passage: Passage
    steps: tuple[Step, ...]
    asked_for: bool = True
    timed: bool = False

    @property
    def above(self) -> tuple[str, ...]:
        """The headings that stand above all of them."""
        return _shared([step.above for step in self.steps])

    def citation(self, marker: int, step: Step) -> Citation:
        """The words of one of its steps."""
        told = self.passage
        passage = passage_of(step.chunk, told.title, told.url, told.score)
        return cite(marker, passage, *step.span)


def unit_asked(question: str) -> str:
    """Of what a question asks which or how many there are: "stage", "step", ...; "" if of none."""
    text = folded(question)
    if asks_the_time_of_each(question):
        return unit(text) or "stage"
    asks = _ASKS.search(text)
    return unit(asks[0]) if asks and not _OF_EACH.search(text) and not ordinal(text) else ""


def asks_the_time_of_each(question: str) -> bool:
    """Whether a question asks how long each of the stages or steps of a plan takes."""
    text = folded(question)
    return bool(_EACH_ONE.search(text) and _HOW_LONG.search(text)) and ordinal(text) is None


def asks_the_way(question: str) -> bool:
    """Whether a question asks how to get somewhere: "how do I become ...?"."""
    text = folded(question)
    return bool(_WAY.search(text)) and not _OF_EACH.search(text) and not ordinal(text)


def outlines(finding: Finding, around: Around, asking: Sequence[str] = ()) -> list[Outline]:
    """The plans that a question asks the steps of, one of a document, the best document first.

    `asking` are the texts that say what is asked, the question unless given.
    """
    texts = asking or (finding.question,)
    times = any(map(asks_the_time_of_each, texts))
    by_name = next(filter(None, map(unit_asked, texts)), "")
    asked = by_name or ("stage" if any(map(asks_the_way, texts)) else "")
    found: dict[str, tuple[float, Outline]] = {}
    for item in finding.evidence[:LOOKED_AT] if asked else ():
        source = item.passage.source
        if source in found:
            continue
        plans = [(_aboutness(finding, item, plan), plan) for plan in _plans(around(item), asked)]
        about = [(share, plan) for share, plan in plans if share >= ABOUT]
        about = [each for each in about if not times or _tells_times(each[1])]
        if about:
            share, best = max(about, key=lambda each: (each[0], _likeness(each[1], asked)))
            found[source] = share, Outline(item.passage, tuple(best), bool(by_name), times)
    if asked and not by_name:
        found = {name: each for name, each in found.items() if _leads_on(each[1])}
    most = max((share for share, _ in found.values()), default=0.0)
    best_of = [outline for share, outline in found.values() if share == most]
    counts = {number_named(text) for text in texts}
    return [outline for outline in best_of if len(outline.steps) in counts] or best_of


def last_steps(finding: Finding, around: Around) -> list[Step]:
    """The last step of each plan, in the documents found, whose steps tell when they come."""
    first = {item.passage.source: item for item in reversed(finding.evidence)}
    plans = (plan for item in first.values() for plan in _plans(around(item), "stage"))
    return [plan[-1] for plan in plans if _tells_times(plan)]


def _tells_times(plan: Sequence[Step]) -> bool:
    """Whether each step of a plan tells when it comes or how long it takes."""
    return all(
        any(each.kind in ("duration", "position") for each in quantities(step.text))
        for step in plan
    )


def number_named(question: str) -> int:
    """How many steps a question says there are: "the nine steps"; 0 if it does not say."""
    named = _COUNT.search(folded(question))
    return number_of(named["han"] or named["latin"]) if named else 0


def _leads_on(outline: Outline) -> bool:
    """Whether the headings above a plan, below the title, say that it is a way to go."""
    below = outline.above[1:]
    return not below or bool(_OF_A_WAY.search(folded(below[-1])))


def _plans(chunks: Sequence[Chunk], asked: str) -> Iterator[list[Step]]:
    """The runs of steps of a document, of the unit that is asked for or of one like it."""
    units = [(chunk, span) for chunk in chunks for span in chunk.sentences]
    texts = [chunk.text[start - chunk.start : end - chunk.start] for chunk, (start, end) in units]
    for kind in _ALIKE.get(asked, (asked,)):
        runs: dict[str, list[Step]] = {}
        for (chunk, span), text in zip(units, texts, strict=True):
            number, form = _number(text, kind), _form(text)
            run = runs.setdefault(form, [])
            if number == 1 and len(run) >= LEAST:
                yield run
            if number == 1:
                run = runs[form] = []
            if number == len(run) + 1 and number <= MOST:
                run.append(Step(chunk, span))
        yield from (run for run in runs.values() if len(run) >= LEAST)
    if asked in _ALIKE:
        yield from _called_stages(units, texts)
    if asked == "level":
        yield from _ladders(units, texts)
        yield from _called_levels(units, texts)


def _ladders(units: Sequence[tuple[Chunk, Span]], texts: Sequence[str]) -> Iterator[list[Step]]:
    """Numbered items that name the levels of a job, two of them at least."""
    runs: list[list[int]] = []
    for place in range(len(units)):
        chunk, (start, _) = units[place]
        item = _BEFORE_ITEM.fullmatch(chunk.text[: start - chunk.start].rpartition("\n")[2])
        number = int(item["number"]) if item else 0
        if number == 1:
            runs.append([])
        if runs and number == len(runs[-1]) + 1:
            runs[-1].append(place)
    for run in runs:
        levels = {level_of(folded(texts[place])) for place in run} - {""}
        if len(run) >= LEAST and len(levels) > 1:
            yield [Step(*units[place]) for place in run]


def _called_stages(
    units: Sequence[tuple[Chunk, Span]], texts: Sequence[str]
) -> Iterator[list[Step]]:
    """Headings beside each other that are called stages, without a number."""
    for run in _headings_beside(units, texts):
        called = [
            step for step in run if _STAGE.search(folded(step.text)) and not ordinal(step.text)
        ]
        if LEAST <= len(called) <= MOST:
            yield called


def _called_levels(
    units: Sequence[tuple[Chunk, Span]], texts: Sequence[str]
) -> Iterator[list[Step]]:
    """Headings beside each other most of which name levels: 初级项目, 中级项目, 高级项目."""
    for run in _headings_beside(units, texts):
        levels = [level for step in run if (level := level_of(folded(step.text)))]
        most = len(levels) >= LEAST and len(levels) * 2 > len(run)
        if most and len(run) <= MOST and len({*levels}) > 1:
            yield run


def _headings_beside(
    units: Sequence[tuple[Chunk, Span]], texts: Sequence[str]
) -> Iterator[list[Step]]:
    """The headings under each heading."""
    beside: dict[tuple[str, ...], list[Step]] = {}
    for (chunk, span), text in zip(units, texts, strict=True):
        if text.startswith("#") and chunk.section[-1:] == (plain(text),):
            beside.setdefault(chunk.section[:-1], []).append(Step(chunk, span))
    yield from beside.values()


def _number(text: str, kind: str) -> int:
    """The number of a step of this unit that a text begins with, 0 if it begins with none."""
    if not kind:
        numbered = _NUMBERED.match(text)
        return int(numbered["number"]) if numbered else 0
    first = _begins(text)
    return first.number if first is not None and first.unit == kind else 0


def _begins(text: str) -> Ordinal | None:
    lead = _LEAD.match(text)
    first = ordinal(text[lead.end() :] if lead else text)
    return first if first is not None and first.span[0] == 0 else None


def _form(text: str) -> str:
    """What kind of unit a text is: a heading of some depth, an item, a row, a sentence."""
    return text[: len(text) - len(text.lstrip("#"))] or ("|" if text.startswith("|") else "-")


def _aboutness(finding: Finding, item: Evidence, plan: Sequence[Step]) -> float:
    """How much of what the question asks the steps of a plan's title and the headings above it say.

    0 if the passage found is not of that plan, 1 if the question says nothing of it.
    """
    above = _shared([step.above for step in plan])
    if item.chunk.section[: len(above)] != above:
        return 0.0
    text = folded(finding.question)
    asks = _ASKS.search(text)
    named = [
        word
        for word in subject(finding)
        if (word.topic or word.kind == "verb")
        and not says_nothing(word.text)
        and not (asks and word.text in asks[0])
        and not _PLAN.fullmatch(word.text)
    ]
    present = standing(finding.words, lookup("\n".join((item.passage.title, *above))))
    weights = [word.weight + EVERYWHERE for word in named]
    held = sum(weight * stated(word, present) for weight, word in zip(weights, named, strict=True))
    return held / sum(weights) if named else 1.0


def _shared(paths: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The headings that all paths begin with."""
    heads: list[str] = []
    for level in zip(*paths, strict=False):
        if len({*level}) > 1:
            break
        heads.append(level[0])
    return (*heads,)


def _likeness(plan: Sequence[Step], asked: str) -> tuple[bool, int]:
    """By what a document's plan is chosen: called what is asked for, then the shorter one."""
    first = _begins(plan[0].text)
    called = first.unit if first else unit(plan[0].text)
    return called == asked, -sum(len(step.text) for step in plan)
