"""Where sources disagree, and how the learner sees it."""

from mentor.claims.circumstances import Search, said_of
from mentor.claims.conditions_beside import why_they_differ
from mentor.claims.counted import Counted, counted, lists_of_headings, with_counts
from mentor.claims.disagree import Disagreement, disagreements
from mentor.claims.fitted import fitted_plans
from mentor.claims.fitted_plan import FittedPlan, Planned, Topic
from mentor.claims.headings import heading_lists
from mentor.claims.lead import OF_MOST, told_of
from mentor.claims.order import beside_the_unknown, order_of, orders, orders_known, steps_of
from mentor.claims.order_shown import tell_the_number, with_order, with_places
from mentor.claims.outline import Outline, outlines, plans_for_the_unknown
from mentor.claims.progress import Progress, progress
from mentor.claims.spent import on_costs
from mentor.claims.stages import beside_stages, listing, with_progress, with_stages
from mentor.claims.stated import Stated, names_a_part
from mentor.claims.story import read_again, says_what
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
    "FittedPlan",
    "Lead",
    "Outline",
    "Planned",
    "Progress",
    "Reach",
    "Search",
    "Stated",
    "Topic",
    "beside_stages",
    "beside_the_unknown",
    "citations_of",
    "conflicts",
    "conflicts_text",
    "counted",
    "disagreements",
    "fitted_plans",
    "heading_lists",
    "leads",
    "listing",
    "lists_of_headings",
    "names_a_part",
    "not_repeated",
    "on_costs",
    "order_of",
    "orders",
    "orders_known",
    "outlines",
    "plans_for_the_unknown",
    "progress",
    "reach_of",
    "read_again",
    "renumbered",
    "said_of",
    "says_what",
    "steps_of",
    "tell_the_number",
    "told",
    "told_of",
    "views_of",
    "why_they_differ",
    "with_counts",
    "with_order",
    "with_places",
    "with_progress",
    "with_stages",
    "with_stances",
]
