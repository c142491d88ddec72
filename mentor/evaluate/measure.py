"""Asks the mentor every question of a file and measures what comes back."""

from collections.abc import Callable, Iterable, Sequence
from math import ceil
from statistics import fmean, median
from time import perf_counter

from ingest.errors import SourceUnknown
from ingest.plain import plain
from mentor.api import Mentor
from mentor.claims import leads, reach_of, told
from mentor.evaluate.cited import Cited, cited
from mentor.evaluate.match import holds
from mentor.evaluate.number import right_sources
from mentor.evaluate.read import CONFLICT, Question
from mentor.evaluate.refusal import auroc
from mentor.evaluate.result import Evaluation, Outcome, Row
from mentor.refuse import calibration, chance_of_answer
from mentor.types import Answer, Citation, Passage
from mentor.verify.statements import markers_in

PASSAGE_CHARS = 4000
# More than PASSAGE_CHARS hold, unless passages are shorter than 80 characters on average.
PASSAGES = 50
OVERALL = "all"


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
    retriever = mentor.retriever
    finding = retriever.search(answer.question, retriever.k * 2)
    quantities = told(finding, leads(finding, reach_of(retriever)))
    return judge(
        question,
        right,
        answer,
        passages,
        mentor.source_text,
        seconds,
        quality=cited(answer, retriever.library.embedder),
        chance=chance_of_answer(finding, quantities, calibration()),
    )


def judge(
    question: Question,
    right: frozenset[str],
    answer: Answer,
    passages: Sequence[Passage],
    source_text: Callable[[str], str],
    seconds: float,
    quality: Cited | None = None,
    chance: float | None = None,
) -> Outcome:
    """The outcome of one question. `right` are the sources that answer it."""
    quality = quality or Cited()
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
        hold_rank=hold_rank(passages, question.must) if question.answerable else None,
        citation_recall=quality.recall,
        citation_precision=quality.precision,
        conflict_shown=_shows(answer, right) if question.kind == CONFLICT else None,
        chance=chance,
        characters=None if answer.abstained else len(plain(answer.text)),
        unsure=answer.unsure,
    )


def hold_rank(passages: Sequence[Passage], patterns: Sequence[str]) -> int:
    """How many of the first passages it takes until they hold every pattern; 0 if all do not."""
    missing = list(patterns)
    for rank, passage in enumerate(passages, start=1):
        missing = [pattern for pattern in missing if not holds(passage.text, [pattern])]
        if not missing:
            return rank
    return 0


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
    held = [o.hold_rank for o in outcomes if o.hold_rank is not None]
    citations = sum(o.citations for o in outcomes)
    answerable = [o for o in outcomes if o.answer_holds is not None]
    unanswerable = [o for o in outcomes if o.answer_holds is None]
    characters = sorted(o.characters for o in outcomes if o.characters is not None)
    return Row(
        kind=kind,
        questions=len(outcomes),
        passages_hold=_mean(o.passages_hold for o in outcomes),
        recall_at_1=_mean(0 < rank <= 1 for rank in held),
        recall_at_5=_mean(0 < rank <= 5 for rank in held),
        recall_at_10=_mean(0 < rank <= 10 for rank in held),
        passage_mrr=_mean(1 / rank if rank else 0.0 for rank in held),
        right_source=_mean(rank > 0 for rank in ranks),
        mrr=_mean(1 / rank if rank else 0.0 for rank in ranks),
        answer_holds=_mean(o.answer_holds for o in outcomes),
        citations_exact=sum(o.citations_exact for o in outcomes) / citations if citations else None,
        citation_recall=_mean(o.citation_recall for o in outcomes),
        citation_precision=_mean(o.citation_precision for o in outcomes),
        conflict_recall=_mean(o.conflict_shown for o in outcomes),
        refused_rightly=_mean(o.abstained for o in unanswerable),
        refused_wrongly=_mean(o.abstained for o in answerable),
        refusal_precision=_mean(o.answer_holds is None for o in outcomes if o.abstained),
        refused_or_doubted=_mean(o.abstained or o.unsure for o in unanswerable),
        doubted_wrongly=_mean(o.unsure for o in outcomes if o.answer_holds),
        refusal_auroc=auroc(_chances(answerable), _chances(unanswerable)),
        seconds=median(o.seconds for o in outcomes),
        characters=median(characters) if characters else None,
        characters_p90=characters[ceil(0.9 * len(characters)) - 1] if characters else None,
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
    """The numbers of markers: none in code, none that stands in the quoted words themselves."""
    text = answer.text
    for citation in answer.citations:
        if citation.quote:
            text = text.replace(citation.quote, "…")
    return markers_in(text)


def _shows(answer: Answer, right: frozenset[str]) -> bool:
    """Whether the answer shows that its sources disagree: each right one beside another right one.

    A question may ask for two quantities, on each of which two of the sources disagree.
    """
    beside = ({view.citation.source for view in each.views} & right for each in answer.conflicts)
    return right <= frozenset().union(
        *(shown for shown in beside if len(shown) > 1 or shown == right)
    )


def _chances(outcomes: Iterable[Outcome]) -> list[float]:
    return [outcome.chance for outcome in outcomes if outcome.chance is not None]


def _quotes_its_source(citation: Citation, source_text: Callable[[str], str]) -> bool:
    try:
        text = source_text(citation.source)
    except SourceUnknown:
        return False
    return bool(citation.quote) and text[citation.start : citation.end] == citation.quote


def _mean(values: Iterable[float | None]) -> float | None:
    """The mean of the values that there are."""
    listed = [value for value in values if value is not None]
    return fmean(listed) if listed else None
