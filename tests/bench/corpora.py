"""Paragraphs and the questions each answers: XQuAD (Chinese and English) and CMRC2018.

Both are CC BY-SA 4.0, in SQuAD's form, in the folder shared/bench beside the project.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

BENCH = Path(__file__).resolve().parents[3] / "shared" / "bench"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and the index of the paragraph that answers it."""

    question: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Corpus:
    """Paragraphs, and by name of the task the questions asked of them."""

    paragraphs: tuple[str, ...]
    tasks: Mapping[str, Sequence[Asked]]


def corpora() -> list[Corpus]:
    """XQuAD's two languages, each asked in both, and CMRC2018."""
    chinese, asked_in_chinese = _squad("xquad_dev.zh.json")
    english, asked_in_english = _squad("xquad_dev.en.json")
    wiki, asked_of_wiki = _squad("cmrc2018_trial.json")
    # The two files are translations, paragraph by paragraph.
    places = [asked.paragraph for asked in asked_in_chinese]
    if places != [asked.paragraph for asked in asked_in_english]:
        raise ValueError("the Chinese and the English XQuAD do not ask the same; get both again")
    return [
        Corpus(chinese, {"zh": asked_in_chinese, "en>zh": asked_in_english}),
        Corpus(english, {"zh>en": asked_in_chinese}),
        Corpus(wiki, {"CMRC": asked_of_wiki}),
    ]


def _squad(name: str) -> tuple[tuple[str, ...], list[Asked]]:
    data = json.loads((BENCH / name).read_text(encoding="utf-8"))["data"]
    listed = [paragraph for article in data for paragraph in article["paragraphs"]]
    asked = [
        Asked(entry["question"], index)
        for index, paragraph in enumerate(listed)
        for entry in paragraph["qas"]
    ]
    return tuple(paragraph["context"] for paragraph in listed), asked
