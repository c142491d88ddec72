"""What a calibration writes: its figures as JSON, vectors in lines of twelve."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.bench.logistic import Values


def write_result(path: Path, result: Mapping[str, object]) -> None:
    """Write a calibration, and print it without its vectors."""
    vectors: list[Values] = []

    def named(value: Values) -> str:
        vectors.append(value)
        return f"vector {len(vectors) - 1}"

    text = json.dumps(result, indent=2, default=named)
    print(text)
    for number, vector in enumerate(vectors):
        lines = "[\n" + ",\n".join(_lines(vector)) + "\n    ]"
        text = text.replace(f'"vector {number}"', lines)
    path.write_text(f"{text}\n", "utf-8")


def _lines(values: Values) -> Iterator[str]:
    for first in range(0, len(values), 12):
        yield "      " + ", ".join(f"{value:.2f}" for value in values[first : first + 12])
