"""The steps that documents lay out: what they are, in which order, and how they are shown."""

from mentor.steps.headings import heading_lists
from mentor.steps.order import beside_the_unknown, order_of, orders, orders_known, steps_of
from mentor.steps.order_shown import tell_the_number, with_order, with_places
from mentor.steps.outline import Outline, outlines, plans_for_the_unknown
from mentor.steps.progress import Progress, progress
from mentor.steps.stages import beside_stages, listing, with_progress, with_stages

__all__ = [
    "Outline",
    "Progress",
    "beside_stages",
    "beside_the_unknown",
    "heading_lists",
    "listing",
    "order_of",
    "orders",
    "orders_known",
    "outlines",
    "plans_for_the_unknown",
    "progress",
    "steps_of",
    "tell_the_number",
    "with_order",
    "with_places",
    "with_progress",
    "with_stages",
]
