"""Whether a question goes on from what was said before, told from its vector."""

from pathlib import Path

import numpy as np
import pytest

from ingest.errors import ModelUnavailable
from mentor import Mentor, Turn
from mentor.trained import read_trained
from mentor.understand.follow_up import follow_up_model
from mentor.understand.reading import understand
from mentor.understand.standalone import depends

ASKED = "有没有补数学的课？"
LEFT_OUT = ["国内有类似的平台吗", "有没有便宜一点的", "is there a free option?", "why though"]
COMPLETE = [
    "学位重要吗？",
    "RAG是什么？",
    "学Python有免费的课吗？",
    "Do AI engineers need a degree?",
    "How much does a data analyst earn?",
]


def history(question: str = ASKED) -> list[Turn]:
    return [{"role": "user", "content": question}, {"role": "assistant", "content": "有 [1]。"}]


@pytest.mark.parametrize("question", LEFT_OUT)
def test_what_is_left_out_comes_from_the_question_before(mentor: Mentor, question: str) -> None:
    assert understand(question, history(), mentor.retriever).question == f"{ASKED} {question}"


@pytest.mark.parametrize("question", [one for one in COMPLETE if not depends(one)])
def test_a_complete_question_stays_as_it_is(mentor: Mentor, question: str) -> None:
    assert understand(question, history(), mentor.retriever).question == question


def test_without_a_history_nothing_is_added(mentor: Mentor) -> None:
    assert understand(LEFT_OUT[0], [], mentor.retriever).question == LEFT_OUT[0]


def test_a_long_text_says_itself_what_it_is_about(mentor: Mentor) -> None:
    long = "国内有类似的平台吗" * 40
    assert understand(long, history(), mentor.retriever).question == long


def test_another_embedding_model_goes_by_the_rules_alone() -> None:
    assert follow_up_model("openai:text-embedding-3-small") is None


def test_it_fits_the_embedded_model(mentor: Mentor) -> None:
    embedder = mentor.retriever.library.embedder
    model = follow_up_model(embedder.identity)
    assert model is not None
    assert model.weights.shape == (384,)
    assert model(embedder.query("有没有便宜一点的"))
    assert not model(embedder.query("机器学习工程师的薪资是多少？"))


def test_a_file_that_lacks_an_array_says_so(tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", model="m", weights=np.zeros(2))
    with pytest.raises(ModelUnavailable, match=r"a\.npz .*install roadmap-mentor again"):
        read_trained(tmp_path / "a.npz", "weights", "bias")
