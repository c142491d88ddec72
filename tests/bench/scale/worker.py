"""One task in a process of its own: `python -m tests.bench.scale.worker TASK JSON`.

The last line on standard output is the result, as JSON. Times are in seconds, memory in MB.
"""

import json
import resource
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from itertools import cycle
from pathlib import Path
from time import perf_counter
from typing import Any

from tests.bench.scale.system import Place, System, open_system

QUESTIONS = 120
WARM = 5

Result = dict[str, Any]


def prepare(place: Place, chunks: int) -> Result:
    """Documents of about so many chunks, the model for the tutorial, vectors to compose from."""
    from ingest.embed import EmbeddedEmbedder
    from tests.bench.scale.composed import base_vectors
    from tests.bench.scale.documents import Documents, write_documents
    from tests.bench.scale.tutorial_model import save_model

    generator = Documents()
    write_documents(chunks, place.documents.parent, generator)
    if place.composed:
        base_vectors(
            generator, place.base_vectors, lambda texts: EmbeddedEmbedder().passages(texts)
        )
    save_model(place.model)
    return {}


def gather(place: Place) -> Result:
    """Real documents as they are, and the model for the tutorial."""
    from tests.bench.scale.real import write_real_documents
    from tests.bench.scale.tutorial_model import save_model

    write_real_documents(place.documents)
    save_model(place.model)
    return {}


def ingest(place: Place) -> Result:
    """All documents into a new library; the model is loaded before the clock starts."""
    shutil.rmtree(place.home, ignore_errors=True)
    system = open_system(place)
    chars = sum(len(path.read_text(encoding="utf-8")) for path in _files(place.documents))
    seconds, chunks = _timed(lambda: system.ingest(place.documents))
    memory = _peak_memory()
    system.close()
    return {
        "chunks": chunks,
        "ingest": chars / seconds,
        "ingest_without_model": chars / (seconds - system.embedding.seconds),
        "ingest_memory": memory,
    }


def renew(place: Place) -> Result:
    """One document edited, twice: a sentence in and out again; then nothing changed."""
    system = open_system(place)
    system.search(_questions()[0][0])  # opens what is opened when first used
    files = _files(place.documents)
    edited = files[len(files) // 2]
    text = edited.read_text(encoding="utf-8")
    seconds = []
    for version in (_with_a_sentence_more(text), text):
        edited.write_text(version, encoding="utf-8")
        seconds.append(_timed(lambda: system.ingest(place.documents))[0])
    unchanged, _ = _timed(lambda: system.ingest(place.documents))
    system.close()
    return {"edited": sum(seconds) / len(seconds), "unchanged": unchanged}


def ask(place: Place) -> Result:
    """Seconds of each question, after some to warm up: of all sources, of one, of half of them."""
    system = open_system(place, measured=False)
    warm, asked = _questions()
    for question in warm:
        system.search(question)
    result: Result = {"search": _each(system, asked, [None])}
    ids = system.sources()
    few = asked[: len(asked) // 2]
    result["search_one"] = _each(system, few, [[source] for source in ids[:: len(ids) // 50 or 1]])
    result["search_half"] = _each(system, few, [ids[::2]])
    result["ask_memory"] = _peak_memory()
    system.close()
    return result


def answer(place: Place) -> Result:
    """A first answer; who started this process has the time."""
    system = open_system(place, measured=False)
    _, asked = _questions()
    return {"chars": len(system.answer(asked[0]))}


def quality(place: Place) -> Result:
    """How well it finds, on the questions with known answers."""
    from tests.bench.scale.quality import measures

    return measures(place)


TASKS: Mapping[str, Callable[..., Result]] = {
    task.__name__: task for task in (prepare, gather, ingest, renew, ask, answer, quality)
}


def main(arguments: Sequence[str]) -> int:
    """Run a task and print its result."""
    task, text = arguments
    job = json.loads(text)
    options = job.pop("options", {})
    place = Place(**{**job, "folder": Path(job["folder"])})
    result = TASKS[task](place, **options)
    print(json.dumps(result), flush=True)
    return 0


def _questions() -> tuple[list[str], list[str]]:
    """Real questions in Chinese and English, some to warm up and those that are timed."""
    from tests.bench.corpora import corpora

    tasks = {name: asked for corpus in corpora() for name, asked in corpus.tasks.items()}
    lists = [tasks["zh"], tasks["CMRC"], tasks["en>zh"]]
    each = (WARM + QUESTIONS) // len(lists) + 1
    # The n-th questions of XQuAD are translations: start each list somewhere else.
    spread = [
        [asked[i * len(asked) // each + start] for i in range(each)]
        for start, asked in enumerate(lists)
    ]
    mixed = [one.question for row in zip(*spread, strict=True) for one in row]
    return mixed[:WARM], mixed[WARM : WARM + QUESTIONS]


def _each(
    system: System, questions: Sequence[str], sources: Sequence[Sequence[str] | None]
) -> list[float]:
    seconds = []
    for question, limit in zip(questions, cycle(sources), strict=False):
        start = perf_counter()
        system.search(question, limit)
        seconds.append(perf_counter() - start)
    return seconds


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = perf_counter()
    result = work()
    return perf_counter() - start, result


def _with_a_sentence_more(text: str) -> str:
    """The text with one of its own sentences again, in a section in the middle."""
    sections = text.split("\n\n")
    middle = len(sections) // 2 | 1
    sections[middle] += f" {sections[middle].strip()[:60]}"
    return "\n\n".join(sections)


def _files(documents: Path) -> list[Path]:
    return sorted(path for path in documents.rglob("*") if path.is_file())


def _peak_memory() -> float:
    """MB that this process had at the most."""
    status = Path("/proc/self/status")
    if status.exists():  # ru_maxrss begins with what the starting process had
        kilobytes = status.read_text(encoding="ascii").split("VmHWM:")[1].split()[0]
        return int(kilobytes) / 1024
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size / 1024**2 if sys.platform == "darwin" else size / 1024


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
