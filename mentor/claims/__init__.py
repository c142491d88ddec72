"""Where sources disagree, and how the learner sees it."""

from mentor.claims.disagree import Reach, disagreements
from mentor.claims.views import (
    citations_of,
    conflicts,
    conflicts_text,
    not_repeated,
    renumbered,
    views_of,
    with_stances,
)

__all__ = [
    "Reach",
    "citations_of",
    "conflicts",
    "conflicts_text",
    "disagreements",
    "not_repeated",
    "renumbered",
    "views_of",
    "with_stances",
]
