"""What of the lists that were just shown is wanted: "only the free ones", 只要深度学习的, "which of
those is free?".

Words tell which items are meant, in either language: an item holds what is wanted if it has them,
and is left out if it has what is not wanted.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.english import lemmas
from ingest.lookup import lookup
from ingest.simplify import folded
from ingest.translate import translations
from ingest.words import tagged
from mentor.text.overlap import standing
from mentor.text.terms import coverage, terms
from mentor.types import Turn
from mentor.understand.small_talk import without_small_talk
from mentor.understand.topic import asks_itself

LONGEST = 60
"""Characters; a longer message tells more than which are wanted."""

_KEEPS = re.compile(
    r"(?:那|我|请|麻烦)*(?:就|只|仅)(?:想?要|想?看|留下?|保留|列出?|说|推荐|给我|考虑)(?P<zh>.{1,20}?)"
    r"(?:的那?(?:些|几[个本门])?)?(?:就行|就好|就可以|即可)?(?:了|吧|呢)?"
    r"|(?:(?:and|no|ok|please|show me|give me|i want|i need|i only want) )*(?:just|only)"
    r"(?: (?:show me|give me|list|keep))?(?: (?:the|those|some|any))?"
    r"(?: (?:ones?|those))?(?: (?:that|which)(?: is| are)?)?(?: (?:on|about|for|in|with|from|by))?"
    r" (?P<en>.{2,40}?)(?: ones?| stuff)?(?: please| pls)?"
    r"|(?:the )?(?P<behind>.{2,30}?)(?: ones?)? only(?: please| pls)?"
)
_DROPS = re.compile(
    r"(?:也|都)?(?:不要|不想要|别要|去掉|除去|排除|除了)(?P<zh>.{1,16}?)(?:的|以外的?|之外的?)?(?:了|吧)?"
    r"|(?:but |and )?(?:without|except(?: for)?|leave out|skip)(?: the| any)?"
    r" (?P<en>.{2,30}?)(?: ones?)?(?: please| pls)?"
    r"|(?:but |and )?(?:no|not)(?: the| any)? (?P<beside>.{2,30}?)(?: ones?)?(?: please| pls)?"
)
_OF_THEM = r"(?: ones?)? of (?:those|these|them)"
_SUITS = (
    r"(?!.*(?:最|更|比较|适合|应该|值得|推荐|一样|不同|什么|怎么|多少|必|几"
    r"|正确|准确|真实|可信|可靠|靠谱|[对错真假]的))"
)
_WHICH = re.compile(
    rf"(?:(?:and|so|but|ok) )*(?:(?:which|any){_OF_THEM} (?:is|are)|(?:is|are) any{_OF_THEM}"
    rf"|(?:which|any){_OF_THEM}(?= (?:for|about|on|in|from|with)\b)) (?:an? |the )?+"
    r"(?!(?:i|you|we|they)\b"
    r"|(?<!\ba )(?<!\ban )\w+er(?: ones?)?(?= than\b| to\b| for\b|$)"
    r"|(?:\w+ )?(?:best|better|worse|worst|most|more|least|less|enough|same|right|worth|good"
    r"|hard\w*|eas(?:y|ier|iest)|first|next)\b|\w+est\b)(?P<en>[\w+#. -]{2,30}?)"
    r"|(?:那|请问)*(?:[这那]些|它们|[这那]?其?)(?:里面?|之?中|当中)(?:有没有|有)?"
    rf"(?:哪[些个门本款项种])?(?:几[个门本款项种])?(?:是|有)?{_SUITS}(?P<zh>.{{2,8}}?)的?(?:吗|呢|么)?"
    rf"|(?:那|请问)*哪[些个门本款项种](?:几[个门本])?是{_SUITS}(?P<zh_is>.{{2,8}}?)的(?:呢)?"
)
"""What asks which of them are so, by a word that an item may have, not by comparing them."""

_LOOKED_BACK = 4
"""So many answers, the last one included."""

_LISTED = re.compile(r"> (?:\s*(?:[-*+•]|\d{1,3}[.)、])\s|\|)")


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What is kept of what was shown and what is left out; either may be ""."""

    keep: str
    drop: str

    def holds(self, text: str) -> bool:
        """Whether a text has what is wanted, and not what is not."""
        if self.drop and _has(text, self.drop):
            return False
        return not self.keep or _has(text, self.keep)


