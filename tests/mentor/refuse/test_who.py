"""Whether the passages tell who somebody is."""

from collections.abc import Iterator

import pytest

from mentor import Mentor
from mentor.refuse.who import tells_who
from tests.mentor.libraries import knowing

NOTES = """# Baking books

Books for bakers:

- The Long Rise, by José Álvarez, who runs a bakery in Lyon.
- Crumbs: a blog of short notes.

Nora Quist

# 面包书

- 《慢发酵》：王小波写的面包书，讲天然酵母。
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("who"), {"books.md": NOTES}) as mentor:
        yield mentor


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who is José Álvarez?", True),
        ("who is jose alvarez", True),
        ("José Álvarez是谁？", True),
        ("王小波是谁？", True),
        ("谁是王小波？", True),
        ("Who is Nora Quist?", False),
        ("Who is Ann Lee?", False),
        ("Who is the baker?", False),
        ("Who is José Álvarez married to?", False),
        ("李小明是谁？", False),
        ("谁是作者？", False),
    ],
)
def test_a_name_with_a_work_tells_who_it_is(library: Mentor, question: str, told: bool) -> None:
    assert tells_who(library.retriever.search(question, 16)) is told


def test_who_is_named_with_a_work_is_answered(library: Mentor) -> None:
    assert "The Long Rise" in library.ask("Who is José Álvarez?").text
    assert "慢发酵" in library.ask("王小波是谁？").text
    assert library.ask("Who is Ann Lee?").abstained
