"""How a plan of one's own is written: what was understood, the plans, what else is said."""

import pytest

from mentor import Mentor
from mentor.plan import Found, PlanSearch, look_up, write
from mentor.plan.lines import Written
from mentor.question.plan_asked import plan_asked


def reply(mentor: Mentor, question: str, *, brief: bool = False) -> Written:
    wish = plan_asked(question)
    assert wish is not None
    found = look_up(wish, None, PlanSearch(mentor.retriever, None, of_one=False), "en")
    assert isinstance(found, Found)
    return write(found.plan, "en", brief=brief)


def test_what_was_understood_comes_first_then_a_block_for_each_plan(luthiers: Mentor) -> None:
    written = reply(luthiers, "I'm a tailor, 5 hours a week, make me a plan")
    first, *others = written.blocks
    assert "a tailor" in first
    assert "5 hours a week" in first
    titles = ["Luthier in nine months", "Luthier, the long road", "制琴师成长路线"]
    assert all(any(title in block for block in others) for title in titles)


def test_citations_are_numbered_in_order_and_each_stands_in_a_block(luthiers: Mentor) -> None:
    written = reply(luthiers, "I have 9 months, make me a plan")
    markers = [citation.marker for citation in written.citations]
    assert markers == list(range(1, len(markers) + 1))
    text = "\n\n".join(written.blocks)
    assert all(f"[{marker}]" in text for marker in markers)
    for citation in written.citations:
        stored = luthiers.source_text(citation.source)
        assert stored[citation.start : citation.end] == citation.quote


def test_a_brief_plan_is_the_first_alone(luthiers: Mentor) -> None:
    question = "I have 9 months, make me a plan"
    brief = reply(luthiers, question, brief=True)
    assert len({citation.source for citation in brief.citations}) == 1
    assert brief.citations[0].source == reply(luthiers, question).citations[0].source


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("I work full time, 1 year, make me a plan", True),
        ("I work full time, 6 years, make me a plan", False),
    ],
    ids=str,
)
def test_what_gives_it_more_time_than_there_is_comes_before_the_plans(
    luthiers: Mentor, question: str, told: bool
) -> None:
    blocks = reply(luthiers, question).blocks
    (case,) = [place for place, block in enumerate(blocks) if "about 4 years" in block]
    plans = [place for place, block in enumerate(blocks) if "Sharpening" in block]
    assert (case < plans[0]) == told


@pytest.mark.parametrize(
    ("told", "age", "money"),
    [
        ("I'm 45", True, False),
        ("I'm a 45 year old tailor", True, False),
        ("I have a 20 year old laptop", False, False),
        ("budget $300", False, True),
        ("I can spend 300 bucks", False, True),
        ("I earn 3000 dollars a month", False, False),
        ("月薪8000元", False, False),
        ("预算3000块", False, True),
        ("I'm a tailor", False, False),
    ],
    ids=str,
)
def test_what_no_plan_is_chosen_by_is_said(
    luthiers: Mentor, told: str, *, age: bool, money: bool
) -> None:
    first = reply(luthiers, f"{told}, 5 hours a week, make me a plan").blocks[0]
    assert ("age is not counted in" in first) == age
    assert ("money is not counted in" in first) == money
