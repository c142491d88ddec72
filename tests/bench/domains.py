"""Where the refusal is calibrated and measured: questions over documents, and what speaks for each.

A domain is a folder of documents and questions asked over it. The same questions are asked where
the documents answer them and where they do not, so that what is asked cannot decide alone:
`counter/` answers what the shipped documents leave open, and of XQuAD's paragraphs one half is
in the library at a time. Questions that the query adapter was trained on are measured with one
that has not seen them.
"""

import dataclasses
import tempfile
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mentor import Mentor, Settings
from mentor.api import corpus_folder
from mentor.claims import leads, reach_of, told
from mentor.evaluate import Question, read_questions
from mentor.evaluate.read import UNANSWERABLE
from mentor.refuse.signs import signs
from mentor.understand.reading import understand
from tests.bench.adapter import cross_fitted
from tests.bench.corpora import Asked, corpora
from tests.bench.files import (
    FIELD,
    HERE,
    LIBRARIES,
    OFF_TOPIC,
    SHARED,
    SMALL,
    documents_of,
    near_documents,
)

FAR = 25
"""So many questions that the others answer are asked of each small document."""

FROM_ELSEWHERE = 60
"""So many questions to other libraries of one's own, and to nothing at all, are asked of each."""

KINDRED_OWN = ("two", "five", "eleven", "twelve", "nineteen", "twenty")
"""Libraries of one's own with documents on careers, learning and technology."""

PER_PARAGRAPH = 2
"""So many questions of a paragraph are asked."""

PARAGRAPHS, PARAGRAPHS_HELD = 5, 3
"""Of an article of XQuAD, and those of them that are in the library."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Questions of a domain: `signs` (questions, signs), `vectors` (questions, dimension),
    `answered` (questions,), and which questions are the same, asked elsewhere: `groups`.
    """

    names: tuple[str, ...]
    signs: NDArray[np.float64]
    vectors: NDArray[np.float64]
    answered: NDArray[np.bool_]
    groups: tuple[str, ...]


def over(folders: Sequence[Path], files: Sequence[Path], answers: Path | None = None) -> Measured:
    """Questions of files over the documents of folders; `answers` lists those answered besides."""
    questions = [question for path in files for question in read_questions(path)]
    besides = {question.id for question in read_questions(answers)} if answers else set()
    answered = [question.answerable or question.id in besides for question in questions]
    documents = [path for folder in folders for path in documents_of(folder)]
    return measured(documents, questions, answered)


def on_the_shipped_documents(files: Sequence[Path]) -> Measured:
    """Questions over the documents that a new user starts with."""
    return over([corpus_folder()], files)


def elsewhere(files: Sequence[Path]) -> Measured:
    """The same over the documents that ours restate, in other words and forms."""
    return over([SHARED / "seeds"], files)


def with_answers(files: Sequence[Path], name: str) -> Measured:
    """The same over the shipped documents and those in the folder `name`, which answer more."""
    return over([corpus_folder(), HERE / name], files, HERE / f"{name}.jsonl")


def field() -> Measured:
    """Questions over other documents of the field."""
    return together(
        [over([folder / "documents"], [folder / "questions.jsonl"]) for folder in FIELD]
    )


def small() -> Measured:
    """Questions over small documents on anything, each alone and all of a folder together."""
    parts: list[Measured] = []
    for folder in SMALL:
        questions = near_documents(folder)
        documents = documents_of(folder / "documents")
        parts.append(_some_of([one for own in questions.values() for one in own], documents))
        parts += [_some_of(questions[document.name], [document]) for document in documents]
    return together(parts)


def far() -> Measured:
    """Questions that another of the small documents answers, over each alone: none answers."""
    parts: list[Measured] = []
    for folder in SMALL:
        questions = near_documents(folder)
        documents = documents_of(folder / "documents")
        for number, document in enumerate(documents):
            others = [
                one
                for name, own in questions.items()
                for one in own
                if name != document.name and one.answerable
            ]
            drawn = np.random.default_rng(number).permutation(len(others))[:FAR]
            asked = [others[place] for place in drawn]
            parts.append(measured([document], asked, [False] * len(asked)))
    return together(parts)


