"""Lists, tables and headings that are plans though they are not called stages, and those not."""

import pytest

from ingest.chunk import chunk_text
from ingest.types import Chunk
from mentor.steps.lists_to_follow import lists_to_follow
from mentor.steps.times import adds_up, months_of


def chunks(text: str) -> list[Chunk]:
    """A document in chunks."""
    return chunk_text("s", "Title", text, lambda texts: [len(each) for each in texts], 1000)


ORDER = """# Becoming a potter

## The order I recommend

1. **Clay first (2–3 months).** Wedging, every day.
2. **Wheel (2 months).** Centring.
3. **Glazes.** Buy none.
"""
ORDER_ZH = """# 陶艺入门

## 学习顺序

1. **揉泥**。每天都练。
2. **拉坯**。先学找中心。
3. **上釉**。不要自己配。
"""
WEEKS = """# Pottery bootcamp

## What happens

1. Wedging (weeks 1–3)
2. Throwing (weeks 4–6)
3. Glazing (week 7)
"""
DIARY = """# 我转行做陶艺

## 时间线

| 时间 | 做了什么 |
| --- | --- |
| 2021年11月—12月 | 自学揉泥 |
| 2022年1月—3月 | 学拉坯 |
| 2022年4月 | 做作品 |
"""
DUE = """# Onboarding at the kiln

## Day 1

Meet Ada.

## Week 1: fire something

Fire a cup.

## Later

| By day | You should |
| --- | --- |
| 30 | know the glazes |
| 60 | run the small kiln |
"""


@pytest.mark.parametrize(
    ("text", "first", "months"),
    [
        (ORDER, "Clay first", ()),
        (ORDER_ZH, "揉泥", ()),
        (WEEKS, "Wedging", (0, 36 / 52, 72 / 52)),
        (DIARY, "2021年11月", (0, 2, 5)),
        (DUE, "Day 1", (0, 0, 0, 12 * 30 / 365)),
    ],
    ids=[
        "an order",
        "an order zh",
        "weeks in brackets",
        "months of the calendar",
        "days and weeks",
    ],
)
def test_a_list_of_what_to_learn_is_a_plan(
    text: str, first: str, months: tuple[float, ...]
) -> None:
    title = text.split("\n")[0].strip("# ")
    found = max(lists_to_follow(chunks(text), title), key=len)
    assert found[0].text.startswith(first)
    assert [start for start, _ in months_of(found)] == pytest.approx(months)


@pytest.mark.parametrize(
    "text",
    [
        "# Learn pottery\n\n## Mistakes\n\n1. Buying a wheel.\n2. No apron.\n3. Too much water.\n",
        "# 陶艺入门\n\n## 面试怎么准备\n\n1. 基础题：泥料。\n2. 作品集。\n3. 现场拉坯。\n",
        "# Pots\n\n## How we ship\n\n1. Pack it.\n2. Wait for at least 7 days.\n3. Send it.\n",
        "# 硕士招生\n\n| 事项 | 时间 |\n| --- | --- |\n| 报名 | 10月8日 |\n"
        "| 初试 | 12月 |\n| 复试 | 3月 |\n",
        "# Rain\n\n| Month | mm |\n| --- | --- |\n| 1 | 30 |\n| 2 | 40 |\n| 3 | 20 |\n",
    ],
    ids=["mistakes", "interview", "shipping", "admission", "figures"],
)
def test_not_every_list_is_a_plan(text: str) -> None:
    title = text.split("\n")[0].strip("# ")
    assert not list(lists_to_follow(chunks(text), title))


def test_lengths_that_are_ranges_add_up() -> None:
    (found,) = lists_to_follow(chunks(ORDER), "Becoming a potter")
    assert adds_up(found) == (4, 5)


@pytest.mark.parametrize(
    "heads",
    [
        ("The first 30 days: listen", "Days 31 to 60: try", "Days 61 to 90: own it"),
        ("前30天：看", "第31到60天：试", "第61到90天：独立做"),
    ],
    ids=str,
)
def test_the_first_days_are_a_stage_before_those_that_follow(heads: tuple[str, ...]) -> None:
    text = "# Handbook\n" + "".join(f"\n## {head}\n\nMix clay.\n" for head in heads)
    (plan,) = lists_to_follow(chunks(text), "Handbook")
    assert tuple(step.text for step in plan) == heads
    assert [round(end or 0) for _, end in months_of(plan)] == [1, 2, 3]


def _months(*cells: str) -> list[float]:
    """The months after which the rows of a table of these months come, [] if it is no plan."""
    rows = "".join(f"| {cell} | learn to fire kiln {cell} |\n" for cell in cells)
    text = f"# Learn pottery\n\n| Month | What |\n| --- | --- |\n{rows}"
    found = lists_to_follow(chunks(text), "Learn pottery")
    return [start for plan in found for start, _ in months_of(plan)]


@pytest.mark.parametrize(
    "cells",
    [
        ("Jan", "Feb", "Mar"),
        ("1月", "2月", "3月"),
        ("2月", "3月", "4月"),
        ("Nov", "Dec", "Jan"),
        ("11月", "12月", "1月"),
        ("2021年12月", "1月", "2月"),
    ],
    ids=str,
)
def test_months_of_the_calendar_are_counted_from_the_first(cells: tuple[str, ...]) -> None:
    assert _months(*cells) == pytest.approx([0, 1, 2])


def test_months_that_go_back_are_no_plan() -> None:
    assert not _months("3月", "1月", "2月")


def test_the_second_part_of_a_cut_table_is_no_plan_of_its_own() -> None:
    rows = "".join(f"| Week {week} | Learn to throw {'clay ' * 9}|\n" for week in range(1, 9))
    text = f"# Learn pottery\n\n| Week | What |\n| --- | --- |\n{rows}"
    found = chunk_text("s", "Pots", text, lambda texts: [len(each) for each in texts], 300)
    assert len(found) > 1
    assert all(
        plan[0].text.startswith("Week 1") for plan in lists_to_follow(found, "Learn pottery")
    )


@pytest.mark.parametrize("lines", ["## 第{}周", "## Week {}"], ids=str)
def test_a_plan_of_a_year_of_weeks_is_one(lines: str) -> None:
    text = "# Learn pottery 学陶艺\n" + "".join(
        f"\n{lines.format(week)}：{week}\n\nThrow.\n" for week in range(1, 53)
    )
    assert [len(plan) for plan in lists_to_follow(chunks(text), "Learn pottery 学陶艺")] == [52]
