from ui.conversation import Exchange, history, turns_html
from ui.words import CHINESE

ANSWERED = Exchange("要多久？", "<p>半年</p>", "半年 [1]")
STOPPED = Exchange("What else?", "<p>Half an ans</p>")


def test_history_holds_what_was_answered() -> None:
    assert history([ANSWERED, STOPPED]) == [
        {"role": "user", "content": "要多久？"},
        {"role": "assistant", "content": "半年 [1]"},
    ]


def test_ids_go_on_counting() -> None:
    assert 'id="turn-1"' in turns_html([ANSWERED, STOPPED], CHINESE)
    assert 'id="turn-2"' in turns_html([ANSWERED, STOPPED], CHINESE)
    assert 'id="turn-3"' in turns_html([ANSWERED], CHINESE, first=2)
