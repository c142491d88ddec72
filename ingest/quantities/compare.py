"""Quantities of one kind in one unit."""

from ingest.quantities.measure import SCALES
from ingest.quantities.types import HOURS_IN, MONTHS_IN, Quantity


def comparable(quantity: Quantity) -> tuple[float | None, float | None, str]:
    """Low, high and the unit in which quantities of a kind compare: months for calendar units,
    hours for hours and minutes, of measures the base unit by the name of what it measures;
    otherwise as stated.
    """
    unit, scale = _base(quantity)
    low = None if quantity.low is None else round(quantity.low * scale, 6 if scale < 0.01 else 2)
    high = None if quantity.high is None else round(quantity.high * scale, 6 if scale < 0.01 else 2)
    return low, high, unit


def _base(quantity: Quantity) -> tuple[str, float]:
    if quantity.kind == "measure":
        return SCALES[quantity.unit]
    if quantity.kind != "count" and quantity.unit in MONTHS_IN:
        return "month", MONTHS_IN[quantity.unit]
    if quantity.kind != "count" and quantity.unit in HOURS_IN:
        return "hour", HOURS_IN[quantity.unit]
    return quantity.unit, 1.0
