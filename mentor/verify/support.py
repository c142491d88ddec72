"""Whether words of a passage support a statement: which ones, and how likely.

A figure or a name of the statement that does not stand there rules support out. What is left is a
logistic model over meaning, words and polarity; its weights are in calibration.json with the
figures that justify them, made anew by `python -m tests.bench.support`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ingest.lookup import lookup
from ingest.simplify import folded
from mentor.text import named
from mentor.text.overlap import standing
from mentor.text.terms import Term, coverage, covers
from mentor.trained import read_values, sigmoid
from mentor.verify import figured
from mentor.verify.grounds import Claim, Ground, clauses
from mentor.verify.polarity import opposed
from mentor.verify.rates import other_rate
from mentor.verify.sequence import reversed_order
from mentor.verify.statements import LEADS

MOST_UNITS = 3
"""At most so many adjoining units support a statement together."""

MOST_TERMS_OF_A_NAME = 3
"""An item of a list with no more terms than this may only name something."""

_COVERED_WORTH, _MISSING_COSTS, _UNIT_COSTS = 0.25, 1.0, 0.13
_LEAD_COSTS = 9.0
"""A line that only leads to a list tells nothing itself."""
FEWEST_SUMMED_UP, LONGEST_LIST = 3, 10
"""A claim that names so many things may sum up a list of so many items."""
_OF_AN_ITEM = 0.6
_PARTS = re.compile(r"[，,、;；:：]+(?!\d)|\b(?:and|or)\b|以及|或者?|和|并")
_SAME_CLAUSE = 0.5
"""Two clauses are about the same thing if one covers this share of the other's terms."""


@dataclass(frozen=True, slots=True)
class Support:
    """The units `first` to `last` (exclusive) of a ground that come nearest to a claim, and the
    chance that they support it, between 0 and 1.
    """

    first: int
    last: int
    chance: float

    @property
    def holds(self) -> bool:
        """Whether the claim counts as supported by a passage that it cites."""
        return self.chance >= calibration().threshold

    @property
    def holds_uncited(self) -> bool:
        """Whether it counts as supported by a passage that it does not cite."""
        return self.chance >= calibration().threshold_uncited


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights by feature, and the chance from which on a claim counts as supported: by a passage
    that it cites, and by one that it does not cite, for which more is asked as many are tried.
    """

    bias: float
    weights: Mapping[str, float]
    threshold: float
    threshold_uncited: float


@cache
def calibration() -> Calibration:
    """The calibration that is shipped."""
    values = read_values(Path(__file__).with_name("calibration.json"))
    return Calibration(**{name: values[name] for name in Calibration.__slots__})


def support(claim: Claim, ground: Ground, item: bool = False) -> Support:
    """The words of a ground that come nearest to a claim, and the chance that they support it.

    An `item` of a list may only name things; it is supported by words that hold all of them.
    """
    if not ground.texts:
        return Support(0, 0, 0.0)
    compared = Comparison(claim, ground)
    first, last = compared.window
    chance = 1.0 if item and compared.is_named else compared.chance
    return Support(first, last, 0.0 if compared.is_ruled_out else chance)


def support_together(claim: Claim, pieces: Sequence[tuple[Ground, Support]]) -> Support:
    """Whether the words that come nearest in several grounds support a claim together."""
    parts = [(ground, slice(found.first, found.last)) for ground, found in pieces]
    whole = Ground(
        spans=tuple(span for ground, part in parts for span in ground.spans[part]),
        texts=tuple(text for ground, part in parts for text in ground.texts[part]),
        vectors=np.vstack([ground.vectors[part] for ground, part in parts]),
        context="\n".join(dict.fromkeys(ground.context for ground, _ in parts)),
    )
    if not whole.texts:
        return Support(0, 0, 0.0)
    compared = Comparison(claim, whole, window=(0, len(whole.texts)))
    return Support(*compared.window, 0.0 if compared.is_ruled_out else compared.chance)


class Comparison:
    """A claim beside a ground of one unit at least. `window` are the units that come nearest."""

    def __init__(self, claim: Claim, ground: Ground, window: tuple[int, int] | None = None) -> None:
        self.claim, self.ground = claim, ground
        self._cosines: NDArray[np.float32] = ground.vectors @ claim.vector
        self._present = [standing(claim.words, words) for words in ground.lookups]
        self._held = [_held(claim.figures, there) for there in ground.figures]
        units = range(len(ground.texts))
        self._single = max(_windows(units, 1), key=self._worth)
        lists = [run for run in _lists(ground.texts) if window is None and self._sums_up(run)]
        self._listed = max(lists, key=self._covered, default=None)
        nearest = window or max(_windows(units, MOST_UNITS), key=self._worth)
        self.window = self._listed or nearest

    @property
    def is_ruled_out(self) -> bool:
        """Whether a figure of the claim is not in the window, or a name not in the ground, or the
        window puts things in the other order or tells amounts per another time.
        """
        claim, ground = self.claim, self.ground
        here = "\n".join(ground.texts[slice(*self.window)])
        return (
            self._lacks_figures(self.window)
            or bool(named.lacking(claim.names, ground.whole, ground.language))
            or reversed_order(claim.text, here)
            or other_rate(claim.text, here, "\n".join((ground.context, *ground.texts)))
        )

    @property
    def is_named(self) -> bool:
        """Whether the claim is hardly more than a name or figure of what the window speaks of."""
        found, figures = self.claim.terms, self.claim.figures
        if len(found) > MOST_TERMS_OF_A_NAME or not (found or figures):
            return False
        return (not found or self._covered(self.window) == 1.0) and not self.is_opposed

    @property
    def chance(self) -> float:
        """How likely the window supports a claim that nothing rules out; 0 if it says nothing."""
        if not self.claim.terms:
            return 0.0
        model = calibration()
        measured = self.features()
        logit = model.bias + sum(model.weights[name] * value for name, value in measured.items())
        return sigmoid(logit)

    def features(self) -> dict[str, float]:
        """What the decision rests on, by name.

        `cosine`: the highest of a unit, less 0.85. `other_language`: 1 if claim and ground differ
        in it, where cosines are lower; `chinese`: 1 if both are Chinese, where they are higher.
        `covered`: the share of the claim's terms that the units hold, in either language, with what
        they stand under; `elsewhere`: the share that the single nearest unit lacks and another one
        holds ("seniors earn 20K", where juniors do). `figures`: 1 if the claim gives any, which
        then all stand there. `opposed`: 1 if a clause of it says the opposite.
        """
        claim, ground = self.claim, self.ground
        first, last = self.window
        return {
            "cosine": float(self._cosines[first:last].max()) - 0.85,
            "other_language": float(claim.language != ground.language),
            "chinese": float(claim.language == ground.language == "zh"),
            "covered": self._covered(self.window),
            "elsewhere": self._elsewhere(),
            "figures": float(bool(claim.figures)),
            "opposed": float(self.is_opposed),
        }

    @property
    def is_opposed(self) -> bool:
        """Whether clauses of the claim say the opposite of the window."""
        return _is_opposed(self.claim, self.ground.texts[slice(*self.window)])

    def _worth(self, window: tuple[int, int]) -> float:
        first, last = window
        nearest = float(self._cosines[first:last].max()) + _COVERED_WORTH * self._covered(window)
        figures = self.claim.figures
        missing = 1 - len(self._given(window)) / len(figures) if figures else 0.0
        leads = not LEADS.search(self.claim.text) and all(
            LEADS.search(text) for text in self.ground.texts[first:last]
        )
        cost = _MISSING_COSTS * missing + _UNIT_COSTS * (last - first - 1)
        return nearest - cost - _LEAD_COSTS * leads

    def _sums_up(self, run: tuple[int, int]) -> bool:
        """Whether the claim names several things, each of which an item of this list has."""
        claim, (first, last) = self.claim, run
        folded_parts = _PARTS.split(folded(claim.text))
        parts = [[term for term in claim.terms if term.text in part] for part in folded_parts]
        parts = [part for part in parts if part]
        if len(parts) < FEWEST_SUMMED_UP or self._lacks_figures(run):
            return False
        lead = self._present[-1] | self._present[first]
        return all(
            any(
                coverage(dict.fromkeys(part, 1.0), lead | item) >= _OF_AN_ITEM
                for item in self._present[first + 1 : last]
            )
            for part in parts
        )

    def _lacks_figures(self, window: tuple[int, int]) -> bool:
        return len(self._given(window)) < len(self.claim.figures)

    def _given(self, window: tuple[int, int]) -> frozenset[int]:
        """Which of the claim's figures stand in these units, by their number."""
        return self._held[-1].union(*self._held[slice(*window)])

    def _covered(self, window: tuple[int, int]) -> float:
        return coverage(self.claim.weights, self._standing(window))

    def _standing(self, window: tuple[int, int]) -> frozenset[str]:
        return self._present[-1].union(*self._present[slice(*window)])

    def _elsewhere(self) -> float:
        if self._listed:
            return 0.0
        whole = (0, len(self.ground.texts))
        here, there = self._standing(self._single), self._standing(whole)
        found: Iterable[Term] = self.claim.terms
        terms_away = sum(covers(there, term) and not covers(here, term) for term in found)
        figures_away = len(self._given(whole)) - len(self._given(self._single))
        return (terms_away + figures_away) / max(1, len(self.claim.terms) + len(self.claim.figures))


