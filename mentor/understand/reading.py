"""A question as understood in its conversation: what to look up, and in which documents.

The language model rewrites a follow-up if there is one; if there is none, or it fails, the rule of
mentor/understand/standalone.py does. Where a question asks for the next or the third of a series,
the documents that the conversation is about say what stands there: "and the next stage?" becomes
the name of that stage.
"""

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache, partial

from ingest.errors import ModelError
from mentor.evidence import Evidence
from mentor.question.plan_asked import plan_asked
from mentor.retrieve import HybridRetriever, Near
from mentor.text.ordinals import ordinal
from mentor.types import Turn
from mentor.understand.another_side import is_another_side
from mentor.understand.asked_of import at_the_place, goal_asked
from mentor.understand.asking import asks_for_more
from mentor.understand.beside import beside_it, differs_from, of_each
from mentor.understand.case import supposes
from mentor.understand.correction import corrected, correction
from mentor.understand.correction import set_beside as asked_beside
from mentor.understand.courtesy import shortened, without_courtesy
from mentor.understand.cues import contrasts, own_words
from mentor.understand.follow_up import follow_up_model
from mentor.understand.gone_back import gone_back
from mentor.understand.in_place import in_place_of, set_apart
from mentor.understand.last_asked import last_asked, same_of_another
from mentor.understand.more import wants_more
from mentor.understand.move import Move, read_move
from mentor.understand.new_topic import since_announced
from mentor.understand.of_documents import of_documents_named
from mentor.understand.of_these import of_the_two, of_these, one_of_two, the_others
from mentor.understand.on_a_plan import adds_to_a_plan, of_a_plan
from mentor.understand.onward import onward
from mentor.understand.pointing import OF_ANSWER, compared, in_documents, past_the_items, picked
from mentor.understand.refused import points_to_nothing, without_refused
from mentor.understand.series import titles_in
from mentor.understand.small_talk import without_small_talk
from mentor.understand.standalone import (
    LONGEST,
    REMEMBERED,
    alone,
    depends,
    names_what_to_tell,
    of_the_last,
    understood,
)
from mentor.understand.thing import (
    is_named,
    lacks_thing,
    names_something,
    talked_of,
    with_thing,
)
from mentor.understand.topic import asks_itself, is_of_people
from mentor.understand.types import Documents, Reading, Walk
from mentor.understand.understood import Needs, Understood
from mentor.understand.walk import Course, course
from mentor.understand.why_differ import asks_why_they_differ, until_they_differ, without_why
from mentor.wording import is_refusal

Rewrite = Callable[[str, Sequence[Turn]], str]
"""A language model that makes a question stand alone after earlier turns; raises ModelError."""

LONGEST_REWRITTEN = 400
"""A rewritten question of more characters is none."""

PREFERRED = 0.05
"""A passage of the preferred document goes first if its score is at most this far below."""

_LOG = logging.getLogger(__name__)


def understand(
    question: str,
    history: Sequence[Turn],
    retriever: HybridRetriever,
    rewrite: Rewrite | None = None,
    sources: Sequence[str] | None = None,
) -> Reading:
    """The question after the turns before it, in these sources if given."""
    history = since_announced(question, history)
    history = [shortened(turn) for turn in without_small_talk(history)]
    question, history = gone_back(without_courtesy(question), history)
    if asks_why_they_differ(question) and (shown := until_they_differ(history)):
        asked = last_asked(shown, _needs(retriever), picked)
        return Reading(asked.question if asked else question, why_differ=True)
    history = without_why(history)
    if points_to_nothing(question, history):
        return Reading(question, of_nothing=True)
    history = without_refused(question, history)
    if not history:
        return Reading(question)
    needs = _needs(retriever)
    before = last_asked(history, needs, picked)
    if before is None:
        return Reading(question)
    if further := onward(question, before.question, answer := _last_told(history)):
        return Reading(further, prefers="".join(titles_in(answer)[:1]))
    documents = Documents(retriever, sources)
    fault = None if before.plan and adds_to_a_plan(question, before) else correction(question)
    if fault:
        if again := corrected(fault, before.subject):
            place = documents.place(_told(history, before))
            return Reading(again, near=_near(place, again), asking=(again,))
        question, before = asked_beside(fault.meant), of_the_last(before)
    with ThreadPoolExecutor(1) as pool:  # the place is looked for while the question is read
        looking = pool.submit(documents.place, _told(history, before)) if needs(question) else None
        reading = _read(question, history, before, documents, rewrite, needs)
        reading = _of_the_thing(reading, question, history, before, documents, needs)
        if looking:
            retriever.expect(reading.question)
    elsewhere = reading.sources and not reading.of_thing
    if elsewhere or (reading.question == question and not looking):
        return reading
    find = looking.result if looking else partial(documents.place, _told(history, before))
    return _beside(reading, question, find)


