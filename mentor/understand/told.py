"""What an answer names to a question that asks which: "which job pays the most?", 哪门课适合我."""

import re
from collections import Counter
from collections.abc import Iterator

from ingest.lookup import lookup
from ingest.plain import plain
from ingest.simplify import folded
from mentor.question.wanted import wanted_as
from mentor.text.overlap import standing
from mentor.text.terms import coverage, terms
from mentor.understand.topic import people_in

_FOR_A_JOB = re.compile(
    r"(?:哪[一几]?[种个类些]?|什么样?的?)(?:岗位|职位|职业|工作|人|方向|角色)"
    r"|谁的?(?:工资|薪|收入|待遇|[挣赚拿最更])"
    r"|\b(?:which|what)(?: \w+)? (?:job|role|position|career|profession)s?\b"
    r"|\bwho (?:earns?|makes?|gets?|is paid)\b"
)
_FOR_ONE = re.compile(
    r"哪一?[个门本种款套篇]|\b(?:which|what) (?!(?:one|is|was|are|were|do|does|did|can|could|should"
    r"|would|will|must|have|has|it|i|you|they|we|if|about)\b)[a-z]+(?<!s)\b"
)
"""What asks for one thing by name."""

_NAME = re.compile(r"\[(?P<link>[^\[\]\n]{2,80})\]\(|(?P<title>《[^《》\n]{1,80}》)")
"""How a thing is named in a quote: as a link, or in the marks of a title."""

_FIRST_QUOTE = re.compile(r"\[1\]")
_HEADING = re.compile(r"^\*\*(?:《|“|[^*]*\*\*$).*$", re.MULTILINE)
_TITLE = re.compile(r"^- (?:《[^\n]*?》|“[^\n]*?”)[：:]", re.MULTILINE)
_SENTENCE = re.compile(r"[^。！？!?\n|]+")

_MOST = 0.5
"""So much more a sentence is worth that tells the highest, or lowest, which is asked for."""


def job_told(question: str, answer: str) -> str:
    """The job that the best sentence of an answer names, if the question asks which; else ""."""
    if not _FOR_A_JOB.search(folded(question)):
        return ""
    weights = dict.fromkeys(terms(question), 1.0)
    words = frozenset(word for term in weights for each in term.alternatives for word in each)
    extreme = wanted_as("money", question).extreme
    best, named = 0.0, ""
    for sentence in _sentences(answer):
        people = [name for name in people_in(sentence) if name not in question]
        if not people:
            continue
        worth = coverage(weights, standing(words, lookup(sentence)))
        worth += _MOST * (bool(extreme) and wanted_as("money", sentence).extreme == extreme)
        if worth > best:
            best, named = worth, " ".join(people[:2])
    return named


def asks_for_one(question: str) -> bool:
    """Whether a question asks for one thing by name, or for a job: what it is, its answer says."""
    text = folded(question)
    return bool(_FOR_ONE.search(text) or _FOR_A_JOB.search(text))


def thing_told(question: str, answer: str) -> str:
    """The one thing that the first quote names, if the question asks which; else ""."""
    if not _FOR_ONE.search(folded(question)):
        return ""
    first = _FIRST_QUOTE.split(answer, maxsplit=1)[0]
    quoted = "\n".join(line for line in first.splitlines() if line.startswith(">"))
    named = {found["link"] or found["title"] for found in _NAME.finditer(quoted)}
    return named.pop() if len(named) == 1 else ""


def people_told(answer: str) -> str:
    """The people that an answer speaks of most, "" if of none."""
    named = Counter(name for sentence in _sentences(answer) for name in people_in(sentence))
    return max(named, key=named.__getitem__, default="")


def _sentences(answer: str) -> Iterator[str]:
    """The sentences and cells that an answer quotes, without titles and headings."""
    text = _TITLE.sub("", _HEADING.sub("", answer))
    text = re.sub(r"\s*\[\d{1,3}\]", "", text)
    for line in text.splitlines():
        yield from _SENTENCE.findall(plain(line.lstrip("> ")))
