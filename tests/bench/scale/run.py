"""Measures both systems at growing sizes: `python -m tests.bench.scale [--sizes 1000,10000] ...`.

One Markdown table on standard output, progress on standard error. README.md of tests/bench says
how each figure is measured.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from tests.bench.scale.load import OthersLoad
from tests.bench.scale.system import MENTOR, SYSTEMS, TUTORIAL, Place
from tests.bench.scale.table import REAL, Column, format_table, growth, percentile

PROJECT = Path(__file__).resolve().parents[3]
SIZES = (1_000, 10_000, 100_000)
REAL_SIZE = 1_000
"""Up to so many chunks the model embeds all, unless --model-at names a larger size."""
ROUNDS = 3

COMPOSED = """\
At {sizes} chunks embedding all would take hours. There both systems are given, for each sentence,
the vector that the model made of the real sentence it was varied from, and for a chunk the mean of
its sentences' vectors with a little noise; questions are embedded by the model. What would hold
the model's time is left out (-), or is what it takes at least, without the model (>)."""


def read_options(arguments: Sequence[str]) -> argparse.Namespace:
    """What to measure; ends the process with a usage line where the arguments say nothing."""
    return _parser().parse_args(arguments)


def run(options: argparse.Namespace) -> None:
    """Measure and print the table."""
    with TemporaryDirectory() as temporary:
        folder = (options.folder or Path(temporary)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        load = OthersLoad()
        figures = {} if options.without_quality else _on_real_documents(folder, options.systems)
        print(measured(folder, options.sizes, options.systems, options.model_at, figures))
        print(f"\n{load.note()}")


def measured(
    folder: Path,
    sizes: Sequence[int],
    systems: Sequence[str],
    model_at: int,
    figures: dict[Column, dict[str, float]],
) -> str:
    """The table, beginning with `figures`, and below it what is not real in it."""
    at_least: dict[Column, frozenset[str]] = {}
    for size in sizes:
        composed = size > max(REAL_SIZE, model_at)
        for system in systems:
            place = Place(folder, str(size), system, composed)
            file = folder / f"figures-{size}-{system}.json"
            if not file.is_file():  # a run that was cut off goes on
                file.write_text(json.dumps(_at_size(place, size)), "utf-8")
            figures[size, system] = json.loads(file.read_text("utf-8"))
            if composed and system == TUTORIAL:
                at_least[size, system] = frozenset({"unchanged", "edited"})
    for system in systems:
        for size, grown in zip(
            sizes, growth(sizes, [figures[size, system] for size in sizes]), strict=True
        ):
            figures[size, system] |= grown
    larger = [f"{size:,}" for size in sizes if size > max(REAL_SIZE, model_at)]
    note = "\n\n" + COMPOSED.format(sizes=" and ".join(larger)) if larger else ""
    return format_table(figures, at_least) + note


def _at_size(place: Place, size: int) -> dict[str, float]:
    _run("prepare", place, chunks=size)
    figures = _run("ingest", place)
    if place.composed:
        del figures["ingest"]
    # The product embeds only what is new, so that the model can do it at every size.
    figures |= _run("renew", replace(place, composed=place.composed and place.system == TUTORIAL))
    if place.system == MENTOR:
        figures["unchanged_command"] = _command_seconds(place)
    times = _run("ask", place)
    figures |= {
        "p50": 1000 * median(times["search"]),
        "p95": 1000 * percentile(times["search"], 0.95),
        "one_p50": 1000 * median(times["search_one"]),
        "half_p50": 1000 * median(times["search_half"]),
        "ask_memory": times["ask_memory"],
        "cold": median(_seconds(lambda: _run("answer", place)) for _ in range(ROUNDS)),
    }
    return figures


def _on_real_documents(folder: Path, systems: Sequence[str]) -> dict[Column, dict[str, float]]:
    """Ingest of real text, the systems in turn, and how well they find."""
    places = {system: Place(folder, "real", system) for system in systems}
    speeds: dict[str, list[float]] = {system: [] for system in systems}
    _run("gather", Place(folder, "real"))
    for _ in range(ROUNDS):
        for system, place in places.items():
            speeds[system].append(_run("ingest", place)["ingest"])
    figures: dict[Column, dict[str, float]] = {
        (REAL, system): {"ingest": median(speeds[system]), **_run("quality", place)}
        for system, place in places.items()
    }
    if set(systems) == set(SYSTEMS):
        ratio = median(speeds[MENTOR]) / median(speeds[TUTORIAL])
        figures[REAL, MENTOR]["ingest_ratio"] = ratio
    return figures


def _run(task: str, place: Place, **options: int) -> dict[str, Any]:
    """The result of a task of `worker.py`, done in a process of its own."""
    print(f"{task}: {place.system}, {place.corpus}", file=sys.stderr, flush=True)
    job = {**asdict(place), "folder": str(place.folder), "options": options}
    module = "tests.bench.scale.worker"
    result: dict[str, Any] = json.loads(_output(["-m", module, task, json.dumps(job)])[-1])
    return result


def _command_seconds(place: Place) -> float:
    """Seconds of the whole command that finds nothing changed."""
    words = ["-m", "ui", "ingest", str(place.documents), "--home", str(place.home)]
    return median(_seconds(lambda: _output(words)) for _ in range(ROUNDS))


def _output(words: Sequence[str]) -> list[str]:
    """Lines that Python writes; nothing is sent to other machines."""
    quiet = {"ANONYMIZED_TELEMETRY": "False", "HF_HUB_OFFLINE": "1", "TQDM_DISABLE": "1"}
    done = subprocess.run(
        [sys.executable, *words],
        cwd=PROJECT,
        env={**os.environ, **quiet},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.scale", description=__doc__)
    parser.add_argument("--sizes", type=_sizes, default=SIZES, help="chunks, such as 1000,10000")
    parser.add_argument("--systems", type=_systems, default=SYSTEMS, help="mentor,tutorial")
    parser.add_argument("--folder", type=Path, help="keep documents and libraries there")
    parser.add_argument(
        "--model-at", type=int, default=REAL_SIZE, help="up to so many chunks the model embeds all"
    )
    parser.add_argument(
        "--without-quality", action="store_true", help="leave out what real documents show"
    )
    return parser


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(sorted({int(size) for size in text.split(",")}))


def _systems(text: str) -> tuple[str, ...]:
    unknown = set(text.split(",")) - set(SYSTEMS)
    if unknown:
        raise argparse.ArgumentTypeError(f"no system {unknown.pop()!r}; give some of {SYSTEMS}")
    return tuple(system for system in SYSTEMS if system in text.split(","))
