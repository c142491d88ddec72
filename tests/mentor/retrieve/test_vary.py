from dataclasses import dataclass

import pytest

from mentor.retrieve.vary import CLOSE, varied


@dataclass(frozen=True)
class Hit:
    source: str
    score: float


def hits(*pairs: tuple[str, float]) -> list[Hit]:
    return [Hit(source, score) for source, score in pairs]


@pytest.mark.parametrize(
    ("ranked", "shown"),
    [
        ([("a", 1.5), ("a", 1.49), ("a", 1.48), ("b", 1.47)], "aaba"),
        ([("a", 1.5), ("a", 1.49), ("a", 1.48), ("b", 1.5 - CLOSE - 0.01)], "aaab"),
        ([("a", 1.5), ("a", 1.49), ("a", 1.48), ("b", 1.47), ("c", 1.46), ("b", 1.4)], "aabcab"),
        ([("a", 1.5), ("b", 1.49), ("a", 1.48)], "aba"),
        ([], ""),
    ],
    ids=["before-the-third", "too-far", "all-that-are-close", "already-varied", "nothing"],
)
def test_the_best_of_each_close_source_comes_before_the_third_of_one(
    ranked: list[tuple[str, float]], shown: str
) -> None:
    assert "".join(hit.source for hit in varied(hits(*ranked))) == shown


def test_nothing_is_lost_and_each_source_keeps_its_order() -> None:
    ranked = hits(*((source, 1.5 - place / 200) for place, source in enumerate("aaaabbacbbbca")))
    found = varied(ranked)
    assert sorted(hit.score for hit in found) == sorted(hit.score for hit in ranked)
    for source in "abc":
        scores = [hit.score for hit in found if hit.source == source]
        assert scores == sorted(scores, reverse=True)
