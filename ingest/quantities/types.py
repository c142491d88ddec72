"""What a text states in figures: how long, when in a plan, how much, how many, what share."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["duration", "position", "experience", "rate", "money", "share", "measure", "count"]

MONTHS_IN = {"year": 12.0, "month": 1.0, "week": 12 / 52, "day": 12 / 365}
"""Calendar units in months."""

HOURS_IN = {"hour": 1.0, "minute": 1 / 60}
"""Units of work in hours: how many months 500 hours are depends on who studies."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity and where it stands: `text[start:end]`.

    A bound that the text leaves open is None: "36+ months" has no `high`, "at most 6" no `low`.
    `unit` is, by kind:

    - duration (six months), experience (three years of experience), position (months 5-6 of a
      plan): "year", "month", "week", "day", "hour" or "minute";
    - rate (ten hours a week): a unit of time; `per` is "day", "week", "month" or "year";
    - money: the currency ("CNY", "USD"), "" if the text does not say; `per` as for a rate, or
      "hour"; "" if the text does not say;
    - share: "%";
    - measure (5 km, 16 GB): a unit of `measure.SCALES`;
    - count: the words for what is counted.
    """

    kind: Kind
    low: float | None
    high: float | None
    unit: str
    start: int
    end: int
    per: str = ""
