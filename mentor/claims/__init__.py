"""Where sources disagree, and how the learner sees it."""

from mentor.claims.conditions_beside import why_they_differ
from mentor.claims.counted import Counted, counted, lists_of_headings, with_counts
from mentor.claims.disagree import Disagreement, disagreements
from mentor.claims.lead import OF_MOST, told_of
from mentor.claims.spent import on_costs
from mentor.claims.stated import Stated, names_a_part
from mentor.claims.story import read_again, says_what, told_of_the_way
from mentor.claims.told import Lead, Reach, leads, reach_of, told
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
    "OF_MOST",
    "Counted",
    "Disagreement",
    "Lead",
    "Reach",
    "Stated",
    "citations_of",
    "conflicts",
    "conflicts_text",
    "counted",
    "disagreements",
    "leads",
    "lists_of_headings",
    "names_a_part",
    "not_repeated",
    "on_costs",
    "reach_of",
    "read_again",
    "renumbered",
    "says_what",
    "told",
    "told_of",
    "told_of_the_way",
    "views_of",
    "why_they_differ",
    "with_counts",
    "with_stances",
]
