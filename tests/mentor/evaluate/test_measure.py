"""What one question and its answer show."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from ingest.errors import SourceUnknown
from mentor.evaluate import Question
from mentor.evaluate.cited import Cited
from mentor.evaluate.measure import count_citations, first_passages, hold_rank, judge
from mentor.types import Answer, Citation, Conflict, Passage, View

TEXTS = {"a.md": "入门阶段 0-6 个月。见 [7]。", "b.md": "Beginners need six months."}


def source_text(name: str) -> str:
    if name not in TEXTS:
        raise SourceUnknown(name)
    return TEXTS[name]


def cite(marker: int, quote: str, source: str = "a.md", start: int | None = None) -> Citation:
    begin = TEXTS.get(source, "").find(quote) if start is None else start
    return Citation(marker, source, "T", "", quote, begin, begin + len(quote), None, 1.0)


def passage(source: str, text: str) -> Passage:
    return Passage(source, "T", "", text, 0, len(text), 1.0)


@pytest.mark.parametrize(
    ("text", "citations", "expected"),
    [
        ("0-6 个月 [1]。", [cite(1, "0-6 个月")], (1, 1)),
        ("Six [1] [2].", [cite(1, "six months", "b.md"), cite(2, "入门")], (2, 2)),
        ("0-6 个月 [1]。", [cite(1, "0-6 个月", start=0)], (1, 0)),
        ("0-6 个月。", [cite(1, "0-6 个月")], (1, 0)),
        ("0-6 个月 [1] [2]。", [cite(1, "0-6 个月")], (2, 1)),
        ("入门 [1]。", [cite(1, "入门"), cite(1, "阶段")], (2, 0)),
        ("入门 [1]。", [cite(1, "入门", "gone.md", 0)], (1, 0)),
        ("[1]", [cite(1, "")], (1, 0)),
        ("入门阶段 0-6 个月。见 [7]。 [1]", [cite(1, TEXTS["a.md"])], (1, 1)),
        ("没有答案。", [], (0, 0)),
    ],
    ids=[
        "exact",
        "two exact",
        "moved",
        "no marker",
        "marker of nothing",
        "one number twice",
        "source gone",
        "empty quote",
        "brackets inside the quote",
        "no citation",
    ],
)
def test_citations_are_exact(
    text: str, citations: Sequence[Citation], expected: tuple[int, int]
) -> None:
    answer = Answer("?", text, tuple(citations))
    assert count_citations(answer, source_text) == expected


@pytest.mark.parametrize(
    ("chars", "expected"),
    [
        (0, []),
        (2, [("a.md", "一二")]),
        (3, [("a.md", "一二三")]),
        (5, [("a.md", "一二三"), ("b.md", "fo")]),
        (99, [("a.md", "一二三"), ("b.md", "four"), ("a.md", "5")]),
    ],
    ids=["nothing", "inside the first", "whole first", "cut second", "all"],
)
def test_first_passages_end_at_the_limit(chars: int, expected: list[tuple[str, str]]) -> None:
    passages = [passage("a.md", "一二三"), passage("b.md", "four"), passage("a.md", "5")]
    assert first_passages(passages, chars) == expected


FACT = Question("f", "fact", "多久？", (0,), ("0-6",))
CONFLICT = Question("c", "conflict", "多久？", (0, 1), ("0-6", "six"))
REFUSE = Question("u", "unanswerable", "天气？")
FULL = Answer("?", "见 [1] [2]", (cite(1, "0-6 个月"), cite(2, "six months", "b.md")))


@pytest.mark.parametrize(
    ("question", "answer", "holding", "rank", "passages_hold"),
    [
        (FACT, FULL, True, 2, True),
        (FACT, Answer("?", "0-6"), True, 2, True),
        (FACT, Answer("?", "0-6", abstained=True), False, 2, True),
        (FACT, Answer("?", "0-7"), False, 2, True),
        (CONFLICT, FULL, True, 1, True),
        (CONFLICT, Answer("?", "0-6, six [1]", (cite(1, "入门"),)), False, 1, True),
        (REFUSE, Answer("?", "文档没有回答", abstained=True), None, None, None),
    ],
    ids=[
        "in a quote",
        "in the text",
        "refused all the same",
        "wrong figure",
        "both sides cited",
        "one side cited",
        "unanswerable",
    ],
)
def test_judge(
    question: Question,
    answer: Answer,
    holding: bool | None,
    rank: int | None,
    passages_hold: bool | None,
) -> None:
    right = {"f": {"a.md"}, "c": {"a.md", "b.md"}, "u": set[str]()}[question.id]
    passages = [passage("b.md", TEXTS["b.md"]), passage("a.md", TEXTS["a.md"])]
    outcome = judge(question, frozenset(right), answer, passages, source_text, 0.5)
    assert (outcome.answer_holds, outcome.source_rank) == (holding, rank)
    assert outcome.passages_hold is passages_hold
    assert (outcome.abstained, outcome.seconds) == (answer.abstained, 0.5)
    assert (outcome.characters is None) is answer.abstained


def test_characters_are_those_that_are_read() -> None:
    answer = Answer("?", "**3 个月**\n\n- [表](https://example.org/long) [1]")
    outcome = judge(FACT, frozenset(), answer, [], source_text, 0.5)
    assert outcome.characters == len("3 个月\n表 [1]")


def test_a_right_source_beyond_the_limit_is_not_found() -> None:
    passages = [passage("b.md", "长" * 4000), passage("a.md", TEXTS["a.md"])]
    outcome = judge(FACT, frozenset({"a.md"}), FULL, passages, source_text, 0.5)
    assert (outcome.source_rank, outcome.passages_hold) == (0, False)


@pytest.mark.parametrize(
    ("patterns", "rank"),
    [(["six"], 1), (["0-6"], 2), (["six", "0-6"], 2), (["nowhere"], 0), (["six", "nowhere"], 0)],
    ids=["first", "second", "both together", "none", "half"],
)
def test_as_many_passages_as_it_takes(patterns: list[str], rank: int) -> None:
    passages = [passage("b.md", TEXTS["b.md"]), passage("a.md", TEXTS["a.md"])]
    assert hold_rank(passages, patterns) == rank


def test_a_conflict_is_shown_with_a_view_of_every_right_source() -> None:
    right = frozenset({"a.md", "b.md"})
    first, second = FULL.citations
    both = Conflict("多久", (View("0-6", first), View("six", second)))
    half = Conflict("多久", (View("0-6", first),))
    for conflicts, shown in [((both,), True), ((half,), False), ((), False)]:
        answer = Answer("?", FULL.text, FULL.citations, conflicts=conflicts)
        assert judge(CONFLICT, right, answer, [], source_text, 0.5).conflict_shown is shown
    assert judge(FACT, right, FULL, [], source_text, 0.5).conflict_shown is None


@pytest.mark.parametrize(
    ("conflicts", "shown"),
    [(("ab", "cd"), True), (("ab", "ce", "de"), False), (("abcd",), True), (("ab",), False)],
    ids=["two-quantities", "beside-others-only", "one", "half"],
)
def test_a_right_source_is_shown_beside_another(conflicts: tuple[str, ...], shown: bool) -> None:
    def views(names: str) -> tuple[View, ...]:
        return tuple(View(name, replace(FULL.citations[0], source=name)) for name in names)

    differing = tuple(Conflict("多久", views(names)) for names in conflicts)
    answer = Answer("?", FULL.text, FULL.citations, conflicts=differing)
    right = frozenset("abcd")
    assert judge(CONFLICT, right, answer, [], source_text, 0.5).conflict_shown is shown


def test_what_was_judged_elsewhere_stands_in_the_outcome() -> None:
    quality = Cited(statements=4, supported=3, citations=2, relevant=1)
    outcome = judge(FACT, frozenset(), FULL, [], source_text, 0.5, quality=quality, chance=0.25)
    assert (outcome.citation_recall, outcome.citation_precision) == (0.75, 0.5)
    assert outcome.chance == 0.25
