"""Where the refusal is calibrated and measured: questions over documents, and what speaks for each.

A domain is a folder of documents and questions asked over it. The same questions are asked where
the documents answer them and where they do not, so that what is asked cannot decide alone:
`counter/` answers what the shipped documents leave open, and of XQuAD's paragraphs one half is
in the library at a time.
"""

import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mentor import Mentor, Settings
from mentor.api import corpus_folder
from mentor.evaluate import Question, read_questions
from mentor.refuse.signs import signs
from mentor.understand.reading import understand
from tests.bench.corpora import Asked, corpora

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared"
TRAINING = (
    HERE / "learner_questions.jsonl",
    SHARED / "bench/roadmap_questions.jsonl",
    HERE / "refusal_questions.jsonl",
)
HELD_OUT = (HERE / "refusal_test.jsonl",)
PER_PARAGRAPH = 2
"""So many questions of a paragraph are asked."""


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
    with tempfile.TemporaryDirectory() as home:
        library = Path(home) / "documents"
        library.mkdir()
        for folder in folders:
            for path in folder.iterdir():
                if path.is_file():
                    shutil.copy(path, library / path.name)
        answered = [question.answerable or question.id in besides for question in questions]
        return _measured(library, Path(home), questions, answered, [q.id for q in questions])


def on_the_shipped_documents(files: Sequence[Path]) -> Measured:
    """Questions over the documents that a new user starts with."""
    return over([corpus_folder()], files)


def elsewhere(files: Sequence[Path]) -> Measured:
    """The same over the documents that ours restate, in other words and forms."""
    return over([SHARED / "seeds"], files)


def with_answers(files: Sequence[Path], name: str) -> Measured:
    """The same over the shipped documents and those in the folder `name`, which answer more."""
    return over([corpus_folder(), HERE / name], files, HERE / f"{name}.jsonl")


def halves() -> Iterable[tuple[str, Measured]]:
    """XQuAD's questions over each half of its paragraphs, by name of the task."""
    chinese, english, _ = corpora()
    for corpus in (chinese, english):
        for task, asked in corpus.tasks.items():
            parts = [_half(corpus.paragraphs, asked, half) for half in (0, 1)]
            yield task, _together(parts, task)


def _half(paragraphs: Sequence[str], asked: Sequence[Asked], half: int) -> Measured:
    with tempfile.TemporaryDirectory() as home:
        library = Path(home) / "documents"
        library.mkdir()
        for number, text in enumerate(paragraphs):
            if number % 2 == half:
                (library / f"{number:04d}.txt").write_text(text, "utf-8")
        taken: dict[int, int] = {}
        chosen: list[Asked] = []
        for one in asked:
            taken[one.paragraph] = taken.get(one.paragraph, 0) + 1
            if taken[one.paragraph] <= PER_PARAGRAPH:
                chosen.append(one)
        questions = [Question(str(n), "fact", one.question) for n, one in enumerate(chosen)]
        answered = [one.paragraph % 2 == half for one in chosen]
        groups = [f"paragraph {one.paragraph}" for one in chosen]
        return _measured(library, Path(home), questions, answered, groups)


def _measured(
    library: Path,
    home: Path,
    questions: Sequence[Question],
    answered: Sequence[bool],
    groups: Sequence[str],
) -> Measured:
    rows: list[dict[str, float]] = []
    vectors: list[NDArray[np.float32]] = []
    with Mentor(Settings(home=home / "home")) as mentor:
        report = mentor.ingest([library])
        if report.failed:
            raise ValueError(f"a document did not go in: {report.failed[0]}")
        retriever = mentor.retriever
        for one in questions:
            reading = understand(one.question, one.history, retriever, None)
            finding = retriever.search(reading.question, retriever.k * 2, reading.sources)
            rows.append(signs(finding))
            vectors.append(finding.vector)
    return Measured(
        names=tuple(rows[0]),
        signs=np.array([list(row.values()) for row in rows]),
        vectors=np.array(vectors, np.float64),
        answered=np.array(answered),
        groups=tuple(groups),
    )


def _together(parts: Sequence[Measured], task: str) -> Measured:
    return Measured(
        names=parts[0].names,
        signs=np.concatenate([part.signs for part in parts]),
        vectors=np.concatenate([part.vectors for part in parts]),
        answered=np.concatenate([part.answered for part in parts]),
        groups=tuple(f"{task} {group}" for part in parts for group in part.groups),
    )