def own() -> dict[str, Measured]:
    """Questions over each library of one's own: that it answers, that name what it names and ask
    what it does not say ("near"), and about anything else ("far").
    """
    parts = [asked_of_own(folder) for folder in LIBRARIES]
    measures = [measured(*each) for each in parts]
    kinds = np.concatenate(
        [
            [one.kind if one.answerable else ("near" if one.src else "far") for one in asked]
            for _, asked, _ in parts
        ]
    )
    whole = together(measures)
    return {
        "own": _where(whole, whole.answered),
        "own near": _where(whole, kinds == "near"),
        "own far": _where(whole, kinds == "far"),
    }


def asked_of_own(folder: Path) -> tuple[list[Path], list[Question], list[bool]]:
    """The documents of a library of one's own, what is asked of it, and whether it answers that.

    Of what it does not answer, that which names what a document names has that one as its `src`.
    """
    near = [
        dataclasses.replace(one, id=folder.name + one.id, src=(name,))
        for name, asked in near_documents(folder).items()
        for one in asked
    ]
    others = [
        dataclasses.replace(one, id=other.name + one.id, kind=UNANSWERABLE, src=())
        for other in LIBRARIES
        if other != folder
        for asked in near_documents(other).values()
        for one in asked
    ]
    drawn = np.random.default_rng(zlib.crc32(folder.name.encode()))
    far = [
        several[place]
        for several in (others, read_questions(OFF_TOPIC))
        for place in drawn.permutation(len(several))[:FROM_ELSEWHERE]
    ]
    questions = [*near, *far]
    return (
        documents_of(folder / "documents"),
        questions,
        [one.kind != UNANSWERABLE for one in questions],
    )


def _where(whole: Measured, chosen: NDArray[np.bool_]) -> Measured:
    return Measured(
        names=whole.names,
        signs=whole.signs[chosen],
        vectors=whole.vectors[chosen],
        answered=whole.answered[chosen],
        groups=tuple(group for group, own in zip(whole.groups, chosen, strict=True) if own),
    )


def _some_of(questions: Iterable[Question], documents: Sequence[Path]) -> Measured:
    asked = list(questions)
    return measured(documents, asked, [one.answerable for one in asked])


def halves() -> Iterable[tuple[str, Measured]]:
    """XQuAD's questions over each half of its paragraphs, by name of the task."""
    for corpus in corpora()[:2]:
        for task, asked in corpus.tasks.items():
            yield task, together([_half(corpus.paragraphs, asked, half) for half in (0, 1)])


def articles() -> Iterable[tuple[str, Measured]]:
    """XQuAD's questions over three of the five paragraphs of their article, by name of the task."""
    for corpus in corpora()[:2]:
        for task, asked in corpus.tasks.items():
            firsts = range(0, len(corpus.paragraphs), PARAGRAPHS)
            yield task, together([_article(corpus.paragraphs, asked, first) for first in firsts])


@dataclass(frozen=True, slots=True)
class Passages:
    """Vectors of passages, shape (passages, dimension) each: of the shipped documents, of those
    that they restate, of small documents on anything, and of paragraphs of Wikipedia. `kindred` are
    those of other documents on careers, learning and technology, each alone.
    """

    ours: NDArray[np.float64]
    elsewhere: NDArray[np.float64]
    kindred: tuple[NDArray[np.float64], ...]
    small: NDArray[np.float64]
    others: NDArray[np.float64]


def like_ours() -> Passages:
    """Passages of the field and others."""
    paragraphs = [paragraph for corpus in corpora() for paragraph in corpus.paragraphs]
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.txt" for number in range(len(paragraphs))]
        for path, text in zip(paths, paragraphs, strict=True):
            path.write_text(text, "utf-8")
        return Passages(
            ours=_passages(documents_of(corpus_folder())),
            elsewhere=_passages(documents_of(SHARED / "seeds")),
            kindred=(*(_passages([path]) for path in _kindred()),),
            small=_passages([path for part in SMALL for path in documents_of(part / "documents")]),
            others=_passages(paths),
        )


