"""Conversations over the shipped documents: what a turn means after what was shown before it."""

import pytest

from mentor import Mentor
from tests.mentor.answers import talk


@pytest.mark.parametrize(
    ("questions", "understood"),
    [
        (["初级AI工程师做什么？", "再往上一级呢", "最高那级？"], "第五级：AI技术总监/VP做什么？"),
        (["What is step 5 of the roadmap?", "the one before it?"],
         "What is 第 4 步：和数据打交道 of the roadmap?"),
        (["What is data drift?", "what's the step before that in the lifecycle?"],
         "what's 第六步：部署上线 in the lifecycle?"),
        (["What is RAG?", "ok, and prompt engineering?"], "What is prompt engineering?"),
        (["Recommend deep learning courses", "any books instead?", "who wrote the second one?"],
         "who wrote 《深度学习》?"),
        (["What is MLflow?", "and Docker?", "do I need both?"], "do I need MLflow and Docker?"),
        (["职业阶梯的第三级是什么？", "为什么说法不一样？", "再往上一级呢"],
         "职业阶梯的第四级：AI技术专家/架构师是什么？"),
        (["NumPy要学什么？", "Pandas", "这两个要花多久"], "NumPy和Pandas 要花多久"),
        (["What is MLOps?", "what will I earn?"], "MLOps what will I earn?"),
        (["DataCamp有哪些课？", "第二门讲什么", "我是后端开发，选哪门？"],
         "DataCamp有哪些课？ 我是后端开发，选哪门？"),
        (["What is Docker?", "What is RAG?", "Do I need both?"], "Do I need Docker and RAG?"),
        (["What is MLOps?", "Switching topic: how long does it take?"], "how long does it take?"),
    ],
    ids=lambda each: each[-1] if isinstance(each, list) else "",
)  # fmt: skip
def test_a_turn_is_understood(mentor: Mentor, questions: list[str], understood: str) -> None:
    assert talk(mentor, *questions)[-1].question == understood


def test_a_list_has_no_item_past_its_end(mentor: Mentor) -> None:
    *_, answer = talk(mentor, "哪些公司在大规模使用 AI？", "第三家呢？")
    assert answer.abstained
    assert "Tesla" in answer.text


@pytest.mark.parametrize(
    ("questions", "honest"),
    [
        (["从零开始要学多久？", "为什么说法不一样？"], "文档没有说明彼此的说法为什么不同"),
        (["How long does it take to become an AI engineer?", "why do they disagree?"],
         "The documents do not say why they differ"),
    ],
    ids=["zh", "en"],
)  # fmt: skip
def test_why_documents_differ(mentor: Mentor, questions: list[str], honest: str) -> None:
    before, answer = talk(mentor, *questions)
    assert answer.text.startswith(honest)
    assert {view.citation.source for each in answer.conflicts for view in each.views} == {
        view.citation.source for each in before.conflicts for view in each.views
    }
    assert [each.marker for each in answer.citations] == [*range(1, len(answer.citations) + 1)]
    for each in answer.citations:
        assert f"[{each.marker}]" in answer.text
        assert mentor.source_text(each.source)[each.start : each.end] == each.quote
