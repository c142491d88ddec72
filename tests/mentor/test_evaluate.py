"""A real mentor asked questions of known answers, and the shared questions over our corpus."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.errors import ConfigurationError
from mentor import Mentor, Settings
from mentor.evaluate import evaluate, read_questions
from tests.mentor.libraries import knowing

DOCUMENTS = {
    "beehives.md": "# 养蜂入门\n\n## 花费\n\n一个新蜂箱要花 350 元，可以用十年。\n",
    "sourdough.md": "# Sourdough\n\n## Time\n\nThe dough rests for 18 hours at 21 degrees.\n",
}
QUESTIONS: list[dict[str, object]] = [
    {"id": "1", "kind": "fact", "question": "新蜂箱要花多少钱？", "src": [0], "must": ["350 元"]},
    {
        "id": "2",
        "kind": "fact",
        "question": "How long does the sourdough rest?",
        "src": ["sourdough.md"],
        "must": ["18 hours"],
    },
    {"id": "3", "kind": "wrong", "question": "新蜂箱要花多少钱？", "src": [1], "must": ["999 元"]},
    {"id": "4", "kind": "unanswerable", "question": "今天有什么电影上映？"},
]


@pytest.fixture(scope="module")
def keeper(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("keeper"), DOCUMENTS) as mentor:
        yield mentor


def write(path: Path, questions: list[dict[str, object]]) -> Path:
    lines = [json.dumps(question, ensure_ascii=False) for question in questions]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_right_and_wrong_answers_are_told_apart(keeper: Mentor, tmp_path: Path) -> None:
    evaluation = evaluate(keeper, read_questions(write(tmp_path / "q.jsonl", QUESTIONS)))
    fact, wrong, refuse = evaluation.kinds
    assert (fact.answer_holds, fact.passages_hold, fact.mrr) == (1.0, 1.0, 1.0)
    assert (wrong.answer_holds, wrong.passages_hold, wrong.mrr) == (0.0, 0.0, 0.5)
    assert (refuse.refused_rightly, refuse.answer_holds) == (1.0, None)
    assert evaluation.overall.citations_exact == 1.0
    assert (fact.recall_at_1, fact.citation_recall, fact.citation_precision) == (1.0, 1.0, 1.0)
    assert wrong.recall_at_10 == 0.0
    assert evaluation.overall.refusal_auroc == 1.0
    assert sum(outcome.citations for outcome in evaluation.outcomes) >= 2
    assert evaluation.overall.seconds > 0


def test_a_document_not_in_the_library_is_an_error(keeper: Mentor, tmp_path: Path) -> None:
    questions = read_questions(write(tmp_path / "q.jsonl", QUESTIONS), ["a.md", "b.md"])
    with pytest.raises(ConfigurationError, match=r"'a\.md' of question 1"):
        evaluate(keeper, questions)


def test_the_shared_questions_over_the_shipped_documents(mentor: Mentor, shared: Path) -> None:
    evaluation = evaluate(mentor, read_questions(shared / "bench" / "roadmap_questions.jsonl"))
    least = {"passages_hold": 0.95, "answer_holds": 0.85, "refused_rightly": 0.8}
    exact = {"citations_exact": 1.0, "citation_recall": 0.99, "citation_precision": 0.99}
    assert evaluation.missed({**least, **exact}, {"refused_wrongly": 0.05}) == []


def test_a_new_library_is_asked_about_the_shipped_documents(tmp_path: Path, shared: Path) -> None:
    questions = read_questions(shared / "bench" / "roadmap_questions.jsonl")
    with Mentor(Settings(home=tmp_path)) as new:
        assert evaluate(new, questions[:1]).overall.right_source == 1.0
