"""Bytes to text: the encodings of Chinese and English documents, and what is no text at all."""

import codecs
import re
import unicodedata
from collections.abc import Callable

from charset_normalizer import from_bytes

from ingest.errors import UnreadableDocument
from ingest.load.raw import Raw
from ingest.surrogates import has_surrogates

# UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LINE_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Among them letters of Unicode's tags and variation selectors that can spell a text unseen.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\U000e0000-\U000e01ef]"
    # A zero-width joiner inside an emoji makes one sign of two; elsewhere it is nothing.
    "|(?<![\ufe0f\u2600-\u27bf\U0001f000-\U0001faff])[\u200c\u200d]"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]|[\U00020000-\U0003ffff]")

# In every Chinese text some of these stand; in Korean or Japanese bytes read as Chinese, hardly.
_FREQUENT = frozenset(
    "的一是不了在人有我他这中大来上个国和也到说们为子要就你可会对生以能而过下成年用于学多与从"
    "這來個國說們為會對過學從時後發無經種業實現機應關問題體"
)
# Python knows these as encodings, but no document is written in one.
_NO_CHARSETS = frozenset({"undefined", "unicode-escape", "raw-unicode-escape", "idna", "punycode"})
# What charset-normalizer may choose from; given all it takes short texts for the oddest ones.
_OTHER_ENCODINGS = ["cp1252", "shift_jis", "euc_jp", "cp949"]

_MAX_CONTROL_SHARE = 0.005
_MAX_REPLACEMENT_SHARE = 0.001
_MIN_COMMON_SHARE = 0.75
_MIN_FREQUENT_SHARE = 0.04
_MIN_HAN_TO_COUNT = 30
_MAX_CHAOS = 0.2


def text_of(raw: Raw, declared: str | None = None) -> str:
    """The text of `raw`, in NFC, with one kind of line break and nothing invisible in it.

    `declared` is an encoding that the document names itself (the meta element of a page).

    Raises:
        UnreadableDocument: empty, binary, or in an encoding that is not recognised.
    """
    if not raw.data.strip(b"\x00 \t\r\n"):
        raise UnreadableDocument(f"{raw.name} is empty; give a document that has text")
    text = tidied(_decoded(raw, declared))
    if not text.strip():
        raise UnreadableDocument(f"{raw.name} is empty; give a document that has text")
    if text.count("\ufffd") > len(text) * _MAX_REPLACEMENT_SHARE:
        raise _unknown_encoding(raw)
    return text


def tidied(text: str) -> str:
    """`text` in NFC, with one kind of line break and nothing invisible in it."""
    text = _LINE_BREAKS.sub("\n", text).replace("\xa0", " ")
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))


def _decoded(raw: Raw, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if raw.data.startswith(mark):
            return _tried(raw.data, encoding) or _fail(raw)
    if b"\x00" in raw.data or _is_binary(raw.data):
        raise UnreadableDocument(
            f"{raw.name} is binary, not text (or UTF-16 without a mark); save it as UTF-8 text"
        )
    for named in ("utf-8", raw.charset, declared):
        text = _tried(raw.data, named)
        if text is not None:
            return text
    text = _chinese(raw.data) or _guessed(raw.data)
    return _fail(raw) if text is None else text


def _is_binary(data: bytes) -> bool:
    sample = data[:65536].decode("latin-1")
    return len(_CONTROL.findall(sample)) > len(sample) * _MAX_CONTROL_SHARE


def _tried(data: bytes, encoding: str | None) -> str | None:
    if not encoding:
        return None
    # Pages that say gb2312 or gbk use characters of the larger set.
    encoding = "gb18030" if encoding.lower() in {"gb2312", "gbk"} else encoding
    try:
        if codecs.lookup(encoding).name.replace("_", "-") in _NO_CHARSETS:
            return None
        text = data.decode(encoding)
    except (ValueError, LookupError):  # bytes that are not of it, or a name that is none
        return None
    return None if has_surrogates(text) else text


def _chinese(data: bytes) -> str | None:
    """`data` as GB18030 or Big5, whichever gives the more common characters, if either does.

    Statistics over bytes fail on short texts; the frequent characters of both sets stand in
    one range of bytes, so that a text read in the wrong set is mostly rare characters.
    """
    found: list[tuple[float, str]] = []
    for encoding, is_common in (("gb18030", _common_in_either), ("big5", _common_in_big5)):
        text = _tried(data, encoding)
        han = _HAN.findall(text) if text else []
        if text and han and _reads_as_chinese(han):
            found.append((sum(map(is_common, han)) / len(han), text))
    best = max(found, default=(0.0, ""))
    return best[1] if best[0] >= _MIN_COMMON_SHARE else None


def _reads_as_chinese(han: list[str]) -> bool:
    frequent = sum(character in _FREQUENT for character in han)
    return len(han) < _MIN_HAN_TO_COUNT or frequent >= len(han) * _MIN_FREQUENT_SHARE


def _common_in_either(character: str) -> bool:
    """GB18030 has the traditional characters too, outside its range of common ones."""
    common = _lead_byte(character, "gb2312", lambda lead: 0xB0 <= lead <= 0xD7)
    return common or _common_in_big5(character)


def _common_in_big5(character: str) -> bool:
    return _lead_byte(character, "big5", lambda lead: 0xA4 <= lead <= 0xC6)


def _lead_byte(character: str, encoding: str, holds: Callable[[int], bool]) -> bool:
    encoded = character.encode(encoding, errors="ignore")
    return len(encoded) == 2 and holds(encoded[0])


def _guessed(data: bytes) -> str | None:
    best = from_bytes(data, cp_isolation=_OTHER_ENCODINGS).best()
    return None if best is None or best.chaos > _MAX_CHAOS else str(best)


def _fail(raw: Raw) -> str:
    raise _unknown_encoding(raw)


def _unknown_encoding(raw: Raw) -> UnreadableDocument:
    return UnreadableDocument(f"{raw.name}: encoding not recognised; save it as UTF-8")
