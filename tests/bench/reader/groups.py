"""Questions with the windows found for each, and which of them hold the answer.

Where a question is answered, a window holds the answer if it has what `must` asks for, all of it,
else some. Of Wikipedia two questions in five are asked without the paragraph that answers them.
"""

import dataclasses
import json
import re
import tempfile
import unicodedata
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from mentor import Mentor, Settings
from mentor.api import corpus_folder
from mentor.evaluate import Question, read_questions
from mentor.evidence import Finding
from mentor.refuse.decision import calibration
from mentor.refuse.signs import signs
from mentor.refuse.windows import windows
from mentor.understand import spelled, understand
from tests.bench.corpora import BENCH
from tests.bench.files import (
    DISAGREED,
    FIELD,
    FOLLOW_UPS,
    NEAR_TOPIC,
    OFF_TOPIC,
    OPEN_FOLLOW_UPS,
    OWN,
    OWN_LATER,
    SHARED,
    SMALL,
    TRAINING,
    documents_of,
    near_documents,
)
from tests.bench.quotes import OF_USE, judged_quotes

Kind = Literal["own", "small", "wikipedia", "field", "quotes"]

WINDOWS = 4
LOOKED_FOR = 16
WIKIPEDIA = (
    ("zh", "xquad_dev.zh.json", "xquad_dev.zh.json"),
    ("en>zh", "xquad_dev.en.json", "xquad_dev.zh.json"),
    ("en", "xquad_dev.en.json", "xquad_dev.en.json"),
    ("zh>en", "xquad_dev.zh.json", "xquad_dev.en.json"),
    ("cmrc", "cmrc2018_trial.json", "cmrc2018_trial.json"),
)
"""Name of the task, where its questions are and where its paragraphs; half of those in another
language than the paragraphs are asked."""


@dataclass(frozen=True, slots=True)
class Group:
    """A question, the texts of its windows, which of them answer it, and whether the documents do.

    `kind` is of what the documents are, `domain` which they are. `held_back` are those that the
    reader is not trained on, but weighed with; `general` is how far the question is above the
    threshold of the general model.
    """

    id: str
    kind: Kind
    domain: str
    question: str
    texts: tuple[str, ...]
    answers: tuple[bool, ...]
    answerable: bool
    held_back: bool
    general: float

    @property
    def lost(self) -> bool:
        """Whether the answer stands in none of the windows: not trained on."""
        return self.answerable and not any(self.answers)


def _drawn(name: str) -> int:
    return zlib.crc32(name.encode())


def _one_in_ten(name: str) -> bool:
    return _drawn(name) % 10 == 0


def of_small_documents(folders: Iterable[Path], kind: Kind) -> Iterator[Group]:
    """Questions over all small documents of a folder; of OWN_LATER the last document's are held
    back.
    """
    for folder in folders:
        by_document = near_documents(folder)
        asked = [one for own in by_document.values() for one in own]
        last = {one.id for one in [*by_document.values()][-1]} if folder in OWN_LATER else set()
        documents = documents_of(folder / "documents")
        yield from asked_over(documents, asked, kind, folder.name, last.__contains__)


def of_the_field() -> Iterator[Group]:
    """Questions over the shipped documents, those that they restate, and others of the field.

    Of all but the newest near-topic ones half are asked over the first, half over the second.
    """
    files = (*TRAINING, OFF_TOPIC, *NEAR_TOPIC[:2], *DISAGREED, *FOLLOW_UPS, *OPEN_FOLLOW_UPS)
    older = [one for path in files for one in read_questions(path)]
    newer = read_questions(NEAR_TOPIC[2])
    libraries = (("corpus", corpus_folder()), ("seeds", SHARED / "seeds"))
    for number, (domain, folder) in enumerate(libraries):
        half = [one for one in older if _drawn(one.id) % 2 == number]
        yield from asked_over(documents_of(folder), half, "field", domain)
        yield from asked_over(documents_of(folder), newer, "field", f"new {domain}")
    for folder in FIELD:
        questions = read_questions(folder / "questions.jsonl")
        yield from asked_over(documents_of(folder / "documents"), questions, "field", "field")


