"""A question as understood in its conversation: what to look up, and in which documents."""

from mentor.understand.reading import Rewrite, prefer, understand

__all__ = ["Rewrite", "prefer", "understand"]
