import pytest

from ingest.surrogates import has_surrogates, spelled_out, without_surrogates


@pytest.mark.parametrize(
    ("text", "has", "shown", "without"),
    [
        ("学习 path.md", False, "学习 path.md", "学习 path.md"),
        ("𝒳 👩\u200d💻", False, "𝒳 👩\u200d💻", "𝒳 👩\u200d💻"),
        ("\udcc4.md", True, r"\udcc4.md", "?.md"),
        ("学\ud800", True, r"学\ud800", "学?"),
        ("a\x1b[2J\nb\u202e", False, r"a\x1b[2J\nb\u202e", "a\x1b[2J\nb\u202e"),
        ("", False, "", ""),
    ],
    ids=["both languages", "beyond 16 bits", "file name", "request", "terminal", "empty"],
)
def test_halves_are_seen_spelled_out_and_replaced(
    text: str, has: bool, shown: str, without: str
) -> None:
    assert has_surrogates(text) is has
    assert spelled_out(text) == shown
    assert without_surrogates(text) == without
