"""Figures: the same value, whatever it is written in; nothing where there is none."""

import pytest

from ingest.figures import figure_words, figures, in_digits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30,000", [30000]),
        ("月薪3万", [30000]),
        ("30K", [30000]),
        ("30 k a month", [30000]),
        ("3.5万", [35000]),
        ("3 万", [30000]),
        ("三万", [30000]),
        ("三萬", [30000]),
        ("30千", [30000]),
        ("３０Ｋ", [30000]),
        ("30w", [300000]),
        ("20多万", [200000]),
        ("3百万", [3000000]),
        ("70亿参数", [7e9]),
        ("3万5千", [35000]),
        ("1亿2千万", [1.2e8]),
        ("RMB30,000", [30000]),
        ("120\u202f000", [120000]),
        ("1.2 million", [1200000]),
        ("2M", [2000000]),
        ("5 hundred", [500]),
        ("0.07万", [700]),
    ],
    ids=str,
)
def test_a_figure_with_a_multiplier_has_one_value(text: str, expected: list[float]) -> None:
    assert [figure.value for figure in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("十二", [12]),
        ("两千", [2000]),
        ("两万五", [25000]),
        ("一百二十", [120]),
        ("一千零一", [1001]),
        ("一点五万", [15000]),
        ("十二点五", [12.5]),
        ("二〇二五年", [2025]),
        ("百万年薪", [1000000]),
        ("三五年", [3, 5]),
        ("两三万", [20000, 30000]),
        ("两三个月", [2, 3]),
        ("two years", [2]),
        ("twenty-five", [25]),
        ("one or two", [1, 2]),
        ("thirty-five thousand", [35000]),
        ("one hundred and twenty thousand", [120000]),
        ("a hundred thousand", [100000]),
    ],
    ids=str,
)
def test_numbers_in_words(text: str, expected: list[float]) -> None:
    assert [figure.value for figure in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("18-40K", [18000, 40000]),
        ("18K–40K", [18000, 40000]),
        ("3-5万", [30000, 50000]),
        ("3 到 5 万", [30000, 50000]),
        ("三到五万", [30000, 50000]),
        ("12万到15万", [120000, 150000]),
        ("12至15万美元", [120000, 150000]),
        ("$120–$150k", [120000, 150000]),
        ("two to three million", [2000000, 3000000]),
        ("0.5-1万", [5000, 10000]),
        ("500-2K", [500, 2000]),
        ("0-6个月", [0, 6]),
    ],
    ids=str,
)
def test_a_multiplier_at_the_end_of_a_range_holds_for_all_of_it(
    text: str, expected: list[float]
) -> None:
    assert [figure.value for figure in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30K", ["30000"]),
        ("3万", ["30000"]),
        ("三万", ["30000"]),
        ("30,000", ["30000"]),
        ("thirty thousand", ["30000"]),
        ("30000", []),
        ("18-40K", ["18000", "40000"]),
        ("5百人", []),
        ("十二", []),
        ("2.5K 和 2500 和 2,500", ["2500"]),
        ("7B", ["7000000000"]),
    ],
    ids=str,
)
def test_figures_that_are_written_differently_meet_in_one_word(
    text: str, expected: list[str]
) -> None:
    assert figure_words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "GPT-4",
        "第3章",
        "Python 3.11.5",
        "2025年3月1日",
        "138-0000-1234",
        "千万不要",
        "万一",
        "几十万人",
        "数百万",
        "5千克",
        "3千米",
        "10 MB",
        "3 K-means",
        "100m",
        "H100",
        "word2vec",
        "24/7",
        "1,2,3",
        "统一",
        "十分",
        "hundreds of thousands",
    ],
)
def test_what_is_no_large_figure_gives_no_word(text: str) -> None:
    assert figure_words(text) == []


def test_a_figure_says_where_it_stands() -> None:
    text = "每月 18K-40K，或三万五千；two years"
    found = [text[figure.start : figure.end] for figure in figures(text)]
    assert found == ["18K", "40K", "三万五千", "two"]


@pytest.mark.parametrize(("value", "expected"), [(30000.0, "30000"), (3.5, "3.5")], ids=str)
def test_in_digits(value: float, expected: str) -> None:
    assert in_digits(value) == expected


@pytest.mark.parametrize(
    "chunk",
    [
        "转行的人大多需要六到十二个月，先把编程和数学补上，再做两三个能拿得出手的项目；"
        "月薪从 18K 起，做到资深以后三万以上也不少见，但不同城市和不同公司差别很大。",
        "Most people who change careers need six to twelve months, and some of them much more. "
        "Start with programming, then build projects; a first job may pay 30,000 a year.",
    ],
    ids=["zh", "en"],
)
def test_words_of_figures_of_a_long_text_are_those_of_its_parts(chunk: str) -> None:
    assert set(figure_words(chunk * 20_000)) == set(figure_words(chunk * 2))
