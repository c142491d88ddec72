"""Makes docs/screenshot.png again: `python -m tests.ui.screenshot`.

The real mentor over the shipped documents answers in the real page, and a citation is opened.
"""

import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import expect

from mentor import Mentor, Settings
from tests.ui.browser import chromium, visiting
from tests.ui.serving import served

PICTURE = Path(__file__).resolve().parents[2] / "docs" / "screenshot.png"
QUESTION = "从零开始成为AI工程师需要多长时间？"
COLOURS = 128
"""Enough for a page of text, at a third of the size."""


def main() -> int:
    """Ask, open the first citation, save the picture."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Mentor(Settings(home=Path(folder))) as mentor,
        served(mentor) as address,
        chromium() as browser,
        visiting(browser, address, size=(960, 1040)) as visit,
    ):
        visit.ask(QUESTION)
        visit.answered()
        page = visit.page
        page.locator("a.marker").first.click()
        expect(page.locator(".excerpt").first).to_be_visible()
        page.locator("h1").scroll_into_view_if_needed()
        page.mouse.move(0, 0)
        page.screenshot(path=PICTURE, animations="disabled")
    Image.open(PICTURE).convert("RGB").quantize(COLOURS).save(PICTURE, optimize=True)
    print(f"{PICTURE}: {PICTURE.stat().st_size // 1024} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
