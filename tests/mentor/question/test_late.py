"""Whether somebody asks if it is too late for anybody to begin, or worth it."""

import pytest

from mentor.question.late import (
    as_of_demand,
    as_of_outlook,
    asks_whether_too_late,
    learnt,
    speaks_of_demand,
)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("现在学烘焙是不是太晚了", True),
        ("现在学焊接晚吗", True),
        ("转行做会计还来得及吗", True),
        ("做焊接是不是已经错过了红利", True),
        ("Is it too late to start?", True),
        ("am I too late to get into welding", True),
        ("Have I missed the boat?", True),
        ("每天晚上学够吗", False),
        ("学焊接太晚了", False),
        ("我只有三个月学焊接，来得及吗", False),
        ("明年9月前转行来得及吗", False),
        ("Is it too late to switch to rye in a running batch?", False),
        ("Is 10 pm too late to eat?", False),
    ],
    ids=str,
)
def test_it_is_asked_whether_it_is_too_late(question: str, asks: bool) -> None:
    assert asks_whether_too_late(question) is asks


@pytest.mark.parametrize(
    ("question", "of_demand"),
    [
        ("现在学焊接晚吗", "现在学焊接门槛低吗，市场需求大吗"),
        (
            "Is it too late to become a welder?",
            "is there demand, and is the barrier to entry low, to become a welder?",
        ),
    ],
)
def test_it_is_put_as_a_question_of_demand(question: str, of_demand: str) -> None:
    assert as_of_demand(question) == of_demand


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("市场对熟练焊工的需求很大。", True),
        ("入行的门槛不高。", True),
        ("Welders are in great demand.", True),
        ("It has never been easier to begin.", True),
        ("先弄清用户的需求。", False),
        ("The course demands two hours a day.", False),
        ("晚上上课，晚饭自理。", False),
    ],
)
def test_a_text_speaks_of_demand(text: str, speaks: bool) -> None:
    assert speaks_of_demand(text) is speaks


@pytest.mark.parametrize(
    ("question", "of_outlook"),
    [
        (
            "Is baking still a good career choice?",
            "what is the market demand and career outlook for baking",
        ),
        (
            "Is it worth becoming a welder?",
            "what is the market demand and career outlook for a welder",
        ),
        ("烘焙行业值得入行吗？", "烘焙行业的市场需求和职业前景怎么样"),
        ("当焊工好不好", "焊工的市场需求和职业前景怎么样"),
        ("Is rye good for bread?", ""),
        ("Is baking a good career for introverts?", ""),
        ("Is the course worth it?", ""),
        ("面包机值得买吗", ""),
    ],
)
def test_whether_a_career_is_worth_it_is_put_as_a_question_of_its_outlook(
    question: str, of_outlook: str
) -> None:
    assert as_of_outlook(question) == of_outlook


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("is it worth learning welding in 2031", "welding"),
        ("Is learning welding worth it?", "welding"),
        ("Does welding have a future?", "welding"),
        ("Is there still a future in baking?", "baking"),
        ("焊接值得学吗", "焊接"),
        ("值不值得学焊接", "焊接"),
        ("学焊接还有前途吗", "焊接"),
        ("现在还有必要学焊接吗", "焊接"),
        ("is it worth it?", ""),
        ("which trade is worth learning?", ""),
        ("焊接值得多花钱吗", ""),
    ],
    ids=str,
)
def test_what_may_be_worth_learning_is_heard(question: str, what: str) -> None:
    found, told = learnt(question)
    assert found == what
    assert what in told


@pytest.mark.parametrize("piece", ["学", "学晚", "现在还真的到底", "is a ", "is it too late "])
def test_long_runs_of_its_words_are_read_at_once(piece: str) -> None:
    question = piece * (4000 // len(piece))
    assert not asks_whether_too_late(question)
    assert not as_of_outlook(question)
    assert learnt(question) == ("", "")
