"""The extractive answer: what is quoted, and how it reads."""

from mentor.answer.quotes import Quote, quotes, written

__all__ = ["Quote", "quotes", "written"]
