"""The questions of a message that asks several things at once.

"How long does it take, and do I need a degree?" asks two, and each is looked up by itself. What
stands around a question is part of it: who asks, what only confirms, what there is to choose from,
and what cannot be understood without it.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Literal

from ingest.simplify import folded
from ingest.words import tagged
from mentor.question.nameable import is_nameable
from mentor.question.subject import kind_of
from mentor.question.wanted import TIMES, wanted
from mentor.text.language import language_of
from mentor.understand.cues import (
    Word,
    contrasts,
    is_aspect,
    own_words,
    points_back,
    runs,
    topics,
)
from mentor.understand.glued import apart, asks_of_something
from mentor.understand.of_it import of_it
from mentor.understand.of_sources import is_of_sources
from mentor.understand.small_talk import small_talk
from mentor.understand.standalone import understood
from mentor.understand.topic import asks_itself, names_in, people_in
from mentor.understand.understood import Understood

Begins = Literal["clause", "sentence", "announced"]
"""How a piece begins: inside a sentence, as one, or behind a word that says that it comes."""

MOST = 4
"""A message that asks more is read as one."""

COMPARED = 400
"""Characters of the question before a piece that it is compared with, the last of them."""

_CLAUSE = re.compile(
    r"[^？?；;\n。！!，,.]+(?:[.,](?=\S)[^？?；;\n。！!，,.]*)*(?P<end>[？?；;\n。！!，,.]*\s*)"
)
_JOINED = re.compile(
    r"(?<=\w)\s+(?=(?:and|also|plus) (?:also |then )?"
    r"(?:what|which|how|where|who|when|why|do|does|is|are|can|should|will|would|could)\b(?!['’]t))"
    r"|(?<=\S)\s*(?=(?:另外|还有|以及|同时|顺便|再问)[^，,]{2})|\s\+\s",
    re.IGNORECASE,
)
"""Where one question of a clause ends and the next begins."""

_ASKS = re.compile(
    r"什么|啥|哪|谁|怎|咋|干嘛|多少|多久|多长|多大|(?<![好十百千这那前后近])几(?![乎何率十百千万])|吗|是否|有没有|为何|([能要会该可是好难行值])不\1"
    r"|^(?:(?:and|also|but|plus|then|or|so)\b[ ,]*)*(?:how|what|which|who|whom|whose|where|why|when"
    r"|should|can|could|do|does|did|is|are|will|would|must|am)\b"
)
_GOES_ON = re.compile(
    r"^(?:(?:and|also|but|plus|then|or|so)\b[ ,]*)+"
    r"(?:can|could|should|would|will|do|does|did|am|is|are|must)(?:n['’]?t|not)?\b"
    r"(?! (?:i|you|we|they|he|she|it|this|that|these|those|there|the|an?|my|your|our|their|his|her"
    r"|any\w*|some\w*|people|one)\b)"
)
"""What goes on with the same subject: and can't move, but do know some."""

_LEAD = re.compile(
    r"^(?:[\s，,：:]*(?:(?:另外|还有|以及|同时|顺便|再|然后|那么?|而且)(?:想?请?问一?[下句]?)?"
    r"|(?:and|also|plus|then|oh|besides(?: that)?|apart from that|in addition)\b|[-*•]\s)"
    r"[\s，,：:]*)+",
    re.IGNORECASE,
)
"""What only says that one more question comes."""

_NUMBERED = re.compile(
    r"(?:^|(?<=[\s,，;；。?？:：]))(?:[(（]?([1-9a-e一二三四五])\s*[.)）、．:：]|([①-⑨]))\s*(?!\d)"
    r"|(?<=\s)\(([1-9a-e])\)\s*"
)
"""The number of a question in a message that numbers them: "1.", "(b)", 二、, ③."""

_NUMBERS = ("123456789", "abcde", "一二三四五", "①②③④⑤⑥⑦⑧⑨")

