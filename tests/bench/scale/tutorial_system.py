"""What LangChain's own RAG tutorial gives its reader, with the product's embedding model.

docs.langchain.com/oss/python/langchain/rag and .../knowledge-base: read, split in 1,000 characters
with 200 of overlap, `add_documents` to a vector store (here Chroma, kept in a folder, as its tab
shows), `similarity_search`. Nothing in it knows what is stored already: running it again would
store everything twice, so its reader empties the collection and runs it again.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from langchain_chroma import Chroma
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter
from sentence_transformers import SentenceTransformer

from ingest.types import Vectors
from tests.bench.scale.busy import BusyTime
from tests.bench.scale.composed import Composed, Composer

PASSAGES = 4
BATCH = 5000
"""Chunks that go in at once: Chroma takes 5,461 at the most."""


class TutorialSystem:
    """A collection in `home`. `embedding` counts the time spent in vectors of passages.

    `model` is the folder of `tutorial_model.save_model`.
    """

    def __init__(self, home: Path, model: Path, composed: Composed | None = None) -> None:
        self.embedding = BusyTime()
        self._store = Chroma(
            collection_name="example_collection",
            embedding_function=_ModelEmbeddings(model, self.embedding, composed),
            persist_directory=str(home),
        )

    def ingest(self, documents: Path) -> int:
        """Bring a folder in, whole each time; how many chunks there then are."""
        if self._store.get(limit=1)["ids"]:
            self._store.reset_collection()
        return self.add(
            [
                Document(path.read_text(encoding="utf-8"), metadata={"source": str(path)})
                for path in sorted(documents.rglob("*"))
                if path.is_file()
            ]
        )

    def add(self, documents: Sequence[Document]) -> int:
        """Split and store documents; how many chunks those were."""
        splitter = RecursiveCharacterTextSplitter(
            chunk_size=1000, chunk_overlap=200, add_start_index=True
        )
        splits = splitter.split_documents(documents)
        for first in range(0, len(splits), BATCH):
            self._store.add_documents(splits[first : first + BATCH])
        return len(splits)

    def found(
        self, question: str, k: int = PASSAGES, sources: Sequence[str] | None = None
    ) -> list[Document]:
        """The chunks found, of these sources if given."""
        chosen: Any = None if sources is None else {"source": {"$in": list(sources)}}
        return self._store.similarity_search(question, k=k, filter=chosen)

    def search(self, question: str, sources: Sequence[str] | None = None) -> list[str]:
        """The texts of the chunks found, of these sources if given."""
        return [document.page_content for document in self.found(question, sources=sources)]

    def answer(self, question: str) -> str:
        """The passages: the tutorial answers with a language model, which is not measured."""
        return "\n\n".join(self.search(question))

    def sources(self) -> list[str]:
        """What `search` can be limited to."""
        found: set[str] = set()
        for first in range(0, self._store._collection.count(), BATCH):
            page = self._store.get(include=["metadatas"], limit=BATCH, offset=first)
            found |= {metadata["source"] for metadata in page["metadatas"]}
        return sorted(found)

    def close(self) -> None:
        """Nothing to let go of: Chroma writes as it goes."""


class _ModelEmbeddings(Embeddings):
    """What langchain-huggingface does; it cannot be installed beside Gradio 6."""

    def __init__(self, model: Path, busy: BusyTime, composed: Composed | None) -> None:
        self._model = SentenceTransformer(str(model), device="cpu")
        self._busy = busy
        self._passages = Composer(composed, self._encoded) if composed else self._encoded

    def _encoded(self, texts: Sequence[str]) -> Vectors:
        vectors: Vectors = self._model.encode(list(texts), prompt_name="passage")
        return vectors

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        with self._busy:
            vectors: list[list[float]] = self._passages(texts).tolist()
        return vectors

    def embed_query(self, text: str) -> list[float]:
        vector: list[float] = self._model.encode(text, prompt_name="query").tolist()
        return vector
