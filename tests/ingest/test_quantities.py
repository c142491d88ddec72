"""Quantities: a figure with its unit, range, period and currency, and where they stand."""

import pytest

from ingest.quantities import Quantity, comparable, quantities

Row = tuple[str, float | None, float | None, str, str]


def read(text: str, heading: str = "") -> list[Row]:
    return [
        (each.kind, each.low, each.high, each.unit, each.per) for each in quantities(text, heading)
    ]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("6-12个月", 6, 12, "month"),
        ("3到6年", 3, 6, "year"),
        ("36+ months", 36, None, "month"),
        ("36+个月", 36, None, "month"),
        ("半年", 0.5, 0.5, "year"),
        ("一年半", 1.5, 1.5, "year"),
        ("一个半月", 1.5, 1.5, "month"),
        ("做一个半年的计划", 0.5, 0.5, "year"),
        ("两个半年", 1, 1, "year"),
        ("一个半天", 0.5, 0.5, "day"),
        ("一个半小时", 1.5, 1.5, "hour"),
        ("三五年", 3, 5, "year"),
        ("two years", 2, 2, "year"),
        ("0-6月", 0, 6, "month"),
        ("about 500 hours", 500, 500, "hour"),
        ("a six-month course", 6, 6, "month"),
        ("6个月到1年", 0.5, 1, "year"),
        ("half a year to a year", 0.5, 1, "year"),
        ("it takes a year and a half", 1.5, 1.5, "year"),
        ("between 6 and 12 months", 6, 12, "month"),
        ("至少6个月", 6, None, "month"),
        ("within 6 months", None, 6, "month"),
        ("6个月以内", None, 6, "month"),
        ("可以在 6-12个月 内达到目标", 6, 12, "month"),
        ("18 个月以上", 18, None, "month"),
        ("Ｓｉｘ ｍｏｎｔｈｓ or 6 months", 6, 6, "month"),
    ],
    ids=str,
)
def test_durations(text: str, low: float | None, high: float | None, unit: str) -> None:
    assert read(text) == [("duration", low, high, unit, "")]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("第5-6个月", 5, 6, "month"),
        ("第 3 周", 3, 3, "week"),
        ("months 5-6", 5, 6, "month"),
        ("Week 2", 2, 2, "week"),
        ("第一年", 1, 1, "year"),
    ],
    ids=str,
)
def test_a_place_in_a_plan_is_no_duration(text: str, low: float, high: float, unit: str) -> None:
    assert read(text) == [("position", low, high, unit, "")]


@pytest.mark.parametrize(
    ("text", "heading", "low", "high", "currency", "per"),
    [
        ("月薪18K-40K", "", 18000, 40000, "", "month"),
        ("薪资范围是 18K-40K。", "", 18000, 40000, "", ""),
        ("| 中级 | 18K-40K |", "薪资（月薪，人民币）", 18000, 40000, "", "month"),
        ("12万到15万美元", "", 120000, 150000, "USD", ""),
        ("年薪百万", "", 1000000, 1000000, "", "year"),
        ("月薪15000-25000", "", 15000, 25000, "", "month"),
        ("20-30万/年", "", 200000, 300000, "", "year"),
        ("月薪3万起", "", 30000, None, "", "month"),
        ("学费 2 万元", "", 20000, 20000, "CNY", ""),
        ("$120,000 to $150,000 per year", "", 120000, 150000, "USD", "year"),
        ("约 120,000 美元到 150,000 美元", "年薪", 120000, 150000, "USD", "year"),
        ("salary: £45,000–£60,000", "", 45000, 60000, "GBP", ""),
        ("They earn 10,000 a month", "", 10000, 10000, "", "month"),
    ],
    ids=str,
)
def test_money(
    text: str, heading: str, low: float, high: float | None, currency: str, per: str
) -> None:
    assert read(text, heading) == [("money", low, high, currency, per)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("每周 10-15 小时", ("rate", 10, 15, "hour", "week")),
        ("每天2小时", ("rate", 2, 2, "hour", "day")),
        ("每天早上 6 点起床，学一个半小时", ("rate", 1.5, 1.5, "hour", "day")),
        ("every morning before work, I study for two hours", ("rate", 2, 2, "hour", "day")),
        ("10 hours per week", ("rate", 10, 10, "hour", "week")),
        ("3年以上工作经验", ("experience", 3, None, "year", "")),
        ("at least 3 years of experience", ("experience", 3, None, "year", "")),
        ("3–5 个项目", ("count", 3, 5, "项目", "")),
        ("3 to 5 portfolio projects", ("count", 3, 5, "portfolio projects", "")),
        ("四个阶段", ("count", 4, 4, "阶段", "")),
        ("30% of them", ("share", 30, 30, "%", "")),
        ("百分之三十", ("share", 30, 30, "%", "")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_rates_experience_counts_and_shares(text: str, expected: Row) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "2025 年",
        "3年前",
        "5 years ago",
        "三年级",
        "3月",
        "Step 3 of 5",
        "twice a week",
        "数学主要有三块",
        "（模块 1 至 4）",
        "统一标准",
        "第3章",
        "Python 3.11",
        "10万行代码",
        "千万别急",
    ],
)
def test_what_measures_nothing_is_no_quantity(text: str) -> None:
    assert [row for row in read(text) if row[0] != "count"] == []


