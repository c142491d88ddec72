"""What a language model wrote, checked against the passages."""

from mentor.verify.check import Verified, verify
from mentor.verify.disarm import Disarming

__all__ = ["Disarming", "Verified", "verify"]
