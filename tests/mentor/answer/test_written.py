"""How quotes read."""

import pytest

from mentor.answer.written import Quote, written
from mentor.types import Citation


@pytest.mark.parametrize(
    ("quote", "within", "shown"),
    [
        ("** Yes. You can.", False, "> Yes. You can. [1]"),
        ("We fire. **Do I need clay?", False, "> We fire. **Do I need clay?** [1]"),
        ("**No.** Not yet.", False, "> **No.** Not yet. [1]"),
        ("3. Glaze.\n4. Fire.", True, "> …\n>\n> 3. Glaze.\n> 4. Fire.\n>\n> [1]"),
        ("- Glaze.\n- Fire.", True, "> - …\n> - Glaze.\n> - Fire.\n>\n> [1]"),
    ],
    ids=["end of bold", "beginning of bold", "all of bold", "numbered", "bullets"],
)
def test_marks_of_what_is_cut(quote: str, within: bool, shown: str) -> None:
    citation = Citation(1, "a", "Pots", "Pots", quote, 0, len(quote), None, 1.0)
    found = Quote(citation, "en", within=within)
    assert "".join(written([found], "en")).split("\n\n", 1)[1] == shown
