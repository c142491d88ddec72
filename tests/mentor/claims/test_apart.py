"""What stands beside one another and need not contradict, over the real model."""

from collections.abc import Iterator

import pytest

from mentor import Answer, Mentor
from mentor.claims.units import tells_the_author
from mentor.question.late import speaks_of_demand
from tests.mentor.libraries import knowing

DOCUMENTS = {
    "chords.md": "# Guitar in steps\n\nA plan for the guitar.\n\n"
    "1. **Stage one is chords and takes 1-2 months.** Strum them slowly.\n"
    "2. **Stage two is scales and takes 2-4 months.** Play them up and down.\n",
    "stages.md": "# A long way to the guitar\n\n## Stage one: beginner, 0-6 months\n\n"
    "What beginners learn:\n\n- chords on the guitar\n- rhythm\n- reading notes\n- tuning\n\n"
    "## Stage two: advanced, 6-18 months\n\nWhat comes then:\n\n- solos\n- improvising\n",
    "pay.md": "# Jobs in a kitchen\n\nSalaries are given without a currency.\n\n"
    "## Pay of a pastry chef\n\n- A pastry chef earns 12K-20K.\n- Bakes cakes.\n\n"
    "## Pay of a sous chef\n\n- A sous chef earns 20K-34K.\n- Runs the line.\n\n"
    "## Pay of a dishwasher\n\n- A dishwasher earns 6K-9K.\n- Washes up.\n",
    "abroad.md": "# Cooking in the United States\n\nA chef is paid well in the United States.\n\n"
    "| level of a chef | yearly salary |\n| --- | --- |\n"
    "| head chef | 90,000 to 120,000 dollars |\n",
    "courses.md": "# Courses for cooks\n\nThe evening course for chefs is free; only its "
    "certificate is a paid one.\n",
    "钢琴.md": "# 钢琴学习计划\n\n1. **阶段一是识谱，标注的时间为 1-2个月。** 每天练半小时。\n"
    "2. **阶段二是音阶，标注的时间为 2-4个月。** 两手一起练。\n",
    "钢琴之路.md": "# 钢琴成长之路\n\n## 第一阶段：入门，0-6个月\n\n入门阶段学什么：\n\n"
    "- 钢琴识谱\n"
    "- 节奏\n- 坐姿\n- 单手练习\n\n## 第二阶段：进阶，6-18个月\n\n"
    "进阶阶段学什么：\n\n- 和弦\n- 即兴\n",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("apart"), DOCUMENTS) as mentor:
        yield mentor


def disagreeing(answer: Answer) -> list[str]:
    return [conflict.topic for conflict in answer.conflicts if conflict.disagree]


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("How many months for chords on the guitar?", "(all of a stage, which holds other things"),
        ("识谱要学几个月？", "（整个阶段的时间，其中还有别的内容）"),
    ],
    ids=["en", "zh"],
)
def test_a_stage_that_holds_more_is_said_to_be_one(
    library: Mentor, question: str, note: str
) -> None:
    answer = library.ask(question)
    assert answer.conflicts
    assert not disagreeing(answer)
    assert note in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "深度学习工程师和机器学习工程师哪个工资高，差多少？",
        "数据分析师和AI研究员薪水相差多少？",
        "Compare the salaries of deep learning engineers and Python developers.",
        "Does a machine learning engineer earn more than a data analyst?",
        "What pays more, machine learning engineer or the data analyst job?",
    ],
)
def test_two_jobs_of_one_document_are_quoted_beside_each_other(
    mentor: Mentor, question: str
) -> None:
    answer = mentor.ask(question)
    assert not answer.conflicts
    figures = [each for each in answer.citations if "K-" in each.quote]
    assert len(figures) >= 2
    assert len({each.source for each in figures}) == 1


@pytest.mark.parametrize(
    ("question", "sources"),
    [
        ("What does a machine learning engineer earn?", 2),
        ("机器学习工程师工资多少", 2),
        ("How much do machine learning engineers make?", 2),
        ("How much do data analysts earn?", 0),
    ],
    ids=["earn", "zh", "make", "no kin"],
)
def test_the_pay_of_a_kindred_job_stands_beside_that_of_the_job_asked_for(
    mentor: Mentor, question: str, sources: int
) -> None:
    shown = [view for conflict in mentor.ask(question).conflicts for view in conflict.views]
    assert len({view.citation.source for view in shown}) == sources


def test_what_says_the_period_and_the_place_of_pay_is_cited_with_it(mentor: Mentor) -> None:
    views = mentor.ask("AI工程师工资多少").conflicts[0].views
    above = [view.citation.quote for view in views if "（每年，“美国”）" in view.text]
    assert len(above) == 2
    assert all("美国" in quote and "年薪" in quote and "美元到" in quote for quote in above)


