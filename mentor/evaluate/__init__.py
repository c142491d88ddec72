"""How well the mentor answers a file of questions: read, match, measure, table."""

from mentor.evaluate.measure import evaluate
from mentor.evaluate.read import Question, read_questions
from mentor.evaluate.result import MEASURES, Evaluation, Outcome, Row
from mentor.evaluate.table import format_table

__all__ = [
    "MEASURES",
    "Evaluation",
    "Outcome",
    "Question",
    "Row",
    "evaluate",
    "format_table",
    "read_questions",
]
