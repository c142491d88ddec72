"""All measurements, one after another: `make bench`.

The embedding model, retrieval against dense search and rank fusion, answers and refusals.
"""

import tempfile
from pathlib import Path

from mentor import Mentor, Settings
from mentor.evaluate import evaluate, format_table, read_questions
from tests.bench import embedding, retrieval
from tests.bench.calibrate import QUESTIONS


def main() -> None:
    """Print a table for each measurement."""
    print("## Embedding model: python -m tests.bench.embedding\n", flush=True)
    embedding.main([])
    print("\n## Retrieval: python -m tests.bench.retrieval\n", flush=True)
    retrieval.main([])
    with tempfile.TemporaryDirectory() as home, Mentor(Settings(home=Path(home))) as mentor:
        for path in QUESTIONS:
            print(f"\n## Answers: mentor eval {path.name}\n", flush=True)
            print(format_table(evaluate(mentor, read_questions(path))))


if __name__ == "__main__":
    main()
