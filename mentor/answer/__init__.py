"""The extractive answer: what is quoted, and how it reads."""

from mentor.answer.extract import Quote, quotes, written

__all__ = ["Quote", "quotes", "written"]
