"""What somebody says that he knows already, in the words of a clause."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from mentor.question.calendar_words import DAYS, TIMES_OF_DAY
from mentor.question.lengths import times_in
from mentor.question.trade import WORKS_AS

HowKnown = Literal["used", "well", "some", "weak"]

_LONGEST = 240
"""In characters, of what is read of a part of a clause."""

_FAIRLY = (
    r"(?:还行|还可以|还不错|还好|还凑合|凑合|一般般?|马马虎虎|不错|没(?:什么)?问题|过关"
    r"|过得去|(?:比较|挺|很|蛮)?(?<![得太够么])(?:好|扎实|强)|ok|okay)"
)
_FAIR = (
    r"(?:(?:pretty|quite|fairly|reasonably|really|very) )?"
    r"(?:ok|okay|fine|good|decent|solid|alright|all right|strong|not bad|passable|rusty)"
)
_VERY = r"(?:(?:really|pretty|quite|very|so|rather|fairly|too|kind of|an? bit|still|just|also) )*"
_WEAK = (
    r"(?:bad|weak|terrible|poor|awful|horrible|hopeless|useless|lousy|shaky"
    r"|not (?:(?:very|so|that|really|too|all that) )?(?:good|great|strong|confident|comfortable))"
)
_WEAK_ZH = (
    r"(?:不(?:太|怎么|是?很|大|够|算)?(?:好(?![说办意找])|行(?![业动])|强|扎实|熟练|擅长)"
    r"|很?差(?!不多|别|异)|薄弱|很弱|烂|一塌糊涂|一窍不通)"
)
_KNOWN = re.compile(
    r"(?<![不没学机社])(?:我(?:其实|确实|真的|倒是?|只|就|仅|已经|也|还|本来|以前|之前|现在|早就)?|已经|早就|本来就?|之前|以前|^|会|懂"
    r"|[他她]们?(?:都|已经|也|还|只|以前|之前|现在)*"
    r"|(?:大学|高中|本科|研究生|学校|工作)(?:里|时|期间|的?时候|中|阶段)?)"
    r"(?:会(?![不计员议])|懂(?!不)|学过|学完了?|学会了?|学了|掌握了?|熟悉|用过|做过|精通|了解过?)"
    r"(?:一?点|一些|过|了)?(?P<zh>[^，,。；;？?！!]{1,24}?)(?:的?基础|了|的)*$"
    r"|(?<!没)有(?:一定的?|一?点|一些|[\d一二两三四五半]+年)?(?P<base>[^，,。；;？?！!没无零有]{1,12}?)的?"
    r"(?:基础|底子|背景|开发经验|经验)"
    r"|(?:做|写|教|(?<=我)用)(?:了|过)?(?:\d+|[一二两三四五六七八九十]+)年多?的?(?P<years>[^，,。；;？?！!的]{1,12}?)(?:的[^，,。；;？?！!]{1,8})?(?:了|开发|经验)*$"
    r"|^(?:我的?(?![们也都会懂])|还有|对了|另外|其实|而且|不过|那)*"
    r"(?P<head>[a-z0-9+#][a-z0-9+#. ]{0,22}|[a-z0-9+#\u4e00-\u9fff]{1,24}?) ?"
    r"(?:我|在?(?:大学|高中|本科|学校|公司|上学|读书|工作)(?:里|时|期间|的?时候)?|以前|之前|从前|早就?|已经|都|也|是|还"
    r"|其实|倒|确实|真的?)*"
    r"(?:(?:会|懂)(?:一?点儿?|一些|了)|(?<=[都我])(?:会|懂)|(?:学过|学完|掌握)(?:一?点儿?|一些)?|(?:比较|挺|很|非常)?(?:(?<![成眼面])熟练?|精通))了?$"
    r"|^(?:and )?i (?:can|speak) (?:an? (?:bit|little)(?: of)?|some|basic)"
    r" (?P<bit>[a-z+#][\w+#-]*(?: [a-z+#][\w+#-]*)?)(?: (?:skills|knowledge|basics))?$"
    r"|\bi(?:['’]ve| have)?(?: also| already)? (?:took|taken|passed|attended|did|done|had)"
    r" (?:an? |the |some )?(?P<course>[a-z+#][\w+# -]*?) (?:course|class|module)(?:e?s)?\b"
    r"|^(?:and )?i can (?P<can>code|program) (?:an? (?:bit|little))$"
    r"|(?:^|\b(?:with|i(?: have|['’]ve)? (?:worked|done|did|used|taught|written)) )"
    r"(?:about |over |almost |nearly )?(?:\d+\+?|[a-z]+) years?['’]? (?:of|in|with) "
    r"(?!experience|work|it\b|age\b|total\b)(?P<of>[a-z+#][^,.;?!]*)"
    r"|\byears?['’]?(?: of)? experience (?:of|in|with) "
    r"(?!work|it\b|age\b)(?P<after>[a-z+#][^,.;?!]*)"
    r"|\b(?:i|already|i['’]ve|i have)(?: (?:already|also|have))*"
    r" (?:know|did|done|learn(?:ed|t)|studied|finished|completed|master(?:ed)?|used?(?! to\b))"
    r" (?P<en>[a-z0-9+#][^,.;?!]*)"
    r"|\b(?:i(?: can| already)?|who(?: can)?) (?:programs?|codes?) in (?P<code>[a-z0-9+#][^,.;?!]*)"
    r"|^(?P<daily>[a-z+#][^,.;?!]*?) (?:is|are)"
    r" (?:my (?:daily|day|everyday)\b|what i do (?:daily|every day))"
    r"|(?:^(?:and |also )*|\b(?:they|both|she|he|my (?:[\w-]+ ){0,2}\w+s(?= know ))"
    r"(?:['’](?:ve|s)| have| has| both| already| also)* )"
    r"(?:knows?|studied|learn(?:ed|t)|finished|did|done) (?P<bare>[a-z0-9+#][^,.;?!]*)"
    r"|\bwho knows? (?P<who>[a-z0-9+#][^,.;?!]*)"
    r"|\b(?:comfortable|familiar|fluent|good|experienced|background|experience|skills)"
    r" (?:with|in|at) (?P<with>[^,.;?!]+)"
    r"|\b(?:with|have|got|some|solid|strong|basic) (?!an? |the |my |to )"
    r"(?P<skill>[a-z+#]+(?: [a-z+#]+)?)"
    r" (?:background|experience|knowledge|skills|basics)\b"
)
_SEEMS_KNOWN = re.compile(
    r"^(?:我的?)?(?P<fair>(?:(?!不)[a-z0-9+#\u4e00-\u9fff]){1,12}?) ?(?:水平|能力|底子|基础)?"
    rf"(?:也|都|还|倒)?{_FAIRLY}(?:吧|的|了)*$"
    r"|^(?:my )?(?P<is>[a-z+#]+(?: [a-z+#]+)?)(?: skills?)? (?:is|are)"
    rf" {_FAIR}(?: enough| too| as well)?$"
    rf"|^(?:and )?(?:i(?:['’]m| am) )?{_FAIR} (?:at|with) (?P<at>[a-z+#][^,.;?!]*)"
    r"|^(?:and )?(?:i have )?(?:an? (?:bit|little)(?: of)?|some|basic)"
    r" (?P<some>[a-z+#][\w+#-]*(?: [a-z+#][\w+#-]*)?)(?: (?:skills|knowledge|basics))?"
    r"(?: (?:from|at|in) (?:my |the )?\w+)?$"
    r"|^(?:and )?i can (?P<can>[a-z+#]+) (?:an? (?:bit|little))$"
    r"|^(?:and |with |but )*(?:(?:pretty|quite|very) )?(?:strong|solid|good|decent)"
    r" (?!at\b|with\b)(?:in )?(?P<strong>[a-z+#][^,.;?!]*)"
    r"|^(?:and |but )*(?:rusty|passable) (?P<rusty>[a-z+#][^,.;?!]*)"
    rf"|{WORKS_AS}"
    r"\s*[(（](?P<stack>[a-z\u4e00-\u9fff][^()（）;；]*)[^()（）]*[)）]"
    rf"|^(?:and |but |though )*(?:(?:i|he|she|they)(?:['’](?:m|s|re)| am| is| are) )?{_VERY}{_WEAK}"
    r" (?:at|in|with)"
    r" (?P<weak>[a-z+#][^,.;?!]*)"
    r"|^(?:and |but )*(?:weak|poor|bad|shaky|terrible) (?!at\b|in\b|with\b)"
    r"(?P<weak_is>[a-z+#]+(?: [a-z+#]+)?)$"
    r"|^(?:and |but )*(?:my )?(?P<is_weak>[a-z+#]+(?: [a-z+#]+)?)(?: skills?| knowledge)?"
    rf" (?:is|are) {_VERY}{_WEAK}(?: though| too)?$"
    r"|\bi (?:really )?(?:struggle with|suck at) (?P<struggle>[a-z+#][^,.;?!]*)"
    r"|^(?:我的?|不过|但是?|其实|就是|只是)*(?P<weak_zh>(?:(?!不)[a-z0-9+#\u4e00-\u9fff]){1,12}?)"
    r" ?(?:水平|能力|底子|基础)?(?:我|也|还|都|比较|有点|挺|太|特别|非常|真的?)*"
    rf"{_WEAK_ZH}(?:了|的|吧)*$"
    r"|不(?:太|怎么|大)?擅长(?P<unskilled>[^，,。；;？?！!]{1,12}?)$"
)
"""What is fair, or some, or weak, or in brackets behind a trade: only if it is a subject."""

_HOW_KNOWN: Mapping[str, HowKnown] = {
    "stack": "used",
    "strong": "well",
    **dict.fromkeys(("weak", "weak_is", "is_weak", "struggle", "weak_zh", "unskilled"), "weak"),
}

_DENIED = re.compile(r"(?:\bnot|n['’]t)(?: \w+){0,2} $")
_ASKED = re.compile(r"\b(?:should|would|could|will|shall|must|can|might|do|did|have|had) $")
"""What stands before who asks whether he knows it, or what he is to know by then."""
_OF_THE_WEEK = re.compile(rf"{DAYS}|{TIMES_OF_DAY}")
_NO_KNOWLEDGE = re.compile(
    r"没|不|零|无|\b(?:an? (?:background|experience)|no|not|don['’]?t|never|without|little|zero|any"
    r"|some|prior|work|job)\b"
)
_KNOWS_NOT = re.compile(r"\b(?:no|not|nothing|don['’]?t|do not|never|little|zero)\b")
_AND_NOT = re.compile(rf" and (?:i )?{_KNOWS_NOT.pattern}.*$")
_A_LITTLE = re.compile(
    r"(?:(?:know|also) |some |a (?:bit|little)(?: of)? |basic |the (?:basics of )?|一?点儿?|一些)+"
)
_IN_PART = ("en", "is", "at", "bit", "some", "can", "fair")
_LITTLE_BEFORE = re.compile(
    r"(?:[会懂和与跟、](?:一?点儿?|些|一些)|略[懂会]|了解(?:一?点|一些)|学过(?:一?点儿?|一些)|有(?:一?点儿?|一些)"
    r"|\b(?:an? (?:bit|little)(?: of)?|some|basic|(?:the )?basics of|decent (?:at|with)"
    rf"|{_FAIR} (?:at|with)))\s*$"
)
_LITTLE_BEHIND = re.compile(
    rf"\s*(?:水平|能力|底子|基础)?(?:我|也|都|还|倒|是|已经)*(?:{_FAIRLY}|(?:会|懂|学过|了解)(?:一?点儿?|一些|些))"
    rf"|(?: skills?)? (?:is|are) {_FAIR}| an? (?:bit|little)\b| basics\b"
)
"""What stands beside the name of what somebody knows only in part."""

_KNOWN_END = re.compile(
    r" (?:and|but|so|already|then) (?:i|wants?|needs?|have|am|can|would|will|give|make|skip|drop"
    r"|leave|hate|dislike|love|like|enjoy|prefer|hope|aim|intend|plan to|try|work|live in|study"
    r"|learn)\b.*$"
    r"| (?:from|back|during|through) .*$"
    r"| (?:in|at) (?:my |the )?(?:college|university|school|uni|high school|work|job|studies)\b.*$"
    r"| (?:parts?|steps?|stages?|phases?|chapters?) of .*$"
    r"|(?: (?:and|but|so|already|quite|very|pretty|well|fine|now|parts?|basics|course|stage"
    r"|chapter|experience|actually|though|too|also|as well|development))+$"
    r"| (?:for|since|at|with) .*$"
    r"| (?:in|within|over) (?:about |under |only |just |the |an? |\d|one|two|three|four|five|six"
    r"|half).*$"
    r"|(?:之后|以后|后(?!端)|[用花]了).*$"
)
NO_SUBJECT = (
    r"(?:time|money|idea|job|degree|one|problem|rush|hurry|more|longer|way|need|plan|experience"
    r"|pressure|stress)"
)
"""What "no" may stand before that names nothing to be learnt."""

_LACKED = re.compile(
    r"^(?:其实|不过|但是?|但)?(?P<head>[a-z0-9+#\u4e00-\u9fff]{1,12}?) ?我?(?:其实|还|也|都|根本"
    r"|完全|又)*"
    r"(?:不[会懂]|没(?:有)?(?:学过|接触过|用过|做过|碰过)|忘了|不熟)[的了]*$"
    r"|(?<![要会能想])(?:不[会懂]|没(?:有)?(?:学过|接触过|用过|做过|碰过)|还?没学)(?P<zh>[^，,。；;？?！!]{1,12}?)[吗的了]*$"
    r"|没有?(?!有?[人谁])(?P<base>[^，,。；;？?！!]{1,12}?)的?(?:基础|经验|背景)"
    r"|\b(?:no|without(?: any)?|zero) (?P<no>[a-z+#][^,.;?!]*?)"
    r"(?= (?:experience|background|knowledge|skills)\b)"
    rf"|\b(?:no|zero) (?!{NO_SUBJECT}\b)"
    r"(?!.*\b(?:please|pls|thanks)\b)(?P<zero>[a-z+#][\w+#-]*(?: [a-z+#][\w+#-]*)?)\s*$"
    r"|\bknow [^,.;?!]* but (?:no|not) (?!(?:time|money|idea|sure|job|degree|an?)\b)"
    r"(?P<but>[a-z+#][^,.;?!]*?)(?= (?:yet|at all)\b|\s*$)"
    r"|\b(?:(?:don['’]?t|do not) know(?: any)?(?! (?:how|what|where|when|why|who|which|if|whether))"
    r"|never (?:really )?(?:learn(?:ed|t)|studied|used|did|done|touched)|new to)(?: any)?"
    r" (?P<en>[a-z+#][^,.;?!]*?)"
    r"(?= (?:experience|background|knowledge|skills|yet|at all|before|beyond|since|though)\b|\s*$)"
)
_SKILL_AND = re.compile(r"也?(?:还?会|懂|学过)|也|和|与|跟|以及|及|、|,|/|&|\band\b|\bplus\b")
_LIST = re.compile(r"和|与|跟|以及|及|、|/|&|\b(?:and|or)\b|或者?")
_BUT = re.compile(r"\s+but\s+|^but\s+|但是?|不过|可是")
_FORGOTTEN = re.compile(r"忘|\bforg[eo]t")
_TIMES_BEFORE = re.compile(
    r"(?:(?:大?[约概]|快|近|差不多)?(?:\d+|[一二两三四五六七八九十半几]+)个?多?(?:小时|星期|[年月周天])多?的?)+"
)
NO_NAME = re.compile(
    r"(?:其实|确实|真的|倒是?)$|[大快近约整]$|[我你您他她它咱这那]|可以|可不|能不|是不|直接|全部|都|就|坚持|努力|给|学(?![前术科])|每[天周晚日个年月]|一定|继续|尽[力量快]|好好|认真|按|去|把|帮|请|再|来|花"
    r"|抽|想|要|做[完到好]|很|更|在|有|是|因|怎|如何|什么|多少|用.*(?:学|时间)|.*(?:[吗呢吧忘]|时间|小时|什么|哪[些个种])"
    r"|(?:you|your|people|someone|somebody|everyone|everybody|that|how|to|it|its|what|this|these|those|them|both"
    r"|nothing|everything|anything|they|we|us|me|i|he|she|my|where|why|when|whether|if|there|which|who|so|not|for|since|over|during|about|until|till)\b|.*\b(?:is|are|am|was|were|will|want|need|forg[eo]t\w*)\b"
)
"""What begins like no name of what can be known: 我会坚持, "I know that you are busy"."""

_IT = r"(?:it|that|these|those|them|this|both)"
LEAVES_IT = re.compile(
    r"^(?:那么?|我|是不是|也|就)*(?:可以|能|能不能|可不可以)?(?:就|直接|先)*(?:不用|不必|跳过|略过|不)(?:再?学|它们?|[这那]些|[这那]?(?:几|两)[样个步]|这步|这一步|了)*"
    r"(?:了|吧|吗|么|的)*[?？]*$|还(?:要|用|需要|有必要)(?:再)?学(?:一遍)?[吗么][?？]*$"
    r"|\b(?:can|could|should|may) (?:i|we) (?:just |then )?(?:skip|leave out|drop)"
    rf" {_IT}\b"
    rf"|\b(?:can|could|should|may) (?:i|we) (?:just |then )?leave {_IT}"
    r" out\b"
    r"|\bdo i (?:still )?(?:need|have) (?:it|that|to (?:do|learn) (?:it|that))\b"
    r"|\b(?:can|could|may) i (?:just |then )?(?:skip|leave out|drop) [\w+# ]+\?*$"
    r"|^(?:(?:and|so|please|just|let['’]?s|then) )*(?:skip|leave out|drop|ignore) "
    rf"{_IT}(?: (?:parts?|ones?|steps?|please|then|two|topics?))?$"
)
"""What asks whether that which is known may be left out, or wants that."""

WANTS_IT_LEFT = re.compile(
    r"^(?:那么?|我|就|直接|先|所以|请)*(?:跳过|略过|不[用必]再?学)"
    r"(?:它们?|[这那](?:些|[几两][样个步]|一?步))?(?:了|吧|就好|就行)*$"
    r"|^(?:(?:and|so|please|just|let['’]?s|then) )*(?:skip|leave out|drop|ignore)"
    rf" {_IT}\b"
)
"""What wants that which is known left out, and does not ask."""

_BARE_NAME = re.compile(
    r"(?P<last>(?:and|plus|以及|还有|和) ?)?"
    r"(?P<name>[a-z][\w+#./-]*(?: [a-z+#][\w+#./-]*){0,2}|[a-z\d+#]*[\u3400-\u9fff]{1,6})"
)
_BARE_AND = re.compile(r"(?<=\w) (?:and|plus) (?=\w)|(?<=\w)(?:以及|还有|和)(?=\w)")
_TOO = re.compile(r"(?: (?:already|too|also|as well|basics))+$")
_NO_BARE_NAME = re.compile(
    r"跳过|略过|省[掉略]|去掉|\b(?:skip|leave|drop|ignore|omit|remove|that|this|these|those|them)\b|"
    r"[行般好差不没很还想要能只每有是在零个岁年月天今请谢求给帮忙会懂做我你他她吗呢吧了过着怎如何什么第最]"
    r"|[师员者士生族妈爸的]$|医生|会计|司机|经理|基础|专业|目标|方向|毕业|\d+岁"
    r"|^(?:an?|my|the|no|zero|without|not|only|just|from|next|now|first|then|also|yes|ok|okay|hi|hello|hey"
    r"|\w+ed)\b"
    r"|\b(?:i|me|you|your|it|in|at|on|by|for|with|to|as|or|two|three|four|five|one|kids?|child(?:ren)?"
    r"|busy|please|thanks?|thank|help|plan|want|need|make|give|have|am|is|are|can|do|how|what|year"
    r"|\w+ly|years|month|months|week|weeks|day|days|hours?|time|old|new|nurse|teacher|student|engineer"
    r"|developer|lawyer|doctor|accountant|designer|manager|analyst|scientist|parent|mum|mom|dad"
    r"|mother|father|graduate|broke|work|job|goal|beginner|rusty|well|though|too|however)\b"
)


@dataclass(frozen=True, slots=True)
class Seeming:
    """What is known if it is a subject, or `how` far: "used" in a trade, "well", "some" of it, or
    "weak"; `told` is what is said so.
    """

    name: str
    how: HowKnown
    told: str


def places_known(clause: str) -> Iterator[tuple[int, int]]:
    """Where a clause names what somebody knows."""
    parts = _spans_between(_BUT, clause, 0, len(clause))
    for place, (first, last) in enumerate(parts):
        rest = clause[last : parts[place + 1][1]] if place + 1 < len(parts) else ""
        if not _FORGOTTEN.search(rest):
            for start, end, _ in _known_in(clause[first:last]):
                yield first + start, first + end


def places_seeming(clause: str) -> list[tuple[int, int, HowKnown]]:
    """Where a clause names what somebody may know if it is a subject at all, and how far: "maths is
    fine", "bad at maths", and what stands in brackets behind a trade.
    """
    known = [*places_known(clause)]
    return [
        (start, end, _HOW_KNOWN.get(group, "some"))
        for start, end, group in _known_in(clause, _SEEMS_KNOWN)
        if (start, end) not in known and not _OF_THE_WEEK.search(clause[start:end])
    ]


def is_little(clause: str, start: int, end: int) -> bool:
    """Whether a clause says of what it names there that it is known in part."""
    return bool(_LITTLE_BEFORE.search(clause[:start]) or _LITTLE_BEHIND.match(clause[end:]))


def names_lacked(clause: str) -> list[str]:
    """What a folded clause says that somebody does not know."""
    return named_by(_LACKED, clause)


def named_by(says: re.Pattern[str], clause: str) -> list[str]:
    """The names, one or more of a list, in what a folded clause says."""
    spans = [match.span(str(match.lastgroup)) for match in says.finditer(clause)]
    parts = (part for span in spans for part in _spans_between(_LIST, clause, *span))
    return [name for start, end in parts if (name := clause[start:end].strip())]


def _known_in(part: str, says: re.Pattern[str] = _KNOWN) -> Iterator[tuple[int, int, str]]:
    """Where a part of a clause, without "but", names what somebody knows, each with the group."""
    part = part[:_LONGEST]
    lengths = [(each.start, each.end) for each in times_in(part)]
    for match in says.finditer(part):
        group = next(name for name, text in match.groupdict().items() if text)
        start, end = match.span(group)
        end = start + len(_KNOWN_END.sub("", _AND_NOT.sub("", part[start:end])))
        lacks = _KNOWS_NOT if group in _IN_PART else _NO_KNOWLEDGE
        weak = _HOW_KNOWN.get(group) == "weak"
        denies = not weak and lacks.search(part[match.start() : end])
        before = part[: match.start()]
        asked = match[0].startswith("i") and _ASKED.search(before)
        if denies or asked or _DENIED.search(before):
            continue
        for first, last in _spans_between(_SKILL_AND, part, start, end):
            first += len(part[first:last]) - len(part[first:last].lstrip())
            little = _A_LITTLE.match(part, first, last)
            first = little.end() if little else first
            times = _TIMES_BEFORE.match(part, first, last)
            first = times.end() if times else first
            for begin, stop in lengths:
                if begin <= first < stop:
                    first = min(stop, last)
                elif first < begin < last:
                    last = begin
            name = part[first:last].strip().removeprefix("of ")
            if name and not NO_NAME.match(name):
                first = part.index(name, first)
                yield first, first + len(name), group


def _spans_between(mark: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans between marks."""
    spans: list[tuple[int, int]] = []
    for each in mark.finditer(text, start, end):
        spans.append((start, each.start()))
        start = each.end()
    return [*spans, (start, end)]


def bare_names(clause: str) -> tuple[list[slice], bool] | None:
    """Where a clause that is a name alone, or two of them, has them, and whether it ends a list
    ("and SQL"), None if it is none.
    """
    clause = clause[: len(_TOO.sub("", clause))]
    two = _BARE_AND.search(clause)
    spans = [(0, two.start()), (two.end(), len(clause))] if two else [(0, len(clause))]
    found = [_BARE_NAME.fullmatch(clause, *span) for span in spans]
    bare = [each for each in found if each and not _NO_BARE_NAME.search(each["name"])]
    if len(bare) < len(found):
        return None
    return [slice(*each.span("name")) for each in bare], bool(two or bare[0]["last"])


def is_forgotten(after: str) -> bool:
    """Whether a clause says that what is named before it is forgotten."""
    return bool(_BUT.match(after) and _FORGOTTEN.search(after))