def _beside(
    reading: Reading, question: str, place: Callable[[], tuple[str, str] | None]
) -> Reading:
    """A follow-up as read, to be looked for beside the place of the last answer unless it asks
    something else of the same people.
    """
    asking = _asking(question, reading.question)
    if is_another_side(question, reading.question):
        return replace(reading, prefers="", asking=asking)
    return replace(reading, near=_near(place(), question), asking=asking)


def set_beside(question: str, history: Sequence[Turn], retriever: HybridRetriever) -> list[str]:
    """What was asked before, of what that was about and of what a question sets beside it: 跟X比呢.

    [] if a question sets nothing beside it.
    """
    other = beside_it(without_courtesy(question))
    if not other:
        return []
    turns = without_small_talk(since_announced(question, history))
    before = last_asked([shortened(turn) for turn in turns], _needs(retriever), picked)
    return of_each(other, before.subject, before.topic) if before else []


def _asking(question: str, whole: str) -> tuple[str, ...]:
    """The texts that say what a follow-up asks, which was understood as `whole`."""
    behind = whole != question and whole.endswith(question)
    if behind and supposes(question):  # a case asks nothing: what was asked before is asked of it
        return (whole.removesuffix(question).rstrip(" ,，"),)
    of_two = not whole.endswith(f" {question}") or whole.removesuffix(question).endswith(": ")
    if not behind or of_two or not own_words(question):
        return (whole,)
    return (question, whole) if contrasts(question) else (question,)


def _needs(retriever: HybridRetriever) -> Needs:
    """Whether a question needs those before it, by its words or by its vector."""
    embedder = retriever.library.embedder
    model = follow_up_model(embedder.identity)

    @cache
    def needs(question: str) -> bool:
        if depends(question):
            return True
        if names_what_to_tell(question):
            return False
        return model is not None and len(question) <= LONGEST and model(embedder.query(question))

    return needs


def _told(history: Sequence[Turn], before: Understood) -> str:
    """What the last answer is about: the question before and how the answer begins."""
    return f"{before.question} {_last_told(history)[:OF_ANSWER]}"


def _near(place: tuple[str, str] | None, own: str) -> Near | None:
    """Where the last answer stands, for a question of these own words."""
    return Near(*place, own) if place else None


def _read(
    question: str,
    history: Sequence[Turn],
    before: Understood,
    documents: Documents,
    rewrite: Rewrite | None,
    needs: Needs,
) -> Reading:
    answer = _last_told(history)
    titles = titles_in(answer)
    if elsewhere := of_documents_named(question, before, answer, titles, documents, needs):
        return elsewhere
    rewritten = _rewritten(question, history, rewrite) if rewrite else None
    if rewritten is not None:
        return Reading(rewritten, prefers="" if rewritten == question else _only(titles))
    more_of_it = wants_more(question) and bool(plan_asked(before.question))
    of_plan = before if more_of_it else of_a_plan(question, before, needs)
    if of_plan or not needs(question):
        return Reading(of_plan.question if of_plan else question)
    if same := same_of_another(question, before, picked):
        return Reading(same.question, prefers=_only(titles))
    way = course(history, needs, partial(_begun, documents=documents, needs=needs))
    move = read_move(question)
    moved = _moved(question, way, move, documents) if move else None
    if moved is not None:
        asked = moved.asked if moved.inside else question
        shown = {each.title for each in way.shown} | {each.title for each in way.walks}
        of_one = bool(moved.title) and shown == {moved.title}
        return Reading(asked, prefers=moved.title, walk=moved, of_one=of_one)
    if pointed := _pointed(question, before, answer):
        return Reading(pointed, prefers=_only(titles))
    if way.here is None and move is not None:
        moved = _begun(question, history, documents, needs)
        if moved is not None:
            return Reading(moved.asked, prefers=moved.title, walk=moved)
    if (place := past_the_items(question, answer)) is not None:
        return Reading(question, walk=place)
    there = goal_asked(question, history, way, needs) or at_the_place(question, before, way, needs)
    whole = understood(question, there, needs).question
    of_one = way.here is not None and way.here.inside and [way.here.title] == [*titles]
    return Reading(whole, prefers=_only(titles), of_one=of_one)


