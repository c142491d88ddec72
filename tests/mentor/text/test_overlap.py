import pytest

from ingest.lookup import lookup
from mentor.text.overlap import pair_coverage, pairs, standing, stands_alone


@pytest.mark.parametrize(
    ("wanted", "passage", "expected"),
    [
        ({"机器", "学习", "统计"}, "机器学习入门", {"机器", "学习"}),
        ({"机器"}, "機器學習", {"机器"}),
        ({"learn", "art"}, "Learn to start", {"learn"}),
        ({"gpt", "4o", "gpt-4o", "o"}, "用 GPT-4o 写", {"gpt", "4o", "gpt-4o"}),
        ({"c", "c++", "c#"}, "C++ 与 C#", {"c", "c++", "c#"}),
        ({"20k", "50k", "30%"}, "２０Ｋ-50K，涨 30%", {"20k", "50k", "30%"}),
        ({"node.js", "js"}, "Node.js.", {"node.js", "js"}),
        (set(), "什么都有", set()),
    ],
    ids=[
        *("zh", "traditional", "en only whole words", "parts of a name", "signs"),
        *("figures", "dots", "nothing wanted"),
    ],
)
def test_standing(wanted: set[str], passage: str, expected: set[str]) -> None:
    assert standing(wanted, lookup(passage)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("学统计", {"学统", "统计"}),
        ("学，统计", {"统计"}),
        ("第 50 届", {"第50", "50届"}),
        ("用 RAG 吗", {"用rag", "rag吗"}),
        ("馬丁·路德", {"马丁", "丁路", "路德"}),
        ("What is RAG 2?", set()),
        ("学", set()),
        ("", set()),
    ],
    ids=["zh", "comma", "figure", "en in zh", "dot in a name", "en", "one character", "empty"],
)
def test_pairs(question: str, expected: set[str]) -> None:
    assert pairs(question) == expected


def test_pair_coverage_is_the_share_that_stands_in_the_passage() -> None:
    asked = pairs("第 50 届冠军")
    assert pair_coverage(asked, lookup("他们是第50届的冠军")) == 0.75
    assert pair_coverage(asked, lookup("They won")) == 0.0
    assert pair_coverage(frozenset(), "冠军") == 0.0


@pytest.mark.parametrize(
    ("name", "text", "alone"),
    [
        ("l4", "what does l4 do", True),
        ("l4", "xl4 or l40", False),
        ("l4", "xl4 or l4", True),
        ("l4", "l4是什么", True),
        ("python", "学python吗", True),
        ("入门", "从入门到放弃", True),
        ("入门", "进阶", False),
        ("a", "aa", False),
    ],
    ids=["en", "inside", "inside, then alone", "en in zh", "en in zh-2", "zh", "none", "letters"],
)
def test_a_name_stands_alone(name: str, text: str, alone: bool) -> None:
    assert stands_alone(name, text) is alone
