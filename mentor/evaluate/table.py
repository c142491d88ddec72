"""An evaluation as Markdown tables, for a terminal and for a README."""

import unicodedata
from collections.abc import Sequence

from mentor.evaluate.result import Evaluation, Row

_QUESTIONS = ("questions", "questions")
_PASSAGES = (
    _QUESTIONS,
    ("in 4,000 characters", "passages_hold"),
    ("recall@1", "recall_at_1"),
    ("recall@5", "recall_at_5"),
    ("recall@10", "recall_at_10"),
    ("MRR", "passage_mrr"),
    ("right source", "right_source"),
    ("source MRR", "mrr"),
)
_ANSWERS = (
    _QUESTIONS,
    ("answer holds it", "answer_holds"),
    ("citations exact", "citations_exact"),
    ("citation recall", "citation_recall"),
    ("citation precision", "citation_precision"),
    ("conflict recall", "conflict_recall"),
    ("median s", "seconds"),
    ("characters", "characters"),
    ("p90", "characters_p90"),
)
_REFUSAL = (
    _QUESTIONS,
    ("refused rightly", "refused_rightly"),
    ("refused wrongly", "refused_wrongly"),
    ("precision", "refusal_precision"),
    ("refused or doubted", "refused_or_doubted"),
    ("doubted wrongly", "doubted_wrongly"),
    ("AUROC", "refusal_auroc"),
)
_TABLES = (("passages", _PASSAGES), ("answers", _ANSWERS), ("refusal", _REFUSAL))
_WHOLE = frozenset({"questions", "characters", "characters_p90"})
_THREE_DIGITS = frozenset({"passage_mrr", "mrr", "refusal_auroc", "seconds"})


def format_table(evaluation: Evaluation) -> str:
    """Three Markdown tables: what was found, what was answered, what was refused.

    Each has a row for every kind of question, and the last one is over all of them.
    """
    rows = (*evaluation.kinds, evaluation.overall)
    return "\n\n".join(_table(name, columns, rows) for name, columns in _TABLES)


def _table(name: str, columns: Sequence[tuple[str, str]], rows: Sequence[Row]) -> str:
    head = (name, *(label for label, _ in columns))
    cells = [
        (row.kind.replace("|", "\\|"), *(formatted(row, measure) for _, measure in columns))
        for row in rows
    ]
    widths = [max(map(columns_of, column)) for column in zip(head, *cells, strict=True)]
    rule = "|".join(
        "-" * (width + 2) if index == 0 else "-" * (width + 1) + ":"
        for index, width in enumerate(widths)
    )
    return "\n".join([_line(head, widths), f"|{rule}|", *(_line(row, widths) for row in cells)])


def formatted(row: Row, measure: str) -> str:
    """A measure of a row as it is shown: "93.7%", "0.942", a dash where nothing shows it."""
    value = getattr(row, measure)
    if value is None:
        return "–"
    if measure in _WHOLE:
        return f"{value:.0f}"
    return f"{value:.3f}" if measure in _THREE_DIGITS else f"{value:.1%}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        (cell, " " * (width - columns_of(cell))) for cell, width in zip(cells, widths, strict=True)
    )
    return " | ".join([f"| {''.join(first)}", *(pad + cell for cell, pad in others)]) + " |"


def columns_of(text: str) -> int:
    """How many columns of a terminal a text takes: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
