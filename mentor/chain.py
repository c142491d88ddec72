"""The way of a question.

    question + history -> standalone -> retrieve -> refuse, or write and verify, or quote -> Answer

A message that asks several questions goes that way once for each. A greeting or thanks is replied
to, and nothing is looked up. Who asks for a plan of his own gets the documents' plans in place of
what is retrieved.

Where sources disagree on a figure that the question touches, the answer says so first; where a
model finds other views that contradict each other, so does what it wrote once it is checked.

LangChain runnables joined by `|`. What streams are Tokens, then one final Answer.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from langchain_core.runnables import Runnable, RunnableGenerator, RunnableLambda

from mentor.asked import Asked, within
from mentor.bylines import bylines, with_documents
from mentor.claims import reach_of
from mentor.further import not_shown_yet
from mentor.llm import Writer, complete, recent
from mentor.mentions import mentioning
from mentor.overview import overview, with_overview
from mentor.planned import with_plan
from mentor.prompts import follow_up
from mentor.replies import out_of_the_list, quoted, refused, replied
from mentor.retrieve import HybridRetriever
from mentor.scope import Scope, looked_up_in, of_named
from mentor.several import Reply, each_question
from mentor.side_by_side import side_by_side
from mentor.text.language import in_other_script, language_of
from mentor.types import Event, Turn
from mentor.understand import (
    Rewrite,
    again,
    asks_of_each,
    mentioned,
    narrowed,
    prefer,
    set_beside,
    shown_so_far,
    small_talk,
    spelled,
    wants_more,
    without_brevity,
    without_fillers,
    without_language,
    without_orders,
    without_sources,
)
from mentor.understand import understand as understood
from mentor.written_by_model import writing

REWRITING_SECONDS = 10.0
"""So long the model may take to make a question stand alone; then the rule does."""

LONGEST_SPELLED = 400
"""Characters; a longer turn before the question is read as it is written: every one of its words
would be looked up again with each question.
"""


def build_chain(
    retriever: HybridRetriever,
    max_passage_chars: int,
    writer: Callable[[], Writer] | None,
) -> Runnable[Asked, Event]:
    """The chain: extractive without a writer, else written by its model and verified."""
    rewrite = None if writer is None else _rewriting(writer)
    understand = partial(_understand, retriever=retriever, scope=Scope(retriever), rewrite=rewrite)
    plan = partial(with_plan, retriever=retriever, max_chars=max_passage_chars)
    retrieve = partial(_retrieve, retriever=retriever, max_chars=max_passage_chars)
    prepare = RunnableLambda(understand) | RunnableLambda(plan) | RunnableLambda(retrieve)

    def reply() -> Reply:
        answered = quoted if writer is None else writing(writer, retriever)
        return partial(_reply, answered=answered, retriever=retriever)

    live = writer is not None
    beside = partial(set_beside, retriever=retriever)
    each = partial(each_question, beside=beside, prepare=prepare.invoke, reply=reply, live=live)
    # A model reads what is wanted of a list itself.
    of_shown = _of_what_was_shown if writer is None else _as_it_is
    earnest = partial(_in_earnest, frequency=retriever.frequency)
    return _streaming(lambda asked: each(of_shown(_once_more(earnest(asked)))))


def _understand(
    asked: Asked, retriever: HybridRetriever, scope: Scope, rewrite: Rewrite | None
) -> Asked:
    """A question made to stand alone, and what it asks for beside passages: small talk, documents
    as such, a place in a list.
    """
    talk = asked.talk or small_talk(asked.question)
    asked = replace(asked, talk=talk, mentioned=mentioned(asked.question))
    asked = with_overview(with_documents(asked, retriever.library), retriever.library)
    if asked.settled:
        return asked
    question = without_sources(without_orders(asked.question))
    retriever.expect(question)
    # Of one in another script no rule can tell whether it goes on from those before.
    history = () if in_other_script(question) else asked.history
    reading = understood(question, history, retriever, rewrite, asked.sources)
    more = rewrite is None and wants_more(question)
    asked = replace(
        asked,
        talk="nothing" if reading.of_nothing else None,
        of_each=asks_of_each(asked.question),
        question=reading.question,
        typed=asked.question,
        sources=asked.sources or reading.sources,
        of_named=asked.of_named or reading.of_thing,
        prefers=reading.prefers,
        near=reading.near,
        asking=reading.asking,
        of_one=reading.of_one,
        why_differ=reading.why_differ,
        further=shown_so_far(history) if more else "",
        outside=None if reading.walk is None or reading.walk.inside else reading.walk,
    )
    return asked if asked.talk or asked.outside else scope(asked)


def _retrieve(asked: Asked, retriever: HybridRetriever, max_chars: int) -> Asked:
    """A question with what was found for it, passages of `max_chars`, and what sources say
    differently; as it is if it is settled.
    """
    if asked.settled:
        return asked
    found = looked_up_in(asked, retriever)
    reach = reach_of(retriever, found.sources)
    assert found.finding is not None
    evidence = within(prefer(found.evidence, asked.prefers), max_chars)
    found = replace(
        found,
        finding=replace(found.finding, evidence=evidence),
        conflicts=side_by_side(found, reach),
    )
    return not_shown_yet(found) if asked.further else found


def _reply(asked: Asked, answered: Reply, retriever: HybridRetriever) -> Iterator[Event]:
    """The reply to a question that is prepared: its answer, or what stands in place of one."""
    if asked.talk:
        return replied(asked, partial(_titles, retriever=retriever))
    if asked.mentioned:
        return mentioning(asked, retriever)
    if asked.overview:
        return overview(asked, retriever.library)
    if asked.of_documents:
        return bylines(asked)
    if asked.outside:
        return out_of_the_list(asked)
    replying = refused(asked) if asked.refused else answered(asked)
    return of_named(replying, asked, _titles(asked, retriever) if asked.named else [])


def _titles(asked: Asked, retriever: HybridRetriever) -> list[str]:
    """The titles of the documents that a question is asked of."""
    store, name = retriever.library.store, retriever.library.index_name
    ids = asked.sources or [source.id for source in store.sources(name)]
    return [title for title, _ in store.titles(ids).values()]


def _as_it_is(asked: Asked) -> Asked:
    return asked


def _in_earnest(asked: Asked, frequency: Callable[[str], int]) -> Asked:
    """The question and what was asked before without what only a chat has: "lol", and put right
    where it is misspelt, but long turns.
    """

    def meant(text: str) -> str:
        return spelled(without_fillers(text), frequency)

    turns: list[Turn] = [
        {"role": turn["role"], "content": meant(turn["content"])}
        if turn["role"] == "user" and len(turn["content"]) <= LONGEST_SPELLED
        else turn
        for turn in asked.history
    ]
    return replace(asked, question=meant(asked.question), history=(*turns,))


def _once_more(asked: Asked) -> Asked:
    """The question whose answer is wanted again, shorter or in the other language, if one is."""
    if (question := without_brevity(asked.question)) != asked.question:
        asked = replace(asked, question=question, brief=True)
    last = again(asked.question, asked.history)
    if last is not None:
        if not last.question:
            return replace(asked, talk="shorter")
        asked = replace(
            asked,
            question=last.question,
            history=last.history,
            language=last.language,
            brief=last.brief,
            translated=last.translated,
        )
    question, language = without_language(asked.question)
    if language is None or small_talk(asked.question):
        return asked
    asked = replace(asked, question=question)
    return asked if last else replace(asked, language=language, translated=True)


def _of_what_was_shown(asked: Asked) -> Asked:
    """The question whose lists were shown, if some of their items are what is wanted of them."""
    found = narrowed(asked.question, asked.history)
    if found is None:
        return asked
    asked = replace(asked, narrowed=found, of_shown=asked.question)
    if not found.holding:
        return asked
    return replace(asked, question=found.question, history=found.history)


def _streaming(step: Callable[[Asked], Iterator[Event]]) -> Runnable[Asked, Event]:
    """A last step, whose events stream."""

    def events(questions: Iterator[Asked]) -> Iterator[Event]:
        for asked in questions:
            yield from step(asked)

    return RunnableGenerator(events)


def _rewriting(writer: Callable[[], Writer]) -> Rewrite:
    """The model as it makes a question stand alone."""

    def rewrite(question: str, history: Sequence[Turn]) -> str:
        using = writer()
        messages = follow_up(question, recent(question, history, using.room))
        return complete(using, messages, REWRITING_SECONDS, language_of(question))

    return rewrite
