"""The order of things is read off the plans: which first, what after, what before."""

import pytest

from mentor import Mentor, Settings
from mentor.question.order_asked import order_asked
from mentor.text.terms import terms

STEPS = """# Becoming a luthier

## 1. Learn the woods

Spruce and maple; how to read the grain.

## 2. Sharpen blades

- Knives and gouges
- A scraper last of all

## 3. Carve a scroll

With the gouges.

## 4. Varnish

Three coats.
"""
STAGES = """# 制琴师成长路线

## 学习路径

### 学徒阶段 (0-12个月)

- 雕刻琴头
- 磨刀

### 助手阶段 (12-36个月)

- 上漆
- 修琴

### 制琴阶段 (36+个月)

做琴。
"""
ITEMS = """# The short way to a violin

1. **Step one is the scroll, which takes a month or two of patience.** Carve it with a gouge and
   then smooth it with a knife and a scraper.
2. **Step two is the blades, every one that is in the workshop.** Sharpen each of them on three
   stones, with a leather strop last of all.
3. **Step three is a sale, which wants a fair price and a friend.** Ask around in the orchestras.
"""


@pytest.fixture(scope="module")
def luthiers(tmp_path_factory: pytest.TempPathFactory) -> Mentor:
    folder = tmp_path_factory.mktemp("luthiers")
    (folder / "documents").mkdir()
    for name, text in (("steps", STEPS), ("stages", STAGES), ("items", ITEMS)):
        (folder / "documents" / f"{name}.md").write_text(text, "utf-8")
    mentor = Mentor(Settings(home=folder / "home"))
    mentor.ingest([str(folder / "documents")])
    return mentor


@pytest.mark.parametrize(
    ("question", "form", "things"),
    [
        ("Should I learn varnishing or carving first?", "first", ["varnishing", "carving"]),
        ("Which comes first, the scroll or the varnish?", "first", ["scroll", "varnish"]),
        ("Do I need geometry before algebra?", "first", ["geometry", "algebra"]),
        ("Does carving come after sharpening?", "first", ["carving", "sharpening"]),
        ("先学素描还是先学油画？", "first", ["素描", "油画"]),
        ("木刻学习和油画学习哪个先学", "first", ["木刻", "油画"]),
        ("Is knotted weaving or unknotted weaving first?", "first", ["knotted", "unknotted"]),
        ("Should I build a fiddle before or after carving?", "first", ["fiddle", "carving"]),
        ("What comes right after algebra?", "after", ["algebra"]),
        ("素描和油画先学哪个", "first", ["素描", "油画"]),
        ("学油画之前要先学素描吗", "first", ["油画", "素描"]),
        ("What is between the scroll and the varnish?", "between", ["scroll", "varnish"]),
        ("What should I learn after algebra?", "after", ["algebra"]),
        ("I've finished algebra. What now?", "after", ["algebra"]),
        ("学完素描接下来学什么", "after", ["素描"]),
        ("素描学完了，下一步呢", "after", ["素描"]),
        ("What comes before varnish?", "before", ["varnish"]),
        ("prerequisites for varnish", "before", ["varnish"]),
        ("油画之前要学什么", "before", ["油画"]),
        ("At which step do I learn varnish?", "place", ["varnish"]),
        ("第几步学油画", "place", ["油画"]),
        ("油画是路线图的第几步？", "place", ["油画"]),
        ("素描在两份路线图里各是第几个阶段", "place", ["素描"]),
        ("What number stage is varnish in each roadmap?", "place", ["varnish"]),
        ("In these guides, which step is algebra?", "place", ["algebra"]),
        ("Algebra: which step is that, in each of the plans?", "place", ["algebra"]),
    ],
    ids=str,
)
def test_what_is_asked_of_the_order(question: str, form: str, things: list[str]) -> None:
    asked = order_asked(question, dict.fromkeys(terms(question), 1.0))
    assert asked is not None
    assert asked.form == form
    named = [{term.text for term in thing} for thing in asked.things]
    assert all(thing in names for thing, names in zip(things, named, strict=True))


@pytest.mark.parametrize(
    "question",
    [
        "What job can I get after learning algebra?",
        "How much do I earn after a year?",
        "学完素描能找什么工作",
        "How long do I need before I can sell a violin?",
        "When do I start varnishing?",
        "Algebra or geometry, what is the difference?",
        "What is the difference between algebra and geometry?",
        "代数和几何之间有什么区别？",
        "学完之后呢",
        "What comes after that?",
        "只看成绩，毕业以后是不是一样？",
        "Is the violin good?",
    ],
    ids=str,
)
def test_what_asks_of_no_order(question: str) -> None:
    assert order_asked(question, dict.fromkeys(terms(question), 1.0)) is None


def _lines(mentor: Mentor, question: str) -> list[str]:
    """The lines of the steps that an answer begins with, without their markers."""
    text = mentor.ask(question).text
    return [
        line.removeprefix("> ").rsplit(" [", 1)[0]
        for line in text.splitlines()
        if line.startswith(("> - ", ">   - ")) and line.endswith("]")
    ]