def _held(claimed: Sequence[figured.Stated], there: Sequence[figured.Stated]) -> frozenset[int]:
    """Which of the figures claimed a unit gives, by their number."""
    return frozenset(
        number for number, figure in enumerate(claimed) if not figured.lacking([figure], there)
    )


def _lists(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Each line that leads to a list, with the units behind it up to the next such line."""
    leads = [number for number, text in enumerate(texts) if LEADS.search(text)]
    for first, end in pairwise([*leads, len(texts)]):
        last = min(end, first + LONGEST_LIST + 1)
        if last - first > MOST_UNITS:
            yield first, last


def _windows(units: range, longest: int) -> Iterator[tuple[int, int]]:
    for length in range(1, min(longest, len(units)) + 1):
        yield from ((first, first + length) for first in units[: len(units) - length + 1])


def _is_opposed(claim: Claim, texts: Sequence[str]) -> bool:
    """Whether clauses of the claim are opposed to the clause there that is nearest to them."""
    there = [clause for text in texts for clause in clauses(text)]
    lookups = [lookup(clause) for clause in there]
    said: dict[str, list[str]] = {}
    for clause in claim.clauses if there else ():
        weights = dict.fromkeys(clause.terms, 1.0)
        covered = [coverage(weights, standing(clause.words, other)) for other in lookups]
        nearest = max(range(len(there)), key=lambda place: (covered[place], -len(there[place])))
        if covered[nearest] >= _SAME_CLAUSE:
            said.setdefault(there[nearest], []).append(clause.text)
    # A negation may stand in a clause of the claim that is near to none there.
    all_said, all_there = " ".join(clause.text for clause in claim.clauses), " ".join(said)
    return opposed(all_said, all_there) and any(
        opposed(" ".join(mine), other) for other, mine in said.items()
    )
