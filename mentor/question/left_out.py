"""What somebody says that he wants to leave out of a plan, or does not like."""

import re
from collections.abc import Iterator, Sequence

from ingest.simplify import folded
from mentor.question.calendar_words import DAYS, TIMES_OF_DAY
from mentor.question.known import LEAVES_IT, NO_NAME, NO_SUBJECT, named_by

_TAIL = (
    r"(?:部分|这块|这部分|了|的|吧|吗|么|呢|啊|(?:这样)?(?:可以|行|好|能行|成)[吗么吧]?|行不行|可不可以|好不好|能不能行?"
    r"|成不成|(?:有没有|没有?|有)?(?:什么)?(?:问题|关系|影响)|怎么样|如何|会怎样)*$"
)
"""What may stand behind what is left out, of which it asks whether that will do."""

_TO_LEARN_OR_BUILD = (
    r"(?:learn|study|do|build|train|mak|writ|cod|program|us|touch|practi[sc]|cover|read|tak|go"
    r"|memori[sz]|revis|design|develop)"
)
_MADE = r"train|fine-?tune|build|write|design|develop|deploy|code|program"
"""What is done with what is made, and is left out with it: to train models, not all of these."""

_MUCH = r"(?:\b(?:day|night|forever|full[- ]time|alone|much)\b|整天|天天|一直|一辈子)"
"""What is done too much: not what is left out."""

_SKIPPED = re.compile(
    r"(?:跳过|略过|不想再?(?:学|碰)|不打算学|不用学|不要学|先不学|先不管|暂时不学|先别学|省掉|去掉)(?!了|的)"
    rf"(?P<zh>[^，,。；;？?！!]{{1,12}}?){_TAIL}"
    r"|^(?:而|也|但|就)?(?:别|不想|不打算|不用|不需要|不必|不要?)(?=再?(?:[做搞碰写练用]|学(?!习|[会好完了过])|训练|研究|开发|设计))"
    rf"(?![人的忘急太给让])(?:再|去|自己|学|碰|搞|做)*(?P<none>[^，,。；;？?！!]{{2,12}}?){_TAIL}"
    rf"|^我(?:其实|也|就|真的)*(?:不想|不打算|不用|不需要|不必)(?!.*{_MUCH})"
    rf"(?P<made>(?:训练|微调|搭建|开发|设计|部署|写)[^，,。；;？?！!]{{1,12}}?){_TAIL}"
    rf"|^(?:and |but )?(?:not|without|rather than|instead of)(?: to)? "
    rf"{_TO_LEARN_OR_BUILD}e?(?:t?ing)? "
    r"(?!it\b|that\b|this\b|so\b|(?:my|your|any|a|the) (?:jobs?|work|best)\b|anything|everything)"
    r"(?:any |the |all )?(?P<not>[a-z+#][^,.;?!]*?)\s*$"
    r"|\b(?:rather than|instead of) "
    rf"(?P<than>{_TO_LEARN_OR_BUILD}t?ing [a-z+#][^,.;?!]*?)\s*$"
    r"|^(?:那么?)?(?P<head>[^，,。；;？?！!]{1,10}?)(?:部分)?(?:可以|能|能不能|可不可以)?(?:就|先|都)*"
    rf"(?:跳过|略过|不学了?|不用(?:再?学)?了|不必学了?|免了|省掉){_TAIL}"
    rf"|^(?:and |but |please |with )*no (?!{NO_SUBJECT}\b)(?P<no>[a-z+#][^,.;?!]*?)"
    r"(?= (?:please|pls|thanks|thank you)\b)"
    rf"|^(?:and |but )?please,? no (?!{NO_SUBJECT}\b)(?P<please>[a-z+#][^,.;?!]*?)\s*$"
    rf"|\b(?:don['’]?t|do not|does(?:n['’]?t| not)) want to"
    rf" (?!.*{_MUCH})(?P<to>(?:{_MADE}) (?:any |the )?[a-z+#][^,.;?!]*?)\s*$"
    r"|\b(?:skip(?:ping)?|leave out|drop(?! (?:out|me|by|in|off)\b)"
    r"|(?:don['’]t|do not) (?:want|need)(?: to (?:do|learn|study))?(?! (?:an?|my|your|you|to)\b))"
    r" (?!it\b|that\b|this\b|to\b)(?:over )?(?:the |all |any )?(?P<en>[a-z+#][^,.;?!]*?)"
    r"(?= (?:part|parts|stuff|bit|please|for now|at first|first|entirely|completely|right|then|too"
    r"|any ?more)\b|\s*$)"
)
_DISLIKED = re.compile(
    r"\b(?:i|he|she|they|we)(?: (?:really|just|absolutely|totally|do))* "
    r"(?:hates?|dislikes?|loathes?|detests?|fears?"
    r"|(?:can['’]?t|cannot) (?:stand|bear)"
    r"|(?:don['’]?t|do not|does(?:n['’]?t| not)) (?:like|enjoy|care for))"
    r" (?P<en>[a-z+#][^,.;?!]*?)(?= (?:at all|though|too|very much|so much|a lot)\b|\s*$)"
    r"|(?:讨厌|不(?:太|怎么|是?很)?喜欢|害怕|很?怕|受不了|恨)(?:学习?|做|写)?"
    r"(?P<zh>(?!不)[^，,。；;？?！!]{1,12}?)(?:了|的)*$"
)
"""What somebody does not like: left out if he asks whether it may be."""

_NOT_LEARNT = re.compile(
    rf"{TIMES_OF_DAY}|{DAYS}|[上下加]班|工作(?!流)|通勤|老板|同事"
    r"|\b(?:jobs?|work|working|boss|colleagues?|commut(?:e|ing))\b"
)
"""Work and times of day, which no step teaches."""


def left_out(found: Sequence[str]) -> Iterator[tuple[int, str]]:
    """What clauses say that somebody wants to leave out, folded, each with the place of its clause:
    also what he does not like, where the next asks whether it may be left out.
    """
    low = [*map(folded, found)]
    for place, clause in enumerate(low):
        names = named_by(_SKIPPED, clause)
        if place + 1 < len(low) and LEAVES_IT.search(low[place + 1]):
            names += named_by(_DISLIKED, clause)
        yield from ((place, name) for name in names if not NO_NAME.match(name))


def disliked(found: Sequence[str]) -> Iterator[tuple[int, str]]:
    """What clauses say that somebody does not like, folded, each with the place of its clause."""
    for place, clause in enumerate(map(folded, found)):
        names = [name for name in named_by(_DISLIKED, clause) if not _NOT_LEARNT.search(name)]
        yield from ((place, name) for name in names if not NO_NAME.match(name))
