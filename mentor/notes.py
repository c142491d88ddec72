"""What a reader of an answer has to know: whose times these are, and in which language it is."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from ingest.lookup import lookup
from ingest.quantities import quantities
from mentor.asked import Asked
from mentor.differing_wording import no_sum_per
from mentor.question.age import speaks_of_age, tells_age
from mentor.question.conditions import job_of_asker
from mentor.question.money import asks_what_to_spend
from mentor.question.wanted import wanted
from mentor.refusal_wording import no_cost_told, nothing_quoted_of_kind
from mentor.text.language import Language
from mentor.text.overlap import standing
from mentor.text.terms import coverage, terms, words_of
from mentor.types import Citation
from mentor.understand import asking_part
from mentor.unsaid import kinds_not_quoted, names_lacking, names_not_quoted, period_not_quoted
from mentor.wording import (
    not_in_documents,
    not_quoted,
    other_language_note,
    plans_as_they_are,
    says_nothing_of_age,
    stays_in_its_language,
    times_of_anybody,
)


def notes_on(
    asked: Asked, citations: Sequence[Citation], languages: AbstractSet[Language]
) -> Iterator[str]:
    """What a reader of quotes has to know: what no document has, whose times and plans these are,
    that they are in another language.
    """
    if tells_age(asked.question) and not any(speaks_of_age(each.quote) for each in citations):
        yield says_nothing_of_age(asked.language)
    if job := _job_without_times(asked, citations):
        yield times_of_anybody(job, asked.language)
    yield from _unsaid(asked, citations)
    if any(stage.followed for stage in asked.stages) and quantities(asked.question):
        yield plans_as_they_are(asked.language)
    if languages - {asked.language}:
        told = stays_in_its_language if asked.translated else other_language_note
        yield told(asked.language)


def _unsaid(asked: Asked, citations: Sequence[Citation]) -> Iterator[str]:
    """What the question names or asks for and nothing quoted tells."""
    if asked.finding is None or not citations:
        return
    part = asking_part(asked.question)
    lacking = names_lacking(asked.finding, part, unsure=asked.unsure)
    yield not_in_documents(lacking, asked.language)
    of = part or asked.question
    yield not_quoted(names_not_quoted(asked.finding, part, citations, of), asked.language)
    for kind in kinds_not_quoted(asked.question, citations):
        if kind == "price" and asks_what_to_spend(asked.question):
            yield no_cost_told(asked.language)
        else:
            yield nothing_quoted_of_kind(kind, asked.language)
    yield no_sum_per(period_not_quoted(asked.question, citations), asked.language)


def _job_without_times(asked: Asked, citations: Sequence[Citation]) -> str:
    """What somebody said that he is who asks how long it takes, if nothing quoted speaks of that;
    else "".
    """
    if all(each.kind != "duration" for each in wanted(asked.question)):
        return ""
    said = [turn["content"] for turn in asked.history if turn["role"] == "user"]
    told = (job_of_asker(each) for each in (asked.question, *reversed(said)))
    job = next(filter(None, told), "")
    weights = dict.fromkeys(terms(job), 1.0)
    words = words_of(weights)
    of_it = (coverage(weights, standing(words, lookup(each.quote))) for each in citations)
    return "" if any(share == 1.0 for share in of_it) else job
