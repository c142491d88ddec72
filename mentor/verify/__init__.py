"""What a language model wrote, checked against the passages."""

from mentor.verify.check import Checker, Verified, verify
from mentor.verify.disarm import Disarming
from mentor.verify.remarks import NO_ANSWERS, declines
from mentor.verify.stances import Stances, may_become_stances, without_stances
from mentor.verify.wrapped import unwrapped

__all__ = [
    "NO_ANSWERS",
    "Checker",
    "Disarming",
    "Stances",
    "Verified",
    "declines",
    "may_become_stances",
    "unwrapped",
    "verify",
    "without_stances",
]