def of_wikipedia() -> Iterator[Group]:
    """Questions of XQuAD and CMRC2018 over all their paragraphs."""
    for task, asked, told in WIKIPEDIA:
        paragraphs = [paragraph for article in _articles(told) for paragraph in article]
        answers = {
            entry["id"]: (paragraph["context"], [each["text"] for each in entry["answers"]])
            for paragraph in paragraphs
            for entry in paragraph["qas"]
        }
        with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as home:
            for number, paragraph in enumerate(paragraphs):
                Path(folder, f"{number:04d}.txt").write_text(paragraph["context"], "utf-8")
            with Mentor(Settings(home=Path(home))) as mentor:
                mentor.ingest([Path(folder)])
                for article in _articles(asked):
                    for entry in (entry for paragraph in article for entry in paragraph["qas"]):
                        drawn = _drawn(task + entry["id"])
                        if ">" in task and drawn % 2:
                            continue
                        found = mentor.retriever.search(entry["question"], LOOKED_FOR, None)
                        yield _of_paragraph(task, entry, found, answers[entry["id"]], drawn)


def _of_paragraph(
    task: str, entry: dict[str, str], found: Finding, told: tuple[str, list[str]], drawn: int
) -> Group:
    context, texts = _plain(told[0]), [_plain(text) for text in told[1]]
    held = [_plain(item.passage.text)[:40] in context for item in found.evidence]
    without = drawn // 2 % 5 < 2
    if without:
        kept = [item for item, own in zip(found.evidence, held, strict=True) if not own]
        found = dataclasses.replace(found, evidence=(*kept,))
    shown = windows(found, WINDOWS)
    answers = [not without and any(text in _plain(each) for text in texts) for each in shown]
    return Group(
        entry["id"],
        "wikipedia",
        task,
        entry["question"],
        texts=(*shown,),
        answers=(*answers,),
        answerable=not without,
        held_back=_one_in_ten(entry["id"]),
        general=_general(found),
    )


def asked_over(
    documents: Sequence[Path],
    questions: Iterable[Question],
    kind: Kind,
    domain: str,
    held_back: Callable[[str], bool] = _one_in_ten,
) -> Iterator[Group]:
    """Questions with the windows found in these documents."""
    with tempfile.TemporaryDirectory() as home, Mentor(Settings(home=Path(home))) as mentor:
        mentor.ingest(documents)
        for one in questions:
            reading = understand(one.question, one.history, mentor.retriever, None)
            question = spelled(reading.question, mentor.retriever.frequency)
            found = mentor.retriever.search(question, LOOKED_FOR, reading.sources, reading.near)
            shown = windows(found, WINDOWS)
            if not shown:
                continue
            answers = [False] * len(shown)
            if one.answerable:
                whole = [has(text, one.must, all) for text in shown]
                answers = whole if any(whole) else [has(text, one.must, any) for text in shown]
            yield Group(
                one.id,
                kind,
                domain,
                question,
                texts=(*shown,),
                answers=(*answers,),
                answerable=one.answerable,
                held_back=held_back(one.id),
                general=_general(found),
            )


def all_groups() -> list[Group]:
    """All that the reader is trained and weighed with."""
    return [
        *of_small_documents((*OWN, *OWN_LATER), "own"),
        *of_small_documents(SMALL, "small"),
        *of_wikipedia(),
        *of_the_field(),
    ]


def of_quotes() -> list[Group]:
    """Quotes that answer or are beside the point, each a group of its own."""
    return [
        Group(
            each.id,
            "quotes",
            each.library,
            each.question,
            texts=(each.text,),
            answers=(each.answers,),
            answerable=each.answers,
            held_back=each.held_back,
            general=0.0,
        )
        for each in judged_quotes()
        if each.label != OF_USE
    ]


def some_of(groups: Iterable[Group]) -> list[Group]:
    """One group in sixteen, so that what was learned before is not forgotten."""
    return [group for group in groups if _drawn(group.domain + group.id) % 16 == 0]


def _general(found: Finding) -> float:
    return calibration().general.margin(found.vector, signs(found, None))


def _articles(name: str) -> list[list[dict[str, list[dict[str, str]]]]]:
    data = json.loads((BENCH / name).read_text("utf-8"))["data"]
    return [article["paragraphs"] for article in data]


def has(text: str, must: Sequence[str], many: Callable[[Iterable[bool]], bool]) -> bool:
    return bool(must) and many(bool(re.search(each, _plain(text), re.IGNORECASE)) for each in must)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).lower().replace("*", "").replace("\\", "")
    return re.sub(r"\s+", " ", folded)
