"""The last answer once more, shorter or in the other language."""

import pytest

from mentor import Mentor
from mentor.refusal_wording import refusal
from mentor.types import Turn
from mentor.understand import again


def turns(*said: str) -> list[Turn]:
    return [
        Turn(role="assistant" if at % 2 else "user", content=each) for at, each in enumerate(said)
    ]


@pytest.mark.parametrize("said", ["tell me in English", "用英文告诉我", "翻译成英文", "in English"])
def test_the_question_before_is_answered_in_the_language_wanted(said: str) -> None:
    found = again(said, turns("面包怎么发酵？", "> 用酵母。 [1]"))
    assert found is not None
    assert (found.question, found.language, found.translated) == ("面包怎么发酵？", "en", True)


@pytest.mark.parametrize("said", ["短一点", "shorter please"])
def test_a_refusal_is_not_shortened(said: str) -> None:
    history = turns("面包怎么发酵？", "> 用酵母。 [1]", "火星上呢", refusal("zh", []))
    found = again(said, history)
    assert found is not None
    assert (found.question, found.history, found.brief) == ("面包怎么发酵？", (), True)


def test_with_nothing_to_shorten_that_is_said(mentor: Mentor) -> None:
    history = turns("火星上呢", refusal("zh", []))
    assert "没有可以缩短的" in mentor.ask("短一点", history).text
    assert "no answer yet" in mentor.ask("shorter please").text


@pytest.mark.parametrize("said", ["面包怎么发酵？", "Is there a course in English?", "短期课程"])
def test_what_asks_something_else(said: str) -> None:
    assert again(said, turns("面包怎么发酵？", "> 用酵母。 [1]")) is None


def test_quotes_stay_in_their_language_and_that_is_said(mentor: Mentor) -> None:
    asked = "AI工程师需要哪些数学？"
    first = mentor.ask(asked)
    told = mentor.ask("tell me in English", turns(asked, first.text))
    assert [each.quote for each in told.citations] == [each.quote for each in first.citations]
    assert ("cannot translate" in told.note) is bool(first.citations and not told.abstained)
    brief = mentor.ask("shorter please", turns(asked, first.text, "tell me in English", told.text))
    assert brief.question == asked
    assert len(brief.citations) <= len(first.citations)
