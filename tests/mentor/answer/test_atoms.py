import pytest

from tests.mentor.answer.test_quotable import quoted

CHINESE = "**可以调班吗？**可以，提前一天说。\n\n**有午饭吗？**有，免费。\n\n请自带茶杯。"
ENGLISH = "Q: May I change my shift?\nA: Yes, a day ahead.\nQ: Is there lunch?\nA: Yes, free."
LINES = "May I change my shift?\nYes, a day ahead.\n\nIs there lunch?\nYes, free."
APART = "**Is there lunch?**\n\nYes, free.\n\nBring a cup.\n\n**May I change?**\n\nYes, you may."
LISTED = "- **有午饭吗？** 有，免费。\n- **可以调班吗？** 可以。\n- **有车位吗？** 没有。"


@pytest.mark.parametrize(
    ("text", "best", "quote"),
    [
        (CHINESE, "免费", "**有午饭吗？**有，免费。"),
        (CHINESE, "提前", "**可以调班吗？**可以，提前一天说。"),
        (CHINESE, "茶杯", "请自带茶杯。"),
        (ENGLISH, "free", "Q: Is there lunch?\nA: Yes, free."),
        (LINES, "ahead", "May I change my shift?\nYes, a day ahead."),
        (APART, "free", "**Is there lunch?**\n\nYes, free.\n\nBring a cup."),
        (LISTED, "免费", "- **有午饭吗？** 有，免费。"),
    ],
)
def test_of_pairs_of_question_and_answer_one_is_quoted(text: str, best: str, quote: str) -> None:
    assert quoted(text, best) == quote


@pytest.mark.parametrize(
    "text",
    [
        "**有午饭吗？**有，免费。\n\n请自带茶杯。",
        "Why not? It is free.\n\nWho pays? Nobody does.",
        "- How do you test?\n- What is a leak?\n- Who pays?",
    ],
    ids=["one pair", "questions in prose", "questions without answers"],
)
def test_other_questions_do_not_cut_a_text(text: str) -> None:
    assert quoted(text, text[:6]) == text
