import pytest

from ingest.load.markdown import load_markdown
from ingest.load.raw import Raw


def title(heading: str) -> str:
    return load_markdown(Raw(f"# {heading}\n\n正文".encode(), "a.md")).title


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("[学习路线](https://a.b) 2025", "学习路线 2025"),
        ("![badge](a.svg) Guide", "badge Guide"),
        ("[Guide][ref] to [Git](b)", "Guide to Git"),
        ("[a] b [c](d)", "[a] b c"),
        ("[[a](b)", "[a"),
        ("[a](b", "[a](b"),
        ("[a][b", "[a][b"),
        ("[a](b) [c](d", "a [c](d"),
        ("snake__case _重点_ __强__", "snake__case 重点 强"),
    ],
    ids=[
        "link", "picture", "reference", "brackets", "nested", "open-target", "open-reference",
        "open-after-link", "underscores",
    ],
)  # fmt: skip
def test_a_heading_is_a_title_without_its_links_and_marks(heading: str, expected: str) -> None:
    assert title(heading) == expected


@pytest.mark.parametrize("sign", ["[", "![", "[](", "[a][", "a__b"])
def test_a_large_heading_of_signs_without_an_end_is_read_to_its_end(sign: str) -> None:
    assert title("a" + sign * 100_000 + "b")
