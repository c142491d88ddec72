"""A message about oneself, clause by clause, with what each clause says of time."""

import re
from dataclasses import dataclass

from ingest.simplify import folded
from mentor.question.clauses import marked_clauses, squeezed
from mentor.question.slots import outdated
from mentor.question.time_given import TimeGiven
from mentor.question.times_told import times_told

_NO_FACT = re.compile(
    r"(?:(?:hi+|hello|hey+|howdy|greetings|good (?:morning|afternoon|evening|day)|dear)\b"
    r"(?: (?:there|all|everyone|everybody|again|mentor|folks|guys|team))?"
    r"|(?:你好|您好|大家好|哈[喽啰罗]|嗨|[早上中下午晚]+[上午]好|早安?|[老导]师好?)+[呀啊]?"
    r"|(?:(?![想要能会])[\u4e00-\u9fff]){0,8}[学用]的)"
)
"""What greets, or says where something was learnt."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as it is written and as it is compared, `low`, with the marks before and behind it.

    `time` is what it says of time; `past` says that a later one rules that out.
    """

    text: str
    low: str
    before: str
    behind: str
    time: TimeGiven
    past: bool

    def as_written(self, name: str) -> str:
        """A name in the folded clause as the clause has it."""
        at = self.low.find(name) if len(self.low) == len(self.text) else -1
        return name if at < 0 else self.text[at : at + len(name)]


def timed_clauses(message: str) -> list[Clause]:
    """The clauses of a message but for those that tell nothing: "hello"."""
    text = squeezed(message)
    text = text if len(folded(text)) == len(text) else folded(text)
    marked = [each for each in marked_clauses(text) if not _NO_FACT.fullmatch(folded(each[0]))]
    found = [clause for clause, _ in marked]
    marks = [*(mark for _, mark in marked), text.rstrip()[-1:]]
    times = times_told(found)
    past = outdated(found, times)
    return [
        Clause(clause, folded(clause), marks[place], marks[place + 1], times[place], place in past)
        for place, clause in enumerate(found)
    ]
