"""What a language model wrote, checked against the passages."""

from mentor.verify.check import Checker, Verified, verify
from mentor.verify.disarm import Disarming
from mentor.verify.stances import Stances, may_become_stances, without_stances

__all__ = [
    "Checker",
    "Disarming",
    "Stances",
    "Verified",
    "may_become_stances",
    "verify",
    "without_stances",
]
