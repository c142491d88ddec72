"""Real text to vary: paragraphs of XQuAD (both languages) and CMRC2018, sections of shared/seeds.

A paragraph is cut into sentences, a sentence into what stays as it is and what is varied: figures
and names. Names are what jieba tags as such in Chinese, and capitalised words within an English
sentence.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import rjieba

from tests.bench.corpora import BENCH

SEEDS = BENCH.parent / "seeds"
PARAGRAPH_TOKENS = 240
"""Longer paragraphs are cut in parts of at most so many tokens, as `estimated_tokens` has it."""

FIGURE, NAME, LITERAL = "figure", "name", ""
_CLOSERS = "\"'”’」』）)"
_END = re.compile(
    rf"[^。！？!?；;…\n]+?(?:[。！？!?；;…]+[{_CLOSERS}]*|\n|$|\.[{_CLOSERS}]*(?=\s))[ \t]*"
)
_NUMBER = re.compile(r"(\d+)")
_ENGLISH_NAME = re.compile(r"(?<=[a-z,] )([A-Z][a-z]+(?: [A-Z][a-z]+)*)")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_NAME_TAGS = {"nr", "ns", "nt", "nz", "nrt", "nrfg"}
_MARKS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[*`\\#|>]+|https?://\S+")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+\.)\s+")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in parts, each (FIGURE, NAME or LITERAL, its text)."""

    parts: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """The sentence as it stands in its source."""
        return "".join(text for _, text in self.parts)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences under a heading; `items` tells that they are a list, one a line."""

    heading: str
    sentences: tuple[Sentence, ...]
    english: bool
    items: bool = False


@cache
def paragraphs() -> tuple[Paragraph, ...]:
    """All material, always in the same order."""
    return (*_encyclopedia(), *_roadmaps())


def sentence_texts(text: str) -> list[str]:
    """A text cut after sentences and at line breaks; what has no letter or digit is left out."""
    return [piece for piece in _END.findall(text) if any(map(str.isalnum, piece))]


def estimated_tokens(text: str) -> float:
    """About what the embedding model's tokenizer makes of a text, Chinese or English."""
    han = len(_HAN.findall(text))
    return 0.72 * han + 0.27 * (len(text) - han)


def names(material: Iterable[Paragraph], english: bool) -> list[str]:
    """All names in the paragraphs of a language, each once."""
    found = (
        text
        for paragraph in material
        if paragraph.english == english
        for sentence in paragraph.sentences
        for kind, text in sentence.parts
        if kind == NAME
    )
    return list(dict.fromkeys(found))


def _encyclopedia() -> Iterator[Paragraph]:
    for name in ("xquad_dev.zh.json", "xquad_dev.en.json", "cmrc2018_trial.json"):
        english = ".en." in name
        for article in json.loads((BENCH / name).read_text(encoding="utf-8"))["data"]:
            title = article["title"].replace("_", " ")
            for paragraph in article["paragraphs"]:
                pieces = sentence_texts(paragraph["context"])
                heading = title if english or _HAN.search(title) else _first_clause(pieces[0])
                yield from _in_parts(heading, pieces, english, items=False)


def _roadmaps() -> Iterator[Paragraph]:
    for path in sorted(SEEDS.glob("*.txt")):
        heading, lines = path.stem, list[str]()
        for line in _FRONT_MATTER.sub("", path.read_text(encoding="utf-8")).splitlines():
            plain = _MARKS.sub(r"\1", line).strip()
            if line.startswith("#") and plain:
                yield from _roadmap_section(heading, lines)
                heading, lines = _ITEM.sub("", plain), []
            elif any(map(str.isalnum, plain)):
                lines.append(_ITEM.sub("", plain))
        yield from _roadmap_section(heading, lines)


def _roadmap_section(heading: str, lines: Sequence[str]) -> Iterator[Paragraph]:
    pieces = [piece.strip() for line in lines for piece in sentence_texts(line)]
    if sum(map(estimated_tokens, pieces)) >= 40:
        yield from _in_parts(heading, pieces, english=False, items=True)


def _in_parts(
    heading: str, pieces: Sequence[str], english: bool, items: bool
) -> Iterator[Paragraph]:
    """Parts of even size, each small enough to be one chunk."""
    total = sum(map(estimated_tokens, pieces))
    even = total / -(-total // PARAGRAPH_TOKENS)
    part: list[str] = []
    for number, piece in enumerate(pieces, start=1):
        part.append(piece)
        if sum(map(estimated_tokens, part)) >= even * 0.9 or number == len(pieces):
            sentences = tuple(_parsed(text, english) for text in part)
            yield Paragraph(heading, sentences, english, items)
            part = []


def _parsed(text: str, english: bool) -> Sentence:
    named = _english_parts(text) if english else _chinese_parts(text)
    parts = [
        (FIGURE if piece.isdecimal() else kind, piece)
        for kind, part in named
        for piece in ([part] if kind == NAME else _NUMBER.split(part))
        if piece
    ]
    return Sentence(tuple(parts))


def _english_parts(text: str) -> Iterator[tuple[str, str]]:
    for number, piece in enumerate(_ENGLISH_NAME.split(text)):
        yield (NAME if number % 2 else LITERAL), piece


def _chinese_parts(text: str) -> Iterator[tuple[str, str]]:
    for word, tag in _jieba().tag(text):
        is_name = tag in _NAME_TAGS and len(word) > 1 and bool(_HAN.match(word))
        yield (NAME if is_name else LITERAL), word


@cache
def _jieba() -> rjieba.Jieba:
    return rjieba.Jieba()


def _first_clause(text: str) -> str:
    return re.split(r"[，,：:（(。]", text.strip())[0][:20]
