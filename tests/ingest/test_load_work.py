"""How much work a document makes."""

from pathlib import Path

from ingest.load.html import load_html
from ingest.load.raw import Raw
from tests.work import calls

BOXES = "".join(f"<div><p>Paragraph {number} tells something.</p></div>" for number in range(60))


def page(boxes: str, depth: int) -> Raw:
    html = f"<body><article>{'<div>' * depth}{boxes}{'</div>' * depth}</article></body>"
    return Raw(html.encode(), str(Path("page.html")))


def test_a_box_deep_in_a_page_costs_little_more_than_one_at_the_top() -> None:
    load_html(page(BOXES, 1))  # what is read once
    flat = calls(lambda: load_html(page(BOXES * 2, 1)))
    deep = calls(lambda: load_html(page(BOXES * 2, 100)))
    assert deep < 4 * flat
