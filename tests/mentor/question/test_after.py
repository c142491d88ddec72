"""What one can work as after all that there is to learn."""

import pytest

from mentor.question.after import as_of_jobs


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("学完能干啥", True),
        ("学完以后我能找到什么样的工作呢？", True),
        ("毕业之后可以做什么", True),
        ("What can I do once I have finished all of it?", True),
        ("what jobs can I get?", True),
        ("What kinds of work can people find after the course?", True),
        ("学完焊接能干什么", False),
        ("学完第一阶段能做什么", False),
        ("学完要花多少钱", False),
        ("What can I do with a pressure cooker?", False),
        ("What jobs can I get without a licence?", False),
        ("What can I do when I am stuck?", False),
    ],
    ids=str,
)
def test_work_after_all_of_it_is_asked_for(question: str, asks: bool) -> None:
    assert bool(as_of_jobs(question)) is asks
