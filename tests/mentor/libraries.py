"""Small libraries of their own for tests."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from mentor import Mentor, Settings

MONTHLY = """# Luthier in nine months

## The plan

| Months | Work | Done by then |
| --- | --- | --- |
| Months 1-3 | Sharpening | every blade cuts |
| Months 4-6 | Carving | a scroll |
| Months 7-9 | Varnish | a violin |

This plan counts on 10 hours a week.

## Questions

A luthier who learns beside a job needs about 4 years.
"""
STAGED = """# Luthier, the long road

## Learning path

### Stage one: sharpening (0-12 months)

Sharpen all day.

### Stage two: carving (12-24 months)

Carve all day.

### Stage three: varnish (24-36 months)

Varnish all day.

## Pay

Luthiers with a shop earn 3,000 a month.
"""
UNTIMED = """# 制琴师成长路线

## 学习路径

- 第一步：磨刀。
- 第二步：刻琴头。
- 第三步：上漆。

不少制琴师是从木工转行过来的。
"""
LUTHIERS = {"monthly.md": MONTHLY, "staged.md": STAGED, "untimed.md": UNTIMED}
"""Plans for one trade: by month and with hours, by stage, and without times."""


@contextmanager
def knowing(folder: Path, documents: Mapping[str, str]) -> Iterator[Mentor]:
    """A mentor that knows documents alone, texts by file name; all of it is in `folder`."""
    (folder / "documents").mkdir()
    for name, text in documents.items():
        (folder / "documents" / name).write_text(text, "utf-8")
    with Mentor(Settings(home=folder / "home")) as mentor:
        mentor.ingest([folder / "documents"])
        yield mentor