_NO_QUESTION = re.compile(
    r"^(?:还是|或者?|or|rather|对[吗吧么]|是[吗吧么]|行[吗么]|好[吗么]|可以吗|真的吗|right|correct"
    r"|(?:是|几|多少)[^，,]{1,12}还是|[还也]?(?:来得及|够|现实|靠谱|值得?|难|行|可能|晚|早)(?:不\w{1,2}|了)?[吗么]?\W*$"
    r"|(?:怎么?样|什么样?的?|多少|多久)?(?:才|算|比较|更|是)*(?:现实|合理|正常|靠谱)的?[呢啊]?\W*$"
    r"|(?:(?:and|or|but|so) )?what(?:['’]s| is| would be| might be)(?: \w+ly)?"
    r" (?:realistic|normal|likely|fair|common|\w+[ai]ble|\w+ical)\W*$"
    r"|ok(?:ay)?|yes or no|is (?:that|this|it) \w+$|am i right|isn'?t it"
    r"|(?:can|could|would) (?:you|anyone|someone)\b)",
    re.IGNORECASE,
)
"""What confirms, or leaves a choice, and asks nothing else."""

_LEANS = re.compile(
    r"^(?:里[面头]?|分别|各自?|最[多少高低长短快慢早晚后大小]|又|之后|其|它|他|她)|[它他她]们?"
    r"|\b(?:it|its|they|them|their|theirs|that|those|these|he|she|him|her)\b"
    r"|\beach(?: one| of \w+)?(?: \w+)?\W*$"
)
"""What cannot be understood without the question before it."""

_HOW = re.compile(
    r"^(?:(?:and|but|also|so)\b ?)*"
    r"(?:how (?!(?:do|can|could|should|would|will|to)\b)|why\b|when\b|where\b)"
)
"""What asks how, why or when, of what the question before names unless it names something."""

_OF_THE_DOCUMENTS = re.compile(
    r"路线|资料|文档|文章|指南|计划|各家|几份"
    r"|\b(?:guide|source|document|article|road ?map|plan)s?\b"
)
"""What asks how a document tells the figure that was asked for."""

_AND = re.compile(r"(?:\s+and|[，,；;]?\s*(?:和|以及|还有))$", re.IGNORECASE)
_ANNOUNCES = re.compile(r"问题|想问|请教|几[件点]|\b(?:questions?|things?|tell me|know)\b")
"""What says that several questions come, and nothing of all of them."""

_TELLS = re.compile(r"我|\bi\b", re.IGNORECASE)
"""How somebody tells of himself and asks nothing."""

_COUNTED = re.compile(
    r"^(?:其中)?[\u4e00-\u9fff]{2,6}?(?:占|[需只]?要|有|需|得|是|算|收|为)[了到用]?(?:几|多少)"
)
"""What asks how many something has, takes or counts: 实习占几个学分, 面试有几轮."""

_NEEDED = re.compile(
    r"要不要|需不需要|用不用|需要.{1,12}吗|(?<![需想还只])要.{1,8}吗"
    r"|^(?:and |or )?do (?:i|you|we|they) need\b"
)
"""What asks whether something is needed."""

_HOW_MANY = re.compile(r"几|多少")
_EITHER = re.compile(r"([能要会该可是好])不\1")
"""A verb that is asked for, yes or no: 要不要."""

_START = re.compile(
    r"从哪[里儿]?(?:下手|开始|入手|学起)|第一步(?:做|干|该|要|是)"
    r"|\bwhere (?:do|should|can|would) (?:i|you|one|we) (?:start|begin)\b"
)
"""What asks where to begin, of nothing in particular."""

_THE_SIDE = re.compile(r"\bthe (?P<noun>[a-z]+)\W*$")
_JOB = re.compile(r"(?:er|or|ist|yst|ian|ant)s?$|[师员家者]$")


