"""Whether the passages answer the question."""

from mentor.refuse.decision import (
    asks_nothing,
    calibration,
    chance_of_answer,
    missing,
    refuses,
)

__all__ = ["asks_nothing", "calibration", "chance_of_answer", "missing", "refuses"]
