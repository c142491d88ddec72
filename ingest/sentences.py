"""Where sentences end, in Chinese and in English."""

import re

Span = tuple[int, int]

_CLOSERS = "\"'”’」』）)】》"
_END = re.compile(rf"[。！？!?；;…]+[{_CLOSERS}]*|(\.+)[{_CLOSERS}]*|\n")
_ABBREVIATION = re.compile(
    r"\b(?:e\.g|i\.e|etc|vs|cf|al|Dr|Mr|Mrs|Ms|Prof|St|No|Fig|Inc|Ltd|Co|approx|Jan|Feb|Mar"
    r"|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|[A-Z])\.$"
)
# More than the longest abbreviation, its full stop and the character before it. To search all
# of the sentence again at each full stop takes 20 s for 20 KB of initials.
_NEAR = 12
_UNBROKEN = re.compile(r"https?://[!-~]+|\bTL;DR\b", re.IGNORECASE)
_ITEM_NUMBER = re.compile(r"\s*\d{1,3}\.")


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of `text[start:end]` as (start, end) pairs, white space at the rims left out.

    A line break ends a sentence. A full stop does not when an abbreviation, an initial or the
    number of a list item stands before it, or no space after it (3.5, scikit-learn.org). Nothing
    ends one inside an address.
    """
    end = len(text) if end is None else end
    spans: list[Span] = []
    begin = start
    is_first_stop = True
    inside = {
        place
        for found in _UNBROKEN.finditer(text, start, end)
        for place in range(found.start(), found.end() - 1)
    }
    for match in _END.finditer(text, start, end):
        stop = match.end(1)
        if match.end() - 1 in inside:
            continue
        if match[1] and (
            _is_inside_word(text, match.end(), end)
            or _ABBREVIATION.search(text[max(begin, stop - _NEAR) : stop])
            or (is_first_stop and _ITEM_NUMBER.fullmatch(text, begin, stop))
        ):
            is_first_stop = False
            continue
        _append(spans, text, begin, match.end())
        begin, is_first_stop = match.end(), True
    _append(spans, text, begin, end)
    return spans


def _is_inside_word(text: str, place: int, end: int) -> bool:
    return place < end and not text[place].isspace()


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
