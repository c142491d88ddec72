"""The extractive answer: what is quoted, and how it reads."""

from mentor.answer.compared import compared_in_vain, tells_of_both
from mentor.answer.defined import named_alone
from mentor.answer.extract import MAX_QUOTES, quotes
from mentor.answer.lacking import lacks_the_thing
from mentor.answer.nearest import nearest_words
from mentor.answer.quotable import Quotable
from mentor.answer.written import Quote, written

__all__ = [
    "MAX_QUOTES",
    "Quotable",
    "Quote",
    "compared_in_vain",
    "lacks_the_thing",
    "named_alone",
    "nearest_words",
    "quotes",
    "tells_of_both",
    "written",
]
