"""What a model wrote, checked against the passages that it cites.

Each statement keeps the markers of the passages that support it, as citations of the exact words
that do. Where none of those does, another passage that does gets the marker; where there is none,
the statement is shown as not supported. Nothing is left out but what could do harm.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np

from ingest.embed import Embedder
from mentor.cite import cite
from mentor.evidence import Evidence
from mentor.text import named
from mentor.text.language import Language
from mentor.text.overlap import standing
from mentor.text.terms import coverage, terms, words_of
from mentor.types import Citation
from mentor.verify import figured
from mentor.verify.disarm import Disarming
from mentor.verify.grounds import Claim, Ground, claims_of, ground_of
from mentor.verify.remarks import asserts, said_to_lack, without_no_answer
from mentor.verify.stances import Stances, stances, without_stances
from mentor.verify.statements import Statement, statements
from mentor.verify.support import Comparison, Support, support, support_together
from mentor.verify.wrapped import unwrapped
from mentor.wording import unsupported

_COMPLETE = re.compile(r"[。！？]\s*(?=[^\s\[［【])|[.!?]\s+(?=[^\s\[])|\n")
"""Behind a sentence to which nothing more comes, its markers neither."""

MOST_SEARCHED = 4
"""So many passages are tried for a statement that those it cites do not support."""


@dataclass(frozen=True, slots=True)
class Verified:
    """The text as it may be shown, and its citations, numbered anew in the order of the text.

    `unsupported` counts the statements shown as such. `stances` are views that contradict each
    other, if the draft began with any; they are not in the text.
    """

    text: str
    citations: tuple[Citation, ...]
    unsupported: int = 0
    stances: Stances | None = None


def verify(
    draft: str, evidence: Sequence[Evidence], embedder: Embedder, language: Language
) -> Verified:
    """Check a draft whose markers [1] [2] … number `evidence`."""
    return Checker(evidence, embedder, language).verified(draft)


class Checker:
    """Checks a draft whose markers [1] [2] … number `evidence`, as it is written.

    What is complete can be checked `ahead`, while the model writes on; `verified` has then less
    left to do, and gives the same as without.
    """

    def __init__(
        self, evidence: Sequence[Evidence], embedder: Embedder, language: Language
    ) -> None:
        self._evidence = evidence
        self._embedder = embedder
        self._language = language
        self._disarming = Disarming([item.passage for item in evidence], language)
        self._judging = _Judging(evidence, embedder)
        self._complete = 0

    def ahead(self, draft: str) -> None:
        """Judge the statements that are complete in a draft that goes on."""
        ends = [match.end() for match in _COMPLETE.finditer(draft, self._complete)]
        if not ends:
            return
        self._complete = ends[-1]
        written = without_stances(draft[: self._complete]).strip()
        found, _ = statements(self._disarming.whole(written))
        self._judging.read([one.said for one in found])
        for one in found:
            self._judging.found(one)

    def verified(self, draft: str) -> Verified:
        """The whole draft, checked."""
        written = without_no_answer(unwrapped(draft)).strip()
        views, answer = stances(self._disarming.whole(written), self._evidence, self._embedder)
        found, rest = statements(answer)
        self._judging.read([one.said for one in found])
        writing = _Writing(self._evidence, self._judging, self._language)
        text = "".join(f"{one.before}{writing.shown(one)}{one.stop}" for one in found)
        if views and self._judging.tells_more(views.topic):
            views = replace(views, topic="")
        return Verified(text + rest, tuple(writing.citations.values()), writing.unsupported, views)


class _Writing:
    """Writes the statements of one answer one after another, with their citations."""

    def __init__(
        self, evidence: Sequence[Evidence], judging: "_Judging", language: Language
    ) -> None:
        self.citations: dict[tuple[str, int, int], Citation] = {}
        self.unsupported = 0
        self._evidence = evidence
        self._judging = judging
        self._language = language

    def shown(self, statement: Statement) -> str:
        """The words of a statement with its markers, or the remark that nothing supports it."""
        if not statement.said:
            return statement.shown
        cited = bool(_cited(statement, self._evidence))
        found = self._judging.found(statement)
        if found and (statement.claims or cited):
            return f"{statement.shown} {''.join(self._markers(found))}"
        if found or (not statement.claims and not self._judging.tells(statement)):
            return statement.shown
        self.unsupported += 1
        gap = "" if self._language == "zh" else " "
        return f"{statement.shown}{gap}{unsupported(self._language)}"

    def _markers(self, found: Mapping[int, Support]) -> Iterable[str]:
        for place, units in found.items():
            spans = self._judging.ground(place).spans[units.first : units.last]
            passage = self._evidence[place].passage
            citation = cite(len(self.citations) + 1, passage, spans[0][0], spans[-1][1])
            key = (citation.source, citation.start, citation.end)
            yield f"[{self.citations.setdefault(key, citation).marker}]"


def _cited(statement: Statement, evidence: Sequence[Evidence]) -> list[int]:
    """The places of the passages that a statement cites."""
    return [number - 1 for number in statement.markers if 0 < number <= len(evidence)]


class _Judging:
    """Which passages support which statements, each looked at once."""

    def __init__(self, evidence: Sequence[Evidence], embedder: Embedder) -> None:
        self._evidence = evidence
        self._embedder = embedder
        self._made: dict[int, Ground] = {}
        self._claims: dict[str, Claim] = {}
        self._found: dict[tuple[str, tuple[int, ...], bool], dict[int, Support]] = {}

    def read(self, said: Sequence[str]) -> None:
        """Make claims of statements, all at once: the model embeds them side by side."""
        new = [text for text in dict.fromkeys(said) if text and text not in self._claims]
        self._claims |= {claim.text: claim for claim in claims_of(new, self._embedder)}

    def found(self, statement: Statement) -> Mapping[int, Support]:
        """The passages that support a statement, by place: those it cites, else another one."""
        if not statement.said:
            return {}
        key = statement.said, statement.markers, statement.item
        if key not in self._found:
            claim = self._claims[statement.said]
            cited = _cited(statement, self._evidence)
            self._found[key] = self._among(claim, cited, statement) or self._searched(
                claim, cited, statement
            )
        return self._found[key]

    def _among(
        self, claim: Claim, cited: Sequence[int], statement: Statement
    ) -> dict[int, Support]:
        """Those of the passages cited that support the claim, each alone or all together."""
        judged = {place: support(claim, self.ground(place), statement.item) for place in cited}
        alone = {place: found for place, found in judged.items() if found.holds}
        if alone or len(judged) < 2:
            return alone
        pieces = [(self.ground(place), found) for place, found in judged.items()]
        return judged if support_together(claim, pieces).holds else {}

    def _searched(
        self, claim: Claim, cited: Sequence[int], statement: Statement
    ) -> dict[int, Support]:
        """The passage not cited that supports the claim best, if one does."""
        others = [place for place in range(len(self._evidence)) if place not in cited]
        others.sort(key=lambda place: self._nearness(claim, place), reverse=True)
        judged = {
            place: support(claim, self.ground(place), statement.item)
            for place in others[:MOST_SEARCHED]
        }
        best = max(judged, key=lambda place: judged[place].chance, default=None)
        if best is None or not judged[best].holds_uncited:
            return {}
        units = slice(judged[best].first, judged[best].last)
        there = (*self.ground(best).figures[units], self.ground(best).figures[-1])
        bare = figured.lacking(claim.figures, chain.from_iterable(there), units=True)
        return {} if bare else {best: judged[best]}

    def tells(self, statement: Statement) -> bool:
        """Whether words that only lead to something give a figure or a name no passage has, take
        the opposite of what one says for true, or say that none mentions what one does. The head
        of a table has words of its own for its columns: of it figures alone count.
        """
        if statement.item and "|" in statement.shown:
            self.read([statement.said])
            return self._gives_other_figures(self._claims[statement.said])
        return self.tells_more(statement.said)

    def tells_more(self, text: str) -> bool:
        """Whether words that head something tell what no passage does."""
        if not text:
            return False
        self.read([text])
        claim = self._claims[text]
        denied = asserts(text) and self._denied(claim)
        return denied or self._tells(claim) or self._mentioned(text)

    def _denied(self, claim: Claim) -> bool:
        """Whether a passage says the opposite of a claim."""
        grounds = (self.ground(place) for place in range(len(self._evidence)))
        return any(Comparison(claim, ground).is_opposed for ground in grounds if ground.texts)

    def _mentioned(self, text: str) -> bool:
        """Whether a unit has all that these words say the documents do not mention."""
        found = terms(said_to_lack(text))
        weights = dict.fromkeys(found, 1.0)
        words = words_of(found)
        return bool(found) and any(
            coverage(weights, standing(words, unit)) == 1.0
            for place in range(len(self._evidence))
            for unit in self.ground(place).lookups
        )

    def _tells(self, claim: Claim) -> bool:
        """Whether a heading or question gives a figure or a name that no passage has."""
        grounds = [self.ground(place) for place in range(len(self._evidence))]
        return self._gives_other_figures(claim) or any(
            all(named.lacking((name,), ground.whole, ground.language) for ground in grounds)
            for name in claim.names
        )

    def _gives_other_figures(self, claim: Claim) -> bool:
        """Whether a claim gives a figure that no passage has."""
        grounds = (self.ground(place) for place in range(len(self._evidence)))
        figures = (figure for ground in grounds for unit in ground.figures for figure in unit)
        return bool(figured.lacking(claim.figures, figures))

    def _nearness(self, claim: Claim, place: int) -> float:
        vectors = self.ground(place).vectors
        return float(np.max(vectors @ claim.vector)) if len(vectors) else 0.0

    def ground(self, place: int) -> Ground:
        """A passage as claims are compared with it."""
        if place not in self._made:
            self._made[place] = ground_of(self._evidence[place], self._embedder)
        return self._made[place]
