"""Whether two quantities agree, as far as figures tell."""

import pytest

from ingest.quantities import quantities
from mentor.claims.agree import agree, far


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("6-12个月", "一年"),
        ("一年", "12 months"),
        ("half a year", "6个月"),
        ("8 weeks", "两个月"),
        ("36+ months", "3到6年"),
        ("3-6个月", "4-6个月"),
        ("月薪 15K", "月薪 15000 元"),
        ("月薪 3.2万-3.8万", "月薪 25K-45K"),
        ("月薪 2万", "年薪 26万"),
        ("每天 2 小时", "每周 10-14 小时"),
        ("3-5 个项目", "4 个项目"),
        ("10%", "11%"),
    ],
    ids=str,
)
def test_figures_that_agree(one: str, other: str) -> None:
    assert agree(quantities(one)[0], quantities(other)[0])
    assert agree(quantities(other)[0], quantities(one)[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("6-12个月", "3到6年"),
        ("三个月", "一年到一年半"),
        ("第5-6个月", "第0-6个月"),
        ("at least 6 years", "3-5 years"),
        ("月薪 8K-12K", "月薪 6000-9000 元"),
        ("年薪 12万美元", "年薪 12万元"),
        ("$50 an hour", "$50 a month"),
        ("月薪 2万", "年薪 50万"),
        ("每天 1 小时", "每周 20 小时"),
        ("3 个项目", "5-8 个项目"),
        ("10%-15%", "超过 70%"),
        ("6-18个月", "6-12个月"),
        ("$8,500", "$7,900"),
    ],
    ids=str,
)
def test_figures_that_do_not(one: str, other: str) -> None:
    assert not agree(quantities(one)[0], quantities(other)[0])
    assert not agree(quantities(other)[0], quantities(one)[0])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("150 分钟", "200 小时", True),
        ("两周", "三年", True),
        ("6-12个月", "3到6年", False),
        ("三个月", "两年", False),
    ],
    ids=str,
)
def test_times_too_far_apart_are_of_other_things(one: str, other: str, expected: bool) -> None:
    assert far(quantities(one)[0], quantities(other)[0]) is expected
