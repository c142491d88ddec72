import gzip
import zlib

import pytest

from ingest.load.unzip import unzipped

CONTENT = "学习路线 roadmap ".encode() * 1000


@pytest.mark.parametrize("size", [1, 7, 1_000_000])
def test_what_was_compressed_comes_out_however_it_is_cut(size: int) -> None:
    data = gzip.compress(CONTENT)
    pieces = [data[start : start + size] for start in range(0, len(data), size)]
    assert b"".join(unzipped(pieces)) == CONTENT


@pytest.mark.parametrize(
    ("pieces", "content"),
    [([], b""), ([b""], b""), ([gzip.compress(b"a") + b"\0rest", b"more"], b"a")],
    ids=["nothing", "empty", "rest"],
)
def test_of_nothing_there_is_nothing_and_what_follows_is_left_out(
    pieces: list[bytes], content: bytes
) -> None:
    assert b"".join(unzipped(pieces)) == content


def test_a_small_piece_that_holds_much_comes_out_in_small_steps() -> None:
    sizes = [len(step) for step in unzipped([gzip.compress(bytes(20_000_000))])]
    assert sum(sizes) == 20_000_000
    assert max(sizes) <= 64 * 1024


@pytest.mark.parametrize(
    ("data", "error"),
    [(gzip.compress(CONTENT)[:-20], EOFError), (b"no gzip at all", zlib.error)],
    ids=["cut", "other"],
)
def test_what_is_damaged_is_reported(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        list(unzipped([data]))
