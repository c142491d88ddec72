"""Patterns in texts, Chinese and English."""

import pytest

from mentor.evaluate.match import holds


@pytest.mark.parametrize(
    ("text", "patterns", "expected"),
    [
        ("需要 6～12 个月", [r"6[-~]12"], True),
        ("需要 **6**\\~12\n\n个月", [r"6~12 个月"], True),
        ("ＮｕｍＰｙ 与 Pandas", ["numpy", "Pandas"], True),
        ("Learn NumPy", ["numpy", "pandas"], False),
        ("", [], True),
    ],
    ids=["full width", "emphasis and lines", "width and case", "one missing", "nothing asked"],
)
def test_holds(text: str, patterns: list[str], expected: bool) -> None:
    assert holds(text, patterns) is expected
