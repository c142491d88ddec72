"""What asks for a plan of one's own, and how it is to be laid out."""

import pytest

from mentor.question.plan_asked import asks_for_a_part, asks_for_a_plan_of_ones_own, plan_asked


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("我是裁缝，每周只有6小时，给我做个学习计划", True),
        ("我是木匠，几何都学过，想当建筑师", True),
        ("我会织布，怎么规划接下来半年", True),
        ("I know knitting and want to be a tailor.", True),
        ("Baker here. Want to move to pastry within a year.", True),
        ("I'm a tailor, good at knitting. Next step?", True),
        ("我做了五年裁缝，想转设计该先打牢啥", False),
        ("我会织布。裁缝赚多少？", False),
        ("I know knitting. What does a tailor earn?", False),
        ("我会织布，半年内想开店，怎么安排", True),
        ("帮我规划一下：学生，手还算巧", True),
        ("只有周末有空，学习该怎么安排", True),
        ("每天两小时，如何成为制琴师", True),
        ("这周我先做什么？", True),
        ("求一份路线", True),
        ("Make a weekend-only study schedule for me", True),
        ("How should I organise my studies? I have two evenings a week.", True),
        ("plan for a tailor who wants to become a luthier within a year", True),
        ("What should I do this week to get started?", True),
        ("How do I become a luthier with 10 hours a week?", True),
        ("I'm a nurse. Plan my next six months please", True),
        ("I'm 50, a tailor, never carved. Plan?", True),
        ("I've sold my shop and can carve full time. What's the plan?", True),
        ("I know carving already. What should my next six months look like?", True),
        ("Could you turn the five steps into a timetable for me?", True),
        ("我会织布，接下来半年怎么学？", True),
        ("我已经学完织布了，接下来三个月学什么？", True),
        ("裁缝三年，想转做木工，半年时间，路线怎么走？", True),
        ("我是学徒，手还算巧，求计划", True),
        ("What's the plan?", False),
        ("Plan?", False),
        ("接下来学什么", False),
        ("我想转行，怎么学", False),
        ("这个路线怎么走", False),
        ("学习计划有用吗", False),
        ("需要做计划吗？", False),
        ("这份计划是谁写的", False),
        ("怎么规划职业发展", False),
        ("木工每天的工作怎么安排", False),
        ("上漆安排在第几个月", False),
        ("整条路线从头到尾要多久？", False),
        ("How long does the plan take?", False),
        ("Do I need a study plan?", False),
        ("Give me the third stage of the plan", False),
        ("What comes in month 5 of the plan?", False),
        ("How do companies plan projects?", False),
        ("Who makes the roadmap?", False),
        ("How do I become a luthier?", False),
        ("能帮我制定一个计划吗", True),
        ("可以给我一个路线图吗", True),
        ("想要个学习计划，能给吗", True),
        ("求计划", True),
        ("我要一份学习计划", True),
        ("我不要大而全的计划，给我一个精简的学习计划", True),
        ("出个学习计划可以吗", True),
        ("can you make me a plan?", True),
        ("I need a study plan", True),
        ("I'd like a 6-month roadmap", True),
        ("give me a schedule for weekends only", True),
        ("plan my learning", True),
        ("plan my studies around a full-time job", True),
        ("I don't know where to start so give me a plan", True),
        ("Give me a wood carving learning plan", True),
        ("Plan my wedding", False),
        ("Plan my wedding day", False),
        ("Plan my learning rate schedule", False),
        ("I don't want a plan", False),
        ("Not a plan, just the first book", False),
        ("Recommend a cheap phone plan", False),
        ("I want to build an app that generates a meal plan", False),
        ("I want to create a study plan generator", False),
        ("What do I need to prepare if the schedule slips", False),
        ("Should I create a schedule?", False),
        ("Do you recommend the annual plan?", False),
        ("How should I plan my time series model?", False),
        ("How does an agent make a plan?", False),
        ("我写的计划靠谱吗", False),
        ("朋友给我的计划靠谱吗", False),
        ("我需要一个路线图吗", False),
        ("智能体要有规划能力吗", False),
        ("我不要计划，直接说要学什么", False),
        ("别给我计划，告诉我第一步", False),
        ("要是计划失败了怎么办", False),
        ("最重要的是规划吗", False),
        ("我要参加工坊的实习计划", False),
        ("机器人怎么做路径规划", False),
        ("老师给的学习计划太难了", False),
        ("给动态规划举个例子", False),
        ("想做一个学习计划App", False),
        (
            "I want a job by next summer, that's 8 months off. I know carving, 15 hours a week.",
            True,
        ),
        ("I carve full time, 8 hours per week. Plan for varnish in 9 months?", True),
        (
            "I have 6 hours a week. I want to become a luthier. What should I do when?",
            True,
        ),
        ("I know carving well already. Plan the next 3 months please.", True),
        ("I'd like to become a luthier within two years, I have 5 hours a week. Any advice?", True),
        ("我是裁缝，想转做制琴师，每天1小时", True),
        ("我会织布，每周10小时，想半年内成为制琴师", True),
        ("想在两年内成为制琴师，每天两小时，有什么建议？", True),
        ("请规划接下来的三个月，我会织布", True),
        ("How long does it take at 10 hours a week?", False),
        ("I know carving and have 10 hours a week. How long does it take?", False),
        ("I want to become a luthier in 3 months. Is that realistic?", False),
        ("I know carving, 10 hours a week. Recommend a course.", False),
        ("我会织布，每周10小时，半年能找到工作吗？", False),
        ("我想三个月内学会制琴，推荐一本书", False),
        ("A luthier works 40 hours a week and knows carving.", False),
        ("我想成为制琴师", False),
        ("I have 10 hours a week", False),
        ("有人说自学八个月转型木工，靠不靠谱", False),
        ("设计一个日程表软件", False),
        ("Thank you, I learned so much in 3 hours", False),
        ("I learned knitting in 4 months", False),
        ("I know knitting. It took me 5 months.", False),
        ("I know knitting, my sister did it in 2 months.", False),
        ("I know knitting. The teacher says 4 months", False),
        ("I used 3 hours to read that", False),
        ("我学完织布用了两个月", False),
        ("明白了，我懂了，要学一年", False),
        ("I need to find a cheap flat, I have 3 months", False),
        ("I want to change the colour of my walls, I have 3 hours", False),
        ("我准备找个房子，只有两个月时间", False),
        ("我打算做面条，20分钟", False),
        ("我会织布，想找木工的工作，还有半年", True),
        ("I know knitting, 5 hours per week", True),
        ("我会织布，每周3小时，求教材", False),
        ("我会织布，每天1小时来得及", False),
        ("I wonder whether half a year will do; I want to be a tailor", False),
        ("6 months should be enough to become a tailor; I know knitting", False),
        ("我会织布，每周3小时，求个建议", True),
        ("Plan the next three weeks of the fair", False),
        ("plan the coming year of the shop", False),
        ("规划接下来半年的项目", False),
        ("I want to find a job in carving within 8 months", True),
    ],
    ids=str,
)
def test_what_asks_for_a_plan_of_ones_own(question: str, asks: bool) -> None:
    assert asks_for_a_plan_of_ones_own(question) is asks


