"""Items that answer far better than the rest of their list are quoted alone."""

import pytest

from mentor.answer.ahead import ahead, read_ahead, told_together
from mentor.evidence import Evidence
from mentor.text.terms import Side, terms
from tests.mentor.answer.sections import named_in, section

SITES = "- 窑坊：办陶艺比赛。\n- 泥社：卖釉料。\n- 土集：租转盘。\n- 陶园：教拉坯。"
TABLE = "| 网站 | 做什么 |\n| --- | --- |\n| 窑坊 | 陶艺比赛 |\n| 泥社 | 釉料 |\n| 土集 | 转盘 |"
FEES = "| 网站 | 会费 |\n| --- | --- |\n| 泥社 | 60 元 |\n| 釉料 | 90 元 |\n| 土集 | 30 元 |"
PAIR = "- 窑坊：办陶艺比赛。\n- 泥社：卖釉料。"


def alone(question: str, heading: str, text: str, worths: list[float]) -> list[str]:
    item: Evidence = section(heading, text)
    named = named_in(question, item)
    places = len(item.chunk.sentences)
    values = [0.0] * (places - len(worths)) + worths
    return [item.passage.text[start:end] for start, end in ahead(item, values, named)]


@pytest.mark.parametrize(
    ("question", "heading", "text", "worths", "found"),
    [
        ("比赛在哪里办？", "网站", SITES, [9.0, 6.0, 5.0, 5.0], ["- 窑坊：办陶艺比赛。"]),
        ("釉料在哪里买？", "网站", TABLE, [6.0, 9.0, 5.0], ["| 泥社 | 釉料 |"]),
        ("比赛在哪里办？", "网站", SITES, [9.0, 7.0, 7.0, 5.0], []),
        ("比赛在哪里办？", "陶艺比赛", SITES, [9.0, 6.0, 5.0, 5.0], []),
        ("比赛在哪里办？", "陶艺比赛", SITES, [9.0, 4.0, 4.0, 4.0], ["- 窑坊：办陶艺比赛。"]),
        ("比赛在哪里办？", "网站", PAIR, [9.0, 2.0], []),
        ("会费多少钱？", "网站", FEES, [9.0, 2.0, 2.0], []),
        ("釉料的会费多少钱？", "网站", FEES, [2.0, 9.0, 2.0], ["| 釉料 | 90 元 |"]),
        ("除了比赛还能做什么？", "网站", SITES, [9.0, 2.0, 2.0, 2.0], []),
    ],
    ids=[
        "item",
        "row",
        "most are near",
        "heading has the word",
        "far ahead",
        "two",
        "figure of each",
        "figure of one",
        "beyond",
    ],
)
def test_items_far_ahead(
    question: str, heading: str, text: str, worths: list[float], found: list[str]
) -> None:
    assert alone(question, heading, text, worths) == found


def test_a_passage_without_units_has_none() -> None:
    assert alone("比赛在哪里办？", "网站", "", []) == []


STEPS = (
    "1. Buy a bag of clay at the market hall.\n"
    "2. Ask for a key to the kiln room. It takes up to three working days to get it.\n"
    "3. Throw ten bowls of the same size.\n"
    "4. Join the glazing evening on Thursdays."
)


@pytest.mark.parametrize(
    ("question", "text", "worths", "found"),
    [
        ("How long do I wait for a kiln room key?", STEPS, [4.0, 3.0, 4.0, 3.0], 2),
        ("What should I do in the pottery?", STEPS, [4.0, 3.0, 4.0, 3.0], None),
        ("How long do I wait for a kiln room key?", PAIR, [4.0, 3.0], None),
        ("How long do I wait for a kiln room key?", STEPS, [], None),
    ],
    ids=["one answers", "all answer", "two", "no worths"],
)
def test_the_item_that_answers_as_read_with_the_question(
    question: str, text: str, worths: list[float], found: int | None
) -> None:
    item = section("The pottery", text)
    units = len(item.chunk.sentences)
    values = [*worths, *[2.0] * (units - len(worths))] if worths else []
    spans = read_ahead(question, item, values, named_in(question, item))
    assert [text[start:end] for start, end in spans] == (
        [] if found is None else [text.split("\n")[found - 1]]
    )


def side(name: str) -> Side:
    return dict.fromkeys(terms(name), 1.0)


@pytest.mark.parametrize(
    ("named", "found"),
    [
        (["窑坊", "比赛"], ["- 窑坊：办陶艺比赛。"]),
        (["窑坊", "釉料"], []),
        ([], []),
    ],
    ids=["one item", "two items", "nothing"],
)
def test_the_item_that_names_all_that_is_compared(named: list[str], found: list[str]) -> None:
    spans = told_together([*map(side, named)], section("网站", SITES))
    assert [SITES[start:end] for start, end in spans] == found
