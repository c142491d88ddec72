"""What the README says that one gets for what one types holds over the shipped documents."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from mentor import Mentor
from mentor.types import Answer

README = Path(__file__).parents[2] / "README.md"


@pytest.fixture(scope="module")
def answers(mentor: Mentor) -> dict[str, Answer]:
    """The answer to what each row of the table says that one types, by its first word."""
    table = README.read_text("utf-8").partition("| you type |")[2].partition("\n\n")[0]
    typed = re.findall(r"^\| (?!---)([^|]+) \|", table, re.MULTILINE)
    found: dict[str, Answer] = {}
    before: list[dict[str, str]] = []
    for question in typed:
        goes_on = question.startswith(("and ", "tell "))
        answer = mentor.ask(question, history=before if goes_on else [])
        before = [
            {"role": "user", "content": question},
            {"role": "assistant", "content": answer.text},
        ]
        found[question.split()[0]] = answer
    return found


def test_every_row_is_known_here(answers: dict[str, Answer]) -> None:
    longest = "从零开始成为AI工程师需要多长时间？"
    assert list(answers) == [
        *(longest, "Which", "tell", "Make", "and", "Where", "maths", "what", "What")
    ]


def test_documents_that_differ_stand_side_by_side(answers: dict[str, Answer]) -> None:
    (conflict,) = answers["从零开始成为AI工程师需要多长时间？"].conflicts
    assert conflict.disagree
    assert len({view.citation.source for view in conflict.views}) > 1


def test_a_question_is_answered_with_quotes(answers: dict[str, Answer]) -> None:
    assert not answers["Which"].abstained
    assert answers["Which"].citations


def test_more_is_what_was_not_shown(answers: dict[str, Answer]) -> None:
    shown = answers["Which"].text
    assert answers["tell"].citations
    assert all(each.quote not in shown for each in answers["tell"].citations)


def test_a_plan_is_marked_by_what_one_has_and_knows(answers: dict[str, Answer]) -> None:
    told, _, plans = answers["Make"].text.partition("\n")
    assert "8 hours a week" in told
    assert "a year" in told
    assert "(known)" in plans
    assert "a year" in plans


def test_what_follows_is_understood_with_what_is_before(answers: dict[str, Answer]) -> None:
    assert answers["and"].question != "and after that?"


def test_an_order_is_answered_from_plans(answers: dict[str, Answer]) -> None:
    assert len({each.source for each in answers["maths"].citations}) > 1


def test_the_first_step_of_each_plan_is_opened(answers: dict[str, Answer]) -> None:
    lines = answers["Where"].text.splitlines()
    opened = [line for before, line in pairwise(lines) if before.startswith("> - ")]
    assert len({each.source for each in answers["Where"].citations}) > 2
    assert sum(line.startswith(">   ") for line in opened) > 2


def test_documents_tell_what_they_are_about(answers: dict[str, Answer], mentor: Mentor) -> None:
    assert all(source.title in answers["what"].text for source in mentor.sources())
    assert {each.source for each in answers["what"].citations} == {
        source.id for source in mentor.sources()
    }


def test_what_no_document_says_is_refused(answers: dict[str, Answer]) -> None:
    assert answers["What"].abstained
    assert answers["What"].passages
