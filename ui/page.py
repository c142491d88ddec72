"""What the page is made of besides its parts: theme, style, script and translated words.

Nothing here names another machine: the fonts are those of the reader's system.
"""

from pathlib import Path
from typing import Any

import gradio as gr
from gradio.themes.utils.fonts import Font

from ui import panels
from ui.words import WORDS, Words

_HERE = Path(__file__).parent
_TEXT_FONTS = (
    "system-ui",
    "-apple-system",
    "Segoe UI",
    "PingFang SC",
    "Hiragino Sans GB",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "sans-serif",
)
_CODE_FONTS = ("ui-monospace", "SFMono-Regular", "Menlo", "Consolas", "monospace")
_ICON = (
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E"
    "%3Crect width='32' height='32' rx='7' fill='%230f5560'/%3E%3Cpath d='M9 24V8h8a5 5 0 0 1 0 10"
    "H9m8 0 6 6' fill='none' stroke='white' stroke-width='2.6'/%3E%3C/svg%3E"
)


def _translated(words: Words) -> dict[str, str]:
    """What Gradio puts into the page by its key, in one language."""
    return {
        "header": panels.header_html(words),
        "examples": panels.examples_html(words),
        "library_loading": panels.status_html(words.library_loading),
        "question": words.question,
        "placeholder": words.placeholder,
        "send": words.send,
        "stop": words.stop,
        "new_conversation": words.new_conversation,
    }


def _head() -> str:
    script = (_HERE / "page.js").read_text(encoding="utf-8")
    return (
        f'<link rel="icon" type="image/svg+xml" href="{_ICON}">'
        '<meta name="color-scheme" content="light dark">'
        f"<script>{script}</script>"
    )


def _theme() -> gr.themes.Base:
    # Plain names would be taken for fonts that this server has to serve.
    theme = gr.themes.Base(
        primary_hue="teal",
        neutral_hue="stone",
        text_size=gr.themes.sizes.text_lg,
        font=[Font(name) for name in _TEXT_FONTS],
        font_mono=[Font(name) for name in _CODE_FONTS],
    )
    # The ground is painted before the style is there: the same colours as in style.css.
    return theme.set(
        body_background_fill="#fbfaf7",
        body_background_fill_dark="#161817",
        body_text_color="#23211d",
        body_text_color_dark="#e8e5de",
    )


TRANSLATIONS = gr.I18n(**{language: _translated(words) for language, words in WORDS.items()})
"""The words that Gradio chooses by the browser's language."""

PAGE: dict[str, Any] = {
    "theme": _theme(),
    "css_paths": [_HERE / "style.css", _HERE / "conversation.css"],
    "head": _head(),
    "i18n": TRANSLATIONS,
    "footer_links": [],
    "run_history": False,
    "show_error": False,
    "ssr_mode": False,
}
"""How the Blocks of `build_chat` are mounted or launched, beyond where."""
