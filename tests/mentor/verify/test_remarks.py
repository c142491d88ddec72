"""Sentences that no passage could say, and those that only begin like one."""

import pytest

from mentor.verify.remarks import declines, is_remark, said_to_lack, without_no_answer


@pytest.mark.parametrize(
    "sentence",
    [
        "Sure!",
        "Yes.",
        "可以。",
        "不需要。",
        "Good luck with your studies!",
        "Hope this helps, and let me know if you have more questions!",
        "If you have other questions, feel free to ask.",
        "祝你学习顺利，早日成为工程师！",
        "如果你还有其他问题，欢迎随时问我。",
        "The documents differ.",
        "三份资料的说法不一。",
        "The passages do not say how much housing costs.",
        "文档没有说明住宿费用。",
    ],
)
def test_a_remark(sentence: str) -> None:
    assert is_remark(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Good luck, you will surely get a job!",
        "Hope this helps, and remember that Docker is mandatory!",
        "The documents differ, but the true price is low.",
        "Yes, applicants need a degree.",
        "如果你有编程基础，可以跳过第一阶段。",
        "祝你学习顺利，学费是两万元。",
        "随时可以开课。",
        "不需要学历。",
        "初学者不写测试也没有关系。",
        "",
    ],
)
def test_what_tells_something_is_no_remark(sentence: str) -> None:
    assert not is_remark(sentence)


@pytest.mark.parametrize(
    "text",
    [
        "NO ANSWER — the passages do not say.",
        "I'm sorry, but the passages do not answer. NO ANSWER",
        "I'm sorry, but I cannot find this in the passages.",
        "抱歉，资料中没有提到这个问题。",
        "无法回答这个问题。",
        "没有答案。",
        "I don't know.",
        "The answer is not mentioned in the documents.",
        "根据所给资料无法回答这个问题。",
    ],
)
def test_what_declines(text: str) -> None:
    assert declines(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm sorry.",
        "The passages do not say how long it takes. It takes a year.",
        "你不需要学位。",
        "没有学历也能报名。",
        "I cannot recommend R.",
    ],
)
def test_what_does_not_decline(text: str) -> None:
    assert not declines(text)


def test_what_documents_are_said_to_lack() -> None:
    assert said_to_lack("The passages do not mention fees.") == "fees"
    assert said_to_lack("文档没有提到学费。") == "学费"
    assert said_to_lack("It costs $5.") == ""


def test_a_line_that_refuses_is_dropped_from_an_answer() -> None:
    assert without_no_answer("NO ANSWER\n\nIt takes a year [1].") == "It takes a year [1]."
    assert without_no_answer("It takes a year [1].\n\nNo-answer.") == "It takes a year [1].\n"
    assert without_no_answer("NO ANSWER") == "NO ANSWER"
