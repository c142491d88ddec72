"""Which part of a plan a question asks for: what comes at a time, next, or at the end."""

import re
from math import inf

from ingest.quantities import MONTHS_IN, quantities
from ingest.simplify import folded
from mentor.question.clauses import LEADS_IN, READ, clauses
from mentor.question.months import Time, time_asked
from mentor.question.plan_wish import BEGINS, ENDS_WITH
from mentor.question.time_given import AFTER_A_BREAK, LATER

MONTH_AFTER = re.compile(
    r"\bthe month after(?: that)?\b(?! (?:i|we|the|my|next)\b)|(?:再|那|然后)下一?个月|^下一?个月呢"
)
_FROM_NOW = re.compile(
    r"(?P<first>这|本|头一?|第一|首|\bthis|\b(?:(?:the|my) )?(?:very )?first)"
    r"(?:个| )?(?P<unit>周(?![末日一二三四五六])|星期|礼拜|月|week\b|month\b)"
    r"|(?P<next>下(?P<more>下*)一?|未来一|接下来一?|\b(?:(?:the|my) )?(?:next|coming))"
    r"(?:个| )?(?P<of>周(?![末日一二三四五六])|星期|礼拜|月|week\b|month\b)"
    r"|\bthe (?P<after>week|month) after next\b"
)
"""A time in the learner's own calendar, which begins with his plan."""

_ASKS_WHAT = re.compile(r"什么|啥|哪|干嘛|怎么安排|呢$|\b(?:what|which|how about)\b")
_DOES = re.compile(
    r"[学做干练看读]|完成|安排|计划|任务"
    r"|\b(?:do|doing|learn|learning|study|studying|cover|focus|finish|practi[cs]e|work on|build"
    r"|read|start|begin|plan|road ?map)\b"
)
_ABOUT = re.compile(r"呢[?？ ]*$|\b(?:how|what) about\b")
_OF_ELSE = re.compile(
    r"(?:入职|上班|上岗|工作)[之以]?后?的?(?:头|第)[一二两三几\d]+个?[天周月年]"
    r"|\b(?:week|month|year)s? (?:of|at|as|on|in) (?:an?|my|the|your|any) "
    r"(?!(?:[\w-]+ )?(?:plan|road ?map|path|course|program\w*|schedule|journey|learning)\b)"
)
"""A time of something else than the plan: "the first month of a job"."""

