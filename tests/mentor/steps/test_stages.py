"""How the steps of plans are shown: cited one by one, compared, with quotes of others beside."""

from collections.abc import Sequence

from mentor.answer import Quote
from mentor.cite import cite
from mentor.evidence import passage_of
from mentor.steps.outline import Outline
from mentor.steps.stages import beside_stages, listing, with_stages
from tests.mentor.written_plans import plan


def outline(title: str, *steps: str, timed: bool = False) -> Outline:
    """The plan of a document with these steps."""
    found = plan(*steps)
    return Outline(passage_of(found[0].chunk, title, None, 1.0), (*found,), timed=timed)


THREE = outline("The long road", "Wood", "Glue", "Varnish")
TWO = outline("The short road", "Tools", "Shop")


def test_each_step_is_an_item_with_its_own_citation() -> None:
    shown = listing([THREE, TWO], (), "en")
    items = [line for line in shown.text.splitlines() if line.startswith("> - ")]
    assert items == [
        *("> - Wood [1]", "> - Glue [2]", "> - Varnish [3]"),
        *("> - Tools [4]", "> - Shop [5]"),
    ]
    assert [citation.quote for citation in shown.citations] == [
        *("Wood", "Glue", "Varnish"),
        *("Tools", "Shop"),
    ]


def test_a_step_that_a_view_cites_has_the_marker_of_that_view() -> None:
    (conflict,) = with_stages((), [THREE, TWO], "en")
    views = [view.citation for view in conflict.views]
    shown = listing([THREE, TWO], views, "en")
    assert "> - Varnish [1]" in shown.text
    assert "> - Wood [3]" in shown.text
    assert not {citation.quote for citation in shown.citations} & {each.quote for each in views}


def numbers(found: Sequence[Outline]) -> list[str]:
    return [view.text for each in with_stages((), found, "zh") for view in each.views]


def test_plans_with_other_numbers_of_steps_are_set_side_by_side() -> None:
    assert numbers([THREE, TWO]) == ["**3**：从“Wood”到“Varnish”", "**2**：从“Tools”到“Shop”"]
    assert numbers([THREE, outline("Another", "Saw", "Plane", "Sand")]) == []
    assert numbers([THREE]) == []


def test_plans_with_other_times_are_set_side_by_side_without_their_numbers() -> None:
    slow = outline("Slow", "Wood (0-6 months)", "Glue (6-12 months)", timed=True)
    fast = outline("Fast", "Wood (0-2 months)", "Glue (2-4 months)", timed=True)
    told = numbers([slow, fast])
    assert len(told) == 2
    assert not any("**" in each for each in told)


def test_beside_the_steps_of_a_document_no_quote_of_it_is_shown() -> None:
    (step, *_), passage = THREE.steps, THREE.passage
    quote = Quote(cite(4, passage, *step.span), "en")
    assert beside_stages([quote], [THREE], "What are the stages?") == []
    more = beside_stages([quote], [THREE], "What are the stages, and what do I learn in each?")
    assert [each.citation.marker for each in more] == [4]
