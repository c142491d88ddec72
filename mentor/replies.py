"""What is replied without a model: a refusal, quotes, plans.

Each reply streams Tokens and ends with one Answer. Where sources disagree that is said first.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from mentor.answer import MAX_QUOTES, Quote, named_alone, nearest_words, quotes, written
from mentor.asked import Asked
from mentor.catalogue import documents_are
from mentor.claims import (
    citations_of,
    conflicts_text,
    not_repeated,
    views_of,
    why_they_differ,
)
from mentor.exemplified import examples, not_shown
from mentor.further import beyond, given_in, shown_again
from mentor.narrowed import narrowed_quotes
from mentor.notes import notes_on
from mentor.plan import no_plan_for, write
from mentor.refusal_wording import refusal, script_not_read
from mentor.refuse import Missing, asks_nothing, missing, of_the_field
from mentor.steps import beside_stages, listing, tells_no_order
from mentor.text.language import in_other_script, language_of
from mentor.types import SECTION_SIGN, Answer, Citation, Event, Token
from mentor.understand import asking_part, asks_for_example, asks_for_example_of, last_answer
from mentor.wording import (
    named_not_explained,
    no_example_given,
    no_more,
    no_order_told,
    no_such_place,
    none_of_shown,
    not_sure,
    nothing_asked,
    nothing_nearer,
    other_language_note,
    shown_before,
    small_talk_reply,
    with_wish,
)

NEAREST = 3
"""So many of the nearest passages are named where there is no answer."""


def replied(asked: Asked, titles: Callable[[Asked], list[str]]) -> Iterator[Event]:
    """What is said to small talk: nothing is looked up, and nothing claimed.

    `titles` are those of the documents, which are named if they are asked for.
    """
    assert asked.talk is not None
    if asked.talk == "documents":
        text = documents_are(titles(asked), asked.language)
    else:
        text = small_talk_reply(asked.talk, asked.language)
    yield Token(text)
    yield Answer(asked.question, text, abstained=True)


def out_of_the_list(asked: Asked) -> Iterator[Event]:
    """That the list which a conversation goes through has no such place."""
    assert asked.outside is not None
    past = asked.outside.at >= 0
    text = no_such_place(asked.outside.labels, asked.language, past=past)
    yield Token(text)
    yield Answer(asked.question, text, abstained=True)


def refused(asked: Asked) -> Iterator[Event]:
    """That the documents do not answer, or the question cannot be read, and where the nearest
    passages stand.
    """
    if asked.further:
        yield from _no_more(asked)
        return
    if in_other_script(asked.question):
        text = script_not_read([(each, "") for each in asked.passages[:NEAREST]])
        yield Token(text)
        yield Answer(asked.question, text, abstained=True, passages=asked.passages)
        return
    if asked.finding and asks_nothing(asked.finding):
        text = nothing_asked(asked.language)
        yield Token(text)
        yield Answer(asked.question, text, abstained=True)
        return
    wanted = (
        missing(asked.finding, asking_part(asked.question)) if asked.finding else Missing(None, ())
    )
    nearest = asked.passages[:NEAREST]
    words = nearest_words(asked.finding, nearest) if asked.finding else [""] * len(nearest)
    text = refusal(
        asked.language,
        [*zip(nearest, words, strict=True)],
        wanted.kind,
        wanted.about,
        known=wanted.known,
    )
    yield Token(text)
    yield Answer(
        asked.question, text, abstained=True, passages=asked.passages, nearest=tuple(words)
    )


def quoted(asked: Asked, note: str = "") -> Iterator[Event]:
    """What sources disagree about, the stages that are asked for, and quotes; to who asks for a
    plan of his own the plans that there are.

    `note` says why there is no model's answer.
    """
    if asked.plan:
        yield from _planned(asked, note)
        return
    if asked.why_differ and asked.conflicts:
        yield from _why_they_differ(asked, note)
        return
    stages = listing(
        asked.stages[:1] if asked.brief else asked.stages,
        citations_of(asked.conflicts),
        asked.language,
    )
    shown = (*citations_of(asked.conflicts), *stages.citations)
    found = _picked(asked, stages.text, shown)
    before_it = last_answer(asked.history) if not shown else ""
    no_example = bool(found and before_it) and asks_for_example(asked.typed)
    giving = examples(found, before_it, asked.passages) if no_example else []
    if before_it and asks_for_example_of(asked.typed):
        found = not_shown(found, before_it)
        found = found[:1] if asked.brief else found
    if asked.further and not (found or shown):
        yield from _no_more(asked)
        return
    said = _said_of(asked, found, "" if no_example else before_it)
    if alone := giving or _of_the_lists(asked, found):
        yield from _of_shown(asked, alone, note)
        return
    heading = found[0].citation.section.rsplit(SECTION_SIGN, 1)[-1] if found else ""
    listed_only = named_alone(asked.finding, heading) if asked.finding and found else ""
    unsure = asked.unsure and bool(found) and not (shown or listed_only)
    alike = unsure or (said and all(quote.near for quote in found))
    found = [replace(quote, near=quote.near and not alike) for quote in found]
    pieces: list[str] = []
    for piece in (
        *(f"{line}\n\n" for line in _leads(asked, listed_only, unsure, no_example, said)),
        *differing(asked, more=bool(found or stages.text)),
        stages.text + ("\n\n" if stages.text and found else ""),
        *written(found, asked.language),
    ):
        pieces.append(piece)
        yield Token(piece)
    citations = (*shown, *(quote.citation for quote in found))
    languages = [*map(language_of, (each.quote for each in shown)), *(q.language for q in found)]
    yield Answer(
        question=asked.question,
        text="".join(pieces),
        citations=citations,
        conflicts=asked.conflicts,
        passages=asked.passages,
        note=" ".join(filter(None, [note, *notes_on(asked, citations, {*languages})])),
        unsure=unsure,
    )


def _no_more(asked: Asked) -> Iterator[Event]:
    """That the documents say no more than what was shown."""
    text = no_more(asked.language)
    yield Token(text)
    yield Answer(asked.question, text, abstained=True, passages=asked.passages)


def _picked(asked: Asked, stages: str, shown: Sequence[Citation]) -> list[Quote]:
    """The quotes that stand beside what is shown: conflicts and the text of stages."""
    if asked.finding is None:
        return []
    views = views_of(asked.conflicts)
    given = given_in(asked.further, asked.finding.evidence) if asked.further else []
    chosen_later = asked.narrowed or asks_for_example_of(asked.typed)
    found = quotes(
        asked.finding,
        sum(len(view.text) + len(view.citation.title) for view in views) + len(stages),
        (*shown, *given),
        listed=bool(stages),
        most=int(not shown) if asked.brief and not chosen_later else MAX_QUOTES,
        of_each=asked.of_each,
        closely=not of_the_field(asked.finding),
        beyond=bool(given),
        beside_steps=any(stage.ordered or stage.learnt for stage in asked.stages),
    )
    found = beside_stages(not_repeated(found, shown), asked.stages, asked.question)
    return beyond(asked.further, found) if asked.further and not shown else found


def _of_the_lists(asked: Asked, found: Sequence[Quote]) -> list[Quote]:
    """The items of the lists shown before that are wanted of them, none if nothing is."""
    if not asked.narrowed or not asked.narrowed.holding:
        return []
    return narrowed_quotes(found, asked.narrowed.wanted, asked.passages)


def _said_of(asked: Asked, found: Sequence[Quote], before_it: str) -> str:
    """What is said of quotes that tell nothing new, nothing that surely answers to who wants more,
    or no order where one is asked for; `before_it` is the last answer, if nothing else is shown.
    """
    if before_it and asked.further and all(quote.near for quote in found):
        return nothing_nearer(asked.language)
    answering = [quote for quote in found if not quote.near] or found
    again = before_it and not asked.further and asked.typed != asked.question
    if again and shown_again(before_it, answering):
        return shown_before(asked.language)
    return no_order_told(asked.language) if _lacks_order(asked, found) else ""


def _lacks_order(asked: Asked, found: Sequence[Quote]) -> bool:
    """Whether quotes stand for an order of things that nothing tells."""
    told = asked.stages or asked.conflicts or asked.narrowed or asked.further
    if told or not found or asked.finding is None:
        return False
    return tells_no_order(asked.finding, asked.asking, (each.citation.quote for each in found))


def _leads(
    asked: Asked, listed_only: str, unsure: bool, no_example: bool, said: str
) -> Iterator[str]:
    """What is said before all else of how the quotes answer; `listed_only` is named in them and
    not explained, `said` is what is said of all of them.
    """
    if unsure:
        yield not_sure(asked.language)
    if no_example:
        yield no_example_given(asked.language)
    if said and not (unsure or asked.narrowed or listed_only):
        yield said
    if asked.narrowed:
        yield none_of_shown(asked.of_shown, asked.language)
    if asked.no_plan_for:
        yield no_plan_for(asked.no_plan_for, asked.language)
    if listed_only:
        yield named_not_explained(listed_only, asked.language)


def _of_shown(asked: Asked, kept: Sequence[Quote], note: str) -> Iterator[Event]:
    """What is wanted of the quotes: items of the lists that were shown, or examples."""
    kept = kept[:1] if asked.brief else kept
    text = "".join(written(kept, asked.language))
    yield Token(text)
    citations = (*(quote.citation for quote in kept),)
    notes = notes_on(asked, citations, {quote.language for quote in kept})
    yield Answer(
        question=with_wish(asked.question, asked.of_shown) if asked.narrowed else asked.question,
        text=text,
        citations=citations,
        passages=asked.passages,
        note=" ".join(filter(None, [note, *notes])),
    )


def _planned(asked: Asked, note: str) -> Iterator[Event]:
    """The plans of documents for somebody; to who wants more, those that were not all shown."""
    assert asked.plan is not None
    reply = write(asked.plan, asked.language, brief=asked.brief)
    if asked.further and all(each.title in asked.further for each in reply.citations):
        yield from _no_more(asked)
        return
    text = "\n\n".join(reply.blocks)
    yield Token(text)
    languages = {language_of(each.quote) for each in reply.citations}
    notes = notes_on(asked, reply.citations, {*languages})
    yield Answer(
        question=asked.question,
        text=text,
        citations=(*reply.citations,),
        passages=asked.passages,
        note=" ".join(filter(None, [note, *notes])),
    )


def _why_they_differ(asked: Asked, note: str) -> Iterator[Event]:
    """What the documents that differ say, each with its conditions."""
    text, beside = why_they_differ(asked.conflicts, asked.evidence, asked.language)
    citations = (*citations_of(asked.conflicts), *beside)
    yield Token(text)
    languages = {language_of(each.quote) for each in citations}
    other = other_language_note(asked.language) if languages - {asked.language} else ""
    yield Answer(
        question=asked.question,
        text=text,
        citations=citations,
        conflicts=asked.conflicts,
        passages=asked.passages,
        note=" ".join(filter(None, [note, other])),
    )


def differing(asked: Asked, *, more: bool) -> Iterator[str]:
    """What is said of conflicts before all else; `more` follows."""
    if asked.conflicts:
        yield conflicts_text(asked.conflicts, asked.language) + ("\n\n" if more else "")
