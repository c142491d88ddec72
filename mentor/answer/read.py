"""What the reader of quotes has of one (ingest/embed/pairs.py): its words below its headings."""

from ingest.plain import plain

ABOVE = 80
"""Characters of the headings that are read above a quote."""


def read_below(headings: str, said: str) -> str:
    """What is said below some headings, as the reader has it."""
    return f"{headings[-ABOVE:]}: {plain(said)}"
