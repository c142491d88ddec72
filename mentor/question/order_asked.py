"""What a question asks about the order of things: which first, what after X, what before X.

Pure functions over the words of a question, Chinese and English.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from ingest.quantities import quantities
from ingest.simplify import normalized
from mentor.question.clauses import READ, clauses
from mentor.question.conditions import unconditional
from mentor.question.when import WHEN
from mentor.text.terms import Side, Term

Form = Literal["first", "between", "after", "before", "place"]
"""Which of two comes first, what is between them; what comes after one, or before; where it is."""


@dataclass(frozen=True, slots=True)
class OrderAsked:
    """What `text` asks of the order of one thing, or of two (`first`, `between`)."""

    text: str
    form: Form
    things: tuple[Side, ...]


_ORDER = re.compile(
    r"先|顺序|次序|\b(?:first|order|sequence|start|begin|earlier|sooner|between|from)\b|之间|中间"
)
_BESIDE = re.compile(r"还是(?:说)?|或者|[和与跟或、/]|到(?=.*之?间)|\b(?:or|and|vs\.?|versus)\b")
"""What stands between two things whose order is asked for,"""

_BEFORE_THE_OTHER = re.compile(
    r"再(?=学|去|做|看|上)|然后(?=学|去|做|看|上|再)|(?:之前|以前|之后|以后)(?=[^，,。；;]{0,6}[学做看])"
    r"|前(?=先|要|得|必|需|应|是)|\b(?:before or after|before|after|then|prior to)\b"
)
"""or what says it."""

_NEXT_TO = re.compile(
    r"紧(?=接着|跟|挨)|\b(?:right|just|directly|immediately|straight|soon) (?=after|before)"
)
"""What says how near one thing comes to the other, and names none."""

_NOTHING_NAMED = r"(?![^\W\d_吗呢啊呀吧好合最才比的了])"
"""Behind "what": no name of what is asked for, as in 先学什么语言."""

_BEGIN = r"开始(?![\u4e00-\u9fff](?<![学做准自入比好合最才吗呢啊呀吧的了]))"
"""To begin, with nothing else than learning: no 从哪里开始收费."""

_FIRST_OF_ALL = re.compile(
    rf"(?<!习)先(?:要|应该|该|得)?[学做干](?:[些点]?(?:什么|啥|哪些)){_NOTHING_NAMED}|第一件事(?:应该|该|要|得)?(?:是|做|学)(?:什么|啥)"
    rf"|(?:怎么|如何|怎样)(?:开始(?:学|入门|{_NOTHING_NAMED})|入门|起步)"
    rf"|从(?:哪里?|哪儿|什么地方|什么|何处)(?:{_BEGIN}|入手|下手|着手|学起|做起|起步|起)"
    r"|第一步(?:应该|应当|该|要|得|需要|先|可以|最好|是|具体)*(?:[学做干走](?:些|点)?)?"
    rf"(?:(?:什么|啥|嘛){_NOTHING_NAMED}|怎么[学做走])"
    r"|\bwhat (?:do|does|should|must|can|would) (?:i|we|you|one|he|she|they)"
    r" (?:learn|study|do|tackle) first\b"
    r"|\bhow (?:do|does|should|can|could|would) (?:i|we|you|one|he|she|they)"
    r" (?:get started|start|begin)\b(?! (?!(?:in|from|as|if|when|on|out|at|after|now|today)\b"
    r"|with|learn|study)\w)"
    r"|\bfirst (?:thing|step) (?:to|i should|i have to|one should|i need to)"
    r" (?:learn|study|do|take)\b"
    r"|\bwhat(?:'?s| is| are| would be| should be) (?:the|my|her|his|their|your|our|a)"
    r"(?: \w+){0,2}? first (?:thing|step|move)s?\b"
    r"|\bwhere (?:do|does|should|can|would|could|might|must|to)"
    r"(?: (?:i|we|you|one|he|she|they|people|someone|somebody))?"
    r"(?: (?:\w+ly|even|best|first))? (?:start|begin)\b(?! (?!learn|study)\w+ing\b)"
)
"""What asks what to begin with."""

_NO_THING = re.compile(
    r"[这那]个?(?:一?行业?|领域|方[面向]|职业|东西)"
    r"|\b(?:in(?:to)?|on|with) (?:(?:this|that|the) (?:field|area|industry|business|profession"
    r"|career|line of work|thing|stuff)|(?:all )?this)\b"
)
"""What names no thing to begin with: all that there is to learn."""

_BETWEEN = re.compile(r"之间|中间|\b(?:between|from)\b")
_UP_TO = re.compile(r"^.*\b(?:between|from)\b")
_AFTER = re.compile(
    r"(?:[学看做搞读练过]完|掌握|学会|会)了?(?P<behind>[^，,。；;？?！!\n]{1,60}?)"
    r"(?=之后|以后|[，,。]|接下来|接着|下一步|再|该|应该|要|可以|然后|往下|后|[学看做]什么|[学看做]啥)"
    r"|(?P<ahead>[^，,。；;？?！!\n]{1,60}?)(?:都|已经)?(?:[学看做搞读练过]完|学会|学好|掌握|完成|结束)?了?"
    r"(?:之后|以后|后面|(?<=[完束了])后|的?下一(?:步|个|阶段|级)|(?:再|上面)?往上"
    r"|(?<=[学看做搞读练过]完了)|(?<=[学看做搞读练过]完)"
    r"|(?:也|都|已经)*(?:[学看做练]过|[学练做]好|会)了(?=[，,]))"
    r"|\bonce (?P<settled>[^,.;?!\n]{1,60}?) (?:is|are) (?:settled|done|finished|over|behind me)\b"
    r"|\b(?:after|once i(?:'ve| have)?(?: \w+ed)?|finish(?:ed|ing)?(?: with)?|(?:done|through) with"
    r"|follow(?:s|ing)?|completed?|beyond|learn(?:ed|t)|(?:i|already) know|above)\b"
    r"(?P<right>[^,.;?!\n]{1,60})"
)
_BEFORE = re.compile(
    r"(?P<ahead>[^，,。；;？?！!\n]{1,60}?)(?:之前|以前|前面|前(?=要|得|应|需|必|先|该|学|是|还))"
    r"|(?P<left>[^，,。；;？?！!\n]{1,60}?)的?(?:前置|先修)"
    r"|\b(?:before|prior to|prerequisites? (?:for|of|to)|ready for|precedes?"
    r"|lead(?:s|ing)? (?:up )?to)\b(?P<right>[^,.;?!\n]{1,60})"
)
_PLACE = re.compile(
    r"(?:位于|处于|属于|[排放]在?|算)?第几(?:步|个?阶段|个?模块|级|章|站|关|环|个?部分|个?环节)"
    r"|(?:在|是|到)?哪一?(?:步|个?阶段|个模块)(?!最)|排在?第几"
    r"|\b(?:the |(?:which|what) )?(?:step|stage|phase|module|chapter) number\b"
    r"|\b(?:at |in |on )?(?:which|what) (?:step|stage|phase)\b"
    r"(?! (?:is|takes) (?:the )?\w+est)"
    r"|\b(?:at |in |on )?(?:which|what) number(?:ed)? "
    r"(?:step|stage|phase|level|module|part|chapter)\b"
    r"|\bwhere\b(?=.*\b(?:in the (?:plan|order|road ?map|path|sequence)|comes?|fits?|sits?)\b)"
)
_NUMBER_OF_PLACE = re.compile(r"第几|\bnumber|\b(?:which|what) step\b")
"""What asks for the number of a place: where a time is told as well, that alone is no answer."""

_PLANS = (
    r"(?:[这那]?[个些份条篇几两各每]{0,2}|整[个条]|不同的?)(?:学习|成长|职业)?"
    r"(?:路线图?|路径|计划|规划|流程|文档|资料|指南)(?:[里中上]面?|之中)?的?"
)
_IN_PLANS = re.compile(
    rf"^[在按照依]*{_PLANS}"
    rf"|(?:被?(?:安?排|放|列|位|处))?[在到于是]?{_PLANS}(?:(?:各自?|分别|都)?[是属排在]*)$"
    r"|\b(?:in|on|of|within|across|for|by) "
    r"(?:each|every|all|both|the|these|those|your|any|an?|this)"
    r"(?: of)?(?: the| these| your)?(?: [\w-]+){0,2}?"
    r" (?:road ?map|plan|path|guide|document|sequence)s?\b"
)
"""In what a thing has its place: in each of the plans."""

_WHAT = re.compile(
    r"[学做看干会懂掌握补准备该完成过](?:些?什么|啥|哪)|下一步|接下来|下一个|然后呢|往下|是什么|是啥|(?:之后|以后|后|前)呢"
    r"|什么阶段|哪一?[步个级]|怎么[走办]|往哪|前置|先修"
    r"|\bwhat(?:'s| is| was)? (?:that )?(?:comes?|goes|follows?|now|to|else|step|stage|level)\b"
    r"|\b(?:what|which)\b.{0,30}\b(?:follows?|comes?|precedes?)\b"
    r"|\b(?:what|which|where)\b.{0,20}\b(?:i|we|you|one)\b|\b(?:next|prerequisites?)\b"
    r"|\b(?:do i|should i|must i) (?:have to )?(?:know|learn)\b"
)
_ASKING = re.compile(
    r"什么|啥|哪|谁|怎么|多|[年月周天]$"
    r"|\b(?:what|which|where|how|who|it|that|this|they|years?|months?|weeks?|days?)\b"
)
"""What asks or points, or is a time, and is no thing that is learnt."""

_DONE_BY_THEN = re.compile(r"\b(?:should|will|would) (?:\w+ )?have (?:\w+ )?\w+ed\b")
"""What asks how far one is at a time, not where a thing is."""

_POINTING = re.compile(r"[它这那]个?|[？?。.！!]|\b(?:that|it|this|they|those|these)\b")

_OTHERWISE = re.compile(
    r"工作|岗位|职位|薪|工资|收入|挣|赚|多久|多长|几个?月|几年|多少"
    rf"|{WHEN}|区别|差别|差异|不同"
    r"|\b(?:when|differ\w*|jobs?|earn|salary|pay|paid|hired?|how (?:long|many|much|soon|old))\b"
)
"""What makes it a question for a job, for money, for a time, or for what sets things apart."""

_IN_FRONT = re.compile(
    r"^(?:\s|[“”\"'(（]|自?学习(?!率|器)|自学|学(?!术|历|徒|科)|先|需?要|得|必须|应该|应当|该|是不是|是否|一定|可以|能不能|能|才|就|去|了解|掌握"
    r"|接触|进入|走进|开始|我|你|到底|请问|这[个门块]|那[个门块]|有|把|补|搞懂|弄懂|懂|会(?!计)|做|碰|入门|都|已经|在|从|开|想|打算|上|搞|对"
    r"|(?:to|really|actually|even|already|go|come|comes|learn|learning|learned|stud(?:y|ying|ied)"
    r"|start(?:ing|ed)?|do|doing|does|did|going|tak(?:e|ing)|master(?:ing|ed)?|begin(?:ning)?"
    r"|get(?:ting)?|div(?:e|ing)|jump(?:ing)?|mov(?:e|ing)|into|onto|touch(?:ing)?|tackl(?:e|ing)"
    r"|finish(?:ed|ing)?|complet(?:e|ed|ing)|build(?:ing)?|built|mak(?:e|ing)|made"
    r"|try(?:ing)?|cover(?:ing)?|enter(?:ing)?|join(?:ing)?|know|knowing|first|should|must|need|have|has|had|i|i've"
    r"|i'm|me|you|one|we|is|are|be|the|an?|my|with|some|basic|basics|of|in|on|up|all|better|pick"
    r"|picking|use|using|for|can|could|would|will|so|but|and|if|want|pass|about|enough|both|right"
    r"|that|there|straight|too|early|possible|okay|ok|good|wise|work|working|through|by)\b)+",
    re.ASCII,
)
_BEHIND = re.compile(
    r"(?:\s|[”\"')）]|吗|呢|了|的|先[学看做补]?|分别|各自?|需?要|必须|应该|该|比较|更|好一?点?|行|都|已经|最|谁|是|吧|呀|啊|能|可以|就|才|还|再"
    r"|[学看做搞读练过]完|学会|学好|完成|掌握|知识|课程?|部分|内容|合适|谁先谁后|孰先孰后"
    r"|[学看做]?哪一?[个种门样]|那?[两二]个?(?:模块|阶段|步骤|东西|门课)?"
    r"|\b(?:something(?: to (?:do|learn))?|sits?|fits?|first|is|are|be|do|does|come|comes|needed"
    r"|have|has|required|necessary|done|yet|already|now|courses?|class|part|properly|in|to|and|or|at|all|too"
    r"|next|then|stuff|well|material))*"
    r"(?:(?:在[^，,]{0,8}(?:路线图?|计划|路径|阶梯)|中间|之?间|[学做看](?:什么|啥)).*)?$",
    re.ASCII,
)
_LONGEST = 60
"""In characters, of what is read beside a word that joins two things."""

_LONGEST_CLAUSE = 200
"""In characters, of what is read of a clause that names one thing."""


def order_asked(
    question: str, weights: Mapping[Term, float], before: str = ""
) -> OrderAsked | None:
    """What a question asks of the order of things, None if nothing.

    `weights` are its terms. A thing is what it names next to the word that orders. Of a follow-up
    ("and after algebra?") the question `before` may say what is asked.
    """
    text = _NEXT_TO.sub("", normalized(question).replace("-", " ")[:READ])
    if _OTHERWISE.search(text):
        return None
    for things in _two(text, weights):
        return OrderAsked(text, "between" if _BETWEEN.search(text) else "first", things)
    if _WHAT.search(f"{text} {normalized(before)}"):
        for form, thing in _beside_one(text, weights):
            return OrderAsked(text, form, (thing,))
    if _PLACE.search(text) and not _DONE_BY_THEN.search(text):
        thing = _placed(text, weights)
        return OrderAsked(text, "place", (thing,)) if thing else None
    return None


def asks_for_a_number(question: str) -> bool:
    """Whether a question for the place of a thing asks for its number: 第几步, "which step"."""
    return bool(_NUMBER_OF_PLACE.search(normalized(question)))


def asks_what_first(question: str) -> bool:
    """Whether a question asks what to begin with, of all that there is to learn."""
    return bool(_FIRST_OF_ALL.search(normalized(question)))


def beside_what_first(question: str) -> str:
    """What the clauses that ask what to begin with say beside that and the conditions, folded."""
    asking = (text for text in map(normalized, clauses(question)) if _FIRST_OF_ALL.search(text))
    return " ".join(
        _NO_THING.sub(" ", _FIRST_OF_ALL.sub(" ", unconditional(text))) for text in asking
    )


def _two(text: str, weights: Mapping[Term, float]) -> Iterator[tuple[Side, Side]]:
    """The two things on both sides of each word that may stand between them."""
    beside = _BESIDE.finditer(text) if _ORDER.search(text) else ()
    for joins in (*_BEFORE_THE_OTHER.finditer(text), *beside):
        left = _named(_clauses(text[: joins.start()])[-1][-_LONGEST:], weights)
        right = _named(_clauses(text[joins.end() :])[0][:_LONGEST], weights)
        if left.keys() - right.keys() and right.keys() - left.keys():
            yield left, right


def _beside_one(text: str, weights: Mapping[Term, float]) -> Iterator[tuple[Form, Side]]:
    """Each thing that something may come before or after."""
    forms: tuple[tuple[Form, re.Pattern[str]], ...] = (("before", _BEFORE), ("after", _AFTER))
    for form, pattern in forms:
        for found in pattern.finditer(text):
            thing = _named(next(filter(None, found.groups())), weights)
            if thing:
                yield form, thing


def _placed(text: str, weights: Mapping[Term, float]) -> Side:
    """The thing whose place is asked for: in the longer of the clauses beside what asks; in one
    further before it if they only point to it.
    """
    before, *_, behind = _PLACE.split(text)
    *further, left = _clauses(before)
    beside = sorted((left, _clauses(behind)[0]), key=len, reverse=True)
    if all(map(_points, beside)):
        beside = further[::-1]
    named = (_named(_IN_PLANS.sub(" ", each[:_LONGEST_CLAUSE]), weights) for each in beside)
    return next(filter(None, named), {})


def _points(piece: str) -> bool:
    """Whether a clause names no thing, or points to one: "is that", 它分别是."""
    piece = piece[:_LONGEST_CLAUSE]
    return not _BEHIND.sub("", _POINTING.sub("", _IN_PLANS.sub(" ", piece)))


def _clauses(text: str) -> list[str]:
    return re.split(r"[，,。；;：:？?！!]", text)


def _named(piece: str, weights: Mapping[Term, float]) -> Side:
    """The terms of a thing as it is named, without the words of doing and asking around it.

    Nothing if it asks, or names a time.
    """
    name = _BEHIND.sub("", _IN_FRONT.sub("", _UP_TO.sub("", piece)))
    if not name or _ASKING.search(name) or quantities(name):
        return {}
    single = len(name) == 1
    return {
        term: weight
        for term, weight in weights.items()
        if _stands_in(term.text, name) and (single or len(term.text) > 1)
    }


def _stands_in(word: str, name: str) -> bool:
    """Whether a word stands in a name, an English one not behind letters: supervised is no part of
    unsupervised.
    """
    return bool(re.search(rf"(?<![a-z]){re.escape(word)}" if word.isascii() else word, name))
