"""What goes back to what a conversation began with: "back to the first thing", 回到最开始的问题."""

import re
from collections.abc import Sequence

from mentor.types import Turn
from mentor.understand.move import read_move

_BACK = re.compile(
    r"^(?:(?:and|but|so|ok(?:ay)?|well|now|right|好的?|嗯|行|那么?)[ ,，。.]*)*(?:"
    r"(?:can we |let'?s |i(?:'d like| want) to |please )?"
    r"(?:(?:go|get|come|going|coming)(?: back)?|back|return(?:ing)?) to "
    r"(?:(?:the|my) (?P<one>first one)"
    r"|(?:the|my) (?:very )?(?:first|1st|original) (?:thing|question|topic|subject|point)s?"
    r"|(?:where|what) (?:we|i) (?:started|began)(?: with)?)"
    r"(?: (?:i asked|we talked|we spoke|you said|you mentioned)(?: about)?)?"
    r"|(?:我们|咱们|咱|再|请)*(?:回到|说回|回过头(?:来)?[说看问聊]?|再说说?|再聊聊?)"
    r"(?:(?P<zh>第一个)(?![\u3400-\u9fff])|第一个(?:问题|话题|事情?|东西)"
    r"|(?:最初|最早|一开始|最开始|开头|刚开始)的?(?:那个|第一个)?(?:问题|话题|事情?|东西|说的)?)"
    r")[\s，,。.:：?？!！—-]*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)


def to_the_first(question: str, history: Sequence[Turn]) -> tuple[str, Sequence[Turn]]:
    """What a question asks of the first thing talked about, and the turns about that alone; both as
    they are if it does not go back there.

    A question that says nothing else asks the first one again. "The first one" is one of a list if
    the conversation has gone through a list by its places.
    """
    found = _BACK.match(question.strip())
    asked = [at for at, turn in enumerate(history) if turn["role"] == "user"]
    if found is None or not asked:
        return question, history
    if (found["one"] or found["zh"]) and any(read_move(history[at]["content"]) for at in asked):
        return question, history
    first = asked[0]
    if not found["rest"].strip():
        return history[first]["content"].strip(), []
    return found["rest"].strip(), history[first : asked[1] if asked[1:] else None]
