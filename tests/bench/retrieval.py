"""Prints how well paragraphs are found: `python -m tests.bench.retrieval [RANKER ...]`.

R@1 and R@5: the paragraph that answers is first, among the first five. MRR@10: the mean of 1 / its
place, 0 beyond the tenth.
"""

import sys
from collections.abc import Sequence
from statistics import fmean

from tests.bench.corpora import Asked, Corpus, corpora
from tests.bench.rankers import RANKERS, Rank


def measure(rank: Rank, asked: Sequence[Asked]) -> tuple[float, float, float]:
    """R@1, R@5 and MRR@10 over the questions."""
    places = [_place(rank(one.question), one.paragraph) for one in asked]
    return (
        fmean(place == 1 for place in places),
        fmean(0 < place <= 5 for place in places),
        fmean(1 / place if 0 < place <= 10 else 0.0 for place in places),
    )


def main(names: Sequence[str]) -> int:
    """Print a Markdown table, a row for each ranker; exit code 2 for a name that is none."""
    unknown = [name for name in names if name not in RANKERS]
    if unknown:
        print(f"no ranker {unknown[0]!r}; give some of {', '.join(RANKERS)}", file=sys.stderr)
        return 2
    all_of_them = corpora()
    tasks = [f"{task} ({len(c.tasks[task])})" for c in all_of_them for task in c.tasks]
    print("| R@1 / R@5 / MRR@10 |", " | ".join(tasks), "|")
    print("|---|" + "---|" * len(tasks))
    for name in names or RANKERS:
        cells = [cell for corpus in all_of_them for cell in _cells(name, corpus)]
        print("|", name, "|", " | ".join(cells), "|", flush=True)
    return 0


def _cells(name: str, corpus: Corpus) -> list[str]:
    with RANKERS[name](corpus.paragraphs) as rank:
        measured = [measure(rank, asked) for asked in corpus.tasks.values()]
    return [" / ".join(f"{value:.3f}".lstrip("0") for value in values) for values in measured]


def _place(ranking: Sequence[int], paragraph: int) -> int:
    """From 1; 0 if it is not there."""
    return ranking.index(paragraph) + 1 if paragraph in ranking else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
