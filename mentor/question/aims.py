"""What somebody says that he wants to reach: computer vision of "I want to work with computer
vision", RAG应用 of 想做RAG应用.
"""

import re
from itertools import accumulate

from ingest.quantities import quantities
from ingest.simplify import folded
from ingest.words import tagged
from mentor.question.calendar_words import MONTH_NAMES, SEASONS
from mentor.question.clauses import clauses
from mentor.question.time_given import time_given

_VERBS = (
    r"(?: (?:be(?:come|coming)?|build(?:ing)?|mak(?:e|ing)|creat(?:e|ing)|develop(?:ing)?|start"
    r"|work(?:ing)?(?: (?:with|in|on|as))?|do(?:ing)?|learn(?:ing)?|study(?:ing)?|us(?:e|ing)"
    r"|(?:get|break|mov|switch|transition|go)(?:e|ing|ting)?(?: over)?(?: (?:in)?to)?"
    r"|speciali[sz]e in|master|how to|into|an?|the|my)\b)"
)
_LEADS_TO = re.compile(
    r"(?<![不没])(?:想要?|希望|打算|争取|准备|计划|转行|改行|转岗)[^，,。；;？?！!]{0,6}?"
    r"(?:(?:转行?|改行)(?:到|去|做|成为?|为)?|(?:从事|成为|当上?|进入?|学(?:习|好|懂|会(?!计))?|掌握|补上?|[搞做](?:得?出来?(?![来色口租版纳差])|成(?![人本长]))?))+(?!么)"
    r"|(?P<only>(?:^|(?<=[，,]))(?:我|那|其实|现在)*(?:就|只|光|专门?)(?:想|要|打算|需要|准备)?(?:做|学习?|搞|用)(?:好|会)?)"
    r"|目标(?:就?是|：|:|为)?\s*(?:成为|(?:能够?)?做(?:得?出来?(?![来色口租版纳差])|成(?![人本长]))?)?|方向(?:就?是|：|:|为)|转行(?:到|去|做|成为?)?(?=[a-z])"
    r"|\b(?:goal|target|dream)(?: is|:)?(?: to)?"
    rf"{_VERBS}*"
    r"|(?<!n['’]t )(?<!not )(?<!no longer )(?<!never )\b"
    r"(?:(?:wants?|would (?:like|love)|['’]d (?:like|love)|hop(?:e|ing)"
    r"|aim(?:ing)?|plan(?:ning)?(?= to)|trying|looking"
    r"|(?<!do i )need|(?<=do i )need(?! to (?:know|have|use|learn|study|master)\b(?! to\b)))"
    r"(?: to)?"
    r"|(?:do|does|should|can|could|would) (?:i|an? [^.?!,;]{2,30}?|someone)"
    r"(?= (?:get|break|move|switch|go|become|learn)\b))(?: (?:really|first|then|now|eventually))*"
    rf"(?:{_VERBS}+|(?<= to) \w+(?: (?:an?|the|my)\b)?)"
)
_DIRECTION = re.compile(
    r"(?P<name>(?!.*(?:什么|哪|这|那|的|没|不|[想做学转]))[^，,。？?]{2,12}?)方向"
)
"""A clause that is the name of a field alone."""

_EACH = re.compile(r"每[天日周晚]|每个?(?:星期|月)")
_OF_A_TIME = re.compile(r"^[之以]?内")
"""What stands before and behind a time, and is no goal."""

_TIME_AHEAD = re.compile(
    r"^\s*(?:over|in|within|during|for|by)\s+(?:the\s+)?(?:(?:next|coming|first|following)\s+)?"
    rf"to\b{_VERBS}*\s*",
    re.IGNORECASE,
)
"""What is left of a time between what is done and what for: "learn over the next ... to become"."""

_NEEDS_VERB = re.compile(r"(?:wants?|like|love|need|looking|plan(?:ning)?)$")
_A_PLAN = re.compile(r"(?:计划|规划|路线图?)$|\b(?:plan|road ?map|schedule|routine|curriculum)$")
_ENDS = re.compile(
    r"\s*\b(?:for (?:an? |my )?(?:living|career|job|fun)|professionally)\s*$"
    r"|,?\s*\b(?:rather than|instead of|not|without)\b.*$"
    r"|\s*\b(?:by|before|until|this|next) (?:the end of |next |this |early |late )*"
    rf"(?:year|month|week|{SEASONS}|{MONTH_NAMES}|20\d\d)\b.*$"
    r"|\s*\b(?:eventually|ultimately|someday|one day|some day|soon|asap"
    r"|as soon as possible|at some point"
    r"|in the (?:end|future|long run))\s*$"
    r"|\s*\b(?:within|in|by|for|over|after|from|with|while|and|so|but)\s*$|(?:方向|领域|行业|相关)?的?(?:工作)?$"
)
_NOTHING = re.compile(
    r"(?:[这那它此你我他她就到吧了过着的呢啊吗呀嘛么啦哦先再点些个里]|一[下点些]|什么|啥|哪|[转改]行|跳槽)*"
    r"|(?:it|this|that|these|those|them|so|more|less|all|one|anything|something|everything|nothing"
    r"|well|better|(?:right )?now|today|first|next)"
)
"""What names nothing to be reached."""

_NARROWS = re.compile(
    r"只|就(?=想|做|学|要)|改[做学]|换成|其实|更想|还是想|\b(?:only|just|rather|instead|actually)\b"
)
"""What says that a goal takes the place of another one, or is all of it."""

_OWN = re.compile(
    r"^[\s:：,，的]+|^一?(?:个(?![人性体别])|些|[一几两三]款|[一几两三]套)|[\s?？.。!！,，的]+$"
)


def aims_in(question: str) -> tuple[str, ...]:
    """What a message says that somebody wants to reach, without times, in its own words; what he
    wants alone takes the place of all before.
    """
    found: dict[str, None] = {}
    for clause in clauses(question):
        if aim := _aim(clause):
            if narrows(clause):
                found.clear()
            found[aim] = None
    return tuple(found)


def narrows(clause: str) -> bool:
    """Whether a clause says that a goal takes the place of another one, or is all of it."""
    return bool(_NARROWS.search(folded(clause)))


def _aim(clause: str) -> str:
    """What a clause says that is to be reached, "" if nothing."""
    for each in reversed(quantities(clause)):
        if each.kind in ("duration", "rate"):
            clause = f"{clause[: each.start]} {_OF_A_TIME.sub('', clause[each.end :])}"
            clause = _EACH.sub(" ", clause)
    length = time_given(clause).length
    clause = clause.replace(length, " ") if length else clause
    if direction := _DIRECTION.fullmatch(folded(clause)):
        return clause[slice(*direction.span("name"))]
    match = _LEADS_TO.search(folded(clause))
    if match is None or _NEEDS_VERB.search(match[0]):
        return ""
    if match["only"] and not _ends_a_word(folded(clause), match.end()):
        return ""
    rest = _TIME_AHEAD.sub("", clause[match.end() :])
    for _ in range(2):
        rest = _OWN.sub("", _ENDS.sub("", rest))
    low = folded(rest)
    return "" if _A_PLAN.search(low) or _NOTHING.fullmatch(low) else rest


def _ends_a_word(clause: str, place: int) -> bool:
    """Whether a word ends at a place: not within 做梦."""
    return place in accumulate(len(word) for word, _ in tagged(clause))
