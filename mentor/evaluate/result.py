"""What an evaluation found: an outcome for each question, a row for each kind."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

from ingest.errors import ConfigurationError


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one question went. None where the question cannot show it.

    `hold_rank` is how many of the first passages it takes until they hold every pattern, 0 if all
    do not. `source_rank` is the place, from 1, of the first passage of a right source, 0 if there
    is none. `citations` counts citations and markers that number none, `citations_exact` those of
    them that are right. `chance` is how likely the passages answer, as refusal sees it. `seconds`
    are from the question to the complete answer, `characters` those of the answer as read: without
    Markdown's marks, markers and titles included; None of a refusal. `unsure` is the answer's. For
    the others see `Row`.
    """

    id: str
    kind: str
    question: str
    passages_hold: bool | None
    source_rank: int | None
    answer_holds: bool | None
    citations: int
    citations_exact: int
    abstained: bool
    seconds: float
    hold_rank: int | None = None
    citation_recall: float | None = None
    citation_precision: float | None = None
    conflict_shown: bool | None = None
    chance: float | None = None
    characters: int | None = None
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Measures over the questions of a kind: shares from 0 to 1, None where nothing shows them.

    `passages_hold`: the first passages hold every pattern, up to 4,000 characters; `recall_at_1`,
    `recall_at_5`, `recall_at_10`: up to so many passages; `passage_mrr`: mean of 1 / the number of
    passages it takes. `right_source`: a right source is among them; `mrr`: mean of 1 / the place
    of its first passage. `answer_holds`: answer or quotes hold every pattern, and for a conflict
    every right source is cited. `citations_exact`: citations that quote the stored text and are
    numbered by a marker. `citation_recall`, `citation_precision`: means over answers of the share
    of statements supported by what they cite and of citations that are relevant (`cited.py`).
    `conflict_recall`: conflicts shown as such, with a view of every right source.
    `refused_rightly`: unanswerable questions refused, the recall of refusal; `refused_wrongly`:
    answerable ones refused; `refusal_precision`: refused questions that are unanswerable;
    `refused_or_doubted`: unanswerable questions refused, or answered as not sure;
    `doubted_wrongly`: right answers given as not sure;
    `refusal_auroc`: area under the ROC curve of the chance of an answer. `seconds`: median from
    question to complete answer. `characters`: median of the answers that are no refusals;
    `characters_p90`: 90% of them have at most so many.
    """

    kind: str
    questions: int
    passages_hold: float | None
    recall_at_1: float | None
    recall_at_5: float | None
    recall_at_10: float | None
    passage_mrr: float | None
    right_source: float | None
    mrr: float | None
    answer_holds: float | None
    citations_exact: float | None
    citation_recall: float | None
    citation_precision: float | None
    conflict_recall: float | None
    refused_rightly: float | None
    refused_wrongly: float | None
    refusal_precision: float | None
    refused_or_doubted: float | None
    doubted_wrongly: float | None
    refusal_auroc: float | None
    seconds: float
    characters: float | None
    characters_p90: float | None


MEASURES = tuple(field.name for field in fields(Row))[2:]
"""The names of all measures of a row."""

LESS_IS_BETTER = frozenset(
    {"refused_wrongly", "doubted_wrongly", "seconds", "characters", "characters_p90"}
)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Rows by kind in the order of the file, the row over all questions, and each outcome."""

    kinds: tuple[Row, ...]
    overall: Row
    outcomes: tuple[Outcome, ...]

    def missed(
        self, least: Mapping[str, float] | None = None, most: Mapping[str, float] | None = None
    ) -> list[str]:
        """One line for each measure that is under the least, or over the most, that is allowed.

        Keys are names of MEASURES, for all questions, or with a kind before them
        ("conflict:answer_holds"). A measure that no question shows misses its threshold.

        Raises:
            ConfigurationError: a key names no measure, or no kind of the file.
        """
        under = [(name, value, "under") for name, value in (least or {}).items()]
        over = [(name, value, "over") for name, value in (most or {}).items()]
        return list(self._missed([*under, *over]))

    def _missed(self, thresholds: list[tuple[str, float, str]]) -> Iterator[str]:
        for name, threshold, side in thresholds:
            value = self._value(name)
            if value is None:
                yield f"{name} was not measured: no question of the file shows it"
            elif (value < threshold) if side == "under" else (value > threshold):
                yield f"{name} is {value:.3f}, {side} {threshold:g}"

    def _value(self, name: str) -> float | None:
        kind, measure = measure_named(name)
        row = self.overall
        if kind:
            row = next((row for row in self.kinds if row.kind == kind), row)
            if row.kind != kind:
                raise ConfigurationError(
                    f"no question is of kind {kind!r}; give one of "
                    f"{', '.join(row.kind for row in self.kinds)}"
                )
        value: float | None = getattr(row, measure)
        return value


def measure_named(name: str) -> tuple[str, str]:
    """The kind, empty for all questions, and the measure that a threshold is for.

    Raises:
        ConfigurationError: there is no such measure.
    """
    kind, _, measure = name.rpartition(":")
    if measure not in MEASURES:
        raise ConfigurationError(
            f"there is no measure {measure!r}; give one of {', '.join(MEASURES)}"
        )
    return kind, measure
