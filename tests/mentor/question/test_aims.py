"""What somebody says that he wants to reach."""

import pytest

from mentor.question.aims import aims_in


@pytest.mark.parametrize(
    ("question", "aims"),
    [
        ("I know SQL and want to build dashboards in 3 months", ("dashboards",)),
        ("I'd like to bake sourdough for a living", ("sourdough",)),
        ("what should I learn right now", ()),
        ("goal is wood carving in nine months", ("wood carving",)),
        ("How should a cook move to pastry in six months?", ("pastry",)),
        ("I want to become a luthier; make me a plan", ("luthier",)),
        ("I want to become a luthier eventually, make me a plan", ("luthier",)),
        ("6 hours a week. Goal: luthier. Make me a plan", ("luthier",)),
        ("目标：制琴师，给个计划", ("制琴师",)),
        ("制琴方向，我会磨刀，怎么规划", ("制琴",)),
        ("没什么方向，给个计划", ()),
        ("找不到方向，给个计划", ()),
        ("不确定方向，给个计划", ()),
        ("目标：三个月内转行，给个计划", ()),
        ("目标：三个月内成为制琴师，给个计划", ("制琴师",)),
        ("我的目标是每周10小时，给个计划", ()),
        ("Goal: 10 hours a week, make me a plan", ()),
        ("想半年内转面点，每天两小时", ("面点",)),
        ("我想做刻琴头方向，给我一个计划", ("刻琴头",)),
        ("毕业想当制琴师", ("制琴师",)),
        ("I want a 6 month plan", ()),
        ("不想学数学", ()),
        ("I don't want to learn carving", ()),
        ("给我一个学习计划", ()),
        ("想做出一把琴", ("一把琴",)),
        ("目标是做个能弹的琴", ("能弹的琴",)),
        ("想做个人网站", ("个人网站",)),
        ("想做出色的琴师", ("出色的琴师",)),
        ("想学好刻花", ("刻花",)),
        ("想学会刻花", ("刻花",)),
        ("想学会计", ("会计",)),
        ("I want to learn how to build harps", ("harps",)),
        ("I want to learn how to learn", ()),
        ("I no longer want to be a baker, I want to be a luthier", ("luthier",)),
        ("I never want to be a baker", ()),
        ("Make me a plan; do I need to know carving?", ()),
        ("What do I need to become a luthier?", ("luthier",)),
        ("这个方向有适合我的吗", ()),
        ("我只做梦", ()),
        ("我就做饭", ()),
        ("就做那个吧", ()),
        ("那就学吧", ()),
        ("I just want to do that", ()),
        ("What should I learn over the next six months to become a luthier?", ("luthier",)),
        ("我只做刻花", ("刻花",)),
        ("我只学习刻花", ("刻花",)),
        ("想当制琴师，现在只想做刻花", ("刻花",)),
        ("I want to be a baker. I only want to make bread", ("bread",)),
    ],
    ids=str,
)
def test_what_is_to_be_reached(question: str, aims: tuple[str, ...]) -> None:
    assert aims_in(question) == aims