@pytest.mark.parametrize(
    ("question", "layout", "begins", "at"),
    [
        ("给我列一个一年的学习计划，按月来", "month", False, None),
        ("按周给我排一个学习计划", "week", False, None),
        ("给我一个学习计划，第一个月具体做什么", "", False, (1, 1)),
        ("今天开始学，第一步干什么", "", True, None),
        ("现在该学什么，请给我一个两年的计划", "", False, None),
        ("给我一个计划，今天先做什么", "", True, None),
        ("Draw up a monthly plan for one year", "month", False, None),
        ("Give me a week by week plan", "week", False, None),
        ("Make me a plan for the first 3 months", "", False, (1, 3)),
        ("What do I do today to begin?", "", True, None),
    ],
    ids=str,
)
def test_how_a_plan_is_to_be_laid_out(
    question: str, layout: str, begins: bool, at: tuple[float, float] | None
) -> None:
    asked = plan_asked(question)
    assert asked is not None
    assert (asked.layout, asked.begins) == (layout, begins)
    assert (asked.at and (asked.at.first, asked.at.last)) == at


@pytest.mark.parametrize(
    ("question", "core"),
    [
        ("我是裁缝，每周只有6小时，给我做个学习计划", "给我做个学习计划"),
        ("我想一年内成为制琴师，每周6小时，给个计划", "成为制琴师"),
        ("I'm a tailor with 5 hours a week, give me a roadmap", "give me a roadmap"),
        ("Make me a 6-month plan to become a luthier", "Make me a plan to become a luthier"),
    ],
    ids=str,
)
def test_what_is_looked_up_is_the_goal_and_not_who_asks(question: str, core: str) -> None:
    asked = plan_asked(question)
    assert asked is not None
    assert core in asked.core
    assert "裁缝" not in asked.core
    assert "hours" not in asked.core


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("Make me a plan, what do I do in week 3?", 1.46, 0.69),
        ("给我一个计划，三个月之后呢", 4, float("inf")),
        ("Make me a plan, I have 9 hours a week, two months later?", 3, float("inf")),
        ("Make me a plan for 3 months, and after these three months?", 4, float("inf")),
    ],
    ids=str,
)
def test_a_part_of_a_plan_may_be_a_week_or_what_comes_after_a_time(
    question: str, first: float, last: float
) -> None:
    asked = plan_asked(question)
    assert asked is not None
    assert asked.at is not None
    assert (asked.at.first, asked.at.last) == pytest.approx((first, last), abs=0.02)


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("What project should I have at the end?", True),
        ("最后要做出什么项目？", True),
        ("What should I do first tomorrow?", True),
        ("第二周做什么？", True),
        ("Which book is best?", False),
        ("我是不是太老了？", False),
    ],
    ids=str,
)
def test_what_asks_for_a_part_of_a_plan(question: str, part: bool) -> None:
    assert asks_for_a_part(question) is part
