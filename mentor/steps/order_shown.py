"""Where documents have things in another order, or at another step: said first, a line for each."""

from collections.abc import Sequence

from mentor.differing_wording import at_step, differing_topic, in_order
from mentor.question.order_asked import asks_for_a_number
from mentor.steps.outline import Outline, cited, views_shown
from mentor.steps.plans import leads_on
from mentor.text.language import Language
from mentor.types import Conflict, View


def with_order(
    shown: Sequence[Conflict], found: Sequence[Outline], language: Language
) -> tuple[Conflict, ...]:
    """The conflicts shown, and one more if documents have two things in another order.

    Only of plans whose steps name both; the one that comes first is cited.
    """
    told = [
        each
        for each in found
        if each.ordered == "first" and each.first is not None and not each.beneath
    ]
    if len({each.first for each in told}) < 2:
        return tuple(shown)
    first = views_shown(shown) + 1
    views = [
        View(
            in_order([step.text for step in outline.steps], language),
            cited(marker, outline.passage, outline.steps[0]),
        )
        for marker, outline in enumerate(told, start=first)
    ]
    return (*shown, Conflict(differing_topic("order", language), tuple(views)))


def with_places(
    shown: Sequence[Conflict], found: Sequence[Outline], question: str, language: Language
) -> tuple[Conflict, ...]:
    """The conflicts shown, and one more if plans have a thing at steps of other numbers.

    The number is the one that the step's heading says, else its place among the steps; its heading
    is cited. Where other conflicts are shown, only if the question asks for the number.
    """
    told = _numbered(found)
    if not told or (shown and not asks_for_a_number(question)):
        return tuple(shown)
    views = [
        View(
            at_step(each.number, [step.text for step in each.steps], language),
            cited(marker, each.passage, each.steps[0]),
        )
        for marker, each in enumerate(told, start=views_shown(shown) + 1)
    ]
    return (*shown, Conflict(differing_topic("place", language), tuple(views)))


def tell_the_number(found: Sequence[Outline], question: str) -> bool:
    """Whether a question asks for the number of a step, on which plans differ: no time is asked."""
    return asks_for_a_number(question) and bool(_numbered(found))


def _numbered(found: Sequence[Outline]) -> list[Outline]:
    """The ways to go that have a thing at a step, nothing if all have it at the same."""
    told = [each for each in found if each.number and leads_on(each.steps)]
    return told if len({each.number for each in told}) > 1 else []
