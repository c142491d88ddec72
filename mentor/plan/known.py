"""What somebody seems to know is known if it is a subject of the library: "maths is fine"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.simplify import folded
from mentor.evidence import Finding
from mentor.plan.circumstances import Search
from mentor.plan.topics import TELLING
from mentor.question.known import Seeming
from mentor.question.person import Person
from mentor.question.plan_asked import PlanAsked
from mentor.question.subject import Word, subject
from mentor.text.terms import terms
from mentor.understand.on_a_plan import may_be_subject

_WORD = re.compile(r"[a-z0-9+#]+")
_JOINS = re.compile(r"[-_\s]+")
"""What stands between the words of one name."""


def with_known(wish: PlanAsked, search: Search) -> PlanAsked:
    """A plan that is asked for, with what of what somebody seems to know the library names."""
    who = _settled(wish.who, search) if wish.who.seems else wish.who
    in_part = () if wish.drops else who.little  # what he leaves out he knows well enough
    known, little = (tuple(_apart(names, search)) for names in (who.known, in_part))
    return replace(wish, who=replace(who, known=known, little=little))


def _apart(names: Sequence[str], search: Search) -> Iterator[str]:
    """Names, each once, of several things written without a comma each of them: "SQL dbt"."""
    found: dict[str, None] = {}
    for name in names:
        parts = name.split()
        several = len(parts) > 1 and _are_several(parts, search)
        found.update(dict.fromkeys(parts if several else [name]))
    yield from found


def _are_several(parts: Sequence[str], search: Search) -> bool:
    """Whether the library names each of some words as a subject, and no two of them together."""
    if len(terms(" ".join(parts))) < len(parts):
        return False
    texts = [folded(item.passage.text) for item in search(" ".join(parts)).evidence]
    words = {word for text in texts for word in _WORD.findall(text)}
    together = {f"{one} {two}" for one, two in pairwise(map(folded, parts))}
    joined = [_JOINS.sub(" ", text) for text in texts]
    return (
        all(folded(part) in words for part in parts)
        and not any(pair in text for pair in together for text in joined)
        and all(_is_subject(Seeming(part, "well", part), search) for part in parts)
    )


def _settled(who: Person, search: Search) -> Person:
    found = [each for each in who.seems if _is_subject(each, search)]
    found = [each for each in found if each.name not in (*who.lacks, *who.known)]
    known = [each for each in found if each.how != "weak"]
    little = [each.name for each in found if each.how == "some"]
    told = {each.told for each in known if each.how != "used"}
    return replace(
        who,
        known=tuple(dict.fromkeys((*who.known, *(each.name for each in known)))),
        little=tuple(dict.fromkeys((*who.little, *little))),
        lacks=tuple(dict.fromkeys((*who.lacks, *(n.name for n in found if n.how == "weak")))),
        said=tuple(words for words in who.said if words not in told),
        seems=(),
    )


def _is_subject(seen: Seeming, search: Search) -> bool:
    """Whether the library names all words of a name, as a subject that not all of it is about."""
    if not may_be_subject(seen.name, seen.told):
        return False
    finding = search(seen.name)
    words = subject(finding)
    return bool(words) and all(
        word.known and (word.weight >= TELLING or _heads(word, finding)) for word in words
    )


def _heads(word: Word, finding: Finding) -> bool:
    """Whether a word stands in the title or the heading of a passage found."""
    heads = (f"{item.passage.title} {item.passage.section}" for item in finding.evidence)
    return any(word.text in head.lower() for head in heads)
