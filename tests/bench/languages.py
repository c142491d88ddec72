"""Makes mentor/retrieve/languages.npz: `python -m tests.bench.languages` (`--check` only measures).

What parts English from Chinese is read off paragraphs of XQuAD that are there in both. What it is
worth: of questions to folders of documents in both languages, by the language of the question and
of the document that answers, how many have the answer in the first passage found, and in the first
three, without it and with it. How much is given back was chosen with the folders of OWN and
OWN_LATER up to sixteen, not with those after them nor with own/test.
"""

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from ingest.embed import open_embedder
from mentor import Mentor, Settings
from mentor.evaluate import Question
from mentor.retrieve.languages import FILE
from mentor.text.language import language_of
from tests.bench.corpora import BENCH
from tests.bench.files import HERE, OWN, OWN_LATER, documents_of, near_documents
from tests.bench.reader.groups import has

CHOSEN_WITH = 11
"""So many folders of OWN_LATER."""

FOUND = 3


def main() -> None:
    """Make the file, and print what it is worth."""
    if sys.argv[1:] != ["--check"]:
        make(FILE)
    later = OWN_LATER[CHOSEN_WITH:]
    for name, folders in (
        ("chosen with", (*OWN, *OWN_LATER[:CHOSEN_WITH])),
        ("others", (*later, HERE / "own/test")),
    ):
        counted: Counter[tuple[str, bool, str]] = Counter()
        for folder in folders:
            counted.update(_ranked(folder))
        for way in sorted({way for way, _, _ in counted}):
            figures = [
                f"{counted[way, given, rank] / counted[way, given, 'asked']:.3f}"
                for given in (False, True)
                for rank in ("first", "among")
            ]
            number = counted[way, True, "asked"]
            print(
                f"{name:12} {way} {number:4}: first, among {FOUND}: without {figures[0]}, ", end=""
            )
            print(f"{figures[1]}; with {figures[2]}, {figures[3]}", flush=True)


def make(path: Path) -> None:
    """Write what parts the paragraphs of XQuAD from their translations."""
    embedder = open_embedder(Settings())
    english, chinese = (
        embedder.passages(_paragraphs(f"xquad_dev.{language}.json")).mean(axis=0)
        for language in ("en", "zh")
    )
    np.savez_compressed(path, model=embedder.identity, apart=english - chinese)


def _paragraphs(name: str) -> list[str]:
    data = json.loads((BENCH / name).read_text("utf-8"))["data"]
    return [paragraph["context"] for article in data for paragraph in article["paragraphs"]]


def _ranked(folder: Path) -> Iterator[tuple[str, bool, str]]:
    """For each question way, whether the gap was given back, and what was counted."""
    asked = [one for own in near_documents(folder).values() for one in own if one.answerable]
    documents = documents_of(folder / "documents")
    written = {path.name: language_of(path.read_text("utf-8")) for path in documents}
    with tempfile.TemporaryDirectory() as home, Mentor(Settings(home=Path(home))) as mentor:
        mentor.ingest(documents)
        retriever = mentor.retriever
        plain = retriever.model_copy(update={"gap": None})
        for one in asked:
            (source,) = one.src
            way = f"{language_of(one.question)}>{written[str(source)]}"
            for given, searching in ((False, plain), (True, retriever)):
                evidence = searching.search(one.question, FOUND).evidence
                held = [_holds(one, item.passage.source, item.passage.text) for item in evidence]
                yield way, given, "asked"
                yield from ((way, given, "first") for each in held[:1] if each)
                yield from ((way, given, "among") for _ in range(any(held)))


def _holds(one: Question, source: str, text: str) -> bool:
    return source.endswith(str(one.src[0])) and has(text, one.must, all)


if __name__ == "__main__":
    main()
