"""Who asks what all there is to learn, and who asks for a part of it."""

import pytest

from mentor.question.all_to_learn import asks_for_all_to_learn


@pytest.mark.parametrize(
    "question",
    [
        "制琴师要学什么？",
        "要学哪些东西",
        "都需要会什么",
        "想当制琴师，需要掌握哪些知识呢",
        "What should I study?",
        "what do I have to know",
        "What do I need to learn to be a luthier?",
        "I'm 40, what must a luthier know?",
    ],
)
def test_all_there_is_to_learn_is_asked_for(question: str) -> None:
    assert asks_for_all_to_learn(question)


@pytest.mark.parametrize(
    "question",
    [
        "第二阶段要学什么？",
        "学完刻琴头之后要学什么",
        "要学什么木工",
        "初级制琴师要会什么",
        "What should I learn first?",
        "What should I learn after carving?",
        "What woodwork should I learn?",
        "What should I know about varnish?",
    ],
)
def test_a_part_is_asked_for(question: str) -> None:
    assert not asks_for_all_to_learn(question)