def _kindred() -> list[Path]:
    own = (HERE / "own" / name / "documents" for name in KINDRED_OWN)
    folders = [HERE / "kindred", *(part / "documents" for part in FIELD), *own]
    return [path for folder in folders for path in documents_of(folder)]


def _passages(documents: Sequence[Path]) -> NDArray[np.float64]:
    with (
        tempfile.TemporaryDirectory() as home,
        Mentor(Settings(home=Path(home))) as mentor,
    ):
        mentor.ingest(documents)
        library = mentor.retriever.library
        entries = library.indexes.forward.of(library.store.chunk_ids(library.index_name))
        return np.array([entry.vector for entry in entries.values()], np.float64)


def _half(paragraphs: Sequence[str], asked: Sequence[Asked], half: int) -> Measured:
    texts = {f"{n:04d}.txt": text for n, text in enumerate(paragraphs) if n % 2 == half}
    return _of_paragraphs(texts, _some(asked), lambda one: one.paragraph % 2 == half)


def _article(paragraphs: Sequence[str], asked: Sequence[Asked], first: int) -> Measured:
    held = range(first, first + PARAGRAPHS_HELD)
    texts = {f"{first:04d}.txt": "\n\n".join(paragraphs[n] for n in held)}
    own = [one for one in _some(asked) if first <= one.paragraph < first + PARAGRAPHS]
    return _of_paragraphs(texts, own, lambda one: one.paragraph in held)


def _some(asked: Sequence[Asked]) -> list[Asked]:
    """The first questions of each paragraph."""
    taken: dict[int, int] = {}
    chosen: list[Asked] = []
    for one in asked:
        taken[one.paragraph] = taken.get(one.paragraph, 0) + 1
        if taken[one.paragraph] <= PER_PARAGRAPH:
            chosen.append(one)
    return chosen


def _of_paragraphs(
    texts: Mapping[str, str], asked: Sequence[Asked], answered: Callable[[Asked], bool]
) -> Measured:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in texts]
        for path in paths:
            path.write_text(texts[path.name], "utf-8")
        questions = [Question(f"{one.paragraph}", "fact", one.question) for one in asked]
        return measured(paths, questions, [answered(one) for one in asked])


def measured(
    documents: Sequence[Path], questions: Sequence[Question], answered: Sequence[bool]
) -> Measured:
    """Questions over these documents alone."""
    rows: list[dict[str, float]] = []
    vectors: list[NDArray[np.float32]] = []
    with (
        tempfile.TemporaryDirectory() as home,
        Mentor(Settings(home=Path(home))) as mentor,
    ):
        report = mentor.ingest(documents)
        if report.failed:
            raise ValueError(f"a document did not go in: {report.failed[0]}")
        retriever = mentor.retriever
        shipped, unseen = retriever.adapter, cross_fitted()
        for one in questions:
            retriever.adapter = unseen.get(one.id, shipped)
            reading = understand(one.question, one.history, retriever, None)
            finding = retriever.search(reading.question, retriever.k * 2, reading.sources)
            found = leads(finding, reach_of(retriever, reading.sources), reading.asking)
            rows.append(signs(finding, told(finding, found)))
            vectors.append(finding.vector)
    return Measured(
        names=tuple(rows[0]),
        signs=np.array([list(row.values()) for row in rows]),
        vectors=np.array(vectors, np.float64),
        answered=np.array(answered),
        groups=tuple(one.id for one in questions),
    )


def together(parts: Sequence[Measured]) -> Measured:
    """Several measurements as one."""
    return Measured(
        names=parts[0].names,
        signs=np.concatenate([part.signs for part in parts]),
        vectors=np.concatenate([part.vectors for part in parts]),
        answered=np.concatenate([part.answered for part in parts]),
        groups=tuple(group for part in parts for group in part.groups),
    )
