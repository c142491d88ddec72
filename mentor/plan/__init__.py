"""A plan of one's own: which plans of documents fit, and what is said of them."""

from mentor.plan.circumstances import Search, said_of
from mentor.plan.fitted import fitted_plans
from mentor.plan.fitted_plan import FittedPlan, Planned, Topic

__all__ = [
    "FittedPlan",
    "Planned",
    "Search",
    "Topic",
    "fitted_plans",
    "said_of",
]
