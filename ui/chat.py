"""The chat page: what stands on it, and what happens when somebody asks.

The Blocks hold the parts; `mount_chat` adds what Gradio takes only where a page is mounted: theme,
style, script, words. Gradio translates the parts by the browser's language, and the answers are
written in the language that the browser names in its requests.
"""

import threading
import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import gradio as gr
from fastapi import FastAPI
from gradio.events import api
from pydantic import ValidationError

from ingest.errors import MentorError
from mentor import Mentor, Token, Turn
from mentor.limits import MAX_QUESTION_CHARS
from ui import panels
from ui.citations import answer_html, unfinished_html
from ui.conversation import Exchange, anchor, history, turns_html
from ui.http_errors import describe_wrong_input
from ui.page import PAGE, TRANSLATIONS
from ui.routes import AskRequest
from ui.threads import ANSWERS, in_thread
from ui.words import WORDS, Words, error_line, language_of, preferred_tag

SECONDS_BETWEEN_UPDATES = 0.05
"""The page is redrawn at most this often while an answer is written."""

SHOWN_OF_TOO_LONG = 200
"""Characters of a question that is too long, as it is shown."""

GRADIO_CHINESE = ("zh-cn", "zh-tw")
"""The Chinese that Gradio 6 knows; it shows English to zh, zh-HK or zh-Hans-CN."""

Update = dict[Any, Any]

_ASK_EXAMPLE = """
element.addEventListener("click", (event) => {
  const chip = event.target.closest("button.chip");
  if (chip) trigger("select", { question: chip.textContent });
});
"""
_SHOW_NEW_TURN = """
let shown = "";
watch("value", () => {
  const turn = element.querySelector(".turn");
  if (turn && turn.id !== shown) {
    turn.scrollIntoView({ block: "start" });
    if (document.activeElement === document.body) turn.parentElement.focus({ preventScroll: true });
  }
  shown = turn ? turn.id : "";
});
"""
_ASK_AS_EDITED = (Path(__file__).parent / "understood.js").read_text(encoding="utf-8")
_FOCUS_BOX = "() => { document.querySelector('#box textarea').focus(); }"


def mount_chat(app: FastAPI, mentor: Mentor, path: str = "/", docs: str = "") -> FastAPI:
    """Mount the chat page in an application; `docs` as in `build_chat`."""
    gr.mount_gradio_app(app, build_chat(mentor, docs), path=path, **PAGE)
    return app


def build_chat(mentor: Mentor, docs: str = "") -> gr.Blocks:
    """The page as Blocks; mount it with `mount_chat`, or launch it with `PAGE`.

    `docs` is the address of the description of the HTTP interfaces, which the page then links.
    """
    chat = _Chat(mentor, docs)
    blocks = gr.Blocks(title=panels.NAME, analytics_enabled=False, fill_width=True)
    with blocks:
        chat.lay_out()
        chat.connect(blocks)
    return blocks


