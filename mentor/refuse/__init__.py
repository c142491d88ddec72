"""Whether the passages answer the question."""

from mentor.refuse.beside import (
    asks_for_figure,
    is_clear_alone,
    leaves_out_a_name,
    names_beside,
)
from mentor.refuse.decision import (
    asks_nothing,
    calibration,
    chance_of_answer,
    of_the_field,
    verdict,
)
from mentor.refuse.expects import Kind, holds, kinds_named
from mentor.refuse.missing import Missing, as_written, lacking, missing
from mentor.refuse.naming import RARE
from mentor.refuse.windows import under_headings

__all__ = [
    "RARE",
    "Kind",
    "Missing",
    "as_written",
    "asks_for_figure",
    "asks_nothing",
    "calibration",
    "chance_of_answer",
    "holds",
    "is_clear_alone",
    "kinds_named",
    "lacking",
    "leaves_out_a_name",
    "missing",
    "names_beside",
    "of_the_field",
    "under_headings",
    "verdict",
]
