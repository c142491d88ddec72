"""What an evaluation found: an outcome for each question, a row for each kind."""

from collections.abc import Mapping
from dataclasses import dataclass

from ingest.errors import ConfigurationError


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one question went. None where the question cannot show it.

    `source_rank` is the place, from 1, of the first passage of a right source, 0 if there is
    none. `citations` counts citations and markers that number none, `citations_exact` those of
    them that are right. `seconds` are from the question to the complete answer.
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


@dataclass(frozen=True, slots=True)
class Row:
    """Measures over the questions of a kind: shares from 0 to 1, None where nothing shows them.

    `passages_hold`: the first passages hold every pattern. `right_source`: a right source is
    among them; `mrr`: mean of 1 / the place of its first passage. `answer_holds`: answer or
    quotes hold every pattern, and for a conflict every right source is cited.
    `citations_exact`: citations that quote the stored text and are numbered by a marker.
    `refused_rightly`: unanswerable questions refused; `refused_wrongly`: answerable ones refused.
    `seconds`: median from question to complete answer.
    """

    kind: str
    questions: int
    passages_hold: float | None
    right_source: float | None
    mrr: float | None
    answer_holds: float | None
    citations_exact: float | None
    refused_rightly: float | None
    refused_wrongly: float | None
    seconds: float


MEASURES = (
    "passages_hold",
    "right_source",
    "mrr",
    "answer_holds",
    "citations_exact",
    "refused_rightly",
    "refused_wrongly",
    "seconds",
)
_LESS_IS_BETTER = frozenset({"refused_wrongly", "seconds"})


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Rows by kind in the order of the file, the row over all questions, and each outcome."""

    kinds: tuple[Row, ...]
    overall: Row
    outcomes: tuple[Outcome, ...]

    def below(self, thresholds: Mapping[str, float]) -> list[str]:
        """One line for each measure of the overall row that misses its threshold.

        Keys are names of MEASURES. A threshold is the least allowed, for `refused_wrongly` and
        `seconds` the most. A measure that no question shows misses its threshold.

        Raises:
            ConfigurationError: a key is no measure.
        """
        missed = []
        for name, threshold in thresholds.items():
            if name not in MEASURES:
                raise ConfigurationError(
                    f"there is no measure {name!r}; give one of {', '.join(MEASURES)}"
                )
            value = getattr(self.overall, name)
            if value is None:
                missed.append(f"{name} was not measured: no question of the file shows it")
            elif name in _LESS_IS_BETTER and value > threshold:
                missed.append(f"{name} is {value:.3f}, over {threshold:g}")
            elif name not in _LESS_IS_BETTER and value < threshold:
                missed.append(f"{name} is {value:.3f}, under {threshold:g}")
        return missed
