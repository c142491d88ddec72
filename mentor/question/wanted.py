"""Which quantities a question touches: how long, when, how much, how many of what, what share."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ingest.quantities import MEASURES, Dimension, Kind, quantities
from ingest.simplify import folded
from mentor.question.asks import ASKS, TIME_WORDS, WHERE_ON_IT
from mentor.question.conditions import unconditional
from mentor.question.level import level_of
from mentor.question.measures import dimension_asked
from mentor.question.money import aspect_asked, money_aspect, says_total
from mentor.question.no_figure import WHEN_TO_USE, asks_no_amount
from mentor.question.when import WHEN
from mentor.text.language import scripts_apart
from mentor.text.terms import Term, terms

TIMES: frozenset[Kind] = frozenset({"duration", "position", "rate", "experience"})
"""The kinds of quantities that are times."""

_NO_NOUN = re.compile(r"[去才能就够好合要可会在到了最比]|或|还是|$")
"""What stands right behind a measure word if no noun does: 打几场够."""
_OF_FEW_THINGS = frozenset("家道门本篇章堂座")
"""Measure words that tell what is counted where no noun does."""
_REACHES = re.compile(
    rf"(?:{WHEN}|几岁)(?:我|你|才|就|大概|能够?|可以|会|靠\w{{1,6}}?|[，, ])*"
    r"(?:成为|当上|[做转]成|学[成完]|入行|上岗|入职|就业|毕业|出师|胜任|找到|拿到|吃上饭|养活"
    r"|[称算够配叫]得上|算是?|达到)"
    r"|(?:成为|学[成完]|当上|[做转]成)[^。；;？?]{0,24}哪一?年"
    r"|\b(?:when|how (?:soon|early)) (?:will|could|can|would|might|do|am|shall) (?:\w+ ){1,5}?"
    r"(?:becom(?:e|ing)|be an?|be (?:\w+ )?ready|work as|get (?:a job|hired)|land (?:a|my)"
    r"|(?:hire|employ) (?:me|us|you))\b"
    r"|\b(?:when|(?:what|which) (?:month|year)(?: and (?:month|year))?)"
    r" (?:am|will|would|could|can) i (?:be )?(?:done|finished|ready|employable)\b"
)
"""Asked when a goal is reached, the answer is how long it takes."""

_ENDS = re.compile(
    r"到(?:第?几|哪一?|什么)个?(?:月|年|时候)[^，,。？?]{0,6}(?:完|结束|收尾|到头)"
    r"|\b(?:when|(?:which|what) (?:month|year))\b[^.?!]{0,40}"
    r"\b(?:plan|road ?map|path|program(?:me)?)[^.?!]{0,12}"
    r"\b(?:end|over|finish(?:ed)?|complete|done)s?\b"
)
"""Asked when a plan ends, the answer is how long all of it takes."""

_BY_THE_WAY = re.compile(
    r"\bpaid\b|收费|付费|钱(?:包|花光|花完|用完|烧完|不够|紧)|\bmoney (?:runs?|ran|running) out\b"
    r"|(?:辞掉?|放弃|丢掉?)[^，,。？?]{0,6}(?:工资|收入|薪水)"
)
"""A kind of thing ("paid work") beside another question, not money that is asked for."""
_OF_A_LEVEL = frozenset({"入门", "起步"})
"""Of pay, what names the first level though it has other senses beside: 入门级的薪资."""

_COUNTED = re.compile(
    rf"(?<![哪第好这那近荐绍列举])(?<!给我)(?<![列举]出)几(?!倍|份[^，,。？?]{{0,4}}(?:资料|文档|路线|指南|文章)\w{{2}})(?P<measure>[{MEASURES}])?(?!{TIME_WORDS}|月|岁|乎|率|十|百|千|万)"
    r"(?![^，,。？?]{0,8}(?:分别|各)(?:有|是)?(?:什么|哪|怎))"
    rf"|多少(?!{TIME_WORDS}|岁|倍|日子|天数|钱|时间|元|美元|万|块|刀|人民币|比例|[？?，,。]|$)(?P<measured>[{MEASURES}])?"
)
_NOUN = re.compile(r"[\u3400-\u9fffa-z0-9+#]{1,8}")
_HOW_MANY = re.compile(
    r"\bhow many (?!(?:years|months|weeks|days|hours|minutes|yrs|mths|wks|hrs)\b)"
    r"(?P<noun>(?:[a-z-]+ ){0,3}?[a-z-]+?s|people)\b"
)
_ASKING = re.compile(
    rf"[几多]|时间|时候|什么|开始|够|^要|^[能得花拿挣放学]|^{TIME_WORDS}$|^[年月周天]$|^\d+$"
    r"|^[一二两三四五六七八九十半\d]+个?半?[年月周天]$"
    r"|^(?:years?|months?|weeks?|days?|hours?|long|takes?|starts?|learn|come|last"
    r"|stages?|steps?|phases?)$|^阶段$"
)
_AMOUNT = re.compile(
    r"钱|多|money|起步?|水平|范围|区间|数额|具体|数字|高低|[多最]?高|[多最]?低|最多|最少|拿到?"
    r"|levels?|ranges?|figures?|numbers?|high(?:est)?|low(?:est)?|top|most|least|much|start(?:ing)?"
)
"""Words that only ask how much something is."""

_MONEY = {"钱", "money"}
_WHEN_TO_USE = re.compile(WHEN_TO_USE)
_WORK = re.compile(r"岗位?|职位|职业|工作|行业|jobs?|roles?|positions?|careers?|work")
"""What pay is for, named by no name."""

_ENOUGH = re.compile(
    r"够|能不能|能|可以|可能|来得及|现实|吗|算(?:是|不算)?|还是|太[长短久]|过[长短]"
    r"|\b(?:enough|can|could|possible|realistic|feasible|sufficient|already|by (?:then|now)|plenty"
    r"|too (?:short|long|little|much)|(?:more|less|longer) than (?:i|we|you|one) needs?)\b"
)
_CONFIRMS = re.compile(r"(?:对吗|对吧|是吧|没错吧|是真的吗)\W*$|\b(?:right|correct|true)\W*$")
"""What asks whether it is as one says, also when something comes."""

_TOO_SOON = re.compile(r"太[早晚]|\btoo (?:early|late|soon)\b")
_TOO_OLD = re.compile(
    r"岁|年纪|年龄|老了|转[行型]|改行|\b(?:i['’]?m|at|aged?|past|over) (?:already )?[2-9]\d\b"
    r"|\b(?:years? old|too old|my age|becom(?:e|ing)|career)\b|(?<!\d)20[2-9]\d(?!\d)"
)
"""Too late in life or in history, not in a plan."""

_MONTHS_OF_PAY = re.compile(
    r"几个?月的?(?:工资|薪|奖金|年终|租金|房租|押金|保费|补偿)"
    r"|(?:年终奖?|奖金|绩效奖?|补偿金?|赔偿金?|遣散费|押金|公积金|[底基]薪)[^。？?]{0,10}几个?月的?[吗呢啊呀]?\W*$"
    r"|\bhow many (?:months|weeks)(?:['’]| of)? (?:\w+ )?"
    r"(?:salary|pay|wages|bonus|rent|severance)\b"
)
"""Asked how many months' pay something is, the answer is no time that anything takes."""

