"""Sources that disagree, over the real model and small libraries that were written for it."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from mentor import Answer, Mentor, Settings, Token
from mentor.claims import leads, reach_of
from mentor.claims.disagree import Disagreement, disagreements
from mentor.claims.views import conflicts, conflicts_text
from mentor.evidence import Finding
from tests.openai_server import Model

LIBRARIES = Path(__file__).parent / "disagreements"
CONFIRM: list[dict[str, Any]] = yaml.safe_load((LIBRARIES / "confirm.yaml").read_text("utf-8"))
DERIVE: list[dict[str, Any]] = yaml.safe_load((LIBRARIES / "derive.yaml").read_text("utf-8"))
SHIPPED = next(library for library in DERIVE if "folder" in library)["questions"]
BEYOND = {
    "AI工程师实习几个月能转正？": "not refused: of how long things take much is told",
}
DURATION = "从零开始成为AI工程师需要多长时间？"


def shown(answer: Answer) -> set[str]:
    return {
        view.citation.source.split("/")[-1]
        for conflict in answer.conflicts
        for view in conflict.views
    }


@pytest.fixture(scope="module")
def confirmed(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[set[str], set[str]]]:
    """For each question over confirm.yaml, the documents shown and those that should be."""
    found: list[tuple[set[str], set[str]]] = []
    for library in CONFIRM:
        folder = tmp_path_factory.mktemp("library")
        (folder / "documents").mkdir()
        for name, text in library["documents"].items():
            (folder / "documents" / name).write_text(text, "utf-8")
        with Mentor(Settings(home=folder / "home")) as mentor:
            mentor.ingest([folder / "documents"])
            for question, differ in library["questions"].items():
                finding = mentor.retriever.search(question, 16)
                differing = differing_in(mentor, finding)
                names = {
                    statement.source.split("/")[-1]
                    for each in differing
                    for statement in each.statements
                }
                found.append((names, set(differ)))
    return found


def test_disagreements_are_shown_with_all_their_sides(
    confirmed: list[tuple[set[str], set[str]]],
) -> None:
    sides = [found >= wanted for found, wanted in confirmed if wanted]
    assert sum(sides) / len(sides) >= 0.9


def test_what_is_shown_is_a_disagreement(confirmed: list[tuple[set[str], set[str]]]) -> None:
    right = [found <= wanted for found, wanted in confirmed if found]
    assert sum(right) / len(right) >= 0.95


def known_beyond(questions: Iterable[str]) -> list[Any]:
    """The questions as parameters; those that are beyond the mentor have to go on failing."""
    return [
        pytest.param(one, marks=pytest.mark.xfail(reason=BEYOND[one], strict=True))
        if one in BEYOND
        else one
        for one in questions
    ]


@pytest.mark.parametrize("question", known_beyond(q for q, differ in SHIPPED.items() if differ))
def test_the_shipped_documents_disagree(mentor: Mentor, question: str) -> None:
    answer = mentor.ask(question)
    assert answer.abstained or shown(answer) >= set(SHIPPED[question])


def views_of(answer: Answer) -> Iterator[tuple[str, str]]:
    for conflict in answer.conflicts:
        for view in conflict.views:
            yield view.text, view.citation.quote


def test_the_disagreement_comes_first_with_figures_conditions_and_exact_citations(
    mentor: Mentor,
) -> None:
    answer = mentor.ask(DURATION)
    assert answer.text.startswith("**资料说法不一：需要多长时间**\n\n- 《")
    (years, whole), (months, focused), *plans = views_of(answer)
    assert years.startswith("**3-6年**（即 36–72 个月）：“")
    assert "同时还要应付别的工作" in whole
    assert months.startswith("**6-12个月**：")
    assert "学习专注的人" in focused
    assert len(plans) == 2
    assert all(view.startswith("计划的最后一个阶段（不是总时长）**") for view, _ in plans)
    for citation in answer.citations:
        assert mentor.source_text(citation.source)[citation.start : citation.end] == citation.quote
        assert f"[{citation.marker}]" in answer.text
    markers = [citation.marker for citation in answer.citations]
    assert markers == list(range(1, len(markers) + 1))


def test_it_is_streamed_first_too(mentor: Mentor) -> None:
    first, *rest = mentor.stream(DURATION)
    assert isinstance(first, Token)
    assert first.text.startswith("**资料说法不一")
    answer = rest.pop()
    assert isinstance(answer, Answer)
    tokens = [event.text for event in (first, *rest) if isinstance(event, Token)]
    assert "".join(tokens) == answer.text


def differing_in(mentor: Mentor, finding: Finding) -> list[Disagreement]:
    reach = reach_of(mentor.retriever)
    return disagreements(finding, reach, leads(finding, reach))


def test_other_views_are_found_that_the_question_does_not_find(mentor: Mentor) -> None:
    found = mentor.retriever.search("零基础要学多久？", 2)
    assert not any("3-6年" in item.passage.text for item in found.evidence)
    (differing,) = differing_in(mentor, found)
    assert {statement.source.split("/")[-1] for statement in differing.statements} >= {
        "ai-engineer-roadmap-2025.md",
        "realistic-path-ai-engineer.md",
    }


@pytest.mark.parametrize(
    "question", ["先学TensorFlow还是先学PyTorch？", "Should I learn TensorFlow or PyTorch first?"]
)
def test_what_comes_first_of_two_is_no_time(mentor: Mentor, question: str) -> None:
    assert mentor.ask(question).conflicts == ()


def test_when_a_thing_comes_is_told_by_what_names_it_and_by_steps(mentor: Mentor) -> None:
    (shown,) = mentor.ask("特征工程什么时候学？").conflicts
    assert {view.text.split("：")[0] for view in shown.views} == {
        "**6-18个月**",
        "**4-6个月**",
        "**第 4 步**",
    }
    markers = [view.citation.marker for view in shown.views]
    assert markers == [1, 2, 3]


def test_the_time_to_a_goal_is_not_when_a_thing_begins(mentor: Mentor) -> None:
    (shown,) = mentor.ask("什么时候开始做项目？").conflicts
    assert not any("达到目标" in view.text for view in shown.views)


def test_kinds_and_listed_things_are_no_number_to_have(mentor: Mentor) -> None:
    assert mentor.ask("放几个项目？").conflicts == ()


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("第二阶段要多久？", {"6-18", "2-4"}),
        ("How long does the third stage take?", {"18-36", "4-6"}),
        ("最后一个阶段要多少个月？", {"36+", "6-12"}),
    ],
    ids=str,
)
def test_a_stage_is_the_one_at_that_place_of_each_plan(
    mentor: Mentor, question: str, figures: set[str]
) -> None:
    (differing,) = differing_in(mentor, mentor.retriever.search(question, 16))
    assert {
        re.search(r"[\d+-]+", item.text.split("(")[-1])[0] for item in differing.statements
    } == figures


def test_the_last_stage_of_a_plan_tells_how_long_all_of_it_takes(mentor: Mentor) -> None:
    found = mentor.retriever.search("整个学习路线全部学完总共要多久？", 16)
    (differing,) = differing_in(mentor, found)
    ends = {item.quantity.low for item in differing.statements if item.ends_plan}
    assert ends == {36, 6}
    assert any(not item.ends_plan for item in differing.statements)
    (shown,) = conflicts([differing], "zh")
    told = [view.text for view in shown.views if view.text.startswith("计划的最后一个阶段（不是总")]
    assert len(told) == len(ends)


@pytest.mark.parametrize(
    "question",
    [
        "零基础转AI要几年",
        "转行做AI工程师得准备多长时间？",
        "全职学和边上班边学，成为AI工程师的时间差多少？",
        "AI engineer from scratch: months or years?",
        "有工作的人从零开始要多久？",
        "Do the guides agree on how long it takes?",
        "part-time 学，变成 AI engineer 要几年？full-time 呢？",
        "I'm a baker in Leeds. How long would it take me to become an AI engineer?",
    ],
    ids=str,
)
def test_conditions_do_not_keep_two_statements_apart(mentor: Mentor, question: str) -> None:
    (shown,) = mentor.ask(question).conflicts
    assert len({view.citation.source for view in shown.views}) > 1


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("After how many months do learners get to feature engineering?", {"6-18", "第5-6"}),
        ("从入门学到专业水平，AI工程师大概要多久？", {"3到6", "18-36"}),
    ],
    ids=str,
)
def test_a_part_is_found_by_what_it_names(mentor: Mentor, question: str, figures: set[str]) -> None:
    (shown,) = mentor.ask(question).conflicts
    assert {view.text.split("**")[1].rstrip("个月年") for view in shown.views} >= figures


def test_two_quantities_asked_for_in_one_question_are_both_compared(mentor: Mentor) -> None:
    shown = mentor.ask("成为AI工程师要学多久，工资多少？").conflicts
    assert [conflict.topic[:2] for conflict in shown] == ["需要", "金额"]


@pytest.mark.parametrize(
    "question",
    ["AI工程师薪资，国内和美国分别什么水平？", "AI岗位的工资，各篇文章写的怎么差这么多？"],
    ids=str,
)
def test_of_pay_at_home_and_abroad_both_sides_are_shown(mentor: Mentor, question: str) -> None:
    (shown,) = mentor.ask(question).conflicts
    assert {"美元" in view.text for view in shown.views} == {True, False}


@pytest.mark.parametrize(
    "question",
    [
        "这几份学习路线走完各要多久？",
        "How long is the whole learning path in each of the roadmaps?",
    ],
    ids=str,
)
def test_asked_what_each_document_says_the_ends_of_plans_stand_beside_the_rest(
    mentor: Mentor, question: str
) -> None:
    (shown,) = mentor.ask(question).conflicts
    assert len({view.citation.source for view in shown.views}) == 4


def test_a_part_that_is_named_is_asked_for_and_not_all_of_the_plan(mentor: Mentor) -> None:
    (shown,) = mentor.ask("Python基础一般要在多少个月里学完？").conflicts
    assert any("Python" in view.citation.quote for view in shown.views)
    assert not any("最后一个阶段" in view.text for view in shown.views)


def test_which_stage_is_the_longest_is_told_by_the_times_of_all(mentor: Mentor) -> None:
    answer = mentor.ask("哪个阶段花的时间最长？")
    assert len({view.citation.source for each in answer.conflicts for view in each.views}) == 2
    assert "6-18" in answer.text
    assert "4-6" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "成为一名合格的AI工程师得学几年？",
        "大概什么时候能当上AI工程师？",
        "Roughly when could someone without experience become an AI engineer?",
        "What's a realistic time frame to become an AI engineer?",
    ],
    ids=str,
)
def test_words_that_any_question_may_hold_keep_no_two_statements_apart(
    mentor: Mentor, question: str
) -> None:
    sources = {
        view.citation.source for each in mentor.ask(question).conflicts for view in each.views
    }
    assert len(sources) >= 2


def test_in_english_it_is_said_in_english(mentor: Mentor) -> None:
    answer = mentor.ask("How many years does it take to become an AI engineer?")
    assert answer.text.startswith("**The documents disagree: how long it takes**")
    assert "(that is 36–72 months)" in answer.text
    assert answer.note


@pytest.mark.parametrize("question", known_beyond(q for q, differ in SHIPPED.items() if not differ))
def test_other_questions_over_the_shipped_documents_show_none(
    mentor: Mentor, question: str
) -> None:
    answer = mentor.ask(question)
    assert answer.abstained or answer.conflicts == ()


def test_before_a_models_words_the_disagreement_comes_with_one_row_of_numbers(
    mentor: Mentor, written: Mentor, model: Model
) -> None:
    model.reply = "从零起步并同时应付别的工作的人，成为AI工程师大约要花3-6年 [1]。"
    *drafted, answer = written.stream(DURATION)
    assert isinstance(answer, Answer)
    assert answer.mode == "llm"
    shown_first = "".join(event.text for event in drafted if isinstance(event, Token))
    assert shown_first.startswith("**资料说法不一：需要多长时间**")
    disagreement, _, words = answer.text.rpartition("\n\n")
    assert disagreement == conflicts_text(answer.conflicts, "zh")
    assert words.startswith("从零起步")
    markers = [citation.marker for citation in answer.citations]
    assert markers == list(range(1, len(markers) + 1))
    assert {int(number) for number in re.findall(r"\[(\d+)\]", answer.text)} == set(markers)
    for citation in answer.citations:
        assert mentor.source_text(citation.source)[citation.start : citation.end] == citation.quote


def test_when_the_model_fails_it_is_said_before_the_quotes(written: Mentor, model: Model) -> None:
    model.status = 500
    answer = written.ask(DURATION)
    assert answer.mode == "extractive"
    assert answer.text.startswith("**资料说法不一")
    assert answer.note
