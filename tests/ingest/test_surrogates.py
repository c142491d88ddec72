import pytest

from ingest.surrogates import has_surrogates, spelled_out


@pytest.mark.parametrize(
    ("text", "has", "shown"),
    [
        ("学习 path.md", False, "学习 path.md"),
        ("𝒳 👩\u200d💻", False, "𝒳 👩\u200d💻"),
        ("\udcc4.md", True, r"\udcc4.md"),
        ("学\ud800", True, r"学\ud800"),
        ("", False, ""),
    ],
    ids=["both languages", "beyond 16 bits", "file name", "request", "empty"],
)
def test_halves_are_seen_and_spelled_out(text: str, has: bool, shown: str) -> None:
    assert has_surrogates(text) is has
    assert spelled_out(text) == shown
