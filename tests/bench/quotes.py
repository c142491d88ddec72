"""Weigh what the reader of quotes says: `python -m tests.bench.quotes`, writes judged.json.

quotes.jsonl has 3,614 quotes of 1,119 answers, each read and judged: 2 answers what is asked, 1 is
of use beside an answer, 0 is beside the point. A fifth of the questions is held back from the
training of the reader (`python -m tests.bench.reader`): with these it is weighed, in 8 folds, no
question in two.
"""

import json
import tempfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict

from ingest.embed import quote_reader
from mentor import Mentor, Settings
from mentor.answer.listing import asks_for_list
from mentor.answer.read import read_below
from mentor.api import corpus_folder
from tests.bench.files import HERE, SHARED
from tests.bench.results import write_result

QUOTES = HERE / "quotes.jsonl"
RESULT = HERE.parents[1] / "mentor/answer/judged.json"
HELD_BACK = 5
"""One question in so many."""

LEAST = 0.08
"""The chance from which a further quote stays."""

LIKELY = 0.5
"""The chance from which a further quote is part of the answer; below, it stands apart."""

KNOWN, FEWEST = 2, 2
"""So many quotes stay in the field, and fewer than so many behind them."""

FOLDS = 8
ANSWERS, OF_USE = 2, 1
OF_THE_FIELD = ("corpus", "seeds")


@dataclass(frozen=True, slots=True)
class Judged:
    """A quote as the reader has it, its place among those of its answer, and its judgement;
    `beside` the first says that it is of its section.
    """

    id: str
    library: str
    question: str
    text: str
    place: int
    other_source: bool
    beside: bool
    label: int

    @property
    def held_back(self) -> bool:
        """Whether the reader is not trained on it."""
        return zlib.crc32(self.id.encode()) % HELD_BACK == 0

    @property
    def answers(self) -> bool:
        """Whether it answers what is asked."""
        return self.label == ANSWERS


def judged_quotes() -> list[Judged]:
    """All of quotes.jsonl, with the texts of the documents as they are stored."""
    answers = [json.loads(line) for line in QUOTES.read_text("utf-8").splitlines()]
    return [
        each
        for library in sorted({answer["library"] for answer in answers})
        for each in _of_library(library, [one for one in answers if one["library"] == library])
    ]


def _of_library(library: str, answers: Sequence[Mapping[str, Any]]) -> Iterator[Judged]:
    with tempfile.TemporaryDirectory() as home, Mentor(Settings(home=Path(home))) as mentor:
        mentor.ingest([_documents(library)])
        texts = {Path(one.id).name: mentor.source_text(one.id) for one in mentor.sources()}
        for answer in answers:
            quotes = answer["quotes"]
            first = quotes[0]["document"], quotes[0]["section"]
            for place, quote in enumerate(quotes):
                said = texts[quote["document"]][quote["start"] : quote["end"]]
                yield Judged(
                    id=answer["id"],
                    library=library,
                    question=answer["question"],
                    text=read_below(quote["section"], said),
                    place=place,
                    other_source=quote["document"] != quotes[0]["document"],
                    beside=(quote["document"], quote["section"]) == first,
                    label=quote["label"],
                )


def _documents(library: str) -> Path:
    if library == "corpus":
        return corpus_folder()
    return SHARED / "seeds" if library == "seeds" else HERE / library / "documents"


def main() -> None:
    """Read those held back, weigh, write the file and print its figures."""
    held = [each for each in judged_quotes() if each.held_back]
    reader = quote_reader()
    read = np.array([reader.logits(each.question, [each.text])[0] for each in held], np.float64)
    further = np.array([each.place > 0 for each in held])
    other_source = [float(each.other_source) for each in held]
    listed = np.array([float(asks_for_list(each.question)) for each in held])
    places = np.array([each.place for each in held])
    signs = np.stack([read, other_source, places, listed], axis=1)[further]
    answers = np.array([each.answers for each in held])
    groups = [each.id for each in held if each.place > 0]
    model = LogisticRegression()
    chances = np.ones(len(held))
    folds = GroupKFold(FOLDS)
    chances[further] = cross_val_predict(
        model, signs, answers[further], groups=groups, cv=folds, method="predict_proba"
    )[:, 1]
    model.fit(signs, answers[further])
    names = ("read", "other_source", "place", "listed")
    weights = dict(zip(names, model.coef_[0].round(3), strict=True))
    field = np.array([each.library in OF_THE_FIELD for each in held])
    # The second quote is not read there: it is part of the answer where a list is asked for. Nor is
    # a third one behind which there is none.
    beside = np.array([each.beside for each in held])
    unread = np.where(beside | (listed > 0), 1.0, LEAST)
    number = Counter(each.id for each in held)
    alone = np.array([number[each.id] < KNOWN + FEWEST for each in held])
    in_the_field = np.where(places < KNOWN, unread, np.where(alone, LEAST, chances))
    write_result(
        RESULT,
        {
            "about": "Made by python -m tests.bench.quotes; docs/answers.md explains it.",
            "judge": {
                **weights,
                "bias": round(float(model.intercept_[0]), 3),
                "least": LEAST,
                "likely": LIKELY,
            },
            "cross_validated": {
                "field": _figures(held, answers, in_the_field, field),
                "others": _figures(held, answers, chances, ~field),
            },
        },
    )


def _figures(
    held: Sequence[Judged],
    answers: NDArray[np.bool_],
    chances: NDArray[np.float64],
    which: NDArray[np.bool_],
) -> dict[str, float]:
    """Of the further quotes the AUROC and how many stay; of all, how many answer; of the questions
    that a quote answers, how many lose every such quote.
    """
    further = which & np.array([each.place > 0 for each in held])
    beside = further & np.array([each.label == 0 for each in held])
    kept = chances >= LEAST
    asked = {each.id for each, own, right in zip(held, which, answers, strict=True) if own & right}
    left = {
        each.id
        for each, own, right, stays in zip(held, which, answers, kept, strict=True)
        if own & right & stays
    }
    return {
        "further": int(further.sum()),
        "auroc": round(float(roc_auc_score(answers[further], chances[further])), 3),
        "answering_before": round(float(answers[which].mean()), 3),
        "answering": round(float(answers[which & kept].mean()), 3),
        "beside_the_point_kept": round(float(kept[beside].mean()), 3),
        "answering_lost": round(float(1 - kept[further & answers].mean()), 3),
        "questions": len(asked),
        "questions_lost": len(asked - left),
        "part_of_the_answer": round(float((chances[further & kept] >= LIKELY).mean()), 3),
        "of_these_answering": round(float(answers[further & (chances >= LIKELY)].mean()), 3),
        "of_others_answering": round(float(answers[further & kept & (chances < LIKELY)].mean()), 3),
    }


if __name__ == "__main__":
    main()
