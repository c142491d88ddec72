"""How well the mentor answers a file of questions: read, match, measure, table, picture."""

from mentor.evaluate.measure import evaluate
from mentor.evaluate.picture import draw
from mentor.evaluate.read import Question, read_questions
from mentor.evaluate.result import MEASURES, Evaluation, Outcome, Row, measure_named
from mentor.evaluate.table import format_table

__all__ = [
    "MEASURES",
    "Evaluation",
    "Outcome",
    "Question",
    "Row",
    "draw",
    "evaluate",
    "format_table",
    "measure_named",
    "read_questions",
]