def _of_the_thing(
    reading: Reading,
    question: str,
    history: Sequence[Turn],
    before: Understood,
    documents: Documents,
    needs: Needs,
) -> Reading:
    """A question as read, with the thing that the conversation is about if it lacks that."""
    of_plan = (
        reading.question.startswith(before.plan.rstrip("?？。. "))
        if before.plan
        else of_a_plan(question, before, needs)
    )
    if reading.sources or reading.walk or of_plan:
        return reading
    asked = [turn["content"] for turn in history if turn["role"] == "user"]
    thing = talked_of(asked[-REMEMBERED:], documents)
    if thing is None:
        return reading
    follows = needs(question) or reading.question != question
    if not follows and not lacks_thing(question, thing, documents):
        return reading
    whole, topic, last = reading.question, before.topic, asked[-1]
    if (
        whole == understood(question, before, needs).question
        and asks_itself(last)
        and not set_apart(last)
    ):
        before = alone(last)  # what was asked before that is not gone on with
        whole, topic = understood(question, before, needs).question, before.topic or topic
    whole = with_thing(question, whole, thing, topic, last, documents)
    told_there = thing.source and is_named(thing, whole) and not _is_of_others(question)
    told_there = told_there and not is_of_people(thing.name)  # many may tell of them
    sources = (thing.source,) if told_there and documents.sources is None else None
    return replace(reading, question=whole, sources=sources, of_thing=sources is not None)


def _is_of_others(question: str) -> bool:
    """Whether a question asks of something beside what is talked about, of more of it, or of a
    place in what was told.
    """
    if read_move(question):
        return True
    beside = set_apart(question) or beside_it(question) or differs_from(question)
    return bool(beside or asks_for_more(question))


def _is_whole(question: str) -> bool:
    """Whether a question asks something of its own, of something that it names."""
    return asks_itself(question) and names_something(question) and not set_apart(question)


def _pointed(question: str, before: Understood, answer: str) -> str:
    """A question with the names of what it points to among the things that were told or asked of;
    "" if it points to none.
    """
    if whole := of_these(question, answer, before.named) or the_others(question, before):
        return whole
    if whole := of_the_two(question, compared(before.subject)):
        return whole
    name = picked(question, before.subject, answer) or one_of_two(question, before.named)
    return in_place_of(question, name, before.subject) if name else ""


def _moved(question: str, way: Course, move: Move, documents: Documents) -> Walk | None:
    """Where a question moves to in the lists that were shown.

    Past the end of one that counts no places, where a document counts them: "level four" of two
    levels that an answer named.
    """
    moved = way.moved(move)
    if moved is None or moved.inside or move.place < 1 or not move.unit:
        return moved
    if any(ordinal(label) for label in moved.labels):
        return moved
    there = in_documents(question, question, "", (), documents)
    return there if there and ordinal(there.label) else moved


def _begun(
    question: str, history: Sequence[Turn], documents: Documents, needs: Needs
) -> Walk | None:
    """Where a question points to in the documents that the turns before it are about."""
    before = last_asked(history, needs, picked)
    if before is None:
        return None
    answer = _last_told(history)
    return in_documents(question, before.subject, answer, titles_in(answer), documents)


def _last_told(history: Sequence[Turn]) -> str:
    """The last answer that is no refusal: what that shows is near, and nothing was told of it."""
    answers = (turn["content"] for turn in reversed(history) if turn["role"] != "user")
    return next((answer for answer in answers if not is_refusal(answer)), "")


def prefer(evidence: Sequence[Evidence], title: str) -> tuple[Evidence, ...]:
    """The evidence with the best of the document of this title first, if that comes close."""
    for at, item in enumerate(evidence):
        if item.passage.title == title:
            if evidence[0].passage.score - item.passage.score > PREFERRED:
                break
            return (item, *evidence[:at], *evidence[at + 1 :])
    return (*evidence,)


def _rewritten(question: str, history: Sequence[Turn], rewrite: Rewrite) -> str | None:
    """The question as the model rewrote it, None if it failed or gave no question."""
    try:
        text = rewrite(question, history).strip().strip('"“”「」')
    except ModelError as error:
        _LOG.debug("the rule makes %r stand alone: %s", question, error)
        return None
    if not text or "\n" in text or len(text) > max(LONGEST_REWRITTEN, 2 * len(question)):
        _LOG.debug("the rule makes %r stand alone: the model wrote %r", question, text[:80])
        return None
    return text


def _only(titles: Sequence[str]) -> str:
    return titles[0] if len(titles) == 1 else ""
