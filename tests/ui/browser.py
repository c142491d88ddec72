"""The system's Chromium, and a page in it that notes what it asks for and what goes wrong."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

LONGEST_WAIT = 60_000
"""Milliseconds; a page that stays wrong this long is wrong."""

TRIES = 5


@dataclass
class Visit:
    """An open page, the hosts that it asked for anything, and the errors in its console."""

    page: Page
    hosts: set[str] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)

    def ask(self, question: str) -> None:
        """Type a question and press Enter."""
        self.page.locator("#box textarea").fill(question)
        self.page.keyboard.press("Enter")

    def enter_until(self, shown: Locator) -> None:
        """Press Enter until something is shown: while an answer before ends, it does nothing."""
        for _ in range(TRIES):
            self.page.keyboard.press("Enter")
            try:
                expect(shown).to_be_visible(timeout=LONGEST_WAIT / TRIES)
            except AssertionError:
                continue
            return
        expect(shown).to_be_visible()

    def answered(self, turns: int = 1) -> None:
        """Wait until this many answers are finished."""
        expect(self.page.locator(".turn .answer:not([aria-busy])")).to_have_count(turns)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The installed Chromium, headless."""
    path = shutil.which("chromium")
    assert path, "chromium is not installed; `sh tests/browser.sh` says how to get it"
    expect.set_options(timeout=LONGEST_WAIT)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS, headless=True)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def visiting(
    browser: Browser,
    address: str,
    language: str = "zh-CN",
    size: tuple[int, int] = (1280, 900),
    scheme: str = "light",
) -> Iterator[Visit]:
    """Open the page as a reader of this language on a screen of this size would."""
    context = browser.new_context(
        locale=language,
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    context.set_default_timeout(LONGEST_WAIT)
    visit = Visit(context.new_page())
    page = visit.page
    page.on("request", lambda request: visit.hosts.add(_host(request.url)))
    page.on("console", lambda said: _note(visit, said.type, said.text))
    page.on("pageerror", lambda error: visit.problems.append(str(error)))
    try:
        page.goto(address)
        expect(page.locator("#box textarea")).to_be_visible()
        yield visit
    finally:
        context.close()


def _note(visit: Visit, kind: str, text: str) -> None:
    if kind in ("error", "warning"):
        visit.problems.append(text)


def _host(url: str) -> str:
    return urlsplit(url).hostname or "" if not url.startswith(("data:", "blob:")) else "127.0.0.1"