_NO_SUBJECT = re.compile(
    r"今[天晚]|明天|现在|第一步|[这本]个?(?:周末?|星期|礼拜|月)|学习?|做|干|练习?|看|读|完成|具体|主要|重点|应该|需要|可以|什么|怎么|内容|计划|任务|安排|步骤|我们?|[那么请该要得能先再就又还都是在的些个点里内啥哪嘛到开始呢呀啊吗]"
    r"|\b(?:what|which|how|about|exactly|should|do|doing|does|would|could|can|shall|will|must|need"
    r"|have|ought|be|am|is|are|to|i|we|they|he|she|my|me|it|the|of|in|for|during|on|at|and|ok|okay|so|then|but"
    r"|first|please|today|tonight|tomorrow|now|right|this|week(?:end)?|month|day|learn|learning|study|studying|cover|focus|finish|practi[cs]e|work|build|read"
    r"|start|begin|with|plan|road ?map|topics?|steps?|things?|tasks?|lessons?|skills?|parts?)\b"
    r"|['’](?:s|ll|m)\b|[^\w]"
)
"""What a clause that asks what to do at a time has beside it, and names no subject."""
_ALONE = re.compile(
    r"(?:(?:and|ok|so|then|but|for|in|what(?:['’]s)?|what is|那么?)\b[ ,]*|那)*"
    rf"(?:{_FROM_NOW.pattern})(?:里|内)?[?？ ]*",
)
_AT_THE_END = re.compile(
    r"最后(?:[一两几]|半)?个?(?:阶段|周|星期|月|年)"
    r"|\b(?:in|for|during|about|of) (?:the|my|that) (?:very )?(?:last|final) (?:few )?(?:week"
    r"|month|stage|phase)s?\b"
)
_ONWARD = re.compile(
    r"(?:(?:and|ok|okay|so|well|but|great|cool|thanks)\b[ ,]*)*"
    r"(?:what (?:comes |is |do i (?:do|learn|study) |should i (?:do|learn|study) |would come )?"
    r"|what['’]?s |how about )?"
    r"(?:(?:right )?after (?:(?:that|this|it)(?: (?:stage|step|phase|part|one|bit))?)|then|next"
    r"|afterwards?|later|once (?:that|this|it)['’]s done)"
    r"(?: (?:what|do i do|should i do))?"
    r"|(?:那么?|好的?|嗯|再)?[，, ]*(?:然后|接着|接下来|之后|再之后|再往后|往后|下一步|再下一步"
    r"|再然后|再后来"
    r"|(?:学|做)完(?:这个?|了)?(?:之后|以后|后)?|[这那]一?个?(?:步|阶段|部分)(?:之后|以后|后面?|做完|学完))(?:我?(?:该|要|应该)?(?:呢|[做学干](?:什么|啥|点什么)?))?[呢啊]?"
    rf"|{AFTER_A_BREAK}"
)
_A_STEP = re.compile(r"[这那上]一?个?(?:步|阶段|部分)|\b(?:stage|step|phase|part)\b")
_AFTER = re.compile(
    rf"{LEADS_IN}"
    r"(?:what (?:comes|is|(?:do|should|can|would) i (?:do|learn|study|take)(?: next)?)|what['’]s"
    r"(?: next)?|what|where do i go) (?:right )?(?:after|once)"
    r" (?:(?:i(?:['’](?:ve|m)| have| am)? )?(?:done|do|finish\w*|complet\w+|learn\w*|know"
    r"|with|studied) (?:with )?)?(?:the )?(?P<en>[a-z+#][\w+#./-]*(?: [a-z+#][\w+#./-]*){0,2}?)"
    r"(?: (?:is|are) (?:done|finished|over))?"
    r"|(?:那么?|我)*(?:(?:学|做|搞|练|考|读|看)(?:完|好|会)了?(?P<zh>[^，,。；;？?！!]{1,12}?)(?:了|之后|以后|后)*"
    r"|(?P<head>[^，,。；;？?！!]{1,12}?)(?:学完|学好|学会|做完|练完|之后|以后|后面)(?:了|之后|以后|后)*)"
    r"(?:我?(?:该|要|应该|再|接着|下一步|可以)*(?:[学做干](?:什么|啥|点什么|哪个)|怎么办|呢|是什么))"
)
_LEADS_ON = re.compile(r"\b(?:after|once)$")
_NO_THING = re.compile(
    r"(?:that|this|it|these|those|them|then|all|everything|i|the|my|week|month|year|day)\b"
    r"|[这那它此全都之以后]|.*[年月周天日]$|第|\d"
)
_UNITS = {"周": "week", "星期": "week", "礼拜": "week", "月": "month"}


def part_asked(question: str) -> Time | None:
    """The time in a plan that a question asks for, in months: also a week, from now on, or what
    comes after a time.
    """
    found = clauses(question)
    for place in reversed(range(len(found))):
        if (at := _at(found[place], found[:place])) is not None:
            return at
    at = time_asked(question)
    return None if at is None or at.passed else at


def asks_for_the_end(question: str) -> bool:
    """Whether a clause asks what comes last in a plan."""
    asking = (folded(each) for each in clauses(question))
    return any(_AT_THE_END.search(each) and _ASKS_WHAT.search(each) for each in asking)


