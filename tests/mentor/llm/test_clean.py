"""What a model writes, without thoughts, tokens of its chat format and halves of characters."""

import pytest

from mentor.llm.clean import Clean


def cleaned(*pieces: str) -> str:
    clean = Clean()
    return "".join([*(clean.next(piece) for piece in pieces), clean.rest()])


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("The course takes 14 weeks [1].", "The course takes 14 weeks [1]."),
        ("<think>Is it $99?</think>\n\nIt is free [1].", "It is free [1]."),
        ("<think>Is it $99?", ""),
        ("\n<Think>\na\n</Think>\n先学统计。", "先学统计。"),
        ("A model writes <think> before it answers.", "A model writes <think> before it answers."),
        ("<|im_start|>assistant\nYes [1].<|im_end|>", "Yes [1]."),
        ("[INST]Yes[/INST] [1].</s>", "Yes [1]."),
        ("Yes.<end_of_turn>", "Yes."),
        ("assistant\n\nYes.", "Yes."),
        ("Assistants help.", "Assistants help."),
        ("x < 3 and y > 2 and <b>z</b>", "x < 3 and y > 2 and <b>z</b>"),
        ("use `pip` \ue0000\ue001", "use `pip` 0"),
        ("\x00one\x1b[1m\ttwo\r\n", "one[1m\ttwo\r\n"),
        ("done \ud83d", "done "),
    ],
    ids=[
        *("text", "thought", "thought without end", "zh thought", "tag in a sentence"),
        *("chat tokens", "instruction", "turn", "role", "no role", "no tokens"),
        *("private signs", "control codes", "half a character"),
    ],
)
def test_what_is_passed_on(written: str, expected: str) -> None:
    assert cleaned(written) == expected
    assert cleaned(*written) == expected


def test_a_character_cut_in_two_is_joined() -> None:
    assert cleaned("good \ud83d", "\ude00!") == "good \U0001f600!"
