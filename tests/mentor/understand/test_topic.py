"""What a conversation is about, and which follow-ups ask of that alone."""

import pytest

from mentor.types import Turn
from mentor.understand.topic import is_of_people, topic_of
from tests.mentor.understand.standing_alone import standalone


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("做面包师要学多久", "面包师"),
        ("面包师工资多少", "面包师"),
        ("要学哪些框架", ""),
        ("一定要读博吗", ""),
        ("南桥学校可以读非全日制吗", "南桥学校 非全日制"),
        ("How long does it take to become a pastry baker?", "pastry baker"),
        ("What does a deep learning engineer do?", "deep learning engineer"),
        ("Which ovens are there?", ""),
        ("What books should I read?", ""),
        ("What do you expect from a pastry baker?", "pastry baker"),
        ("Do I need a master's degree?", ""),
    ],
)
def test_the_names_that_a_question_is_about(question: str, topic: str) -> None:
    assert topic_of(question) == topic


@pytest.mark.parametrize(
    ("topic", "of_people"),
    [("面包师", True), ("作品集", False), ("AI engineers", True), ("ladder", False), ("", False)],
)
def test_who_does_something_for_a_living(topic: str, of_people: bool) -> None:
    assert is_of_people(topic) is of_people


@pytest.mark.parametrize(
    ("asked", "question", "whole"),
    [
        (["做面包师要学多久？", "有全职工作的话呢"], "有推荐的课吗", "面包师 有推荐的课吗"),
        (["做面包师要学多久？"], "那第一步学什么", "面包师先学什么？"),
        (["做面包师要学多久？"], "第一步具体学啥", "面包师先学什么？"),
        (["面包师要会什么？", "能升到什么"], "工资", "面包师 工资"),
        (["酵母是什么"], "需要哪些设备", "酵母 需要哪些设备"),
        (["介绍一下工资", "按美元算"], "新人呢", "介绍一下工资 新人呢"),
        (["Tell me about pay", "in dollars"], "for juniors", "Tell me about pay for juniors"),
        (["What does a baker do?"], "are there free courses?", "baker are there free courses?"),
        (["What does a baker do?", "any books?"], "salary", "baker salary"),
        (["What does a baker earn?", "do I need a degree"], "and the bonus?", "baker the bonus?"),
        (["面包师工资多少"], "签字费呢", "面包师 签字费呢"),
        # who is to be one is of the job, whatever side of it was asked of last
        (["What does a baker earn?", "and the oven?"], "how long does it take to become one",
         "how long does it take to become baker"),
        (["Make me a plan"], "I only have 10 hours a week",
         "Make me a plan, I only have 10 hours a week"),
        (["Make me a plan"], "what would month one look like?",
         "Make me a plan, what would month one look like?"),
        (["Make me a plan", "I only have 10 hours a week", "what would the first month look like?"],
         "and the second month?", "Make me a plan, I only have 10 hours a week, the second month?"),
        (["给我做个学习计划", "第一个月做什么"], "第二个月呢", "给我做个学习计划，第二个月呢"),
        (["Make me a plan"], "oh, I already know Python",
         "Make me a plan, oh, I already know Python"),
        # how long is asked of what is needed, what to do of what was told to be what
        (["要学数学吗"], "要学多久", "数学 要学多久"),
        (["Do I need maths?", "which parts exactly?"], "how long would that take",
         "maths how long would that take"),
        (["What is yeast?"], "how do I build a starter at home",
         "yeast how do I build a starter at home"),
        (["What is yeast?"], "why not buy soda", "yeast why not buy soda"),
        # a place that nothing counts is not kept
        (["酵母的特点", "那第二个呢"], "要养多久", "酵母的特点 要养多久"),
        # who wrote it and whether there is more is asked of what was answered
        (["面包师该看哪本书？"], "作者是谁？", "面包师该看哪本书？ 作者是谁？"),
        (["面包师该看哪本书？"], "还有别的吗？", "面包师该看哪本书？ 还有别的吗？"),
        (["Which course should a baker take?"], "who's the author?",
         "Which course should a baker take? who's the author?"),
    ],
)  # fmt: skip
def test_a_question_of_its_own_keeps_the_topic_alone(
    asked: list[str], question: str, whole: str
) -> None:
    history = [Turn(role="user", content=each) for each in asked]
    assert standalone(question, history, needs=lambda _: True) == whole


@pytest.mark.parametrize(
    ("asked", "answer", "question", "whole"),
    [
        ("哪种岗位工资最高", "> 面包师的薪资最高。 [1]", "那个要会什么", "面包师 那个要会什么"),
        ("Which job pays the most?", "> The baker earns most. [1]\n> A waiter earns less. [1]",
         "what do I need for that one?", "baker what do I need for that one?"),
        ("烤箱哪种好", "> 面包师用石炉。 [1]", "那个多少钱", "烤箱哪种好 那个多少钱"),
    ],
)  # fmt: skip
def test_that_one_is_the_job_that_the_answer_named(
    asked: str, answer: str, question: str, whole: str
) -> None:
    history = [Turn(role="user", content=asked), Turn(role="assistant", content=answer)]
    assert standalone(question, history, needs=lambda _: True) == whole