@pytest.mark.parametrize("question", ["AI工程师工资多少", "what do AI jobs pay"])
def test_pay_by_job_is_no_disagreement(mentor: Mentor, question: str) -> None:
    answer = mentor.ask(question)
    assert answer.conflicts
    assert not disagreeing(answer)
    assert answer.text.startswith(("**各份资料的说法：", "**What each document says: "))


def test_what_a_sum_lacks_is_said(mentor: Mentor) -> None:
    assert "（未注明货币、周期、地区）" in mentor.ask("国内公司和国外公司工资差多少").text
    assert "(no currency or period named)" in mentor.ask("what do AI jobs pay").text


@pytest.mark.parametrize(
    ("question", "unsaid", "above"),
    [
        ("AI 工程师一个月工资多少", "未注明货币、周期", "（每年，“美国”）"),
        (
            "How much does an AI engineer earn per month?",
            "no currency or period",
            "(per year, “美国”)",
        ),
    ],
)
def test_each_sum_has_its_period_and_currency_or_lacks_them(
    mentor: Mentor, question: str, unsaid: str, above: str
) -> None:
    rows = [view.text for conflict in mentor.ask(question).conflicts for view in conflict.views]
    assert {row for row in rows if unsaid in row} == {row for row in rows if "K-" in row}
    assert {row for row in rows if above in row} == {row for row in rows if "美元" in row}
    assert len([row for row in rows if unsaid in row]) > 1


def test_the_figures_of_the_place_that_is_asked_for_alone(mentor: Mentor) -> None:
    answer = mentor.ask("What do fresh hires make a year in the States?")
    assert "K-" not in answer.text
    assert "120,000" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "学习AI要花多少钱",
        "学习AI总共要投入多少钱",
        "入门人工智能需要掏多少钱",
        "How much money do I need to spend to learn this?",
        "What would it cost me to become an AI engineer?",
    ],
)
def test_what_is_earned_is_no_cost(mentor: Mentor, question: str) -> None:
    answer = mentor.ask(question)
    assert not answer.conflicts
    quotes = [each.quote for each in answer.citations]
    assert answer.abstained or not any("薪" in quote or "K-" in quote for quote in quotes)


@pytest.mark.parametrize(
    "question", ["学AI能赚多少钱？", "How much money can I make with AI skills?"]
)
def test_what_is_earned_is_still_told(mentor: Mentor, question: str) -> None:
    assert "20K-50K" in mentor.ask(question).text


def test_a_last_stage_stands_behind_the_times_of_all_and_is_said_to_be_one(mentor: Mentor) -> None:
    views = [view.text for view in mentor.ask("成为AI工程师要多久？").conflicts[0].views]
    last = [("不是总时长" in view) for view in views]
    assert last == sorted(last)
    assert any(last)


@pytest.mark.parametrize(
    "question", ["一个AI项目从头到尾分几步？", "What are the steps of an AI project?"]
)
def test_the_steps_of_a_project_are_no_steps_of_learning(mentor: Mentor, question: str) -> None:
    answer = mentor.ask(question)
    assert not answer.conflicts
    assert "部署上线" in answer.text


@pytest.mark.parametrize(
    "question", ["第五个月和第六个月我该学什么？", "What should I learn in months 3 and 4?"]
)
def test_what_is_learnt_at_a_time_is_shown_for_each_plan(mentor: Mentor, question: str) -> None:
    answer = mentor.ask(question)
    assert answer.conflicts
    assert not disagreeing(answer)


@pytest.mark.parametrize(
    "question",
    [
        "我今年45了，现在转行做AI还来得及吗",
        "I'm 45. Can I still become an AI engineer?",
        "am i too old at 45",
    ],
)
def test_a_worry_about_age_gets_one_answer(mentor: Mentor, question: str) -> None:
    answer = mentor.ask(question)
    assert answer.abstained
    assert "年龄" in answer.text or "speaks of age" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "现在入行是不是太晚了",
        "现在学AI晚吗",
        "is it too late to start",
        "Is it too late to become an AI engineer?",
    ],
)
def test_whether_it_is_too_late_is_told_by_the_demand_alone(mentor: Mentor, question: str) -> None:
    answer = mentor.ask(question)
    assert not answer.abstained
    assert not answer.conflicts
    assert all("需求" in each.quote or "门槛" in each.quote for each in answer.citations[:1])


