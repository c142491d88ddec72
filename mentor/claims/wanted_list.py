"""The list of a document that is one of what a question counts, and of all that it asks for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.lookup import lookup
from ingest.simplify import folded
from ingest.types import Chunk
from mentor.claims.lists import List, lists_of, name_of
from mentor.claims.stated import Stated
from mentor.evidence import Finding
from mentor.question.aspects import ASPECTS
from mentor.question.called import called, others, says_nothing_of_what
from mentor.question.count_asked import CountAsked
from mentor.question.level import level_named, level_of
from mentor.question.subject import Word, stated
from mentor.steps import MOST_STEPS, headings_beside
from mentor.text.overlap import standing
from mentor.text.terms import covers

FEWEST_HEADINGS = 3
LONGEST_HEADING = 40
"""Headings are a list from so many on, of so many characters at most."""

LONGEST_LIST = 30

_JOINED = re.compile(r"[和与及]|[?？]$| (?:and|&|vs\.?) ")
"""What makes a heading one of a section, not of an item."""


@dataclass(frozen=True, slots=True)
class WantedList:
    """What a list has to be called to be of what is counted: `words` are those that what is above
    it has to say as well.
    """

    finding: Finding
    asked: CountAsked
    words: Sequence[Word]

    def only(self, chunks: Sequence[Chunk], title: str) -> List | None:
        """The one list of it in a document of this title, items before headings; None if there is
        none, or several.
        """
        items = [each for each in lists_of(chunks) if self._is_of_it(each, title)]
        found = items or [each for each in _headed(chunks) if self._is_of_it(each, title)]
        return found[0] if len(found) == 1 else None

    def says_all(self, text: str) -> bool:
        """Whether a text says all that the question does of what is counted."""
        like = {word for term in self.asked.like for each in term.alternatives for word in each}
        present = standing(self.finding.words | like, lookup(text))
        return all(
            covers(present, term) or level_named(term.text) for term in self.asked.like
        ) and all(stated(word, present) == 1.0 for word in self.words)

    def counts_it(self, item: Stated) -> bool:
        """Whether the figure of a statement is one of what is counted."""
        term = self.asked.counted
        words = frozenset(word for each in term.alternatives for word in each)
        return covers(standing(words, lookup(item.quantity.unit)), term)

    def _is_of_it(self, one: List, title: str) -> bool:
        """Whether a list is called what is counted, and is of all that is asked for."""
        counted = self.asked.counted
        name = next(filter(None, (called(text, counted) for text in _above(one))), None)
        return (
            name is not None
            and len(one.items) <= LONGEST_LIST
            and not _is_ladder(one)
            and not others(name, f"{self._known()}\n{title}")
            and _level(name, one, title) == level_named(self.asked.text)
            and self.says_all("\n".join((title, *one.above, one.lead)))
            and not (one.headed and self._are_sections(one))
        )

    def _known(self) -> str:
        """All that a list may be called beside what is counted."""
        terms = (self.asked.counted, *self.asked.like, *self.finding.weights)
        alternatives = {word for term in terms for each in term.alternatives for word in each}
        return "\n".join((self.asked.text, *sorted(alternatives)))

    def _are_sections(self, one: List) -> bool:
        """Whether headings are those of sections or groups: they join things, name sides of what
        is counted, or are called what it is.
        """
        texts = [name_of(item) for item in one.items]
        groups = sum(called(text, self.asked.counted) is not None for text in texts)
        return groups * 2 >= len(texts) or any(
            _JOINED.search(folded(text)) or _names_a_side(text) for text in texts
        )


def _level(name: str, one: List, title: str) -> str:
    """The level that a list is of, by what it is called or the nearest heading below the title."""
    above = (heading for heading in reversed(one.above) if heading != title)
    return next(filter(None, map(level_named, (name, *above))), "")


def _above(one: List) -> Iterator[str]:
    """What may say of what a list is, best first: a lead-in that names something decides."""
    if one.lead:
        yield one.lead
    decides = one.lead.rstrip().endswith((":", "：")) and not says_nothing_of_what(one.lead)
    if not one.nested and not decides:
        yield from one.above[-1:]


def _headed(chunks: Sequence[Chunk]) -> Iterator[List]:
    """The headings below one heading, if they are short."""
    for run in headings_beside(chunks):
        short = all(len(step.text) <= LONGEST_HEADING for step in run)
        if FEWEST_HEADINGS <= len(run) <= MOST_STEPS and short and run[0].above:
            yield List(tuple(run), run[0].above, headed=True)


def _is_ladder(one: List) -> bool:
    """Whether items are levels of one thing, no kinds of it."""
    return len({level_of(folded(name_of(item))) for item in one.items} - {""}) > 1


def _names_a_side(text: str) -> bool:
    same = folded(text)
    return any(
        same.endswith(word) if not word.isascii() else same.split()[-1:] == [word]
        for word in ASPECTS
    )
