"""The headings of the quotes of an answer, and what those of one form are called."""

import pytest

from mentor.understand.series import listed
from mentor.understand.shown_headings import first_heading, headings_alike, named_alike

WAGES = """**“Trades”** Salary of a nurse

> - Pay: 30K
> - Needs: care
>
> [1]

**Salary of a baker**

> - Pay: 20K
> - Needs: strength
>
> [2]

**“Other guide”** Wood

> Oak is hard. [3]
"""
APART = WAGES.replace("Salary of a baker", "Where to live")


def test_the_headings_of_one_form_are_what_an_answer_lists() -> None:
    assert headings_alike(WAGES) == ["nurse", "baker"]
    assert listed(WAGES) == ["nurse", "baker"]


def test_of_other_headings_the_first_list_is_what_an_answer_lists() -> None:
    assert headings_alike(APART) == []
    assert listed(APART) == ["Pay", "Needs"]


def test_what_stands_before_the_quotes_is_no_heading() -> None:
    assert headings_alike(f"The documents disagree.\n\n{WAGES}") == []


def test_the_first_heading_of_an_answer() -> None:
    assert first_heading(WAGES) == "Salary of a nurse"
    assert first_heading("Oak [1].") == ""


@pytest.mark.parametrize(
    ("headings", "names"),
    [
        (["护士的待遇与出路", "面包师的待遇与出路"], ["护士", "面包师"]),
        (["Nurse: pay", "Baker: pay"], ["Nurse", "Baker"]),
        (["Nurse salary", "Head baker salary"], ["Nurse", "Head baker"]),
        (["Wood workshop", "Glass workshop"], ["Wood workshop", "Glass workshop"]),
        (["Step 1: wood", "Step 2: glue"], ["Step 1: wood", "Step 2: glue"]),
        (["护士的待遇", "面包师的工作"], []),
        (["How to become a nurse", "How to become a baker"], ["nurse", "baker"]),
        (["Road to wood", "Road to glass"], ["wood", "glass"]),
        (["How to learn", "How to earn"], []),
        (["我的工坊", "你的工坊"], []),
        (["Tuition", "Dates"], []),
        (["Salary of a nurse"], []),
    ],
)
def test_what_headings_of_one_form_are_called(headings: list[str], names: list[str]) -> None:
    assert named_alike(headings) == names


def test_of_a_list_of_sentences_and_one_of_names_the_names_are_listed() -> None:
    quoted = (
        "> - 先把木料磨平，再上漆。\n> - 上漆之前要除尘，还要等干。\n>\n> [1]\n\n"
        "> | 材料 | 用途 |\n> | --- | --- |\n> | 松木 | 书架 |\n> | 橡木 | 桌子 |\n>\n> [2]\n\n"
        "> | 刨削工具 | 用途 |\n> | --- | --- |\n> | 刨子 | 刨平 |\n> | 砂纸 | 磨光 |\n>\n> [3]"
    )
    assert listed(quoted) == ["松木", "橡木"]
    assert listed(quoted, ["工具"]) == ["刨子", "砂纸"]


def test_rows_with_a_bare_number_are_called_by_what_stands_behind_it() -> None:
    quoted = "> | Step | Topic |\n> | --- | --- |\n> | 1 | Wood |\n> | 2 | Glue |\n>\n> [1]"
    assert listed(quoted) == ["Wood", "Glue"]