def test_a_quantity_says_where_it_stands() -> None:
    text = "全职学 6-12个月；月薪 3万 起；Weeks 2-3"
    found = [text[each.start : each.end] for each in quantities(text)]
    assert found == ["6-12个月", "3万", "Weeks 2-3"]


@pytest.mark.parametrize(
    ("quantity", "expected"),
    [
        (Quantity("duration", 3, 6, "year", 0, 0), (36, 72, "month")),
        (Quantity("duration", 26, None, "week", 0, 0), (6, None, "month")),
        (Quantity("duration", 90, 90, "minute", 0, 0), (1.5, 1.5, "hour")),
        (Quantity("money", 3, 6, "CNY", 0, 0, "month"), (3, 6, "CNY")),
        (Quantity("count", 3, 3, "day", 0, 0), (3, 3, "day")),
    ],
    ids=["years", "open weeks", "minutes", "money", "count"],
)
def test_calendar_times_compare_in_months(
    quantity: Quantity, expected: tuple[float, float | None, str]
) -> None:
    assert comparable(quantity) == expected


@pytest.mark.parametrize(
    ("text", "low", "high", "dimension"),
    [
        ("每周跑 30-40 公里", 30_000, 40_000, "length"),
        ("about 5 km", 5_000, 5_000, "length"),
        ("背包 12 公斤以内", None, 12, "weight"),
        ("a pack of 9 kg", 9, 9, "weight"),
        ("1.5 升水", 1.5, 1.5, "volume"),
        ("26 °C", 26, 26, "temperature"),
        ("至少 16GB 显存", 16, None, "memory"),
        ("24 GB of memory", 24, 24, "memory"),
    ],
    ids=str,
)
def test_measures(text: str, low: float | None, high: float | None, dimension: str) -> None:
    (found,) = quantities(text)
    assert found.kind == "measure"
    assert comparable(found) == (low, high, dimension)


@pytest.mark.parametrize("text", ["3 米饭团", "升到 2 级", "学 5 门课", "第 3 度", "4 克服困难"])
def test_what_is_no_measure(text: str) -> None:
    assert [each.kind for each in quantities(text) if each.kind == "measure"] == []


@pytest.mark.parametrize(
    "text",
    ["# 2025 人才供需报告", "Salary Survey 2025", "薪资报告（2024）", "2026 people"],
    ids=str,
)
def test_a_year_counts_and_pays_nothing(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("月薪 2000", ("money", 2000, 2000, "", "month")),
        ("2000个词", ("count", 2000, 2000, "词", "")),
        ("工资1950元", ("money", 1950, 1950, "CNY", "")),
    ],
    ids=str,
)
def test_a_figure_like_a_year_with_what_it_measures_is_no_year(text: str, row: Row) -> None:
    assert read(text) == [row]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("需要32GB内存", ("measure", 32, 32, "GB", "")),
        ("24GB就够", ("measure", 24, 24, "GB", "")),
        ("跑10km再休息", ("measure", 10, 10, "km", "")),
        ("学6months左右", ("duration", 6, 6, "month", "")),
        ("需要16G内存", ("measure", 16, 16, "GB", "")),
        ("2 周内容", ("duration", 2, 2, "week", "")),
        ("2 周内做完", ("duration", None, 2, "week", "")),
    ],
    ids=str,
)
def test_a_unit_may_touch_a_chinese_word(text: str, row: Row) -> None:
    assert read(text) == [row]


def test_the_period_of_a_rate_is_no_time() -> None:
    (found,) = quantities("这样一周大概15小时。")
    assert (found.kind, found.low, found.per) == ("rate", 15.0, "week")
    assert [each.kind for each in quantities("花了一周，每天两小时")] == ["duration", "rate"]


def test_several_days_at_once_are_no_time() -> None:
    assert quantities("First 30/60/90 days") == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("房租一个月四千五。", []),
        ("一年99元。", ["money"]),
        ("一年十二个月的计划。", ["duration", "duration"]),
        ("一个月能学完。", ["duration"]),
    ],
    ids=str,
)
def test_the_month_that_a_price_is_for_is_no_time(text: str, kinds: list[str]) -> None:
    assert [each.kind for each in quantities(text)] == kinds
