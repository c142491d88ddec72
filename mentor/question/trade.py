"""What somebody is by trade, and the subject that its name holds: data of "data analyst"."""

import re
from collections.abc import Iterator

from ingest.sentences import Span
from ingest.simplify import folded

PROGRAMMERS_ZH = r"(?:程序[员猿]|码农|前端|后端|全栈)"
"""Those who program, as they call themselves."""

PEOPLE = (
    r"(?:scientist|analyst|engineer|developer|dev|programmer|coder|sysadmin|statistician"
    r"|mathematician|researcher|teacher|nurse|designer|manager|admin(?:istrator)?|accountant|lawyer"
    r"|doctor)"
)
"""The English trades by which people are named."""

WORKS_AS = (
    rf"(?:\b{PEOPLE}|\b(?!summer|winter|semester|quarter|after|over|under)[a-z]+(?:er|ist|ian)s?\b"
    rf"|开发|运维|测试|运营|[师员]|护士|{PROGRAMMERS_ZH})"
)
"""How a trade ends behind which brackets may tell its years, or what is used in it."""

_SENIORITY = (
    r"(?:(?:senior|junior|lead|former|ex|experienced|current|full-time|part-time|freelance|working"
    r"|principal|staff|mid[- ]level)[ -])"
)
PROGRAMS = re.compile(
    rf"{PROGRAMMERS_ZH}"
    r"|(?:软件|开发|java|c\+\+|go|web|客户端|移动端|安卓|ios|嵌入式|游戏)\S*(?:工程师|开发)"
    r"|开发(?:者|人员)|^开发$|架构师"
    r"|\b(?:developer|dev|programmer|coder|software engineer|(?:backend|frontend|back-end|front-end"
    r"|full[- ]stack|web|java|python|c\+\+|mobile|embedded|game) (?:software )?(?:engineer|dev))\b"
)
"""The trades of those who program."""

_NOT_YET = r"[不没无非别勿想要学会懂转找备打希望教给帮为成]"
"""In what stands before a trade that is not had, or not yet."""

_TRADE = re.compile(
    r"^(?:我|本人)?(?:现在|目前|以前|之前|原来|本来)?(?:[就也]?是|当|做|从事)(?:了|过)?(?:[\d一二两三四五六七八九十]+年)?(?:的|一?[个名位])?"
    r"(?P<zh>(?![不没别])[^，,的了想转]{2,12}?(?:[师员者士]|家|开发|工程|经理|运维|测试|运营|销售|设计|会计|医生|律师|司机"
    rf"|{PROGRAMMERS_ZH}))(?=$|[，,\s]|想|转)"
    r"|\b(?:i['’]m|i am|i was|i['’]ve been|i have been|(?:i work|worked|working|years) as)"
    rf" (?:currently |now )?an? {_SENIORITY}*(?P<en>(?:[a-z+#.-]+ ){{0,3}}{PEOPLE})\b"
    rf"|^(?:an? )?{_SENIORITY}+(?P<bare>(?:[a-z+#.-]+ ){{0,2}}{PEOPLE})"
    r"(?= here\b| by (?:trade|profession)\b|\s*$)"
    rf"|^(?:an? )?(?P<by>(?:[a-z+#.-]+ ){{0,2}}{PEOPLE})"
    r"(?= (?:here|by (?:trade|profession)|(?:with|for|of) [^,]*years?)\b)"
    r"|^(?:我|本人)?(?:现在|目前|以前|之前)?(?:[就也]?是|当|做)?(?P<done>(?![我是])"
    rf"(?:(?!{_NOT_YET})[a-z+#\u4e00-\u9fff]){{0,10}}?{PROGRAMMERS_ZH}(?:开发|工程师|出身)?)"
    r"(?=$|[\d一二两三四五六七八九十]+年)"
)
_SUBJECT_OF = (
    (re.compile(r"科学家$"), "科学"),
    (re.compile(r"分析[师员]$"), "分析"),
    (
        re.compile(
            r"(?:软件)?(?:开发)?(?:工程师|程序[员猿]|码农|开发者|开发人员|研究员|开发|老师|教师)$"
        ),
        "",
    ),
    (re.compile(r"\bscientist$"), "science"),
    (re.compile(r"\banalyst$"), "analysis"),
    (re.compile(r"\bstatistician$"), "statistics"),
    (re.compile(r"\bmathematician$"), "mathematics"),
    (
        re.compile(
            r"\s*\b(?:software )?(?:engineer|developer|dev|programmer|coder|researcher|teacher)$"
        ),
        "",
    ),
)
"""How trades end that are called by what is known in them, and what that is called."""


def trades_in(clause: str) -> Iterator[Span]:
    """Where a folded clause names the trades that somebody says he has."""
    for match in _TRADE.finditer(clause):
        yield match.span(str(match.lastgroup))


def subject_of(trade: str) -> str:
    """The subject that a trade is called by, "" if by none."""
    low = folded(trade)
    for ends, subject in _SUBJECT_OF:
        if ends.search(low):
            return ends.sub(subject, low).strip()
    return ""
