"""An evaluation as a Markdown table, for a terminal and for a README."""

import unicodedata

from mentor.evaluate.result import Evaluation, Row

_HEAD = (
    "kind",
    "questions",
    "passages hold it",
    "right source",
    "MRR",
    "answer holds it",
    "citations exact",
    "refused rightly",
    "refused wrongly",
    "median s",
)


def format_table(evaluation: Evaluation) -> str:
    """A Markdown table: a row for each kind and the last one over all questions."""
    rows = [_cells(row) for row in (*evaluation.kinds, evaluation.overall)]
    widths = [max(map(_width, column)) for column in zip(_HEAD, *rows, strict=True)]
    rule = "|".join(
        "-" * (width + 2) if index == 0 else "-" * (width + 1) + ":"
        for index, width in enumerate(widths)
    )
    return "\n".join([_line(_HEAD, widths), f"|{rule}|", *(_line(row, widths) for row in rows)])


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.kind.replace("|", "\\|"),
        str(row.questions),
        _share(row.passages_hold),
        _share(row.right_source),
        "–" if row.mrr is None else f"{row.mrr:.3f}",
        _share(row.answer_holds),
        _share(row.citations_exact),
        _share(row.refused_rightly),
        _share(row.refused_wrongly),
        f"{row.seconds:.3f}",
    )


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.1%}"


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    first, *others = (
        (cell, " " * (width - _width(cell))) for cell, width in zip(cells, widths, strict=True)
    )
    return " | ".join([f"| {''.join(first)}", *(pad + cell for cell, pad in others)]) + " |"


def _width(text: str) -> int:
    """Columns in a terminal: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
