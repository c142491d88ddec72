"""Whether nothing tells the order of things in which a question wants to learn them."""

import re
from collections.abc import Iterable, Sequence

from ingest.lookup import lookup
from ingest.simplify import folded
from mentor.evidence import Finding
from mentor.steps.order import NAMED, order_of
from mentor.text.overlap import standing
from mentor.text.terms import coverage

_SENTENCE = re.compile(r"[。！？!?\n]|\.\s")
_LEARNING = re.compile(r"学|\b(?:learn|stud)(?:s|ed|t|y|ying|ied|ing)?\b")
_ORDERS = re.compile(
    r"先|再[学做看]|然后|接着|接下来|之后|以后|之前|以前"
    r"|\b(?:first|then|next|after|before|afterwards|later|prior|prerequisites?)\b"
)
"""What may say the order of things in a sentence."""


def tells_no_order(finding: Finding, asking: Sequence[str], quotes: Iterable[str]) -> bool:
    """Whether a question asks for the order in which to learn things and no sentence quoted
    that names one of them speaks of any.

    `asking` are the texts that say what is asked, the question unless given.
    """
    asked = order_of(finding, asking)
    if asked is None or asked.form == "place" or not _LEARNING.search(asked.text):
        return False
    sentences = (each for quote in quotes for each in _SENTENCE.split(folded(quote)))
    ordering = [lookup(each) for each in sentences if _ORDERS.search(each)]
    return not any(
        coverage(thing, standing(finding.words, words)) >= NAMED
        for words in ordering
        for thing in asked.things
    )
