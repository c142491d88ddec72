"""Which further quotes stay: those that answer, and those that are to stay."""

from collections.abc import Iterator, Sequence

import numpy as np
import pytest

from ingest.types import Vectors
from mentor import Mentor
from mentor.answer.extract import NEAR_CHARS, quotes
from mentor.answer.judged import Judge, Read, judge
from mentor.text.language import language_of
from mentor.wording import also_near
from tests.mentor.answer.test_extract import evidence, finding
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
    second = shipped.chance(0.0, 1, other_source=False, listed=False)
    assert second > shipped.chance(0.0, 2, other_source=False, listed=False)
    assert second > shipped.chance(0.0, 1, other_source=True, listed=False)
    assert shipped.chance(1.0, 1, other_source=False, listed=False) > second
    assert shipped.chance(0.0, 1, other_source=False, listed=True) > second


def test_the_chance_is_logistic() -> None:
    even = Judge(read=1.0, other_source=0.0, place=0.0, listed=0.0, bias=0.0, least=0.5, likely=0.5)
    assert even.chance(0.0, 3, other_source=True, listed=True) == 0.5


@pytest.mark.parametrize(
    ("question", "stands_apart"),
    [
        ("What is in the school hall?", True),
        ("谁在学校礼堂排练？", True),
        ("List what is yearly", False),
    ],
    ids=["en", "zh", "list"],
)
def test_what_may_answer_stands_apart_unless_a_list_is_asked_for(
    library: Mentor, question: str, stands_apart: bool
) -> None:
    answer = library.ask(question)
    assert len(answer.citations) == 2
    line = f"\n\n{also_near(language_of(question))}\n\n"
    first, _, behind = answer.text.partition(line)
    assert (line in answer.text) is stands_apart
    assert "[1]" in first
    assert ("[2]" in behind) is stands_apart


def test_what_may_help_is_cut_to_what_answers_best(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "mentor.answer.extract.read_together",
        lambda question, shown, *_, **__: Read(shown[:1], shown[1:]),
    )
    text = "".join(f"第{n}句话说的是{n}号陶罐怎么上釉的事情，要等它干透。" for n in "一二三四五六")
    found = finding(evidence("a", 1.1), evidence("b", 1.0, text, start=90))
    whole = quotes(found, closely=True)[1].citation
    short = quotes(found)[1].citation
    assert whole.source == short.source == "b"
    assert short.quote in whole.quote
    assert len(short.quote) <= NEAR_CHARS < len(whole.quote)


@pytest.mark.parametrize(("documents", "read"), [("abc", 0), ("abcd", 2)], ids=["one", "two"])
def test_in_the_field_one_further_quote_alone_is_not_read_and_may_help(
    monkeypatch: pytest.MonkeyPatch, documents: str, read: int
) -> None:
    texts: list[str] = []

    class Reader:
        def logits(self, question: str, given: Sequence[str]) -> Vectors:
            texts.extend(given)
            return np.full(len(given), 9.0, np.float32)

    monkeypatch.setattr("mentor.answer.judged.quote_reader", Reader)
    found = finding(
        *(evidence(name, 1.0 - place / 100) for place, name in enumerate(documents)),
    )
    shown = quotes(found)
    assert [quote.citation.source for quote in shown if quote.near] == list(
        "bc" if read == 0 else "b"
    )
    assert len(texts) == read
    assert len(shown) == len(documents)
    assert len(quotes(found, closely=True)) == len(documents)
    assert len(texts) == read + len(documents) - 1
