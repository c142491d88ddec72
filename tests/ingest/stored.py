"""What a library holds."""

from ingest.library import Library


def ids(library: Library) -> list[str]:
    return [source.id for source in library.store.sources(library.index_name)]


def agree(library: Library) -> bool:
    """Whether store, vectors, words and forward index hold the same chunks."""
    chunks = set(library.store.chunk_ids(library.index_name))
    return (
        library.indexes.vectors.ids() == chunks == library.indexes.forward.ids()
        and library.indexes.words.count() == len(chunks)
        and library.indexes.claims.ids() == chunks
    )
