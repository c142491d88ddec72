"""Figures of statements: what meets what, in Chinese and English, across units and forms."""

import pytest

from mentor.verify.figured import Stated, lacking, stated


def missing(statement: str, text: str) -> bool:
    return bool(lacking(stated(statement), stated(text)))


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        ("月薪 30,000 元", "月薪 3万元"),
        ("30K a month", "每月三万"),
        ("年薪 14 万美元", "$140K a year"),
        ("a quarter of a million dollars", "from $250,000"),
        ("需要半年", "6个月"),
        ("half a year", "六个月"),
        ("大约两个半月", "2.5 months"),
        ("一个半年的课", "6个月"),
        ("an hour and a half", "90 分钟"),
        ("一小时三十分钟", "90 minutes"),
        ("要一年", "12 months"),
        ("6到12个月", "0-6个月，6-12个月"),
        ("低三成", "30 percent lower"),
        ("六到八成", "60% 到 80%"),
        ("一成五", "15%"),
        ("三分之二的人", "two thirds of them"),
        ("six in ten", "60%"),
        ("千分之一", "0.1%"),
        ("by half", "减半"),
        ("0.8 seconds", "800 毫秒"),
        ("1,300 MB", "1.3 GB"),
        ("3 分钱", "0.03 元"),
        ("in June", "六月"),
        ("第 3、7、30 天", "第三天、第七天和第三十天"),
        ("two times", "twice"),
        ("一个项目和第二步", "项目"),
        ("one more step", "步骤"),
        ("每周一次", "没有数字"),
    ],
    ids=[
        *("separators", "K", "dollars", "quarter of a million", "half a year zh", "half a year en"),
        *(
            "two and a half",
            "one half",
            "hour and a half",
            "hour and minutes",
            "year",
            "range",
            "tenths",
        ),
        *("range of tenths", "tenths and hundredths", "thirds", "in ten", "thousandth", "half"),
        *("milliseconds", "bytes", "fen", "month of the year", "days of a row", "twice"),
        *("one and second zh", "one en", "implied"),
    ],
)
def test_a_figure_stands_in_another_form(statement: str, text: str) -> None:
    assert not missing(statement, text)


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        ("六周", "六个月"),
        ("six months", "six weeks"),
        ("3 年", "3 个月"),
        ("12万元", "12万美元"),
        ("30%", "30 个人"),
        ("20K", "2000 元"),
        ("6-12个月", "6-9个月"),
        ("40 percent", "四分之一"),
        ("五成", "三成"),
        ("July", "六月"),
        ("十个项目", "三个项目"),
        ("two hours", "Two interviews of 40 minutes"),
        ("an hour of audio in nine minutes", "an hour of audio"),
    ],
    ids=[
        *("weeks zh", "weeks en", "years", "currency", "share", "scale", "end of a range"),
        *("percent", "tenths", "month", "count", "lone word", "not added up"),
    ],
)
def test_a_figure_does_not_stand_there(statement: str, text: str) -> None:
    assert missing(statement, text)


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        ("78% of the 2023 class", "Of the graduates of 2023, 78% found a job"),
        ("周一到周四上课，14 周", "14 weeks, Monday to Thursday"),
        ("最后一周讲", "in the last week"),
        ("两天内回复", "within 48 hours"),
        ("US$6500", "$6,500"),
        ("USD 6,500", "$6,500"),
        ("£25", "25 pounds"),
        ("three and a half months", "三个半月"),
        ("85折", "八五折"),
        ("15% off", "打八五折"),
        ("2024届160名学员", "in 2024 there were 160 students"),
        ("in 2024 campus hiring", "2024 年校招"),
        ("six parts", "分6期"),
    ],
)
def test_a_figure_that_stands_there_is_not_read_otherwise(statement: str, text: str) -> None:
    assert not missing(statement, text)


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        ("为期6个月", "可分6期付款"),
        ("after 240 days", "240 graduates"),
        ("从2024元起", "2024届"),
        ("4个月", "阶段四"),
    ],
)
def test_what_counts_things_is_no_time_and_no_money(statement: str, text: str) -> None:
    assert missing(statement, text)


def test_units_are_asked_for_where_a_figure_stands_bare() -> None:
    claimed, bare = stated("20 weeks"), stated("| Spark | 20 |")
    assert not lacking(claimed, bare)
    assert lacking(claimed, bare, units=True)
    assert not lacking(stated("20"), stated("20 weeks"), units=True)


@pytest.mark.parametrize(
    "text", ["百分之...的人", "5 out of 0 tests passed", "零分之一", "1 in 0", "百分之点"], ids=str
)
def test_what_looks_like_a_share_and_is_none_does_no_harm(text: str) -> None:
    assert all(figure.unit != "share" for figure in stated(text))


def test_a_figure_has_unit_value_and_what_is_written() -> None:
    assert stated("3-6年") == (Stated("month", 36, 3), Stated("month", 72, 6))
    assert stated("2024年") == (Stated("calendar year", 2024, 2024),)
    assert stated("没有数字") == ()


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        ("需要32MB内存", "需要32GB内存"),
        ("等200s左右", "等200ms左右"),
        ("学6months左右", "学6年左右"),
    ],
    ids=str,
)
def test_a_unit_counts_where_it_touches_a_chinese_word(statement: str, text: str) -> None:
    assert missing(statement, text)
