"""Documents in, searchable index out: load, clean, chunk, embed, index.

A folder is mirrored: what is new goes in, what changed is renewed, what is gone is removed.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from hashlib import file_digest, sha256
from pathlib import Path

from ingest.clean import clean
from ingest.errors import DocumentError, MentorError, UnreadableDocument
from ingest.library import Library, Prepared
from ingest.load import load_file, load_url
from ingest.load.decode import tidied
from ingest.places import Target, targets_of
from ingest.store import Known
from ingest.surrogates import without_surrogates
from ingest.types import Document, Failure, IngestReport, Progress

_BATCH_CHARS = 10_000
"""Documents are embedded and stored together up to this many characters.

Some 2 s of work, which is what a run that is killed loses; larger batches are not faster.
"""

_LONGEST_TITLE = 300
"""In characters. A title stands before each chunk that is embedded, and in each citation."""


@dataclass(slots=True)
class _Run:
    """What has happened so far."""

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    embedded: int = 0
    skipped: int = 0

    def report(self) -> IngestReport:
        return IngestReport(
            added=tuple(self.added),
            updated=tuple(self.updated),
            unchanged=tuple(self.unchanged),
            removed=tuple(self.removed),
            failed=tuple(self.failed),
            embedded=self.embedded,
            skipped=self.skipped,
        )


def ingest(
    library: Library,
    places: Iterable[str | Path],
    progress: Callable[[Progress], None] | None = None,
) -> IngestReport:
    """Bring files, folders and addresses into the library.

    A document that cannot go in is reported in `failed` with the reason; what the library held
    of it stays, and the others go in.

    Raises:
        IndexLocked: another is still writing after WAIT seconds.
        IndexMismatch: the library was made with another embedding model.
        ModelError: the embedding model cannot be used.
    """
    with library.writing():
        is_first = library.store.fact("started") != "yes"
        if is_first:
            # said beforehand: the run may be killed, and the library is its user's by then
            library.store.set_facts(started="yes")
        report = _bring_in(library, places, progress)
        if is_first and not _came_in(report):
            library.store.set_facts(started="no")
    return report


def seed(library: Library, places: Iterable[str | Path], wait: float) -> IngestReport:
    """Bring into a library that is new the documents that it starts with.

    Another process may have begun to use the library since it was last looked at: whether it is
    new is decided while nobody else writes. A run that was cut off leaves it new.

    Raises:
        IndexLocked: another is still writing after `wait` seconds.
        IndexMismatch, ModelError: as `ingest`.
    """
    with library.writing(wait):
        if not library.is_new():
            return IngestReport()
        library.store.set_facts(seeding="yes")
        report = _bring_in(library, places, progress=None)
        library.store.set_facts(seeding="no", started="yes" if _came_in(report) else "no")
    return report


def _came_in(report: IngestReport) -> bool:
    return bool(report.added or report.updated or report.unchanged)


def _bring_in(
    library: Library,
    places: Iterable[str | Path],
    progress: Callable[[Progress], None] | None,
) -> IngestReport:
    run = _Run()
    known = library.store.known()
    library.store.forget_unused_roots()
    named = targets_of(library.store, places)
    run.failed.extend(named.failed)
    run.skipped = named.skipped
    moved = {known[source].raw_digest: source for source in named.gone}
    batch: list[Prepared] = []
    for done, target in enumerate(named.targets, start=1):
        prepared = _prepare(library, target, known.get(target.source), moved, run)
        if prepared is not None:
            batch.append(prepared)
            if sum(len(item.document.text) for item in batch) > _BATCH_CHARS:
                _write(library, batch, known, run)
                batch = []
        if progress is not None:
            progress(Progress(target.source, done, len(named.targets)))
    _write(library, batch, known, run)
    for source in named.gone:
        library.remove(source)
        run.removed.append(source)
    return run.report()


def _write(library: Library, batch: Sequence[Prepared], known: dict[str, Known], run: _Run) -> None:
    if batch:
        run.embedded += library.write(batch)
    for item in batch:
        (run.updated if item.source in known else run.added).append(item.source)


def _prepare(
    library: Library, target: Target, known: Known | None, moved: dict[str, str], run: _Run
) -> Prepared | None:
    """A document ready to be written; None if it is unchanged or cannot go in."""
    try:
        prepared = _read(library, target, known, moved)
    except DocumentError as error:
        run.failed.append(Failure(target.source, str(error)))
        return None
    except MentorError:  # of the library or the model: no other document would fare better
        raise
    except Exception as error:
        # A fault of ours or of a parser, on a document that nobody foresaw: the others go in.
        logging.getLogger(__name__).exception("%s cannot be read", target.source)
        run.failed.append(Failure(target.source, _unforeseen(target.source, error)))
        return None
    if prepared is None:
        run.unchanged.append(target.source)
    return prepared


def _read(
    library: Library, target: Target, known: Known | None, moved: dict[str, str]
) -> Prepared | None:
    """A document read, cleaned and chunked; None if it is unchanged."""
    limit = library.settings.max_document_bytes
    if isinstance(target.place, Path):
        digest = _file_digest(target.place, limit)
        if known is not None and known.raw_digest == digest and known.root == target.root:
            return None
        document = _cleaned(load_file(target.place, limit), str(target.place))
    else:
        document = _cleaned(load_url(target.place, limit), target.place)
        digest = sha256(document.text.encode()).hexdigest()
        if known is not None and known.raw_digest == digest:
            return None
    chunks = library.chunks_for(target.source, document)
    if not chunks:
        raise UnreadableDocument(f"{target.source} holds no text; nothing to ingest")
    return Prepared(
        source=target.source,
        document=document,
        chunks=tuple(chunks),
        root=target.root,
        raw_digest=digest,
        moved_from=moved.get(digest),
    )


def _unforeseen(source: str, error: Exception) -> str:
    said = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    return f"{source} cannot be read ({said}); save it in another format, and please report it"


def _cleaned(document: Document, origin: str) -> Document:
    """`document` without furniture, as the store can hold it and as it can be shown."""
    read = replace(document, text=_shown(document.text))
    return replace(
        read,
        text=without_surrogates(clean(read)),
        title=_in_a_line(document.title)[:_LONGEST_TITLE].rstrip(),
        url=document.url and _shown(document.url),
        language=document.language and _shown(document.language),
        author=document.author and _in_a_line(document.author),
        site=document.site and _in_a_line(document.site),
        origin=origin,
    )


def _in_a_line(text: str) -> str:
    return _shown(text).replace("\n", " ")


def _shown(text: str) -> str:
    """`text` without what a reader cannot see or a terminal obeys: a page may write such signs as
    entities (`&#27;`), front matter as escapes, which are read after the bytes were tidied.
    """
    return without_surrogates(tidied(text))


def _file_digest(path: Path, limit: int) -> str:
    """Digest of a file's bytes; that of its size alone if it is over the limit anyway."""
    try:
        size = path.stat().st_size
        if size > limit:
            return f"over the limit: {size}"
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise UnreadableDocument(
            f"{path.name} cannot be read ({error.strerror}); check that it is there and that you "
            "may read it"
        ) from error
