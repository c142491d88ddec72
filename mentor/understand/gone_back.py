"""What goes back in a conversation: to what it began with ("back to the first thing"), to what was
talked about before (回到刚才那个), or to a question whose place is put right ("no, the third one").
"""

import re
from collections.abc import Sequence

from mentor.text.language import language_of
from mentor.text.ordinals import ORDINALS, Ordinal, ordinal, pointed
from mentor.types import Turn
from mentor.understand.correction import instead
from mentor.understand.cues import points_back
from mentor.understand.move import is_of_a_list, read_move
from mentor.understand.standalone import depends
from mentor.understand.topic import topic_of

_LEAD = r"^(?:(?:and|but|so|ok(?:ay)?|well|now|right|好的?|嗯|行|那么?)[ ,，。.]*)*"
_REST = r"[\s，,。.:：?？!！—-]*(?P<rest>.*)$"
_GO_EN = (
    r"(?:can we |let'?s |i(?:'d like| want) to |please )?"
    r"(?:(?:go|get|come|going|coming)(?: back)?|back|return(?:ing)?) to "
)
_WE_ZH = r"(?:我们|咱们|咱|再|请)*"
_BACK_ZH = rf"{_WE_ZH}(?:回到|说回|回过头(?:来)?[说看问聊]?)"
_GO_ZH = rf"(?:{_BACK_ZH}|{_WE_ZH}再(?:说说?|聊聊?))"

_ASKED_ZH = r"我?(?:刚才|刚刚|之前|前面|一开始|最开始|开头)?我?[问说聊]?的?(?:那个)?"
_TO_THE_FIRST = re.compile(
    rf"{_LEAD}(?:{_GO_EN}"
    r"(?:(?:the|my) (?P<one>first one)"
    r"|(?:the|my) (?:very )?(?:first|1st|original) (?:thing|question|topic|subject|point)s?"
    r"|(?:where|what) (?:we|i) (?:started|began)(?: with)?)"
    r"(?: (?:i asked|we talked|we spoke|you said|you mentioned)(?: about)?)?"
    rf"|{_GO_ZH}{_ASKED_ZH}"
    r"(?:(?P<zh>第一个)(?![\u3400-\u9fff])|第一个(?:问题|话题|事情?|东西)"
    r"|(?:最初|最早|一开始|最开始|开头|刚开始)的?(?:那个|第一个)?(?:问题|话题|事情?|东西|说的)?)"
    r"|(?:(?:about|regarding|as for|on) )?(?:the|my) (?:very )?(?:first|1st|original) question"
    r"(?: i asked)?(?: again)?(?=\s*(?:[,.?!—-]|$))"
    rf"|(?:关于|至于)?{_ASKED_ZH}第一个(?:问题|话题)呢?(?=\s*(?:[，,。.?？!！]|$))"
    rf"){_REST}",
    re.IGNORECASE | re.DOTALL,
)

_TO_THAT_BEFORE = re.compile(
    rf"{_LEAD}(?:{_GO_EN}"
    r"(?:(?:that|the (?:earlier|previous|other))(?: (?:one|thing|topic|question|subject|point))?"
    r"(?: (?:before|earlier|from before))?"
    r"|the (?:one|thing|topic|question) (?:before|earlier)(?: (?:that|this))?"
    r"|my (?:earlier|previous) question"
    r"|what (?:you|i|we) (?:(?:said|asked|talked about|discussed)(?: (?:before|earlier|previously))"
    r"|(?:were|was) (?:saying|asking|talking about|discussing)(?: (?:before|earlier|previously))?))"
    r"(?=\s*(?:[,.:;?!—-]|$))"
    rf"|(?:{_GO_ZH}"
    r"(?:(?:刚才|刚刚|之前|前面|先前)(?:我们)?(?:[说讲聊问谈提]到?)?的?(?:[那这]个)?|上一?个)"
    rf"|{_BACK_ZH}那个)(?:问题|话题|事情?|东西)?"
    rf"(?![\u3400-\u9fffA-Za-z0-9])){_REST}",
    re.IGNORECASE | re.DOTALL,
)
"""What was talked about before that of the last turn; named behind it, it needs no going back."""

