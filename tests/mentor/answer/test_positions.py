"""What each document says where documents may take sides."""

from collections.abc import Iterator

import pytest

from mentor import Mentor
from mentor.answer.positions import asks_for_a_position
from mentor.text.language import language_of
from mentor.wording import also_near
from tests.mentor.libraries import knowing

DOCUMENTS = {
    "clay.md": "# A year of pottery\n\nI never learnt to draw. You do not need to draw well to "
    "throw a pot, since the wheel does the work.\n\nGlazes cost me 90 euros.\n",
    "school.md": "# The kiln school\n\n## Admission\n\nYou need to draw well: a folder of ten "
    "drawings is required of everybody who applies.\n\n## Fees\n\nA term is 400 euros.\n",
    "窑.md": "# 学陶三年\n\n很多人问要不要会画画。我的看法是不用会画画，手上有感觉就够了。\n",
    "garden.md": "# The allotment society\n\nThe water is turned off in November.\n",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("positions"), DOCUMENTS) as mentor:
        yield mentor


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("要不要学统计？", True),
        ("需要懂法语吗", True),
        ("考驾照有没有必要", True),
        ("需要学什么", False),
        ("专业课要学些什么", False),
        ("Do I need a licence?", True),
        ("I keep hearing both, so is Latin necessary?", True),
        ("a permit - worth it or waste?", True),
        ("they say skip the theory. who's right?", True),
        ("What do I need to bring?", False),
        ("How many tests must I pass?", False),
        ("Does the shop open at nine?", False),
    ],
)
def test_what_asks_for_a_position(question: str, asks: bool) -> None:
    assert asks_for_a_position(question) is asks


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("Do I need to draw well?", ["The kiln school", "A year of pottery"]),
        ("学陶瓷需要会画画吗？", ["学陶三年", "A year of pottery"]),
    ],
)
def test_what_other_documents_say_is_part_of_the_answer(
    library: Mentor, question: str, titles: list[str]
) -> None:
    answer = library.ask(question)
    surely = answer.text.partition(f"\n\n{also_near(language_of(question))}\n\n")[0]
    assert [citation.title for citation in answer.citations[:2]] == titles
    assert "[2]" in surely
    assert all(citation.title != "The allotment society" for citation in answer.citations)
