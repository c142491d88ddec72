"""What a question for a time asks the time of."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.claim_index import claims_of
from mentor import Mentor, Settings
from mentor.claims.whole import asks_how_long_a_thing_is, asks_the_time_to_a_goal, of_the_way
from tests.mentor.libraries import knowing


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
        ("练到大师傅的水准要几年", True),
        ("How many years is pro level away?", True),
        ("how long to expert", True),
        ("How long does the dough rest?", False),
        ("How long do professional ovens last?", False),
        ("How long to master kneading?", False),
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


OF_GLASS = {
    "school.md": "# Glass school\n\nBecome a job-ready glassblower in 16 weeks full-time.\n",
    "road.md": "# The road to glass\n\nThis roadmap takes seven months at ten hours a week.\n",
    "吹玻璃.md": "# 吹玻璃入门\n\n整条路线全程大约 20 周，不需要学美术。\n\n## 顺序\n\n"
    "1. **配料（3 个月）**：认原料，练称量。\n",
    "studio.md": "# Working at the studio\n\nFrom the first call to the offer: usually five to "
    "seven weeks.\n\n## Levels\n\n| | G4 | G5 |\n| --- | --- | --- |\n"
    "| Time in level | 18-24 months | 24-36 months |\n"
    "| Base salary (USD) | 41,000-45,000 | 52,000-58,000 |\n",
    "fair.md": "# What glass pays\n\nThe starting salary of a glassblower was $38,000.\n",
}


@pytest.fixture(scope="module")
def glass(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("glass"), OF_GLASS) as mentor:
        yield mentor


@pytest.mark.parametrize("question", ["How long until I get a job?", "学到能找工作要多久？"])
def test_a_way_to_any_goal_is_told_by_ways_alone(glass: Mentor, question: str) -> None:
    (shown,) = glass.ask(question).conflicts
    sources = {view.citation.source.split("/")[-1] for view in shown.views}
    assert len(sources) > 1
    assert sources <= {"school.md", "road.md", "吹玻璃.md"}


@pytest.mark.parametrize(
    "question",
    ["配料学了多久？", "What is the base salary at G4 and at G5, each?"],
    ids=["zh", "en"],
)
def test_what_names_nothing_of_what_is_asked_about_stands_beside_none(
    glass: Mentor, question: str
) -> None:
    assert glass.ask(question).conflicts == ()
