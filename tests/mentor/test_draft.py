"""What the learner sees of a draft before it is checked."""

import pytest

from mentor.draft import Draft
from mentor.prompts import DIFFERENT_VIEWS, NO_ANSWER


def shown(*pieces: str) -> list[str]:
    draft = Draft([], "zh")
    return [*(draft.next(piece) for piece in pieces), draft.rest()]


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (("先学", "统计"), ["先学", "统计", ""]),
        (("NO", " ANSWER"), ["", "", ""]),
        (("NO", "DE 是"), ["", "NODE 是", ""]),
        (
            (f"{DIFFERENT_VIEWS} 顺序\n", "- 先甲 [1]\n", "- 先乙 [2]\n", "\n都", "行"),
            ["", "", "", "都", "行", ""],
        ),
        (("D", "ocker 先学"), ["", "Docker 先学", ""]),
        (("看 ![x](https://e", "vil.example/a) 完"), ["看 ", "x 完", ""]),
    ],
    ids=["text", "no answer", "not quite", "views held", "a name", "a picture held"],
)
def test_what_is_shown_of_a_draft(pieces: tuple[str, ...], expected: list[str]) -> None:
    assert shown(*pieces) == expected


@pytest.mark.parametrize(
    ("text", "refuses"),
    [
        (NO_ANSWER, True),
        (f"{NO_ANSWER}.", True),
        (f"**{NO_ANSWER.title()}.**", True),
        (f"{NO_ANSWER}: the passages tell no price.", True),
        (f"{NO_ANSWER}: but it takes a year [1].", False),
        (f"{NO_ANSWER}, sorry", True),
        (f"{NO_ANSWER} [1]", True),
        ("No-answer（资料里没有）", True),
        ("NO ANSWERS are wrong", False),
        ("", False),
    ],
)
def test_a_draft_that_refuses(text: str, refuses: bool) -> None:
    draft = Draft([], "en")
    draft.next(text)
    assert draft.refuses is refuses


@pytest.mark.parametrize(
    ("text", "declines"),
    [
        ("I cannot find this in the passages [1].", True),
        ("```\n抱歉，资料中没有提到。\n```", True),
        ("The passages do not say. It takes a year [1].", False),
    ],
)
def test_a_draft_that_refuses_in_other_words(text: str, declines: bool) -> None:
    draft = Draft([], "en")
    draft.next(text)
    assert draft.declines is declines
