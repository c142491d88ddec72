"""What the passages tell of the quantities that a question touches."""

from pathlib import Path

import numpy as np
import pytest

from ingest.errors import ModelUnavailable
from mentor import Mentor, Settings
from mentor.claims import leads, reach_of, told
from mentor.claims.meant import meant_model
from mentor.question.wanted import wanted
from mentor.trained import read_trained


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("老板只给我到明年春节的时间转行做AI，来得及吗？", "duration"),
        ("My boss gives me until spring to retrain as an AI engineer. Doable?", "duration"),
        ("Do the study plans agree on the months for neural networks?", "position"),
        ("什么是梯度下降？", None),
        ("Which books are recommended?", None),
    ],
    ids=str,
)
def test_a_quantity_is_told_by_the_vector_where_no_word_asks_for_it(
    mentor: Mentor, question: str, kind: str | None
) -> None:
    assert wanted(question) == []
    finding = mentor.retriever.search(question, 16)
    found = leads(finding, reach_of(mentor.retriever))
    assert [lead.asked.kind for lead in found] == ([kind] if kind else [])


def test_a_question_that_is_told_the_time_until_then_is_answered_by_both_sides(
    mentor: Mentor,
) -> None:
    (shown,) = mentor.ask("老板只给我到明年春节的时间转行做AI，来得及吗？").conflicts
    assert len({view.citation.source for view in shown.views}) > 1


def test_what_is_told_names_what_is_asked_about(mentor: Mentor) -> None:
    retriever = mentor.retriever

    def of(question: str) -> float:
        finding = retriever.search(question, 16)
        found = told(finding, leads(finding, reach_of(retriever)))
        assert found is not None
        return found.about

    assert of("机器学习工程师的薪资是多少？") > 0.9
    assert of("潜水教练的薪资是多少？") < 0.5


@pytest.mark.parametrize(
    ("question", "fitted"),
    [
        ("给我做一份学习计划", False),
        ("给我做一份半年的学习计划", True),
        ("I have 8 hours a week, make me a plan", True),
    ],
    ids=str,
)
def test_a_plan_says_that_it_is_not_fitted_to_a_time_that_is_named(
    mentor: Mentor, question: str, fitted: bool
) -> None:
    answer = mentor.ask(question)
    assert len({citation.source for citation in answer.citations}) > 1
    assert (
        "没有按你的时间改写" in answer.text or "not fitted to your time" in answer.text
    ) is fitted


def test_vectors_of_another_model_tell_nothing() -> None:
    assert meant_model("another") is None


def test_the_model_tells_by_weights_and_biases(mentor: Mentor) -> None:
    model = meant_model(mentor.retriever.library.embedder.identity)
    assert model is not None
    assert model(np.zeros(model.weights.shape[1], np.float32)) is None


def test_a_damaged_file_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "meant.npz").write_bytes(b"PK no archive")
    with pytest.raises(ModelUnavailable, match=r"meant\.npz .*install roadmap-mentor again"):
        read_trained(tmp_path / "meant.npz", "weights", "biases")


@pytest.mark.parametrize(
    "question",
    [
        "零基础要学多久？",
        "How long does it take to become an AI engineer?",
        "小白→AI工程师 要多久",
        "How long until I am job-ready?",
        "How long does it take if I also have a full-time job?",
        "请问一下，零基础的话大概需要多久才能学会呢，谢谢啦",
        "不想随便学学，练到职业水准要多少年？",
    ],
)
def test_the_last_stage_of_each_plan_stands_beside_how_long_the_way_takes(
    mentor: Mentor, question: str
) -> None:
    (shown,) = mentor.ask(question).conflicts
    assert len({view.citation.source for view in shown.views}) == 4
    ends = [
        view.text for view in shown.views if "last stage" in view.text or "最后一个" in view.text
    ]
    assert len(ends) == 2


def test_what_something_else_takes_has_no_plan_beside_it(mentor: Mentor) -> None:
    assert not mentor.ask("做一个聊天机器人要几天？").conflicts


def test_a_vector_tells_of_a_time_where_the_words_ask_for_a_figure_that_nothing_tells(
    mentor: Mentor,
) -> None:
    question = "How far must I get before I touch neural networks?"
    assert [each.kind for each in wanted(question)] == ["measure"]
    finding = mentor.retriever.search(question, 16)
    found = leads(finding, reach_of(mentor.retriever))
    told_of = {lead.asked.kind for lead in found if lead.best}
    assert told_of
    assert told_of <= {"position", "duration"}


@pytest.mark.parametrize(
    "question", ["可以回到原来的岗位吗，一年之内？", "年假有几天？"], ids=["held", "leave"]
)
def test_a_time_of_something_else_is_not_compared(mentor: Mentor, question: str) -> None:
    assert mentor.ask(question).conflicts == ()


@pytest.mark.parametrize(
    "question",
    [
        "我爸说没上过大学的人干不了AI，真的假的",
        "My uncle says only maths graduates do AI. Is that true?",
    ],
    ids=["zh", "en"],
)
def test_whether_something_is_true_asks_for_no_time(mentor: Mentor, question: str) -> None:
    assert mentor.ask(question).conflicts == ()


@pytest.mark.parametrize(
    "question", ["学刺绣一共要花多少钱？", "需要花多少钱？", "How much will it cost?"]
)
def test_what_all_costs_is_told_by_sums_of_all(tmp_path: Path, question: str) -> None:
    for name, text in (
        ("a.md", "# 学刺绣的账\n\n绷架 120 元，针线 80 元，上课 900 元，一共花了 1,100 元。"),
        ("b.md", "# 绣坊手记\n\n一块绸布要 60 元。\n\n从学会到开店，总共花了 5,200 元。"),
    ):
        (tmp_path / name).write_text(text, "utf-8")
    with Mentor(Settings(home=tmp_path / "home")) as mentor:
        mentor.ingest([tmp_path / "a.md", tmp_path / "b.md"])
        finding = mentor.retriever.search(question, 8)
        (lead,) = leads(finding, reach_of(mentor.retriever))
    assert {item.quantity.low for item in lead.found} == {1100.0, 5200.0}