class _Chat:
    """The components of one page and what they do; a conversation is kept in its `gr.State`."""

    def __init__(self, mentor: Mentor, docs: str) -> None:
        self.mentor = mentor
        self.docs = docs
        self.prepared = threading.Event()

    def lay_out(self) -> None:
        text = TRANSLATIONS
        self.exchanges = gr.State([])
        with gr.Row(elem_id="top"):
            self.header = gr.HTML(text("header"), apply_default_css=False, elem_id="header")
            self.new = gr.Button(text("new_conversation"), size="sm", elem_id="new", scale=0)
        self.library = gr.HTML(text("library_loading"), apply_default_css=False, elem_id="library")
        self.earlier = gr.HTML(
            "", js_on_load=_ASK_AS_EDITED, apply_default_css=False, elem_id="earlier"
        )
        self.latest = gr.HTML(
            "",
            html_template='<div role="log" aria-live="polite" tabindex="-1">${value}</div>',
            js_on_load=_SHOW_NEW_TURN + _ASK_AS_EDITED,
            apply_default_css=False,
            elem_id="latest",
        )
        self.box = gr.Textbox(
            label=text("question"),
            placeholder=text("placeholder"),
            show_label=False,
            container=False,
            autofocus=True,
            max_lines=8,
            submit_btn=str(text("send")),
            html_attributes=gr.InputHTMLAttributes(autocomplete="off", enterkeyhint="send"),
            elem_id="box",
        )
        self.examples = gr.HTML(
            text("examples"), js_on_load=_ASK_EXAMPLE, apply_default_css=False, elem_id="examples"
        )
        if self.docs:
            gr.HTML(panels.docs_html(self.docs), apply_default_css=False, elem_id="docs")

    def connect(self, blocks: gr.Blocks) -> None:
        api(self.answer, api_name="ask", concurrency_limit=None)
        private: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
        shown = [self.earlier, self.latest, self.examples, self.box, self.exchanges]
        parts = [self.header, self.new, self.examples, self.box]
        blocks.load(self.translate, None, parts, queue=False, **private)
        blocks.load(self.open, None, self.library, concurrency_limit=None, **private)
        typed = self.box.submit(
            self.ask, [self.box, self.exchanges], shown, concurrency_limit=None, **private
        )
        picked = self.examples.select(
            self.ask_example, self.exchanges, shown, concurrency_limit=None, **private
        )
        edited = [
            turns.select(self.ask_edited, self.exchanges, shown, concurrency_limit=None, **private)
            for turns in (self.earlier, self.latest)
        ]
        asking: list[dict[str, Any]] = [typed, picked, *edited]
        # First cancelled, then tidied up: an answer still being written would undo it.
        stopped = self.box.stop(None, cancels=asking, js=_FOCUS_BOX, api_visibility="private")
        stopped.then(self.stop, self.exchanges, shown, **private)
        left = self.new.click(None, cancels=asking, js=_FOCUS_BOX, api_visibility="private")
        left.then(self.begin_anew, None, shown, **private)

    def translate(self, request: gr.Request) -> Update:
        """Chinese words for the browsers that Gradio takes for English ones."""
        tag = preferred_tag(request.headers.get("accept-language"))
        words = _words(request)
        if words.language == "en" or tag in GRADIO_CHINESE:
            return {self.header: gr.skip()}
        return {
            self.header: panels.header_html(words),
            self.new: words.new_conversation,
            self.examples: panels.examples_html(words),
            self.box: gr.Textbox(
                label=words.question, placeholder=words.placeholder, submit_btn=words.send
            ),
        }

    def open(self, request: gr.Request) -> str:
        """Wait until the library is ready; then show what is in it."""
        words = _words(request)
        try:
            self.mentor.prepare()
            self.prepared.set()
            return panels.library_html(self.mentor.sources(), words)
        except MentorError as error:
            return panels.status_html(error_line(error, words))

    async def ask_example(
        self, exchanges: list[Exchange], chosen: gr.EventData, request: gr.Request
    ) -> AsyncIterator[Update]:
        """Ask the question on a chip."""
        async for update in self.ask(str(chosen.question), exchanges, request):
            yield update

    async def ask_edited(
        self, exchanges: list[Exchange], chosen: gr.EventData, request: gr.Request
    ) -> AsyncIterator[Update]:
        """Ask exactly what an edited question says, whatever was asked before it."""
        async for update in self.ask(str(chosen.question), exchanges, request, alone=True):
            yield update

    async def ask(
        self,
        question: str,
        exchanges: list[Exchange],
        request: gr.Request,
        *,
        alone: bool = False,
    ) -> AsyncIterator[Update]:
        """Show the question at once, then the answer as it is written.

        It is understood after the exchanges before it, unless it is asked `alone`.
        """
        if not question.strip():
            yield {self.box: ""}  # yielding nothing would empty every part
            return
        words = _words(request)
        above: Update = {
            self.earlier: turns_html(exchanges, words),
            self.examples: gr.skip() if exchanges else gr.HTML(visible=False),
        }
        if len(question.strip()) > MAX_QUESTION_CHARS:
            # Told here: a box that takes no more cuts what is pasted without a word.
            told = words.too_long.format(most=MAX_QUESTION_CHARS, has=len(question.strip()))
            beginning = f"{question.strip()[:SHOWN_OF_TOO_LONG]}…"
            refused = Exchange(beginning, panels.problem_html(told))
            yield {**above, self.box: question, **self._latest([*exchanges, refused], words)}
            return
        waiting = words.searching if self.prepared.is_set() else words.loading
        first = Exchange(question.strip(), panels.waiting_html(waiting), busy=True)
        yield {
            **above,
            self.box: gr.Textbox(value="", submit_btn=False, stop_btn=words.stop),
            **self._latest([*exchanges, first], words),
        }
        before = [] if alone else history(exchanges)
        async for exchange in self._written(first, before, anchor(len(exchanges)), words):
            yield self._latest([*exchanges, exchange], words)
        yield {self.box: _ready_box(words)}

    async def _written(
        self, first: Exchange, before: Sequence[Turn], place: str, words: Words
    ) -> AsyncIterator[Exchange]:
        """The exchange as its answer grows, and finished. `place` is its id on the page."""
        text, shown_at = "", 0.0
        events = iter(self.mentor.stream(first.question, before))
        try:
            async for event in in_thread(events, ANSWERS):
                if isinstance(event, Token):
                    text += event.text
                    if text and time.monotonic() - shown_at >= SECONDS_BETWEEN_UPDATES:
                        yield replace(first, html=unfinished_html(text))
                        shown_at = time.monotonic()
                else:
                    html = answer_html(event, words, self.mentor.source_text, place)
                    yield Exchange(first.question, html, event.text, understood=event.question)
        except MentorError as error:
            yield Exchange(first.question, panels.problem_html(error_line(error, words)))

    def _latest(self, exchanges: list[Exchange], words: Words) -> Update:
        last = turns_html(exchanges[-1:], words, first=len(exchanges) - 1)
        return {self.latest: last, self.exchanges: exchanges}

    def stop(self, exchanges: list[Exchange], request: gr.Request) -> Update:
        """Keep what has been written so far."""
        words = _words(request)
        if not exchanges or not exchanges[-1].busy:
            return {self.box: _ready_box(words)}
        last = exchanges[-1]
        html = "" if panels.is_waiting(last.html) else last.html
        stopped = replace(last, html=f"{html}{panels.status_html(words.stopped)}", busy=False)
        return {self.box: _ready_box(words), **self._latest([*exchanges[:-1], stopped], words)}

    def begin_anew(self, request: gr.Request) -> Update:
        """Forget the conversation."""
        words = _words(request)
        return {
            self.earlier: "",
            self.latest: "",
            self.examples: gr.HTML(visible=True),
            self.box: _ready_box(words),
            self.exchanges: [],
        }

    def answer(self, question: str, history: list[dict[str, str]] | None = None) -> dict[str, Any]:
        """Answer a question from the documents: text with [1] markers, and the citations.

        `history` holds earlier turns as {"role": "user" | "assistant", "content": "..."}. The
        answer has the fields of the Answer of the Python API.
        """
        try:
            asked = AskRequest.model_validate({"question": question, "history": history})
            return asdict(self.mentor.ask(asked.question, asked.turns()))
        except ValidationError as error:
            told, _ = describe_wrong_input(error)
            raise gr.Error(told, print_exception=False) from error
        except MentorError as error:
            raise gr.Error(str(error), print_exception=False) from error


def _words(request: gr.Request) -> Words:
    return WORDS[language_of(request.headers.get("accept-language"))]


def _ready_box(words: Words) -> gr.Textbox:
    return gr.Textbox(submit_btn=words.send, stop_btn=False)
