"""Markdown documents in any number, made by varying real text with a fixed seed.

A section is a real paragraph with some sentences left out, some taken from other paragraphs, and
figures and names varied. It is made to be one chunk of the product; a document has ten. Document
n is the same in every size, so that a smaller corpus is the beginning of a larger one.
"""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.bench.scale.material import (
    FIGURE,
    LITERAL,
    PARAGRAPH_TOKENS,
    Paragraph,
    Sentence,
    estimated_tokens,
    names,
    paragraphs,
)

SEED = 20250601
SECTIONS = 10
"""Of a document, each about one chunk of the product."""

DROPPED, SWAPPED, VARIED_FIGURE, VARIED_NAME = 0.1, 0.25, 0.5, 0.3
"""Shares of sentences left out and exchanged, and of figures and names varied."""

LARGEST_SECTION = PARAGRAPH_TOKENS * 1.15


@dataclass(frozen=True, slots=True)
class Varied:
    """A sentence as it stands in a document, and the number of the sentence it was made from."""

    text: str
    base: int


class Documents:
    """The generator. `base` are the real sentences that all others are varied from."""

    def __init__(self, seed: int = SEED) -> None:
        self._seed = seed
        self._material = paragraphs()
        self._names = {english: names(self._material, english) for english in (True, False)}
        self._pool: dict[tuple[bool, bool], list[Sentence]] = defaultdict(list)
        for paragraph in self._material:
            self._pool[paragraph.english, paragraph.items].extend(paragraph.sentences)

    @cached_property
    def base(self) -> list[str]:
        """Real sentences and headings, each once."""
        texts = [s.text.strip() for p in self._material for s in p.sentences]
        return list(dict.fromkeys([*texts, *(p.heading for p in self._material)]))

    @cached_property
    def _number(self) -> dict[str, int]:
        return {text: number for number, text in enumerate(self.base)}

    def document(self, number: int) -> tuple[str, list[Varied]]:
        """Document `number`, from 0, as Markdown, and its sentences."""
        chance = random.Random(f"{self._seed} {number}")
        chosen = chance.sample(self._material, SECTIONS)
        title = f"{chosen[0].heading} {number + 1}"
        sentences = [Varied(title, self._number[chosen[0].heading])]
        sections = [f"# {title}"]
        for paragraph in chosen:
            varied = list(self._section(paragraph, chance))
            sentences.extend(varied)
            texts = [sentence.text for sentence in varied]
            body = "\n".join(f"- {t.strip()}" for t in texts) if paragraph.items else _run(texts)
            sections.append(f"## {paragraph.heading}\n\n{body}")
        return "\n\n".join(sections) + "\n", sentences

    def _section(self, paragraph: Paragraph, chance: random.Random) -> Iterator[Varied]:
        room = LARGEST_SECTION
        for sentence in paragraph.sentences:
            if chance.random() < DROPPED and len(paragraph.sentences) > 2:
                continue
            if chance.random() < SWAPPED:
                sentence = chance.choice(self._pool[paragraph.english, paragraph.items])
            text = self._varied(sentence, paragraph.english, chance)
            room -= estimated_tokens(text)
            if room >= 0:
                yield Varied(text, self._number[sentence.text.strip()])

    def _varied(self, sentence: Sentence, english: bool, chance: random.Random) -> str:
        pieces = []
        for kind, text in sentence.parts:
            if kind == LITERAL:
                pieces.append(text)
            elif kind == FIGURE:
                changed = chance.random() < VARIED_FIGURE
                pieces.append(_figure(len(text), chance) if changed else text)
            else:
                changed = chance.random() < VARIED_NAME
                pieces.append(chance.choice(self._names[english]) if changed else text)
        return "".join(pieces)


def write_documents(chunks: int, folder: Path, generator: Documents) -> None:
    """Write documents of about so many chunks to folder/documents, unless they are there.

    folder/sentences.npz says which real sentence each of theirs was made from.
    """
    documents = folder / "documents"
    if (folder / "sentences.npz").exists():
        return
    bases = {key_of(text): number for number, text in enumerate(generator.base)}
    for number in range(-(-chunks // SECTIONS)):
        text, sentences = generator.document(number)
        path = documents / f"{number // 1000:02d}" / f"{number:05d}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        for sentence in sentences:
            bases.setdefault(key_of(sentence.text), sentence.base)
    keys = np.fromiter(bases.keys(), np.uint64, len(bases))
    order = np.argsort(keys)
    numbers = np.fromiter(bases.values(), np.uint32, len(bases))
    np.savez(folder / "sentences.npz", keys=keys[order], bases=numbers[order])


def key_of(text: str) -> int:
    """A number for a sentence whatever its punctuation, spaces and Markdown marks."""
    letters = "".join(filter(str.isalnum, text))
    return int.from_bytes(blake2b(letters.encode(), digest_size=8).digest(), "little")


def keys_of(texts: Sequence[str]) -> NDArray[np.uint64]:
    """`key_of` of each text."""
    return np.fromiter(map(key_of, texts), np.uint64, len(texts))


def _run(texts: Sequence[str]) -> str:
    """Sentences one after another; a space between them where they bring none of their own."""
    spaced = (text if text[-1] in " 。！？；…”」』）" else f"{text} " for text in texts)
    return "".join(spaced).strip()


def _figure(digits: int, chance: random.Random) -> str:
    lowest = 10 ** (digits - 1) if digits > 1 else 1
    return str(chance.randrange(lowest, 10**digits))
