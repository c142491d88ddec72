"""What is asked of the second document that was shown, or of other ones than those quoted."""

from collections.abc import Sequence

from mentor.text.ordinals import (
    document_number,
    names_another_document,
    without_document,
    without_other_document,
)
from mentor.understand.cues import own_words
from mentor.understand.pointing import OF_ANSWER
from mentor.understand.standalone import understood
from mentor.understand.types import Documents, Reading
from mentor.understand.understood import Needs, Understood


def of_documents_named(
    question: str,
    before: Understood,
    answer: str,
    titles: Sequence[str],
    documents: Documents,
    needs: Needs,
) -> Reading | None:
    """What is asked of the second document that was shown, or of other ones; None if of neither."""
    number = document_number(question)
    if number is not None and needs(question):
        return _in_document(number, question, before, titles, documents)
    if names_another_document(question) and needs(question):
        return _in_others(question, before, answer, titles, documents)
    return None


def _in_document(
    number: int,
    question: str,
    before: Understood,
    titles: Sequence[str],
    documents: Documents,
) -> Reading:
    """What is asked of the document that was shown as the first, the second, …"""
    rest = without_document(question)
    asked = understood(rest, before).question if own_words(rest) else before.question
    found = documents.search(before.question, documents.passages).evidence
    by_title: dict[str, str] = {}
    for item in found:
        by_title.setdefault(item.passage.title, item.passage.source)
    shown = [by_title[title] for title in titles or by_title if title in by_title]
    return Reading(asked, (shown[number - 1],) if 0 < number <= len(shown) else None)


def _in_others(
    question: str,
    before: Understood,
    answer: str,
    titles: Sequence[str],
    documents: Documents,
) -> Reading | None:
    """What is asked of the documents found but those that the answer before quotes."""
    rest, before = without_other_document(question), before.picks_from or before
    asked = understood(rest, before).question if own_words(rest) else before.question
    found = documents.search(before.question, documents.passages).evidence
    quoted = {item.passage.source for item in found if item.passage.title in titles}
    if not quoted:
        told = documents.search(f"{before.question} {answer[:OF_ANSWER]}", 1).evidence
        quoted = {item.passage.source for item in told}
    others = dict.fromkeys(item.passage.source for item in found)
    left = tuple(source for source in others if source not in quoted)
    return Reading(asked, left) if left else None
