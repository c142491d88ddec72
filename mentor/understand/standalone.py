"""A follow-up question made to stand alone: a rule that needs no language model.

A question that says itself what it is about stays as it is, whatever was asked before. One that
points back is put behind the question that it follows; one that sets something beside it ("and a
researcher?") takes the place of its like in that question.
"""

import re
from dataclasses import replace

from ingest.simplify import folded
from mentor.question.conditions import who_asks
from mentor.question.plan_asked import plan_asked
from mentor.question.plan_stated import asks_else
from mentor.question.wanted import wanted
from mentor.text.language import language_of
from mentor.text.ordinals import document_number, ordinal
from mentor.understand.asking import asks_for_more, asks_of_its_own
from mentor.understand.beside import beside_it, differs_from, of_both, of_each
from mentor.understand.case import SUPPOSING_AT_MOST, supposes, tells_of_the_asker, with_case
from mentor.understand.correction import corrected, correction, set_beside
from mentor.understand.cues import (
    contrasts,
    goes_on,
    own_words,
    points_back,
    runs,
    topics,
    without_and,
)
from mentor.understand.examples import asks_for_example
from mentor.understand.in_place import (
    CONDITION,
    LATIN,
    asks_of_what_it_names,
    contrasting,
    in_its_place,
    is_counted,
    of_its_kind,
    set_apart,
)
from mentor.understand.kinds_beside import (
    adds_things,
    of_another_kind,
    of_the_kind,
    sets_a_kind_beside,
)
from mentor.understand.of_it import asks_of_people, in_full, of_it, of_that_place
from mentor.understand.of_two import of_two
from mentor.understand.on_a_plan import adds_to_a_plan, of_a_plan, plan_after
from mentor.understand.told import asks_for_one, job_told, people_told, thing_told
from mentor.understand.topic import (
    CLAUSE_ENDS,
    asks_how_long,
    asks_how_to_learn,
    asks_itself,
    asks_of_a_job,
    asks_what_to_do,
    is_of_people,
    names_and_place,
    needed_in,
    of_the_topic,
    people_in,
    picks_one,
    to_begin_with,
    topic_of,
)
from mentor.understand.understood import Needs, Understood
from mentor.understand.what_it_is import all_asked, what_another_is, without_what_it_is

_POINTING_AT_MOST = 5
"""With more words of its own a question stands alone even if it points back."""

_GOING_ON_AT_MOST = 3
"""With more words of its own one stands alone that only begins like a continuation."""

LONGEST = 200
"""Characters; a longer question says itself what it is about."""

REMEMBERED = 8
"""So many of the learner's questions are looked at."""

_IT = re.compile(r"(?<![其吉])[它他她](?!们)|[这那]一?[门本个款](?:课|书)?|\b(?:it|its)\b")
"""What stands for one thing."""

_LANGUAGE = re.compile(r"中文|汉语|英文|英语|\b(?:chinese|english|mandarin)\b")
_SUPPOSES = re.compile(
    r"^(?:那么?)?(?:如果|要是|假如|假设|对于?|像)"
    r"|^(?:and |but |so )?(?:what|how) about (?:some|people|those)",
    re.IGNORECASE,
)
_ENDS = re.compile(r"(?:\s+ones?)?[\s?？。.!！呢]*", re.IGNORECASE)

_INSTEAD = re.compile(r"\s+instead(?=\s*[?.!]*$)", re.IGNORECASE)
_OTHER = re.compile(rf"{_INSTEAD.pattern}|^(?:那么?|那就)?换一?[个本门款种]", re.IGNORECASE)
"""What wants another of those that were told."""

_OF_THAT = re.compile(r"[学花]|\b(?:that|this)\b")
"""What is asked of one thing that is learnt, where "it" may be all that is to be reached."""

_BOTHER = re.compile(
    r"\bwhy (?:(?:would|should|do|even) )*(?:(?:i|you|we|one|anyone|people) )?"
    r"(?:even |ever )?bother\b(?! (?:with|to|about|\w+ing)\b)"
    r"|^(?:那么?)?(?:何必|何苦|干嘛|为什么)(?:还|非|要|得|去)*(?:费[这那]个?[劲事]|折腾|麻烦)"
)
"""What doubts that what was told is of use, and does not say it again."""

_OF_WHAT_WAS_TOLD = re.compile(
    r"\b(?:the|that|this) (?:[\w-]+ ){1,2}(?:parts?|bits?|portions?|sections?)\b(?! of\b)"
    r"|[那这]一?(?:部分|块|段|环节)|^(?:and |but |so )?what if (?:i|we|you)\b"
)
"""A part of it, or what comes of it: "the writing part", 写作那部分, "what if I stop"."""


_TELL_OF = re.compile(
    r"(?:(?:can|could|please|you|i|want|to|ok|so|and)[ ,]+)*(?:tell me|talk|know|hear|explain)"
    r" (?:(?:a (?:bit|little) )?more |something )?about (?P<name>.+)"
    r"|(?:请|那么?|再|能|可以|你|给我|帮我)*(?:(?:详细|具体|展开|多)(?:地|的)?)?(?:说说|讲讲|介绍一?下|讲一?下|说一?下)"
    r"(?P<zh>.{2,})",
    re.IGNORECASE,
)


