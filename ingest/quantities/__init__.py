"""Quantities in a text: durations, places in a plan, rates, money, shares and counts.

They are read where a figure and its unit stand together, with the range that the text gives.
"""

from ingest.quantities.read import quantities
from ingest.quantities.types import MONTHS_IN, Kind, Quantity, comparable

__all__ = ["MONTHS_IN", "Kind", "Quantity", "comparable", "quantities"]
