"""What a model wrote, checked against the passages that it cites.

Each statement keeps the markers of the passages that support it, as citations of the exact words
that do. Where none of those does, another passage that does gets the marker; where there is none,
the statement is shown as not supported. Nothing is left out but what could do harm.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ingest.embed import Embedder
from mentor import named
from mentor.cite import cite
from mentor.evidence import Evidence
from mentor.language import Language
from mentor.types import Citation
from mentor.verify import figured
from mentor.verify.disarm import Disarming
from mentor.verify.grounds import Claim, Ground, claims_of, ground_of
from mentor.verify.stances import Stances, stances
from mentor.verify.statements import Statement, statements
from mentor.verify.support import Support, support, support_together
from mentor.wording import unsupported

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
    disarming = Disarming([item.passage for item in evidence], language)
    views, answer = stances(disarming.whole(draft.strip()), evidence, embedder)
    found, rest = statements(answer)
    checking = _Checking(evidence, embedder, language)
    checking.read([one.said for one in found])
    text = "".join(f"{one.before}{checking.shown(one)}{one.stop}" for one in found)
    if views and checking.tells(views.topic):
        views = replace(views, topic="")
    return Verified(text + rest, tuple(checking.citations.values()), checking.unsupported, views)


class _Checking:
    """The statements of one answer are checked one after another."""

    def __init__(
        self, evidence: Sequence[Evidence], embedder: Embedder, language: Language
    ) -> None:
        self.citations: dict[tuple[str, int, int], Citation] = {}
        self.unsupported = 0
        self._evidence = evidence
        self._embedder = embedder
        self._language = language
        self._made: dict[int, Ground] = {}
        self._claims: dict[str, Claim] = {}

    def read(self, said: Sequence[str]) -> None:
        """Make claims of statements, all at once: the model embeds them side by side."""
        new = [text for text in dict.fromkeys(said) if text and text not in self._claims]
        self._claims |= {claim.text: claim for claim in claims_of(new, self._embedder)}

    def shown(self, statement: Statement) -> str:
        """The words of a statement with its markers, or the remark that nothing supports it."""
        if not statement.said:
            return statement.shown
        claim = self._claims[statement.said]
        cited = [number - 1 for number in statement.markers if 0 < number <= len(self._evidence)]
        found = self._among(claim, cited, statement) or self._searched(claim, cited, statement)
        if found and (statement.claims or cited):
            return f"{statement.shown} {''.join(self._markers(found))}"
        if found or (not statement.claims and not self._tells(claim)):
            return statement.shown
        self.unsupported += 1
        gap = "" if self._language == "zh" else " "
        return f"{statement.shown}{gap}{unsupported(self._language)}"

    def _among(
        self, claim: Claim, cited: Sequence[int], statement: Statement
    ) -> dict[int, Support]:
        """Those of the passages cited that support the claim, each alone or all together."""
        judged = {place: support(claim, self._ground(place), statement.item) for place in cited}
        alone = {place: found for place, found in judged.items() if found.holds}
        if alone or len(judged) < 2:
            return alone
        pieces = [(self._ground(place), found) for place, found in judged.items()]
        return judged if support_together(claim, pieces).holds else {}

    def _searched(
        self, claim: Claim, cited: Sequence[int], statement: Statement
    ) -> dict[int, Support]:
        """The passage not cited that supports the claim best, if one does."""
        others = [place for place in range(len(self._evidence)) if place not in cited]
        others.sort(key=lambda place: self._nearness(claim, place), reverse=True)
        judged = {
            place: support(claim, self._ground(place), statement.item)
            for place in others[:MOST_SEARCHED]
        }
        best = max(judged, key=lambda place: judged[place].chance, default=None)
        return {} if best is None or not judged[best].holds_uncited else {best: judged[best]}

    def tells(self, text: str) -> bool:
        """Whether words that only lead to something give a figure or a name no passage has."""
        self.read([text])
        return bool(text) and self._tells(self._claims[text])

    def _tells(self, claim: Claim) -> bool:
        """Whether a heading or question gives a figure or a name that no passage has."""
        grounds = [self._ground(place) for place in range(len(self._evidence))]
        figures = (figure for ground in grounds for unit in ground.figures for figure in unit)
        if figured.lacking(claim.figures, figures):
            return True
        return all(named.lacking(claim.names, ground.whole, ground.language) for ground in grounds)

    def _nearness(self, claim: Claim, place: int) -> float:
        vectors = self._ground(place).vectors
        return float(np.max(vectors @ claim.vector)) if len(vectors) else 0.0

    def _ground(self, place: int) -> Ground:
        if place not in self._made:
            self._made[place] = ground_of(self._evidence[place], self._embedder)
        return self._made[place]

    def _markers(self, found: dict[int, Support]) -> Iterable[str]:
        for place, units in found.items():
            spans = self._ground(place).spans[units.first : units.last]
            passage = self._evidence[place].passage
            citation = cite(len(self.citations) + 1, passage, spans[0][0], spans[-1][1])
            key = (citation.source, citation.start, citation.end)
            yield f"[{self.citations.setdefault(key, citation).marker}]"
