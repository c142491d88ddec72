"""Pay by job: all of it, or the highest or lowest if that is asked for."""

import pytest

from mentor import Mentor
from mentor.question.wanted import wanted


def figures(mentor: Mentor, question: str) -> list[list[str]]:
    """The figures in bold by source, in the order shown."""
    (shown,) = mentor.ask(question).conflicts
    sources = dict.fromkeys(view.citation.source for view in shown.views)
    return [
        [view.text.split("**")[1] for view in shown.views if view.citation.source == source]
        for source in sources
    ]


def test_the_pay_of_all_jobs_of_a_source_is_shown_in_its_order(mentor: Mentor) -> None:
    assert ["10K-25K", "12K-30K", "18K-40K", "20K-50K", "30K-80K"] in figures(
        mentor, "AI工程师工资多少"
    )


def test_that_figures_stand_by_job_is_said(mentor: Mentor) -> None:
    asked = {"做AI能赚多少钱": "按岗位或项目分列", "Is the pay in AI good?": "by job or item"}
    for question, words in asked.items():
        (shown,) = mentor.ask(question).conflicts
        assert words in shown.topic
    (shown,) = mentor.ask("成为AI工程师要学多久？").conflicts
    assert "分列" not in shown.topic


@pytest.mark.parametrize("question", ["哪个岗位工资最高", "Which job has the highest salary?"])
def test_asked_for_the_highest_each_source_shows_its_highest(mentor: Mentor, question: str) -> None:
    assert sorted(figures(mentor, question)) == [["200,000 美元到 300,000 美元"], ["30K-80K"]]


def test_asked_for_the_lowest_it_is_the_lowest(mentor: Mentor) -> None:
    assert ["10K-25K"] in figures(mentor, "AI岗位里薪资最低的是多少？")


@pytest.mark.parametrize(
    ("question", "extreme"),
    [
        ("谁的工资最高", "highest"),
        ("who earns the most", "highest"),
        ("哪个岗位薪水最高？ 最低的呢？", "lowest"),
        ("最高和最低薪资是多少", ""),
        ("最低工资是多少", "lowest"),
        ("which one is the worst paid", "lowest"),
        ("最低和最高薪资是多少", ""),
        ("工资多少", ""),
    ],
    ids=str,
)
def test_which_end_is_asked_for(question: str, extreme: str) -> None:
    assert wanted(question)[0].extreme == extreme


def test_a_job_that_is_named_has_its_own_pay_alone(mentor: Mentor) -> None:
    answer = mentor.ask("深度学习工程师的薪资是多少？")
    assert not any("10K-25K" in view.text for each in answer.conflicts for view in each.views)
