"""The year in a question that may be answered for any year."""

import pytest

from mentor.question.years import without_its_year, years_in


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("How long does it take in 2031?", "How long does it take?"),
        ("2031年学焊接要多久", "学焊接要多久"),
        ("How do I become a welder in 2031?", "How do I become a welder?"),
        ("What does a welder earn in 2031?", ""),
        ("2031年焊工工资多少", ""),
        ("2031年有多少焊工", ""),
        ("How long did it take in 2015?", ""),
        ("2031年9月前能学完吗", ""),
        ("by 2031 how long is left?", ""),
        ("2031年流行学什么", ""),
        ("How long does it take?", ""),
    ],
    ids=str,
)
def test_a_question_without_its_year(question: str, rest: str) -> None:
    assert without_its_year(question) == rest


def test_the_years_that_a_text_names() -> None:
    assert years_in("2031年，or in 2032, by 2031, 120310") == ["2031", "2032"]
    assert not years_in("an RTX 2080 for 2000 euros, 月薪2000元")
