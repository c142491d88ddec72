"""Which quantities a question touches."""

import pytest

from mentor.question.no_figure import asks_of_the_future
from mentor.question.wanted import (
    asks_how_long,
    subject,
    tells_so_far,
    wanted,
    without_money,
)
from mentor.text.terms import Term


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("学会要多久？", ["duration"]),
        ("几年能学成？", ["duration"]),
        ("几个月还是几年？", ["duration"]),
        ("How long does it take?", ["duration"]),
        ("要花多少日子学完？", ["duration"]),
        ("哪篇说要熬最久，差几倍？", ["duration"]),
        ("学成时间，求汇总", ["duration"]),
        ("按年算还是按月算？", ["duration"]),
        ("How many yrs do people need?", ["duration"]),
        ("When would somebody hire me?", ["duration"]),
        ("Which month and year am I done?", ["duration"]),
        ("啥时候能学成？", ["duration"]),
        ("推荐了几份学习资料？", ["count"]),
        ("How many months do I need?", ["duration"]),
        ("给我一年时间够不够？", ["duration"]),
        ("Is one year enough?", ["duration"]),
        ("Can I learn it in six months?", ["duration"]),
        ("每周要学几个小时？", ["rate"]),
        ("一周能在家办公几天？", ["rate"]),
        ("最大的多少岁？", []),
        ("学成只要半年，对吧？", ["duration"]),
        ("Stage two begins around month 3, correct?", ["position"]),
        ("How many hours a week should I study?", ["rate"]),
        ("要几年工作经验？", ["experience"]),
        ("How many years of experience are asked for?", ["experience"]),
        ("什么时候开始学？", ["position"]),
        ("面点哪会儿才学到？", ["position"]),
        ("什么时候该用生铁锅？", []),
        ("什么时候选生铁锅还是钢锅？", []),
        ("什么时候选方向？", ["position"]),
        ("什么时候用完年假？", ["position"]),
        ("When should I choose a specialisation?", ["position"]),
        ("Iron or steel, when would I use which?", []),
        ("When do I start to use iron?", ["position"]),
        ("排在第几个月？", ["position"]),
        ("When should I start?", ["position"]),
        ("In which month does it come?", ["position"]),
        ("月薪多少？", ["money"]),
        ("能挣多少钱？", ["money"]),
        ("What does it cost?", ["money"]),
        ("通过率高吗？", ["share"]),
        ("What share passes?", ["share"]),
        ("要做几个项目？", ["count"]),
        ("要背多少单词？", ["count"]),
        ("推荐几个项目", []),
        ("给我几本书", []),
        ("Which months are for machine learning?", ["position"]),
        ("How many projects belong in it?", ["count"]),
        ("预算要多少？", ["money"]),
        ("How much should I spend on it?", ["money"]),
        ("百分之多少的人能过？", ["share"]),
        ("盐水的浓度多少合适？", ["share"]),
        ("要提前多久报名？", ["duration"]),
        ("How far ahead do I have to book?", ["duration"]),
        ("跑多少公里？", ["measure"]),
        ("How long is the route in kilometres?", ["measure"]),
        ("How heavy is it?", ["measure"]),
        ("要多大的显存？", ["measure"]),
        ("考试在几月？", []),
        ("Where in the plan is glazing?", ["position"]),
        ("where along your road map does throwing come", ["position"]),
        ("Where in the plan does it say that?", []),
        ("How far into the course should I start with kilns?", ["position"]),
        ("how far along is glazing?", ["position"]),
        ("How far in do I learn to glaze?", ["position"]),
        ("How far in advance do I have to book?", ["duration"]),
        ("How far into the forest did they walk?", []),
        ("How far along am I if I finished throwing?", []),
        ("Glazing, early or late?", ["position"]),
        ("Does glazing come early or late?", ["position"]),
        ("Should I go to bed early or late?", []),
        ("Should I quit right away or wait?", []),
        ("上釉早点学还是晚点学？", ["position"]),
        ("早点出门还是晚点出门？", []),
        ("上釉是最后才学还是一开始就学", ["position"]),
        ("最后讲上釉还是拉坯", []),
        ("坐前面还是坐后面", []),
        ("How long until the first paid job?", ["duration"]),
        ("learning chess from scratch - months or years?", ["duration"]),
        ("全职学和业余学的时间差多少？", ["duration"]),
        ("What is the length of the first stage?", ["duration"]),
        ("数学放在哪几个月学？", ["position"]),
        ("上釉排在哪个时间段？", ["position"]),
        ("上釉在哪个阶段学？", ["position"]),
        ("Which stage is glazing taught in?", ["position"]),
        ("哪个阶段最难？", []),
        ("哪个岗位钱最多？", ["money"]),
        ("头半年就能开始做项目吗，还是要再等等？", ["position"]),
        ("上釉第一年就学得到吗，还是要等第二年？", ["position"]),
        ("Is glazing for the first half year, or for later?", ["position"]),
        ("上釉属于哪个阶段？", ["position"]),
        ("上釉是一上来就学还是后面才学？", ["position"]),
        ("上釉放在路线的开头、中间还是末尾？", ["position"]),
        ("烧窑是中途就学还是最后才学", ["position"]),
        ("Does glazing come early on or near the end?", ["position"]),
        ("Is firing taught straight away, or much later?", ["position"]),
        ("Where along the way does glazing turn up?", ["position"]),
        ("我有两年时间学木工，太长还是太短？", ["duration"]),
        ("I get 24 months for it. More than I need?", ["duration"]),
        ("I've done it for two years. Shouldn't I be a master already?", ["duration"]),
        ("Can I learn it in 8 months before the money runs out?", ["duration"]),
        ("学到什么时候才称得上师傅？", ["duration"]),
        ("计划排到第几个月才算学完？", ["duration"]),
        ("In which month is the plan over?", ["duration"]),
        ("薪水能有多高？", ["money"]),
        ("这座塔有多高？", ["measure"]),
        ("什么时候能当上厨师？", ["duration"]),
        ("多会儿才能当上厨师？", ["duration"]),
        ("厨师的salary大概是什么水平", ["money"]),
        ("When could I become a chef?", ["duration"]),
        ("How fast can one become a pilot?", ["duration"]),
        ("How long does it take with no experience?", ["duration"]),
        ("我每天学4小时，多久能学会？", ["duration"]),
        ("学几个月可以开始做菜？", ["position"]),
        ("When in the course does glazing come?", ["position"]),
    ],
    ids=str,
)
def test_what_a_question_asks_for(question: str, kinds: list[str]) -> None:
    assert [each.kind for each in wanted(question)] == kinds


