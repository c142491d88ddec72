"""A plan of one's own: looked up in the plans of documents, fitted to who asks, written."""

from mentor.plan.fitted_plan import Planned
from mentor.plan.look_up import Found, NoPlan, PlanSearch, look_up
from mentor.plan.wording import no_plan_for
from mentor.plan.write import write

__all__ = ["Found", "NoPlan", "PlanSearch", "Planned", "look_up", "no_plan_for", "write"]
