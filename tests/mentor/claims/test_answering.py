"""Which statements answer beside the best one, over the real model."""

from collections.abc import Iterator

import pytest

from mentor import Mentor
from mentor.claims import leads, reach_of
from tests.mentor.libraries import knowing

DOCUMENTS = {
    "pool.md": "# The town pool\n\nA locker costs 2 euros a day.\n\n"
    "You wait up to three weeks for a season ticket.\n",
    "library.md": "# The town library\n\nA reader's card costs 15 euros a year.\n\n"
    "A book may be kept for four weeks, a film for one week.\n",
    "tent.md": "# Camping by the lake\n\n| | Tent | Camper |\n| --- | --- | --- |\n"
    "| Price | 18 euros | 31 euros |\n\nThe tent site has 40 places.\n",
    "shore.md": "# Camping on the shore\n\nA tent costs 27 euros a night in summer.\n",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("answering"), DOCUMENTS) as mentor:
        yield mentor


@pytest.mark.parametrize(
    "question",
    ["How long do I wait for a season ticket at the pool?", "泳池的季票要等多久？"],
)
def test_the_same_unit_makes_no_answer(library: Mentor, question: str) -> None:
    assert library.ask(question).conflicts == ()


@pytest.mark.parametrize(("question", "price"), [("tent price", 18.0), ("camper price", 31.0)])
def test_of_a_row_the_figure_of_the_column_asked_for_is_told(
    library: Mentor, question: str, price: float
) -> None:
    finding = library.retriever.search(question, 8)
    (lead,) = leads(finding, reach_of(library.retriever))
    row = next(item for item in lead.found if item.text.startswith("|"))
    assert row.quantity.low == price


@pytest.mark.parametrize("question", ["How much does a locker cost?", "储物柜多少钱？"])
def test_prices_that_do_not_compare_stand_in_no_box(library: Mentor, question: str) -> None:
    assert library.ask(question).conflicts == ()
