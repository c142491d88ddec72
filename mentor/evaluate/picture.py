"""An evaluation as a picture: bars by measure, and by kind for those that tell most. SVG."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from mentor.evaluate.result import LESS_IS_BETTER, Evaluation, Row
from mentor.evaluate.table import columns_of, formatted

_OVERALL = (
    ("passages hold the answer", "passages_hold"),
    ("recall@1", "recall_at_1"),
    ("recall@5", "recall_at_5"),
    ("recall@10", "recall_at_10"),
    ("MRR", "passage_mrr"),
    ("answer holds it", "answer_holds"),
    ("citations exact", "citations_exact"),
    ("citation recall", "citation_recall"),
    ("citation precision", "citation_precision"),
    ("conflict recall", "conflict_recall"),
    ("refused rightly", "refused_rightly"),
    ("refused wrongly", "refused_wrongly"),
    ("refusal precision", "refusal_precision"),
    ("refusal AUROC", "refusal_auroc"),
)
_BY_KIND = (
    ("passages hold the answer", "passages_hold"),
    ("answer holds it", "answer_holds"),
    ("citation recall", "citation_recall"),
    ("refused wrongly", "refused_wrongly"),
)
_WIDTH, _MARGIN, _LABEL, _BAR, _ROW = 880, 32, 200, 520, 26
_TOP = 96
_GAP = 40
_STYLE = """
text { font: 14px system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
       fill: #24292f }
.title { font-size: 20px; font-weight: 600 }
.head { font-weight: 600 }
.faint { fill: #57606a }
.track { fill: #eaeef2 }
.good { fill: #2f81f7 }
.bad { fill: #d1793b }
.missed { fill: #cf222e }
.limit { stroke: #24292f; stroke-width: 2 }
.paper { fill: #ffffff }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 } .faint { fill: #9198a1 } .track { fill: #21262d }
  .limit { stroke: #e6edf3 } .paper { fill: #0d1117 } .missed { fill: #f85149 }
}
"""


def draw(
    evaluation: Evaluation,
    title: str,
    least: Mapping[str, float] | None = None,
    most: Mapping[str, float] | None = None,
) -> str:
    """An SVG document: the measures over all questions, then some of them by kind.

    A stroke marks the threshold of a measure, and a bar that misses its threshold is red.
    """
    limits = {**(least or {}), **(most or {})}
    missed = {line.split(" ")[0] for line in evaluation.missed(least, most)}
    parts, height = _overall(evaluation.overall, limits, missed)
    for label, measure in _BY_KIND:
        shown = [row for row in evaluation.kinds if getattr(row, measure) is not None]
        if len(evaluation.kinds) > 1 and shown:
            more, height = _panel(label, measure, shown, height + _GAP)
            parts += more
    seconds = evaluation.overall.seconds
    subtitle = f"{evaluation.overall.questions} questions, median {seconds:.3f} s to an answer"
    body = [
        f'<rect class="paper" width="{_WIDTH}" height="{height + _MARGIN}" rx="8"/>',
        _text(_MARGIN, 44, _cut(title, 76), "title"),
        _text(_MARGIN, 70, subtitle, "faint"),
        *parts,
    ]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height + _MARGIN}" '
            f'width="{_WIDTH}" height="{height + _MARGIN}" role="img" '
            f'aria-label="{escape(title, quote=True)}">',
            f"<style>{_STYLE}</style>",
            *body,
            "</svg>\n",
        ]
    )


def _overall(row: Row, limits: Mapping[str, float], missed: set[str]) -> tuple[list[str], int]:
    parts: list[str] = []
    top = _TOP
    for label, measure in _OVERALL:
        if getattr(row, measure) is not None:
            css = "missed" if measure in missed else _colour(measure)
            parts += _bar(label, row, measure, top, css)
            if measure in limits:
                place = _MARGIN + _LABEL + _BAR * min(1.0, max(0.0, limits[measure]))
                parts.append(
                    f'<line class="limit" x1="{place:.1f}" x2="{place:.1f}" '
                    f'y1="{top - 1}" y2="{top + _ROW - 7}"/>'
                )
            top += _ROW
    return parts, top


def _panel(label: str, measure: str, rows: Sequence[Row], top: int) -> tuple[list[str], int]:
    parts = [_text(_MARGIN, top, f"{label}, by kind", "head")]
    top += 14
    for row in rows:
        parts += _bar(f"{row.kind} ({row.questions})", row, measure, top, _colour(measure))
        top += _ROW
    return parts, top


def _bar(label: str, row: Row, measure: str, top: int, css: str) -> Iterator[str]:
    left, height = _MARGIN + _LABEL, _ROW - 8
    length = _BAR * min(1.0, max(0.0, getattr(row, measure)))
    yield _text(_MARGIN, top + 14, _cut(label, 26))
    for named, width in (("track", f"{_BAR}"), (css, f"{length:.1f}")):
        place = f'x="{left}" y="{top}" width="{width}" height="{height}"'
        yield f'<rect class="{named}" {place} rx="3"/>'
    yield _text(left + _BAR + 12, top + 14, formatted(row, measure))


def _colour(measure: str) -> str:
    return "bad" if measure in LESS_IS_BETTER else "good"


def _text(x: int, y: int, text: str, css: str = "") -> str:
    named = f' class="{css}"' if css else ""
    return f'<text x="{x}" y="{y}"{named}>{escape(text)}</text>'


def _cut(text: str, columns: int) -> str:
    """As much of a text as fits."""
    used = 0
    for place, char in enumerate(text):
        used += columns_of(char)
        if used > columns:
            return f"{text[:place]}…"
    return text
