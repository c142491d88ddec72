"""Bytes that a server sends compressed, decompressed in small steps."""

import zlib
from collections.abc import Iterable, Iterator

_STEP = 64 * 1024
_GZIP = 16 + zlib.MAX_WBITS


def unzipped(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The content of `pieces` of gzip, never more than 64 KB at once: the reader may stop.

    Decompressed a whole piece at a time, 64 KB of gzip become 66 MB. What follows the end of the
    content is left out.

    Raises:
        EOFError: the last piece is missing.
        zlib.error: it is no gzip.
    """
    decoder = zlib.decompressobj(_GZIP)
    is_empty = True
    for piece in pieces:
        rest = piece
        while rest and not decoder.eof:
            is_empty = False
            yield decoder.decompress(rest, _STEP)
            rest = decoder.unconsumed_tail
    yield decoder.flush()
    if not (is_empty or decoder.eof):
        raise EOFError("its compressed content is cut off")
