"""How many of something documents list, where a question asks for the number."""

import pytest

from mentor import Mentor, Settings
from mentor.claims.lists import lists_of, name_of
from mentor.question.called import called, meant
from mentor.question.count_asked import count_asked
from mentor.text.terms import terms

APIARY = """# Keeping bees

## Tools to buy

You will need these tools in the first year:

- **Smoker**: calms the colony.
- **Hive tool**: loosens frames.
- **Bee brush**: sweeps the frames.

## Projects for beginners

1. Build a bait hive
   - from plywood
   - from a barrel
2. Render wax

## Places to find tools

- The club
- A catalogue

## Diseases

| disease | sign |
| --- | --- |
| Foulbrood | sunken caps |
| Nosema | dysentery |
| Chalkbrood | mummies |
"""
HIVES = """# 养蜂入门

## 工具

- 喷烟器
- 起刮刀

## 练手项目

### 新手项目

- 做一个诱蜂箱
- 化蜡
- 做巢框

### 高级项目

- 育王
- 分蜂

## 植物

### 油菜

早春开花。

### 洋槐

蜜色浅。

### 椴树

蜜味浓。

## 常见疾病

书上列出了五种疾病，下面是其中两种。

- 白垩病
- 孢子虫病
"""
MEADOW = """# Plants for bees

## Plants to sow

- Rape
- Lime

## Honey grades

1. Junior keepers sell it raw
2. Senior keepers filter it
3. Experts blend it
"""


@pytest.fixture(scope="module")
def beekeepers(tmp_path_factory: pytest.TempPathFactory) -> Mentor:
    folder = tmp_path_factory.mktemp("beekeepers")
    (folder / "documents").mkdir()
    for name, text in (("apiary", APIARY), ("hives", HIVES), ("meadow", MEADOW)):
        (folder / "documents" / f"{name}.md").write_text(text, "utf-8")
    mentor = Mentor(Settings(home=folder / "home"))
    mentor.ingest([str(folder / "documents")])
    return mentor


@pytest.mark.parametrize(
    ("question", "counted", "like"),
    [
        ("How many tools do I need?", "tools", []),
        ("How many different kinds of bees are there?", "bees", []),
        ("How many branches of maths will I have to learn?", "maths", []),
        ("How many beginner projects are suggested?", "projects", ["beginner"]),
        ("How many data science courses do the guides list?", "courses", ["data", "science"]),
        ("How many career paths are there?", "career", []),
        ("养蜂要用几种工具？", "工具", []),
        ("推荐了几本书？", "书", []),
        ("这些资料列了多少本书", "书", []),
        ("新手项目一共有几个？", "项目", ["新手"]),
        ("有几个适合初学者的项目？", "项目", ["初学者"]),
        ("有几种职业方向？", "职业", []),
        ("有多少项目可以做？", "项目", []),
    ],
    ids=str,
)
def test_what_is_counted(question: str, counted: str, like: list[str]) -> None:
    asked = count_asked(question)
    assert asked is not None
    assert (asked.counted.text, [term.text for term in asked.like]) == (counted, like)


@pytest.mark.parametrize(
    "question",
    [
        "How many months does it take?",
        "How many hours a week?",
        "How many people keep bees?",
        "Which tools do I need?",
        "要学几个月？",
        "第几个项目最难？",
        "这几种工具哪个好？",
        "有多少人养蜂？",
        "几乎都要学吗",
        "推荐几本书吧",
        "学了几个项目还是不会",
        "没几个公司招人",
        "我有几个项目想放简历",
        "多少项目都不够",
        "I have no idea how many tools I need",
    ],
    ids=str,
)
def test_what_is_counted_by_no_list(question: str) -> None:
    assert count_asked(question) is None


@pytest.mark.parametrize(
    ("text", "counted", "name"),
    [
        ("Key maths topics", "maths", "key maths"),
        ("Ideas for beginner projects", "projects", "beginner projects"),
        ("Projects for beginners", "projects", "projects"),
        ("You will need these tools in the first year:", "tools", "tools"),
        ("Resources for learning maths", "maths", None),
        ("Project data sets", "projects", None),
        ("数学主题", "数学", "数学"),
        ("推荐书籍", "书", "书籍"),
        ("书籍推荐", "书", "书籍"),
        ("学习数学的资源", "数学", None),
        ("数学课程", "数学", None),
        ("如何选择课程", "课程", None),
        ("Why take courses", "courses", None),
        ("推荐的课程" + "2" * 40 + "号人员：", "课程", None),
        ("下面是几种常用工具：", "工具", "几种常用工具"),
    ],
    ids=str,
)
def test_what_a_list_is_called(text: str, counted: str, name: str | None) -> None:
    (term, *_) = terms(counted)
    assert called(text, meant(term)) == name


def test_items_stand_in_lists_with_what_is_above_them(beekeepers: Mentor) -> None:
    item = beekeepers.retriever.search("bait hive", 4).evidence[0]
    found = {
        (each.above[-1], each.lead): [name_of(step) for step in each.items]
        for each in lists_of(beekeepers.retriever.around(item))
    }
    assert found["Projects for beginners", ""] == ["Build a bait hive", "Render wax"]
    assert found["Projects for beginners", "Build a bait hive"] == [
        "from plywood",
        "from a barrel",
    ]
    assert found["Diseases", ""] == ["Foulbrood", "Nosema", "Chalkbrood"]


def _shown(mentor: Mentor, question: str) -> dict[str, str]:
    answer = mentor.ask(question)
    for view in (view for conflict in answer.conflicts for view in conflict.views):
        text = mentor.source_text(view.citation.source)
        assert text[view.citation.start : view.citation.end] == view.citation.quote
    return {
        view.citation.title: view.text for conflict in answer.conflicts for view in conflict.views
    }


@pytest.mark.parametrize(
    ("question", "views"),
    [
        (
            "How many tools do I need?",
            {
                "Keeping bees": "lists **3**: “Smoker”, “Hive tool”, “Bee brush”",
                "养蜂入门": "lists **2**: “喷烟器”, “起刮刀”",
            },
        ),
        (
            "新手项目有几个？",
            {
                "Keeping bees": "列出 **2** 项：“Build a bait hive”、“Render wax”",
                "养蜂入门": "列出 **3** 项：“做一个诱蜂箱”、“化蜡”、“做巢框”",
            },
        ),
        (
            "How many diseases are there?",
            {
                "Keeping bees": "lists **3**: “Foulbrood”, “Nosema”, “Chalkbrood”",
                "养蜂入门": "**五种疾病**: “书上列出了五种疾病，下面是其中两种。”",
            },
        ),
        (
            "植物有几种？",
            {
                "养蜂入门": "列出 **3** 项：“油菜”、“洋槐”、“椴树”",
                "Plants for bees": "列出 **2** 项：“Rape”、“Lime”",
            },
        ),
    ],
    ids=["items", "of beginners, in chinese", "a figure goes before", "headings"],
)
def test_documents_that_list_other_numbers_disagree(
    beekeepers: Mentor, question: str, views: dict[str, str]
) -> None:
    assert _shown(beekeepers, question) == views


@pytest.mark.parametrize(
    "question",
    [
        "How many advanced projects are listed?",
        "How many honey grades are there?",
        "How many tools does a bee carry?",
        "How many projects have failed?",
        "育王的项目有几个？",
        "工具要多少钱？",
        "一共要学几个月？",
    ],
    ids=str,
)
def test_what_documents_do_not_list_is_no_disagreement(beekeepers: Mentor, question: str) -> None:
    assert not _shown(beekeepers, question)
