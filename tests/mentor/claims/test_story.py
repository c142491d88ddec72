"""Questions inside a longer message, over the shipped documents."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mentor import Answer, Mentor
from tests.mentor.libraries import knowing


@pytest.mark.parametrize(
    "question",
    [
        "I drive a tram in Basel and my savings last until the summer after next. "
        "Could I be working as an AI engineer by then?",
        "My cousin claims he did it in nine months while raising two kids. Believable?",
        "My wife gives me ten months. Is that realistic for a career change into AI?",
        "我舅舅说三个月就能搞定转行，他家孩子也在学，靠谱吗？",
        "is eight months a fantasy?",
        "大二，离实习还有八个月，现在起步赶得上不？",
        "写了六年Java，想转过去，得准备多长时间",
    ],
)
def test_a_story_hides_no_disagreement_on_the_whole_way(mentor: Mentor, question: str) -> None:
    (shown,) = mentor.ask(question).conflicts
    assert shown.disagree
    assert len({view.citation.source for view in shown.views}) >= 3


@pytest.mark.parametrize(
    "question",
    [
        "My sister teaches German. How long does a neural network take to train on her laptop?",
        "My boss says prompt engineering is dead. Is he right?",
        "我们团队三个人，用什么工具跟踪实验比较好？",
    ],
)
def test_of_a_thing_or_of_no_time_none_is_shown(mentor: Mentor, question: str) -> None:
    assert not mentor.ask(question).conflicts


def test_pay_that_a_story_asks_for_is_shown_of_each_document(mentor: Mentor) -> None:
    question = "I pay 1,400 a month for rent. Could the salary of an AI engineer carry that?"
    (shown,) = mentor.ask(question).conflicts
    assert not shown.disagree
    assert len({view.citation.source for view in shown.views}) == 2


SLOW = """# Becoming a luthier: the long way

## How long it takes

From zero to a first violin of your own you need 4 years.

## Money

- A rented bench: I had to pay rent for eleven months in advance.
- At the end of the year there is a bonus of two months.
- The big plane costs 240 euros.

## What luthiers earn

A luthier earns 2,900 euros a month.
"""
QUICK = """# 一年半成为制琴师

## 要多久

从零开始到做出第一把琴，一共 18 个月。

## 我的花费

- 存够 7 个月生活费再辞职。
- 给师傅 50 元红包，他会多教一点。

## 收入

制琴师的月薪是 9000 元。
"""


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    folder = tmp_path_factory.mktemp("workshop")
    with knowing(folder, {"slow.md": SLOW, "quick.md": QUICK}) as mentor:
        yield mentor


def quoted(answer: Answer) -> str:
    return "\n".join(view.citation.quote for each in answer.conflicts for view in each.views)


@pytest.mark.parametrize(
    "question",
    [
        "My aunt laughed at me, is it worth the trouble? How long?",
        "我爸笑话我，这样划算吗？得多久？",
    ],
)
def test_of_a_story_only_the_times_of_the_whole_way_are_shown(
    workshop: Mentor, question: str
) -> None:
    shown = quoted(workshop.ask(question))
    assert not any(word in shown for word in ("rent", "bonus", "生活费", "红包"))


@pytest.mark.parametrize(
    "question",
    [
        "My landlady wants the heating off. Is that sensible?",
        "Our foreman granted us two days off. Is that fair?",
        "老板只放了两天假，合理吗？",
        "I turned 41 last week",
        "我上周满四十一了",
    ],
)
def test_what_asks_for_no_figure_shows_none(workshop: Mentor, question: str) -> None:
    assert not workshop.ask(question).conflicts


def test_beside_pay_stands_no_price(workshop: Mentor) -> None:
    shown = quoted(workshop.ask("制琴师工资多少"))
    assert "9000" in shown
    assert "2,900" in shown
    assert "红包" not in shown


def test_beside_pay_stands_no_gift(tmp_path: Path) -> None:
    guild = (
        "# The luthiers' guild\n\n## Habits\n\n- A luthier gives 20 euros to whoever brings wood."
    )
    city = "# Luthiers in the city\n\n## Pay\n\nThe salary of a luthier is 1,700 euros a month."
    with knowing(tmp_path, {"slow.md": SLOW, "guild.md": guild, "city.md": city}) as mentor:
        shown = quoted(mentor.ask("What is the salary of a luthier?"))
    assert "2,900" in shown
    assert "1,700" in shown
    assert "20 euros" not in shown
