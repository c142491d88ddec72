"""Rows, thresholds and the table of an evaluation."""

import json
import unicodedata
from dataclasses import asdict

import pytest

from ingest.errors import ConfigurationError
from mentor.evaluate import MEASURES, Evaluation, Outcome, format_table
from mentor.evaluate.measure import summarise

OUTCOMES = [
    Outcome("1", "事实", "?", True, 1, True, 3, 3, False, 0.1),
    Outcome("2", "事实", "?", True, 4, False, 1, 0, True, 0.3),
    Outcome("3", "事实", "?", False, 0, False, 0, 0, False, 0.2),
    Outcome("4", "unanswerable", "?", None, None, None, 0, 0, True, 0.4),
    Outcome("5", "unanswerable", "?", None, None, None, 0, 0, False, 0.4),
]


def evaluation() -> Evaluation:
    kinds = (summarise("事实", OUTCOMES[:3]), summarise("unanswerable", OUTCOMES[3:]))
    return Evaluation(kinds, summarise("all", OUTCOMES), tuple(OUTCOMES))


def test_rows_are_means_over_the_questions_that_show_them() -> None:
    fact, refuse = evaluation().kinds
    shares = (fact.passages_hold, fact.right_source, fact.mrr, fact.answer_holds)
    assert shares == pytest.approx((2 / 3, 2 / 3, (1 + 0.25) / 3, 1 / 3))
    assert (fact.citations_exact, fact.refused_wrongly) == pytest.approx((0.75, 1 / 3))
    assert (fact.refused_rightly, fact.seconds) == (None, 0.2)
    assert (refuse.refused_rightly, refuse.refused_wrongly) == (0.5, None)
    assert (refuse.answer_holds, refuse.citations_exact, refuse.mrr) == (None, None, None)


def test_table_has_a_row_for_each_kind_and_one_for_all() -> None:
    head, rule, *rows = (
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in format_table(evaluation()).splitlines()
    )
    assert {len(cells) for cells in (head, rule, *rows)} == {10}
    assert set("".join(rule)) == {"-", ":"}
    assert [row[:6] for row in rows] == [
        ["事实", "3", "66.7%", "66.7%", "0.417", "33.3%"],
        ["unanswerable", "2", "–", "–", "–", "–"],
        ["all", "5", "66.7%", "66.7%", "0.417", "33.3%"],
    ]
    assert [row[6:] for row in rows] == [
        ["75.0%", "–", "33.3%", "0.200"],
        ["–", "50.0%", "–", "0.400"],
        ["75.0%", "50.0%", "33.3%", "0.300"],
    ]


def test_table_lines_up_in_a_terminal() -> None:
    lines = format_table(evaluation()).splitlines()
    wide = [sum(unicodedata.east_asian_width(char) == "W" for char in line) for line in lines]
    assert len({len(line) + extra for line, extra in zip(lines, wide, strict=True)}) == 1


def test_evaluation_is_json() -> None:
    read = json.loads(json.dumps(asdict(evaluation())))
    assert read["overall"]["refused_rightly"] == 0.5
    assert [outcome["id"] for outcome in read["outcomes"]] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize(
    ("thresholds", "missed"),
    [
        ({}, []),
        ({"answer_holds": 0.33, "refused_wrongly": 0.34, "seconds": 0.3}, []),
        ({"answer_holds": 0.9}, ["answer_holds is 0.333, under 0.9"]),
        ({"refused_wrongly": 0.05}, ["refused_wrongly is 0.333, over 0.05"]),
    ],
    ids=["none given", "all met", "too low", "too high"],
)
def test_thresholds(thresholds: dict[str, float], missed: list[str]) -> None:
    assert evaluation().below(thresholds) == missed


def test_a_measure_that_nothing_shows_misses_its_threshold() -> None:
    only_refused = Evaluation((), summarise("all", OUTCOMES[3:]), ())
    assert only_refused.below({"answer_holds": 0.0}) != []


def test_an_unknown_threshold_is_an_error() -> None:
    with pytest.raises(ConfigurationError, match=MEASURES[0]):
        evaluation().below({"answers": 0.5})
