"""Where the plans of documents are at a time that a question names."""

from pathlib import Path

import pytest

from mentor import Answer, Mentor, Settings

SLOW = """# 陶艺成长路线

## 学习路径

### 学徒阶段 (0-6个月)

揉泥。

### 助手阶段 (6-18个月)

拉坯。

### 师傅阶段 (18+个月)

烧窑。
"""
FAST = """# 一年学会陶艺

## 路线

### 阶段一：揉泥 (1-2个月)

每天半小时。

### 阶段二：拉坯 (2-6个月)

先做杯子。

### 阶段三：上釉 (6-12个月)

先做小碗。
"""


@pytest.fixture(scope="module")
def potters(tmp_path_factory: pytest.TempPathFactory) -> Mentor:
    folder = tmp_path_factory.mktemp("potters")
    (folder / "documents").mkdir()
    for name, text in (("slow", SLOW), ("fast", FAST)):
        (folder / "documents" / f"{name}.md").write_text(text, "utf-8")
    mentor = Mentor(Settings(home=folder / "home"))
    mentor.ingest([folder / "documents"])
    return mentor


def stages(answer: Answer) -> dict[str, list[str]]:
    """The stages shown beside one another, by the name of their document."""
    found: dict[str, list[str]] = {}
    for conflict in answer.conflicts:
        for view in conflict.views:
            found.setdefault(Path(view.citation.source).stem, []).append(view.text)
    return found


@pytest.mark.parametrize(
    ("question", "slow", "fast"),
    [
        ("第五个月该学什么？", ["“学徒阶段 (0-6个月)”"], ["“阶段二：拉坯 (2-6个月)”"]),
        (
            "学到第八、九个月的时候该在哪个阶段？",
            ["“助手阶段 (6-18个月)”"],
            ["“阶段三：上釉 (6-12个月)”"],
        ),
        ("学了六个月，应该到什么程度了？", ["“学徒阶段 (0-6个月)”"], ["“阶段二：拉坯 (2-6个月)”"]),
        ("学了六个月，接下来该学什么？", ["“助手阶段 (6-18个月)”"], ["“阶段三：上釉 (6-12个月)”"]),
        (
            "What should I learn in the first six months?",
            ["“学徒阶段 (0-6个月)”"],
            ["“阶段一：揉泥 (1-2个月)”", "“阶段二：拉坯 (2-6个月)”"],
        ),
        (
            "After a whole year, where am I in the plan?",
            ["“助手阶段 (6-18个月)”"],
            ["“阶段三：上釉 (6-12个月)”"],
        ),
        (
            "两年过去了，该学什么？",
            ["“师傅阶段 (18+个月)”"],
            ["“阶段三：上釉 (6-12个月)”（计划的最后一个阶段）"],
        ),
    ],
    ids=str,
)
def test_the_stage_of_each_plan_at_that_time(
    potters: Mentor, question: str, slow: list[str], fast: list[str]
) -> None:
    answer = potters.ask(question)
    assert stages(answer) == {"slow": slow, "fast": fast}
    for view in answer.conflicts[0].views:
        cited = view.citation
        assert potters.source_text(cited.source)[cited.start : cited.end] == cited.quote


@pytest.mark.parametrize(
    "question",
    [
        "第五个月学上釉吗？",
        "学了六个月还要学多久？",
        "在银行干了两年，该学什么？",
        "第五个月买什么窑？",
    ],
    ids=str,
)
def test_asked_for_something_else_there_is_no_stage(potters: Mentor, question: str) -> None:
    shown = stages(potters.ask(question))
    assert not any(view.startswith("“") for views in shown.values() for view in views)


def test_a_plan_that_has_not_begun_is_not_over(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    parts = ("揉泥阶段 (6-12个月)", "拉坯阶段 (12-18个月)", "上釉阶段 (18-24个月)")
    late = "\n\n".join(f"### {part}\n\n练。" for part in parts)
    for name, text in (("slow", SLOW), ("late", f"# 陶艺，慢慢来\n\n## 路线\n\n{late}\n")):
        (tmp_path / "documents" / f"{name}.md").write_text(text, "utf-8")
    mentor = Mentor(Settings(home=tmp_path / "home"))
    mentor.ingest([tmp_path / "documents"])
    assert mentor.ask("学了两个月，该学什么？").conflicts == ()
    shown = stages(mentor.ask("学了三年，该学什么？"))
    assert shown["late"] == ["“上釉阶段 (18-24个月)”（计划的最后一个阶段）"]


def test_plans_that_agree_are_no_conflict(tmp_path: Path) -> None:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "one.md").write_text(SLOW, "utf-8")
    (tmp_path / "documents" / "other.md").write_text("# 窑的种类\n\n电窑和柴窑。\n", "utf-8")
    mentor = Mentor(Settings(home=tmp_path / "home"))
    mentor.ingest([tmp_path / "documents"])
    assert mentor.ask("第五个月该学什么？").conflicts == ()
