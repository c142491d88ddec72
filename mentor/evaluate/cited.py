"""Citation recall and precision of an answer, as ALCE defines them, with our verifier as judge.

Gao et al., "Enabling Large Language Models to Generate Text with Citations", EMNLP 2023,
https://arxiv.org/abs/2305.14627. ALCE asks a model for inference whether what is cited entails the
statement; here mentor/verify/support.py decides.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.embed import Embedder
from ingest.simplify import folded
from mentor.types import Answer, Citation
from mentor.verify.grounds import Claim, Ground, claim_of, ground_of_citations
from mentor.verify.statements import Statement, statements
from mentor.verify.support import Support, support, support_together

_BETWEEN_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Cited:
    """Of an answer the statements that need a citation, those supported by what they cite, the
    citations of statements (one cited by two counts twice), and those of them that are relevant.
    """

    statements: int = 0
    supported: int = 0
    citations: int = 0
    relevant: int = 0

    @property
    def recall(self) -> float | None:
        """The share of the statements that what they cite supports."""
        return self.supported / self.statements if self.statements else None

    @property
    def precision(self) -> float | None:
        """The share of the citations that are relevant."""
        return self.relevant / self.citations if self.citations else None


def cited(answer: Answer, embedder: Embedder) -> Cited:
    """How well the statements of an answer are cited; a refusal makes none.

    A citation is relevant if its statement is supported, unless it does not support it alone and
    the others do without it. What an extractive answer says around its quotes claims nothing.
    """
    if answer.abstained:
        return Cited()
    citations = {citation.marker: citation for citation in answer.citations}
    judging = _Judging(embedder)
    counts = [
        judging.counted(statement, citations)
        for statement in statements(answer.text)[0]
        if _needs_citation(statement, answer)
    ]
    return Cited(len(counts), *(sum(column) for column in zip(*counts, strict=True)))


def _needs_citation(statement: Statement, answer: Answer) -> bool:
    if statement.markers:  # the head of a table claims nothing, whoever is cited behind it
        return bool(statement.said) and (statement.claims or not statement.item)
    return statement.claims and (statement.quoted or answer.mode == "llm")


class _Judging:
    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._grounds: dict[int, Ground] = {}

    def counted(
        self, statement: Statement, citations: Mapping[int, Citation]
    ) -> tuple[int, int, int]:
        """Whether a statement is supported (1 or 0), its citations, those that are relevant."""
        found = [citations[marker] for marker in statement.markers if marker in citations]
        unknown = len(statement.markers) - len(found)
        alone = self._judged(statement, found)
        if not self._together(statement, found, alone):
            return 0, len(found) + unknown, 0
        relevant = sum(
            holds or not self._together(statement, *_without(place, found, alone))
            for place, holds in enumerate(alone)
        )
        return 1, len(found) + unknown, relevant

    def _judged(self, statement: Statement, found: Sequence[Citation]) -> list[bool]:
        return [
            _quotes(citation, statement) or self._support(statement, citation).holds
            for citation in found
        ]

    def _together(
        self, statement: Statement, found: Sequence[Citation], alone: Sequence[bool]
    ) -> bool:
        if any(alone) or len(found) < 2:
            return any(alone)
        pieces = [(self._ground(one), self._support(statement, one)) for one in found]
        return support_together(self._claim(statement), pieces).holds

    def _support(self, statement: Statement, citation: Citation) -> Support:
        return support(self._claim(statement), self._ground(citation), item=statement.item)

    def _claim(self, statement: Statement) -> Claim:
        return claim_of(statement.said, self._embedder)

    def _ground(self, citation: Citation) -> Ground:
        if citation.marker not in self._grounds:
            self._grounds[citation.marker] = ground_of_citations([citation], self._embedder)
        return self._grounds[citation.marker]


def _without(
    place: int, found: Sequence[Citation], alone: Sequence[bool]
) -> tuple[list[Citation], list[bool]]:
    return [*found[:place], *found[place + 1 :]], [*alone[:place], *alone[place + 1 :]]


def _quotes(citation: Citation, statement: Statement) -> bool:
    """Whether a statement is word for word in what it cites."""
    return _words(statement.said) in _words(citation.quote)


def _words(text: str) -> str:
    return _BETWEEN_WORDS.sub("", folded(text))
