"""All measurements, one after another: `make bench`, with BENCH_ARGS for those of scale.

The embedding model, retrieval against dense search and rank fusion, answers and refusals, and
beside the pipeline of LangChain's RAG tutorial at up to 100,000 chunks.
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from mentor import Mentor, Settings
from mentor.evaluate import evaluate, format_table, read_questions
from tests.bench import embedding, retrieval
from tests.bench.calibrate import QUESTIONS
from tests.bench.scale.run import read_options, run


def main(arguments: Sequence[str]) -> None:
    """Print a table for each measurement; `arguments` are those of `tests.bench.scale`."""
    options = read_options(arguments)
    print("## Embedding model: python -m tests.bench.embedding\n", flush=True)
    embedding.main([])
    print("\n## Retrieval: python -m tests.bench.retrieval\n", flush=True)
    retrieval.main([])
    print("\n## Scale: python -m tests.bench.scale\n", flush=True)
    run(options)
    with tempfile.TemporaryDirectory() as home, Mentor(Settings(home=Path(home))) as mentor:
        for path in QUESTIONS:
            print(f"\n## Answers: mentor eval {path.name}\n", flush=True)
            print(format_table(evaluate(mentor, read_questions(path))))


if __name__ == "__main__":
    main(sys.argv[1:])
