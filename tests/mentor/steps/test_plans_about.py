"""All stages of a plan, in order, each with its citation; how many there are may differ."""

from pathlib import Path

import pytest

from mentor import Mentor, Settings
from mentor.steps.plans_about import outlines
from mentor.types import Turn

NUMBERED = """# Becoming a luthier

## 1. Learn the wood

Spruce and maple.

## 2. Build a jig

A mould and clamps.

## 3. Make a violin

Take a year for it.

## Questions

None yet.
"""
LISTED = """# Luthier, the short way

The plan:

- Step one: sweep the workshop.
- Step two: sharpen every blade.
- Step three: carve a scroll.
- Step four: sell it.
"""
NAMED = """# 制琴师成长路线

## 学习路径

### 学徒阶段 (0-12个月)

磨刀。

### 助手阶段 (12-36个月)

修琴。

### 制琴阶段 (36+个月)

做琴。
"""


@pytest.fixture(scope="module")
def luthiers(tmp_path_factory: pytest.TempPathFactory) -> Mentor:
    folder = tmp_path_factory.mktemp("luthiers")
    (folder / "documents").mkdir()
    for name, text in (("numbered", NUMBERED), ("listed", LISTED), ("named", NAMED)):
        (folder / "documents" / f"{name}.md").write_text(text, "utf-8")
    mentor = Mentor(Settings(home=folder / "home"))
    mentor.ingest([folder / "documents"])
    return mentor


def steps(mentor: Mentor, question: str) -> dict[str, list[str]]:
    """The steps found, by the name of their document."""
    retriever = mentor.retriever
    found = outlines(retriever.search(question, 16), retriever.around)
    return {
        Path(outline.passage.source).stem: [step.text for step in outline.steps]
        for outline in found
    }


def test_steps_are_numbered_headings_list_items_or_headings_called_stages(
    luthiers: Mentor,
) -> None:
    found = steps(luthiers, "What are the steps of becoming a luthier?")
    assert found["numbered"] == ["1. Learn the wood", "2. Build a jig", "3. Make a violin"]
    assert len(found["listed"]) == 4
    assert found["listed"][0].startswith("Step one")
    assert steps(luthiers, "成为制琴师分几个阶段？")["named"] == [
        "学徒阶段 (0-12个月)",
        "助手阶段 (12-36个月)",
        "制琴阶段 (36+个月)",
    ]


@pytest.mark.parametrize(
    "question",
    [
        "What are the steps of making a harpsichord?",
        "怎么成为钢琴调律师？",
        "Give me a plan to become a lawyer.",
        "给我一个成为律师的学习计划",
    ],
    ids=str,
)
def test_a_plan_for_something_else_is_not_it(luthiers: Mentor, question: str) -> None:
    assert steps(luthiers, question) == {}


@pytest.mark.parametrize(
    "question",
    [
        "给我一个学习计划",
        "Make me a study plan, I am a nurse with two kids.",
        "I'm a teacher. Give me a plan to become a luthier.",
        "Make me a plan for my niece.",
        "帮我爸爸做个计划",
        "制定一个适合宝妈的学习计划",
    ],
    ids=str,
)
def test_whoever_asks_for_a_plan_gets_those_there_are(luthiers: Mentor, question: str) -> None:
    assert {"listed", "named"} & steps(luthiers, question).keys()


def test_a_plan_is_asked_for_and_not_when_a_part_of_it_comes(mentor: Mentor) -> None:
    answer = mentor.ask("Draft a 6 month plan for learning deep learning")
    assert not any("when" in conflict.topic for conflict in answer.conflicts)


def test_each_step_is_cited_where_it_stands_and_the_numbers_are_compared(mentor: Mentor) -> None:
    answer = mentor.ask("成为AI工程师分几个阶段？")
    (shown,) = answer.conflicts
    numbers = [view.text.split("**")[1] for view in shown.views]
    assert set(numbers) == {"4", "9"}
    for citation in answer.citations:
        assert mentor.source_text(citation.source)[citation.start : citation.end] == citation.quote
    markers = [citation.marker for citation in answer.citations]
    assert markers == list(range(1, len(markers) + 1))
    items = [line for line in answer.text.splitlines() if line.startswith("> - ")]
    assert len(items) >= sum(map(int, numbers))
    assert all(f"[{marker}]" in answer.text for marker in markers)


def test_asked_the_way_the_steps_come_without_a_comparison(mentor: Mentor) -> None:
    answer = mentor.ask("怎么成为AI工程师？")
    assert answer.conflicts == ()
    assert answer.text.count("> - 第 ") == 9


@pytest.mark.parametrize(
    "question", ["AI工程师的级别从低到高怎么排？", "AI工程师分几级？"], ids=str
)
def test_a_career_ladder_is_a_plan_too(mentor: Mentor, question: str) -> None:
    answer = mentor.ask(question)
    rungs = [line for line in answer.text.splitlines() if line.startswith("> - 第")]
    assert [line.removeprefix("> - ")[:3] for line in rungs] == [
        "第一级",
        "第二级",
        "第三级",
        "第四级",
        "第五级",
    ]


def test_numbered_items_that_name_levels_are_a_ladder(tmp_path: Path) -> None:
    listed = "1. **{}厨师**\n   - 切菜\n\n2. **{}厨师**\n   - 炒菜\n\n3. **{}**\n   - 管人\n"
    documents = tmp_path / "documents"
    documents.mkdir()
    ladder = listed.format("初级", "中级", "厨师总监")
    (documents / "ladder.md").write_text(f"# 厨师的职业路径\n\n{ladder}", "utf-8")
    (documents / "tasks.md").write_text(
        f"# 厨师的一天\n\n{listed.format('早班', '午班', '晚班')}", "utf-8"
    )
    with Mentor(Settings(home=tmp_path / "home")) as mentor:
        mentor.ingest([documents])
        assert steps(mentor, "厨师分几个级别？") == {"ladder": ["初级厨师", "中级厨师", "厨师总监"]}
        assert not mentor.ask("厨师分几个级别？").abstained
        assert mentor.ask("消防员分几个级别？").abstained


