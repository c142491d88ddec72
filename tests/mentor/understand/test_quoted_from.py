"""Questions for where the last answer has it from."""

import pytest

from mentor.understand.quoted_from import asks_where_from


@pytest.mark.parametrize(
    "question",
    [
        "谁说的？", "这是谁说的啊", "这是哪篇文章里的？作者是谁？", "这句话出自哪里", "哪篇里说的",
        "在哪份资料里提到的？", "这些数字来自哪里", "出处呢", "有出处吗", "哪些文档提到了这个？",
        "这个结论的依据是什么？", "Who says that?", "and who said this?", "says who?",
        "which documents mention it?", "Where does this come from?", "what's your source?",
        "Which article is that from, and who wrote it?", "Where did you read that?",
    ],
)  # fmt: skip
def test_where_an_answer_has_it_from_is_asked(question: str) -> None:
    assert asks_where_from(question)


@pytest.mark.parametrize(
    "question",
    [
        "作者是谁？", "谁写的？", "这本书是谁写的", "哪些文档提到Docker", "课程从哪里来",
        "哪个说法对", "谁说Python最好", "数据来源有哪些", "这些资料哪里找", "Who wrote it?",
        "Where can I find it?",
        "Which guide mentions Docker?", "How do you know when to stop?", "Which source is free?",
        "Who says that, and how long does it take?", "",
    ],
)  # fmt: skip
def test_what_asks_of_something_else_does_not(question: str) -> None:
    assert not asks_where_from(question)
