"""Whether a question asks if people will be replaced."""

import pytest

from mentor.question.replaced import asks_whether_replaced, speaks_of_replacing


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("机器人会不会取代厨师？", True),
        ("翻译会被淘汰吗", True),
        ("会计以后会失业吗？", True),
        ("Will robots replace cooks?", True),
        ("Are translators becoming obsolete?", True),
        ("Is it going to take our jobs?", True),
        ("有什么替代方案吗？", False),
        ("有不要钱的替代吗？", False),
        ("Which open alternatives are there?", False),
        ("厨师做什么？", False),
        ("How do I replace the filter?", False),
        ("AI会让程序员失业吗？", True),
        ("AI工程师会被淘汰吗", True),
        ("AI会抢走我们的工作吗", True),
        ("以后会被AI取代吗？", True),
        ("Will AI make translators obsolete?", True),
        ("Could I be replaced by a machine?", True),
        ("Will I lose my job to AI?", True),
        ("Will AI replace me before I'm done learning?", True),
        ("if I start now, will AI replace me once I am ready", True),
        ("我学完之前AI会不会把我取代了", True),
        ("等我学会了，机器人会把厨师淘汰掉吗", True),
        ("机器会把旧零件取代吗", False),
        ("Can a model replace the tools before bakers come?", False),
        ("失业以后能学焊接吗？", False),
        ("被老板淘汰的人还能当厨师吗？", False),
        ("模型会用零代替空格吗", False),
        ("AI能替代传统的手工设计流程吗？", False),
        ("机器会用新零件取代旧零件吗", False),
        ("Can I take a job as a cook next year?", False),
        ("Is it possible to take a job as a welder without a diploma?", False),
        ("I am out of work, can I become a baker?", False),
        ("I was made redundant, is welding for me?", False),
        ("Is the gas oven obsolete?", False),
        ("What can replace butter in a cake?", False),
        ("Can a model replace the tools that bakers use?", False),
    ],
)
def test_it_asks_whether_somebody_is_replaced(question: str, asks: bool) -> None:
    assert asks_whether_replaced(question) is asks


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("机器不会取代厨师。", True),
        ("Robots will not replace cooks.", True),
        ("可以用开源替代模型。", False),
        ("Cooks use ovens.", False),
    ],
)
def test_a_text_speaks_of_it(text: str, speaks: bool) -> None:
    assert speaks_of_replacing(text) is speaks
