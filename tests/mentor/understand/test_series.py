import pytest

from mentor.text.ordinals import Ordinal
from mentor.text.terms import terms
from mentor.understand.series import (
    Series,
    alternatives,
    in_text,
    levels,
    listed,
    nth,
    series_of,
    shown_lists,
    under_headings,
    with_named,
)

SECTIONS = [
    ("手册", "阶段", "一览"),
    ("手册", "阶段", "第一阶段：入门"),
    ("手册", "阶段", "第二阶段：进阶"),
    ("手册", "阶段", "第二阶段：进阶"),
    ("手册", "阶段", "第三阶段：专业"),
    ("手册", "薪资"),
]
TABLE = "| 步骤 | 主题 |\n| --- | --- |\n| 第 1 步 | 数学 |\n| 第 2 步 | 编程 |\n| 第 3 步 | 部署 |"
ITEMS = "- **Kaggle**：竞赛\n- [天池](https://a.example)：竞赛\n- Colab — GPU"


def labels(series: list[Series]) -> list[list[str]]:
    return [[place.label for place in one] for one in series]


def test_headings_beside_a_heading_innermost_first() -> None:
    found = under_headings(("手册", "阶段", "第二阶段：进阶"), SECTIONS)
    assert labels(found) == [
        ["一览", "第一阶段：入门", "第二阶段：进阶", "第三阶段：专业"],
        ["阶段", "薪资"],
    ]


def test_headings_that_count_on_are_a_series_under_other_headings() -> None:
    sections = [
        ("手册", "甲", "第 1 步：揉"),
        ("手册", "甲", "第 2 步：等"),
        ("手册", "乙", "第 3 步：烤"),
    ]
    found = labels(under_headings(("手册", "甲", "第 2 步：等"), sections))
    assert found[0] == ["第 1 步：揉", "第 2 步：等", "第 3 步：烤"]


def test_headings_that_count_on_are_alone_among_many_others() -> None:
    sections = [("Path", each) for each in ("Who", "Step 1: knead", "Step 2: bake", "Cost", "Help")]
    assert labels(under_headings(("Path", "Step 1: knead"), sections))[0] == [
        "Step 1: knead",
        "Step 2: bake",
    ]
    assert len(labels(under_headings(("Path", "Cost"), sections))[0]) == 5


def test_frequent_questions_are_in_no_order() -> None:
    sections = [("手册", "要学多久？"), ("手册", "要学历吗?"), ("手册", "入门"), ("手册", "进阶")]
    assert labels(under_headings(("手册", "入门"), sections)) == [["入门", "进阶"]]


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ("TensorFlow 或 PyTorch [1]。", ["TensorFlow", "PyTorch"]),
        ("LLMOps 和多模态 AI [1]。", ["LLMOps", "多模态 AI"]),
        ("Docker and Kubernetes [1].", ["Docker", "Kubernetes"]),
        ("可汗学院 [1]。", []),
        ("先学线性代数与概率，再用它们读懂一篇讲神经网络的论文，并且把里面的公式推一遍 [1]。", []),
    ],
    ids=["or", "and", "en", "one", "long"],
)
def test_the_two_things_that_an_answer_names(answer: str, names: list[str]) -> None:
    assert alternatives(answer) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (TABLE, ["第 1 步 数学", "第 2 步 编程", "第 3 步 部署"]),
        (ITEMS, ["Kaggle", "天池", "Colab"]),
        ("一段话。", None),
    ],
    ids=["table", "list", "prose"],
)
def test_items_and_rows_of_a_text(text: str, names: list[str] | None) -> None:
    assert labels(in_text(text)) == ([names] if names else [])


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ("Kaggle、UCI、Google Dataset Search [1]。", ["Kaggle", "UCI", "Google Dataset Search"]),
        ("1. Kaggle 2. UCI 3. Colab [1]", ["Kaggle", "UCI", "Colab"]),
        ("**《题》** 平台\n\n> - **Kaggle**：竞赛\n> - 天池：竞赛\n>\n> [1]", ["Kaggle", "天池"]),
        ("linear algebra, calculus and statistics [1].",
         ["linear algebra", "calculus", "statistics"]),
        ("0-6个月 [1]。", []),
        ("**Bees** Start\n\n> It starts in March, in June, and later. Ask early.\n>\n> [1]", []),
    ],
    ids=["commas", "numbers", "quoted", "en", "nothing", "prose"],
)  # fmt: skip
def test_what_an_answer_enumerates(answer: str, names: list[str]) -> None:
    assert listed(answer) == names