def test_whether_it_is_too_late_for_another_trade_is_not_told(mentor: Mentor) -> None:
    assert mentor.ask("Is it too late to become a nurse?").abstained


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("How long does it take in 2031?", "Nothing quoted speaks of “2031”."),
        ("2031年成为AI工程师要多久", "没有谈到“2031”"),
    ],
)
def test_a_year_that_no_document_names_is_said_beside_the_times(
    mentor: Mentor, question: str, note: str
) -> None:
    answer = mentor.ask(question)
    assert answer.conflicts
    assert note in answer.note
    assert not answer.unsure


def test_the_pay_of_a_year_that_no_document_names_is_refused(mentor: Mentor) -> None:
    assert mentor.ask("AI engineer salary in 2031?").abstained


@pytest.mark.parametrize(
    "question", ["成为AI工程师要多久？", "How long does it take to become an AI engineer?"]
)
def test_documents_that_contradict_each_other_are_said_to(mentor: Mentor, question: str) -> None:
    assert disagreeing(mentor.ask(question))


OF_BREAD = {
    "diary.md": "# 从厨师到面包师\n\n我每天早上 4 点起床，揉一个半小时面再去上班。一共 23 个月，"
    "没有停过。\n\n## 找工作\n\n一共投了 87 家，面试了 14 家，拿到 2 个 offer。\n",
    "guide.txt": "The baker's trial shift: an 8-week preparation guide\n"
    "====================================================\n"
    "by Ana Reyes, former judge at two large baking companies\n\n"
    "It takes 8 weeks at 10 hours a week. Refuse a trial shift that takes longer than six hours.\n",
    "road.md": "# The road to baking\n\nThis road takes seven months. Apply to 5 companies a week, "
    "not 50.\n",
    "school.md": "# Baking school\n\nBecome a baker in 16 weeks.\n\n## Curriculum\n\n"
    "- **Weeks 1-12:** dough and ovens\n- **Weeks 13-14:** sourdough: starters, proofing\n"
    "- **Weeks 15-16:** a shop of your own\n",
    "levels.md": "# Levels of a bakery\n\n| | B1 Baker | B2 Senior | B3 Head |\n"
    "| --- | --- | --- | --- |\n| Base pay (USD) | 31,000 | 44,000 | 58,000 |\n",
    "pay.md": "# What bakers earn\n\nThe salary of a baker is €26,000-30,000 a year.\n",
    "sour.md": "# 酸面包指南\n\n酸面包（sourdough）路线全程大约 20 周。\n",
}


@pytest.fixture(scope="module")
def bread(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("bread"), OF_BREAD) as mentor:
        yield mentor


@pytest.mark.parametrize(
    "question",
    [
        "How long can a trial shift be before I should say no?",
        "一共投了多少家公司才拿到offer",
        "What time did he get up to practise before work?",
        "他几点起床揉面？",
        "How many hours should I sleep?",
        "律师资格考试要准备多久？",
        "酸面包这条路线一共要多久？",
    ],
)
def test_a_figure_of_something_else_stands_beside_none(bread: Mentor, question: str) -> None:
    assert not bread.ask(question).conflicts


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("by Ana Reyes, former judge at two bakeries", True),
        ("*Written by A. B. Okafor*", True),
        ("作者：何晓，做过三年面包师", True),
        ("By Month Three, you bake 40 loaves.", False),
        ("By then you need two ovens.", False),
        ("By Python 3 you mean a language.", False),
    ],
    ids=str,
)
def test_a_byline_is_told_from_a_sentence(line: str, told: bool) -> None:
    assert tells_the_author(line) is told


def test_a_quote_has_no_line_that_underlines_a_title(bread: Mentor) -> None:
    assert "===" not in bread.ask("How long does the way to a baker take?").text


@pytest.mark.parametrize(
    "question",
    ["Is AI a good career?", "当AI工程师值得吗", "is it worth learning AI in 2025", "AI值得学吗"],
)
def test_whether_a_career_is_worth_it_is_told_by_its_outlook(mentor: Mentor, question: str) -> None:
    answer = mentor.ask(question)
    assert not answer.abstained
    assert all(speaks_of_demand(each.quote) for each in answer.citations[:1])


@pytest.mark.parametrize("question", ["Is nursing a good career?", "当厨师值得吗"])
def test_whether_another_career_is_worth_it_is_not_told(mentor: Mentor, question: str) -> None:
    answer = mentor.ask(question)
    assert answer.abstained or answer.unsure


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("学完能干啥", "有哪些岗位可以选？"),
        ("What can I do once I finish?", "which jobs are there?"),
    ],
)
def test_what_one_works_as_after_all_of_it_is_told_by_the_jobs_that_there_are(
    mentor: Mentor, question: str, other: str
) -> None:
    assert mentor.ask(question).citations == mentor.ask(other).citations
