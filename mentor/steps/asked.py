"""Whether a question asks for the steps of a plan: which, how many, how long each, or the way."""

import re

from ingest.simplify import folded
from mentor.question.conditions import without_documents
from mentor.question.order_asked import asks_what_first
from mentor.text.ordinals import NUMBERS, number_of, ordinal, unit

_HAN_UNITS = "阶段|步骤|步|级别?|模块|部分|环节|章"
_LATIN_UNITS = "stages|phases|steps|levels|modules|parts|chapters"
_ASKS = re.compile(
    rf"(?:几|多少|哪些|哪几)个?大?(?:学习|成长)?(?:{_HAN_UNITS})"
    rf"|(?:{_HAN_UNITS})(?:都|分别|依次|一?共|总共)*(?:[有是叫](?:哪|什么|啥|几|多少)|怎么[分排划])"
    rf"|(?:{_HAN_UNITS})(?:从低到高|从高到低|依次|按顺序)"
    rf"|\b(?:what|which|how many|list|name|all)\b(?: \w+){{0,3}}? (?:{_LATIN_UNITS})\b"
)
_PLACED = re.compile(rf"第几个?(?:{_HAN_UNITS})")
_WAY = re.compile(
    r"(?:怎么|怎样|如何)(?:才能|能|可以|去|一步步|一步一步)*(?:成为|当上?|转行?[做当成为]*|变成)"
    r"|(?:路线图?|路径)(?:图|都|该|应该)*(?:是(?:什么|啥|怎[么样])|怎[么样](?:走|安排)|有哪些|如何)"
    r"|一步一?步|(?:步骤|路线图?)[？?。]?$"
    r"|从(?:哪里?|哪儿|什么|何处)(?:开始|入手|学起|起步)|怎么(?:开始|入门|起步)"
    r"|\b(?:where|how) (?:do|does|should|can|would) (?:i|we|you|one|he|she|they)"
    r" (?:start|begin|get started)\b"
    r"|\bhow (?:do|can|should|would|to)\b(?: \w+){0,2}? become\b|\bstep[- ]by[- ]step\b"
    r"|\bwhat(?:'s| is| does)\b(?: \w+){0,4}? (?:road ?map|path|plan)\b|\b(?:road ?map)[?.]?$"
)
"""What asks how to get somewhere: by the steps of a plan."""

_FOR_A_PLAN = re.compile(
    r"(?:做|制定|定制?|给|列|写|设计|排|来|要|出)[^，,。；;？?]{0,16}(?:计划|规划|路线图?|日程|时间表)(?!里|中|的)"
    r"|\b(?:make|give|write|create|draw up|build|suggest|design|need|want|draft|plan out)\b"
    r"[^.?!]{0,40}\b(?:plan|road ?map|schedule|curriculum|timetable)\b"
    r"|(?:^|\b(?:an?|the|this|study|learning|months?|weeks?|years?)[ -])plan (?:for|to)"
    r" (?:(?:learn|study|master|gett?)(?:ing)?|becom(?:e|ing))\b"
)
"""What asks for a plan to follow."""

_COUNT = re.compile(
    rf"(?P<han>[一二两三四五六七八九十]{{1,3}}|\d{{1,2}})\s*个?大?(?:{_HAN_UNITS})"
    rf"|\b(?P<latin>{'|'.join(NUMBERS)}|\d{{1,2}}) (?:\w+ )?(?:{_LATIN_UNITS})\b"
)
_OF_EACH = re.compile(r"每个?|各个?(?:阶段|步骤?)(?:的|要|需|大概|分别)|\b(?:each|every|per)\b")
"""What asks of every stage something that its heading does not say."""

_EACH_ONE = re.compile(
    rf"(?:{_HAN_UNITS})[，,、 ]?(?:都|分别)?各(?:自|要|需要?|是|有)?(?:多[长久]|几个?月|多少时间)"
    rf"|\b(?:{_LATIN_UNITS})\b.*\bhow (?:long|many (?:months|weeks))\b[^.?!]{{0,16}}\beach\b"
    rf"|(?:每|各)一?个?大?(?:{_HAN_UNITS})"
    rf"|(?:[这那]些|[这那]?[两几一二三四五六七八九十\d]个?|所有)(?:学习|成长)?(?:{_HAN_UNITS})(?:都|各|分别)"
    rf"|\b(?:each|every|per)(?: of the)?(?: \w+)? ?(?:stages?|phases?|steps?)\b"
    rf"|\bhow long (?:do|are|will) (?:the |these |those |all )*(?:\w+ )?(?:{_LATIN_UNITS})\b"
)
_LONGEST = re.compile(
    rf"哪一?个?(?:{_HAN_UNITS})[^，,。；;？?]{{0,12}}(?:最[长久短]|时间最[多少长短])"
    rf"|(?:最长|最短|最久|最[耗花费]时间?)的?(?:是|一?个)*[^，,。；;？?]{{0,4}}(?:{_HAN_UNITS})"
    rf"|\b(?:which|what)(?: of the)?(?: \w+)? ?(?:stages?|phases?|steps?|levels?|modules?)\b"
    r"[^.?!]{0,40}\b(?:longest|shortest|(?:most|least) time)\b"
    r"|\b(?:longest|shortest) (?:stage|phase|step|level|module)\b"
)
"""Which stage is the longest or shortest is told by all of their times."""

_HOW_LONG = re.compile(
    r"多久|多长|几个?[月年周]|多少个?[月年周]|时间"
    r"|\b(?:how (?:long|many (?:months|weeks|years))|time|last)\b"
)
"""What asks for a time: of every stage, plans tell that."""


def unit_asked(question: str) -> str:
    """Of what a question asks which or how many there are: "stage", "step", ...; "" if of none."""
    text = folded(question)
    if asks_the_time_of_each(question):
        return unit(text) or "stage"
    asks, of_each = _ASKS.search(text), _OF_EACH.search(without_documents(text))
    return unit(asks[0]) if asks and not of_each and not ordinal(text) else ""


def asks_for_a_place(question: str) -> bool:
    """Whether a question asks which one of the steps something is, not how many there are."""
    return bool(_PLACED.search(folded(question)))


def asks_the_time_of_each(question: str) -> bool:
    """Whether a question asks how long each of the stages or steps of a plan takes."""
    text = folded(question)
    each = _EACH_ONE.search(text) and _HOW_LONG.search(text)
    return bool(each or _LONGEST.search(text)) and ordinal(text) is None


def asks_the_way(question: str) -> bool:
    """Whether a question asks how to get somewhere: "how do I become ...?", or for a plan."""
    text = folded(question)
    asks = bool(_WAY.search(text)) or asks_for_a_plan(question)
    first = asks_what_first(question)
    return first or (asks and not _OF_EACH.search(text) and not ordinal(text))


def asks_for_a_plan(question: str) -> bool:
    """Whether a question asks for a plan to follow: "make me a study plan"."""
    return bool(_FOR_A_PLAN.search(folded(question)))


def number_named(question: str) -> int:
    """How many steps a question says there are: "the nine steps"; 0 if it does not say."""
    named = _COUNT.search(folded(question))
    return number_of(named["han"] or named["latin"]) if named else 0


def asking_words(question: str) -> str:
    """The words of a question that ask which, how many or how long the steps are; "" if none do."""
    text = folded(question)
    asks = _LONGEST.search(text) or _ASKS.search(text)
    return asks[0] if asks else ""
