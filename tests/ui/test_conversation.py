import pytest

from ui.conversation import Exchange, history, turns_html, understood_html
from ui.words import CHINESE, ENGLISH, Words

ANSWERED = Exchange("要多久？", "<p>半年</p>", "半年 [1]", understood="要多久？")
STOPPED = Exchange("What else?", "<p>Half an ans</p>")
FOLLOW_UP = Exchange("那薪资呢？", "<p>18K</p>", "18K [1]", understood="<研究员>的薪资呢？")


def test_history_holds_what_was_answered_as_it_was_understood() -> None:
    assert history([ANSWERED, STOPPED, FOLLOW_UP]) == [
        {"role": "user", "content": "要多久？"},
        {"role": "assistant", "content": "半年 [1]"},
        {"role": "user", "content": "<研究员>的薪资呢？"},
        {"role": "assistant", "content": "18K [1]"},
    ]


def test_ids_go_on_counting() -> None:
    assert 'id="turn-1"' in turns_html([ANSWERED, STOPPED], CHINESE)
    assert 'id="turn-2"' in turns_html([ANSWERED, STOPPED], CHINESE)
    assert 'id="turn-3"' in turns_html([ANSWERED], CHINESE, first=2)


@pytest.mark.parametrize("words", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_what_a_follow_up_was_understood_as_is_shown(words: Words) -> None:
    html = turns_html([FOLLOW_UP], words)
    assert words.understood in html
    assert html.count("&lt;研究员&gt;的薪资呢？") == 2  # to read, and to edit
    assert "<研究员>" not in html


@pytest.mark.parametrize("exchange", [ANSWERED, STOPPED], ids=["as-typed", "not-answered"])
def test_a_question_that_stands_as_it_was_typed_is_not_said_twice(exchange: Exchange) -> None:
    assert understood_html(exchange, CHINESE) == ""
