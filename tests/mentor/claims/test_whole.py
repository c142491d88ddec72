"""What a question for a time asks the time of."""

from pathlib import Path

import pytest

from ingest.claim_index import claims_of
from mentor import Mentor, Settings
from mentor.claims.whole import asks_how_long_a_thing_is, asks_the_time_to_a_goal, of_the_way


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("Which book should I read this month, and how long is it?", True),
        ("这本书要看多久", True),
        ("How long is the whole road map?", False),
        ("How long is the way from zero to a job?", False),
        ("How long is stage two?", False),
        ("要学多久", False),
        ("How many days off do I have?", True),
        ("How many weeks of paid leave are there?", True),
        ("年假有几天", True),
        ("有多少天病假", True),
        ("How long do I leave the dough in the fridge?", False),
    ],
    ids=str,
)
def test_how_long_a_thing_is_asks_for_no_way(question: str, thing: bool) -> None:
    assert asks_how_long_a_thing_is(question) is thing


@pytest.mark.parametrize(
    ("question", "goal"),
    [
        ("转型做面点师要多久", True),
        ("从学徒熬成大师傅得几年", True),
        ("How long does a transition into baking take?", True),
        ("How long does the dough rest?", False),
    ],
    ids=str,
)
def test_the_way_to_a_goal_has_many_names(question: str, goal: bool) -> None:
    assert asks_the_time_to_a_goal(question) is goal


def test_how_long_the_way_takes_is_told_by_headings_answers_and_words_for_it(
    tmp_path: Path,
) -> None:
    (tmp_path / "club.md").write_text(
        "# A pottery club\n\nIt takes nine months if you come twice a week.\n\n"
        "**How long is it? How many hours?** Eight months, on Thursdays.\n\n"
        "The kiln was broken for three weeks. Rent for six months is paid from savings.\n",
        "utf-8",
    )
    with Mentor(Settings(home=tmp_path / "home")) as mentor:
        mentor.ingest([tmp_path / "club.md"])
        finding = mentor.retriever.search("How long does the whole course take?", 8)
    told = {
        (claim.quantity.low, claim.quantity.unit)
        for item in finding.evidence
        for claim in of_the_way(item, list(claims_of(item.chunk)))
        if claim.quantity.kind == "duration"
    }
    assert told == {(9.0, "month"), (8.0, "month")}
