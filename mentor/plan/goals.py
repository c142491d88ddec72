"""Whether a document, or a plan in it, is for what somebody wants to reach."""

import re
from collections.abc import Sequence

from ingest.lookup import lookup
from ingest.simplify import folded
from mentor.evidence import Evidence, Finding
from mentor.plan.known_steps import is_called
from mentor.question.subject import Word
from mentor.steps.goal import AIM, as_asked, either, goal_aimed_at
from mentor.steps.plans import Step
from mentor.steps.plans_about import ABOUT, EVERYWHERE, aboutness
from mentor.text.overlap import standing
from mentor.text.terms import coverage, terms, words_of

APART = 0.2
"""A document is less for a goal than another if it says so much less of it."""


def places_for(
    finding: Finding, item: Evidence, plan: Sequence[Step], goal: Sequence[Word], head: str
) -> tuple[int, ...] | None:
    """Whether a plan is for a goal: () if the title of its document or the opening says so, else
    the places that name it.
    """
    if max(aboutness(finding, item, plan, goal), _share(finding, goal, head)) >= ABOUT:
        return ()
    wanted = [term for term in finding.weights if any(word.text == term.text for word in goal)]
    places = [place for place, step in enumerate(plan) if is_called(step, wanted)]
    return tuple(places) or None


def nearest(
    finding: Finding, texts: Sequence[str], goal: Sequence[Word], aims: Sequence[str]
) -> list[bool]:
    """Which of the documents with these first words say at once that they are for the goal, with
    all its words ("devops engineer", not any engineer); all of them if none does.
    """
    to_be = {word.text for word in goal_aimed_at(finding)}
    aimed = [word for word in goal if word.text in to_be]
    shares = [
        _share(finding, aimed, text)
        if aimed
        else max((_said(aim, text) for aim in aims), default=0.0)
        for text in texts
    ]
    best = max(shares, default=0.0)
    if not aimed and best < 1:  # a part of what is wanted names no document for it
        return [True] * len(texts)
    return [share >= best - APART for share in shares]


def name_of(words: Sequence[str], question: str) -> str:
    """The words of a goal as one name, as a question has it."""
    name = (" " if all(map(str.isascii, words)) else "").join(words)
    edge = r"(?:(?<![a-z0-9])|(?![a-z0-9]))"  # not within a word
    found = re.search(rf"{edge}({re.escape(name)})s?{edge}", folded(question))
    if found is None:
        return name if name.isascii() else "、".join(words)
    return question[slice(*found.span(1))]


def _share(finding: Finding, goal: Sequence[Word], text: str) -> float:
    """How much of a goal a text says, with the words that stand beside its own in what is asked."""
    aims = either(AIM, as_asked(finding))
    own = {word.text for word in goal}
    aims = [  # what stands behind the goal is of the plan
        aim[: max(aim.rfind(word) + len(word) for word in own if word in aim)]
        for aim in aims
        if any(word in aim for word in own)
    ]
    weights = {
        term: weight + EVERYWHERE
        for term, weight in finding.weights.items()
        if term.text in own
        or (term not in finding.unknown and any(term.text in aim for aim in aims))
    }
    text = text.replace("/", " / ")  # Cloud/DevOps names both
    return coverage(weights, standing(finding.words, lookup(text))) if own else 0.0


def _said(aim: str, text: str) -> float:
    """How much of what somebody wants to reach a text says."""
    wanted = terms(aim)
    present = standing(words_of(wanted), lookup(text.replace("/", " / ")))
    return coverage(dict.fromkeys(wanted, 1.0), present)
