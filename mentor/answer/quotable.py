"""Which words of a passage are quoted: the piece that answers, with what it needs to be read.

Around the best unit (sentence, list item, table row) as much as fits: a list or a table whole
rather than half of one, with the line that leads to it; a heading never without what stands under
it. Sizes are in characters as shown: marks, and addresses of links, do not count.
"""

import re
from collections.abc import Sequence
from itertools import accumulate

from ingest.sentences import Span
from ingest.structure import passage_blocks
from mentor.answer.atoms import atoms_of
from mentor.answer.opposed import ASKS, TURNS, turns_on

_HIDDEN = re.compile(
    r"\]\([^)]*\)|<?https?://[^\s)>\]，。；、）]+>?|[*`|#>\[]|^[ \t|:-]+$", re.MULTILINE
)
_FIGURE = re.compile(r"\d")
_RULE = re.compile(
    r"^[ \t]*(?:-[ \t]*){3,}$|^[ \t]*(?:[*][ \t]*){3,}$|^[ \t]*(?:_[ \t]*){3,}$", re.M
)
_PLACE = re.compile(r"第\s*\d+|^#*\s*\d+[.、)]")
_OPEN_ENDED = re.compile(r"[;；,，][\s*_]*$")
"""How a sentence ends that the next one goes on with."""


_LEAD_CHARS = 80
"""A lead this short stands before its list even if the quote gets longer than its limit."""


_OVER_FOR_SENTENCE = 60
"""So much longer a quote may get for all of the sentence that it ends in."""

_OVER_FOR_TURN = 160
"""And so much for the sentence that limits or opposes what it says."""

_LONG_LIST_CHARS = 500
"""Of a list or table that is no longer than this, all is quoted or the best item alone."""

_OVER_FOR_LED = 90
"""So much longer a quote may get for all of a list whose lead is what answers: "four skills:"."""

_AROUND_CHARS = 220
"""Blocks around that of the best unit are added as long as the quote is no longer than this."""