def narrowing(question: str) -> Narrowing | None:
    """Which of what was shown a message wants, or asks for; None if it says something else."""
    if len(question) > LONGEST:
        return None
    if found := _asks_which(question):
        keep = found["en"] or found["zh"] or found["zh_is"]
        return Narrowing(keep, "") if terms(keep) else None
    if asks_itself(question):
        return None
    keep = drop = ""
    alone = True
    for part in re.split(r"[，,。.!！；;]+\s*", folded(question)):
        if not part.strip():
            continue
        if found := _KEEPS.fullmatch(part.strip()):
            keep = found["zh"] or found["en"] or found["behind"]
        elif found := _DROPS.fullmatch(part.strip()):
            drop = found["zh"] or found["en"] or found["beside"]
            alone = not found["beside"]
        else:
            return None
    if not (keep and terms(keep)) and not (alone and drop and terms(drop)):
        return None
    return Narrowing(keep, drop)


def _asks_which(question: str) -> re.Match[str] | None:
    return _WHICH.fullmatch(folded(question).strip(" ?？.。"))


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A question whose lists were shown, the turns before it, and what of them is wanted."""

    question: str
    history: tuple[Turn, ...]
    wanted: tuple[Narrowing, ...]
    holding: bool


def narrowed(question: str, history: Sequence[Turn]) -> Narrowed | None:
    """What is wanted of the lists of the last answer; None if it shows none, or nothing is.

    `holding` says whether any item of them holds it. "Which of those" may be those of an answer
    before it.
    """
    turns = without_small_talk(history)
    found = _of_the_last(question, turns)
    if (found and found.holding) or not _asks_which(question):
        return found
    ends = range(len(turns) - 2, max(1, len(turns) - 2 * _LOOKED_BACK), -2)
    earlier = (_of_the_last(question, turns[:end]) for end in ends)
    return next((each for each in earlier if each and each.holding), found)


def _of_the_last(question: str, turns: Sequence[Turn]) -> Narrowed | None:
    wanted = narrowing(question)
    if wanted is None or len(turns) < 2 or turns[-1]["role"] == "user":
        return None
    items = [line for line in turns[-1]["content"].splitlines() if is_item(line)]
    if len(items) < 2:
        return None
    both = [wanted]
    while len(turns) > 1 and (before := narrowing(turns[-2]["content"].strip())):
        both.insert(0, before)
        turns = turns[:-2]
    if len(turns) < 2:
        return None
    if not wanted.keep and not any(_has(item, wanted.drop) for item in items):
        return None
    holding = any(all(each.holds(item) for each in both) for item in items)
    asked = turns[-2]["content"].strip()
    return Narrowed(asked, tuple(turns[:-2]), (*both,), holding)


def is_item(line: str) -> bool:
    """Whether a line of an answer is a quoted item of a list, or a row."""
    return bool(_LISTED.match(line)) and bool(re.search(r"\w", line))


def _has(text: str, wanted: str) -> bool:
    weights = dict.fromkeys(terms(wanted), 1.0)
    words = frozenset(word for term in weights for each in term.alternatives for word in each)
    if bool(weights) and coverage(weights, standing(words, lookup(text))) == 1.0:
        return True
    own = {*lemmas(wanted)}  # what is one character in Chinese is no translation of a term: 书
    alone = (word for word, _ in tagged(text) if len(word) == 1 and not word.isascii())
    return any(own & {*translations(word)} for word in alone)
