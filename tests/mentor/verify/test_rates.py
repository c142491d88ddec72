"""What amounts are told per, Chinese and English."""

import pytest

from mentor.verify.rates import other_rate, rates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("£900 a month", {"month"}),
        ("12 hours per week", {"week"}),
        ("an annual salary of $50K", {"year"}),
        ("月薪9千元，每天8小时", {"month", "day"}),
        ("年薪20万", {"year"}),
        ("it takes a year", set()),
        ("日常开销", set()),
    ],
)
def test_rates(text: str, expected: set[str]) -> None:
    assert rates(text) == expected


@pytest.mark.parametrize(
    ("claim", "ground"),
    [
        ("rent is £900 a week", "rent is £900 a month"),
        ("每天学12小时", "每周学12小时"),
        ("月薪 30K", "薪资 30K"),
    ],
)
def test_another_rate(claim: str, ground: str) -> None:
    assert other_rate(claim, ground, ground)


@pytest.mark.parametrize(
    ("claim", "ground", "wider"),
    [
        ("rent is £900 a month", "每月租金900英镑", ""),
        ("rent is £900", "rent is £900 a month", ""),
        ("每天学2小时", "工作日2小时", ""),
        ("月薪 30K", "中级 30K", "各级月薪"),
    ],
)
def test_no_other_rate(claim: str, ground: str, wider: str) -> None:
    assert not other_rate(claim, ground, wider)
