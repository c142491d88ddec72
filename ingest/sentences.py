"""Where sentences end, in Chinese and in English."""

import re

Span = tuple[int, int]

_CLOSERS = "\"'”’」』）)】》"
_END = re.compile(rf"[。！？!?；;…]+[{_CLOSERS}]*|\.+[{_CLOSERS}]*(?=\s|$)|\n")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|cf|al|Dr|Mr|Mrs|Ms|Prof|St|No|Fig|Inc|Ltd|Co|approx|Jan|Feb|Mar"
    r"|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)|\b[A-Z]|^\s*\d{1,3})\.$"
)


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of `text[start:end]` as (start, end) pairs, white space at the rims left out.

    A line break ends a sentence. A full stop does not when an abbreviation, an initial or the
    number of a list item stands before it, or no space after it (3.5, scikit-learn.org).
    """
    end = len(text) if end is None else end
    spans: list[Span] = []
    begin = start
    for match in _END.finditer(text, start, end):
        piece = text[begin : match.end()]
        if match.group().startswith(".") and _ABBREVIATION.search(piece.rstrip(_CLOSERS)):
            continue
        _append(spans, text, begin, match.end())
        begin = match.end()
    _append(spans, text, begin, end)
    return spans


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    span = trimmed(text, start, end)
    if any(character.isalnum() for character in text[span[0] : span[1]]):
        spans.append(span)
    elif spans and span[0] < span[1]:
        spans[-1] = (spans[-1][0], span[1])


def trimmed(text: str, start: int, end: int) -> Span:
    """`(start, end)` without the white space at its rims; empty at `start` if nothing is left."""
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    return (start + lead, start + lead + len(piece.strip())) if piece.strip() else (start, start)