def questions_in(message: str) -> list[str]:
    """The questions of a message, in order; the message alone if it asks one, or too many."""
    if numbered := _numbered(message):
        return numbered
    found: list[str] = []
    asked = introduction = ""
    announced = False
    for piece, begins in _pieces(message):
        bare = _LEAD.sub("", piece).strip()
        if not bare:
            announced = True
            continue
        begins = "announced" if announced else begins
        announced = False
        asks = _ASKS.search(folded(bare)) or piece.rstrip().endswith(("?", "？"))
        asks = asks and not small_talk(bare) and not _tells_on(piece)
        another = _another(bare, found[-1][-COMPARED:], asked, begins) if found and asks else bare
        if found and asks and not another:
            found[-1] += piece
            asked += piece
        elif asks and (found or _says_what(bare, introduction)):
            found.append(introduction + (f"{another} " if found else piece))
            introduction, asked = "", piece
        else:
            introduction += piece
    if not 1 < len(found) <= MOST:
        return [message]
    found[-1] += introduction
    return [_bare(question) for question in found]


def _says_what(piece: str, introduction: str) -> bool:
    """Whether the first piece that asks is a question: it says of what, or somebody has told of
    himself what it is asked of.
    """
    of_oneself = _TELLS.search(introduction) and not _ANNOUNCES.search(folded(introduction))
    return asks_of_something(piece) or bool(of_oneself)


def _tells_on(piece: str) -> bool:
    """Whether a piece goes on with what is told, though it begins as a question does: "(I work
    nights) and can only study at weekends".
    """
    asked = piece.rstrip().endswith(("?", "？"))
    return not asked and bool(_GOES_ON.match(folded(piece).strip()))


def _bare(question: str) -> str:
    return _LEAD.sub("", question).strip().rstrip("，,；;、 ")


def _numbered(message: str) -> list[str]:
    """The questions that a message numbers, each with what it says of all of them before."""
    found = list(_NUMBERED.finditer(message))
    numbers = "".join("".join(filter(None, each.groups())) for each in found).lower()
    several = 1 < len(numbers) <= MOST and any(row.startswith(numbers) for row in _NUMBERS)
    if not several:
        return []
    ends = [each.start() for each in found[1:]] + [len(message)]
    asked = [
        _AND.sub("", _bare(message[each.end() : end]))
        for each, end in zip(found, ends, strict=True)
    ]
    asking = [bool(_ASKS.search(folded(each))) for each in asked]
    tells = any(_TELLS.match(each) for each, asks in zip(asked, asking, strict=True) if not asks)
    if tells:
        return []
    before = message[: found[0].start()].strip()
    of_all = f"{before} " if topics(before) and not _ANNOUNCES.search(folded(before)) else ""
    return [f"{of_all}{question}" for question in asked] if all(asked) else []


def _pieces(message: str) -> Iterator[tuple[str, Begins]]:
    """The clauses of a message, and how each begins."""
    begins: Begins = "sentence"
    for clause in _CLAUSE.finditer(message):
        first, *more = (one for each in _JOINED.split(clause[0]) for one in apart(each))
        yield f"{first} " if more else first, "announced" if _LEAD.match(first) else begins
        yield from ((f"{piece} ", "announced") for piece in more)
        begins = "sentence" if re.search(r"[？?；;\n。！!]", clause["end"]) else "clause"


