import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mentor import Mentor, Settings
from mentor.refuse.decision import Reading, calibration, chance_of_answer, read_together
from mentor.retrieve.retriever import HybridRetriever

DOCUMENT = """# Evening courses

## Pottery

Pottery meets on ten Wednesday evenings, 7 to 9 pm, in the old school. It costs 90 pounds.
Clay and glaze are included. Bring an apron and old clothes.

## Life drawing

Life drawing meets on Mondays, 6 to 8 pm. Paper is for sale at the desk.
"""


@pytest.fixture(scope="module")
def retriever(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HybridRetriever]:
    folder: Path = tmp_path_factory.mktemp("reading")
    (folder / "courses.md").write_text(DOCUMENT, "utf-8")
    with Mentor(Settings(home=folder / "home")) as mentor:
        mentor.ingest([folder / "courses.md"])
        yield mentor.retriever


def test_what_is_told_reads_likelier_than_what_is_only_named(retriever: HybridRetriever) -> None:
    told = read_together(retriever.search("What should I bring to pottery?", 16))
    named = read_together(retriever.search("How do I cancel the pottery course?", 16))
    assert told > named


def test_only_what_the_signs_leave_open_is_read(retriever: HybridRetriever) -> None:
    finding = retriever.search("What does the pottery course cost?", 16)
    model = replace(calibration(), read_field=Reading(0.0, -50), read_general=Reading(0.0, -50))
    alone = replace(model, unsure=-1.0)
    margin = math.log(1 / (1 / chance_of_answer(finding, None, alone) - 1))
    assert chance_of_answer(finding, None, replace(model, unsure=abs(margin) - 0.01)) == (
        chance_of_answer(finding, None, alone)
    )
    assert chance_of_answer(finding, None, replace(model, unsure=abs(margin) + 0.01)) < 1e-9


def test_what_is_read_moves_the_chance_as_it_is_weighed(retriever: HybridRetriever) -> None:
    finding = retriever.search("What does the pottery course cost?", 16)
    none, all_ = Reading(0.0, -5.0), Reading(0.0, 5.0)
    model = replace(calibration(), unsure=1e9)
    low = chance_of_answer(finding, None, replace(model, read_field=none, read_general=none))
    high = chance_of_answer(finding, None, replace(model, read_field=all_, read_general=all_))
    assert low < high


def test_what_is_shipped_has_the_reader_speak_for_answers_that_stand_in_what_is_read() -> None:
    model = calibration()
    for reading in (model.read_field, model.read_general):
        assert reading(3.0) > reading(0.0) > reading(-3.0)
        assert reading(-8.0) < 0
