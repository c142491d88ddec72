"""A library that is empty, and a folder of documents."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.library import Library
from ingest.settings import IngestSettings

GUIDE = """# 学习指南

## 数学

先学线性代数与概率，再学微积分。

## Programming

Write Python every day and read good code.

## 项目

做三个项目，写下总结。
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library(IngestSettings(home=tmp_path / "home"))
    yield opened
    opened.close()


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    (folder / "deep").mkdir(parents=True)
    (folder / "guide.md").write_text(GUIDE, "utf-8")
    (folder / "deep" / "notes.txt").write_text("每天练习一小时。", "utf-8")
    (folder / ".hidden.md").write_text("# 草稿", "utf-8")
    (folder / "logo.png").write_bytes(b"\x89PNG")
    return folder
