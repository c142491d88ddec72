"""Whether a question asks for what comes behind what it names: "what comes after L4?"."""

import re

_BEYOND = re.compile(
    r"后(?![端台])|完(?![整善全])|下一|[升晋]|往上|(?<![和跟与同])谁"
    r"|\b(?:after|next(?! (?:\w+ )?(?:day|week|month|quarter|year)s?\b)"
    r"|past|beyond|above|become|promot\w+|move|get to|who(?:m|se)?)\b"
)


def asks_beyond(question: str) -> bool:
    """Whether a folded question asks for what comes behind what it names, or who is above."""
    return bool(_BEYOND.search(question))
