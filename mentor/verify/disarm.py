"""A model's text without what could do harm where it is shown: pictures, foreign links, keys.

A document can tell a model to draw a picture from an address that carries what the learner said,
or to link somewhere. An answer links to what a passage links to and to nothing else, and shows no
picture.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, cached_property

from markdown_it import MarkdownIt
from markdown_it.token import Token

from mentor.text.language import Language
from mentor.types import Passage
from mentor.wording import left_out

_CODE = re.compile(
    r"^ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}(?P=fence)[`~]*[ \t]*$|\Z)"
    r"|(?P<ticks>`+)(?!`)[^\n]+?(?<!`)(?P=ticks)(?!`)",
    re.DOTALL | re.MULTILINE,
)
_LABEL = r"\[((?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*\])*)\]"
_TARGET = r"\(\s*+(<[^<>\n]*>|(?:[^\s()]|\([^\s()]*\))*)(?:\s+[^)]*)?\)"
_IMAGE = re.compile(rf"!{_LABEL}(?:{_TARGET}|\[[^\]]*\])")
_LINK = re.compile(rf"{_LABEL}{_TARGET}")
_DEFINITION = re.compile(
    r"^( {0,3}(?:> ?)*\[[^\]\n]+\]):[ \t]*\n?[ \t]*(\S*)[^\n]*\n?", re.MULTILINE
)
_HIDDEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|iframe|object|svg)\b.*?(?:</\1\s*>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>?")
_ANY_TAG = re.compile(r"<[A-Za-z/!?]")
_PLAIN_TAG = re.compile(r"</?(?:b|i|em|strong|sub|sup|s|del|kbd|code|br ?/?)>", re.IGNORECASE)
_ADDRESS = re.compile(
    r"<?\b(?:(?:https?|ftp|file|data|javascript|vbscript|mailto):(?://)?|www\.)"
    r"[^\s<>\"'`\]）」』】，。；！？]+>?",
    re.IGNORECASE,
)
_ENDS = ".,;:!?)*_~'\"|\\"
_KEY = re.compile(
    r"\b(?:[sprk]k[-_][\w-]{8,}|AKIA[0-9A-Z]{12,}|gh[pousr]_\w{16,}|github_pat_\w{16,}"
    r"|xox[abprs]-[\w-]{8,}|AIza[\w-]{20,}|hf_\w{16,}|eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}"
    r"|[Bb]earer\s+[\w.~+/-]{16,})"
)
KEY_LEFT_OUT = "•••"
LONGEST_HELD = 2000
"""Of a draft that is written, so many characters are held back at most."""

_OPEN = re.compile(
    r"!?\[(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*+\]?+)*+\\?(?:\](?:\([^)]*)?)?$"
    r"|!$|<[^>]*$|[A-Za-z][^\s()\[\]<>\u3000-\u9fff]*$"
)
"""What may become a link, a picture, HTML or an address. It takes time linear in the text: nothing
is given back, so brackets that are not closed are counted besides.
"""


class Disarming:
    """Disarms what a model wrote from `passages`, whole or as it comes."""

    def __init__(self, passages: Sequence[Passage], language: Language) -> None:
        self._passages = passages
        self._language = language
        self._held = ""

    # Made when something comes to be disarmed: until then a learner waits for the model's request.
    @cached_property
    def _known(self) -> str:
        return "\n".join(passage.text for passage in self._passages)

    @cached_property
    def _allowed(self) -> frozenset[str]:
        return addresses([self._known, *(passage.url for passage in self._passages)])

    @cached_property
    def _targets(self) -> frozenset[str]:
        return frozenset(_parser().normalizeLink(address) for address in self._allowed)

    def whole(self, text: str) -> str:
        """`text` without pictures, HTML, links to addresses that no passage has, and keys.

        The label of a link stays; of a bare address a remark does. What looks like a key stays
        only if it stands in a passage. Code is left alone, but for keys.
        """
        parts: list[str] = []
        end = 0
        for code in _CODE.finditer(text):
            parts += [self._prose(text[end : code.start()]), code[0]]
            end = code.end()
        harmless = "".join([*parts, self._prose(text[end:])])
        harmless = _KEY.sub(self._key, harmless)
        return harmless if _is_harmless(harmless, self._targets) else _escaped(harmless)

    def next(self, piece: str) -> str:
        """What of a draft may be shown after this piece of it; what may become a link is held."""
        self._held += piece
        ready = len(self._held)
        open_at = _open_at(self._held)
        if ready - open_at < LONGEST_HELD:
            ready = open_at
        shown, self._held = self._held[:ready], self._held[ready:]
        return self.whole(shown)

    def rest(self) -> str:
        """What is still held when the draft has come to its end."""
        shown, self._held = self._held, ""
        return self.whole(shown)

    def _prose(self, text: str) -> str:
        return _prose(text, self._allowed, self._language) if text else ""

    def _key(self, key: re.Match[str]) -> str:
        return key[0] if key[0] in self._known else KEY_LEFT_OUT


def _open_at(text: str) -> int:
    """Where in a text something begins that may become a link; its end if nothing does."""
    found = _OPEN.search(text)
    begins = found.start() if found else len(text)
    unclosed: list[int] = []
    for place, sign in enumerate(text):
        if sign == "[":
            unclosed.append(place)
        elif sign == "]" and unclosed:
            unclosed.pop()
    return min([begins, *unclosed])


def addresses(texts: Iterable[str | None]) -> frozenset[str]:
    """The web addresses that stand in these texts."""
    return frozenset(_bare(found[0]) for text in texts if text for found in _ADDRESS.finditer(text))


def _prose(text: str, allowed: frozenset[str], language: Language) -> str:
    text = _IMAGE.sub(r"\1", _HIDDEN.sub("", text))
    text = _DEFINITION.sub(_undefined, text)
    text = _LINK.sub(lambda link: _link(link, allowed), text)
    text = _ADDRESS.sub(lambda found: _address(found[0], allowed, language), text)
    return _TAG.sub(lambda tag: _tag(tag[0], allowed), text)


def _undefined(definition: re.Match[str]) -> str:
    """`[1]: address` would make a link of every [1]; the line of a list of sources is kept."""
    return "" if _ADDRESS.match(definition[2]) else definition[0].replace("]:", "]", 1)


def _link(link: re.Match[str], allowed: frozenset[str]) -> str:
    label, target = link[1], link[2].strip("<>")
    if label.strip().isdecimal():
        return f"[{label.strip()}]"  # a marker
    return f"[{label}]({target})" if _bare(target) in allowed else label


def _address(found: str, allowed: frozenset[str], language: Language) -> str:
    bare = _bare(found)
    if bare in allowed:
        return found
    return left_out(language) + found.lstrip("<")[len(bare) :].removeprefix(">")


def _tag(tag: str, allowed: frozenset[str]) -> str:
    if _PLAIN_TAG.fullmatch(tag) or _bare(tag) in allowed:
        return tag
    return "" if tag.endswith(">") else tag.replace("<", "&lt;")


def _bare(address: str) -> str:
    """An address without the signs around it; a bracket that it opens itself stays closed."""
    inside = address.strip("<>")
    bare = inside.rstrip(_ENDS)
    closing = ")" * (bare.count("(") - bare.count(")"))
    return bare + closing if inside.startswith(bare + closing) else bare


def _is_harmless(text: str, targets: Collection[str]) -> bool:
    """Whether a Markdown parser finds no picture and no other link in it either."""
    for token in _inner(_parser().parse(text)):
        if token.type == "image":
            return False
        if token.type == "link_open" and token.attrs.get("href") not in targets:
            return False
        html = token.content if token.type in ("html_inline", "html_block") else ""
        if _ANY_TAG.search(_PLAIN_TAG.sub("", html)):
            return False
    return True


def _inner(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _inner(token.children or [])


def _escaped(text: str) -> str:
    return re.sub(r"\](?=[(:\[])", "] ", text).replace("<", "&lt;")


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")
