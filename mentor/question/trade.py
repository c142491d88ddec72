"""What somebody is by trade, and the subject that its name holds: data of "data analyst"."""

import re
from collections.abc import Iterator

from ingest.sentences import Span
from ingest.simplify import folded

_TRADE = re.compile(
    r"^(?:我|本人)?(?:现在|目前|以前|之前|原来|本来)?(?:[就也]?是|当|做|从事)(?:了|过)?(?:[\d一二两三四五六七八九十]+年)?(?:的|一?[个名位])?"
    r"(?P<zh>[^，,的了想转]{2,12}?(?:[师员者士]|家|开发|工程|经理|运维|测试|运营|销售|设计|会计|医生|律师|司机))(?=$|[，,\s]|想|转)"
    r"|\b(?:i['’]m|i am|i was|i['’]ve been|i have been|(?:i work|worked|working|years) as)"
    r" (?:currently |now )?an? "
    r"(?:(?:senior|junior|lead|former|experienced|current|full-time|part-time|freelance|working) )*"
    r"(?P<en>(?:[a-z+#.-]+ ){0,3}(?:scientist|analyst|engineer|developer|programmer|statistician"
    r"|mathematician|researcher|teacher|nurse|designer|manager|admin(?:istrator)?|accountant|lawyer"
    r"|doctor))\b"
)
_SUBJECT_OF = (
    (re.compile(r"科学家$"), "科学"),
    (re.compile(r"分析[师员]$"), "分析"),
    (re.compile(r"(?:软件)?(?:开发)?(?:工程师|程序员|开发者|开发人员|研究员|开发|老师|教师)$"), ""),
    (re.compile(r"\bscientist$"), "science"),
    (re.compile(r"\banalyst$"), "analysis"),
    (re.compile(r"\bstatistician$"), "statistics"),
    (re.compile(r"\bmathematician$"), "mathematics"),
    (re.compile(r"\s*\b(?:software )?(?:engineer|developer|programmer|researcher|teacher)$"), ""),
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