def names_what_to_tell(question: str) -> bool:
    """Whether a question asks to be told of something that it names: "tell me more about RAG"."""
    found = _TELL_OF.fullmatch(question.strip().rstrip("?？.。!！"))
    named = (found["name"] or found["zh"]) if found else ""
    return bool(topics(named)) and not points_back(question) and ordinal(question) is None


def depends(question: str) -> bool:
    """Whether words of a question say that it cannot be understood without those before it."""
    if len(question) > LONGEST:
        return False
    if differs_from(question) or beside_it(question) or _BOTHER.search(folded(question)):
        return True
    own, named = own_words(question), topics(question)
    if _OF_WHAT_WAS_TOLD.search(folded(question).strip()):
        return len(own) <= _POINTING_AT_MOST
    if asks_of_a_job(question) and len(own) <= _POINTING_AT_MOST and not named[1:]:
        return True
    if points_back(question) or document_number(question):
        return len(own) <= _POINTING_AT_MOST
    if contrasts(question):
        clause = contrasting(question)
        complete = asks_of_what_it_names(clause) and not CONDITION.match(question)
        most = SUPPOSING_AT_MOST if _SUPPOSES.search(question) else _GOING_ON_AT_MOST
        return len(own_words(clause)) <= most and not complete
    if goes_on(question):
        return len(named) < _GOING_ON_AT_MOST and len(own) <= _GOING_ON_AT_MOST
    place = ordinal(question)
    if place and _ENDS.fullmatch(question[place.span[1] :]):
        return len(own) <= _POINTING_AT_MOST
    if place and not own_words(question[: place.span[0]]):
        return len(named) <= 1
    return not named


def understood(question: str, before: Understood | None, needs: Needs = depends) -> Understood:
    """A question after one that is understood already, if there was any."""
    found = _understood(question, before, needs)
    return replace(found, plan=plan_after(found, before))


def _understood(question: str, before: Understood | None, needs: Needs) -> Understood:
    if before is not None and before.plan and adds_to_a_plan(question, before):
        return of_a_plan(question, before, needs) or alone(question)
    if before is not None and (fault := correction(question)):
        if again := corrected(fault, before.subject):
            return alone(again)
        return understood(set_beside(fault.meant), of_the_last(before), needs)
    if before is not None and (of_plan := of_a_plan(question, before, needs)):
        return of_plan
    if before is None or not needs(question):
        return alone(question)
    another = _OTHER.search(question) and not asks_itself(question)
    another = another or sets_a_kind_beside(question)
    if before.picks_from and (another or adds_things(question) or picks_one(question)):
        before = before.picks_from  # of what was listed, not of the one of it
    if asks_itself(question) and (plan := plan_asked(before.question)):
        aim = [*filter(is_of_people, plan.aims)] or people_in(plan.core)[-1:]
        if not aim:
            return alone(question)
        before = alone(aim[0])  # what is asked behind a plan is asked of what that leads to
    if asks_for_example(question):  # of all that was told
        return replace(before, question=f"{before.question} {question}")
    return _instead(question, before) or _behind(question, before)


def of_the_last(before: Understood) -> Understood:
    """What was asked last, for one that corrects it: that is not asked of what it went on with."""
    return replace(before, subject=before.question, base="")


def _instead(question: str, before: Understood) -> Understood | None:
    """A follow-up that takes the place of what was asked, None if it goes on with it."""
    of_oneself = tells_of_the_asker(question)
    replaced = "" if of_oneself else in_its_place(question, before.subject, before.topic)
    replaced = replaced or what_another_is(question, before) or of_the_kind(question, before)
    if replaced:
        topic = topic_of(replaced) or before.topic
        return Understood(replaced, replaced, beside=before.subject, topic=topic)
    if there := of_that_place(without_and(question), before.subject):
        return Understood(there, there, topic=before.topic)
    name = "" if of_oneself else set_apart(question)
    if before.about and name and not asks_of_a_job(question):  # the same is asked of another
        whole = f"{name} {before.question.removeprefix(before.about).strip()}"
        return Understood(whole, whole, topic=topic_of(name), about=name)
    if (together := of_two(question, before)) is not None:
        return together
    if (other := differs_from(question)) and before.topic and other not in before.topic:
        whole = of_both(question, before.topic)
        return Understood(whole, whole, topic=f"{before.topic} {other}")
    if (other := beside_it(question)) and (both := of_each(other, before.subject, before.topic)):
        topic = f"{before.topic} {other}"
        return Understood(" ".join(both), both[1], beside=before.subject, topic=topic)
    if supposes(question):  # a case, or the asker, takes the place of another one
        base = before.base or before.question
        whole = with_case(base, question)
        return Understood(whole, whole, base, topic=before.topic)
    if first := to_begin_with(question, before.topic, before.subject):
        return Understood(first, first, topic=before.topic)
    about, it = _topic_of_both(question, before), before.topic
    it = it if before.named_last is None or asks_of_people(question) else before.named_last
    name = "" if asks_for_one(before.question) else in_full(it, before.question)
    one = "" if asks_how_long(question) and is_of_people(it) else of_it(without_and(question), name)
    if about is None:
        return Understood(one, one, topic=it) if one else None
    whole = one if about in name else ""
    whole = whole or f"{about} {_INSTEAD.sub('', without_and(question))}"
    own = "" if topic_of(question) else about
    return Understood(whole, whole, topic=_named_in(question) or about, about=own)


