import pytest

from mentor.expects import asks, holds


@pytest.mark.parametrize(
    ("kind", "question", "expected"),
    [
        ("money", "数据分析师能拿多少钱？", True),
        ("money", "How much does a data analyst earn?", True),
        ("money", "数据分析师做什么？", False),
        ("money", "What does a data analyst do?", False),
        ("time", "入门要多久？", True),
        ("time", "How long does it take?", True),
        ("time", "什么是过拟合？", False),
        ("time", "What is overfitting?", False),
    ],
    ids=["money-zh", "money-en", "work-zh", "work-en", "time-zh", "time-en", "what-zh", "what-en"],
)
def test_what_a_question_asks_for(kind: str, question: str, expected: bool) -> None:
    assert asks(kind, question) is expected


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("money", "薪资范围是12K-30K", True),
        ("money", "about $120,000 a year", True),
        ("money", "薪资有竞争力", False),
        ("time", "大约6-12个月", True),
        ("time", "36+个月", True),
        ("time", "takes 3 years", True),
        ("time", "需要长期坚持", False),
    ],
    ids=["k", "dollar", "no-money", "months", "plus", "years", "no-time"],
)
def test_what_a_text_holds(kind: str, text: str, expected: bool) -> None:
    assert holds(kind, text) is expected
