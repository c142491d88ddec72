"""How likely a sentence, list item or table row answers a question: a linear model, as log-odds.

Its weights are in ranking.json with the figures that justify them (`python -m tests.bench.ranking`
makes it anew).
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest.lookup import lookup
from ingest.plain import sentence_texts
from mentor.answer.paired import pairs_of
from mentor.evidence import Evidence, Finding
from mentor.text.marks import ITEM_MARK
from mentor.text.overlap import standing
from mentor.text.terms import coverages
from mentor.trained import read_values

Values = NDArray[np.floating[Any]]

_RANKING = Path(__file__).with_name("ranking.json")

LEADS = re.compile(r"[?？:：]\W*$")
"""How a question ends, or a line before a list."""
_BEFORE_ITEM = re.compile(rf"[ \t>]*{ITEM_MARK}[ \t]+")


def features(finding: Finding, item: Evidence) -> dict[str, Values]:
    """What the model looks at, by name, each of shape (units,).

    `sentence`: cosine of the unit and the question as adapted, `unadapted`: as it is, `best`: the
    highest of its passage. `passage`: the passage's score and gain. `covered`: share of the
    question's terms in the unit and its heading, `own`: in the unit. `leads`: whether it ends as a
    question does, or a line before a list; `item`: whether it is of a list or table; `length`:
    logarithm of its characters. Of a pair of question and answer the question is the heading, and
    leads to nothing else, and `best` is the pair's.
    """
    shown = sentence_texts(item.chunk)
    own = [_present(finding, text) for text in shown]
    above = [_present(finding, "".join((item.passage.title, *item.chunk.section[-1:])))] * len(own)
    leads = np.array([float(bool(LEADS.search(text))) for text in shown])
    cosines = np.array(item.sentence_cosines)
    best = np.full(len(shown), item.best_sentence)
    for units in pairs_of(item):
        leads[units[0]] = 0.0
        best[units] = cosines[units].max()
        for place in units:
            above[place] = above[place] | own[units[0]]
    both = [head | held for head, held in zip(above, own, strict=True)]
    covered = coverages(finding.weights, (*own, *both))
    known = finding.vector.size == item.sentence_vectors.shape[-1]
    return {
        "sentence": cosines,
        "unadapted": item.sentence_vectors @ finding.vector if known else cosines,
        "best": best,
        "passage": np.full(len(shown), item.passage.score + item.gain),
        "covered": np.array([covered[held] for held in both]),
        "own": np.array([covered[held] for held in own]),
        "leads": leads,
        "item": np.array([float(is_an_item(item, start)) for start, _ in item.chunk.sentences]),
        "length": np.log1p([len(text) for text in shown]),
    }


def worths(finding: Finding, item: Evidence) -> Values:
    """How well each unit of a passage answers, shape (units,): log-odds, to compare units."""
    found = features(finding, item)
    total = np.zeros(len(item.sentence_cosines))
    for name, weight in weights().items():
        total += weight * found[name]
    return total


def weights() -> Mapping[str, float]:
    """The weights that are shipped, by feature."""
    found: dict[str, float] = read_values(_RANKING)["weights"]
    return found


def is_an_item(item: Evidence, start: int) -> bool:
    """Whether a unit is a list item's first or a table row."""
    text, at = item.passage.text, start - item.passage.start
    line = text[:at].rpartition("\n")[2]
    return text.startswith("|", at) or bool(_BEFORE_ITEM.fullmatch(line))


def _present(finding: Finding, text: str) -> frozenset[str]:
    """The words of the question's terms that stand in a text."""
    return standing(finding.words, lookup(text))