_TO_THE_LAST = re.compile(
    rf"{_LEAD}(?:{_GO_EN}(?:my last question|what (?:you|i|we) (?:just )?"
    r"(?:said|asked|mentioned|discussed|talked about)(?: just now)?)(?=\s*(?:[,.:;?!—-]|$))"
    rf"|{_BACK_ZH}(?:(?:刚才|刚刚)(?:你|我们?)?[说讲问提]到?的(?:[那这]个)?(?:问题|话题|事情?|东西)?"
    rf"|上一?个问题)(?![\u3400-\u9fffA-Za-z0-9])){_REST}",
    re.IGNORECASE | re.DOTALL,
)
"""What was said or asked last, which is no going back."""

_APART = re.compile(
    r"(?:(?:and|but|so|ok)\s+|那么?)?(?:(?:what|how) about )?"
    r"(?P<place>(?:the |第|最后)[^,，:：—–-]{1,20}?)"
    r"\s*(?:[,，:：—–]+| - )\s*(?P<rest>.+)$",
    re.IGNORECASE,
)
_IT = re.compile(r"(?<![其吉])它(?!们)|\bit\b(?!['’])", re.IGNORECASE)
_NOT_SO = re.compile(
    r"^(?P<no>(?:(?:不对|不是|不|错了|我?[说搞弄看]错了"
    r"|no|nope|sorry|oops|wait|hold on|actually|well)"
    r"[，,。.!！…—\s-]+)*)"
    r"(?P<meant>i (?:just )?mean(?:t)?(?: to (?:ask about|say))?"
    r"|i(?:'m| am| was) (?:asking|talking) about"
    r"|我(?:要|想)?(?:[问说指]的?是|是想?[问说指])|(?:应该)?是)?\s*"
    r"(?P<place>.+?)(?P<behind>[ ,，]*(?:i mean(?:t)?|才对))?[\s。.!！?？]*$",
    re.IGNORECASE,
)
LONGEST = 120
"""Characters, blanks counted once; a longer message names no place alone."""

_HAN_NUMBER = re.compile(r"[一二两三四五六七八九十]{1,3}|\d{1,2}")
_HAN_DIGITS = "一二三四五六七八九十"


def gone_back(question: str, history: Sequence[Turn]) -> tuple[str, Sequence[Turn]]:
    """A question and the turns that it follows, which end where it goes back to; both as they are
    if it does not go back, nor did a question before it.
    """
    kept: list[Turn] = []
    for turn in history:
        if turn["role"] == "user":
            asked, before = _gone_back(turn["content"], kept)
            kept = [*before, {"role": "user", "content": asked}]
        else:
            kept.append(turn)
    return _gone_back(question, kept)


def _gone_back(question: str, history: Sequence[Turn]) -> tuple[str, Sequence[Turn]]:
    asked = [at for at, turn in enumerate(history) if turn["role"] == "user"]
    if not asked:
        return question, history
    if found := _TO_THE_FIRST.match(question.strip()):
        through_a_list = any(read_move(history[at]["content"]) for at in asked)
        if through_a_list and (found["one"] or found["zh"]):
            return question, history
        return _asked_again(found["rest"], history[: asked[1] if asked[1:] else None])
    if found := _TO_THE_LAST.match(question.strip()):
        return _asked_again(found["rest"], history)
    if found := _TO_THAT_BEFORE.match(question.strip()):
        return _before_the_last_topic(question, found["rest"], history)
    if right := _put_right(question, history[asked[-1]]["content"]):
        return right, history[: asked[-1]]
    return _in_one(question), history


