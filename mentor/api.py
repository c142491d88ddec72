"""The mentor as a Python object: everything an app, the command line and the chat need."""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Self

from langchain_core.runnables import Runnable

from ingest.errors import ConfigurationError, IndexMissing
from ingest.library import Library
from ingest.surrogates import without_surrogates
from ingest.types import IngestReport, Progress, Source
from mentor.asked import Asked
from mentor.chain import build_chain
from mentor.limits import check_count, check_ids, check_known, check_question, check_text
from mentor.llm import Writer, open_writer
from mentor.retrieve import HybridRetriever, Reranker, adapter_for, gap_for
from mentor.settings import Settings
from mentor.text.language import language_of
from mentor.turns import checked
from mentor.types import Answer, Event, Passage, Turn

FIRST_START_SECONDS = 20.0
"""So long one process waits for another that is ingesting the shipped documents."""


class Mentor:
    """A mentor over the library in `settings.home`. Safe to use from several threads.

    A library into which nothing has ever been ingested starts with the documents that are shipped
    when it is first asked or searched.

    Raises:
        ConfigurationError: a setting cannot be used.
        LibraryError: the library on disk cannot be used; the line says what to do.
        ModelError: the embedding model cannot be loaded.
    """

    def __init__(self, settings: Settings | None = None) -> None:
        if not isinstance(settings, Settings | None):
            raise ConfigurationError(f"settings is {settings!r}; give Settings(home=FOLDER)")
        self.settings = Settings() if settings is None else settings
        self._library = Library(self.settings)
        self._preparing = threading.Lock()
        self._prepared = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the library's files. Whatever is asked of the mentor then is a LibraryError."""
        self._library.close()

    def prepare(self) -> None:
        """Load the model and, in a new library, ingest the shipped documents.

        Called by whatever needs it; call it early to have the first answer sooner.
        """
        with self._preparing:
            if self._prepared:
                return
            with ThreadPoolExecutor(1) as pool:
                # Chroma takes as long to import as the model to load: 0.4 s each, side by side.
                importing = pool.submit(import_module, "chromadb")
                self._library.embedder.query("")
                importing.result()
            if self._library.is_new() or not self._library.store.has_sources():
                self._seed()  # which waits for a run of ingest that has begun the library
            self._library.refresh()
            self._prepared = True

    def _seed(self) -> None:
        """Ingest the shipped documents; what was cut off is begun again at the next start."""
        from ingest.pipeline import seed

        seed(self._library, [corpus_folder()], wait=FIRST_START_SECONDS)

    def ingest(
        self,
        places: str | Path | Iterable[str | Path],
        progress: Callable[[Progress], None] | None = None,
    ) -> IngestReport:
        """Bring files, folders and addresses into the library, one or several; a folder is
        mirrored.

        Raises:
            ConfigurationError: a place is neither text nor a path.
            LibraryError, ModelError: the library or the embedding model cannot be used.
        """
        # Not at the top: the loaders take 0.4 s to import, and a question needs none of them.
        from ingest.pipeline import ingest

        return ingest(self._library, _listed(places), progress)

    def rebuild(self) -> int:
        """Embed all stored texts with the model of the settings; how many chunks that were."""
        return self._library.rebuild()

    def ask(
        self,
        question: str,
        history: Sequence[Turn] | None = (),
        sources: Sequence[str] | None = None,
    ) -> Answer:
        """The answer to a question after earlier turns, from these sources if given."""
        *_, answer = self.stream(question, history, sources)
        assert isinstance(answer, Answer)
        return answer

    def stream(
        self,
        question: str,
        history: Sequence[Turn] | None = (),
        sources: Sequence[str] | None = None,
    ) -> Iterator[Event]:
        """The answer as it is written: Tokens, then one final Answer, whose text counts.

        Raises:
            ConfigurationError: the question, a turn or `sources` is not what it has to be.
            SourceUnknown: a source is not in the library.
        """
        check_question("the question", question)
        self._ready(sources)
        chosen = None if sources is None else tuple(sources)
        text = without_surrogates(question).strip()
        asked = Asked(text, language_of(text), checked(history or ()), sources=chosen)
        yield from self._chain.stream(asked)

    def search(self, query: str, k: int = 8, sources: Sequence[str] | None = None) -> list[Passage]:
        """The `k` best passages, best first, of these sources if given."""
        check_question("the query", query)
        check_count(k)
        self._ready(sources)
        finding = self.retriever.search(without_surrogates(query), k, sources)
        return [item.passage for item in finding.evidence]

    def sources(self) -> list[Source]:
        """The documents of the library, by id."""
        return self._library.store.sources(self._library.store.fact("index") or "")

    def source_text(self, source_id: str) -> str:
        """The stored text of a source, in which `start` and `end` count code points.

        Raises:
            SourceUnknown: there is none of this id.
        """
        check_text("the id of a source", source_id)
        return self._library.store.text(source_id)

    def remove(self, source_id: str) -> None:
        """Remove a source from the library.

        Raises:
            SourceUnknown: there is none of this id.
        """
        self.source_text(source_id)
        with self._library.writing():
            self._library.remove(source_id)

    @cached_property
    def retriever(self) -> HybridRetriever:
        """The retriever, for use in another LangChain chain; see `HybridRetriever`."""
        self.prepare()
        name = self.settings.reranker.strip()
        reranker = Reranker(name) if name else None
        model = self._library.embedder.identity
        return HybridRetriever(
            library=self._library,
            adapter=adapter_for(model),
            gap=gap_for(model),
            reranker=reranker,
        )

    @cached_property
    def _chain(self) -> Runnable[Asked, Event]:
        writer = self._writer if self.settings.model else None
        return build_chain(self.retriever, self.settings.max_passage_chars, writer)

    @cached_property
    def _opened_writer(self) -> Writer:
        return open_writer(self.settings)

    def _writer(self) -> Writer:
        return self._opened_writer

    def _ready(self, sources: Sequence[str] | None) -> None:
        check_ids(sources)
        self.prepare()
        if not self._library.store.has_sources():
            raise IndexMissing(
                f"the library in {self.settings.home} holds no documents; "
                "add some with `mentor ingest PATH`"
            )
        check_known(sources, self._library.store)


def _listed(places: str | Path | Iterable[str | Path]) -> list[str | Path]:
    """The places, which may be one alone: a text would be read letter by letter, "/" among them."""
    if isinstance(places, str | Path):
        return [places]
    given = list(places) if isinstance(places, Iterable) else [places]
    for place in given:
        if not isinstance(place, str | Path):
            raise ConfigurationError(f"{place!r} is no place; give a file, a folder or an address")
    return given


def corpus_folder() -> Path:
    """The documents shipped: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).parent
    installed = package / "corpus"
    return installed if installed.is_dir() else package.parent / "corpus"
