"""Train the readers of pairs and weigh one: `python -m tests.bench.reader FOLDER`, after calibrate.

Writes ingest/model/reader.onnx, quote-reader.onnx, which goes on from it, their sums, and
mentor/refuse/reader.json; tests/bench/quotes.py weighs the other. FOLDER keeps what the first
layers make of all windows, some 4 GB; the training takes some hours on two cores. Needs the
dependency group `model`. docs/refusal.md and docs/answers.md have what they bring.
"""

import sys
from pathlib import Path

import numpy as np
import onnx

from ingest.embed import MODEL_FILE, MODEL_FOLDER, QUOTE_READER_FILE, READER_FILE, PairReader
from tests.bench.calibrate import RESULT, field_margins, general_margins
from tests.bench.files import HERE
from tests.bench.logistic import Truth
from tests.bench.reader.groups import Group, all_groups, of_quotes, of_small_documents, some_of
from tests.bench.reader.states import states
from tests.bench.reader.train import ON_QUOTES, trained
from tests.bench.reader.weigh import (
    SURE,
    UNSURE,
    before_and_after,
    log_odds,
    of_ones_own,
    of_the_field,
    weighed,
)
from tests.bench.results import write_result
from tools.build_embedding_model import find_input, write_sums
from tools.embedding_model.read_weights import read_weights
from tools.embedding_model.write_reader import write_reader

WRONGLY = {"field": 0.03, "general": 0.04}
"""Of the answerable so many may be refused, by the model read for."""


def main(folder: Path) -> None:
    """Gather, train, write, weigh."""
    groups = all_groups()
    weights = read_weights(find_input("e5-small-q4.bin"))
    learnt = trained(states(groups, folder), weights)
    further = states([*of_quotes(), *some_of(groups)], folder)
    on_quotes = trained(further, weights, ON_QUOTES, learnt)
    for file, state in ((READER_FILE, learnt), (QUOTE_READER_FILE, on_quotes)):
        onnx.save(write_reader(weights, state, MODEL_FOLDER / MODEL_FILE), MODEL_FOLDER / file)
    write_sums(MODEL_FOLDER)
    weigh(groups)


def weigh(groups: list[Group]) -> None:
    """Write mentor/refuse/reader.json for the reader that is there."""
    reader = PairReader()
    back = [each for each in groups if each.held_back and each.kind == "field"]
    field, margins = of_the_field(back, field_margins())
    others, general, shares = of_ones_own(general_margins())
    unseen = list(of_small_documents([HERE / "own/test"], "own"))
    of_unseen = np.array([group.general for group in unseen], np.float64)
    asked = {
        "field": (field, margins, None),
        "general": (others, general, shares),
        "own/test": (unseen, of_unseen, None),
    }
    read = {name: log_odds(reader, own) for name, (own, _, _) in asked.items()}
    found = {
        name: weighed(
            asked[name][1], read[name], _answered(asked[name][0]), wrongly, asked[name][2]
        )
        for name, wrongly in WRONGLY.items()
    }
    figures = {
        name: before_and_after(
            found.get(name, found["general"]), values, read[name], _answered(own)
        )
        for name, (own, values, _) in asked.items()
    }
    write_result(
        RESULT.with_name("reader.json"),
        {
            "about": "Made by python -m tests.bench.reader; docs/refusal.md explains it.",
            "unsure": UNSURE,
            "sure": SURE,
            **{name: {"weight": own.weight, "bias": own.bias} for name, own in found.items()},
            "held_back": figures,
        },
    )


def _answered(groups: list[Group]) -> Truth:
    return np.array([group.answerable for group in groups])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m tests.bench.reader FOLDER")
    main(Path(sys.argv[1]))
