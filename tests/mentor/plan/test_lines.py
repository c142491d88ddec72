"""What a plan shows of a document: its words on time, lists, no marks of Markdown."""

from pathlib import Path

import pytest

from mentor import Mentor
from tests.mentor.answers import line, talk
from tests.mentor.libraries import knowing


@pytest.mark.parametrize(
    "time",
    [
        "It takes 3 months at 10 hours a week to learn it if you can already knead, and half a year"
        " if you cannot.",
        "按每周 10 小时算，学完全程大约 3 个月；如果你已经会揉面，可以减到 2 个月。",
    ],
    ids=["one sentence", "two"],
)
def test_a_time_that_is_that_of_some_alone_is_told_in_the_documents_words(
    tmp_path: Path, time: str
) -> None:
    months = (
        "## Month 1: Doughs\n\nRye.\n\n## Month 2: Ovens\n\nHeat.\n\n## Month 3: Shops\n\nSell.\n"
    )
    document = f"# Roadmap to become a baker\n\n{time}\n\n{months}"
    with knowing(tmp_path, {"baker.md": document}) as mentor:
        answer = mentor.ask("Make me a plan to become a baker, 5 hours a week")
        assert "6 months for the whole plan (computed" in answer.text
        assert f"The document says of the time: “{time}” [1]" in answer.text
        first = answer.citations[0]
        assert mentor.source_text(first.source)[first.start : first.end] == first.quote == time


def test_boxes_and_the_marks_of_code_leave_nothing_in_what_is_shown(tmp_path: Path) -> None:
    document = (
        "# Roadmap to become a baker\n\n## Month 1: Doughs\n\n- [ ] Mix `rye`, `wheat`\n"
        "- [x] Keep a starter\n\n## Month 2: Ovens\n\n- [ ] Bake at `250`, with steam\n\n"
        "## Month 3: Shops\n\n- [ ] Work in one\n"
    )
    with knowing(tmp_path, {"baker.md": document}) as mentor:
        answer = mentor.ask("Make me a plan to become a baker")
        assert "Mix rye, wheat · Keep a starter" in line(answer, "Month 1")
        assert "[ ]" not in answer.text
        assert "[x]" not in mentor.ask("Make me a plan to become a baker, what do I do first?").text
        assert any("- [ ] Mix `rye`" in citation.quote for citation in answer.citations)


def test_a_list_that_a_heading_leads_to_is_shown_and_what_is_cut_bears_a_mark(
    tmp_path: Path,
) -> None:
    goals = "".join(f"- Carve {n} scrolls of maple by hand, under a lamp.\n" for n in range(1, 14))
    document = (
        "# Handbook for new luthiers\n\n## The first 30 days: learn\n\nGoals by day 30:\n\n"
        "- Sharpen ten knives.\n- Pass the glue test. You may repeat it.\n\n"
        f"## Days 31 to 60: practise\n\nGoals by day 60:\n\n{goals}\n"
        "## Days 61 to 90: own it\n\nVarnish alone.\n"
    )
    with knowing(tmp_path, {"handbook.md": document}) as mentor:
        answer = mentor.ask("make me a plan for my new luthier job")
        assert "Pass the glue test. You may repeat it." in line(answer, "first 30 days")
        assert "job" not in answer.text.splitlines()[0]
        text = mentor.ask("make me a plan as a new luthier, what should I do in month 2?").text
    assert "Carve 1 scrolls" in text
    assert "…" in text


@pytest.mark.parametrize(
    ("turns", "step"),
    [
        (("Make me a plan, 9 months, I know sharpening", "what's after that stage?"), "Months 7-9"),
        (("给我做个9个月的计划，我会sharpening", "这一步之后呢"), "Months 7-9"),
        (("Make me a plan, complete beginner", "what comes after this step?"), "Months 4-6"),
        (
            ("Make me a plan, I know sharpening", "what's after that stage?", "and after that?"),
            "Nothing comes after that in this plan; it ends with “",
        ),
    ],
    ids=str,
)
def test_what_follows_a_step_follows_the_one_to_begin_with(
    luthiers: Mentor, turns: tuple[str, ...], step: str
) -> None:
    text = talk(luthiers, *turns)[-1].text
    assert step in text
    assert "Months 1-3" not in text


