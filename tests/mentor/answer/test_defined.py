"""What is named among other things and not explained."""

from collections.abc import Iterator

import pytest

from mentor import Mentor
from mentor.answer.defined import _half_translated, named_alone
from mentor.answer.lacking import lacks_the_thing
from tests.mentor.libraries import knowing

NOTES = """# Baking at home

Learn the basics: kneading, proofing, scoring and shaping.

- **Tools**: a scale, a lame, a banneton, and so on.
- Autolyse: flour and water rest before the salt goes in.

## Poolish

A wet starter that ripens overnight.

Bannetons/baskets shape a loaf while it proves. Couches, stones and peels allow flat loaves.

| Ware | Job |
| --- | --- |
| Ovens, steamers | bake and steam the loaves |

# 面包入门

要弄懂揉面、发酵、割包与整形。

- 常用面种：波兰种、中种、老面等。
- 刮板用于切分和整理面团。
- 发酵箱、醒发布用来保温。
- 自解（autolyse）：面粉和水先静置。
- 天然酵母是用面粉和水养出来的菌种。
- 揉好以后做冷藏（retarding），看出面团何时够凉。
- 讲折叠的课在周五。
- 温和的水合能让面团变强。

You may try lamination if the dough is cold, and stop retarding before it is stiff.

The oldest tool, the peel-board, carries loaves. A bread stone, which holds heat, is a help.

- 烘焙师傅的职责有三样：配料、看火、收炉。
- 学徒的日子很长。
- DoughCraft、CrumbLab 等。
- 有深度的学习要一年。
- DoughCraft（或面团坊）的课在周五。

## Levain 培养：养出酵母

每天喂一次，面团才香。
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("defined"), {"bread.md": NOTES}) as mentor:
        yield mentor


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("What is proofing?", "proofing"),
        ("What is a lame?", "lame"),
        ("What does Scoring mean?", "Scoring"),
        ("什么是割包？", "割包"),
        ("中种是什么意思？", "中种"),
        ("What is autolyse?", ""),
        ("What is a couche?", ""),
        ("What are Bannetons?", ""),
        ("What are steamers?", ""),
        ("What are peels?", ""),
        ("什么是刮板？", ""),
        ("什么是醒发布？", ""),
        ("What is poolish?", ""),
        ("What is gluten?", ""),
        ("自解是什么？", ""),
        ("什么是天然酵母？", ""),
        ("What is proofing for?", ""),
        ("割包怎么做？", ""),
        ("What is lamination?", "lamination"),
        ("what is retarding", "retarding"),
        ("什么是冷藏", "冷藏"),
        ("折叠是什么意思", "折叠"),
        ("什么是水合", ""),
        ("what's a peel-board", ""),
        ("what is a bread stone?", ""),
        ("what is the loaf?", ""),
        ("面包入门是什么", ""),
        ("什么是烘焙师傅", ""),
        ("what is CrumbLab", "CrumbLab"),
        ("what is DoughCraft", "DoughCraft"),
    ],
)
def test_what_is_only_listed_is_told(library: Mentor, question: str, name: str) -> None:
    assert named_alone(library.retriever.search(question, 16)) == name


@pytest.mark.parametrize(
    ("heading", "name"),
    [("Proofing, step by step", ""), ("Ware for proofing loaves", ""), ("Ware", "proofing")],
)
def test_what_the_heading_names_is_not_only_named(library: Mentor, heading: str, name: str) -> None:
    assert named_alone(library.retriever.search("What is proofing?", 16), heading) == name


@pytest.mark.parametrize(
    ("question", "lacking"),
    [
        ("what is Dough-Craft", False),
        ("what is dough craft", False),
        ("what are DoughCrafts", False),
        ("what is a breadstone", False),
        ("what is a peelboard", False),
        ("what is Crumb-Craft", True),
        ("what is a dehydrator", True),
        ("what is gluten", True),
        ("什么是深度学习", False),
        ("什么是人工智能", True),
        ("什么是发酵箱", False),
    ],
)
def test_a_name_is_lacking_if_no_form_of_it_stands_there(
    library: Mentor, question: str, *, lacking: bool
) -> None:
    retriever = library.retriever
    assert lacks_the_thing(retriever.search(question, 16), retriever.frequency) is lacking


def test_a_name_translated_in_part_is_the_name() -> None:
    names = _half_translated("prompt engineering")
    assert "prompt 工程" in names


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("什么是过拟合？", "文档提到“过拟合”，但没有解释它是什么。"),
        ("What is overfitting?", "The documents name “overfitting”, but do not explain"),
        ("F1是什么？", "文档提到“F1”"),
    ],
)
def test_it_is_said_before_the_quotes(mentor: Mentor, question: str, words: str) -> None:
    answer = mentor.ask(question)
    assert answer.text.startswith(words)
    assert answer.citations


@pytest.mark.parametrize(
    "question", ["what's an AI agent?", "什么是苏格拉底诘问法", "什么是智能体"]
)
def test_of_what_no_document_names_nothing_is_told(mentor: Mentor, question: str) -> None:
    assert mentor.ask(question).abstained


@pytest.mark.parametrize("question", ["EDA是什么意思？", "What is RAG?", "What is Pinecone?"])
def test_what_is_explained_has_no_such_line(mentor: Mentor, question: str) -> None:
    text = mentor.ask(question).text
    assert "没有解释" not in text
    assert "do not explain" not in text
