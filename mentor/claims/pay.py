"""Whether statements of money tell what somebody earns, where a question asks for pay."""

from collections.abc import Mapping, Sequence

from ingest.simplify import folded
from mentor.claims.cover import about, around
from mentor.claims.stated import Stated
from mentor.evidence import Finding
from mentor.question.clauses import clauses
from mentor.question.money import money_aspect
from mentor.question.subject import is_role, subject
from mentor.question.wanted import Wanted, wanted
from mentor.refuse import of_the_field
from mentor.text.terms import Term, coverage, covers, terms


def asks_outright(question: str, asked: Wanted) -> bool:
    """Whether pay is asked for in one clause, in words for pay, or no pay is asked for."""
    in_words = any(each.kind == "money" for each in wanted(question))
    return asked.kind != "money" or (in_words and len(clauses(question)) == 1)


def jobs_asked(finding: Finding, best: Stated) -> dict[Term, float]:
    """The terms of the job that a question asks the pay of, which the best statement tells of."""
    roles = [word.text for word in subject(finding) if is_role(word)]
    named = around(finding, best)
    return {
        term: weight
        for term, weight in about(finding).items()
        if any(term.text in role for role in roles) and covers(named, term)
    }


def are_pay(
    finding: Finding, asked: Wanted, items: Sequence[Stated], jobs: Mapping[Term, float]
) -> bool:
    """Whether all statements are what somebody earns, and the last of the job asked for if any."""
    pay = asked.aspect != "price" and all(map(_is_headed_as_pay, items))
    return pay and (not jobs or coverage(jobs, around(finding, items[-1])) == 1.0)


def is_kin(finding: Finding, asked: Wanted, best: Stated, item: Stated) -> bool:
    """Whether both statements are pay in documents of the field, the other of a job that is called
    by the last word of the one asked for: engineers, be they of machine learning or AI. Asked for a
    level, what others earn at no level or another is no answer.
    """
    if asked.level or not (of_the_field(finding) and are_pay(finding, asked, (best, item), {})):
        return False
    roles = [word.text.split()[-1] for word in subject(finding) if is_role(word)]
    there = around(finding, item)
    return any(all(covers(there, term) for term in terms(role)) for role in roles)


def may_be_pay(asked: Wanted, item: Stated) -> bool:
    """Whether a statement is told to be of pay, if that is asked for: by its words and headings, or
    by what stands above it in its passage, as the head of a table.
    """
    if asked.aspect != "pay" or _is_headed_as_pay(item):
        return True
    passage = item.evidence.passage
    return money_aspect(folded(passage.text[: item.span[1] - passage.start])) == "pay"


def _is_headed_as_pay(item: Stated) -> bool:
    text = " ".join((*item.evidence.chunk.section, item.text))
    return money_aspect(folded(text)) == "pay"


def tell_of_one(finding: Finding, asked: Wanted, items: Sequence[Stated]) -> bool:
    """Whether sums that do not compare tell the same: all are pay, if that is asked for.

    Documents of the field tell one thing; elsewhere the fee of a course and the price of a desk are
    sums like all others.
    """
    if of_the_field(finding):
        return True
    return asked.aspect == "pay" and all(may_be_pay(asked, item) for item in items)
