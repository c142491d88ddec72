"""Which steps of a plan are called by what somebody knows."""

import pytest

from mentor.plan.known_steps import known_places
from mentor.question.person import Person
from tests.mentor.written_plans import plan


@pytest.mark.parametrize(
    ("labels", "known", "places"),
    [
        (
            (
                "Stage 1: Python basics (1-2 months)",
                "Stage 2: Machine learning with Python (2-3 months)",
                "Stage 3: Deploy Python APIs",
                "Advanced Python",
            ),
            ("Python",),
            (0,),
        ),
        (
            (
                "阶段一是 Python 基础，标注的时间为 1-2个月。",
                "第二阶段：Python编程入门",
                "第三步：用Python做机器学习",
            ),
            ("python",),
            (0, 1),
        ),
        (("| Step 2 | **Python** and SQL | Month 2 |",), ("Python",), ()),
        (("| Step 2 | **Python** and SQL | Month 2 |",), ("Python", "SQL"), (0,)),
        (
            ("Step 1: Deep learning", "第2阶段：深度学习", "Step 3: learning"),
            ("deep learning",),
            (0, 1),
        ),
    ],
    ids=str,
)
def test_a_step_is_known_if_it_names_nothing_else(
    labels: tuple[str, ...], known: tuple[str, ...], places: tuple[int, ...]
) -> None:
    assert known_places(plan(*labels), Person(known=known)) == places
