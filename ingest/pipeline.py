"""Documents in, searchable index out: load, clean, chunk, embed, index.

A folder is mirrored: what is new goes in, what changed is renewed, what is gone is removed.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from hashlib import file_digest, sha256
from pathlib import Path

from ingest.clean import clean
from ingest.errors import DocumentError, UnreadableDocument
from ingest.library import WAIT, Library, Prepared
from ingest.load import load_file, load_url
from ingest.places import Target, targets_of
from ingest.store import Known
from ingest.types import Document, Failure, IngestReport, Progress

_BATCH_CHARS = 60_000
"""Documents are embedded together up to this many characters: enough to keep both cores busy."""


@dataclass(slots=True)
class _Run:
    """What has happened so far."""

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    embedded: int = 0

    def report(self) -> IngestReport:
        return IngestReport(
            added=tuple(self.added),
            updated=tuple(self.updated),
            unchanged=tuple(self.unchanged),
            removed=tuple(self.removed),
            failed=tuple(self.failed),
            embedded=self.embedded,
        )


def ingest(
    library: Library,
    places: Iterable[str | Path],
    progress: Callable[[Progress], None] | None = None,
    wait: float = WAIT,
) -> IngestReport:
    """Bring files, folders and addresses into the library.

    A document that cannot go in is reported in `failed` with the reason; what the library held
    of it stays, and the others go in.

    Raises:
        IndexLocked: another is still writing after `wait` seconds.
        IndexMismatch: the library was made with another embedding model.
        ModelError: the embedding model cannot be used.
    """
    run = _Run()
    with library.writing(wait):
        known = library.store.known()
        targets, gone, missing = targets_of(library.store, places)
        run.failed.extend(missing)
        moved = {known[source].raw_digest: source for source in gone}
        batch: list[Prepared] = []
        for done, target in enumerate(targets, start=1):
            prepared = _prepare(library, target, known.get(target.source), moved, run)
            if prepared is not None:
                batch.append(prepared)
                if sum(len(item.document.text) for item in batch) > _BATCH_CHARS:
                    _write(library, batch, known, run)
                    batch = []
            if progress is not None:
                progress(Progress(target.source, done, len(targets)))
        _write(library, batch, known, run)
        for source in gone:
            library.remove(source)
            run.removed.append(source)
        if run.added or run.updated or run.unchanged:
            library.store.set_facts(started="yes")
    return run.report()


def _write(library: Library, batch: Sequence[Prepared], known: dict[str, Known], run: _Run) -> None:
    if batch:
        run.embedded += library.write(batch)
    for item in batch:
        (run.updated if item.source in known else run.added).append(item.source)


def _prepare(
    library: Library, target: Target, known: Known | None, moved: dict[str, str], run: _Run
) -> Prepared | None:
    """A document read, cleaned and chunked; None if it is unchanged or cannot go in."""
    limit = library.settings.max_document_bytes
    try:
        if isinstance(target.place, Path):
            digest = _file_digest(target.place, limit)
            if known is not None and known.raw_digest == digest and known.root == target.root:
                run.unchanged.append(target.source)
                return None
            document = _cleaned(load_file(target.place, limit), str(target.place))
        else:
            document = _cleaned(load_url(target.place, limit), target.place)
            digest = sha256(document.text.encode()).hexdigest()
            if known is not None and known.raw_digest == digest:
                run.unchanged.append(target.source)
                return None
        chunks = library.chunks_for(target.source, document)
        if not chunks:
            raise UnreadableDocument(f"{target.source} holds no text; nothing to ingest")
    except DocumentError as error:
        run.failed.append(Failure(target.source, str(error)))
        return None
    return Prepared(
        source=target.source,
        document=document,
        chunks=tuple(chunks),
        root=target.root,
        raw_digest=digest,
        moved_from=moved.get(digest),
    )


def _cleaned(document: Document, origin: str) -> Document:
    return replace(document, text=clean(document), origin=origin)


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
