"""A text becomes chunks that follow its structure, each with its exact place in the text.

A chunk is a section of the document, or a run of whole pieces of one: sentences, list items,
table rows, lines of code. Sizes are tokens of the embedding model, so that it reads all of it.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from ingest.plain import plain
from ingest.sentences import Span, sentence_spans
from ingest.structure import Block, blocks
from ingest.types import Chunk

CHUNKING = "1"
"""Version of the chunking, recorded with the index: another one needs the texts chunked anew."""

TARGET_TOKENS = 320
"""Sections up to this size stay whole; longer ones are cut into runs of about this size."""

CountTokens = Callable[[Sequence[str]], list[int]]


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is never cut: an item of a block, the units in it, and the head it continues."""

    span: Span
    units: tuple[Span, ...]
    head: str
    tokens: int


@dataclass(frozen=True, slots=True)
class _Section:
    path: tuple[str, ...]
    blocks: tuple[Block, ...]


def chunk_text(
    source: str, title: str, text: str, count_tokens: CountTokens, max_tokens: int
) -> list[Chunk]:
    """Chunks of `text` in order, together all of it but white space.

    `max_tokens` is what the model reads of one text, context and chunk together.
    """
    seen: Counter[str] = Counter()
    chunks: list[Chunk] = []
    for section in _sections(blocks(text)):
        context = _context(title, section)
        room = max_tokens - count_tokens([context])[0] - 8
        if room < max_tokens // 2:
            context, room = title[:80], max_tokens - 60
        for run in _runs(_pieces(text, section, count_tokens, room), TARGET_TOKENS):
            start, end = run[0].span[0], run[-1].span[1]
            head = f"{context}\n{run[0].head}" if run[0].head else context
            key = sha256(f"{source}\0{head}\0{text[start:end]}".encode()).hexdigest()[:24]
            seen[key] += 1
            chunks.append(
                Chunk(
                    id=f"{key}-{seen[key]}",
                    source=source,
                    section=section.path,
                    text=text[start:end],
                    start=start,
                    end=end,
                    context=head,
                    sentences=tuple(unit for piece in run for unit in piece.units),
                )
            )
    return chunks


def _sections(all_blocks: Iterable[Block]) -> Iterator[_Section]:
    """Runs of blocks under one heading; headings with nothing under them go with the next."""
    run: list[Block] = []
    for block in all_blocks:
        if block.kind == "heading" and run and run[-1].kind != "heading":
            yield _Section(run[-1].section, tuple(run))
            run = []
        run.append(block)
    if run:
        yield _Section(run[-1].section, tuple(run))


def _context(title: str, section: _Section) -> str:
    """Title and the headings above the chunk that are not in its own text."""
    own = {
        block.section[-1] for block in section.blocks if block.kind == "heading" and block.section
    }
    above = [name for name in section.path if name not in own]
    return " › ".join(dict.fromkeys([title, *above]))


def _pieces(text: str, section: _Section, count_tokens: CountTokens, room: int) -> list[_Piece]:
    heads = {block.head for block in section.blocks if block.head}
    largest = max(count_tokens(sorted(heads)), default=0)
    if largest > room // 3:  # a header that leaves no room for its rows is not repeated
        heads, largest = set(), 0
    room -= largest
    spans = [
        (item, block, block.head if number and block.head in heads else "")
        for block in section.blocks
        for number, item in enumerate(block.items)
    ]
    sizes = count_tokens([plain(text[start:end]) for (start, end), _, _ in spans])
    pieces: list[_Piece] = []
    for (item, block, head), size in zip(spans, sizes, strict=True):
        inside = _within(block.units, item)
        if size <= room:
            pieces.append(_Piece(item, inside, head, size))
        else:
            pieces.extend(_split(text, item, inside, head, count_tokens, room))
    return pieces


def _within(units: Sequence[Span], span: Span) -> tuple[Span, ...]:
    """Those of `units`, which stand in order, that lie in `span`.

    To look at all of them for each item takes four minutes for a table of 100,000 rows.
    """
    first = bisect_left(units, span[0], key=lambda unit: unit[0])
    last = bisect_right(units, span[1], lo=first, key=lambda unit: unit[1])
    return tuple(units[first:last])


def _split(
    text: str,
    item: Span,
    units: Sequence[Span],
    head: str,
    count_tokens: CountTokens,
    room: int,
) -> Iterator[_Piece]:
    """An item larger than the model reads: cut between its units, or inside one at worst."""
    starts = [item[0], *(start for start, _ in units if start > item[0])]
    for start, end in zip(starts, [*starts[1:], item[1]], strict=True):
        for part in _parts(text, (start, end), count_tokens, room):
            inside = tuple(sentence_spans(text, *part)) or (part,)
            size = count_tokens([plain(text[slice(*part)])])[0]
            yield _Piece(part, inside, head, size)


def _parts(text: str, span: Span, count_tokens: CountTokens, room: int) -> Iterator[Span]:
    """A span in parts that fit, cut between lines, clauses or words where that is possible."""
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(
        separators=["\n", "。", "；", "，", "、", ". ", "; ", ", ", " ", ""],
        keep_separator="end",
        chunk_size=room,
        chunk_overlap=0,
        length_function=lambda piece: count_tokens([plain(piece)])[0],
        add_start_index=True,
    )
    for part in splitter.create_documents([text[slice(*span)]]):
        start = span[0] + part.metadata["start_index"]
        yield start, start + len(part.page_content)


def _runs(pieces: Sequence[_Piece], target: int) -> list[list[_Piece]]:
    """Neighbouring pieces in runs of at most `target` tokens, of even size."""
    total = sum(piece.tokens for piece in pieces)
    parts = -(-total // target)
    even = target if parts <= 1 else min(target, total / parts * 1.15)
    runs: list[list[_Piece]] = []
    size = 0
    for piece in pieces:
        if not runs or size + piece.tokens > even:
            runs.append([])
            size = 0
        runs[-1].append(piece)
        size += piece.tokens
    if len(runs) > 1 and sum(piece.tokens for piece in runs[0]) < 8 and not runs[0][0].head:
        runs[1] = [*runs[0], *runs[1]]  # a heading alone says nothing: it goes with what follows
        runs = runs[1:]
    return runs
