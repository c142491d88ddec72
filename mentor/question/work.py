"""The work that somebody says he has, has left or wants."""

import re
from collections.abc import Iterable

from ingest.simplify import folded

_TILL_THERE = (
    r"(?:(?! (?:while|whilst|with|who|but|and i|since|because|alongside|besides?|as i)\b)[^,.;?!])*"
)
_GOAL = re.compile(
    rf"\b(?:becom(?:e|ing)|to be|to work (?:as|in)|get(?:ting)? (?:into|hired|employed))"
    rf"{_TILL_THERE}"
    r"|\b(?:for (?=an? |my )|get(?:ting)? |find(?:ing)? |land(?:ing)? |(?:wants?|start|build"
    r"|pursue|seeking|would like) (?=an? |my |to ))(?:to \w+ )?(?:an? |my |the )?"
    r"(?:(?!chang|switch|with|new|full|part|leav|quit|keep|transition)[\w-]+ ){0,2}"
    r"(?:career|job|role|position)s?\b(?! (?:chang|switch|transition|break))"
    rf"{_TILL_THERE}"
    r"|\bfor (?:an? |my |the )?new (?:[\w-]+ ){0,2}(?:job|role|position)s?\b"
    r"|(?:找|得到|拿到)[^，,。；;]{0,10}工作"
)
"""What somebody wants to reach, which is not what he is."""

OF_YOU = re.compile(r"\byou(?: a|['’])re\b|^你")
"""What is said to us, and not of who asks."""

JOB = re.compile(
    r"上班|下班|[有份]工作|在职|兼职|全职|业余|周末|晚上|带娃|孩子|宝妈|工作(?:很?忙|之余|日)"
    r"|\b(?:full|part)[- ]time\b|(?<!no )(?<!that )(?<!it )\b(?:jobs?|works?|working|evenings?"
    r"|weekends?|kids|children|spare time|busy|nights?)\b"
)
"""Somebody who has other work beside, or little time."""

_OFF_WORK = re.compile(
    r"辞职|裸辞|离职|待业|失业|脱产|没(?:有)?(?:上班|工作(?!经[验历]))|全职(?:学|自学|在家)"
    r"|\b(?:between jobs|off work|(?:weeks?|months?|years?) off|unemployed|laid off|sabbatical"
    r"|no job"
    r"|(?:quit|left|lost) (?:my|the) job|not working|on leave|full[- ]time (?:stud|learn)\w*"
    r"|(?:study|learn)(?:ing)? full[- ]time)\b"
)
_NOT_OFF = re.compile(
    r"(?:不|没|别|未)[^，,了]{0,3}$"
    r"|(?:\b(?:not|never|cannot|without)|n['’]t)(?: (?!and\b|so\b|but\b)[\w'’]+){0,3} $"
)
"""Right before what says that somebody has left his work: that he has not."""

_AT_WORK = re.compile(
    r"(?:又|重新|现在|目前)[^，,没不]{0,6}(?:上班|工作|在职)|找到了?[^，,]{0,6}工作了"
    r"|\bi(?:['’]m| am| have)? ?(?:(?:now|currently|still|also|just) )*"
    r"(?:work\b|working\b|(?:have|found|got) an? (?:[\w-]+ )?job\b)|\bback (?:at|to) work\b"
)
"""Somebody who has work now, whatever he said before."""

