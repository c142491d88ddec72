"""Markdown of a document -> HTML that is safe to show, with a quote in it highlighted.

What a document says is data: its HTML shows as text, its images are links (a page that shows an
image tells its host who reads), and only http and https addresses become links.
"""

from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from ui.highlight import as_lines, mark, note_unread, put_ends, without_ends

Cite = Callable[[int], str]
"""HTML for the marker of a citation, "" when the answer has no citation of this number."""

_OUTERMOST_HEADING = 3
_NEW_TAB = 'target="_blank" rel="noopener noreferrer"'


def is_web_address(address: str) -> bool:
    """True for http and https addresses, the only ones that become links."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return False
    return parts.scheme.lower() in ("http", "https") and bool(parts.netloc)


def link(address: str | None, label: str, css: str = "") -> str:
    """A link that opens in a new tab, or the escaped label alone when the address is not safe."""
    if not address or not is_web_address(address):
        return f'<span class="{css}">{escapeHtml(label)}</span>' if css else escapeHtml(label)
    named = f' class="{css}"' if css else ""
    href = escapeHtml(address.strip())
    return f'<a{named} href="{href}" {_NEW_TAB}>{escapeHtml(label)}</a>'


def render(text: str, cite: Cite | None = None) -> str:
    """Markdown as HTML; `[n]` becomes `cite(n)` where that gives any."""
    return str(_MARKDOWN.render(without_ends(text), {"cite": cite} if cite else {}))


def render_inline(text: str) -> str:
    """One line of Markdown as HTML without a paragraph around it."""
    line = " ".join(without_ends(text).split())
    return str(_MARKDOWN.renderInline(line, {}))


def render_highlighted(text: str, start: int, end: int) -> str:
    """Markdown as HTML, with the words of `text[start:end]` inside <mark> elements.

    There is one <mark> for each run of words that no tag interrupts. `start` and `end` count code
    points. What the parser would leave out, being too deep in lists, is shown as plain lines.
    """
    text = without_ends(text)
    env: dict[str, Any] = {"quote": (start, end)}
    html = str(_MARKDOWN.render(text, env))
    return as_lines(text, start, end) if env["unread"] else mark(html)


def _lower_headings(state: StateCore) -> None:
    """Headings of a document stand below those of the page."""
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close"):
            level = min(6, int(token.tag[1:]) + _OUTERMOST_HEADING - 1)
            token.tag = f"h{level}"


def _marker(state: StateInline, silent: bool) -> bool:
    """`[7]` where citation 7 exists."""
    cite: Cite | None = state.env.get("cite")
    end = state.src.find("]", state.pos, state.pos + 5)
    if cite is None or end < 0 or state.src[state.pos] != "[":
        return False
    digits = state.src[state.pos + 1 : end]
    html = cite(int(digits)) if digits.isascii() and digits.isdecimal() else ""
    if not html:
        return False
    if not silent:
        state.push("marker", "", 0).content = html
    state.pos = end + 1
    return True


def _render_marker(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    return tokens[index].content


def _render_image(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    token = tokens[index]
    label = renderer.renderInlineAsText(token.children, options, env) if token.children else ""
    return link(str(token.attrs.get("src", "")), label or str(token.attrs.get("src", "")))


def _render_link(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    tokens[index].attrSet("target", "_blank")
    tokens[index].attrSet("rel", "noopener noreferrer")
    return renderer.renderToken(tokens, index, options, env)


def _render_table(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    opening = tokens[index].nesting == 1
    return '<div class="table"><table>\n' if opening else "</table></div>\n"


class _SafeMarkdown(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802 (the library's name)
        return is_web_address(url)


def _parser() -> MarkdownIt:
    options: dict[str, Any] = {"html": False, "breaks": True}
    parser = _SafeMarkdown("commonmark", options).enable(["table", "strikethrough"])
    # Indented text is seldom code outside of programmers' Markdown; `[1]: address` would hide a
    # line of the document and turn its [1] into a link.
    parser.disable(["code", "reference"])
    parser.core.ruler.after("block", "lower_headings", _lower_headings)
    parser.core.ruler.after("block", "put_ends", put_ends)
    parser.core.ruler.after("block", "note_unread", note_unread)
    parser.inline.ruler.after("link", "marker", _marker)
    parser.add_render_rule("marker", _render_marker)
    parser.add_render_rule("image", _render_image)
    parser.add_render_rule("link_open", _render_link)
    parser.add_render_rule("table_open", _render_table)
    parser.add_render_rule("table_close", _render_table)
    return parser


_MARKDOWN = _parser()
