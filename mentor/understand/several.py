"""The questions of a message that asks several things at once.

"How long does it take, and do I need a degree?" asks two, and each is looked up by itself. What
stands around a question is part of it: who asks, what only confirms, what there is to choose from,
and what cannot be understood without it.
"""

import re
from collections.abc import Iterator

from ingest.simplify import folded
from mentor.understand.cues import is_aspect, own_words, points_back, runs, topics
from mentor.understand.of_sources import is_of_sources
from mentor.understand.small_talk import small_talk
from mentor.understand.standalone import depends
from mentor.wanted import wanted

MOST = 4
"""A message that asks more is read as one."""

_CLAUSE = re.compile(
    r"[^？?；;\n。！!，,.]+(?:[.,](?=\S)[^？?；;\n。！!，,.]*)*(?P<end>[？?；;\n。！!，,.]*\s*)"
)
_JOINED = re.compile(
    r"(?<=\w)\s+(?=(?:and|also|plus) (?:also |then )?"
    r"(?:what|which|how|where|who|when|why|do|does|is|are|can|should|will|would|could)\b)"
    r"|(?<=\S)\s*(?=(?:另外|还有|以及|同时|顺便|再问)[^，,]{2})",
    re.IGNORECASE,
)
"""Where one question of a clause ends and the next begins."""

_ASKS = re.compile(
    r"什么|啥|哪|谁|怎|多少|多久|多长|多大|(?<!好)几[个年月天门本步成]|吗|是否|有没有|为何|([能要会该可是好难行值])不\1"
    r"|^(?:(?:and|also|but|plus|then|or|so)\b[ ,]*)*(?:how|what|which|who|whom|whose|where|why|when"
    r"|should|can|could|do|does|did|is|are|will|would|must|am)\b"
)
_LEAD = re.compile(
    r"^(?:[\s，,：:]*(?:(?:另外|还有|以及|同时|顺便|再|然后|那么?|而且)(?:想?请?问一?[下句]?)?"
    r"|(?:and|also|plus|then|oh)\b|[-*•]\s|[(（]?\d{1,2}\s*[.)）、．:：]|[①-⑨]"
    r"|第?[一二三四五][是、.])[\s，,：:]*)+",
    re.IGNORECASE,
)
"""What only says that one more question comes."""

_NUMBERED = re.compile(r"(?:^|(?<=[\s,，;；。?？]))[(（]?(\d)\s*[.)）、．:：]\s*(?!\d)")

_NO_QUESTION = re.compile(
    r"^(?:还是|或者?|or|rather|对[吗吧么]|是[吗吧么]|行[吗么]|好[吗么]|可以吗|真的吗|right|correct"
    r"|(?:是|几|多少)[^，,]{1,12}还是|[还也]?(?:来得及|够|现实|靠谱|值得?|难|行|可能|晚|早)(?:不\w{1,2}|了)?[吗么]?\W*$"
    r"|ok(?:ay)?|yes or no|is (?:that|this|it) \w+$|am i right|isn'?t it"
    r"|(?:can|could|would) (?:you|anyone|someone)\b)",
    re.IGNORECASE,
)
"""What confirms, or leaves a choice, and asks nothing else."""

_LEANS = re.compile(
    r"^(?:里[面头]?|分别|各自?|最|又|之后|其|它|他|她)|[它他她]们?"
    r"|\b(?:it|its|they|them|their|theirs|that|those|these|he|she|him|her)\b"
)
"""What cannot be understood without the question before it."""

_OF_THE_DOCUMENTS = re.compile(
    r"路线|资料|文档|文章|指南|计划|各家|几份"
    r"|\b(?:guide|source|document|article|road ?map|plan)s?\b"
)
"""What asks how a document tells the figure that was asked for."""

_JOB = re.compile(r"(?:er|or|ist|yst|ian|ant)s?$|[师员家者]$")

_TIMES = ("duration", "position", "rate", "experience")


def questions_in(message: str) -> list[str]:
    """The questions of a message, in order; the message alone if it asks one, or too many."""
    found: list[str] = []
    introduction, announced = "", False
    for piece, begins in _pieces(_without_numbers(message)):
        bare = _LEAD.sub("", piece).strip()
        if not bare:
            announced = True
            continue
        begins, announced = begins or announced, False
        asks = _ASKS.search(folded(bare)) or piece.rstrip().endswith(("?", "？"))
        asks = asks and not small_talk(bare)
        if found and asks and not _is_another(bare, found[-1], begins=begins):
            found[-1] += piece
        elif asks and (found or own_words(bare) or wanted(bare)):
            found.append(introduction + (f"{_job(found[-1], bare)}{bare} " if found else piece))
            introduction = ""
        else:
            introduction += piece
    if not 1 < len(found) <= MOST:
        return [message]
    found[-1] += introduction
    return [_LEAD.sub("", question).strip().rstrip("，,；;、 ") for question in found]


def _without_numbers(message: str) -> str:
    """A message with a line for each of the questions that it numbers."""
    numbers = "".join(_NUMBERED.findall(message))
    if len(numbers) < 2 or not "123456789".startswith(numbers):
        return message
    return _NUMBERED.sub("\n", message).strip()


def _pieces(message: str) -> Iterator[tuple[str, bool]]:
    """The clauses of a message, and of each whether a sentence ends before it or a word says that
    another question begins.
    """
    ended = True
    for clause in _CLAUSE.finditer(message):
        first, *more = _JOINED.split(clause[0])
        yield first, ended or bool(_LEAD.match(first))
        yield from ((f"{piece} ", True) for piece in more)
        ended = bool(re.search(r"[？?；;\n。！!]", clause["end"]))


def _is_another(piece: str, before: str, *, begins: bool) -> bool:
    """Whether a piece asks something else than the question before it, and says itself what.

    Inside a sentence it does if one of the two asks for a time and the other for money.
    """
    text = folded(piece)
    if _NO_QUESTION.match(text) or _LEANS.search(text) or is_of_sources(piece):
        return False
    if points_back(piece):
        return False
    known, new = _figures(before), _figures(piece)
    if known and new and not known & new:
        return True
    if not begins or (known and _OF_THE_DOCUMENTS.search(text)):
        return False
    said = {word.text for word in own_words(before)}
    return not depends(piece) and any(word.text not in said for word in topics(piece))


def _figures(text: str) -> set[str]:
    """Whether a text asks for a time, for money, or both."""
    kinds = {each.kind for each in wanted(text)}
    return {"time" if kind in _TIMES else kind for kind in kinds if kind in (*_TIMES, "money")}


def _job(before: str, piece: str) -> str:
    """The job that the question before names, for a piece that asks a side of it: what it pays."""
    if topics(piece):
        return ""
    named = [run for run in runs(before) if _JOB.search(run[-1].text)]
    told = [before[run[0].start : run[-1].end] for run in named]
    return f"{told[0]} " if len(told) == 1 and not is_aspect(told[0]) else ""
