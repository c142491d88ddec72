"""Quantities in a text: durations, places in a plan, rates, money, shares, measures
and counts.

They are read where a figure and its unit stand together, with the range that the text gives.
"""

from ingest.quantities.compare import comparable
from ingest.quantities.count import MEASURES
from ingest.quantities.measure import Dimension
from ingest.quantities.read import quantities
from ingest.quantities.types import MONTHS_IN, Kind, Quantity

__all__ = ["MEASURES", "MONTHS_IN", "Dimension", "Kind", "Quantity", "comparable", "quantities"]
