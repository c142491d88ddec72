"""A question as understood in its conversation: what to look up, and in which documents."""

from mentor.understand.reading import Rewrite, prefer, understand
from mentor.understand.small_talk import SmallTalk, small_talk

__all__ = ["Rewrite", "SmallTalk", "prefer", "small_talk", "understand"]
