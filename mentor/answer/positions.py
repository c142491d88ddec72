"""What each document, or each side, says: one quote of each that speaks of what is asked.

Of whether something is needed, worth it or comes first ("do I need a degree?", 要不要学数学) one
document may say yes and another no. Nothing is said of how they stand to each other: the words of
each that answers stand side by side. Which do, the reader tells (ingest/embed/pairs.py).
"""

import re
from collections.abc import Sequence
from math import inf

from ingest.simplify import folded
from mentor.answer.compared import tells_of
from mentor.answer.given import GIVEN, new_scores
from mentor.answer.judged import answer_by_themselves
from mentor.answer.piece import Piece
from mentor.answer.scored import Scored
from mentor.text.terms import Side
from mentor.types import Citation

CLOSE = 5.5
"""A document speaks of what is asked if its best unit is worth at most so much less than the best
of all, as log-odds (mentor/answer/worth.py),
"""

OF_IT = 0.5
"""and its passage has so much of the question beside that which has most."""

POSITION_CLOSE, POSITION_OF_IT = 14.0, 0.4
"""A document is read for its position if its best unit is worth at most so much less, and its
passage has so much of the question beside that which has most.
"""

COMPARED = 8.0
"""Of two things that are compared, a unit that tells of one is quoted if it is worth at most so
much less than the best of all."""

MOST_READ = 5
"""So many documents are read for their positions."""

SIDE_CHARS, SIDE_LIST_CHARS = 130, 300
"""Characters at the outset of what is quoted of each, and of a list."""

_CLAUSE = re.compile(r"[^.?!;,，。？！；\n—]+[.?!;,，。？！；\n—]*")
_ASKS_ZH = r"(?:吗|嘛|(?<![什怎多那这])么)"
_WHETHER_ZH = re.compile(
    r"(?P<word>[要需该应用值够学])(?:得|要|该)?不(?P=word)|必不必|重不重要|行不行"
    r"|(?:有没有|有无|有|没)必要|[能可]不(?:能|可以)?不|不.{1,12}(?:行|可以|成)(?:吗|嘛|么|不行)"
    rf"|(?:需要|必[须需要]|应该|一定[要得]|非得|值得|够|有用|重要|要[学会懂考]).{{0,16}}{_ASKS_ZH}"
    r"|\S还是(?!没|不|想|有点|很|有些)|谁(?:说得?|才是|是)?对(?=[的呢吗？?]|$)|真的[吗么]|是真的"
)
_AUXILIARY = re.compile(
    r"^\W*(?:(?:and|so|but|also|then|hey|hi|or|well|ok|honestly|realistically|actually|seriously"
    r"|still|(?:i(?:'m| am)? )?(?:wonder(?:ing)?|unsure|not sure|confused)"
    r"|tell me|i want to know|i'd like to know) )*(?:if |whether )?"
    r"(?:do|does|did|is|are|am|can|could|should|must|would|will|has|have)(?:n['’]t)? "
)
_NEED = re.compile(
    r"\b(?:need(?:s|ed)?|have to|has to|must|requir(?:es?|ed|ements?)|necessary|essential"
    r"|mandatory|compulsory|prerequisites?|worth|should|matters?|useful|useless|bother|enough|skip"
    r"|without|first|important|true)\b"
)
_OR = re.compile(r"\bor\b")
_NEEDED = re.compile(
    r"\b(?:worth (?:it|doing|getting|the)|or not|needed|necessary|required|mandatory|essential)"
    r"\b[^.]*\?|\bwho(?:['’]s| is) right\b|\bwhether (?:or not )?(?:i|you|one|we) (?:need|should)\b"
    r"|\bor\b[^.?]{0,80}\bfirst\b"
)
_ASKS_WHAT = re.compile(r"\b(?:what|which|where|when|why|how)\b")
"""What asks for something else than yes or no."""


def asks_for_a_position(question: str) -> bool:
    """Whether a question asks if something is needed, worth it, enough or true, or which of two."""
    text = folded(question)
    if _WHETHER_ZH.search(text):
        return True
    clauses = _CLAUSE.findall(text)
    return any(
        (_AUXILIARY.search(clause) and _NEED.search(clause))
        or (_NEEDED.search(clause) and not _ASKS_WHAT.search(clause))
        for clause in clauses
    ) or bool(_OR.search(text) and any(map(_AUXILIARY.search, clauses)))


def of_each_document(scored: Sequence[Scored], given: Sequence[Citation]) -> list[Piece]:
    """What tells best of each document that speaks of what is asked, the best one first."""
    return _best_of_each(scored, given, CLOSE, OF_IT)


def of_each_side(
    scored: Sequence[Scored], named: Sequence[Side], given: Sequence[Citation]
) -> list[Piece]:
    """What tells best of each of the things that a question compares, the better one first."""
    top = max((max(own, default=-inf) for _, own in scored), default=-inf)
    found: list[Piece] = []
    for side in named:
        told = [
            (item, [worth if tells else GIVEN for worth, tells in zip(own, of_it, strict=True)])
            for item, own in scored
            if any(of_it := tells_of(side, item))
        ]
        pieces = [Piece(item, new_scores(item, own, given), given) for item, own in told]
        best = max(pieces, key=lambda piece: piece.worth, default=None)
        if best is None or best.worth < top - COMPARED:
            return []
        found.append(best)
    return sorted(found, key=lambda piece: -piece.worth)


def may_take_positions(scored: Sequence[Scored]) -> list[Piece]:
    """What tells best of each document that may take a position, but for the one that has the best
    unit of all, whose words are quoted anyway.
    """
    return _best_of_each(scored, (), POSITION_CLOSE, POSITION_OF_IT)[1 : 1 + MOST_READ]


def positions(question: str, found: Sequence[Piece]) -> list[Piece]:
    """Those that answer by what the reader says, each with the span that is quoted of it.

    Raises:
        ModelUnavailable: the reader's files cannot be read.
    """
    for item in found:
        item.span = item.quotable.span(SIDE_CHARS, SIDE_LIST_CHARS)
    return answer_by_themselves(question, found)


def _best_of_each(
    scored: Sequence[Scored], given: Sequence[Citation], close: float, of_it: float
) -> list[Piece]:
    """The piece that tells best of each document, the best one first: of those worth at most
    `close` less than the best of all, with so much of what is asked (`of_it`).
    """
    top = max((worth for _, own in scored for worth in own), default=0.0)
    most = max((item.coverage for item, _ in scored), default=0.0)
    best: dict[str, Piece] = {}
    for item, own in scored:
        if not own or item.coverage < of_it * most:
            continue
        piece = Piece(item, new_scores(item, own, given), given)
        known = best.get(piece.source)
        if piece.worth >= top - close and (known is None or piece.worth > known.worth):
            best[piece.source] = piece
    return sorted(best.values(), key=lambda piece: -piece.worth)
