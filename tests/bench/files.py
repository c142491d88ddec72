"""The files of questions and documents that the mentor is trained, calibrated and measured with."""

import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from mentor.evaluate import Question
from mentor.evaluate.read import UNANSWERABLE

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared"
TRAINING = (
    HERE / "learner_questions.jsonl",
    SHARED / "bench/roadmap_questions.jsonl",
    HERE / "refusal_questions.jsonl",
    HERE / "more_questions.jsonl",
    HERE / "further_questions.jsonl",
    HERE / "first_questions.jsonl",
    HERE / "unseen_questions.jsonl",
    HERE / "unseen_more.jsonl",
    HERE / "mixed_fresh.jsonl",
    HERE / "asked_plainly.jsonl",
    HERE / "asked_at_length.jsonl",
    HERE / "asked_otherwise.jsonl",
)
DISAGREED = tuple(
    HERE / f"conflict_{name}.jsonl"
    for name in (
        *("questions", "developed", "more", "final", "fresh", "views", "asked", "said"),
        "everyday",
    )
)
"""Questions on which documents disagree, whose misses were looked at."""

TOUCHING = HERE / "touching.jsonl"
"""Questions in everyday words, each with the kind of quantity that it is about, if with any."""

COUNTERED = TRAINING[:5]
"""Those that `counter/` was written for."""

OFF_TOPIC = HERE / "offtopic.jsonl"
NEAR_TOPIC = tuple(
    HERE / f"near_{name}.jsonl" for name in ("topic", "more", "beside", "everyday", "further")
)
"""Questions near the topic of the documents that nothing answers; but for the first file each has
one beside it that looks like it and is answered.
"""

FOLLOW_UPS = (HERE / "followups.jsonl", HERE / "followups_more.jsonl")
OPEN_FOLLOW_UPS = tuple(
    HERE / f"followups_{name}.jsonl" for name in ("open", "open_more", "beside")
)
"""Those that nothing answers; in the last file each has one beside it that is answered."""

HELD_OUT = (HERE / "refusal_test.jsonl",)
OWN = tuple(HERE / "own" / name for name in ("one", "two", "three", "four", "five"))
OWN_LATER = tuple(
    HERE / "own" / name
    for name in (
        *("six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen"),
        *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
    )
)
"""Documents as people have them, each folder a library; nobody has looked at `own/test`."""

LIBRARIES = (*OWN, *OWN_LATER)
UNREAD = OWN_LATER[5:]
"""Those whose questions the reader of pairs that is shipped was not trained on."""

FIELD = (HERE / "field/one", HERE / "field/two")
SMALL = (HERE / "small", HERE / "small_more")


def documents_of(folder: Path) -> list[Path]:
    """The documents of a folder, in the order in which questions number them."""
    order = folder / ".order"
    if order.is_file():
        return [folder / name for name in order.read_text("utf-8").split()]
    return sorted(path for path in folder.iterdir() if path.is_file())


def near_documents(folder: Path) -> dict[str, list[Question]]:
    """Of a folder of small documents: by a document's name, the questions that it answers or
    seems to answer.
    """
    found: dict[str, list[Question]] = {}
    for line in (folder / "questions.jsonl").read_text("utf-8").splitlines():
        asked = json.loads(line)
        name = asked["near"] if asked["kind"] == UNANSWERABLE else asked["src"][0]
        told = {part: tuple(asked[part]) for part in ("src", "must")}
        question = Question(asked["id"], asked["kind"], asked["question"], **told)
        found.setdefault(name, []).append(question)
    return found


def folds(groups: Iterable[str], number: int, seed: int) -> dict[str, int]:
    """By group of questions, which of `number` folds it is in."""
    names = sorted(set(groups))
    drawn = np.random.default_rng(seed).permutation(len(names)) % number
    return dict(zip(names, drawn.tolist(), strict=True))
