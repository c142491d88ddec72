"""Asks the mentor every question of a file and measures what comes back."""

import re
from collections.abc import Callable, Iterable, Sequence
from statistics import fmean, median
from time import perf_counter

from ingest.errors import SourceUnknown
from mentor.api import Mentor
from mentor.evaluate.match import holds
from mentor.evaluate.number import right_sources
from mentor.evaluate.read import CONFLICT, Question
from mentor.evaluate.result import Evaluation, Outcome, Row
from mentor.types import Answer, Citation, Passage

PASSAGE_CHARS = 4000
# More than PASSAGE_CHARS hold, unless passages are shorter than 80 characters on average.
PASSAGES = 50
OVERALL = "all"
_MARKER = re.compile(r"\[(\d+)\]")


def evaluate(mentor: Mentor, questions: Sequence[Question]) -> Evaluation:
    """Ask every question and measure by kind and overall; see `Row` for the measures.

    "First passages" are those that `search` ranks first, or for a question with history those
    that the answer was made from, cut off after PASSAGE_CHARS characters together.

    Raises:
        ConfigurationError: it is not clear which sources the questions mean.
    """
    mentor.prepare()
    right = right_sources(questions, mentor.sources())
    outcomes = tuple(_outcome(mentor, question, right[question.id]) for question in questions)
    kinds = dict.fromkeys(question.kind for question in questions)
    return Evaluation(
        kinds=tuple(summarise(kind, [o for o in outcomes if o.kind == kind]) for kind in kinds),
        overall=summarise(OVERALL, outcomes),
        outcomes=outcomes,
    )


def _outcome(mentor: Mentor, question: Question, right: frozenset[str]) -> Outcome:
    start = perf_counter()
    answer = mentor.ask(question.question, history=list(question.history))
    seconds = perf_counter() - start
    passages = answer.passages if question.history else mentor.search(question.question, k=PASSAGES)
    return judge(question, right, answer, passages, mentor.source_text, seconds)


def judge(
    question: Question,
    right: frozenset[str],
    answer: Answer,
    passages: Sequence[Passage],
    source_text: Callable[[str], str],
    seconds: float,
) -> Outcome:
    """The outcome of one question. `right` are the sources that answer it."""
    read = first_passages(passages, PASSAGE_CHARS)
    citations, exact = count_citations(answer, source_text)
    return Outcome(
        id=question.id,
        kind=question.kind,
        question=question.question,
        passages_hold=(
            holds("\n".join(text for _, text in read), question.must)
            if question.answerable
            else None
        ),
        source_rank=_rank([source for source, _ in read], right) if right else None,
        answer_holds=_answer_holds(question, right, answer) if question.answerable else None,
        citations=citations,
        citations_exact=exact,
        abstained=answer.abstained,
        seconds=seconds,
    )


def first_passages(passages: Iterable[Passage], chars: int) -> list[tuple[str, str]]:
    """(source, text) of the passages in order, the last one cut where `chars` are used up."""
    read = []
    for passage in passages:
        if chars <= 0:
            break
        read.append((passage.source, passage.text[:chars]))
        chars -= len(passage.text)
    return read


def count_citations(answer: Answer, source_text: Callable[[str], str]) -> tuple[int, int]:
    """(citations and markers that number none, how many of them are right).

    A citation is right when its quote is what stands in its source at its place, and when its
    number stands in the text and belongs to no other citation.
    """
    markers = _markers(answer)
    numbers = [citation.marker for citation in answer.citations]
    exact = sum(
        citation.marker in markers
        and numbers.count(citation.marker) == 1
        and _quotes_its_source(citation, source_text)
        for citation in answer.citations
    )
    return len(numbers) + len(markers - set(numbers)), exact


def summarise(kind: str, outcomes: Sequence[Outcome]) -> Row:
    """The measures over some outcomes, at least one."""
    ranks = [o.source_rank for o in outcomes if o.source_rank is not None]
    citations = sum(o.citations for o in outcomes)
    return Row(
        kind=kind,
        questions=len(outcomes),
        passages_hold=_mean(o.passages_hold for o in outcomes if o.passages_hold is not None),
        right_source=_mean(rank > 0 for rank in ranks),
        mrr=_mean(1 / rank if rank else 0.0 for rank in ranks),
        answer_holds=_mean(o.answer_holds for o in outcomes if o.answer_holds is not None),
        citations_exact=sum(o.citations_exact for o in outcomes) / citations if citations else None,
        refused_rightly=_mean(o.abstained for o in outcomes if o.answer_holds is None),
        refused_wrongly=_mean(o.abstained for o in outcomes if o.answer_holds is not None),
        seconds=median(o.seconds for o in outcomes),
    )


def _answer_holds(question: Question, right: frozenset[str], answer: Answer) -> bool:
    # A refusal names the nearest passages: what they happen to hold is no answer.
    if answer.abstained:
        return False
    cited = {citation.source for citation in answer.citations}
    if question.kind == CONFLICT and not right <= cited:
        return False
    said = [answer.text, *(citation.quote for citation in answer.citations)]
    return holds("\n".join(said), question.must)


def _rank(sources: Sequence[str], right: frozenset[str]) -> int:
    return next((rank for rank, source in enumerate(sources, start=1) if source in right), 0)


def _markers(answer: Answer) -> set[int]:
    """Numbers in brackets, but for those that stand in the quoted words themselves."""
    text = answer.text
    for citation in answer.citations:
        if _MARKER.search(citation.quote):
            text = text.replace(citation.quote, "")
    return {int(number) for number in _MARKER.findall(text)}


def _quotes_its_source(citation: Citation, source_text: Callable[[str], str]) -> bool:
    try:
        text = source_text(citation.source)
    except SourceUnknown:
        return False
    return bool(citation.quote) and text[citation.start : citation.end] == citation.quote


def _mean(values: Iterable[float]) -> float | None:
    listed = list(values)
    return fmean(listed) if listed else None
