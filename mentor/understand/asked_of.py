"""What a follow-up is asked of: the place in a list where the conversation is, or its goal."""

from collections.abc import Sequence

from mentor.types import Turn
from mentor.understand.in_place import in_another_place
from mentor.understand.of_the_asker import goal_of, is_of_the_asker
from mentor.understand.standalone import understood
from mentor.understand.topic import picks_one
from mentor.understand.understood import Needs, Understood
from mentor.understand.walk import Course


def at_the_place(question: str, before: Understood, way: Course, needs: Needs) -> Understood:
    """What a question goes on from: the place in a list where the conversation is, if it is at one
    and the question does not pick one of the list.
    """
    if picks_one(question) and before.picks_from:
        return before.picks_from
    elsewhere = in_another_place(question, before.subject, before.topic)
    if way.here is None or not way.here.inside or elsewhere:
        return before
    there = Understood(way.here.asked, way.here.asked, topic=way.here.label)
    for asked in way.beside:
        if not is_of_the_asker(asked):
            there = understood(asked, there, needs)
    return there


def goal_asked(
    question: str, history: Sequence[Turn], way: Course, needs: Needs
) -> Understood | None:
    """What a condition of who asks is asked of, not the place in a list where the conversation is,
    nor the condition before it; None if it is no such condition, or is behind neither.
    """
    if not is_of_the_asker(question):
        return None
    last = next((turn["content"] for turn in reversed(history) if turn["role"] == "user"), "")
    behind = (way.here is not None and way.here.inside) or is_of_the_asker(last)
    return goal_of(history, needs) if behind else None
