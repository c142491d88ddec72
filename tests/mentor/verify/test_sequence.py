"""Two things in the other order, Chinese and English."""

import pytest

from mentor.verify.sequence import reversed_order

ENGLISH = "Soak the beans before you boil them. Salt comes after the beans are soft."
CHINESE = "先刷底漆，再刷面漆；窗框在墙面之后。"


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Study statistics before SQL", "Learn SQL before statistics."),
        ("Start with statistics and learn SQL afterwards", "Learn SQL before statistics."),
        ("SQL comes after statistics", "First SQL, then statistics."),
        ("先学统计，再学 SQL", "Learn SQL before statistics."),
        ("先刷面漆，再刷底漆", CHINESE),
        ("面漆要刷在底漆之前", CHINESE),
        ("窗框在墙面之前", CHINESE),
    ],
)
def test_reversed(text: str, other: str) -> None:
    assert reversed_order(text, other)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Learn statistics after SQL", "Learn SQL before statistics."),
        ("Start with SQL, then statistics", "Learn SQL before statistics."),
        ("先学 SQL，再学统计", "Learn SQL before statistics."),
        ("Learn statistics and SQL", "Learn SQL before statistics."),
        ("Learn R before SQL", "Learn SQL before statistics."),
        ("刷面漆之前先刷底漆", CHINESE),
        ("墙面在窗框之前", CHINESE),
        ("Boil the beans", ENGLISH),
    ],
)
def test_not_reversed(text: str, other: str) -> None:
    assert not reversed_order(text, other)