def _in_one(question: str) -> str:
    """A question with the place that stands apart before it where it says "it": "the third one -
    is it hard?".
    """
    squeezed = _squeezed(question)
    found = _APART.match(squeezed) if len(squeezed) <= LONGEST else None
    move = read_move(found["place"]) if found else None
    if found is None or move is None or not move.bare:
        return question
    place, rest = found["place"], found["rest"]
    it = _IT.search(rest)
    if it is None:
        return question
    return f"{rest[: it.start()]}{_with_one(place)}{rest[it.end() :]}"


def _asked_again(rest: str, turns: Sequence[Turn]) -> tuple[str, Sequence[Turn]]:
    """What is asked behind these turns; the last question in them again if that is nothing."""
    if rest.strip():
        return _of_that(rest.strip()), turns
    last = max(at for at, turn in enumerate(turns) if turn["role"] == "user")
    return turns[last]["content"].strip(), turns[:last]


def _before_the_last_topic(
    question: str, rest: str, history: Sequence[Turn]
) -> tuple[str, Sequence[Turn]]:
    """What is asked of what was talked about before the thing that was named last, or of that if
    nothing else was named; as it is if the conversation has gone through a list, whose places it
    may mean.
    """
    begun = [
        at
        for at, turn in enumerate(history)
        if turn["role"] == "user" and topic_of(turn["content"]) and not points_back(turn["content"])
    ]
    asked = (turn["content"] for turn in history if turn["role"] == "user")
    if any(map(read_move, asked)):
        return question, history
    if not rest.strip():
        at = begun[-2] if begun[1:] else len(history)
        return (history[at]["content"].strip() if begun[1:] else question), history[:at]
    return _of_that(rest.strip()), history[: begun[-1]] if begun[1:] else history


def _of_that(rest: str) -> str:
    """What is asked behind a going back, so that it is asked of that though it does not point."""
    if depends(rest) or topic_of(rest):
        return rest
    return f"那{rest}" if language_of(rest) == "zh" else f"and {rest}"


def _put_right(question: str, before: str) -> str:
    """The question before with the place that was meant in that of the one that it names: "no, I
    meant the first one"; "" if it names none, or more than a place is put right.
    """
    question = _squeezed(question)
    if len(question) > LONGEST:
        return ""
    found, place = _NOT_SO.match(question), ""
    if pair := instead(question):
        place = pair[0]
    elif found and (found["no"] or found["meant"] or found["behind"]):
        place = found["place"]
    move = read_move(place) if place else None
    if move is None or not move.bare or move.by not in (None, 0):
        return ""
    named, meant = ordinal(before), ordinal(place)
    if read_move(before) is None and not (named and is_of_a_list(before, named)):
        return ""
    if named and meant and named.unit and not meant.unit:
        start, end = named.span
        return f"{before[:start]}{_renumbered(before[start:end], meant)}{before[end:]}"
    return pointed(before, _with_one(place)) or place


def _squeezed(question: str) -> str:
    """A question with each run of blanks as one, since patterns go over them again and again."""
    return " ".join(question.split())


def _with_one(place: str) -> str:
    """A place as it is counted inside a question: "the third one"."""
    return f"{place} one" if re.search(rf"\b(?:{'|'.join(ORDINALS)}|last)$", place) else place


def _renumbered(written: str, place: Ordinal) -> str:
    """A place as it is written, with another number: "the second stage", 第二阶段, "step 2"."""
    if not written.isascii():
        small = place.number <= len(_HAN_DIGITS)
        number = _HAN_DIGITS[place.number - 1] if small else str(place.number)
        return _HAN_NUMBER.sub(number, written, count=1)
    first, _, behind = written.partition(" ")
    if first.lower() in ORDINALS and place.number <= len(ORDINALS):
        return f"{ORDINALS[place.number - 1]} {behind}".strip()
    return f"{first} {place.number}" if behind else written
