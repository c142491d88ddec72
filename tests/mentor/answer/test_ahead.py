"""Items that answer far better than the rest of their list are quoted alone."""

import pytest

from mentor.answer.ahead import ahead
from mentor.answer.named import Named
from mentor.evidence import Evidence, Finding
from mentor.text.terms import terms
from tests.mentor.answer.sections import section

SITES = "- 窑坊：办陶艺比赛。\n- 泥社：卖釉料。\n- 土集：租转盘。\n- 陶园：教拉坯。"
TABLE = "| 网站 | 做什么 |\n| --- | --- |\n| 窑坊 | 陶艺比赛 |\n| 泥社 | 釉料 |\n| 土集 | 转盘 |"
FEES = "| 网站 | 会费 |\n| --- | --- |\n| 泥社 | 60 元 |\n| 釉料 | 90 元 |\n| 土集 | 30 元 |"
PAIR = "- 窑坊：办陶艺比赛。\n- 泥社：卖釉料。"


def alone(question: str, heading: str, text: str, worths: list[float]) -> list[str]:
    item: Evidence = section(heading, text)
    weights = dict.fromkeys(terms(question), 1.0)
    words = frozenset(word for term in weights for each in term.alternatives for word in each)
    named = Named(Finding(question, (item,), weights, words, frozenset()))
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
