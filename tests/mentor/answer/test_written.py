"""How quotes read."""

import pytest

from mentor.answer.written import Quote, written
from mentor.types import Citation
from mentor.wording import also_near


@pytest.mark.parametrize(
    ("quote", "within", "shown"),
    [
        ("** Yes. You can.", False, "> Yes. You can. [1]"),
        ("We fire. **Do I need clay?", False, "> We fire. **Do I need clay?** [1]"),
        ("**No.** Not yet.", False, "> **No.** Not yet. [1]"),
        ("The road\n=====\nby Ann", False, "> The road\n> by Ann [1]"),
        ("3. Glaze.\n4. Fire.", True, "> …\n>\n> 3. Glaze.\n> 4. Fire.\n>\n> [1]"),
        ("- Glaze.\n- Fire.", True, "> - …\n> - Glaze.\n> - Fire.\n>\n> [1]"),
        ("| glaze | 3 |", True, "> | … | … |\n> | glaze | 3 |\n>\n> [1]"),
    ],
    ids=[
        "end of bold",
        "beginning of bold",
        "all of bold",
        "underlined",
        "numbered",
        "bullets",
        "row",
    ],
)
def test_marks_of_what_is_cut(quote: str, within: bool, shown: str) -> None:
    citation = Citation(1, "a", "Pots", "Pots", quote, 0, len(quote), None, 1.0)
    found = Quote(citation, "en", within=within)
    assert "".join(written([found], "en")).split("\n\n", 1)[1] == shown


def test_a_line_parts_what_may_answer_from_what_does() -> None:
    def quote(number: int, *, near: bool) -> Quote:
        return Quote(
            Citation(number, "a", "Pots", "Pots", "Clay.", 0, 5, None, 1.0), "en", near=near
        )

    text = "".join(written([quote(1, near=False), quote(2, near=True), quote(3, near=True)], "en"))
    assert text.split("\n\n") == [
        "**Pots**",
        "> Clay. [1]",
        also_near("en"),
        "**Pots**",
        "> Clay. [2]",
        "> Clay. [3]",
    ]
    assert "".join(written([quote(1, near=True)], "en")).startswith(also_near("en"))