def test_headings_that_name_levels_are_a_ladder(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    levels = "".join(
        f"### {level}菜谱\n\n{level}的人做的菜。\n\n" for level in ("初级", "中级", "高级")
    )
    (documents / "recipes.md").write_text(
        f"# 厨房\n\n## 练手菜谱\n\n{levels}### 宴席菜谱\n\n一桌菜。\n\n"
        "## 其他\n\n### 初级工具\n\n刀。\n\n### 锅\n\n铁锅。\n\n### 灶\n\n火。\n",
        "utf-8",
    )
    with Mentor(Settings(home=tmp_path / "home")) as mentor:
        mentor.ingest([documents])
        assert steps(mentor, "练手菜谱分几级？") == {
            "recipes": ["初级菜谱", "中级菜谱", "高级菜谱", "宴席菜谱"]
        }


def test_no_step_is_quoted_besides_unless_more_of_it_is_asked_for(mentor: Mentor) -> None:
    listed = mentor.ask("成为AI工程师分几个阶段？").text
    assert "学习内容" not in listed
    more = mentor.ask("成为AI工程师分几个阶段，各学什么内容？").text
    assert more.count("> - 第") >= 4
    assert len(more) > more.rindex("> - 第") + 100


def test_a_follow_up_on_the_way_is_no_question_for_the_way(mentor: Mentor) -> None:
    asked = "怎么成为AI工程师？"
    history = [
        Turn(role="user", content=asked),
        Turn(role="assistant", content=mentor.ask(asked).text),
    ]
    third = mentor.ask("第三步具体做什么？", history=history)
    assert third.question.startswith("第 3 步：用 Python 编程")
    assert "> - 第 1 步" not in third.text
    assert "> - 第 1 步" not in mentor.ask("有推荐的书吗？", history=history).text


def test_a_plan_with_the_number_named_is_the_one(mentor: Mentor) -> None:
    answer = mentor.ask("九个步骤是什么？")
    assert answer.conflicts == ()
    assert sum(line.startswith("> - 第") for line in answer.text.splitlines()) == 9


def test_steps_of_something_else_are_not_the_way(mentor: Mentor) -> None:
    assert "第一步：定义问题" not in mentor.ask("软件开发者怎么转型成为AI工程师？").text


def test_asked_how_long_each_takes_only_plans_that_tell_it_are_shown(luthiers: Mentor) -> None:
    assert steps(luthiers, "制琴的每个阶段分别要多久？").keys() == {"named"}


@pytest.mark.parametrize("question", ["每个阶段分别要学多久？", "How long does each stage take?"])
def test_that_plans_give_their_stages_other_times_is_said_first(
    mentor: Mentor, question: str
) -> None:
    answer = mentor.ask(question)
    (conflict,) = answer.conflicts
    assert len({view.citation.source for view in conflict.views}) > 1
    assert len(answer.citations) > len(conflict.views)


@pytest.mark.parametrize(
    "question",
    [
        "Where do I start?",
        "I'm a nurse, 34. Where should I start?",
        "Where does one usually begin in this field with no background?",
        "零基础，先从哪里下手？",
        "想转行，第一步该做什么？",
    ],
)
def test_asked_what_to_begin_with_the_first_step_is_opened(luthiers: Mentor, question: str) -> None:
    answer = luthiers.ask(question)
    assert not answer.abstained
    quotes = [citation.quote for citation in answer.citations]
    assert any("Learn the wood" in quote and "Spruce and maple." in quote for quote in quotes)
    assert not any("A mould and clamps." in quote for quote in quotes)
    assert "学徒阶段 (0-12个月)\n\n磨刀。" in "\n".join(quotes)
    first, *_, last = (line for line in answer.text.split("\n") if line.startswith(">"))
    assert "[1]" in first
    assert any(name in last for name in ("Make a violin", "sell it", "制琴阶段"))


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Where do I start with varnishing?", ["varnishing"]),
        ("I want to switch careers. Where do I begin?", []),
        ("I'd like to learn carving. What's the very first step?", ["carving"]),
        ("磨刀先从哪里学起？", ["磨刀"]),
    ],
)
def test_what_to_begin_with_is_named_where_it_is_asked_or_as_the_goal(
    luthiers: Mentor, question: str, named: list[str]
) -> None:
    found = outlines(luthiers.retriever.search(question, 16), luthiers.retriever.around)
    assert bool(found) == (not named)


@pytest.mark.parametrize(
    ("question", "steps"),
    [
        ("What do I need to learn to be a luthier?", ("sharpen every blade", "sell it")),
        ("what do I have to know", ("Learn the wood", "Make a violin")),
        ("制琴师要学什么？", ("学徒阶段", "制琴阶段")),
        ("都需要会什么", ("学徒阶段", "制琴阶段")),
    ],
)
def test_asked_what_all_there_is_to_learn_the_steps_come(
    luthiers: Mentor, question: str, steps: tuple[str, str]
) -> None:
    answer = luthiers.ask(question)
    assert not answer.abstained
    quotes = "\n".join(citation.quote for citation in answer.citations)
    assert all(step in quotes for step in steps)


@pytest.mark.parametrize("question", ["What should a surgeon learn?", "磨刀要学什么？"])
def test_steps_are_no_way_to_something_else_or_a_part(luthiers: Mentor, question: str) -> None:
    assert not outlines(luthiers.retriever.search(question, 16), luthiers.retriever.around)