def _another(piece: str, before: str, asked: str, begins: Begins) -> str:
    """A piece as a question beside the one before it, which ends by what it `asked`; "" if it asks
    the same, or leans on that.
    """
    text = folded(piece)
    if _NO_QUESTION.match(text) or is_of_sources(piece):
        return ""
    known, new = _figures(asked), _figures(piece)
    another = new and not known & new
    if _LEANS.search(text) or points_back(piece):
        return _of_what_it_names(asked, piece) if another and begins != "clause" else ""
    if contrasts(piece):
        beside = understood(piece, Understood(before, before.strip("，,？? "))).question
        return "" if before.strip("，,？? ") in beside else beside
    whole = begins == "announced" or (own_words(piece) and (begins != "clause" or "time" in new))
    if another and (known or whole):
        return _job(before, piece) + piece
    if known and _OF_THE_DOCUMENTS.search(text):
        return ""
    if begins != "clause" and _START.search(text):
        return piece
    said = {word.text for word in own_words(before)}
    things = [word for word in topics(piece) if _is_a_thing(word.text)]
    if _HOW.match(text) and not any(is_nameable(word.text, piece) for word in things):
        return ""
    if _asks_alike(piece, before, said):
        return piece
    if begins == "clause":  # a Chinese one may begin with what it asks about, which is new
        new_thing = _first_is_new(things, said) and not {*things[0].text} <= {*before}
        return piece if said and _is_chinese(piece) and new_thing else ""
    names_more = bool(things) and any(word.text not in said for word in own_words(piece))
    return piece if names_more else _of_a_side(piece, before, said)


def _of_what_it_names(before: str, piece: str) -> str:
    """A piece that leans on the question before, of the one job or thing that this names; as it is
    if it names nothing, "" if it names more.
    """
    named = [*dict.fromkeys(people_in(before))] or names_in(before)
    if not named:
        return "" if topics(before) else piece
    return (of_it(piece, named[0]) or f"{named[0]} {piece}") if len(named) == 1 else ""


def _asks_alike(piece: str, before: str, said: Collection[str]) -> bool:
    """Whether two pieces ask the same of two things: whether one is needed, how many it has."""
    single = _EITHER.sub(r"\1", piece)
    if all(_NEEDED.search(folded(each)) for each in (before, piece)):
        return any(word.text not in said for word in own_words(single))
    counted = _COUNTED.match(folded(piece)) and _HOW_MANY.search(before)
    # What is counted may be a verb by its part of speech.
    return bool(counted) and _first_is_new(topics(single), said)


def _of_a_side(piece: str, before: str, said: Collection[str]) -> str:
    """An English piece that asks a whole question of nothing but a side that the one before does
    not name: "and do I need a degree?"; "" if it is none. A Chinese one may go on with what was
    asked before: 守了有啥好处.
    """
    sides = {word.text for word in own_words(piece)}
    whole = asks_itself(piece) and not _is_chinese(piece) and not topics(piece)
    return _job(before, piece) + piece if whole and sides and sides.isdisjoint(said) else ""


def _first_is_new(things: Sequence[Word], said: Collection[str]) -> bool:
    return bool(things) and things[0].start <= 1 and things[0].text not in said


def _is_chinese(text: str) -> bool:
    return language_of(text) == "zh"


def _is_a_thing(word: str) -> bool:
    """Whether a word names something: an English one, or a noun by its part of speech. What asks,
    with a verb behind it that jieba takes for one word (哪里找), names nothing.
    """
    if word.isascii():
        return True
    return not _ASKS.match(word) and any(
        kind_of(tag) in ("name", "noun") for _, tag in tagged(word)
    )


def _figures(text: str) -> set[str]:
    """Whether a text asks for a time, for money, or both."""
    kinds = {each.kind for each in wanted(text)}
    return {"time" if kind in TIMES else kind for kind in kinds if kind in {*TIMES, "money"}}


def _job(before: str, piece: str) -> str:
    """The job that the question before names, for a piece that asks a side of it: what it pays;
    the one thing that it names for one that asks of "the training".
    """
    if of_its_own := topics(piece):
        side, of = _THE_SIDE.search(folded(piece)), names_in(before)
        is_side = side and [word.text for word in of_its_own] == [side["noun"]]
        return f"{of[0]} " if is_side and len(of) == 1 else ""
    named = [run for run in runs(before) if _JOB.search(run[-1].text)]
    things = [[word for word in run if _is_a_thing(word.text)] for run in named]
    told = [before[run[0].start : run[-1].end] for run in things if run]
    return f"{told[0]} " if len(told) == 1 and not is_aspect(told[0]) else ""