_SO_FAR = re.compile(
    r"(?:(?:工作|上班|从业)[了过]?|[干做写当教开][了过])(?:快|近|有|满|整整|好)?"
    r"(?:几|十几|[\d一二两三四五六七八九十]+)[年载](?:多|来|的)?(?![内能可够就要之以后前？?]|时间)"
    r"|[比跟和]前几年|好几年"
    r"|\b(?:work(?:ed|ing)?|been)\b[^,.;?!]{0,40}?\bfor (?:the (?:past|last) )?"
    r"(?:[\w-]+ ){1,2}years\b"
    r"|\b(?!many|more|few)[\w-]{1,30} years (?:as an?|of experience|in (?:the )?\w+ing)\b"
)
"""How long somebody has worked, and before: no time that is asked for."""

_OTHERWISE = re.compile(r"什么|哪|谁|怎|为何|\b(?:what|which|who|why|how)\b")

_HIGHEST = re.compile(
    r"最[高多贵大]|顶薪|封顶|天花板|顶[层级尖]|\btop (?:salar|pay|end|earn)"
    r"|\b(?:highest|most|best[- ]pa(?:id|ying)|maximum)\b"
)
_LOWEST = re.compile(
    r"最[低少小]|最便宜|\b(?:lowest|least|worst[- ]pa(?:id|ying)|cheapest|minimum)\b"
)

