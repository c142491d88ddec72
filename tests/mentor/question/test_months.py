"""Months that lie in ranges of months."""

import pytest

from mentor import Mentor
from mentor.question.months import is_at, time_asked


@pytest.mark.parametrize(
    ("question", "text", "at"),
    [
        ("第五个月该学什么？", "第5-6个月：机器学习", True),
        ("第五个月该学什么？", "入门阶段 (0-6个月)", True),
        ("第五个月该学什么？", "进阶阶段 (6-18个月)", False),
        ("What do I do in month 7?", "months 7-12: deep learning", True),
        ("What do I do in month 7?", "It takes 7 months.", False),
        ("What would the third month look like?", "第3-4个月：数据分析", True),
        ("And the 3rd month?", "第5-6个月：机器学习", False),
        ("第二年学什么？", "专业阶段 (18-36个月)", True),
        ("第二年学什么？", "入门阶段 (0-6个月)", False),
        ("第二年学什么？", "每周 5-10 小时", False),
        ("我学了8个月，接下来学什么？", "第7-12个月：深度学习", True),
        ("我学了8个月，接下来学什么？", "入门阶段 (0-6个月)", False),
        ("头半年该做什么？", "入门阶段 (0-6个月)", True),
        ("头半年该做什么？", "进阶阶段 (6-18个月)", False),
        ("最初的三个月学什么？", "第1-2个月：基础", True),
        ("What should I learn in the first 3 months?", "第5-6个月：机器学习", False),
        ("后半年学什么？", "第7-12个月：深度学习", True),
        ("上半年学什么？", "第1-2个月：基础", True),
        ("頭三個月學什麼？", "第1-2个月：基础", True),
        ("前2-3个月学什么？", "第3-4个月：数据分析", True),
        ("第一个月学什么？", "阶段一：基础 (1-2个月)", True),
        ("第八个月学什么？", "专注的人可以在6-12个月内学成。", False),
        ("后半年学什么？", "第5-6个月：机器学习", False),
        ("学到一年半以后学什么？", "专业阶段 (18-36个月)", True),
        ("学到一年半以后学什么？", "进阶阶段 (6-18个月)", False),
        ("What should I learn after 4 years?", "专家阶段 (36+个月)", True),
        ("A whole year has gone by. What now?", "专业阶段 (12-36个月)", True),
        ("学到第八、九个月该学什么？", "第9-12个月：深度学习", True),
        ("学到第八、九个月该学什么？", "第5-7个月：机器学习", False),
        ("坚持满半年以后，后面几个月学啥？", "第7-12个月：深度学习", True),
        ("Six months in, what comes?", "第7-12个月：深度学习", True),
        ("两年下来该学什么？", "专家阶段 (24+个月)", True),
    ],
    ids=str,
)
def test_a_month_lies_in_a_range(question: str, text: str, at: bool) -> None:
    asked = time_asked(question)
    assert asked is not None
    assert is_at(text, asked) is at


@pytest.mark.parametrize(
    "question",
    [
        "要学几个月？",
        "五个月够吗？",
        "提前三个月准备够吗？",
        "今后半年学什么？",
        "学完之后半年能找到工作吗？",
        "What is month?",
        "学了8个月还要学多久？",
        "在银行干了八年，想转行",
        "After 2 years, how many are left?",
    ],
    ids=str,
)
def test_a_length_is_no_time_in_a_plan(question: str) -> None:
    assert time_asked(question) is None


@pytest.mark.parametrize(
    ("question", "quoted"),
    [("第五个月该学什么？", "第5-6个月"), ("What should I do in month 8?", "第7-12个月")],
    ids=str,
)
def test_what_the_plan_has_in_that_month_is_quoted(
    mentor: Mentor, question: str, quoted: str
) -> None:
    assert quoted in mentor.ask(question).text
