import pytest

from mentor.standalone import standalone
from mentor.types import Turn


def turns(*questions: str) -> list[Turn]:
    history: list[Turn] = []
    for question in questions:
        history += [
            {"role": "user", "content": question},
            {"role": "assistant", "content": "好 [1]。"},
        ]
    return history


@pytest.mark.parametrize(
    ("earlier", "question", "understood"),
    [
        ([], "第二阶段呢？", "第二阶段呢？"),
        (["学习路线有哪几个阶段？"], "第二阶段呢？", "学习路线有哪几个阶段？ 第二阶段呢？"),
        (["Which stages are there?"], "And after that?", "Which stages are there? And after that?"),
        (["机器学习工程师做什么？"], "它的薪资是多少？", "机器学习工程师做什么？ 它的薪资是多少？"),
        (
            ["机器学习工程师做什么？", "它的薪资呢？"],
            "要学多久呢？",
            "机器学习工程师做什么？ 要学多久呢？",
        ),
        (["学习路线有哪几个阶段？"], "推荐哪些深度学习的书籍？", "推荐哪些深度学习的书籍？"),
        (
            ["Which stages are there?"],
            "Recommend deep learning books",
            "Recommend deep learning books",
        ),
        (
            ["RAG 是什么？"],
            "除了Python以外，其他编程语言要学吗？",
            "除了Python以外，其他编程语言要学吗？",
        ),
        (["What is RAG?"], "Is there a salary table?", "Is there a salary table?"),
        (["机器学习工程师做什么？"], "为什么？", "机器学习工程师做什么？ 为什么？"),
    ],
    ids=[
        "no-history",
        "zh",
        "en",
        "pronoun",
        "two-back",
        "new-topic-zh",
        "new-topic-en",
        "other-zh",
        "there-is",
        "bare",
    ],
)
def test_a_follow_up_carries_its_subject(
    earlier: list[str], question: str, understood: str
) -> None:
    assert standalone(question, turns(*earlier)) == understood
