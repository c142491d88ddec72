"""The earlier question with what a new one names in the place of its like: "and a researcher?"."""

import re
from collections.abc import Sequence

from ingest.sentences import Span
from ingest.simplify import folded
from ingest.translate import translations
from ingest.words import tagged
from mentor.question.calendar_words import DAYS, TIMES_OF_DAY
from mentor.question.conditions import places_in
from mentor.question.level import level_span
from mentor.text.named import names
from mentor.text.ordinals import ordinal, pointed, step
from mentor.understand.cues import (
    Word,
    contrasts,
    is_aspect,
    own_words,
    runs,
    topics,
    without_and,
    without_lead,
)
from mentor.understand.topic import AGENT, is_of_people, names_in

_HAN = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[A-Za-z][\w.+#/&-]*(?: [A-Za-z0-9][\w.+#/&-]*)*", re.ASCII)
"""A name in Latin letters."""

_BEHIND_A_NAME = re.compile(r"\b(?:about|of|for|on|with|in) (?:the |an? )?$", re.IGNORECASE)
_CAPITALS = re.compile(r"(?<!^)(?<![.?!] )\b[A-Z][\w.+#/&-]+(?: [A-Z][\w.+#/&-]+)*", re.ASCII)
_ASKED = re.compile(
    r"(?:什么|啥|哪些|哪几[个种门本]?|几[个种门本]|\b(?:what|which)(?: (?:is|are)(?: the)?)?)\s*$",
    re.IGNORECASE,
)
_OF_IT = re.compile(r"\s*(?:在|是|有|要|怎|为|能|可|需|用|包|对|会|该)")
"""What says something of what a Chinese question begins with."""
_WHETHER = re.compile(
    r"(?i:do|does|did|is|are|was|were|has|have|can|could|will|would|should) (?:the )?"
    r"(?P<name>(?!I\b)[A-Z][\w.+#/&-]*(?: [A-Z][\w.+#/&-]*)*)(?= [a-z])",
    re.ASCII,
)
"""How an English question begins that asks whether something is so of what has a name."""

_COUNTED = re.compile(r"(?P<of>[A-Za-z]+[ -]?)\d{1,2}", re.ASCII)
"""A place of what is counted: "week 5", L6."""

_DAY = re.compile(rf"{DAYS}|{TIMES_OF_DAY}")

_COMPARED = re.compile(r"还是|或者?|比|\b(?:than|or|vs|versus|between|and)\b")
_OF = re.compile(r"的呢?\s*[？?。]?$")
_COMPARES = re.compile(
    r"(?:一点|一些|点儿|[更较]\w+)的?$|^(?:更|最|比较|再)|^(?:和|跟|与|同|比起?).+比较?$"
    r"|^compared? (?:to|with)\b",
    re.IGNORECASE,
)
CONDITION = re.compile(r"^(?:如果|要是|假如|假设)")
"""What begins a condition in Chinese."""

_CASE = re.compile(
    r"(?:if|when|while|as|because|since|during|after|before|without|once)\b|[在当]|以后",
    re.IGNORECASE,
)
"""What names the case, or the time, and nothing of the question's kind."""
_MODE = re.compile(
    r"\w+[- ]time|online|offline|remote(?:ly)?|in[- ]person|on[- ]?site|hybrid|abroad|freelance"
    r"|evenings?|weekends?|(?:非?全日|[半双]日)制|[全兼在]职|线[上下]|远程|业余|周末|晚上",
    re.IGNORECASE,
)
"""The way in which the same is done: no thing that takes the place of another."""

_PLACED = re.compile(r"(?P<in>in|at|for|from|with|on|to|by|of)\b", re.IGNORECASE)
_IN_A_PLACE = re.compile(r"(?<!\s)\s+in (?:the )?(?P<place>[\w-]+(?: [\w-]+)?)(?=[\s?.!]*$)")
_OF_PLACES = {"ns", "nr", "nrt"}
"""The parts of speech of what a place is called in Chinese, by its sound too."""

_OF_OR_FOR = re.compile(r"\b(?:of|for)\b")
_SWITCH = re.compile(r"^(?:那么?)?\s*(?:接下来的)?(?P<name>.+?)\s*呢\s*[，,]\s*(?P<rest>.+)$")


def in_its_place(question: str, subject: str, topic: str = "") -> str | None:
    """The earlier question with what the new one names in the place of its like, if it has any; a
    side of its `topic` elsewhere, if that is asked for.
    """
    if elsewhere := in_another_place(question, subject, topic):
        return elsewhere
    if switch := _SWITCH.match(question.strip()):
        name, rest = switch["name"].strip(), switch["rest"]
        if CONDITION.match(name) or not topics(name):
            return None
        return f"{name} {re.sub('^[它他她]们?', '', rest)}"
    if not contrasts(question) or step(question) is not None:
        return None
    named, placed = ordinal(question), ordinal(subject)
    if named and placed and named.unit == placed.unit:
        there = question[slice(*named.span)]
        return f"{subject[: placed.span[0]]}{there}{subject[placed.span[1] :]}"
    clause = contrasting(question)
    name = without_lead(clause)
    if _COMPARES.search(name) or _CASE.match(name):
        return None
    if placed_in := _PLACED.match(name):
        return _at_the_place(subject, placed_in["in"], name)
    place = _owner(subject) if _OF.search(clause) else None
    place = place or (_day(subject) if _DAY.fullmatch(folded(name)) else _like(name, subject))
    if place is None:
        return None
    before, behind = with_article(subject[: place[0]], name), subject[place[1] :]
    if name.endswith("'s") and behind.startswith("'s"):
        behind = behind[2:]
    return f"{before}{name}{behind}"


def asks_of_what_it_names(clause: str) -> bool:
    """Whether a clause names a side of something, not as a part of a name (机器学习), and of what;
    where alone names nothing.
    """
    sides = any(is_aspect(run[0].text) for run in runs(clause))
    return sides and bool(topics(_without_place(clause)))


def in_another_place(question: str, subject: str, topic: str) -> str:
    """A question for a side of what was talked of, elsewhere: "and the pay in Rome?"; "" if it
    names something else. Alone if nothing but a place was talked of.
    """
    clause = contrasting(question)
    rest = _without_place(clause) if contrasts(question) else clause
    if rest == clause or topics(rest) or not own_words(rest):
        return ""
    of = " ".join(names_in(_without_place(subject)))
    of = of or (topic if _without_place(subject) == subject else "")
    return f"{of} {without_and(question)}".lstrip()


def _without_place(text: str) -> str:
    """A text without where something is, which names no thing of which that is asked: "the salary
    in Rome", 罗马的薪资.
    """
    if not _HAN.search(text):
        found = _IN_A_PLACE.search(text)
        return text[: found.start()] if found and _is_a_place(found["place"]) else text
    for word in own_words(text):
        if [tag for _, tag in tagged(word.text)] == ["ns"]:
            text = text.replace(word.text, "", 1)
    return text


def _is_a_place(name: str) -> bool:
    """Whether an English name is one of a place: Chinese has it as such, if in small letters as
    nothing else.
    """
    if places_in(name):
        return True
    chinese = [each for each in translations(name.lower()) if not each.isascii()]
    tags = {tag for each in chinese if len(said := tagged(each)) == 1 for _, tag in said}
    return bool(tags) and (tags <= _OF_PLACES or (name[:1].isupper() and "ns" in tags))


def set_apart(question: str) -> str:
    """What a question names, to ask of it what was asked of another; "" if no such thing."""
    if not contrasts(question) or step(question) is not None:
        return ""
    name = without_lead(contrasting(question))
    if _COMPARES.search(name) or _CASE.match(name) or _PLACED.match(name) or not topics(name):
        return ""
    if _MODE.fullmatch(name):
        return ""
    return "" if any(is_aspect(word.text) for word in own_words(name)) else name


def _at_the_place(subject: str, preposition: str, name: str) -> str | None:
    """The earlier question with "in Germany" in the place of "in China", "for a researcher" in that
    of "of an analyst".
    """
    there = [
        match.span()
        for match in re.finditer(
            rf"\b{preposition} (?:the )?(?:[A-Z][\w.]*)(?: [A-Z][\w.]*)*", subject
        )
    ]
    alike = _OF_OR_FOR if _OF_OR_FOR.match(preposition) else re.compile(rf"\b{preposition}\b")
    named = [(run[0].start, run[-1].end) for run in runs(subject)]
    there = there or [
        (found.start(), end)
        for start, end in named
        if (found := re.search(rf"(?:{alike.pattern}) (?:the |an? )?$", subject[:start]))
    ]
    if len(there) != 1:
        return None
    return f"{subject[: there[0][0]]}{name}{subject[there[0][1] :]}"


def contrasting(question: str) -> str:
    """The clause that sets something beside the question before: the last one if 呢 ends it."""
    last = re.split("[，,]", question)[-1]
    return last if last.rstrip("？? ").endswith("呢") else question


def _owner(subject: str) -> Span | None:
    """Where the earlier question names whose thing it asks of: 亚马逊 in 亚马逊的平台."""
    found = [(run[0].start, run[-1].end) for run in runs(subject)]
    return _only([span for span in found if subject.startswith("的", span[1])])


def _day(subject: str) -> Span | None:
    """Where the earlier question names a day or a time of the day, if in one place alone."""
    return _only([found.span() for found in _DAY.finditer(folded(subject))])


def _like(name: str, subject: str) -> Span | None:
    """Where the earlier question names something of the kind of `name`, if in one place alone."""
    own = own_words(name)
    if not own:
        return None
    if counted := _COUNTED.fullmatch(name):
        return _only(_others_counted(counted["of"], subject))
    level = level_span(folded(name))
    same_kind = level_span(folded(subject)) if level else None
    if level and same_kind and folded(name)[slice(*level)] == own[-1].text and len(own) == 1:
        return same_kind
    last = own[-1].text
    words = [(run[0].start, word) for run in runs(subject) for word in run]
    if len(own) == 1 and is_aspect(last):
        asked = [(start, w) for start, w in words if _ASKED.search(subject[:start])]
        return _only([(start, w.end) for start, w in asked if is_aspect(w.text)])
    same = [(start, word.end) for start, word in words if word.text == last]
    if len(own) == 1 and (kin := _of_one_ending(last, [(start, w) for start, w in words])):
        return kin
    agents = AGENT.search(last)
    alike = [(start, w.end) for start, w in words if agents and AGENT.search(w.text)]
    if alike and not same and len(own) == 1 and name[0].isupper() and name.isascii():
        return _latin_name(subject) or _only(alike)  # Docker is no job, though it ends as one
    if same or alike:
        return _only(same or alike)
    if LATIN.fullmatch(name) and not name.islower():
        return _latin_name(subject) or _of_whom(subject)
    first = runs(subject)[:1]
    one = first and (len(first[0]) == 1 or all(word.text.isascii() for word in first[0]))
    if len(own) == 1 and one and first[0][0].start == 0:
        start, end = first[0][0].start, first[0][-1].end
        return (start, end) if _OF_IT.match(subject, end) else None
    return None


def _others_counted(of: str, subject: str) -> list[Span]:
    """Where a question names places of a count: "week 3", L4."""
    counted = re.compile(rf"(?<![A-Za-z\d]){re.escape(of)}\d{{1,2}}(?![A-Za-z\d.])", re.IGNORECASE)
    return [found.span() for found in counted.finditer(subject)]


def is_counted(name: str, subject: str) -> bool:
    """Whether a name says a place of a count, and the earlier question names none: "week 5"."""
    counted = _COUNTED.fullmatch(name)
    return counted is not None and not _others_counted(counted["of"], subject)


def _of_one_ending(name: str, words: Sequence[tuple[int, Word]]) -> Span | None:
    """Where the one Chinese word stands that ends as `name` does, and is as long: 面试 for 笔试."""
    alike = [
        (word.start, word.end)
        for _, word in words
        if not name.isascii() and len(word.text) == len(name) > 1 and word.text[-1] == name[-1]
    ]
    return _only(alike)


def _latin_name(subject: str) -> Span | None:
    """Where the one name in Latin letters stands in a question, if there is one."""
    if not _HAN.search(subject):
        return _only([match.span() for match in _CAPITALS.finditer(subject)])
    names = [match.span() for match in LATIN.finditer(subject)]
    words = [(run[0].start, run[-1].end) for run in runs(subject)]
    # "AI工程师" is a Chinese word that begins in Latin letters; "PyTorch 模块" are two words
    joined = [
        span
        for span in names
        if any(a <= span[0] and span[1] < z for a, z in words) and _HAN.match(subject, span[1])
    ]
    return _only([span for span in names if span not in joined])


def _of_whom(subject: str) -> Span | None:
    """Where a question that asks whether something is so names what it asks that of: "does Rome
    ...", Rome 在...; None if it compares.
    """
    if _COMPARED.search(folded(subject)):
        return None
    if found := _WHETHER.match(subject):
        return found.span("name")
    found = LATIN.match(subject)
    return (
        found.span()
        if found and _HAN.search(subject) and _OF_IT.match(subject, found.end())
        else None
    )


def _only(places: Sequence[Span]) -> Span | None:
    return places[0] if len(places) == 1 else None


def with_article(before: str, name: str) -> str:
    """What stands before a name, its last article the one that fits the name."""
    spelt = re.match(r"[AEFHILMNORSX](?:\d|[A-Z]?\b)", name)  # by letters: an L6, an HR
    article = "an" if spelt or name[:1].lower() in "aeio" else "a"
    return re.sub(r"\ban?(\s+)$", rf"{article}\1", before)


def in_place_of(question: str, name: str, subject: str = "", span: Span | None = None) -> str:
    """What a question asks, of `name`, to which it points.

    What it asks is in its own words, or else in those of the earlier question `subject`, where
    `name` takes the place of `span`.
    """
    asked = pointed(question, name)
    if asked or span is None:
        return asked or name
    return f"{subject[: span[0]]}{name}{subject[span[1] :]}"


def of_its_kind(question: str, base: str) -> str:
    """What was asked of the one thing that a question names, of what is set beside that: people of
    people, a thing of a thing; "" if it names several, or none. What is done takes the place of
    what is done, and a word that is no name that of another one behind a name.
    """
    name, named = set_apart(question), names_in(base)
    if not name:
        return ""
    last = runs(base)[-1:]
    if last and _is_done(name) and _is_done(last[0][-1].text) and last[0][-1].text not in named:
        return f"{base[: last[0][-1].start]}{name}{base[last[0][-1].end :]}"
    if len(named) != 1 or is_of_people(name) != is_of_people(named[0]):
        return ""
    if names(named[0]) and not names(name):
        at = last[0][0].start if last else 0
        behind = _BEHIND_A_NAME.search(base[:at]) if at > base.find(named[0]) else None
        return f"{base[:at]}{name}{base[last[0][-1].end :]}" if behind else ""
    before, _, behind_it = base.partition(named[0])
    return f"{with_article(before, name)}{name}{behind_it}"


def _is_done(word: str) -> bool:
    """Whether a Chinese word says what is done: 报名."""
    return not word.isascii() and [tag[0] for _, tag in tagged(word)] == ["v"]
