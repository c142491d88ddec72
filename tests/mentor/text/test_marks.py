import pytest

from mentor.text.marks import cells_of, in_one_line, without_boxes


def test_cells_of_a_row() -> None:
    assert cells_of("| 面包 | 盐\\|糖 |") == ["面包", "盐|糖"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("| **面包** | 260 元 |", "面包 · 260 元"),
        ("| bread |  | 2 h |", "bread · 2 h"),
        ("- **面包**\n  260 元", "面包 260 元"),
    ],
    ids=["row", "empty cell", "item"],
)
def test_a_text_in_one_line(text: str, line: str) -> None:
    assert in_one_line(text) == line


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- [ ] rye\n  * [x] wheat", "- rye\n  * wheat"),
        ("1. [X] 黑麦", "1. 黑麦"),
        ("[ ] rye", "rye"),
        ("- [rye](rye.md)", "- [rye](rye.md)"),
        ("- an array[ ] of rye", "- an array[ ] of rye"),
    ],
    ids=str,
)
def test_a_text_without_boxes(text: str, words: str) -> None:
    assert without_boxes(text) == words
