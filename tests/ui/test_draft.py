"""What a model drafts is shown while it writes; the checked answer takes its place."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from playwright.sync_api import expect

from mentor import Mentor
from mentor.wording import unsupported
from tests.mentor.writing import QUESTION, SUPPORTED, writing
from tests.openai_server import Model, Server, answering, listening
from tests.ui.browser import Visit, chromium, visiting
from tests.ui.serving import served

PageOf = Callable[[], AbstractContextManager[Visit]]
INVENTED = "另外必须先买 987 台电脑"


@pytest.fixture(scope="module")
def model_server() -> Iterator[Server]:
    with listening() as server:
        yield server


@pytest.fixture(scope="module")
def page_of(mentor: Mentor, model_server: Server) -> Iterator[PageOf]:
    """Opens the chat of a mentor whose model is the server."""
    with (
        writing(mentor, model_server.address) as opened,
        served(opened) as address,
        chromium() as browser,
    ):
        yield lambda: visiting(browser, address)


@pytest.mark.parametrize("breaks", [False, True], ids=["checked", "the model broke off"])
def test_the_answer_takes_the_place_of_the_draft(
    page_of: PageOf, model_server: Server, breaks: bool
) -> None:
    pieces = (SUPPORTED, f"{INVENTED} [42]", "。")
    model = Model(pieces=pieces, held_after=2, break_after=2 if breaks else None)
    with answering(model_server, model), page_of() as visit:
        visit.ask(QUESTION)
        latest = visit.page.locator("#latest")
        expect(latest.locator('.answer[aria-busy="true"]')).to_contain_text(INVENTED)
        model.may_finish.set()
        visit.answered()
        if breaks:
            expect(latest).not_to_contain_text(INVENTED)
            expect(latest.locator(".note")).to_contain_text("openai:test-model 的回答中途断了")
        else:
            expect(latest).to_contain_text(unsupported("zh"))
            expect(latest).not_to_contain_text("[42]")
            expect(latest.locator(".note")).to_have_count(0)
        assert visit.problems == []
