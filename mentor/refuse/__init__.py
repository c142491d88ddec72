"""Whether the passages answer the question."""

from mentor.refuse.decision import calibration, chance_of_answer, missing, refuses

__all__ = ["calibration", "chance_of_answer", "missing", "refuses"]
