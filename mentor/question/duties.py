"""Whether a question asks, in whatever words, for the duties of a role: what its people do."""

import re

from ingest.simplify import folded
from mentor.question.trade import PEOPLE
from mentor.text.terms import Term

DUTIES = (
    Term("职责", tuple(map(frozenset, (["职责"], ["职能"], ["工作", "内容"])))),
    Term("duties", tuple(map(frozenset, (["duties"], ["responsibilities"], ["tasks"])))),
)
"""What the list of what a role does is called."""

ROLE = re.compile(rf"[师员]|(?<=..)[家者]|经理|总监|医生|护士|司机|\b{PEOPLE}s?\b")
"""What ends the name of people who are called by what they do."""

_DAILY = (
    r"(?:每一?天|平时|日常|平常|具体|主要|到底|究竟|一般|通常|实际上?|真正"
    r"|都|整?天|是|在|要|的|工作|上班|会|去)"
)
_DOES = re.compile(
    rf"(?P<zh>[^，,。；;？?！!]{{1,16}}?(?:[师员家者]|经理|总监|医生|护士|司机)){_DAILY}*"
    r"(?:做|干|负责|忙)(?:一?些|点|的)?(?:是)?(?:什么|啥|哪些|嘛)(?:事情?|工作|活儿?|的)?[呢啊呀]?"
    r"(?=$|[，,。；;？?！!])"
    r"|\bwhat(?: exactly)? (?:do|does|would|will) "
    rf"(?P<en>[^,.;:?!]{{0,40}}?\b(?:{PEOPLE}|[a-z]{{2,}}(?:er|or|ist|ian))s?)"
    r"(?: (?:actually|really|typically|usually|normally|mostly|mainly|even|exactly))* do"
    r"(?= *$| *[,.;:?!]| (?:all|every|each|on|at|in a|day|daily|exactly|for a living|from)\b)"
)


def role_asked_of(question: str) -> str:
    """The role of whose people a question asks what they do, folded; "" if it does not ask that:
    工程师每天做什么.
    """
    found = _DOES.search(folded(question).strip())
    return (found["zh"] or found["en"]) if found else ""
