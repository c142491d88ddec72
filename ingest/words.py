"""Words of a text, and the word index: the one place that speaks to jieba and to tantivy."""

import json
import logging
import re
import shutil
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache, partial
from pathlib import Path

import rjieba
import tantivy

from ingest.errors import ConfigurationError, IndexCorrupt
from ingest.figures import figure_words
from ingest.plain import full_text
from ingest.simplify import normalized
from ingest.types import Chunk

REMEMBERED = 8192
"""In how many chunks so many words stand: those of one question are asked for several times."""

_WORD = re.compile(r"[\w]")


def words(text: str) -> list[str]:
    """The words of `text` in order, in lower case, simplified, without accents (`normalized`).

    Chinese is cut by jieba in its search mode, which gives a long word and the words inside it.
    """
    return [word for word in _jieba().cut_for_search(normalized(text)) if _WORD.search(word)]


def persons(text: str) -> list[str]:
    """The words of `text` that may name persons: listed so by jieba, or in no list of its."""
    cut = ((word, kind) for word, kind in _jieba().tag(text) if not word.isascii())
    return [word for word, kind in cut if kind[:2] == "nr" or not _jieba().has_word(word)]


def tagged(text: str, *, guessed: bool = False) -> list[tuple[str, str]]:
    """The words of a folded text and jieba's part of speech of each ("n", "v", "nr", ...).

    Only words that its dictionary has; with `guessed` also those that its model finds.
    """
    tags: list[tuple[str, str]] = _jieba().tag(text, guessed)
    return tags


@cache
def _jieba() -> rjieba.Jieba:
    return rjieba.Jieba()


class WordIndex:
    """A tantivy index of the chunks' words, ranked by BM25.

    It is derived: a missing or damaged folder is made anew, and `count` says what is in it.

    Raises:
        ConfigurationError: it cannot be written; the disk is full, for example.
        IndexCorrupt: a file was damaged since the index was opened.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
        builder.add_text_field("source", tokenizer_name="raw", index_option="basic")
        builder.add_text_field("terms", tokenizer_name="whitespace", index_option="freq")
        self._schema = builder.build()
        with self._translated():
            self._index = self._opened()
            self._look()
        self._writer: tantivy.IndexWriter | None = None  # it holds a lock while it lives

    def _opened(self) -> tantivy.Index:
        self._path.mkdir(parents=True, exist_ok=True)
        try:
            reason = damage(self._path)
            if not reason:
                return tantivy.Index(self._schema, path=str(self._path))
        except ValueError as error:  # another schema, or a file that is no index
            reason = str(error)
        logging.getLogger(__name__).warning("%s is made anew (%s)", self._path, reason)
        shutil.rmtree(self._path)
        self._path.mkdir()
        return tantivy.Index(self._schema, path=str(self._path))

    def update(self, add: Iterable[Chunk], remove: Iterable[str]) -> None:
        """Add chunks (in place of those of the same id) and remove others; seen after `commit`."""
        with self._translated():
            writer = self._open_writer()
            for key in remove:
                writer.delete_documents_by_term("id", key)
            for chunk in add:
                writer.delete_documents_by_term("id", chunk.id)
                text = full_text(chunk)
                found = " ".join([*words(text), *figure_words(text)])
                writer.add_document(tantivy.Document(id=chunk.id, source=chunk.source, terms=found))

    def clear(self) -> None:
        """Remove all chunks; seen after `commit`."""
        with self._translated():
            self._open_writer().delete_all_documents()

    def commit(self) -> None:
        """Make what was added and removed seen, by this and other processes."""
        if self._writer is not None:
            with self._translated():
                self._writer.commit()
                self._writer.wait_merging_threads()
            self._writer = None
            self.reload()

    def discard(self) -> None:
        """Forget what was added and removed since the last `commit`."""
        self._writer = None

    def _open_writer(self) -> tantivy.IndexWriter:
        if self._writer is None:
            self._writer = self._index.writer(heap_size=50_000_000, num_threads=1)
        return self._writer

    def reload(self) -> None:
        """See what has been committed since, by this or another process."""
        with self._translated():
            self._index.reload()
            self._look()

    def _look(self) -> None:
        """Look at the index as it is now, and forget what it held before."""
        self._searcher = self._index.searcher()
        self._frequency = lru_cache(REMEMBERED)(partial(self._searcher.doc_freq, "terms"))

    def count(self) -> int:
        """How many chunks are in the index."""
        return int(self._searcher.num_docs)

    def frequency(self, word: str) -> int:
        """How many chunks hold the word."""
        with self._translated():
            return int(self._frequency(word))

    def _term(self, word: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, "terms", word, "freq")

    def nearest(
        self, query: Iterable[str], k: int, sources: Sequence[str] | None = None
    ) -> list[tuple[str, float]]:
        """Ids and BM25 scores of the `k` best chunks for these words, of these sources if given."""
        terms = [(tantivy.Occur.Should, self._term(word)) for word in dict.fromkeys(query)]
        if not terms:
            return []
        asked = tantivy.Query.boolean_query(terms)
        if sources is not None:
            chosen = tantivy.Query.term_set_query(self._schema, "source", list(sources))
            chosen = tantivy.Query.const_score_query(chosen, 0.0)
            asked = tantivy.Query.boolean_query(
                [(tantivy.Occur.Must, asked), (tantivy.Occur.Must, chosen)]
            )
        with self._translated():
            hits = self._searcher.search(asked, limit=k, count=False).hits
            return [(self._searcher.doc(address)["id"][0], score) for score, address in hits]

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except BaseException as error:
            # What tantivy did not expect of a file is a panic, which is no Exception.
            if (
                not isinstance(error, ValueError | OSError)
                and type(error).__name__ != "PanicException"
            ):
                raise
            self._writer = None
            reason = " ".join(str(error).split())
            if damaged := damage(self._path):
                raise corrupt(self._path, damaged) from error
            raise ConfigurationError(
                f"{self._path} cannot be used ({reason}); check that you may write it, and that "
                "the disk is not full"
            ) from error


def corrupt(path: Path, reason: str) -> IndexCorrupt:
    """The error of a word index that is damaged, in one line."""
    return IndexCorrupt(
        f"the word index in {path} is damaged ({reason}); start again, which makes it anew from "
        "the stored texts"
    )


def damage(path: Path) -> str:
    """Which file of a word index is not as it was written, "" if none is.

    Tantivy writes the checksum of a file behind its data and reads it never. Files that it is
    still writing are in no segment.
    """
    segments = _segments(path / "meta.json")
    for file in sorted(path.glob("*.*")):
        if file.name.partition(".")[0] in segments and not _is_as_written(file):
            return f"{file.name} is damaged"
    return ""


def _segments(meta: Path) -> set[str]:
    try:
        listed = json.loads(meta.read_bytes())["segments"]
        return {segment["segment_id"].replace("-", "") for segment in listed}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return set()  # there is none yet, or opening the index says what is wrong with it


def _is_as_written(file: Path) -> bool:
    """Whether a file ends in the checksum of its data: a footer of JSON, its length, a number."""
    try:
        written = file.read_bytes()
    except FileNotFoundError:  # merged into another segment meanwhile
        return True
    except OSError:  # a folder, or a place on the disk that cannot be read
        return False
    footer = len(written) - 8 - int.from_bytes(written[-8:-4], "little")
    try:
        told = json.loads(written[footer:-8])["crc"]
    except (ValueError, LookupError, TypeError):
        return False
    return bool(told == zlib.crc32(memoryview(written)[:footer]))
