"""The statement that answers a question for a quantity best, if one does."""

from collections.abc import Sequence

from mentor.claims.cover import about, around, missing, own, topics
from mentor.claims.stated import Stated, names_a_part
from mentor.evidence import Finding
from mentor.question.wanted import Wanted
from mentor.text.language import language_of
from mentor.text.terms import coverage

COVERAGE_WEIGHT = 0.12
"""As in mentor/retrieve/rank.py."""

UNCOVERED = 0.1
"""What a statement about a part may lack of the question's words that another one has."""

OF_A_PART = 0.25
"""How long a part takes answers a question only if so much of it is about that part."""

NAMED = 0.75
"""A part of a plan that itself names so much of what is asked about is asked for, not the plan,"""

FAR_BELOW = 0.1
"""if what tells of all of a plan has a score that is lower by more."""

BEHIND = 0.04
"""How long a whole takes is told of something else if a sentence found is so much nearer to the
question and the passage has hardly a word of it that the library has elsewhere."""

HARDLY = 0.2
"""So little of what a question is about a passage may have by a part of one of its words."""

AS_GOOD = 0.05
"""One whose score is no lower by more may answer where the best one tells of something else,"""

OF_MOST = 0.5
"""if it has so much of what the question is about itself."""

OF_A_PLACE = 0.1
"""When something comes in a plan is said by a statement that has so much of the question."""


def leading(
    finding: Finding, asked: Wanted, found: Sequence[Stated], *, of_a_thing: bool = False
) -> Stated | None:
    """The statement that answers best.

    Asked how long something takes, one about the whole goes before one about a part of a plan,
    unless the question names a part or has words of one; a passage that has no word of what the
    question is about may tell how long something else takes. Asked how long a thing is,
    only one that has most of what the question is about answers.
    """
    ranked = sorted(found, key=lambda item: _score(finding, item), reverse=True)
    of_a_part = asked.kind == "duration" and names_a_part(finding.question)
    if of_a_part:
        ranked = [item for item in ranked if item.part]
    elif asked.kind == "position":
        ranked = [item for item in ranked if item.part and _says_when(finding, item)]
    if not ranked:
        return None
    best = ranked[0]
    if asked.kind != "duration":
        return best
    if of_a_thing:
        known = {term: each for term, each in topics(finding).items() if term.text != "time"}
        return next((each for each in ranked if coverage(known, each.present) >= OF_MOST), None)
    if best.part and not of_a_part:
        whole = next((item for item in ranked if not item.part), None)
        if whole is not None and missing(finding, best, whole, about(finding)) <= UNCOVERED:
            far = _score(finding, best) - _score(finding, whole) > FAR_BELOW
            best = best if far and names_most(finding, best) else whole
    if not _of_something_else(finding, best):
        return best
    least = _score(finding, best) - AS_GOOD
    near = [item for item in ranked if _score(finding, item) >= least]
    most = max(near, key=lambda item: told_of(finding, item))
    return most if told_of(finding, most) >= OF_MOST else None


def names_most(finding: Finding, item: Stated) -> bool:
    """Whether a statement itself names most of what a question is about."""
    return coverage(topics(finding), own(finding, item)) >= NAMED


def told_of(finding: Finding, item: Stated) -> float:
    """How much of what the question is about a statement has itself, all if that is nothing."""
    known = topics(finding)
    return coverage(known, item.present) if known else 1.0


def behind(finding: Finding, item: Stated) -> float:
    """By how much the nearest sentence found is nearer to the question than a statement, in cosine;
    0 for one that is no sentence.
    """
    nearest = max(each.best_sentence for each in finding.evidence)
    chunk, cosines = item.evidence.chunk, item.evidence.sentence_cosines
    return nearest - dict(zip(chunk.sentences, cosines, strict=False)).get(item.span, nearest)


def _of_something_else(finding: Finding, item: Stated) -> bool:
    """Whether a statement tells how long something takes that the question is not about."""
    known = topics(finding)
    if item.part:
        return told_of(finding, item) < OF_A_PART
    if not known:
        return False
    if item.language != language_of(finding.question):
        return coverage(known, around(finding, item)) == 0.0
    return behind(finding, item) > BEHIND and coverage(known, around(finding, item)) < HARDLY


def _says_when(finding: Finding, item: Stated) -> bool:
    """Whether a statement names what the question asks the time of; its heading says when."""
    held = {term: weight for term, weight in about(finding).items() if term not in finding.unknown}
    return coverage(held, own(finding, item)) >= OF_A_PLACE


def _score(finding: Finding, item: Stated) -> float:
    return item.relevance + COVERAGE_WEIGHT * coverage(finding.weights, item.present)
