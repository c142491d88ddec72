"""The page as a learner sees it, in a real browser."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, expect

from mentor import Mentor, Settings
from tests.openai_server import Model, serving
from tests.ui.browser import Visit, chromium, visiting
from tests.ui.serving import served
from ui.words import CHINESE, ENGLISH, Words

QUESTION = "从零开始成为AI工程师需要多长时间？"
HALVES = ("The first half ", "and the second.")
HARMFUL = """# 危险 <script>window.harmed = 1</script>

有害文档写道：<script>window.harmed = 2</script> <img src="x" onerror="window.harmed = 3">
![图](http://tracker.example/pixel.png) [点我](javascript:window.harmed=4) ${window.harmed = 5}
{{#each this}} 代码是 `<script>window.harmed = 6</script>`，有害文档到此结束。
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    with visiting(browser, address) as visit:
        yield visit
        assert visit.hosts == {"127.0.0.1"}
        assert visit.problems == []


def words_only(text: str) -> str:
    """Letters and digits: what remains the same when Markdown becomes a page."""
    text = re.sub(r"\]\([^)]*\)", "", text)
    return "".join(re.findall(r"\w+", text.replace("_", "")))


def test_a_question_is_answered_with_citations_that_open(visit: Visit, mentor: Mentor) -> None:
    page = visit.page
    expect(page.locator("#box textarea")).to_be_focused()
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    expect(page.locator(".question")).to_contain_text(QUESTION)
    visit.answered()
    answer = mentor.ask(QUESTION)
    assert answer.citations
    for citation in answer.citations:
        opened = page.locator(f"#turn-1-citation-{citation.marker}")
        expect(opened.locator(".excerpt")).to_be_hidden()
        page.locator(f'a.marker[href="#turn-1-citation-{citation.marker}"]').first.click()
        expect(opened.locator(".excerpt")).to_be_visible()
        expect(opened.locator("summary")).to_be_focused()
        expect(opened.locator("summary")).to_contain_text(citation.title)
        expect(opened.locator("summary")).to_contain_text(citation.section.split(" › ")[-1])
        highlighted = "".join(opened.locator("mark").all_text_contents())
        assert words_only(highlighted) == words_only(citation.quote)
        source = mentor.source_text(citation.source)
        assert source[citation.start : citation.end] == citation.quote
        if citation.url:
            expect(opened.locator("a.origin")).to_have_attribute("href", citation.url)


def test_a_marker_of_a_plan_opens_its_quote_among_those_of_its_section(visit: Visit) -> None:
    page = visit.page
    visit.ask("给我一个学习计划")
    visit.answered()
    groups = page.locator(".citations > ol > li > details:has(details)")
    expect(groups.first).to_be_visible()
    inside = groups.first.locator("details").nth(1)
    expect(inside).to_be_hidden()
    number = inside.get_attribute("id")
    page.locator(f'a.marker[href="#{number}"]').first.click()
    expect(inside.locator(".excerpt mark").first).to_be_visible()
    expect(inside.locator("summary")).to_be_focused()


def test_a_follow_up_stands_below_and_a_new_conversation_starts_over(visit: Visit) -> None:
    page = visit.page
    page.get_by_role("button", name=CHINESE.examples[0]).click()
    visit.answered(1)
    expect(page.locator(".question")).to_contain_text(CHINESE.examples[0])
    expect(page.locator(".chip").first).to_be_hidden()
    visit.ask(QUESTION)
    visit.answered(2)
    expect(page.locator("#latest .question")).to_be_in_viewport()
    page.get_by_role("button", name=CHINESE.new_conversation).click()
    expect(page.locator(".turn")).to_have_count(0)
    expect(page.locator(".chip").first).to_be_visible()
    expect(page.locator("#box textarea")).to_be_focused()


def test_what_a_follow_up_was_understood_as_can_be_edited(visit: Visit, mentor: Mentor) -> None:
    page = visit.page
    visit.ask("机器学习工程师要会什么？")
    visit.answered(1)
    expect(page.locator(".understood")).to_have_count(0)
    visit.ask("那薪资呢？")
    visit.answered(2)
    line = page.locator("#latest .understood")
    expect(line.locator(".reading")).to_have_text("机器学习工程师 薪资呢？")
    expect(line.locator("textarea")).to_be_hidden()
    line.get_by_role("button", name=CHINESE.edit).click()
    expect(line.locator("textarea")).to_be_focused()
    page.keyboard.press("Escape")
    expect(line.locator("textarea")).to_be_hidden()
    expect(line.get_by_role("button", name=CHINESE.edit)).to_be_focused()
    page.keyboard.press("Enter")
    line.locator("textarea").fill("那薪资范围呢？")
    page.keyboard.press("Enter")
    visit.answered(3)
    expect(page.locator("#latest .question")).to_contain_text("那薪资范围呢？")
    expect(page.locator("#latest .understood")).to_have_count(0)  # asked exactly as it stood there
    expect(page.locator("#earlier .understood")).to_have_count(1)
    for citation in mentor.ask("那薪资范围呢？").citations:
        expect(page.locator(f"#turn-3-citation-{citation.marker}")).to_contain_text(citation.title)


def test_an_earlier_follow_up_can_be_edited_too(visit: Visit) -> None:
    for count, question in enumerate(["机器学习工程师要会什么？", "那薪资呢？", "什么是 RAG？"], 1):
        visit.ask(question)
        visit.answered(count)
    line = visit.page.locator("#earlier .understood")
    line.get_by_role("button", name=CHINESE.edit).click()
    line.get_by_role("button", name=CHINESE.send, exact=True).click()
    visit.answered(4)
    expect(visit.page.locator("#latest .question")).to_contain_text("机器学习工程师 薪资呢？")


def test_an_empty_question_is_not_asked(visit: Visit) -> None:
    visit.ask("   ")
    visit.page.get_by_role("button", name=CHINESE.examples[0]).click()
    visit.answered(1)
    expect(visit.page.locator(".question")).to_have_count(1)
    expect(visit.page.locator(".question")).to_contain_text(CHINESE.examples[0])


def test_a_long_paste_is_kept_whole_and_told_to_be_too_long(visit: Visit) -> None:
    page = visit.page
    visit.ask(QUESTION)
    visit.answered(1)
    pasted = "我想先说说自己的情况。" * 500 + QUESTION
    page.keyboard.insert_text(pasted)
    visit.enter_until(page.locator("#latest .problem"))
    expect(page.locator("#latest .problem")).to_contain_text(str(len(pasted)))
    expect(page.locator("#box textarea")).to_have_value(pasted)
    expect(page.locator("#earlier .question")).to_contain_text(QUESTION)
    visit.ask("什么是 RAG？")
    visit.answered(3)
    expect(page.locator("#earlier .problem")).to_have_count(1)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh-CN", CHINESE), ("zh-TW", CHINESE), ("zh-HK", CHINESE), ("zh", CHINESE),
        ("en-US", ENGLISH), ("de-DE", ENGLISH),
    ],
    ids=["zh-CN", "zh-TW", "zh-HK", "zh", "en-US", "de-DE"],
)  # fmt: skip
def test_the_page_speaks_the_readers_language(
    browser: Browser, address: str, mentor: Mentor, language: str, words: Words
) -> None:
    with visiting(browser, address, language) as visit:
        page = visit.page
        expect(page.locator(".tagline")).to_have_text(words.tagline)
        expect(page.get_by_placeholder(words.placeholder)).to_be_visible()
        expect(page.get_by_role("button", name=words.send, exact=True)).to_be_visible()
        expect(page.locator(".chip")).to_have_text(list(words.examples))
        count = words.library.format(count=len(mentor.sources()))
        expect(page.locator("#library summary")).to_have_text(count)
        visit.ask(QUESTION)
        visit.answered()
        expect(page.locator(".citations h3")).to_have_text(words.citations)
        assert visit.hosts == {"127.0.0.1"}


def test_the_library_lists_its_sources(visit: Visit, mentor: Mentor) -> None:
    visit.page.locator("#library summary").click()
    listed = visit.page.locator("#library li")
    expect(listed).to_have_count(len(mentor.sources()))
    for source in mentor.sources():
        expect(listed.filter(has_text=source.id)).to_contain_text(source.title)


def test_the_description_of_the_api_asks_no_other_machine(browser: Browser, address: str) -> None:
    with visiting(browser, address) as visit:
        page = visit.page
        expect(page.locator("footer")).to_have_count(0)  # Gradio's own describes Gradio's own way
        page.get_by_role("link", name="HTTP API").click()
        expect(page).to_have_url(f"{address}/docs")
        expect(page.get_by_text("/api/ask", exact=True)).to_be_visible()
        assert visit.hosts == {"127.0.0.1"}


BEYOND_THE_EDGE = """
[...document.querySelectorAll("main *")]
  .filter((part) => part.getBoundingClientRect().right > window.innerWidth + 1)
  .filter((part) => !part.closest(".table, pre"))
  .map((part) => part.outerHTML.slice(0, 200))
"""
"""Parts of the page that a phone would cut off; wide tables and code scroll by themselves."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["zh-CN", "en-US"])
def test_everything_fits_on_a_phone(
    browser: Browser, address: str, language: str, scheme: str
) -> None:
    with visiting(browser, address, language, size=(390, 844), scheme=scheme) as visit:
        page = visit.page
        assert page.evaluate(BEYOND_THE_EDGE) == []
        visit.ask(QUESTION)
        visit.answered()
        for summary in page.locator(".citations summary").all():
            summary.click()
        expect(page.locator(".excerpt").last).to_be_visible()
        assert page.evaluate(BEYOND_THE_EDGE) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_refusal_shows_the_nearest_passages(visit: Visit, mentor: Mentor) -> None:
    question = "How do I bake sourdough bread at home?"
    assert mentor.ask(question).abstained
    visit.ask(question)
    visit.answered()
    expect(visit.page.locator(".abstained")).to_be_visible()
    passage = visit.page.locator(".passages details").first
    passage.locator("summary").click()
    expect(passage.locator(".excerpt")).to_be_visible()


def test_a_document_cannot_act_on_the_page(browser: Browser, tmp_path: Path) -> None:
    document = tmp_path / "危险.md"
    document.write_text(HARMFUL, encoding="utf-8")
    with Mentor(Settings(home=tmp_path / "home")) as own:
        own.ingest([document])
        with served(own) as address, visiting(browser, address) as visit:
            page = visit.page
            visit.ask("有害文档写道什么？")
            visit.answered()
            for summary in page.locator("#latest summary").all():
                summary.click()
            page.locator("#library summary").click()
            expect(page.locator("#latest")).to_contain_text("<script>window.harmed = 6</script>")
            expect(page.locator("#latest")).not_to_contain_text("window.harmed = 2")
            expect(page.locator("#latest")).to_contain_text("${window.harmed = 5}")
            assert page.evaluate("window.harmed") is None
            assert page.locator("#latest img, #latest script").count() == 0
            assert page.locator('a[href^="javascript"]').count() == 0
            assert visit.hosts == {"127.0.0.1"}
            assert visit.problems == []


def test_the_page_is_there_while_the_model_loads(browser: Browser, tmp_path: Path) -> None:
    with serving(Model()) as model:
        settings = Settings(
            home=tmp_path / "home",
            embedding_model="openai:held",
            openai_base_url=model.base_url,
            openai_api_key="none",
        )
        with Mentor(settings) as own, served(own) as address, visiting(browser, address) as visit:
            expect(visit.page.locator("#library .status")).to_have_text(CHINESE.library_loading)
            visit.ask("从零开始要学多久？")
            expect(visit.page.locator(".waiting")).to_have_text(CHINESE.loading)
            model.may_embed.set()
            visit.answered()
            expect(visit.page.locator("#library summary")).to_be_visible()
            assert visit.problems == []


@pytest.fixture
def held(browser: Browser, mentor: Mentor) -> Iterator[tuple[Visit, Model]]:
    """A page whose language model stops in the middle of its answer."""
    with serving(Model(pieces=HALVES, held_after=1)) as model:
        settings = Settings(
            home=mentor.settings.home,
            model="openai:held",
            openai_base_url=model.base_url,
            openai_api_key="none",
        )
        with Mentor(settings) as own, served(own) as address, visiting(browser, address) as visit:
            yield visit, model


def test_an_answer_is_shown_while_it_is_written(held: tuple[Visit, Model]) -> None:
    visit, model = held
    visit.ask(QUESTION)
    expect(visit.page.locator('.answer[aria-busy="true"]')).to_contain_text(HALVES[0])
    expect(visit.page.get_by_role("log")).to_contain_text(HALVES[0])
    expect(visit.page.get_by_role("button", name=CHINESE.stop)).to_be_visible()
    model.may_finish.set()
    visit.answered()
    expect(visit.page.get_by_role("button", name=CHINESE.send, exact=True)).to_be_visible()


def test_stopping_keeps_what_is_written(held: tuple[Visit, Model]) -> None:
    visit, model = held
    visit.ask(QUESTION)
    expect(visit.page.locator(".answer")).to_contain_text(HALVES[0])
    visit.page.get_by_role("button", name=CHINESE.stop).click()
    visit.answered()
    expect(visit.page.locator(".answer")).to_contain_text(HALVES[0])
    expect(visit.page.locator(".answer")).to_contain_text(CHINESE.stopped)
    visit.ask(QUESTION)  # the model still owes the rest of the first answer
    expect(visit.page.locator("#earlier .answer")).to_contain_text(CHINESE.stopped)
    expect(visit.page.locator("#latest .answer")).to_contain_text(HALVES[0])
    model.may_finish.set()
    visit.answered(2)


def test_a_new_conversation_in_the_middle_of_an_answer(held: tuple[Visit, Model]) -> None:
    visit, model = held
    visit.ask(QUESTION)
    expect(visit.page.locator(".answer")).to_contain_text(HALVES[0])
    visit.page.get_by_role("button", name=CHINESE.new_conversation).click()
    expect(visit.page.locator(".turn")).to_have_count(0)
    visit.ask(QUESTION)
    expect(visit.page.locator(".answer")).to_contain_text(HALVES[0])
    model.may_finish.set()
    visit.answered()
    expect(visit.page.locator(".turn")).to_have_count(1)


def test_an_error_is_a_line_in_the_conversation(browser: Browser, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    line = "资料库正在被另一个程序写入："
    with (
        FileLock(home / "write.lock"),
        Mentor(Settings(home=home)) as own,
        served(own) as address,
        visiting(browser, address) as visit,
    ):
        expect(visit.page.locator("#library")).to_contain_text(line)
        visit.ask(QUESTION)
        visit.answered()
        expect(visit.page.locator(".problem")).to_contain_text(line)
        assert "Traceback" not in visit.page.content()
        assert visit.page.locator(".toast-body").count() == 0
        assert visit.problems == []
