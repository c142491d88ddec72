"""Whether a question asks for a plan of one's own, and how it is to be laid out.

"Make me a plan", 每周8小时，怎么安排学习, "how should I organise my studies?", and only its
beginning: "what should I do this week?". What a plan says, or whether one is needed, is another
question.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ingest.simplify import folded
from mentor.question.months import Time, time_asked
from mentor.question.person import CHANGE, JOB, SCRATCH, Person, clauses, person
from mentor.text.language import Language, language_of

Layout = Literal["", "month", "week", "day"]

_THING = r"(?:计划表?|规划|路线图?|日程表?|时间表|课表|课程表|安排表|学习安排|学习方案)"
_MAKES = re.compile(
    rf"(?:做|制定|定制?|给|列|写|设计|排|来|要|出|求|订|弄)[^，,。；;？?！!]{{0,16}}{_THING}(?!里|中|的)"
    rf"|(?:规划|安排)一下(?![^，,。；;？?！!]{{0,4}}(?:项目|团队|公司))"
    r"|帮我(?:规划|安排|计划|排)|(?:计划|规划)(?:应?该|要)?(?:怎么|如何|怎样)(?:定|做|排|写|订|制定)"
)
_HOW_ZH = re.compile(
    r"(?:怎么|如何|怎样|咋)(?:样)?(?:来|去|才能|才|更好地?|合理地?|科学地?)?(?:安排|规划|计划|分配|制定)"
    r"(?P<what>[^，,。；;？?！!]*)"
)
_OF_MINE = re.compile(
    r"^(?:好|一下|比较好|才好|才合理|呢|啊|呀|吧|最好)*$"
    r"|^(?:我?自?己?的?|这|每[天周]的?|接下来的?|业余|空闲)*(?:学习|自学|时间|学业|课程|进度|节奏|路线|计划|日程)"
)
_MINE = re.compile(
    r"(?:学习|自学|时间|节奏|进度|我|自己)(?:该|应该|应当|要|得|可以|能|到底|具体)*$"
)
_MAKES_EN = re.compile(
    r"\b(?:make|give|write|create|draw up|build|suggest|design|need|want|draft|plan out|set up"
    r"|set me up|put together|lay out|map out|work out|sketch|propose|prepare|recommend"
    r"|i(?:['’]d| would) like)\b"
    r"(?!(?:(?!\bplan\b)[^.?!]){0,40}\b(?:of|in|from|to|about) (?:the|your|this|that|each|his) )"
    r"[^.?!,]{0,40}?\b(?:plan|road ?map|schedule|curriculum|timetable|syllabus|study routine"
    r"|(?:learning|study|\w+-(?:year|month|week)) path)\b"
    r"(?!['’]s| (?:say|have|take|cover|include)s?\b)"
    r"|\bwhat(?: (?:would|could|should|is)|['’]s) (?:be )?(?:a (?:good |realistic |sensible )?|my )"
    r"(?:study |learning )?(?:plan|schedule|road ?map)\b"
    r"|(?:^|[.!,;] )(?:an? |my )?(?:[\w-]+ ){0,3}(?:plan|road ?map|schedule|timetable)"
    r" for (?:(?:an?|me|my|someone|somebody|the next|the first|\d+|one|two|three|six) ?)\b"
    r"|(?:^|\b(?:an?|the|this|study|learning|months?|weeks?|years?)[ -])plan (?:for|to)"
    r" (?:(?:learn|study|master|gett?)(?:ing)?|becom(?:e|ing))\b"
    r"|\b(?:help me|can you|could you|please|how (?:should|can|could|do|would|might)"
    r" (?:i|we|someone)|^)"
    r"(?: best| to| please)*\s*(?:organi[sz]e|plan(?: out)?|structure|schedule|arrange|divide|split"
    r"|spread|lay out|map out|budget|allocate|pace)"
    r" (?:my|our|this|these|the next|the coming|a|an|it all)\b(?! project)[^.?!]{0,30}?"
    r"\b(?:study|studies|studying|learning|time|week|weeks|weekends?|months?|years?|evenings?|hours"
    r"|days?|path|plan|journey|road ?map)\b"
    r"|(?:^|[.!?,;] ?)plan (?:my|out my) \w+"
    r"|\b(?:turn|make|convert|break)\b[^.?!]{0,40}\binto (?:an? |my )?(?:[\w-]+ ){0,2}"
    r"(?:plan|schedule|timetable|calendar)\b"
)
_NEEDS_ONE = re.compile(
    r"\b(?:do|does|should|would|will|must|why|whether|if) (?:i|we|you|one|people|they)"
    r"(?: \w+)? (?:need|have|follow|make|want)\b[^.?!]{0,20}\bplan"
    r"|(?:需不需要|要不要|有没有必要|需要|用不用)[^，,。？?]{0,8}(?:计划|规划)[^，,。？?]{0,4}[吗么？?]"
    r"|(?:职业|人才|公司)(?:发展|生涯)?规划|规划[^，,。？?]{0,3}职业|怎么规划[^，,。？?]{0,6}(?:晋升|职业|人生)"
    r"|\b(?:career|company|business|project|test|marketing|deployment) plan\b"
)
"""Whether a plan is needed, and plans of other things."""

_ASKS_ELSE = re.compile(
    r"谁|第几|(?<![学做干])什么|哪[些个份家里]|多久|多长|多少|多大|几年|什么时候|怎么[看说讲]|怎[样么]看待"
    r"|为什么|各[份家条]"
    r"|(?:^|[,.;:?!] )who\b|\b(?:whose|which|why|how (?:long|much|many|far|old|hard)"
    r"|what (?:is|are|does) (?!my\b|an? (?:good|realistic|sensible)\b))"
)
"""What asks for something else, to which a plan is no answer: how long one takes."""

_BEGINS = re.compile(
    r"(?:这|本)个?(?:周末?|星期|礼拜|月)(?:我|就|应该|该|先|可以|要|能|具体|需要)*"
    r"(?:做|学|干|开始|准备)(?:点|些)?(?:什么|啥|哪)"
    r"|(?:今天|今晚|明天|现在)(?:就|我|应该|该|先|可以|要|能|起|开始|学习?|，|,)*"
    r"(?:第一步|先)?(?:该|应该|要)?(?:做|学|干)(?:点|些)?(?:什么|啥)"
    r"|\bwhat (?:should|do|can|could|would|must|shall) (?:i|we)"
    r" (?:do|study|learn|start with|begin with)(?: first)?"
    r" (?:this (?:week|month|weekend)|today|tonight|tomorrow|right now|on day one)\b"
    r"|\b(?:this (?:week|weekend)|today|tonight|tomorrow)\b[^.?!]{0,12}"
    r"\bwhat (?:should|do|can) (?:i|we) (?:do|study|learn|start)\b"
)
_SHORT = re.compile(
    r"\bwhat(?:['’]s| is| would be) (?:the|my|your) (?:plan|road ?map)\s*\?*$"
    r"|(?:^|[.!?;,] )(?:a |any |study )?plan\s*[?.!]*$"
    r"|[，,。；;！!？?\s](?:求|有没有)?(?:学习)?(?:计划|规划)[？?。！!]*$"
)
"""What asks for one in a word, of somebody who says who he is."""

_WAY = re.compile(
    r"(?:怎么|怎样|如何)(?:才能|能|可以|去)*(?:成为|当上?|转行?[做当成为到]*|入门|入行|开始|起步|学)"
    r"|(?:路线图?|路)(?:应?该|要|得|具体)*(?:怎么|如何|怎样)走"
    r"|(?:接下来|未来|今后)[^，,。；;？?！!]{0,10}(?:学|做)(?:些|点)?(?:什么|啥)"
    r"|\bwhat (?:should|could|would|do|can) (?:my|the) (?:next|coming|first)(?: [\w-]+){0,2}"
    r" (?:weeks?|months?|years?) look like\b"
    r"|\bwhat (?:should|do|can|could) i (?:do|learn|study) (?:in |over |for )?the (?:next|coming)\b"
    r"|\bhow (?:do|can|should|could|would) (?:i|someone)"
    r" (?:become|get into|start|begin|learn|go about)\b"
    r"|\bwhere (?:do|should) i (?:start|begin)\b"
)
"""What asks for the way: with hours a week beside, for a plan; so with a time to come, of somebody
who says what he knows or comes from.
"""

_LAYOUT: tuple[tuple[Layout, re.Pattern[str]], ...] = (
    (
        "month",
        re.compile(
            r"按月|逐月|分月|月度|每个?月(?:的|都|做|学|要|该)|一个月一个月"
            r"|\b(?:month(?:s)?[- ](?:by|to|for)[- ]month|monthly|(?:per|each|every) month)\b"
        ),
    ),
    (
        "week",
        re.compile(
            r"按周|逐周|分周|周计划|每周(?:的|都|做|学|要|该)(?!习)|一周一周"
            r"|\b(?:week[- ](?:by|to|for)[- ]week|weekly (?:plan|schedule|road ?map))\b"
        ),
    ),
    (
        "day",
        re.compile(
            r"按天|逐日|逐天|日计划|每天的(?:计划|安排)"
            r"|\b(?:day[- ](?:by|to)[- ]day|daily (?:plan|schedule|routine|study plan))\b"
        ),
    ),
)
_NO_LAYOUT: Layout = ""
_AIMS = re.compile(
    r"成为|当上?(?!前|时|然|天)|做[^，,。；;？?！!的]{1,10}[师员家者手]|转行?[做到成]|转[a-z]"
    r"|学[会习](?!计划|时间|安排)|学(?=[a-z])|找到?[^，,]{0,8}工作"
    r"|\b(?:becom(?:e|ing)|get(?:ting)? into|to be an?|(?:learn|master|study)(?:ing)?)\b"
)


_BEFORE_LENGTH = r"(?:\b(?:within|in|for|by|over)\b )?(?:\bthe )?(?:\b(?:next|first|coming) )?"
_LOOKED_UP: Mapping[Language, str] = {"zh": "学习计划 学习路线", "en": "learning plan, roadmap"}
"""What is looked up beside the goal, for those who ask in other words."""


@dataclass(frozen=True, slots=True)
class PlanAsked:
    """A plan that is asked for: for whom, laid out by what unit, whether only its beginning, or
    only what comes `at` a time.

    `core` is the question without what somebody says of himself: what is looked up.
    """

    core: str
    who: Person
    layout: Layout = ""
    begins: bool = False
    at: Time | None = None

    @property
    def in_part(self) -> bool:
        """Whether only a part of the plan is asked for."""
        return self.begins or self.at is not None


def asks_for_a_plan_of_ones_own(question: str) -> bool:
    """Whether a question asks for a plan to follow: "make me a study plan"."""
    text = folded(question)
    if _NEEDS_ONE.search(text) or _ASKS_ELSE.search(text):
        return False
    if _MAKES.search(text) or _MAKES_EN.search(text) or _BEGINS.search(text):
        return True
    if how := _HOW_ZH.search(text):
        before = re.split(r"[，,。；;！!？?\s]", text[: how.start()])[-1]
        mine = not before or _MINE.search(before) or re.fullmatch(r"(?:应?该|要|得|我)+", before)
        told = person(question, _HOW_ZH)
        ahead = bool(told.hours or told.length) and len(before) < 12
        of_mine = bool(_OF_MINE.match(how["what"]))
        return of_mine and bool((mine and (how["what"] or told.says or before)) or ahead)
    if _SHORT.search(text):
        return person(question, _SHORT).says
    if not _WAY.search(text):
        return False
    who = person(question, _WAY)
    return bool(who.hours or (who.length and (who.known or who.changes)))


def plan_asked(question: str) -> PlanAsked | None:
    """The plan of one's own that a question asks for, None if it asks for none."""
    if not asks_for_a_plan_of_ones_own(question):
        return None
    text = folded(question)
    asks = next(
        asks for asks in (_MAKES, _MAKES_EN, _BEGINS, _HOW_ZH, _SHORT, _WAY) if asks.search(text)
    )
    layout = next((unit for unit, words in _LAYOUT if words.search(text)), _NO_LAYOUT)
    at = time_asked(question)
    who = person(question, asks)
    return PlanAsked(
        core=f"{_core(question, who, asks)} {_LOOKED_UP[language_of(question)]}",
        who=who,
        layout=layout,
        begins=bool(_BEGINS.search(text)),
        at=None if at is None or at.passed else at,
    )


def _core(question: str, who: Person, asks: re.Pattern[str]) -> str:
    """The clauses of a question that ask for the plan or say what it is to lead to, without what
    they say of somebody, of time and of layout.
    """
    found = clauses(question)
    core = [each for each in found if asks.search(folded(each)) or _aims(each)]
    whole = " ".join(core) or question
    if who.length:
        length = re.escape(who.length.removesuffix("s")).replace(r"\ ", "[- ]")
        whole = re.sub(rf"{_BEFORE_LENGTH}{length}s?内?", " ", whole)
    for _, laid_out in _LAYOUT:
        whole = re.sub(laid_out.pattern, " ", whole, flags=re.IGNORECASE)
    for words in who.said:
        low = folded(words)
        short = any(each.fullmatch(low) for each in (JOB, CHANGE, SCRATCH))
        tells = len(words) > 1 and not (short or _AIMS.search(low))
        whole = whole.replace(words, " ") if tells else whole
    return " ".join(whole.split())


def _aims(clause: str) -> bool:
    """Whether a clause says what is to be reached, and not what is known or what time is left."""
    told = person(clause, _AIMS)
    return bool(_AIMS.search(folded(clause))) and not (told.known or told.hours)
