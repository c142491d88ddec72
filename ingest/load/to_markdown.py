"""HTML elements to Markdown with its structure kept: headings, lists, tables, code, links."""

import re
from typing import Any
from urllib.parse import quote

from bs4 import Tag
from bs4.element import NavigableString
from markdownify import MarkdownConverter

from ingest.load.links import completed
from ingest.load.tables import drop_odd_numbers, spread_spans

_LANGUAGE = re.compile(
    r"(?:^|\s)(?:language|lang|highlight-source|highlight|brush:?)[-: ]+([\w+#.-]+)"
)
_NO_LANGUAGE = frozenset({"default", "text", "none", "plaintext", "notranslate", "nohighlight"})
_CJK = r"[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]"
_BREAK_IN_CJK = re.compile(rf"(?<={_CJK})[ \t]*\n\s*(?={_CJK})")
_BLANKS = re.compile(r"\n(?:[ \t]*\n){2,}")
_POWER = re.compile(r"[+-]?\w{1,3}")
_ORDINAL = re.compile(r"st|nd|rd|th|tm|sm", re.IGNORECASE)
_FENCED = re.compile(r"`{3,}")
_FENCE_BLOCK = re.compile(r"(^`{3,}[^\n]*\n.*?^`{3,}$)", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^#{2,6} ", re.MULTILINE)
# A page or a document without heading elements has its headings in bold.
_BOLD_LINE = re.compile(r"^\*\*([^*\n]{1,60}[^*\n。.:：，,])\*\*[ \t]*$", re.MULTILINE)
_NO_TARGET = ("#", "javascript:", "data:", "about:")
_CODE_SHARE = 0.5


def to_markdown(content: Tag, base: str | None = None) -> str:
    """`content` as Markdown; relative links are completed with the address `base`, if given.

    Pictures are left out; their captions stay.
    """
    drop_odd_numbers(content)
    spread_spans(content)
    for block in content.find_all("pre"):
        _strip_to_code(block)
    _tighten(content)
    text = _Converter(base).convert_soup(content)
    parts = _FENCE_BLOCK.split(text)
    parts[::2] = [_tidy(part) for part in parts[::2]]
    if not _HEADING.search("".join(parts[::2])):
        parts[::2] = [_BOLD_LINE.sub(r"\n\n## \1\n\n", part) for part in parts[::2]]
    return _BLANKS.sub("\n\n", "".join(parts)).strip() + "\n"


def _tidy(text: str) -> str:
    """`text`, which is no code, without the white space that line break elements leave behind."""
    text = re.sub(r"[ \t]+(?=\n[ \t]*(?:\n|\Z))", "", text)
    return re.sub(r"^(?: |[ \t]+$)(?! )", "", text, flags=re.MULTILINE)


def _strip_to_code(block: Tag) -> None:
    """Take out of a code block what stands beside the code: its language, a button to copy it."""
    codes = block.find_all("code")
    if len(codes) == 1 and len(codes[0].get_text()) >= len(block.get_text()) * _CODE_SHARE:
        for beside in [*codes[0].find_previous_siblings(True), *codes[0].find_next_siblings(True)]:
            beside.decompose()


def _tighten(content: Tag) -> None:
    """A line break in the source between two Chinese characters is no space."""
    for text in content.find_all(string=_BREAK_IN_CJK):
        if text.find_parent("pre") is None:
            text.replace_with(NavigableString(_BREAK_IN_CJK.sub("", str(text))))


def _language(element: Tag) -> str:
    """The language of a code block, from the class of it or of what is in or around it."""
    inside = element.find("code")
    for tag in (element, inside, *list(element.parents)[:2]):
        if tag is not None:
            names = " ".join(filter(None, tag.get_attribute_list("class")))
            named = str(tag.get("data-lang") or tag.get("data-language") or "")
            found = _LANGUAGE.search(names)
            language = (found[1] if found else named).lower()
            if language and language not in _NO_LANGUAGE:
                return language
    return ""


class _Converter(MarkdownConverter):
    """What markdownify does otherwise or not at all."""

    def __init__(self, base: str | None) -> None:
        super().__init__(
            heading_style="ATX",
            bullets="-",
            escape_asterisks=False,
            escape_underscores=False,
            table_infer_header=True,
            wrap=True,
            wrap_width=None,
            code_language_callback=_language,
        )
        self._base = base

    def _markdownify(self) -> Any:
        """The base class, whose stubs leave these methods out."""
        return super()

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return ""

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        target = str(el.get("href") or "").strip()
        if not target or target.lower().startswith(_NO_TARGET) or "\n" in text.strip():
            return text
        address = completed(self._base or "", target)
        if not address:
            return text
        el["href"] = quote(address, safe=":/?#[]@!$&'*+,;=%~()")
        del el["title"]
        return str(self._markdownify().convert_a(el, text, parent_tags))

    def convert_br(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return (
            "\n"
            if "pre" in parent_tags
            else str(self._markdownify().convert_br(el, text, parent_tags))
        )

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: N802
        return str(self._markdownify().convert_hN(n, el, text, parent_tags)) if text.strip() else ""

    def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        if not text.strip():
            return ""
        longest = max((len(run) for run in _FENCED.findall(text)), default=2)
        fence = "`" * (longest + 1)
        return f"\n\n{fence}{_language(el)}\n{text.strip(chr(10)).rstrip()}\n{fence}\n\n"

    def convert_td(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return str(self._markdownify().convert_td(el, text.replace("|", "\\|"), parent_tags))

    def convert_th(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return str(self._markdownify().convert_th(el, text.replace("|", "\\|"), parent_tags))

    def convert_dt(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n- **{' '.join(text.split())}**\n" if text.strip() else ""

    def convert_dd(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return "".join(f"  {line}\n" if line else "\n" for line in text.strip().split("\n"))

    def convert_summary(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n\n**{text.strip()}**\n\n" if text.strip() else ""

    def convert_sup(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        link = el.find("a")
        if isinstance(link, Tag) and str(link.get("href") or "").startswith("#"):
            return ""
        power = _POWER.fullmatch(text.strip()) and not _ORDINAL.fullmatch(text.strip())
        return f"^{text.strip()}" if power else text