@pytest.mark.parametrize(
    "question",
    [
        "两边差几倍？",
        "几份路线图摆的位置一样吗？",
        "Is it too late to start with AI in 2025?",
        "先学哪个？",
        "主流平台要会哪几个？",
        "接下来几年有什么趋势？",
        "往后几年这一行会有什么变化？",
        "后半年该学些什么？",
        "36个月以后是什么阶段？",
        "Which books are there?",
        "When was it released?",
        "What comes in a 12 month plan?",
        "数学难吗？",
    ],
)
def test_other_questions_ask_for_none(question: str) -> None:
    assert wanted(question) == []


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("比赛打几场够了", "场"),
        ("要多少分才能申请", "分"),
        ("作品集要放几个项目？", "项目"),
        ("要读几本书？", "书"),
        ("面试一共几轮？", "轮"),
        ("团队一般多少人？", "人"),
        ("总共分几步或者几章？", "步"),
        ("How many case studies belong in a portfolio?", "case studies"),
    ],
    ids=str,
)
def test_what_is_counted(question: str, counted: str) -> None:
    assert [term.text for term in wanted(question)[0].counted] == [counted]


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Will luthiers be needed in 10 years?", True),
        ("十年后制琴师会被淘汰吗", True),
        ("Will I need ten years to become a luthier?", False),
        ("以后要学多久？", False),
        ("现在学木工比前几年容易吗？", True),
        ("How will the work change after some years?", True),
        ("How long does it take to change a string?", False),
    ],
    ids=str,
)
def test_what_will_become_of_something(question: str, asks: bool) -> None:
    assert asks_of_the_future(question) is asks


def test_the_subject_is_what_does_not_ask() -> None:
    weights = {Term(text, (frozenset([text]),)): 1.0 for text in ("多久", "时间", "数据", "months")}
    assert [term.text for term in subject(weights)] == ["数据"]


def test_where_pay_is_asked_for_a_word_for_work_is_no_subject() -> None:
    def left(*texts: str) -> list[str]:
        weights = {Term(text, (frozenset([text]),)): 1.0 for text in texts}
        return [term.text for term in without_money(weights)]

    assert left("岗位", "薪资", "最高", "护士") == ["护士"]
    assert left("jobs", "earn", "nurse") == ["nurse"]
    assert left("岗位", "护士") == ["岗位", "护士"]


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("有年终奖吗，几个月的", ["money"]),
        ("How many months of salary is the bonus?", ["money"]),
        ("押金退回来要几个月时间", ["duration"]),
        ("kubernetes early or last?", ["position"]),
    ],
)
def test_months_of_pay_are_no_time(question: str, kinds: list[str]) -> None:
    assert [each.kind for each in wanted(question)] == kinds


@pytest.mark.parametrize(
    "question",
    [
        "谈薪水有什么技巧",
        "工资怎么谈",
        "学历会影响工资吗",
        "how do I negotiate my salary",
        "does anyone pay more if you know the trade already?",
    ],
)
def test_how_to_go_about_money_asks_for_no_amount(question: str) -> None:
    assert not wanted(question)


@pytest.mark.parametrize(
    "question",
    ["工资多少，怎么谈", "薪资如何", "do cooks earn more than bakers?", "how much can I earn?"],
)
def test_an_amount_is_asked_for(question: str) -> None:
    assert [each.kind for each in wanted(question)] == ["money"]


def test_hours_that_are_told_are_not_asked_for() -> None:
    assert not wanted("just 8 hours a week, and I'm bad at chords")
    assert [each.kind for each in wanted("is 8 hours a week enough?")] == ["rate"]


def test_years_of_work_so_far_are_no_time_that_is_asked_for() -> None:
    assert wanted("What do I learn next with twenty-two years as a nurse?") == []
    assert wanted("a-" * 2_000) == []


@pytest.mark.parametrize(
    ("question", "level", "extreme"),
    [
        ("How much does a pro make?", "senior", ""),
        ("陶艺大牛一年挣多少？", "senior", ""),
        ("做到顶层能挣多少？", "", "highest"),
    ],
)
def test_levels_of_pay_in_everyday_words(question: str, level: str, extreme: str) -> None:
    (asked,) = wanted(question)
    assert (asked.level, asked.extreme) == (level, extreme)


@pytest.mark.parametrize(
    ("text", "asks", "so_far"),
    [
        ("How long does glazing take?", True, False),
        ("The school says half a year, is that true?", False, False),
        ("写了五年Java", False, True),
        ("烧陶要学多久", True, False),
    ],
)
def test_a_time_is_asked_for_held_or_past(text: str, asks: bool, so_far: bool) -> None:
    assert (asks_how_long(text), tells_so_far(text)) == (asks, so_far)
