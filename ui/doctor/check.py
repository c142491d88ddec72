"""What one look of the doctor found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: whether it can be used, and what was found or what to do."""

    name: str
    ok: bool
    found: str
