"""Names and numbers of documents become sources of the library."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from ingest.errors import ConfigurationError
from ingest.types import Source
from mentor.evaluate import Question
from mentor.evaluate.number import ORDER_FILE, right_sources


def source(name: str, origin: Path | str = "/elsewhere/x") -> Source:
    now = datetime(2025, 1, 1, tzinfo=UTC)
    return Source(name, "T", str(origin), None, "markdown", "zh", 1, 10, now, now)


def ask_for(*names: int | str) -> list[Question]:
    return [Question("1", "fact", "?", tuple(names), ("x",))]


@pytest.mark.parametrize(
    ("ids", "names", "expected"),
    [
        (["f/a.md", "f/b.md"], ["b.md"], {"f/b.md"}),
        (["f/a.md", "g/a.md"], ["g/a.md"], {"g/a.md"}),
        (["a.md", "g/a.md"], ["a.md"], {"a.md"}),
        (["https://x.org/指南/"], ["指南"], {"https://x.org/指南/"}),
        (["z/a.md", "b/b.md"], [0, 1], {"z/a.md", "b/b.md"}),
        (["z/a.md", "b/b.md", "a/c.md"], [2, "a.md"], {"a/c.md", "z/a.md"}),
    ],
    ids=["last part", "whole id", "whole id first", "address", "numbers", "both"],
)
def test_names_and_numbers_are_sources(
    ids: list[str], names: list[int | str], expected: set[str]
) -> None:
    assert right_sources(ask_for(*names), [source(name) for name in ids]) == {"1": expected}


@pytest.mark.parametrize(
    ("ids", "names", "reason"),
    [
        (["f/a.md", "g/a.md"], ["a.md"], "any of f/a.md, g/a.md"),
        (["f/a.md"], ["b.md"], "no source of the library"),
        (["a.md", "b.md", "c.md"], [0, 1], "counts 2 documents, the library holds 3"),
        ([], [0], "--sources"),
    ],
    ids=["two of that name", "none of that name", "more sources", "empty library"],
)
def test_an_unclear_document_is_an_error(
    ids: list[str], names: list[int | str], reason: str
) -> None:
    with pytest.raises(ConfigurationError, match=reason):
        right_sources(ask_for(*names), [source(name) for name in ids])


def test_order_file_of_the_folder_gives_the_numbers(tmp_path: Path) -> None:
    (tmp_path / ORDER_FILE).write_text("指南 二.md\na.md\n", encoding="utf-8")
    library = [source(f"k/{name}", tmp_path / name) for name in ("a.md", "指南 二.md")]
    library.append(source("own.md"))
    assert right_sources(ask_for(0), library) == {"1": {"k/指南 二.md"}}
    assert right_sources(ask_for(1, 0), library) == {"1": {"k/指南 二.md", "k/a.md"}}
    with pytest.raises(ConfigurationError, match="counts 3 documents"):
        right_sources(ask_for(2), library[:2])


def test_two_folders_with_an_order_are_an_error(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / ORDER_FILE).write_text("a.md\n", encoding="utf-8")
    library = [source(f"{name}/a.md", tmp_path / name / "a.md") for name in ("one", "two")]
    with pytest.raises(ConfigurationError, match="2 folders"):
        right_sources(ask_for(0), library)