def test_of_two_things_the_steps_stand_in_order_and_documents_that_differ_are_named(
    luthiers: Mentor,
) -> None:
    answer = luthiers.ask("Should I learn to sharpen blades or to carve a scroll first?")
    assert not answer.abstained
    topic, *_ = [conflict.topic for conflict in answer.conflicts]
    assert topic == "which comes first"
    views = {view.citation.title: view.text for view in answer.conflicts[0].views}
    assert views["Becoming a luthier"] == "“2. Sharpen blades”, then “3. Carve a scroll”"
    assert views["The short way to a violin"].startswith("“Step one is the scroll,")
    for citation in answer.citations:
        text = luthiers.source_text(citation.source)
        assert text[citation.start : citation.end] == citation.quote


def test_what_comes_after_a_thing_is_the_next_step_of_each_plan(luthiers: Mentor) -> None:
    lines = _lines(luthiers, "What comes after carving the scroll?")
    assert lines.index("- 3. Carve a scroll") + 1 == lines.index("- 4. Varnish")
    first, then = (f"- {start}" for start in ("Step one is the scroll", "Step two is the blades"))
    at = next(number for number, line in enumerate(lines) if line.startswith(first))
    assert lines[at + 1].startswith(then)


def test_all_that_comes_before_a_thing_is_listed(luthiers: Mentor) -> None:
    lines = _lines(luthiers, "What do I have to learn before varnish?")
    assert lines[:4] == [
        "- 1. Learn the woods",
        "- 2. Sharpen blades",
        "- 3. Carve a scroll",
        "- 4. Varnish",
    ]


def test_what_is_between_two_things_is_listed(luthiers: Mentor) -> None:
    lines = _lines(luthiers, "What is between the woods and the varnish?")
    assert lines[1:3] == ["- 2. Sharpen blades", "- 3. Carve a scroll"]


@pytest.mark.parametrize(
    ("question", "views"),
    [
        (
            "At what number step do I carve in each plan?",
            {
                "The short way to a violin": "**step 1**: “Step one is the scroll,",
                "Becoming a luthier": "**step 3**: “3. Carve a scroll”",
                "制琴师成长路线": "**step 1**: “学徒阶段 (0-12个月)” › “雕刻琴头”",
            },
        ),
        (
            "雕刻在路线图里是第几步？",
            {
                "The short way to a violin": "**第 1 步**：“Step one is the scroll,",
                "Becoming a luthier": "**第 3 步**：“3. Carve a scroll”",
                "制琴师成长路线": "**第 1 步**：“学徒阶段 (0-12个月)” › “雕刻琴头”",
            },
        ),
    ],
    ids=["english", "chinese"],
)
def test_plans_that_have_a_thing_at_other_steps_disagree(
    luthiers: Mentor, question: str, views: dict[str, str]
) -> None:
    (conflict,) = luthiers.ask(question).conflicts
    shown = {view.citation.title: view.text for view in conflict.views}
    assert shown.keys() == views.keys()
    assert all(shown[title].startswith(text) for title, text in views.items())
    for view in conflict.views:
        text = luthiers.source_text(view.citation.source)
        assert text[view.citation.start : view.citation.end] == view.citation.quote


@pytest.mark.parametrize(
    ("question", "steps"),
    [
        ("Which step is sharpening?", {"- 2. Sharpen blades"}),
        ("修琴是第几步？", {"- 助手阶段 (12-36个月)", "  - 修琴"}),
    ],
    ids=["documents that agree", "one document"],
)
def test_plans_that_have_a_thing_at_the_same_step_do_not_disagree(
    luthiers: Mentor, question: str, steps: set[str]
) -> None:
    assert not luthiers.ask(question).conflicts
    assert steps <= {*_lines(luthiers, question)}


def test_what_names_a_thing_beneath_a_step_stands_under_it(luthiers: Mentor) -> None:
    lines = _lines(luthiers, "磨刀学完了，接下来学什么？")
    start = lines.index("- 学徒阶段 (0-12个月)")
    assert lines[start + 1 : start + 3] == ["  - 磨刀", "- 助手阶段 (12-36个月)"]
    lines = _lines(luthiers, "Do I need a gouge before a strop?")
    assert "  - stones, with a leather strop last of all." in lines


def test_what_stands_behind_a_thing_beneath_its_step_comes_before_the_next(
    luthiers: Mentor,
) -> None:
    lines = _lines(luthiers, "雕刻琴头学完了，接下来学什么？")
    start = lines.index("- 学徒阶段 (0-12个月)")
    told = ["  - 雕刻琴头", "  - 磨刀", "- 助手阶段 (12-36个月)"]
    assert lines[start + 1 : start + 4] == told


def test_the_end_of_a_plan_has_nothing_after_it(luthiers: Mentor) -> None:
    answer = luthiers.ask("制琴阶段之后学什么？")
    assert "制琴阶段 (36+个月) [1]\n> - " not in answer.text


def test_a_thing_that_no_plan_has_is_not_put_in_order(luthiers: Mentor) -> None:
    assert not _lines(luthiers, "Should I learn welding or origami first?")
    assert not luthiers.ask("Should I learn welding or varnish first?").conflicts
    assert luthiers.ask("What should I learn after origami?").abstained
    assert luthiers.ask("Which step is origami?").abstained


def test_a_long_text_without_a_stop_is_read_as_well() -> None:
    assert order_asked("a " * 2000, dict.fromkeys(terms("a"), 1.0)) is None