@pytest.mark.parametrize(
    ("question", "wanted", "at"),
    [
        ("入门阶段要多久？", "stage", 1),
        ("第二阶段学什么？", "stage", 2),
        ("How long is the second stage?", "stage", 2),
        ("薪资多少？", "", None),
    ],
    ids=["by-name", "by-number", "en", "none"],
)
def test_which_of_a_series_a_question_names(question: str, wanted: str, at: int | None) -> None:
    series = under_headings(SECTIONS[1], SECTIONS)[0]
    found = with_named(series, question, dict.fromkeys(terms(question), 1.0), wanted)
    assert (found and found.at) == at


def test_which_of_a_series_has_a_number() -> None:
    series = in_text(TABLE)[0]
    assert nth(series, Ordinal(2, "step", (0, 0))) == 1
    assert nth(series, Ordinal(2, "", (0, 0))) == 1
    assert nth(series, Ordinal(2, "stage", (0, 0))) is None
    assert nth(series, Ordinal(9, "step", (0, 0))) is None


@pytest.mark.parametrize(
    ("answer", "lists"),
    [
        (
            "**《手册》** 路线\n\n> - 学徒阶段 [1]\n> - 助手阶段 [2]\n> - 制琴阶段 [3]",
            [(("学徒阶段", "助手阶段", "制琴阶段"), "手册")],
        ),
        (
            "> - 1. Learn the wood [1]\n> - 2. Build a jig [2]",
            [(("Learn the wood", "Build a jig"), "")],
        ),
        (
            "> - 第一步：选木 [1]\n> - 第二步：磨刀 [2]",
            [(("第一步：选木", "第二步：磨刀"), "")],
        ),
        (
            "**“A”** x\n\n> | Stage | Weeks |\n> | --- | --- |\n"
            "> | Stage 1 | 3 |\n> | Stage 2 | 4 |",
            [(("Stage 1 3", "Stage 2 4"), "A")],
        ),
        ("- 《甲》：**4**：从“第一步”到“第四步” [1]\n- 《乙》：**9** [2]", []),
        ("> - Pandas [1]\n> - NumPy [2]", []),
        ("没有列表。", []),
    ],
    ids=["named", "numbered", "counted", "table", "views", "no stages", "none"],
)
def test_the_lists_of_stages_in_an_answer(
    answer: str, lists: list[tuple[tuple[str, ...], str]]
) -> None:
    assert list(shown_lists(answer)) == lists


def test_levels_that_a_code_counts() -> None:
    found = levels(series_of(["Overview", "P5: Lead Baker", "P4: Baker", "Pay", "P6"]))
    assert [place.label for place in found] == ["P4: Baker", "P5: Lead Baker", "P6"]
    assert nth(found, Ordinal(5, "level", (0, 0))) == 1
    assert levels(series_of(["P4: Baker", "P7: Head Baker", "Pay"])) == ()


def test_a_plan_by_months_is_a_list_that_an_answer_shows_before_others() -> None:
    months = "> - 第1-2个月 · 揉面\n> - 第3-6个月 · 烤\n"
    plan = f"{months}\n**《乙》**\n\n> - 第一阶段：入门\n> - 第二阶段：进阶\n"
    shown = [places for places, _ in shown_lists(plan)]
    assert [places[0][:3] for places in shown] == ["第1-", "第一阶"]
