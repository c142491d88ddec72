"""An answer that is not likely enough says so first, and has it in a field."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mentor import Mentor, Settings
from mentor.refuse import decision

GUIDE = """# Becoming a baker

## Flour

Strong flour holds more gas, so loaves of it rise higher than those of soft flour.

## How long it takes

Training takes two years in a bakery.
"""
RISES = "Why do loaves of strong flour rise higher?"
RISES_ZH = "为什么高筋面粉做的面包发得更高？"


@pytest.fixture(scope="module")
def mentor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    folder: Path = tmp_path_factory.mktemp("baker")
    (folder / "baker.md").write_text(GUIDE, "utf-8")
    with Mentor(Settings(home=folder / "home")) as opened:
        opened.ingest([folder / "baker.md"])
        yield opened


@pytest.fixture
def never_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    model = replace(decision.calibration(), sure=1.0)
    monkeypatch.setattr(decision, "calibration", lambda: model)


def test_a_likely_answer_is_given_as_it_is(mentor: Mentor) -> None:
    answer = mentor.ask(RISES)
    assert answer.citations
    assert not answer.unsure
    assert "not sure" not in answer.text


@pytest.mark.usefixtures("never_sure")
@pytest.mark.parametrize(
    ("question", "said"),
    [(RISES, "**I am not sure that the documents"), (RISES_ZH, "**不确定资料是否回答了这个问题")],
    ids=["en", "zh"],
)
def test_one_that_is_less_likely_says_so_first_and_still_quotes(
    mentor: Mentor, question: str, said: str
) -> None:
    answer = mentor.ask(question)
    assert answer.unsure
    assert answer.text.startswith(said)
    assert not answer.abstained
    assert "rise higher" in answer.citations[0].quote


@pytest.mark.usefixtures("never_sure")
def test_of_two_questions_the_one_in_doubt_says_so(mentor: Mentor) -> None:
    answer = mentor.ask(f"{RISES} And how long does training in a bakery take?")
    assert answer.unsure
    assert answer.text.startswith("### ")
    assert "**I am not sure" in answer.text


@pytest.mark.usefixtures("never_sure")
def test_a_refusal_has_no_doubt(mentor: Mentor) -> None:
    answer = mentor.ask("Which visa does a data scientist need in Iceland?")
    assert answer.abstained
    assert not answer.unsure
