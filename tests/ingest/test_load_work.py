"""How much work a document makes: counted in calls, since times tell of the machine."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from ingest.load.html import load_html
from ingest.load.raw import Raw

BOXES = "".join(f"<div><p>Paragraph {number} tells something.</p></div>" for number in range(60))


def calls(work: Callable[[], object]) -> int:
    """How often Python code calls or resumes a function while `work` is done."""
    counted = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal counted
        counted += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted


def page(boxes: str, depth: int) -> Raw:
    html = f"<body><article>{'<div>' * depth}{boxes}{'</div>' * depth}</article></body>"
    return Raw(html.encode(), str(Path("page.html")))


def test_a_box_deep_in_a_page_costs_little_more_than_one_at_the_top() -> None:
    load_html(page(BOXES, 1))  # what is read once
    flat = calls(lambda: load_html(page(BOXES * 2, 1)))
    deep = calls(lambda: load_html(page(BOXES * 2, 100)))
    assert deep < 4 * flat
