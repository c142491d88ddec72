"""Questions inside a longer message, over the shipped documents."""

import pytest

from mentor import Mentor


@pytest.mark.parametrize(
    "question",
    [
        "I drive a tram in Basel and my savings last until the summer after next. "
        "Could I be working as an AI engineer by then?",
        "My cousin claims he did it in nine months while raising two kids. Believable?",
        "My wife gives me ten months. Is that realistic for a career change into AI?",
        "我舅舅说三个月就能搞定转行，他家孩子也在学，靠谱吗？",
    ],
)
def test_a_story_hides_no_disagreement_on_the_whole_way(mentor: Mentor, question: str) -> None:
    (shown,) = mentor.ask(question).conflicts
    assert shown.disagree
    assert len({view.citation.source for view in shown.views}) >= 3


@pytest.mark.parametrize(
    "question",
    [
        "My sister teaches German. How long does a neural network take to train on her laptop?",
        "My boss says prompt engineering is dead. Is he right?",
        "我们团队三个人，用什么工具跟踪实验比较好？",
    ],
)
def test_of_a_thing_or_of_no_time_none_is_shown(mentor: Mentor, question: str) -> None:
    assert not mentor.ask(question).conflicts


def test_pay_that_a_story_asks_for_is_shown_of_each_document(mentor: Mentor) -> None:
    question = "I pay 1,400 a month for rent. Could the salary of an AI engineer carry that?"
    (shown,) = mentor.ask(question).conflicts
    assert not shown.disagree
    assert len({view.citation.source for view in shown.views}) == 2
