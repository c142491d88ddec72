"""Whether the passages answer the question."""

from mentor.refuse.decision import (
    Missing,
    asks_nothing,
    calibration,
    chance_of_answer,
    missing,
    refuses,
)

__all__ = ["Missing", "asks_nothing", "calibration", "chance_of_answer", "missing", "refuses"]
