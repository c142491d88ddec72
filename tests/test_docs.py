"""The documents name what there is: every package of the code, and no file that is gone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAP = ROOT / "docs" / "README.md"


def packages() -> Iterator[str]:
    for name in ("ingest", "mentor"):
        for folder in sorted(path.parent for path in (ROOT / name).glob("*/__init__.py")):
            yield f"{name}/{folder.name}"


@pytest.mark.parametrize("package", [*packages()])
def test_the_map_of_the_code_has_every_package(package: str) -> None:
    rows = [line.split("|")[1] for line in MAP.read_text("utf-8").splitlines() if "|" in line]
    top, name = package.split("/")
    assert any(f"`{top}/" in row and re.search(rf"[`/]{name}`", row) for row in rows)


@pytest.mark.parametrize(
    "document",
    [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"],
    ids=lambda path: path.name,
)
def test_no_file_of_the_code_is_named_that_is_gone(document: Path) -> None:
    named = set(re.findall(r"`([\w/]+\.py)`", document.read_text("utf-8")))
    files = [
        path.relative_to(ROOT).as_posix()
        for name in ("ingest", "mentor", "ui", "tests", "tools")
        for path in (ROOT / name).rglob("*.py")
    ]
    assert {
        each for each in named if not any(f"/{file}".endswith(f"/{each}") for file in files)
    } == set()