class Quotable:
    """A passage that can be quoted, taken apart once.

    `units` are spans in the stored text, in which the passage begins at `start`; `scores` say how
    well each answers. Of a list or table with the best unit in one of the items `alone`, those
    are quoted and no others.
    """

    def __init__(
        self,
        text: str,
        start: int,
        units: Sequence[Span],
        scores: Sequence[float],
        alone: Sequence[Span] = (),
    ) -> None:
        self._start, self._text = start, text
        self._blocks = passage_blocks(text)
        self._atoms = atoms_of(text, self._blocks)
        self._alone = {first - start for first, _ in alone}
        counts = [1] * len(text)
        for match in _HIDDEN.finditer(text):
            counts[slice(*match.span())] = [0] * (match.end() - match.start())
        self._shown = [0, *accumulate(counts)]
        self._best = -1
        if units and len(units) == len(scores):
            best = units[max(range(len(units)), key=scores.__getitem__)][0] - start
            places = (n for n, atom in enumerate(self._atoms) if best < atom.end)
            self._best = next(places, len(self._atoms) - 1)

    @property
    def is_alone(self) -> bool:
        """Whether the best unit is in one of the items that are quoted alone."""
        if self._best < 0:
            return False
        is_pair = self._atoms[self._best].pair > 0 and self._kind(self._best) == "list"
        return is_pair or self._alone_at(self._best)

    @property
    def is_listed(self) -> bool:
        """Whether the best unit is of a list or a table."""
        return self._best >= 0 and self._kind(self._best) in ("list", "table")

    def shown(self, span: Span) -> int:
        """How many characters of a span of the stored text a reader of the quote sees."""
        return self._shown[span[1] - self._start] - self._shown[span[0] - self._start]

    def span(self, limit: int, whole: int = 0) -> Span:
        """The span to quote, in the stored text: about `limit` characters at most.

        A list or table that holds the best unit may have up to `whole`. Never less than a unit.
        """
        if self._best < 0:
            return self._start, self._start + len(self._text)
        first = self._under_headings(self._best)
        headed = first > self._best  # the heading is what answers: there has to be room for it
        room = limit - self._length(first - 1, first - 1) if headed else limit
        low, high = self._to_its_list(first, room) if whole else (first, first)
        low, high = self._in_blocks(low, high, room, whole)
        low = self._with_lead(low, high, room)
        low = self._from_what_it_turns(low)
        low, high = self._whole_sentences(low, high, limit)
        low, high = self._with_blocks(low, high, min(room, _AROUND_CHARS))
        answers = headed and low == first
        if answers or (self._tells(low - 1) and self._length(low - 1, high) <= limit):
            low -= 1
        return self._start + self._atoms[low].start, self._start + self._atoms[high].end

    def with_lists(self, span: Span) -> Span:
        """A span on to the ends of the lists and tables that it begins or ends in.

        But not of those that are quoted item by item.
        """
        low, high = span[0] - self._start, span[1] - self._start
        for block in self._blocks:
            short = self._shown[block.end] - self._shown[block.start] <= _LONG_LIST_CHARS
            if block.kind in ("list", "table") and short and block.start < high and low < block.end:
                low, high = min(low, block.start), max(high, block.end)
        return self._start + low, self._start + high

    def cut(self, span: Span) -> Span | None:
        """The list or table that a quote has some items of, but not all; None if there is none."""
        low, high = span[0] - self._start, span[1] - self._start
        if self.is_alone:
            return None
        for block in self._blocks:
            inside = sum(low <= start and end <= high for start, end in block.items)
            if block.kind in ("list", "table") and 0 < inside < len(block.items):
                return self._start + block.start, self._start + block.end
        return None

    def begins_within(self, span: Span) -> bool:
        """Whether a quote begins with a list's item behind the first and has others behind it, or
        with a later row of a table and has the last; not with an item that is quoted alone.
        """
        low, high = span[0] - self._start, span[1] - self._start
        return any(
            block.start < low < high and low <= block.items[-1][0] < high
            if block.kind == "table"
            else not self.is_alone
            and block.kind == "list"
            and block.start < low
            and sum(low <= start < high for start, _ in block.items) > 1
            for block in self._blocks
        )

    def goes_on(self, span: Span) -> bool:
        """Whether a quote ends within a table, or begins a list and the passage has more of it; not
        with an item that is quoted alone.
        """
        low, high = span[0] - self._start, span[1] - self._start
        return any(
            block.start < high < block.items[-1][0]
            and (
                low < block.end
                if block.kind == "table"
                else block.kind == "list" and not self.is_alone and low <= block.start
            )
            for block in self._blocks
            if block.items
        )

    def head(self, span: Span) -> str:
        """The header row of a table of which a quote begins with another row, else ""."""
        start = span[0] - self._start
        for block in self._blocks:
            if block.kind == "table" and block.start < start < block.end:
                return self._text[block.start : block.end].split("\n", 1)[0].strip()
        return ""

    def _length(self, low: int, high: int) -> int:
        return self._shown[self._atoms[high].end] - self._shown[self._atoms[low].start]

    def _block_of(self, at: int) -> tuple[int, int]:
        """The first and the last atom of the block of an atom, or of its pair in that block."""
        own = self._atoms[at].block, self._atoms[at].pair
        of_block = [n for n, atom in enumerate(self._atoms) if (atom.block, atom.pair) == own]
        return of_block[0], of_block[-1]

    def _alone_at(self, at: int) -> bool:
        return self._atoms[at].start in self._alone

    def _run_of(self, at: int) -> tuple[int, int]:
        """The first and the last atom of a block that are quoted alone, with what is between."""
        first, last = self._block_of(at)
        alone = [place for place in range(first, last + 1) if self._alone_at(place)]
        return alone[0], alone[-1]

    def _under_headings(self, at: int) -> int:
        """The first atom from this one on that is no heading; this one if there is none."""
        found = (n for n in range(at, len(self._atoms)) if not self._is_heading(n))
        return next(found, at)

    def _in_blocks(self, low: int, high: int, limit: int, whole: int) -> tuple[int, int]:
        """Grown in its block, and on into the list or table that this leads to."""
        low, high = self._in_block(low, high, limit, whole)
        while self._atoms[high].binds and high + 1 < len(self._atoms):
            low, high = self._in_block(low, high + 1, limit, whole)
        return low, high

    def _in_block(self, low: int, high: int, limit: int, whole: int) -> tuple[int, int]:
        """Grown to the block of `high` if it fits, else by its neighbours, later ones first."""
        first, last = self._block_of(high)
        kind = self._kind(high)
        if self._alone_at(high):
            first, last = self._run_of(high)
        room = max(limit, whole) if kind in ("list", "table") else limit
        size = self._length(min(low, first), last)
        led = kind in ("list", "table") and self._atoms[low].binds and size <= _LONG_LIST_CHARS
        if size <= room + (_OVER_FOR_LED if led else 0):
            return min(low, first), last
        # Half of a list that is not long reads as the whole; one item of it does not.
        grown = kind == "paragraph" or size > _LONG_LIST_CHARS or self._atoms[low].binds
        # A list is read from its beginning, if there is room up to the item that answers.
        if grown and kind == "list" and self._length(min(low, first), high) <= room:
            low = min(low, first)
        while grown:
            grown = False
            if high < last and self._length(low, high + 1) <= room:
                high, grown = high + 1, True
            if low > first and self._length(low - 1, high) <= room:
                low, grown = low - 1, True
        return low, high

    def _to_its_list(self, at: int, limit: int) -> tuple[int, int]:
        """On to the list or table that the paragraph of an atom leads to, or stands above."""
        last = self._block_of(at)[1]
        if self._atoms[last].binds:
            return (at if self._length(at, last) <= limit // 2 else last), last
        below = last + 1 < len(self._atoms) and self._kind(last + 1) in ("list", "table")
        return (at, last + 1) if below and self._kind(at) == "paragraph" else (at, at)

    def _kind(self, at: int) -> str:
        return self._blocks[self._atoms[at].block].kind

    def _with_lead(self, low: int, high: int, limit: int) -> int:
        """With the line that leads to the list or table that begins the quote."""
        lead = low - 1
        if lead < 0 or not self._atoms[lead].binds or self._is_heading(lead):
            return low
        first, last = self._block_of(low)
        if high < last and self._length(first, last) <= _LONG_LIST_CHARS:
            return low  # it leads to all of the list
        fits = self._length(lead, high) <= limit or self._length(lead, lead) <= _LEAD_CHARS
        return lead if fits else low

    def _from_what_it_turns(self, low: int) -> int:
        """With the sentences before one that turns against them ("but", 但是): it does not tell
        what it means without them.
        """
        first = self._block_of(low)[0]
        while low > first and TURNS.match(self._text, self._atoms[low].start):
            low -= 1
        return low

    def _whole_sentences(self, low: int, high: int, limit: int) -> tuple[int, int]:
        """With the question that a sentence answers, and with the rest of a sentence that is cut
        at a semicolon or limited by the next one; without its beginning if there is no room for
        the rest.
        """
        first, last = self._block_of(low)[0], self._block_of(high)[1]
        if self._kind(low) == "paragraph":
            while (
                low > first
                and self._ends(low - 1, _OPEN_ENDED)
                and self._length(low - 1, high) <= limit
            ):
                low -= 1
            asks = low > first and self._ends(low - 1, ASKS)
            if asks and self._length(low - 1, low - 1) <= _LEAD_CHARS:
                low -= 1
        if self._kind(high) == "paragraph":
            end, over = high, _OVER_FOR_SENTENCE
            while end < last and ((turns := self._turns(end)) or self._ends(end, _OPEN_ENDED)):
                end, over = end + 1, _OVER_FOR_TURN if turns else over
            if self._length(low, end) <= limit + over:
                return low, end
            while high > max(low, self._best) and (
                self._ends(high, _OPEN_ENDED) or (high < last and self._turns(high))
            ):
                high -= 1
        return low, high

    def _turns(self, at: int) -> bool:
        """Whether the sentence behind an atom limits or opposes what that says."""
        here, behind = self._atoms[at], self._atoms[at + 1]
        said = self._text[here.start : here.end], self._text[behind.start : behind.end]
        return turns_on(*said)

    def _ends(self, at: int, how: re.Pattern[str]) -> bool:
        return bool(how.search(self._text[self._atoms[at].start : self._atoms[at].end]))

    def _with_blocks(self, low: int, high: int, limit: int) -> tuple[int, int]:
        """With whole blocks around that fit, if the quote holds its own blocks whole."""
        grown = self._block_of(low)[0] == low or self._atoms[low].binds
        grown = grown and self._block_of(high)[1] == high
        while grown:
            grown = False
            after = self._end_of_next(high)
            if after is not None and self._length(low, after) <= limit:
                high, grown = after, True
            before = self._start_of_previous(low)
            if before is not None and self._length(before, high) <= limit:
                low, grown = before, True
        return low, high

    def _end_of_next(self, high: int) -> int | None:
        """The last atom of the block behind `high`, or of the one that this leads to."""
        at = high + 1
        if at >= len(self._atoms) or self._is_heading(at) or self._breaks(high):
            return None
        last = self._block_of(at)[1]
        while self._atoms[last].binds and last + 1 < len(self._atoms):
            last = self._block_of(last + 1)[1]
        return None if self._atoms[last].binds else last

    def _start_of_previous(self, low: int) -> int | None:
        """The first atom of the block before `low`, with the line that leads to it."""
        if low == 0 or self._is_heading(low - 1) or self._breaks(low - 1):
            return None
        first = self._block_of(low - 1)[0]
        led = first > 0 and self._atoms[first - 1].binds and not self._is_heading(first - 1)
        return first - 1 if led else first

    def _breaks(self, at: int) -> bool:
        """Whether a rule or another pair is behind an atom: what follows is of something else."""
        if self._atoms[at].pair != self._atoms[at + 1].pair:
            return True
        between = self._text[self._atoms[at].end : self._atoms[at + 1].start]
        return bool(_RULE.search(between))

    def _is_heading(self, at: int) -> bool:
        return self._kind(at) == "heading"

    def _tells(self, at: int) -> bool:
        """Whether this is a heading that holds a figure, other than its own number."""
        if at < 0 or not self._is_heading(at):
            return False
        heading = self._text[self._atoms[at].start : self._atoms[at].end]
        return bool(_FIGURE.search(_PLACE.sub("", heading)))