_JOB_WANTED = re.compile(
    r"(?P<zh>(?:找到?|拿到?|得到|进入?|投|准备|冲|争取|换|求)[^，,。；;？?！!]{0,8}"
    r"(?:工作(?!经)|实习|岗位?(?=$|[，,。])|职位|offer)|就业|求职|入职|上岗|[秋春校]招)"
    r"|(?:\b(?:get|getting|find|finding|land|landing|want|need|would like|start|be|seeking"
    r"|(?:looking|apply|applying|prepare|preparing|ready|plan|road ?map|study|studying|learn"
    r"|learning) for|(?:goal|aim|target|dream) is)|['’]d like)"
    r" (?:to (?:get|find|land|have|start) )?(?P<en>(?:my (?=(?:very )?(?:first|next)\b))?"
    r"(?:(?:an?|the|first|new|real|paid|junior|entry[- ]level|summer|some|good) )*"
    r"(?:(?!my\b)[\w-]+ ){0,2}?(?:job|internship|role|position|placement|job offer|offer)s?)"
    r"(?! done)\b"
    r"|\b(?P<hired>(?:get|getting|be|become) (?:hired|employed)|employment|job[- ]ready"
    r"|job[- ]hunt\w*|career (?:change|switch))\b"
)
_NOT_WANTED = re.compile(r"不|没|别|\b(?:not|never|keep|leave|quit|beside|besides)\b|n['’]t\b")
_NO_WORDS_OF_A_JOB = re.compile(
    r"^(?:找到?|拿到?|得到|进入?|准备|争取|换|求职|入职|上岗|就业|[秋春校]招|一?[份个])+"
    r"|(?:新|好)?的?(?:工作|实习|岗位?|职位|offer)$"
    r"|\b(?:an?|my|the|first|next|new|real|paid|junior|entry[- ]level|summer|some|good|better|jobs?"
    r"|internships?|roles?|positions?|placements?|offers?|hired|employed|employment|career|change"
    r"|switch|as|in|at|of|get|find|land)\b"
)
CHANGE = re.compile(
    r"转行|转岗|转专业|转型|跨行|改行|转到|想转|转做|换行"
    r"|\b(?:career|chang(?:e|ing) (?:careers?|fields?|jobs?)|switch(?:ing)?|transition(?:ing)?)\b"
)
_A_JOB_OF = re.compile(
    r"^我(?:现在|目前)?(?:是|当|做)[^，,]{0,10}?"
    r"(?:[师员者]|[医护]士|医生|会计|司机|经理|律师|厨师|运营|销售|设计|开发|程序员|公务员|警察|行政|文员|产品)$"
    r"|\b(?:i['’]m|i am|as) an? (?!student|beginner|complete|total|graduate|high|college|newbie"
    r"|absolute|fresh|pure|teenager|hobby|table|list|result|first|start)[a-z -]{3,}"
)


def own(clause: str) -> str:
    """What of a folded clause may tell who asks: not what is to be reached, nor what is said to us;
    as long as the clause, or "".
    """
    if OF_YOU.search(clause):
        return ""
    return _GOAL.sub(lambda goal: " " * len(goal[0]), clause)


def is_trade(clause: str) -> bool:
    """Whether somebody says in a clause, of his own, what his work is."""
    return bool(_A_JOB_OF.search(clause))


def leaves_work(clause: str) -> bool:
    """Whether somebody says in a folded clause that he has no work beside, or has left it."""
    left = _OFF_WORK.search(clause)
    return left is not None and not _NOT_OFF.search(clause[: left.start()])


def has_work(clauses: Iterable[str]) -> bool:
    """Whether somebody who says these clauses of himself has work beside; what he says later takes
    the place of what he said before.
    """
    at_work, off = False, False
    for clause in clauses:
        if leaves_work(clause):
            at_work, off = False, True
        elif _OFF_WORK.search(clause) or _AT_WORK.search(clause):
            at_work, off = True, False
        elif not off and (is_trade(clause) or JOB.search(clause)):
            at_work = True
    return at_work


def job_wanted(clause: str) -> str:
    """A job or a placement that a clause says is wanted, "" if none."""
    low = folded(clause)
    match = None if _NOT_WANTED.search(low) or OF_YOU.search(low) else _JOB_WANTED.search(low)
    return clause[slice(*match.span(str(match.lastgroup)))] if match else ""


def without_job(wanted: str) -> str:
    """What is wanted of a job beside that it is one: "actuary" of "an actuary job"."""
    return " ".join(_NO_WORDS_OF_A_JOB.sub(" ", folded(wanted)).split())
