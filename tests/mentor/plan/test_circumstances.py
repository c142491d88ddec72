"""What documents say of somebody's circumstances."""

import numpy as np
import pytest

from mentor.evidence import Evidence, Finding, passage_of
from mentor.plan.circumstances import Said, said_of
from mentor.question.person import Person
from tests.mentor.written_plans import plan


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Beside a job, allow 18 months, in sessions of 45 minutes.", 18),
        ("在职学习需要18个月，每次学习45分钟。", 18),
        ("Beside a job, allow one to two years.", 12),
        ("Beside a job, a session is 45 minutes.", 0),
    ],
    ids=str,
)
def test_the_time_that_a_sentence_gives_is_none_of_minutes(text: str, months: float) -> None:
    (step,) = plan(text)
    passage = passage_of(step.chunk, "Title", None, 1.0)
    vectors = np.empty((1, 0), np.float32)
    item = Evidence(passage, step.chunk, 1.0, 1.0, 1.0, frozenset(), (1.0,), vectors)
    assert Said(item, step.span).months == pytest.approx(months)


def test_nothing_is_looked_for_where_somebody_says_nothing_of_himself() -> None:
    def search(question: str) -> Finding:
        raise AssertionError(question)

    assert said_of(Person(months=6.0), search, "zh", None, "") == []


@pytest.mark.parametrize(("sources", "said"), [(None, 1), ({"s"}, 1), ({"other"}, 0)], ids=str)
def test_what_is_said_of_a_trade_is_of_the_sources_asked(
    sources: set[str] | None, said: int
) -> None:
    (step,) = plan("Data analysts learn to carve.")
    passage = passage_of(step.chunk, "Title", None, 1.0)
    vectors = np.empty((1, 0), np.float32)
    item = Evidence(passage, step.chunk, 1.0, 1.0, 1.0, frozenset(), (1.0,), vectors)

    def search(question: str) -> Finding:
        return Finding(question, (item,), {}, frozenset(), frozenset())

    who = Person(trades=("data analyst",))
    assert len(said_of(who, search, "en", sources, "")) == said
