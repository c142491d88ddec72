"""The extractive answer: what is quoted, and how it reads."""

from mentor.answer.extract import quotes
from mentor.answer.written import Quote, written

__all__ = ["Quote", "quotes", "written"]
