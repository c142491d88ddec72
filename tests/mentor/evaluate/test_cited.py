"""Citation recall and precision as ALCE defines them, judged by the real embedding model."""

import pytest

from ingest.embed import Embedder
from mentor.evaluate.cited import Cited, cited
from mentor.types import Answer, Citation


def cite(marker: int, quote: str) -> Citation:
    return Citation(marker, "a.md", "夜校", "学费", quote, 0, len(quote), None, 1.0)


FEE = cite(1, "学费每月 1,800 元，可以分期。")
TIME = cite(2, "全部课程要学十个月。")
ROOM = cite(3, "The rooms are on the second floor.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("学费是每月 1800 元 [1]。课程要学十个月 [2]。", Cited(2, 2, 2, 2)),
        ("The courses take ten months [2].", Cited(1, 1, 1, 1)),
        ("学费是每月 1800 元 [1][3]。", Cited(1, 1, 2, 1)),
        ("学费是每月 1800 元 [3]。", Cited(1, 0, 1, 0)),
        ("学费是每月 1800 元 [9]。", Cited(1, 0, 1, 0)),
        ("学费是每月 1800 元。课程要学十个月 [2]。", Cited(2, 1, 1, 1)),
        ("学费是每月 9800 元 [1]。", Cited(1, 0, 1, 0)),
        ("课程要学十个月，学费每月 1,800 元 [1][2]。", Cited(1, 1, 2, 2)),
        ("## 学费\n\n你想知道什么？", Cited()),
    ],
    ids=[
        *("all supported", "across languages", "one irrelevant", "wrong", "unknown"),
        *("one without", "wrong figure", "only together", "nothing claimed"),
    ],
)
def test_statements_and_citations_are_counted(
    text: str, expected: Cited, embedder: Embedder
) -> None:
    answer = Answer("?", text, (FEE, TIME, ROOM), mode="llm")
    assert cited(answer, embedder) == expected


def test_quotes_are_supported_by_what_they_quote(embedder: Embedder) -> None:
    text = (
        "**《夜校》** 学费\n\n> 学费每月 1,800 元，可以分期。 [1]\n\n"
        "**课程**\n\n> - 全部课程\n> - 要学十个月。\n>\n> [2]"
    )
    found = cited(Answer("?", text, (FEE, cite(2, "- 全部课程\n- 要学十个月。"))), embedder)
    assert (found.recall, found.precision) == (1.0, 1.0)
    assert found.statements == 3


def test_a_refusal_claims_nothing(embedder: Embedder) -> None:
    assert cited(Answer("?", "文档没有回答。", abstained=True), embedder) == Cited()
    assert (Cited().recall, Cited().precision) == (None, None)
