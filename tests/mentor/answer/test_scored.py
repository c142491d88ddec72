import pytest

from mentor.answer.scored import OF_SECTION, units_scored
from mentor.evidence import Finding
from tests.mentor.answer.sections import section


@pytest.mark.parametrize(
    ("question", "gain"),
    [
        ("What is expected of a T4?", OF_SECTION),
        ("T4要做什么？", OF_SECTION),
        ("What is expected of a T3?", 0.0),
        ("How do T4 and T5 differ?", 0.0),
        ("What comes after T4?", 0.0),
        ("How much does a T4 earn?", 0.0),
        ("What is expected of a potter?", 0.0),
    ],
)
def test_the_section_that_is_named_by_its_code_gains(question: str, gain: float) -> None:
    found = section("T4: Potter", "Fires the kiln."), section("Ranks", "Fires the kiln.")
    scored = units_scored(Finding(question, found, {}, frozenset(), frozenset()))
    (named,), (other,) = (own for _, own in scored)
    assert named - other == pytest.approx(gain)
