"""How well a system finds what answers, on real documents and questions with known answers."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory

from mentor import Mentor, Settings
from mentor.evaluate import Question, read_questions
from mentor.evaluate.match import holds
from mentor.evaluate.measure import PASSAGE_CHARS, PASSAGES, first_passages
from tests.bench.corpora import BENCH, corpora
from tests.bench.rankers import RANKERS, Rank
from tests.bench.retrieval import measure
from tests.bench.scale.material import SEEDS
from tests.bench.scale.system import MENTOR, Place

BENCH_FOLDER = Path(__file__).resolve().parents[1]
ROADMAPS = {
    "roadmap": (BENCH / "roadmap_questions.jsonl", SEEDS),
    "learner": (BENCH_FOLDER / "learner_questions.jsonl", BENCH_FOLDER.parents[1] / "corpus"),
}

Read = Callable[[str], str]
"""Question -> what a reader gets of the passages found, at most PASSAGE_CHARS characters."""


def measures(place: Place) -> dict[str, float]:
    """R@1, R@5 and MRR@10 by task; the share of questions whose first passages hold the answer."""
    ours = place.system == MENTOR
    found: dict[str, float] = {}
    for corpus in corpora():
        paragraphs = corpus.paragraphs
        ranking = RANKERS[MENTOR](paragraphs) if ours else _ranking(paragraphs, place.model)
        with ranking as rank:
            for task, asked in corpus.tasks.items():
                first, fifth, reciprocal = measure(rank, asked)
                found |= {f"{task} R@1": first, f"{task} R@5": fifth, f"{task} MRR": reciprocal}
    for name, (questions, documents) in ROADMAPS.items():
        reading = _mentor_read(documents) if ours else _tutorial_read(documents, place.model)
        with reading as read:
            found[name] = share_held(read_questions(questions), read)
    return found


def share_held(questions: Sequence[Question], read: Read) -> float:
    """Of the answerable questions that stand alone: a follow-up needs more than retrieval."""
    alone = [question for question in questions if question.answerable and not question.history]
    return fmean(holds(read(one.question), one.must) for one in alone)


@contextmanager
def _ranking(paragraphs: Sequence[str], model: Path) -> Iterator[Rank]:
    """Indexes of paragraphs in the order of the tutorial's chunks."""
    from langchain_core.documents import Document

    from tests.bench.scale.tutorial_system import TutorialSystem

    with TemporaryDirectory() as home:
        system = TutorialSystem(Path(home), model)
        system.add([Document(text, metadata={"at": at}) for at, text in enumerate(paragraphs)])
        yield lambda question: list(
            dict.fromkeys(chunk.metadata["at"] for chunk in system.found(question, PASSAGES))
        )


@contextmanager
def _mentor_read(documents: Path) -> Iterator[Read]:
    with TemporaryDirectory() as home, Mentor(Settings(home=Path(home))) as mentor:
        mentor.ingest([documents])

        def read(question: str) -> str:
            passages = mentor.search(question, k=PASSAGES)
            return "\n".join(text for _, text in first_passages(passages, PASSAGE_CHARS))

        yield read


@contextmanager
def _tutorial_read(documents: Path, model: Path) -> Iterator[Read]:
    """Its four chunks hold 4,000 characters at the most."""
    from tests.bench.scale.tutorial_system import TutorialSystem

    with TemporaryDirectory() as home:
        system = TutorialSystem(Path(home), model)
        system.ingest(documents)
        yield lambda question: "\n".join(system.search(question))[:PASSAGE_CHARS]
