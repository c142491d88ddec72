"""What several documents say of whether something is so stands side by side."""

from collections.abc import Iterator

import pytest

from mentor import Mentor
from mentor.answer.written import Quote
from mentor.cite import cite
from mentor.claims import advised
from mentor.types import Passage
from mentor.wording import several_speak_of_it
from tests.mentor.libraries import knowing

SAID = {"a.md": "You must **oil** the wheel.", "b.md": "Oil is a waste of money."}

DOCUMENTS = {
    "clay.md": "# A year of pottery\n\nI never learnt to draw. You do not need to draw well to "
    "throw a pot, since the wheel does the work.\n\nGlazes cost me 90 euros.\n",
    "school.md": "# The kiln school\n\n## Admission\n\nYou need to draw well: a folder of ten "
    "drawings is required of everybody who applies.\n\n## Fees\n\nA term is 400 euros.\n",
    "garden.md": "# The allotment society\n\nThe water is turned off in November.\n",
}


def quote(marker: int, source: str, position: str, *, near: bool = False) -> Quote:
    text = SAID[source]
    passage = Passage(source, source.upper(), "S", text, 0, len(text), 0.9)
    return Quote(cite(marker, passage, 0, len(text)), "en", near=near, position=position)


def test_the_words_of_each_document_with_its_citation() -> None:
    found = [quote(1, "a.md", SAID["a.md"]), quote(2, "b.md", SAID["b.md"])]
    (beside,) = advised(found, "en")
    assert not beside.disagree
    assert [view.text for view in beside.views] == [
        "“You must oil the wheel.”",
        "“Oil is a waste of money.”",
    ]
    assert [view.citation for view in beside.views] == [each.citation for each in found]


@pytest.mark.parametrize(
    "found",
    [
        [],
        [quote(1, "a.md", "Yes."), quote(2, "b.md", "")],
        [quote(1, "a.md", "Yes."), quote(2, "b.md", "No.", near=True)],
        [quote(1, "a.md", "Yes."), quote(2, "a.md", "No.")],
    ],
    ids=["nothing", "no position", "may not answer", "one document"],
)
def test_one_document_stands_beside_nothing(found: list[Quote]) -> None:
    assert advised(found, "en") == ()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("advised"), DOCUMENTS) as mentor:
        yield mentor


def test_both_documents_stand_in_the_answer_with_a_line_before(library: Mentor) -> None:
    answer = library.ask("Do I need to draw well?")
    assert answer.text.startswith(several_speak_of_it("en"))
    (beside,) = answer.conflicts
    assert {view.citation.source.split("/")[-1] for view in beside.views} == {
        "clay.md",
        "school.md",
    }
    assert {view.citation for view in beside.views} <= {*answer.citations}


@pytest.mark.parametrize("question", ["What is required of who applies?", "When is water off?"])
def test_nothing_stands_side_by_side_where_it_is_not_asked(library: Mentor, question: str) -> None:
    answer = library.ask(question)
    assert answer.citations
    assert not answer.conflicts
    assert several_speak_of_it("en") not in answer.text
