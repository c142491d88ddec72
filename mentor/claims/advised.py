"""What documents say for and against, where no figure is asked for: the quotes side by side.

Whether it must be, is worth it or is so, each document says in words, and how they stand to each
other only a reader can tell. So nothing is claimed but that each of them speaks of it.
"""

from collections.abc import Sequence

from mentor.answer import Quote
from mentor.cite import unmarked
from mentor.claims.views import shortened
from mentor.differing_wording import differing_views
from mentor.text.language import Language
from mentor.text.marks import in_one_line
from mentor.types import Conflict, View


def advised(found: Sequence[Quote], language: Language) -> tuple[Conflict, ...]:
    """The quotes of several documents that take a position, as one conflict that need not be a
    contradiction; none if fewer than two documents do.
    """
    taken = [quote for quote in found if quote.position and not quote.near]
    if len({quote.citation.source for quote in taken}) < 2:
        return ()
    views = tuple(
        View(f"“{unmarked(shortened(in_one_line(quote.position)))}”", quote.citation)
        for quote in taken
    )
    return (Conflict(differing_views(language), views, disagree=False),)