def test_who_begins_from_nothing_begins_with_the_first_step_though_he_knows_a_part(
    luthiers: Mentor,
) -> None:
    answer = talk(luthiers, "给我做个学习计划，零基础", "blade我其实学过，大学学的")[1]
    assert "已会：blade" in answer.text.splitlines()[0]
    assert "其中blade已会" in line(answer, "> - Months 1-3")
    assert "从这里开始" in line(answer, "> - Months 1-3")


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("My daughter wants to be a luthier, plan for her", "she already knows sharpening", True),
        ("给我的徒弟做个学习计划", "他已经会sharpening了", True),
        ("Make me a plan", "my brother knows sharpening", False),
    ],
    ids=str,
)
def test_what_another_knows_is_known_if_the_plan_is_for_him(
    luthiers: Mentor, first: str, then: str, told: bool
) -> None:
    text = talk(luthiers, first, then)[1].text
    assert ("known: sharpening" in text or "已会：sharpening" in text) == told
    assert "you know" not in text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("make me a plan to become a baker, what should I do this week?", "what each week holds"),
        ("I know yeast, make me a plan to become a baker, what do I do next week?", "what each"),
        ("给我做个成为baker的学习计划，第一周做什么", "只列它开头的几项"),
        ("给我做个成为baker的学习计划，今天学什么", "只列它开头的几项"),
    ],
    ids=str,
)
def test_of_a_step_that_is_longer_than_a_week_its_beginning_is_shown(
    tmp_path: Path, question: str, told: str
) -> None:
    document = (
        "# Roadmap to become a baker\n\n## Months 1-3: Doughs\n\nDoughs rest.\n\nWhat to do:\n\n"
        "- Mix yeast\n- Keep a starter\n- Bake rolls\n\nRead a lot.\n\n"
        "## Months 4-6: Ovens\n\n- Heat\n\n## Months 7-9: Shops\n\n- Sell\n"
    )
    with knowing(tmp_path, {"baker.md": document}) as mentor:
        answer = mentor.ask(question)
        assert told in answer.text
        for shown in ("Doughs rest.", "Keep a starter", "…"):
            assert shown in answer.text
        for left in ("Bake rolls", "Read a lot", "Ovens"):
            assert left not in answer.text
        (citation,) = answer.citations[:1]
        assert mentor.source_text(citation.source)[citation.start : citation.end] == citation.quote
        assert citation.quote.endswith("Keep a starter")
        text = talk(mentor, question, "and after that?")[-1].text
        assert "Heat" in text
        assert "what each week holds" not in text


def test_a_step_of_a_week_is_shown_whole(tmp_path: Path) -> None:
    document = (
        "# Roadmap to become a baker\n\n## Week 1: Doughs\n\n- Mix\n- Knead\n- Rest\n\n"
        "## Week 2: Ovens\n\n- Heat\n\n## Week 3: Shops\n\n- Sell\n"
    )
    with knowing(tmp_path, {"baker.md": document}) as mentor:
        text = mentor.ask("make me a plan to become a baker, what do I do in the first week?").text
    assert "Rest" in text
    assert "what each week holds" not in text


def test_that_of_the_same_plans_one_is_shown_again_is_said(luthiers: Mentor) -> None:
    text = talk(luthiers, "Make me a plan, 3 hours a week", "only 2 hours a week")[1].text
    assert "only the first plan is shown again" in text
    text = talk(luthiers, "给我做个学习计划，每周3小时", "每周只有2小时")[1].text
    assert "只再列第一份计划" in text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Make me a plan, 5 hours a week",
            "(counts on 10 hours a week; with your 5 hours a week about 12 weeks, computed)",
        ),
        (
            "给我做个学习计划，每周5小时",
            "（这一步按每周 10 小时算，按你每周 5 小时推算约 12 周）",
        ),
    ],
    ids=["English", "Chinese"],
)
def test_a_step_with_hours_of_its_own_is_converted_by_itself(
    tmp_path: Path, question: str, told: str
) -> None:
    document = (
        "# Roadmap to become a baker\n\n## Phase 1: Doughs (6 weeks)\n\nPlan for 10 hours a week."
        "\n\n## Phase 2: Ovens (9 weeks)\n\nPlan for 5 hours a week."
        "\n\n## Phase 3: Shops\n\nSell.\n"
    )
    with knowing(tmp_path, {"baker.md": document}) as mentor:
        answer = mentor.ask(question)
        assert told in line(answer, "Phase 1")
        assert "computed" not in line(answer, "Phase 2")
        assert "cannot convert" not in answer.text
        assert "不能替你换算" not in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Make me a plan, 5 hours a week", "I cannot convert"),
        ("给我做个学习计划，每周5小时", "不能替你换算"),
    ],
    ids=["English", "Chinese"],
)
def test_that_hours_of_steps_in_another_unit_are_not_converted_is_said(
    tmp_path: Path, question: str, said: str
) -> None:
    phases = "".join(
        f"\n## Phase {place}: {name} (6 weeks)\n\nPlan for {place} hours a day.\n"
        for place, name in enumerate(("Doughs", "Ovens", "Shops"), start=1)
    )
    with knowing(tmp_path, {"baker.md": f"# Roadmap to become a baker\n{phases}"}) as mentor:
        assert said in mentor.ask(question).text
