"""Prints what the embedded embedding model costs: `python -m tests.bench.embedding [PASSES]`.

Passages are 500 characters of CMRC2018 (of corpus/, where that is missing), queries its questions.
A figure of speed is the median of the quicker half of the passes, 6 of them unless told: on a
shared machine the slower half measures the neighbours. Memory is the highest of a process that
loads the model and embeds all of them, Python and LangChain's base classes included.
"""

import json
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import fmean, median
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ingest.embed import Embedder

PROJECT = Path(__file__).resolve().parents[2]
MODEL = PROJECT / "ingest" / "model"
CMRC = PROJECT.parent / "shared" / "bench" / "cmrc2018_trial.json"
PASSAGE_CHARS = 500
PASSAGES = 120
QUERIES = 100
LOADS = 5

LOAD = """
from time import perf_counter
start = perf_counter()
from ingest.embed import EmbeddedEmbedder
imported = perf_counter()
EmbeddedEmbedder()
print(imported - start, perf_counter() - start)
"""


def main(arguments: Sequence[str]) -> int:
    """Print one Markdown table; exit code 2 for a number of passes that is none."""
    if arguments and not arguments[0].isdecimal():
        print(f"{arguments[0]!r} is no number of passes; give one, such as 6", file=sys.stderr)
        return 2
    passes = max(2, int(arguments[0])) if arguments else 6
    print("| embedded model | figure | at the most or least |")
    print("| --- | ---: | ---: |")
    for name, figure, bound in figures(passes):
        print(f"| {name} | {figure} | {bound} |", flush=True)
    return 0


def figures(passes: int) -> list[tuple[str, str, str]]:
    """Name, figure and bound of each thing measured."""
    from ingest.embed import EmbeddedEmbedder

    loads = sorted(_load_seconds() for _ in range(LOADS))
    embedder = EmbeddedEmbedder()
    passages, queries = _texts()
    chars = sum(map(len, passages))
    embedder.passages(passages[:4])
    embed = _quick_median(passes, lambda: embedder.passages(passages))
    ask = [
        _quick_median(passes, lambda query=query: embedder.queries([query])) for query in queries
    ]
    count = _quick_median(passes, lambda: embedder.count_tokens(passages))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # kB on Linux
    size = (MODEL / "multilingual-e5-small.onnx").stat().st_size / 1e6
    return [
        ("passages of 500 characters, characters a second", f"{chars / embed:,.0f}", "8,000"),
        ("one query, ms (median)", f"{1000 * median(ask):.1f}", "5"),
        ("tokens counted, characters a second", f"{chars / count:,.0f}", ""),
        ("import and load, s", f"{median(_total for _, _total in loads):.2f}", "1"),
        ("of that the import, s", f"{median(imported for imported, _ in loads):.2f}", ""),
        ("memory, MB", f"{memory:.0f}", "400"),
        ("model file, MB", f"{size:.1f}", "80"),
        ("cosine to float32 (mean of the reference)", f"{_reference_cosine(embedder):.4f}", "0.97"),
    ]


def _load_seconds() -> tuple[float, float]:
    """Import alone, and import and load, in a process of their own."""
    done = subprocess.run(
        [sys.executable, "-c", LOAD], capture_output=True, text=True, cwd=PROJECT, check=True
    )
    imported, total = map(float, done.stdout.split())
    return imported, total


def _texts() -> tuple[list[str], list[str]]:
    if CMRC.exists():
        paragraphs = [
            paragraph
            for article in json.loads(CMRC.read_text(encoding="utf-8"))["data"]
            for paragraph in article["paragraphs"]
        ]
        text = "\n".join(paragraph["context"] for paragraph in paragraphs)
        queries = [asked["question"] for paragraph in paragraphs for asked in paragraph["qas"]]
    else:
        files = sorted((PROJECT / "corpus").glob("*.md"))
        text = "\n".join(file.read_text(encoding="utf-8") for file in files)
        queries = [line.strip("# ") for line in text.splitlines() if line.startswith("#")]
    starts = range(0, min(len(text), PASSAGES * PASSAGE_CHARS), PASSAGE_CHARS)
    return [text[start : start + PASSAGE_CHARS] for start in starts], queries[:QUERIES]


def _quick_median(passes: int, work: Callable[[], object]) -> float:
    """Seconds: the median of the quicker half."""
    seconds = []
    for _ in range(passes):
        start = perf_counter()
        work()
        seconds.append(perf_counter() - start)
    return median(sorted(seconds)[: max(1, passes // 2)])


def _reference_cosine(embedder: "Embedder") -> float:
    cases = json.loads((MODEL / "reference.json").read_text(encoding="utf-8"))
    return fmean(
        float(
            (
                embedder.query(case["text"])
                if case["kind"] == "query"
                else embedder.passages([case["text"]])[0]
            )
            @ case["vector"]
        )
        for case in cases
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
