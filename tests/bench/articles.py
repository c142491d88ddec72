"""Prints how well answers are found in long documents: `python -m tests.bench.articles`.

XQuAD's articles, each one document without headings, so that its chunks are cut by size. A cell
is the share of questions whose answer stands in the first passage, and within the first 1,500 and
4,000 characters, for each way of joining neighbours and of hearing every source.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory

from mentor import Mentor, Settings
from mentor.retrieve import join, vary
from tests.bench.corpora import BENCH

LANGUAGES = ("zh", "en")
BUDGETS = (1500, 4000)
JOINING = (-1.0, 0.0, 0.03, 0.06, 0.12)
HEARING = (0.0, 0.06, 0.12, 0.2)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in the language of the document or the other one, and the words that answer."""

    question: str
    answer: str


def articles(language: str) -> list[tuple[str, str]]:
    """Title and text of each article."""
    data = json.loads((BENCH / f"xquad_dev.{language}.json").read_text(encoding="utf-8"))["data"]
    return [
        (f"{number:02d}", "\n\n".join(paragraph["context"] for paragraph in article["paragraphs"]))
        for number, article in enumerate(data)
    ]


def asked(language: str, answers: str) -> list[Asked]:
    """The questions in a language, with the answers as the documents in `answers` have them."""
    files = [
        json.loads((BENCH / f"xquad_dev.{name}.json").read_text(encoding="utf-8"))["data"]
        for name in (language, answers)
    ]
    questions, held = (
        [entry for article in data for part in article["paragraphs"] for entry in part["qas"]]
        for data in files
    )
    return [
        Asked(one["question"], other["answers"][0]["text"])
        for one, other in zip(questions, held, strict=True)
    ]


def found(mentor: Mentor, questions: Sequence[Asked]) -> str:
    """Shares of questions answered by the first passage and within each budget."""
    firsts: list[bool] = []
    within: list[list[bool]] = [[] for _ in BUDGETS]
    for one in questions:
        texts = [passage.text for passage in mentor.search(one.question, k=16)]
        firsts.append(one.answer in texts[0])
        for budget, hits in zip(BUDGETS, within, strict=True):
            hits.append(one.answer in "\n".join(texts)[:budget])
    shares = [fmean(firsts), *map(fmean, within)]
    return " / ".join(f"{share:.3f}".lstrip("0") for share in shares)


def main() -> int:
    """Print a Markdown table, a row for each setting."""
    tasks = [(asking, held) for held in LANGUAGES for asking in LANGUAGES]
    print("| |", " | ".join(f"{asking}>{held}" for asking, held in tasks), "|")
    print("|---|" + "---|" * len(tasks))
    with TemporaryDirectory() as folder:
        mentors = {language: _library(Path(folder), language) for language in LANGUAGES}
        chosen = join.CLOSE, vary.CLOSE
        settings = [(close, chosen[1]) for close in JOINING]
        settings += [(chosen[0], close) for close in HEARING]
        for joining, hearing in settings:
            join.CLOSE, vary.CLOSE = joining, hearing
            cells = [found(mentors[held], asked(asking, held)) for asking, held in tasks]
            print(f"| joined within {joining:g}, heard within {hearing:g} |", end=" ")
            print(" | ".join(cells), "|", flush=True)
        for mentor in mentors.values():
            mentor.close()
    return 0


def _library(folder: Path, language: str) -> Mentor:
    documents = folder / f"documents-{language}"
    documents.mkdir()
    for title, text in articles(language):
        (documents / f"{title}.txt").write_text(text, encoding="utf-8")
    mentor = Mentor(Settings(home=folder / f"home-{language}"))
    mentor.ingest([documents])
    return mentor


if __name__ == "__main__":
    sys.exit(main())
