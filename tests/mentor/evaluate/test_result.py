"""Rows, thresholds, tables and the picture of an evaluation."""

import json
import unicodedata
from dataclasses import asdict, replace
from xml.etree import ElementTree

import pytest

from ingest.errors import ConfigurationError
from mentor.evaluate import MEASURES, Evaluation, Outcome, draw, format_table
from mentor.evaluate.measure import summarise

OUTCOMES = [
    Outcome(
        *("1", "事实", "?", True, 1, True, 3, 3, False, 0.1),
        hold_rank=1,
        citation_recall=1.0,
        citation_precision=0.5,
        chance=0.9,
        characters=40,
    ),
    Outcome("2", "事实", "?", True, 4, False, 1, 0, True, 0.3, hold_rank=7, chance=0.3),
    Outcome(
        *("3", "事实", "?", False, 0, False, 0, 0, False, 0.2),
        hold_rank=0,
        citation_recall=0.0,
        conflict_shown=True,
        chance=0.7,
        characters=90,
    ),
    Outcome("4", "unanswerable", "?", None, None, None, 0, 0, True, 0.4, chance=0.1),
    Outcome(
        *("5", "unanswerable", "?", None, None, None, 0, 0, False, 0.4),
        chance=0.8,
        characters=10,
        unsure=True,
    ),
]


def evaluation() -> Evaluation:
    kinds = (summarise("事实", OUTCOMES[:3]), summarise("unanswerable", OUTCOMES[3:]))
    return Evaluation(kinds, summarise("all", OUTCOMES), tuple(OUTCOMES))


def test_rows_are_means_over_the_questions_that_show_them() -> None:
    fact, refuse = evaluation().kinds
    shares = (fact.passages_hold, fact.right_source, fact.mrr, fact.answer_holds)
    assert shares == pytest.approx((2 / 3, 2 / 3, (1 + 0.25) / 3, 1 / 3))
    recalls = (fact.recall_at_1, fact.recall_at_5, fact.recall_at_10, fact.passage_mrr)
    assert recalls == pytest.approx((1 / 3, 1 / 3, 2 / 3, (1 + 1 / 7) / 3))
    assert (fact.citation_recall, fact.citation_precision) == (0.5, 0.5)
    assert fact.conflict_recall == 1.0
    assert (fact.citations_exact, fact.refused_wrongly) == pytest.approx((0.75, 1 / 3))
    assert (fact.refused_rightly, fact.seconds) == (None, 0.2)
    assert (fact.characters, fact.characters_p90) == (65, 90)
    assert (refuse.refused_rightly, refuse.refused_wrongly) == (0.5, None)
    assert (refuse.answer_holds, refuse.citations_exact, refuse.mrr) == (None, None, None)


def test_of_ten_answers_nine_have_at_most_the_characters_of_the_ninth() -> None:
    sized = [replace(OUTCOMES[0], characters=size) for size in (1000, *range(100, 1000, 100))]
    row = summarise("all", sized)
    assert (row.characters, row.characters_p90) == (550, 900)


def test_where_all_is_refused_there_is_no_length() -> None:
    row = summarise("all", [OUTCOMES[1], OUTCOMES[3]])
    assert (row.characters, row.characters_p90) == (None, None)


def test_refusal_is_measured_over_both_kinds_of_question() -> None:
    found = evaluation()
    assert found.overall.refusal_precision == 0.5
    assert (found.overall.refused_or_doubted, found.overall.doubted_wrongly) == (1.0, 0.0)
    assert summarise("all", [replace(OUTCOMES[0], unsure=True)]).doubted_wrongly == 1.0
    assert found.overall.refusal_auroc == pytest.approx(4 / 6)
    assert [row.refusal_auroc for row in found.kinds] == [None, None]


def tables(found: Evaluation) -> list[list[list[str]]]:
    """Of each table its lines, of each line its cells."""
    return [
        [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()]
        for table in format_table(found).split("\n\n")
    ]


def test_tables_have_a_row_for_each_kind_and_one_for_all() -> None:
    passages, answers, refusal = tables(evaluation())
    for head, rule, *rows in (passages, answers, refusal):
        assert len({len(cells) for cells in (head, rule, *rows)}) == 1
        assert set("".join(rule)) == {"-", ":"}
        assert [row[0] for row in rows] == ["事实", "unanswerable", "all"]
    assert passages[2] == [
        "事实",
        "3",
        "66.7%",
        "33.3%",
        "33.3%",
        "66.7%",
        "0.381",
        "66.7%",
        "0.417",
    ]
    assert answers[2] == [
        "事实",
        "3",
        "33.3%",
        "75.0%",
        "50.0%",
        "50.0%",
        "100.0%",
        "0.200",
        "65",
        "90",
    ]
    assert answers[3] == ["unanswerable", "2", "–", "–", "–", "–", "–", "0.400", "10", "10"]
    assert refusal[4] == ["all", "5", "50.0%", "33.3%", "50.0%", "100.0%", "0.0%", "0.667"]


def test_tables_line_up_in_a_terminal() -> None:
    for table in format_table(evaluation()).split("\n\n"):
        lines = table.splitlines()
        wide = [sum(unicodedata.east_asian_width(char) == "W" for char in line) for line in lines]
        assert len({len(line) + extra for line, extra in zip(lines, wide, strict=True)}) == 1


def test_evaluation_is_json() -> None:
    read = json.loads(json.dumps(asdict(evaluation())))
    assert read["overall"]["refused_rightly"] == 0.5
    assert set(MEASURES) < read["overall"].keys()
    assert [outcome["id"] for outcome in read["outcomes"]] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize(
    ("least", "most", "missed"),
    [
        ({}, {}, []),
        ({"answer_holds": 0.33}, {"refused_wrongly": 0.34, "seconds": 0.3}, []),
        ({"answer_holds": 0.9}, {}, ["answer_holds is 0.333, under 0.9"]),
        ({}, {"refused_wrongly": 0.05}, ["refused_wrongly is 0.333, over 0.05"]),
        ({"事实:mrr": 0.5}, {}, ["事实:mrr is 0.417, under 0.5"]),
        ({"unanswerable:refused_rightly": 0.5}, {}, []),
        (
            {"unanswerable:mrr": 0.0},
            {},
            ["unanswerable:mrr was not measured: no question of the file shows it"],
        ),
    ],
    ids=["none given", "all met", "too low", "too high", "of a kind", "met", "not measured"],
)
def test_thresholds(least: dict[str, float], most: dict[str, float], missed: list[str]) -> None:
    assert evaluation().missed(least, most) == missed


@pytest.mark.parametrize(
    ("name", "words"),
    [("answers", MEASURES[0]), ("多久:mrr", "事实, unanswerable")],
    ids=["measure", "kind"],
)
def test_an_unknown_threshold_is_an_error(name: str, words: str) -> None:
    with pytest.raises(ConfigurationError, match=words):
        evaluation().missed({name: 0.5})


def test_the_picture_is_svg_with_every_measure_and_its_threshold() -> None:
    picture = draw(evaluation(), "问题<1>.jsonl", {"answer_holds": 0.9}, {"refused_wrongly": 0.5})
    root = ElementTree.fromstring(picture)
    texts = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
    for words in ("问题<1>.jsonl", "recall@1", "citation recall", "事实 (3)", "0.667", "33.3%"):
        assert words in texts
    classes = [element.get("class") for element in root.iter() if element.get("class")]
    assert classes.count("missed") == 1
    assert classes.count("limit") == 2
