"""The way of a question, on one screen.

    question + history -> standalone -> retrieve -> refuse, or write and verify, or quote -> Answer

A message that asks several questions goes that way once for each. A greeting or
thanks is replied to, and nothing is looked up. Who asks for a plan of his own gets the documents'
plans in place of what is retrieved.

Where sources disagree on a figure that the question touches, the answer says so first; where a
model finds other views that contradict each other, so does what it wrote once it is checked.

LangChain runnables joined by `|`. What streams are Tokens, then one final Answer.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from langchain_core.runnables import Runnable, RunnableGenerator, RunnableLambda

from mentor.answer import tells_of_both
from mentor.asked import Asked, within
from mentor.bylines import bylines, with_documents
from mentor.claims import (
    Disagreement,
    Progress,
    Reach,
    beside_the_unknown,
    conflicts,
    counted,
    disagreements,
    heading_lists,
    leads,
    lists_of_headings,
    on_costs,
    order_of,
    orders,
    orders_known,
    outlines,
    plans_for_the_unknown,
    progress,
    reach_of,
    steps_of,
    tell_the_number,
    told,
    with_counts,
    with_order,
    with_places,
    with_progress,
    with_stages,
)
from mentor.llm import Writer, complete, recent
from mentor.mentions import mentioning
from mentor.planned import with_plan
from mentor.prompts import follow_up
from mentor.question.age import asks_whether_too_old
from mentor.question.wanted import TIMES, wanted
from mentor.refuse import leaves_out_a_name, refuses
from mentor.replies import Event, out_of_the_list, quoted, refused, replied, writing
from mentor.retrieve import HybridRetriever
from mentor.several import Reply, each_question
from mentor.text.language import language_of
from mentor.types import Turn
from mentor.understand import (
    Rewrite,
    again,
    asking_part,
    asks_of_each,
    mentioned,
    prefer,
    set_beside,
    small_talk,
    spelled,
    without_orders,
    without_sources,
)
from mentor.understand import understand as understood

REWRITING_SECONDS = 10.0
"""So long the model may take to make a question stand alone; then the rule does."""


def _but_for_the_time(
    differing: Sequence[Disagreement], at_the_time: Sequence[Progress], question: str
) -> list[Disagreement]:
    """What documents differ on; not when it comes where a question asks what comes at a time."""
    asks_when = any(each.kind == "position" for each in wanted(question))
    said = bool(at_the_time) and not asks_when
    return [each for each in differing if not (said and each.kind == "position")]


def build_chain(
    retriever: HybridRetriever,
    max_passage_chars: int,
    writer: Callable[[], Writer] | None,
) -> Runnable[Asked, Event]:
    """The chain: extractive without a writer, else written by its model and verified."""

    def understand(asked: Asked) -> Asked:
        talk = asked.talk or small_talk(asked.question)
        asked = replace(asked, talk=talk, mentioned=mentioned(asked.question))
        asked = with_documents(asked, retriever.library)
        if asked.talk or asked.mentioned or asked.of_documents:
            return asked
        rewrite = None if writer is None else _rewriting(writer)
        question = without_sources(without_orders(asked.question))
        reading = understood(question, asked.history, retriever, rewrite, asked.sources)
        return replace(
            asked,
            talk="nothing" if reading.of_nothing else None,
            of_each=asks_of_each(asked.question),
            question=spelled(reading.question, retriever.frequency),
            typed=asked.question,
            sources=asked.sources or reading.sources,
            prefers=reading.prefers,
            near=reading.near,
            asking=reading.asking,
            of_one=reading.of_one,
            why_differ=reading.why_differ,
            outside=None if reading.walk is None or reading.walk.inside else reading.walk,
        )

    def looked_up(asked: Asked, reach: Reach) -> Asked:
        finding = retriever.search(asked.question, retriever.k * 2, asked.sources, asked.near)
        order = order_of(finding, asked.asking)
        ordered = orders(finding, reach.around, order) if order else []
        stages = ordered or outlines(finding, reach.around, asked.asking)
        # What comes first of two is no time, whatever the vector of the question is near to.
        in_words = replace(reach, meant=None) if orders_known(finding, order) else reach
        found = leads(finding, in_words, asked.asking)
        # How many rungs a ladder has is told by no single passage, and by none if they are listed.
        listed = any(outline.asked_for or outline.followed for outline in stages)
        if listed:
            found = [lead for lead in found if lead.asked.kind != "count"]
        lists = [] if listed else counted(finding, reach.around, found, asked.asking)
        listed = listed or bool(lists)
        costs = None if listed else on_costs(finding, found)
        refused = not listed and (
            beside_the_unknown(finding, order)
            or plans_for_the_unknown(finding, asked.asking)
            or (refuses(finding, told(finding, found)) and not tells_of_both(finding))
            or (costs is not None and not costs.evidence)
        )
        finding = finding if refused or costs is None else costs
        stages = stages or lists_of_headings(lists)
        stages = stages or ([] if refused else heading_lists(finding, reach.around))
        return replace(
            asked,
            finding=finding,
            stages=(*stages,),
            leads=(*found,),
            lists=(*lists,),
            refused=refused,
        )

    def retrieve(asked: Asked) -> Asked:
        if asked.settled:
            return asked
        reach = reach_of(retriever, asked.sources)
        found = looked_up(asked, reach)
        if found.refused and (part := _asked_alone(found)):
            again = looked_up(replace(asked, question=part, asking=()), reach)
            found = found if again.refused else again
        assert found.finding is not None
        ordered = not wanted(found.question) and any(
            outline.ordered not in (None, "place") for outline in found.stages
        )
        timed = any(outline.timed for outline in found.stages)
        said = found.refused or found.of_one or ordered or timed
        said = said or asks_whether_too_old(found.question)
        numbered = tell_the_number(found.stages, found.question)
        of_steps = [lead for lead in found.leads if not (numbered and lead.asked.kind in TIMES)]
        differing = [] if said else disagreements(found.finding, reach, of_steps)
        at_the_time = [] if said else progress(found.finding, reach.around, found.asking)
        differing = _but_for_the_time(differing, at_the_time, found.question)
        timed_apart = any(each.kind == "position" for each in differing)
        steps = steps_of(found.finding, reach.around) if timed_apart else []
        shown = conflicts(differing, asked.language, steps)
        shown = with_counts(shown, found.lists, asked.language)
        shown = with_progress(shown, at_the_time, asked.language)
        shown = with_order(shown, found.stages, asked.language)
        shown = with_places(shown, found.stages, found.question, asked.language)
        evidence = within(prefer(found.evidence, asked.prefers), max_passage_chars)
        return replace(
            found,
            finding=replace(found.finding, evidence=evidence),
            conflicts=with_stages(shown, found.stages, asked.language),
        )

    def titles(asked: Asked) -> list[str]:
        store, name = retriever.library.store, retriever.library.index_name
        ids = asked.sources or [source.id for source in store.sources(name)]
        return [title for title, _ in store.titles(ids).values()]

    def reply() -> Reply:
        answered = quoted if writer is None else writing(writer, retriever)
        return partial(_reply, answered=answered, titles=titles, retriever=retriever)

    plan = partial(with_plan, retriever=retriever, max_chars=max_passage_chars)
    prepare = RunnableLambda(understand) | RunnableLambda(plan) | RunnableLambda(retrieve)
    live = writer is not None
    beside = partial(set_beside, retriever=retriever)
    each = partial(each_question, beside=beside, prepare=prepare.invoke, reply=reply, live=live)
    return _streaming(lambda asked: each(_once_more(asked)))


def _reply(
    asked: Asked,
    answered: Reply,
    titles: Callable[[Asked], list[str]],
    retriever: HybridRetriever,
) -> Iterator[Event]:
    """The reply to a question that is prepared: its answer, or what stands in place of one."""
    if asked.talk:
        return replied(asked, titles)
    if asked.mentioned:
        return mentioning(asked, retriever)
    if asked.of_documents:
        return bylines(asked)
    if asked.outside:
        return out_of_the_list(asked)
    return refused(asked) if asked.refused else answered(asked)


def _once_more(asked: Asked) -> Asked:
    """The question whose answer is wanted again, shorter or in the other language, if one is."""
    last = again(asked.question, asked.history)
    if last is None:
        return asked
    if not last.question:
        return replace(asked, talk="shorter")
    return replace(
        asked,
        question=last.question,
        history=last.history,
        language=last.language,
        brief=last.brief,
        translated=last.translated,
    )


def _asked_alone(found: Asked) -> str:
    """The part of a refused question that asks, "" if the rest names what the library lacks."""
    part = asking_part(found.question)
    assert found.finding is not None
    left_out = leaves_out_a_name(found.finding, part) or asks_whether_too_old(found.question)
    return "" if left_out else part


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
