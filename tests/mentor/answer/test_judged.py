"""Which further quotes stay: those that answer, and those that are to stay."""

from collections.abc import Iterator

import pytest

from mentor import Mentor
from mentor.answer.judged import Judge, judge
from tests.mentor.libraries import knowing

DOCUMENTS = {
    "choir.md": "# The Wednesday choir\n\nRehearsals are every Wednesday at 19:30 in the school "
    "hall. The yearly fee is 60 euros.\n",
    "garden.md": "# The allotment society\n\nA plot costs 85 euros a year. The water is turned off "
    "in November. The school hall is used for the yearly meeting.\n",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("judged"), DOCUMENTS) as mentor:
        yield mentor


@pytest.mark.parametrize(
    "question",
    ["When does the choir rehearse?", "合唱团什么时候排练？", "Where does the choir sing?"],
)
def test_what_another_document_says_beside_the_point_is_left_out(
    library: Mentor, question: str
) -> None:
    answer = library.ask(question)
    assert {citation.title for citation in answer.citations} == {"The Wednesday choir"}


def test_a_quote_of_another_source_and_a_later_one_have_to_answer_better() -> None:
    shipped = judge()
    second = shipped.chance(0.0, 1, other_source=False)
    assert second > shipped.chance(0.0, 2, other_source=False)
    assert second > shipped.chance(0.0, 1, other_source=True)
    assert shipped.chance(1.0, 1, other_source=False) > second


def test_the_chance_is_logistic() -> None:
    even = Judge(read=1.0, other_source=0.0, place=0.0, bias=0.0, least=0.5, least_known=0.5)
    assert even.chance(0.0, 3, other_source=True) == 0.5
