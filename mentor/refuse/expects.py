"""What kind of answer a question asks for, and whether a text holds one of that kind.

A question for a price, a year or a person is not answered by a passage without one, near as it
may be. Kinds that are figures can be told well; of the others the signs are weak.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ingest.quantities import Kind as Quantity
from mentor.question.no_figure import WHEN_IT_SUITS
from mentor.question.wanted import wanted
from mentor.question.when import WHEN
from mentor.text.language import scripts_apart

Kind = Literal[
    "salary",
    "price",
    "link",
    "year",
    "duration",
    "when",
    "version",
    "count",
    "person",
    "place",
    "organisation",
    "choice",
    "age",
]
Form = Literal["choice", "reason", "definition", "method", "yes or no", "list", "other"]

FIGURES: frozenset[Kind] = frozenset(
    {"salary", "price", "link", "year", "duration", "version", "count"}
)

_NUMERAL = "[一二两三四五六七八九十百千万亿]"
_A_TIME = r"(?:[一每]个?|每一个?)(?:小时|[月年天周日])"
"""What pay and prices are per; it says nothing else where "how much" stands behind."""

_MEASURES = "名位种条项门轮级层步页分次台节本人岁棵块章颗度点届部篇道只家字座维样类"


def _compiled(
    patterns: Mapping[Kind, str], flags: int = re.IGNORECASE
) -> dict[Kind, re.Pattern[str]]:
    return {kind: re.compile(pattern, flags) for kind, pattern in patterns.items()}


_ASKS = _compiled(  # the first that is found counts
    {
        "salary": rf"(?<=[师员家者工岗位])(?<!会员)(?:{_A_TIME})?.{{0,3}}多少钱(?:{_A_TIME})?"
        rf"|{_A_TIME}.{{0,3}}[拿赚挣].{{0,2}}多少钱?"
        r"|(?<![a-z])package(?![a-z])|(?:年|月|日|时|周|底)?薪[资水酬金]?|工资|收入|报酬|待遇|拿多少|钱(?:最|更|比较|给得?最?)多"
        r"|[能可会](?P<who>.{1,6})拿多少|[赚挣](?:的|到|多少|钱)?|奖金"
        r"|\b(?:salar(?:y|ies)|earns?|earning|pays?|paid|wages?|income|compensation)\b"
        r"|\bhow much (?:does|do|can|could|would|will) (?P<whom>.{2,60}) make\b",
        "price": rf"(?:{_A_TIME}.{{0,3}})?多少钱(?:{_A_TIME})?|学费|会费|会员费|费用|价格|价钱|价位"
        r"|收费|预算|定价|售价|电费|罚款|罚多少|多少(?:美元|欧元|日元|人民币|元|块)|掏钱|花钱|要钱|贵不贵|付费|免费|开销"
        r"|\b(?:costs?|prices?|priced|fees?|tuition|budget|charges?|expensive|cheap(?:er)?|money"
        r"|free)\b|\bhow much (?:is|are|for)\b",
        "link": r"网址|链接|地址|\burl\b|\blinks?\b|\bweb ?address",
        "year": r"哪一?年|何年|什么年份|哪个年份|\b(?:which|what) year\b"
        rf"|(?!{WHEN_IT_SUITS})(?:\bwhen (?:was|were|did)\b"
        r"|\bwhen (?:is|does|do|will) (?!i\b|we\b|you\b|one\b))"
        r"(?!.*\b(?:come|begin|start|learn|study|taught|cover(?:ed)?|reach|get to)\b)",
        "duration": r"多久|多长时间|多长(?!度)|多少时间|时间[线轴]|(?<!生命)周期"
        r"|(?<!接下来)(?<!未来)(?<![近这前后哪])几个?半?(?:[月年天周]|小时|分钟|秒)"
        r"|多少个?(?:月|年|天|周|小时|分钟|秒)|时长|第几个?[月年周天]"
        r"|\bhow (?:long|soon|fast|quickly|much time)\b|\b(?:average|total) time\b"
        r"|\btime ?(?:line|frame)\b|\bhow many (?:months|years|hours|weeks|days|minutes)\b",
        "when": rf"{WHEN}|几月|\bhow (?:early|late)\b"
        r"|(?:^\W*(?:(?:and|so|but|or|ok|okay|then)\W+)?|[.,;:!?] ?)when\b"
        r"|\b(?:from|until|since|know|says?|tell me|decide|explain|about|exactly|roughly) when\b",
        "version": r"版本|第?几版|\bversions?\b|\bedition\b",
        "count": rf"多少|(?<![哪荐绍举])(?<![列举给]出)几[个{_MEASURES}]|多[大高重]"
        r"|\bhow many\b|\bpercentage\b"
        r"|\bhow (?:big|large|old|tall|far|deep|fast)\b"
        r"|\b(?:average|acceptance|number|rate|score)\b",
        "person": r"谁|哪位|作者|创始人|(?:^|[.,;:!?]) ?who\b"
        r"|\b(?:and|or|but|so|ok|then|by|of|from|with|to|for|know|says?|tell me|is|are|was|were"
        r"|about|exactly) who\b|\bwhose\b|\bauthor\b|\bfounder\b|\bceo\b",
        "place": r"在?哪个?(?:城市|国家|地方|国|省|城)|位于|住在|总部"
        r"|\bwhere (?:is|are|does|did|was)\b|\b(?:which|what|in which) (?:city|country)\b",
        "organisation": r"哪一?家(?:公司|企业|出版社|机构)?|哪所"
        r"|哪个(?:公司|企业|机构|出版社|大学|学校)"
        r"|\b(?:which|what) (?:company|university|publisher|organi[sz]ation|school)\b",
    }
)
_FORMS: dict[Form, str] = {  # the first that is found counts
    "choice": r"哪一?个(?:更|最|好|快|准|强|便宜|容易|划算|难)|选哪|谁更"
    r"|更(?:好|快|准|强|便宜|容易)|还是[^。]{1,18}[？?]?$"
    r"|\b(?:better|faster|best|versus|vs)\b|\bor\b[^?]*\?",
    "reason": r"为什么|为何|为啥|怎么会|\bwhy\b",
    "definition": r"(?<!用的)是什么(?:意思|东西)?|什么是|是啥|指什么|什么意思|干嘛的?|干什么"
    r"|做什么|有什么用|用来|\bwhat (?:is|are|does|do)\b",
    "method": r"怎么|怎样|如何|\bhow (?:do|can|to|should|could|would)\b",
    "yes or no": r"吗|[会能要是有]不[会能要是]|有没有"
    r"|(?:^|[?.!,] ?)(?:is|are|do|does|can|could|should|did|will|has|have)\b",
    "list": r"哪些|有哪|哪几|列|\bwhich\b|\bwhat\b",
}
_HOLDS = _compiled(
    {
        "salary": r"\d\s*k\b|\d\s*[万元]|[$¥￥€£]\s*\d|\d\s*(?:美元|人民币|usd|dollars?)\b",
        "price": r"\d\s*k\b|\d\s*[万元]|[$¥￥€£]|美元|人民币|免费|付费|订阅|收费|不花钱"
        r"|\b(?:usd|dollars?|free|paid|costs?|subscription)\b",
        "link": r"https?://|www\.",
        "year": r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)",
        "duration": rf"\d\s*\+?\s*个?(?:[月年天周]|小时|分钟|秒)|{_NUMERAL}个?(?:月|年|天|周|小时)"
        r"|\b\d+\+?\s*-?\s*(?:months?|years?|weeks?|hours?|days?|minutes?)\b"
        r"|\b(?:two|three|four|five|six|several)\s+(?:months|years|weeks|days|hours)",
        "when": r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|\d\s*\+?\s*个?[月年天周]|阶段|之初|时候|之前|之后"
        r"|以后|第.{1,3}[步月年级]|\b(?:after|before|during|until|stage|phase|month|year)\b",
        "version": r"\d+\.\d+|第.版|\bv\d|版本|\bversion|edition",
        "count": rf"\d|{_NUMERAL}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|several"
        r"|hundreds?|thousands?|millions?|billions?)\b",
        "choice": r"更|比|而|不同于|适合|优于|首选|最"
        r"|\b(?:than|better|more|best|unlike|whereas|while)\b",
    }
) | _compiled(
    {
        "person": r"作者|创始|创立|创办|由.{1,20}(?:写|著|创|提出|开发)|[写著]的|老师|教授|·"
        r"|(?:[A-Z][a-zé]+ ){1,2}[A-Z][a-zé]+|\bby\b",
        "place": r"[省市县州国区]|城|位于|大学|\bin [A-Z]",
        "organisation": r"公司|企业|大学|学院|出版|集团|机构|[A-Z][a-z]+"
        r"|\b(?:company|university)\b",
    },
    flags=0,
)
_NOT_ITS_OWN = frozenset({"person", "organisation", "place", "count", "year", "version"})
_SURE: Mapping[Kind, Quantity | None] = {
    "salary": "money",
    "price": "money",
    "duration": "duration",
    "link": None,
    "year": None,
    "version": None,
}
"""Kinds that a text surely holds or not, and the quantity that the question has to touch."""

_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9.+#-]*|\d+")
_BY_THE_CLOCK = re.compile(r"小时|钟头|分钟|\b(?:hours?|minutes?)\b", re.IGNORECASE)
_HOURS_ASKED = re.compile(
    r"(?:几|多少)个?(?:小时|钟头|分钟)|\bhow many (?:hours|minutes)\b", re.IGNORECASE
)
_LOWERED = re.compile(
    r"(?:降低?|减少|节省|压缩|控制|优化)[^，,。；;？?]{0,8}(?:成本|费用|开销|开支|花费)"
    r"|\b(?:reduc|cut|lower|optimi[sz]|minimi[sz]|control)\w*\b[^.;?!]{0,40}\bcosts?\b",
    re.IGNORECASE,
)
"""How to make something cheaper is no question for a price."""

_COUNTED = re.compile(rf"(?:几|多少)个?([{_MEASURES}])")


@dataclass(frozen=True, slots=True)
class Expected:
    """The kind of answer that a question asks for, and its words that say so, not of whom."""

    kind: Kind
    words: str


def expected(question: str) -> Expected | None:
    """The kind of figure, person or place that is asked for; None if it is none of these."""
    text = _LOWERED.sub(" ", scripts_apart(question))
    for kind, pattern in _ASKS.items():
        if found := pattern.search(text):
            return Expected(kind, _without_whose(found).lower())
    return None


def kinds_named(question: str) -> list[Kind]:
    """The kinds of figures that a question asks for, of those that a text surely holds or not.

    Of money it is pay, if that is asked for, else a price.
    """
    text = _LOWERED.sub(" ", scripts_apart(question))
    touched = {each.kind for each in wanted(question)}
    found = [
        kind
        for kind, quantity in _SURE.items()
        if _ASKS[kind].search(text) and (quantity is None or quantity in touched)
    ]
    return [kind for kind in found if kind != "price" or "salary" not in found]


def _without_whose(found: re.Match[str]) -> str:
    """The words that ask, without those between them that say whose pay is asked for."""
    if not found.lastindex:
        return found.group()
    start, end = found.span(found.lastindex)
    return f"{found.string[found.start() : start]} {found.string[end : found.end()]}"


def form(question: str) -> Form:
    """How the question is put; "other" if in none of the ways known."""
    for name, pattern in _FORMS.items():
        if re.search(pattern, question, re.IGNORECASE):
            return name
    return "other"


def holds(kind: Kind, text: str, question: str) -> bool:
    """Whether a text holds what may answer a question for this kind.

    A name or number that the question itself gives does not count, nor, in Chinese, a number of
    other things than are asked for ("几轮": "三轮" but not "三年"), nor years where hours are.
    """
    if kind == "count" and (counted := _COUNTED.search(question)):
        number = rf"(?:\d\s*\+?|{_NUMERAL}|数)\s*个?{counted.group(1)}"
        return bool(re.search(number, text))
    if kind == "duration" and _HOURS_ASKED.search(question):
        return bool(_BY_THE_CLOCK.search(text))
    if kind in _NOT_ITS_OWN:
        text = _without(text, question)
    return bool(_HOLDS[kind].search(text))


def _without(text: str, question: str) -> str:
    own = sorted({re.escape(name) for name in _LATIN.findall(question)}, key=len, reverse=True)
    return re.sub("|".join(own), " ", text, flags=re.IGNORECASE) if own else text
