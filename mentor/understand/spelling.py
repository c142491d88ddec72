"""Misspelt English words put right: a letter wrong, missing or too many, two exchanged, a gap.

What is written short in a chat ("wud", "smth") is written out, whatever it is short for.

A word is misspelt if neither the library nor the dictionary has it. It is put right only to a word
that the library has, in either language, and that begins alike; a name, which has a capital, only
to a name, which the dictionary does not have. Of a short word only letters that are exchanged,
missing or doubled are put right, to a word that asks ("hwo", "lern"); of one of five letters, two
exchanged or one of two equal ones also to a word that the library has as it is written. The
candidates are those of Norvig, "How to write a spelling corrector" (2007).
"""

import re
from collections.abc import Callable, Iterator
from string import ascii_lowercase

from ingest.english import forms
from ingest.translate import translations
from mentor.text.language import language_of
from mentor.text.stopwords import STOPWORDS
from mentor.text.terms import held, terms

MOST = 5
"""So many unknown words are looked at."""

SHORTEST = 6
"""In letters; shorter words are too often the names of tools for any letter of them to be wrong."""

SHORT = 5
"""In letters; shorter words are put right only to words that ask, others also to ordinary ones."""

SHORTEST_NAME = 3
"""In letters; what is shorter stands in any library for something else."""

LONGEST = 30
"""In letters; the words one edit away from a longer one, fifty times its letters, are no words."""

_CHAT = """
u:you ya:you ur:your urself:yourself wud:would wld:would shud:should shld:should cud:could
cld:could wanna:want to gonna:going to gotta:have to hafta:have to tryna:trying to lemme:let me
gimme:give me dunno:do not know kinda:kind of sorta:sort of smth:something smthg:something
smthing:something sumthing:something sth:something nothin:nothing smb:somebody sb:somebody
ppl:people prolly:probably probly:probably prob:probably probs:probably defo:definitely
bc:because bcuz:because bcoz:because cuz:because coz:because  altho:although thru:through
abt:about pls:please plz:please wat:what wut:what wen:when wich:which tmrw:tomorrow uni:university
thnx:thanks thx:thanks dnt:do not doin:doing gettin:getting goin:going
"""
_WRITTEN_OUT: dict[str, str] = dict(
    each.split(":") for each in re.findall(r"\w+:\w+(?: \w+(?!\w*:))*", _CHAT)
)
"""What is short for ordinary words, in lower case."""

_ASKING = frozenset(
    [
        "what",
        "which",
        "where",
        "when",
        "whose",
        "how",
        "why",
        "should",
        "could",
        "would",
        "does",
        "much",
        "many",
        "long",
        "take",
        "cost",
        "need",
        "learn",
        "start",
        "first",
        "become",
        "earn",
        "know",
        "want",
    ]
)
"""What the questions of learners ask with: the rules that read them look for these words."""

_WORD = re.compile(r"(?<![\w'’./@+#-])[A-Za-z]+(?![\w'’/@+#-]|\.\w)", re.ASCII)

_TWO = re.compile(r"(?=(?<![\w'’./@+#-])([A-Za-z]{3,}) ([A-Za-z]{3,})(?![\w'’/@+#-]))", re.ASCII)


def spelled(question: str, frequency: Callable[[str], int]) -> str:
    """A question with its misspelt words put right.

    `frequency` says in how many passages of the library a word stands.
    """
    left = MOST
    english = language_of(question) == "en"

    def right(found: re.Match[str]) -> str:
        nonlocal left
        written: str = found[0]
        word = written.lower()
        if (
            english
            and written in _WRITTEN_OUT
            and (len(word) < SHORTEST_NAME or not frequency(word))
        ):
            return _WRITTEN_OUT[written]
        named = written != word
        if not SHORTEST_NAME <= len(word) <= LONGEST or word in STOPWORDS or translations(word):
            return written
        if len(word) < SHORTEST and (named or not english):
            return written
        if _is_a_form(word, frequency):  # one of many, or many of one, is no mistake
            return written
        left -= 1
        if left < 0:
            return written
        if english and not named and (asks := _ordinary(word)):
            return asks
        if len(word) < SHORT:
            return written
        candidates = _candidates(word, frequency)
        if named:
            candidates = (each for each in candidates if not translations(each))
        worth = {each: _passages(each, frequency) for each in candidates}
        best = max(worth, key=lambda each: worth[each], default=word)
        return best if worth.get(best) else written

    return _WORD.sub(right, _joined(question, frequency))


def _joined(question: str, frequency: Callable[[str], int]) -> str:
    """A question with words written apart, which are no term of the dictionary, as the one that the
    library has: "Lang Chain".
    """
    gaps: list[int] = []
    for found in _TWO.finditer(question):
        one, other = (part.lower() for part in found.groups())
        apart = frequency(one) and frequency(other)
        if not (apart or translations(f"{one} {other}")) and frequency(one + other):
            gaps.append(found.end(1))
    return "".join(letter for at, letter in enumerate(question) if at not in gaps)


def _passages(word: str, frequency: Callable[[str], int]) -> int:
    """In how many passages a word stands, in either language."""
    return max((held(term, frequency)[1] for term in terms(word)), default=0)


def _ordinary(word: str) -> str:
    """The word that asks, or if it is no short one any that says nothing of a subject, that a slip
    made this of; "" if there is none.
    """
    ordinary = _ASKING if len(word) < SHORT else _ASKING | STOPWORDS
    return next((each for each in _slips(word) if each in ordinary), "")


def _is_a_form(word: str, frequency: Callable[[str], int]) -> bool:
    """Whether a word is a form of one that the library or the dictionary has; a short one also if
    it compares, for the dictionary has not all of these: finer.
    """
    compares = len(word) <= SHORT and word.endswith("er")
    found = (*forms(word), *((word[:-1], word[:-2]) if compares else ()))
    return any(frequency(each) or translations(each) for each in found)


def _candidates(word: str, frequency: Callable[[str], int]) -> Iterator[str]:
    """The words that this one may be: of a short one only what the library has as it is written."""
    if len(word) < SHORTEST:
        return (each for each in _exchanged(word) if frequency(each))
    return (each for each in _near(word) if frequency(each) or translations(each))


def _exchanged(word: str) -> Iterator[str]:
    """The words that became this one by two letters exchanged, one doubled, or one of two left out.

    Any letter that is left out makes too many words of names ("hping", "facto").
    """
    for place in range(len(word) - 1):
        before, after = word[:place], word[place:]
        yield before + after[1] + after[0] + after[2:]
        if after[0] == after[1]:
            yield before + after[1:]
    yield from (word[:place] + word[place - 1 :] for place in range(1, len(word) + 1))


def _slips(word: str) -> Iterator[str]:
    """The words that became this one by letters exchanged, left out or doubled."""
    yield from _exchanged(word)
    for place in range(1, len(word) + 1):
        yield from (word[:place] + letter + word[place:] for letter in ascii_lowercase)


def _near(word: str) -> Iterator[str]:
    """The words one edit away that begin with the same letter."""
    first, rest = word[0], word[1:]
    found: dict[str, None] = {}
    for place in range(len(rest) + 1):
        before, after = rest[:place], rest[place:]
        found |= dict.fromkeys(before + letter + after for letter in ascii_lowercase)
        if after:
            found[before + after[1:]] = None
        if len(after) > 1:  # names differ from words at their end: scrapy, scrape
            found |= dict.fromkeys(before + letter + after[1:] for letter in ascii_lowercase)
            found[before + after[1] + after[0] + after[2:]] = None
    found.pop(rest, None)
    return (first + each for each in found)
