"""Number words, Chinese and English."""

import pytest

from ingest.numerals import chinese_value, english_value, han_scale


@pytest.mark.parametrize(
    ("run", "value"),
    [
        ("三", 3),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零五", 105),
        ("一百二", 120),
        ("两千", 2000),
        ("两万五", 25000),
        ("三万五千", 35000),
        ("二〇二五", 2025),
        ("一亿两千万", 120000000),
        ("一点五万", 15000),
        ("百万", 1000000),
        ("十二三", None),
        ("点五", None),
        ("", None),
    ],
    ids=str,
)
def test_chinese_numerals(run: str, value: float | None) -> None:
    assert chinese_value(run) == value


@pytest.mark.parametrize(
    ("words", "value", "scale"),
    [
        ("seven", 7, 1),
        ("twenty-five", 25, 1),
        ("two hundred", 200, 1),
        ("one hundred and five", 105, 1),
        ("a thousand", 1000, 1000),
        ("thirty-five thousand", 35000, 1000),
        ("two hundred thousand", 200000, 1000),
        ("one million two hundred thousand", 1200000, 1000),
    ],
    ids=str,
)
def test_english_number_words(words: str, value: float, scale: float) -> None:
    assert english_value(words) == (value, scale)


def test_words_that_are_no_number() -> None:
    assert english_value("one two") is None
    assert english_value("six seven") is None


@pytest.mark.parametrize(
    ("units", "scale"), [("万", 1e4), ("千万", 1e7), ("万亿", 1e12), ("", 1), ("个", None)], ids=str
)
def test_units_multiply(units: str, scale: float | None) -> None:
    assert han_scale(units) == scale
