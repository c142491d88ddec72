"""What was measured as one Markdown table, and how it grows with the size."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

REAL = "real documents"
MISSING = "-"

Column = tuple[int | str, str]
"""Size in chunks, or REAL, and the name of the system."""
Figures = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what it says, the name of the figure, and how it is written."""

    label: str
    name: str
    form: str


ROWS = (
    Row("ingest, characters/s", "ingest", "{:,.0f}"),
    Row("ingest, times that of the tutorial", "ingest_ratio", "{:.2f}"),
    Row("ingest but for the model, characters/s", "ingest_without_model", "{:,.0f}"),
    Row("chunks", "chunks", "{:,.0f}"),
    Row("nothing changed, ingested again, s", "unchanged", "{:.2f}"),
    Row("the same as a command, s", "unchanged_command", "{:.2f}"),
    Row("one document edited, s", "edited", "{:.2f}"),
    Row("retrieval p50, ms", "p50", "{:.1f}"),
    Row("retrieval p95, ms", "p95", "{:.1f}"),
    Row("of one source p50, ms", "one_p50", "{:.1f}"),
    Row("of half of the sources p50, ms", "half_p50", "{:.1f}"),
    Row("cold start to the first answer, s", "cold", "{:.2f}"),
    Row("peak memory of ingest, MB", "ingest_memory", "{:,.0f}"),
    Row("peak memory of asking, MB", "ask_memory", "{:,.0f}"),
    Row("growth of p50 since the size before, exponent", "p50_exponent", "{:.2f}"),
    Row("growth of ingest's memory, MB per 100,000 chunks", "ingest_growth", "{:,.0f}"),
    Row("growth of asking's memory, MB per 100,000 chunks", "ask_growth", "{:,.0f}"),
    Row("XQuAD zh R@1", "zh R@1", "{:.3f}"),
    Row("XQuAD zh MRR@10", "zh MRR", "{:.3f}"),
    Row("XQuAD en>zh R@1", "en>zh R@1", "{:.3f}"),
    Row("XQuAD en>zh R@5", "en>zh R@5", "{:.3f}"),
    Row("XQuAD zh>en R@1", "zh>en R@1", "{:.3f}"),
    Row("XQuAD zh>en R@5", "zh>en R@5", "{:.3f}"),
    Row("CMRC2018 R@1", "CMRC R@1", "{:.3f}"),
    Row("CMRC2018 MRR@10", "CMRC MRR", "{:.3f}"),
    Row("roadmap questions, 4,000 characters hold the answer", "roadmap", "{:.1%}"),
    Row("learner questions, 4,000 characters hold the answer", "learner", "{:.1%}"),
)
_AT_LEAST = ">"
"""Stands before a figure that leaves out the model, which ran in no reasonable time."""


def format_table(
    figures: Mapping[Column, Figures], at_least: Mapping[Column, frozenset[str]]
) -> str:
    """A Markdown table: a row for each figure, a column for each size and system.

    `at_least` names the figures of a column that are lower bounds.
    """
    columns = list(figures)
    heads = [f"{system}, {_size(size)}" for size, system in columns]
    lines = [f"| | {' | '.join(heads)} |", "|---|" + "---:|" * len(columns)]
    for row in ROWS:
        cells = [
            _cell(row, figures[column], at_least.get(column, frozenset())) for column in columns
        ]
        if set(cells) != {MISSING}:
            lines.append(f"| {row.label} | {' | '.join(cells)} |")
    return "\n".join(lines)


def growth(sizes: Sequence[int], figures: Sequence[Figures]) -> list[dict[str, float]]:
    """What each size adds over the one before, sizes ascending: exponent and memory per 100,000.

    An exponent of 0 is no growth, 1 in proportion to the chunks.
    """
    grown: list[dict[str, float]] = [{}]
    for at in range(1, len(sizes)):
        before, after = figures[at - 1], figures[at]
        more = (sizes[at] - sizes[at - 1]) / 100_000
        grown.append(
            {
                "p50_exponent": exponent(sizes[at - 1 : at + 1], (before["p50"], after["p50"])),
                "ingest_growth": (after["ingest_memory"] - before["ingest_memory"]) / more,
                "ask_growth": (after["ask_memory"] - before["ask_memory"]) / more,
            }
        )
    return grown


def exponent(sizes: Sequence[float], values: Sequence[float]) -> float:
    """The slope between two points where both axes are logarithmic."""
    return math.log(values[1] / values[0]) / math.log(sizes[1] / sizes[0])


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` of the values do not exceed."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def _size(size: int | str) -> str:
    return f"{size:,} chunks" if isinstance(size, int) else size


def _cell(row: Row, figures: Figures, at_least: frozenset[str]) -> str:
    if row.name not in figures:
        return MISSING
    text = row.form.format(figures[row.name])
    return f"{_AT_LEAST} {text}" if row.name in at_least else text