Extreme = Literal["", "highest", "lowest"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A kind of quantity that a question touches.

    `counted` are the terms for what is counted, one of which a count has to name, `measure` the
    measure word if that tells what it is (多少家, 多少道). `aspect` tells
    money that is earned ("pay") from money that is spent ("price"), `level` the level of a job
    ("junior", "middle", "senior"); "" where the question does not tell. `dimension` is what a
    measure measures, `extreme` whether the highest or lowest amount of money is asked for, `total`
    whether all that is spent is.
    """

    kind: Kind
    counted: tuple[Term, ...] = ()
    aspect: str = ""
    level: str = ""
    dimension: Dimension | None = None
    extreme: Extreme = ""
    total: bool = False
    measure: str = ""


def wanted(question: str) -> list[Wanted]:
    """The quantities that a question asks for, or holds against what the documents say.

    "Is a year enough?" touches durations as "how long?" does; "what comes in month 3?" does not.
    """
    return [*_wanted(question)]


@lru_cache(maxsize=1024)  # sentences of the same passages are asked for each question
def _wanted(question: str) -> tuple[Wanted, ...]:
    text = scripts_apart(folded(question))
    money = ASKS["money"].search(text)
    dimension = None if money else dimension_asked(text)
    if dimension:
        return (Wanted("measure", dimension=dimension),)
    text = _SO_FAR.sub(" ", text)
    told = _WHEN_TO_USE.sub(" ", unconditional(WHERE_ON_IT.sub("when should ", text)))
    kinds: list[Kind] = [kind for kind, asks in ASKS.items() if asks.search(told)]
    held = [] if _OTHERWISE.search(text) else quantities(_SO_FAR.sub(" ", question))
    more = len(kinds) > 1 or any(each.kind == "duration" for each in held)
    aside = more and not ASKS["money"].search(_BY_THE_WAY.sub("", text))
    if "money" in kinds and (aside or asks_no_amount(question)):
        kinds.remove("money")
    if _REACHES.search(text) or _ENDS.search(text):
        kinds = ["duration", *(kind for kind in kinds if kind not in ("position", "duration"))]
    if _MONTHS_OF_PAY.search(text):
        kinds = ["money"]
    if "duration" in kinds and len(kinds) > 1 and kinds[0] in ("rate", "experience", "position"):
        kinds.remove("duration")
    counted = () if kinds else _counted(told)
    if counted:
        kinds.append("count")
    if not kinds and _TOO_SOON.search(text) and not _TOO_OLD.search(text):
        kinds = ["position"]
    confirms = bool(_CONFIRMS.search(text))
    if not kinds and (confirms or _ENOUGH.search(text)):
        stated = dict.fromkeys(quantity.kind for quantity in held)
        of_plans = ("position",) * confirms
        kinds = [kind for kind in stated if kind in ("duration", "rate", "money", *of_plans)]
    return tuple(wanted_as(kind, question, counted) for kind in kinds)


def wanted_as(kind: Kind, question: str, counted: tuple[Term, ...] = ()) -> Wanted:
    """What a question wants of a kind of quantity that it touches."""
    text = folded(question)
    level = level_of(text)
    if kind != "money":
        measure = _measure(text) if kind == "count" else ""
        return Wanted(kind, counted, level=level, measure=measure)
    aspect = aspect_asked(text)
    total = aspect != "pay" and says_total(text)
    return Wanted(kind, counted, aspect, level, extreme=_extreme(text), total=total)


def asks_how_long(text: str) -> bool:
    """Whether a text asks in words how long something takes, and holds no time against it."""
    return bool(ASKS["duration"].search(scripts_apart(folded(text))))


def tells_so_far(text: str) -> bool:
    """Whether a text tells how long somebody has worked at something."""
    return bool(_SO_FAR.search(scripts_apart(folded(text))))


def subject(weights: Mapping[Term, float]) -> dict[Term, float]:
    """The terms of a question that say what it is about, without those that ask for a figure."""
    return {term: weight for term, weight in weights.items() if not _ASKING.search(term.text)}


def without_money(weights: Mapping[Term, float]) -> dict[Term, float]:
    """The terms without those for pay and prices: an amount of money says as much itself."""
    pay = any(money_aspect(term.text) == "pay" or term.text in _MONEY for term in weights)
    return {
        term: weight
        for term, weight in weights.items()
        if not money_aspect(term.text)
        and not (pay and (level_of(term.text) or term.text in _OF_A_LEVEL))
        and not _AMOUNT.fullmatch(term.text)
        and not (pay and _WORK.fullmatch(term.text))
    }


def _extreme(text: str) -> Extreme:
    """Whether the highest or the lowest is asked for: by the last sentence that asks for one."""
    for sentence in reversed(re.split("[?？]", text)):
        high, low = bool(_HIGHEST.search(sentence)), bool(_LOWEST.search(sentence))
        if high or low:
            return "" if high and low else "highest" if high else "lowest"
    return ""


def _measure(text: str) -> str:
    """The measure word of what is counted, if few things are counted with it."""
    found = _COUNTED.search(text)
    word = (found["measure"] or found["measured"] or "") if found else ""
    return word if word in _OF_FEW_THINGS else ""


def _counted(text: str) -> tuple[Term, ...]:
    """The terms for what is counted, the measure word itself if nothing else is named."""
    english = _HOW_MANY.search(text)
    if english:
        return tuple(terms(english["noun"])[-1:])
    chinese = _COUNTED.search(text)
    if not chinese:
        return ()
    noun = _NOUN.match(text, chinese.end())
    named = terms(noun[0])[:1] if noun else []
    measure = chinese["measure"] or chinese["measured"] or ""
    if named and not (measure and _NO_NOUN.match(text, chinese.end())):
        return tuple(named)
    word = measure or (noun[0][0] if noun else "")
    return (Term(word, (frozenset([word]),)),) if word else ()
