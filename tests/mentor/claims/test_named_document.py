"""What other documents say is no side of a programme that a question names."""

from collections.abc import Iterator

import pytest

from mentor import Mentor
from tests.mentor.libraries import knowing

DOCUMENTS = {
    "bootcamp.md": "# Pastry Bootcamp\n\nLive classes for bakers.\n\n## Time\n\n"
    "The pastry classes take 15 hours a week.\n",
    "guide.md": "# Baking bread at home\n\nWritten for bakers.\n\n## Time\n\n"
    "Learning to bake pastry takes 6 hours a week.\n",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("named"), DOCUMENTS) as mentor:
        yield mentor


def test_a_programme_that_is_named_has_no_other_side(library: Mentor) -> None:
    answer = library.ask("How many hours a week does the pastry bootcamp take?")
    assert not answer.conflicts
    assert "15 hours a week" in answer.text


def test_what_is_not_named_has_both_sides(library: Mentor) -> None:
    answer = library.ask("How many hours a week does it take to learn to bake pastry?")
    assert {view.citation.title for conflict in answer.conflicts for view in conflict.views} == {
        "Pastry Bootcamp",
        "Baking bread at home",
    }