def asks_for_a_part(question: str) -> bool:
    """Whether a question behind a plan asks for what comes at a time, at first or last."""
    text = folded(question[:READ])
    if _OF_ELSE.search(text):
        return False
    return bool(
        part_asked(question)
        or MONTH_AFTER.search(text)
        or any(BEGINS.search(text) and not names_else(text) for text in map(folded, clauses(text)))
        or ENDS_WITH.search(text)
        or asks_for_the_end(question)
    )


def goes_onward(question: str) -> bool:
    """Whether a question asks for no more than what follows: "and after that?"."""
    return bool(_ONWARD.fullmatch(folded(question).strip(" ?？。.!！,，")))


def after_named(question: str) -> str:
    """The thing that the last clause of a question asks what comes after: "what do I do after
    Docker?", "" if it names none.
    """
    *before, last = clauses(question) or [""]
    if before and _LEADS_ON.search(folded(before[-1])):
        last = f"{before[-1]} {last}"
    low = folded(last).strip(" ?？。.!！,，")
    found = _AFTER.fullmatch(low)
    name = (found["zh"] or found["en"] or found["head"] or "").strip() if found else ""
    return "" if _NO_THING.match(name) or quantities(name) else name


def follows_a_step(question: str) -> bool:
    """Whether its last clauses ask what follows a step: "what's after that stage?"."""
    found = clauses(question)
    asking = found[len(found) - steps_onward(question) :]
    return bool(asking) and bool(_A_STEP.search(folded(asking[0])))


def steps_onward(question: str) -> int:
    """How many steps past the part that a question asks for it goes on, by its last clauses."""
    count = 0
    for clause in reversed(clauses(question)):
        if not goes_onward(clause):
            break
        count += 1
    return count


def _at(clause: str, before: list[str]) -> Time | None:
    """The time that a clause asks for, after those before it."""
    low = folded(clause).strip()
    found = quantities(clause)
    if LATER.search(low):
        after = next((each for each in found if each.kind == "duration" and each.high), None)
        scale = MONTHS_IN.get(after.unit) if after else None
        if after and after.high and scale:
            return Time(after.high * scale + 1, inf)
    for each in found:
        if each.kind == "position" and each.unit in ("week", "day") and each.low and each.high:
            scale = MONTHS_IN[each.unit]
            return Time((each.low - 1) * scale + 1, each.high * scale)
    from_now = _FROM_NOW.search(low)
    if from_now is None or MONTH_AFTER.search(low) or BEGINS.search(low):
        return None
    if not (_asks_what_to_do(low) or _ALONE.fullmatch(low)):
        return None
    return _from_now(from_now, before)


def _from_now(from_now: re.Match[str], before: list[str]) -> Time:
    """The time that words tell in the learner's own calendar, after those before them."""
    unit = from_now["unit"] or from_now["of"] or from_now["after"]
    scale = MONTHS_IN[_UNITS.get(unit, unit)]
    if from_now["first"]:
        return Time(1, scale)
    if later := len(from_now["more"] or "") or bool(from_now["after"]):
        return Time(later * scale + 1, (later + 2) * scale)
    earlier = part_asked(", ".join(before))
    if BEGINS.search(folded(", ".join(before))):
        earlier = earlier or Time(1, scale)
    if earlier is None:  # the plan begins with this one or the next
        return Time(1, 2 * scale)
    return Time(earlier.last + 1, earlier.last + scale)


def _asks_what_to_do(clause: str) -> bool:
    """Whether a folded clause asks what to do or to learn at a time from now on, and names nothing
    else.
    """
    does = _DOES.search(clause) or _ABOUT.search(clause)
    return bool(_ASKS_WHAT.search(clause) and does and not names_else(clause))


def names_else(clause: str) -> bool:
    """Whether a folded clause names anything beside a time, and what is to be done then."""
    for each in reversed(quantities(clause)):
        clause = f"{clause[: each.start]} {clause[each.end :]}"
    return bool(_NO_SUBJECT.sub("", _FROM_NOW.sub(" ", clause)))
