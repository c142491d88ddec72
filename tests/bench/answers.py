"""How much of what is asked the quotes hold: `python -m tests.bench.answers`.

XQuAD (Chinese, English, and each asked of the other) and CMRC2018: whether the words that answer
stand in the quotes. Lengths are in characters as shown. docs/answers.md has the figures.
"""

import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.plain import plain
from mentor import Mentor, Settings
from mentor.answer.extract import quotes
from mentor.evaluate.match import normalise
from tests.bench.corpora import BENCH

CHINESE, ENGLISH, WIKI = "xquad_dev.zh.json", "xquad_dev.en.json", "cmrc2018_trial.json"
TASKS = [
    ("zh", CHINESE, CHINESE),
    ("en>zh", CHINESE, ENGLISH),
    ("en", ENGLISH, ENGLISH),
    ("zh>en", ENGLISH, CHINESE),
    ("CMRC", WIKI, WIKI),
]
"""Name, file of the paragraphs, file of the questions."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Of one question: whether a quote holds the answer, how many quotes, how many characters."""

    holds: bool
    quotes: int
    chars: int


def main() -> None:
    """Measure every task and print a row for each."""
    print("| task | quotes hold the answer | quotes | median characters | 90% have at most |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, paragraphs, questions in TASKS:
        found = list(_measured(_paragraphs(paragraphs), _paragraphs(questions)))
        sizes = sorted(one.chars for one in found)
        print(
            f"| {name} | {sum(one.holds for one in found) / len(found):.3f} "
            f"| {sum(one.quotes for one in found) / len(found):.1f} "
            f"| {sizes[len(sizes) // 2]} | {sizes[int(len(sizes) * 0.9)]} |",
            flush=True,
        )


def _measured(paragraphs: Sequence[dict], asked: Sequence[dict]) -> Iterator[Measured]:
    """Each question; the two files are translations, paragraph by paragraph."""
    with tempfile.TemporaryDirectory() as folder, Mentor(Settings(home=Path(folder, "home"))) as m:
        texts = Path(folder, "texts")
        texts.mkdir()
        for number, paragraph in enumerate(paragraphs):
            texts.joinpath(f"{number:04}.md").write_text(paragraph["context"], "utf-8")
        m.ingest([texts])
        for paragraph, questions in zip(paragraphs, asked, strict=True):
            for answered, question in zip(paragraph["qas"], questions["qas"], strict=True):
                finding = m.retriever.search(question["question"], m.retriever.k * 2)
                found = [quote.citation.quote for quote in quotes(finding)]
                said = normalise("\n".join(found)).lower()
                golds = [normalise(answer["text"]).lower() for answer in answered["answers"]]
                yield Measured(
                    holds=any(gold in said for gold in golds),
                    quotes=len(found),
                    chars=sum(len(plain(quote)) for quote in found),
                )


def _paragraphs(name: str) -> list[dict]:
    data = json.loads((BENCH / name).read_text("utf-8"))["data"]
    return [paragraph for article in data for paragraph in article["paragraphs"]]


if __name__ == "__main__":
    main()
