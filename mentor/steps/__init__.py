"""The steps that documents lay out: what they are, in which order, and how they are shown."""

from mentor.steps.asked import asks_for_a_plan, asks_the_way, unit_asked
from mentor.steps.goal import (
    aims_at_the_unknown,
    goal_of,
    plan_named,
    plans_for_the_unknown,
    telling_apart,
)
from mentor.steps.headings import heading_lists
from mentor.steps.order import beside_the_unknown, order_of, orders, orders_known, steps_of
from mentor.steps.order_shown import tell_the_number, with_order, with_places
from mentor.steps.outline import LOOKED_AT, Around, Outline, cited, views_shown
from mentor.steps.plans import MOST_STEPS, Step, headings_beside
from mentor.steps.plans_about import last_steps, outlines
from mentor.steps.progress import Progress, progress
from mentor.steps.shown import NO_SENTENCE
from mentor.steps.stages import beside_stages, listing, with_progress, with_stages
from mentor.steps.unordered import tells_no_order

__all__ = [
    "LOOKED_AT",
    "MOST_STEPS",
    "NO_SENTENCE",
    "Around",
    "Outline",
    "Progress",
    "Step",
    "aims_at_the_unknown",
    "asks_for_a_plan",
    "asks_the_way",
    "beside_stages",
    "beside_the_unknown",
    "cited",
    "goal_of",
    "heading_lists",
    "headings_beside",
    "last_steps",
    "listing",
    "order_of",
    "orders",
    "orders_known",
    "outlines",
    "plan_named",
    "plans_for_the_unknown",
    "progress",
    "steps_of",
    "tell_the_number",
    "telling_apart",
    "tells_no_order",
    "unit_asked",
    "views_shown",
    "with_order",
    "with_places",
    "with_progress",
    "with_stages",
]
