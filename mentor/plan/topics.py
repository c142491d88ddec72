"""What documents say, in quotes, of what a plan is to lead to, is lacked, left out or built."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from mentor.answer import quotes
from mentor.evidence import Finding
from mentor.plan.circumstances import Search
from mentor.plan.fitted_plan import Topic
from mentor.question.aspects import GENERIC
from mentor.question.plan_asked import PlanAsked
from mentor.question.subject import subject
from mentor.question.work import without_job
from mentor.steps.goal import unknown_in_its_name
from mentor.steps.names import ENOUGH_OF_A_GOAL, Sought
from mentor.steps.shown import speaks_of_projects
from mentor.text.terms import Term
from mentor.types import Citation
from mentor.understand.topic import is_of_people

TELLING = 0.7
"""A term tells one part of the library from others if its idf is so high."""

MOST = 3
MOST_AIMS = 2
"""So many quotes of a goal at most, and goals."""

_NEEDED = "必须掌握 不可少 required, must know"
_TO_BUILD = "练手项目 实践项目 practice projects"


@dataclass(frozen=True, slots=True)
class Goal:
    """What a plan is to lead to, as far as it tells more than others, and what was found for it.

    `marks` says that it names a subject by which steps of a plan can be told from others: people
    and what is only done do not.
    """

    thing: Sought
    finding: Finding
    marks: bool


def goals_of(wish: PlanAsked, search: Search) -> list[Goal]:
    """What a plan is to lead to that not every part of the library is about."""
    found = []
    for aim in wish.aims[:MOST_AIMS]:
        finding = search(aim)
        named = _telling(finding)
        if weights := named or _telling(finding, done=True):
            thing = Sought(aim, "goal", weights)
            found.append(Goal(thing, finding, bool(named) and not is_of_people(aim)))
    return found


def unknown_aims(wish: PlanAsked, finding: Finding, search: Search) -> Iterator[str]:
    """What a plan is to lead to and the library does not name, all of it or words of it; without an
    aim, of what the plan is called.
    """
    if not wish.aims:
        yield from unknown_in_its_name(finding)
    for aim in wish.aims[:MOST_AIMS]:
        if aim in wish.who.wants_job:  # whether steps lead to a job is marked
            aim = without_job(aim)
        if not aim:
            continue
        words = [word for word in subject(search(aim)) if word.topic]
        unknown = [word.text for word in words if not word.known]
        yield from unknown if len(unknown) < len(words) else [aim] * bool(words)


def _telling(finding: Finding, *, done: bool = False) -> dict[Term, float]:
    """The terms of a question that name a subject, or what is `done`, of which not every passage
    speaks; none if none speaks of any.
    """
    named = [
        word
        for word in subject(finding)
        if (word.known or word.topic)
        and (word.kind == "verb" if done else word.topic or " " in word.text)
        and word.text not in GENERIC
    ]
    names = {word.text for word in named} if any(word.known for word in named) else set[str]()
    return {
        term: weight
        for term, weight in finding.weights.items()
        if term.text in names and weight >= TELLING
    }


def topics_of(
    wish: PlanAsked, goals: list[Goal], search: Search, apart: list[Goal], marked: Collection[str]
) -> Iterator[Topic]:
    """What documents say of a goal, else of what is lacked; of what is left out; what to build.

    `apart` are the goals that no document with a plan is about: of the others the plans tell.
    `marked` are the kinds of things that steps of the plans name: of what is lacked they tell
    then, and nothing is said of what is not liked unless one names it.
    """
    who = wish.who
    if wish.projects:
        about = " ".join(goal.thing.name for goal in goals)
        yield from _topic(search(f"{_TO_BUILD} {about}".strip()), about, "build", None, 2)
        return
    for goal in apart:
        yield from _topic(goal.finding, goal.thing.name, "goal", goal.thing, MOST)
    lacked = () if goals or who.from_zero or "new" in marked else who.lacks[:1]
    disliked = who.dislikes[-1:] if "dislike" in marked else ()
    named = {"new": lacked, "skip": who.skips[-1:], "dislike": disliked}
    for kind, name in ((kind, name) for kind, names in named.items() for name in names):
        finding = search(name)
        if weights := _telling(finding) or (kind == "skip" and _telling(finding, done=True)):
            thing = Sought(name, "new", weights)
            finding = finding if kind == "new" else search(f"{_NEEDED} {name}")
            yield from _topic(finding, name, kind, thing, 2 if kind == "new" else 1)


def _topic(
    finding: Finding, name: str, kind: str, thing: Sought | None, most: int
) -> Iterator[Topic]:
    shares = [
        (_share(f"{_heads(each.citation, kind)}\n{each.citation.quote}", thing), each)
        for each in quotes(finding, most=most + 1)
    ]
    best = sorted((share for share, _ in shares if share >= ENOUGH_OF_A_GOAL), reverse=True)[:most]
    found = [each for share, each in shares if best and share >= best[-1]][:most]
    if found:
        sources = {(each.citation.source, each.citation.section) for each in found}
        evidence = (
            item
            for item in finding.evidence
            if (item.passage.source, item.passage.section) in sources
        )
        yield Topic(name, kind, tuple(found), tuple(evidence))


def _heads(citation: Citation, kind: str) -> str:
    """The headings above a quote; its title counts only where it tells of a goal."""
    return citation.section.removeprefix("" if kind == "goal" else citation.title)


def _share(text: str, thing: Sought | None) -> float:
    """How much a text says of a thing, or of what to build."""
    return thing.share(text) if thing else float(speaks_of_projects(text))
