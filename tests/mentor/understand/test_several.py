"""The questions of a message that asks several things."""

import pytest

from mentor.understand import questions_in


@pytest.mark.parametrize(
    ("message", "questions"),
    [
        ("要学多久？工资多少？", ["要学多久？", "工资多少？"]),
        (
            "What are the requirements to become a baker, and how much is the training",
            ["What are the requirements to become a baker", "baker how much is the training"],
        ),
        ("学完要多久，工资多少", ["学完要多久", "工资多少"]),
        (
            "Which maths is needed and what does a baker earn?",
            ["Which maths is needed", "what does a baker earn?"],
        ),
        (
            "I am a nurse. Do I need a degree? Also, which books are good?",
            ["I am a nurse. Do I need a degree?", "which books are good?"],
        ),
        ("do I need a degree and can I freelance?", ["do I need a degree", "can I freelance?"]),
        ("一共烤几炉，品尝占几次", ["一共烤几炉", "品尝占几次"]),
        ("需要酵母吗？要不要发面", ["需要酵母吗？", "要不要发面"]),
        ("面粉要多细？筛子破了咋办", ["面粉要多细？", "筛子破了咋办"]),
        ("1. 怎么和面 2. 烤箱选哪种", ["怎么和面", "烤箱选哪种"]),
        ("怎么选烤箱？另外想问一下，面粉买哪种", ["怎么选烤箱？", "面粉买哪种"]),
        (
            "How long does a baker train? And what pays more?",
            ["How long does a baker train?", "what pays more?"],
        ),
        (
            "How long does it take, and do I need a degree?",
            ["How long does it take", "do I need a degree?"],
        ),
        (
            "how long does it take and what does it cost do i need a degree",
            ["how long does it take", "what does it cost", "do i need a degree"],
        ),
        (
            "do I need a degree how long does it take",
            ["do I need a degree", "how long does it take"],
        ),
        ("需要酵母吗要不要发面", ["需要酵母吗", "要不要发面"]),
        (
            "what do I need to learn to become a baker and how much do they make",
            ["what do I need to learn to become a baker", "baker how much do they make"],
        ),
        (
            "I am a nurse, 8 hours a week. What should I learn first? And how long does it take?",
            [
                "I am a nurse, 8 hours a week. What should I learn first?",
                "how long does it take?",
            ],
        ),
        ("我只有高中学历，能学吗？工资能拿多少？", ["我只有高中学历，能学吗？", "工资能拿多少？"]),
    ],
    ids=[
        "of the training",
        "zh",
        "time, money",
        "and",
        "who asks",
        "a verb",
        "counted",
        "needed",
        "dialect",
        "numbered",
        "another one",
        "sentences",
        "a side",
        "glued",
        "glued, time last",
        "glued, zh",
        "of the job before",
        "told before",
        "told before, zh",
    ],
)
def test_each_question_of_a_message_is_found(message: str, questions: list[str]) -> None:
    assert questions_in(message) == questions


@pytest.mark.parametrize(
    "message",
    [
        "数学和 Python 哪个先学？",
        "What do people in bakeries make and what would be realistic?",
        "转行薪资能到多少？怎么样才算合理？",
        "面粉要过筛吗？从哪里买？",
        "面粉要过筛吗？从哪里找？",
        "Do I need a starter? Where do I find one?",
        "Which maths do I need and how deep?",
        "What is sourdough and why should I care?",
        "How many loaves do I need and what should each contain?",
        "I am 30 and a nurse. How long will it take?",
        "要学多久？几个月还是好几年？",
        "什么是过拟合？怎么避免它？",
        "What is overfitting, and how do I avoid it?",
        "入门要多久？各份资料说法一样吗？",
        "有人说几个月就行，有人说要好几年，当上面包师到底要多久？",
        "两年能做到吗？现实吗？",
        "你好？要学多久？",
        "What is the difference between a baker and a cook, and which is better?",
        "Is it hard? right?",
        "Is baking at home a thing? I live in a tiny town and can't move, kids are at school",
        "Which book is best? I work nights and can only read at weekends",
        "1) I know how to knead 2) I have an oven. What should I bake?",
        "装修一共花了多少钱，钱花在哪了",
        "烤箱和面包机分别适合什么，有啥区别？",
        "What does a baker earn and how high is the salary?",
        "What do bakers and teachers do and how much do they earn?",
        "Can I get a refund should I fail the course?",
        "Will I still find a job should I skip the maths?",
        "Do I get my money back should it rain?",
        "Is it true that only then can I apply?",
        "do you know how long do I need",
        "do you know what kind of loaves can I bake",
        "do you know what kind of loaves should I bake",
        "can you tell me where do I begin",
        "are you a baker or do I ask someone else",
        "你确定吗这要学多久",
        "你知道吗面粉怎么选",
        "你们有资料吗关于面粉怎么选的",
        "你们有教程吗面粉怎么选",
    ],
)
def test_what_belongs_together_stays_one_question(message: str) -> None:
    assert questions_in(message) == [message]


def test_a_question_behind_a_long_one_is_compared_with_its_end() -> None:
    told = "I have baked bread at home for many years, mostly rye. " * 40
    asked = questions_in(f"{told}How long does a baker train? What does a miller earn?")
    assert asked == [f"{told}How long does a baker train?", "What does a miller earn?"]