def _behind(question: str, before: Understood) -> Understood:
    """A follow-up put behind the question that it follows."""
    apart = asks_of_its_own(question, before.question)
    if not own_words(question) and not apart:  # "why?" asks of all, "and the salary?" of whose
        whole = f"{all_asked(before, question)} {question}"
        place = ordinal(question)  # counted by nothing, it says nothing where it is not found
        kept = whole if place and place.unit else before.subject
        return Understood(whole, kept, topic=before.topic)
    if of_another_kind(question, before):
        return alone(without_and(question))
    named = topics(_LANGUAGE.sub("", folded(question)))  # a language is no new subject
    doubts = _BOTHER.search(folded(question))
    names_another = bool(named) and not points_back(question) and not doubts
    if names_another and contrasts(question):
        # what is asked of what is set beside it is still what was asked before
        base = before.base or before.subject
        supposes_it = _SUPPOSES.search(question)
        if of_another := "" if supposes_it else of_its_kind(question, base):
            return Understood(of_another, of_another, base, base, topic=topic_of(question))
        if is_counted(name := set_apart(question), base) and (about := topic_of(base)):
            whole = f"{about} {name}"
            return Understood(whole, whole, topic=about)
        whole = f"{base} {question}"
        topic, own = _named_in(question) or before.topic, topic_of(question)
        # with a third question behind both it would be a string of all that was asked
        subject = f"{before.topic} {without_and(question)}" if before.topic else whole
        return Understood(whole, subject, base, topic=topic, named_last=own)
    if doubts:
        told = (before.subject[run[0].start : run[-1].end] for run in runs(before.subject))
        return replace(before, question=" ".join((*told, question)))
    about = names_and_place(before.subject) if apart else without_what_it_is(before, question)
    if before.base and before.topic and _OF_WHAT_WAS_TOLD.search(folded(question).strip()):
        about = before.topic  # not of the case that was set beside it
    whole = f"{about} {_INSTEAD.sub('', question)}"
    if before.plan == before.subject != "" and not asks_else(question):  # said behind a plan
        whole = with_case(before.plan, question, apart=True)
    if not names_another and ordinal(question):  # what follows is asked of that stage
        return Understood(whole, whole, topic=before.topic)
    more = asks_for_more(question)  # what else there is, is asked of the same
    subject = question if names_another and not more else before.subject
    last = topic_of(question) if names_another else before.named_last
    return Understood(whole, subject, topic=_named_in(question) or before.topic, named_last=last)


def _topic_of_both(question: str, before: Understood) -> str | None:
    """What a question asks something of its own of, None if it goes on with what was asked.

    The job that the answer before named, if one was asked for and it points there; the people that
    the answer is about, if the conversation names nothing.
    """
    points = points_back(question)
    if (points or asks_of_a_job(question)) and (job := job_told(before.question, before.answer)):
        return job
    it = points and _IT.search(folded(question))
    if it and (thing := thing_told(before.question, before.answer)):
        return thing
    of_that = asks_itself(question) and not topic_of(question) and _OF_THAT.search(folded(question))
    if of_that and not is_of_people(before.topic) and (needed := needed_in(before.question)):
        return needed
    if of_that and asks_how_long(question) and before.about and not is_of_people(before.topic):
        return before.about
    to_do = not points and asks_what_to_do(question)
    to_learn = asks_how_to_learn(question) and wanted(before.question)  # no figure is learnt
    if not before.topic and (to_do or to_learn or asks_how_long(question)):
        return people_told(before.answer) or None
    if to_learn and is_of_people(before.topic):
        return before.topic
    if points and asks_how_to_learn(question) and not before.about:
        return None  # "it" may be what was asked for
    if not of_the_topic(question, before.topic):
        return None
    there = names_and_place(before.subject)
    return there if ordinal(before.subject) and before.topic in there else before.topic


def alone(question: str) -> Understood:
    """A question that needs none before it; who asks is not what it is about."""
    asker = who_asks(question)
    rest = question.replace(asker, " ", 1)
    if asker and not own_words(rest):
        clause = asker + CLAUSE_ENDS[language_of(question)]
        return Understood(clause, clause)
    return Understood(question, question, topic=topic_of(rest))


def _named_in(question: str) -> str:
    """The names in a follow-up that the conversation is about from there on."""
    named = topic_of(question)
    strong = is_of_people(named) or LATIN.search(named if named != named.lower() else "")
    return named if strong else ""
