"""Whether somebody asks what he can work as after all that there is to learn."""

import re

from ingest.simplify import folded

_AFTERWARDS_ZH = re.compile(
    r"(?:学(?:完|成|好|会|出来)|毕业|出师)(?:了|之?后|以后|出来|这些|这个|这行|[我，,到底究竟还都又])*"
    r"(?:能够?|可以|会)?去?(?:干|做|从事|找)(?:点|些|到)?(?:啥|什么|哪些|哪种|嘛)样?的?"
    r"(?:工作|职业|岗位|职位|活儿?|行业)?[呢啊呀吗?？]*$"
)
_AFTERWARDS = re.compile(
    r"\bwhat (?:kinds? of |sorts? of )?(?:jobs?|work|roles?|positions?|careers?) "
    r"(?:can|could|will|would|might) (?:i|you|we|one|people) (?:get|do|have|find|apply for"
    r"|land|take)"
    r"(?: (?:after(?:wards)?|once|when|with|at the end)\b(?P<when>[^.?!]*))?[^\w]*$"
    r"|\bwhat (?:can|could|will|do) (?:i|you|we|one|people) (?:do|be|work as|become)"
    r" (?:after(?:wards)?|once|when|with)\b(?P<then>[^.?!]*)[^\w]*$"
)
_ALL_OF_IT = re.compile(
    r"^(?: (?:i|you|we|one|have|['’]?(?:ve|m|re)|am|are|is|be|all|of|this|that|it|these|those|done"
    r"|over|finish(?:ed|ing)?|complet(?:e|ed|ing)|graduat(?:e|ed|ing|ion)|learn(?:ed|t|ing)?"
    r"|stud(?:y|ied|ying)"
    r"|the|skills?|course|plan|road ?map|path|everything|with|through))*[^\w]*$"
)

_JOBS = "which jobs are there?"
_JOBS_ZH = "有哪些岗位可以选？"


def as_of_jobs(question: str) -> str:
    """A question what one can work as after all of it, in words for what answers it: the jobs that
    there are; "" if it asks something else, or of one thing that is learnt.
    """
    text = folded(question).strip()
    if _AFTERWARDS_ZH.fullmatch(text):
        return _JOBS_ZH
    found = _AFTERWARDS.search(text)
    if found and _ALL_OF_IT.match(found["when"] or found["then"] or ""):
        return _JOBS
    return ""
