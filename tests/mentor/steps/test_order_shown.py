"""Where documents have things in another order, or at another step, a line is said for each."""

from dataclasses import replace

from mentor.evidence import passage_of
from mentor.steps.order_shown import tell_the_number, with_order, with_places
from mentor.steps.outline import Outline
from tests.mentor.written_plans import plan


def ordered(*steps: str, first: int) -> Outline:
    """A document's steps for two things, the first or the second of which comes first."""
    found = plan(*steps)
    passage = passage_of(found[0].chunk, "Title", None, 1.0)
    return Outline(passage, (*found,), ordered="first", first=first)


WOOD_FIRST = ordered("1. Wood", "2. Glue", first=0)
GLUE_FIRST = ordered("1. Glue", "2. Wood", first=1)


def test_another_order_is_a_conflict_whose_views_cite_what_comes_first() -> None:
    (conflict,) = with_order((), [WOOD_FIRST, GLUE_FIRST], "en")
    assert [view.citation.quote for view in conflict.views] == ["1. Wood", "1. Glue"]
    assert [view.citation.marker for view in conflict.views] == [1, 2]


def test_the_same_order_or_things_in_one_step_are_none() -> None:
    assert with_order((), [WOOD_FIRST, WOOD_FIRST], "en") == ()
    beneath = replace(GLUE_FIRST, beneath=GLUE_FIRST.steps[1:])
    assert with_order((), [WOOD_FIRST, beneath], "en") == ()
    assert with_order((), [WOOD_FIRST, replace(GLUE_FIRST, first=None)], "en") == ()


def test_a_thing_at_steps_of_other_numbers_is_said_with_these() -> None:
    places = [
        replace(each, ordered="place", number=number, steps=each.steps[:1], first=None)
        for number, each in ((2, WOOD_FIRST), (5, GLUE_FIRST))
    ]
    question = "At which step do I learn glue?"
    assert tell_the_number(places, question)
    (conflict,) = with_places((), places, question, "en")
    assert ["2" in conflict.views[0].text, "5" in conflict.views[1].text] == [True, True]
    same = [replace(each, number=2) for each in places]
    assert not tell_the_number(same, question)
