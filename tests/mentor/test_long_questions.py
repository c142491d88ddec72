"""Questions that say one thing over and over end with an answer or a refusal.

The patterns that read a question try many ways to read such; one that tries all of them never ends.
"""

from collections.abc import Iterator

import pytest

from mentor import Mentor
from tests.mentor.libraries import knowing

GUIDE = "# Becoming a violin maker\n\nIt takes 3 years. First carving, then varnish."


@pytest.fixture(scope="module")
def mentor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    """A mentor over one small document."""
    with knowing(tmp_path_factory.mktemp("documents"), {"guide.md": GUIDE}) as known:
        yield known


@pytest.mark.parametrize(
    "question",
    [
        "先学雕刻还是先学上漆" + "在a计划" * 40 + "\n",
        "carving first or varnish " + "and then " * 300,
        "我" * 3000,
        "a" * 4000,
        "先" * 3000,
        "中间" * 1000,
        "3 months " * 400,
        "i know " * 500,
        "?" * 4000,
    ],
    ids=lambda question: f"{question[:14].strip()}...",
)
def test_it_ends(mentor: Mentor, question: str) -> None:
    answer = mentor.ask(question)
    assert answer.text
    assert answer.abstained or answer.citations
