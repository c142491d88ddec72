"""Names of statements, and whether a text has them in some writing."""

import pytest

from ingest.lookup import lookup
from mentor.text.language import language_of
from mentor.text.named import lacking, names


def missing(statement: str, text: str) -> set[str]:
    found = lacking(names(statement), lookup(text), language_of(text))
    return {name.text for name in found}


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        ("推荐用 PyTorch 训练", "训练时用pytorch"),
        ("Use scikit-learn for this.", "先学 scikit-learn。"),
        ("北京的薪资更高", "Pay is higher in Beijing."),
        ("Pay in Chengdu is lower.", "成都的薪资更低。"),
        ("德国的工程师", "engineers in Germany"),
        ("RAG 是主流做法", "检索增强生成是主流做法"),
        ("推荐吴恩达的课", "吴恩达的课程适合入门"),
        ("吴恩达的课很好", "Andrew Ng's course is good."),
        ("《动手学深度学习》适合自学", "《动手学深度学习》：代码对照"),
        ("It has 24 GB and costs 20K.", "显存很大"),
        ("Programming Languages: learn one.", "先学一门语言"),
        ("Halving it helps. What helps? Those help.", "nothing of that"),
    ],
    ids=[
        *("case", "hyphen", "place to English", "place to Chinese", "country", "glossary"),
        *("person", "person across languages", "book", "units", "label", "words with a capital"),
    ],
)
def test_a_name_that_stands_there(statement: str, text: str) -> None:
    assert missing(statement, text) == set()


@pytest.mark.parametrize(
    ("statement", "text", "name"),
    [
        ("推荐用 TensorFlow 训练", "训练时用 PyTorch", "tensorflow"),
        ("Use LangChain for this.", "先学 LlamaIndex。", "langchain"),
        ("上海的薪资更高", "北京的薪资更高", "上海"),
        ("Pay in Shenzhen is lower.", "成都的薪资更低。", "shenzhen"),
        ("Engineers in France earn more.", "Engineers in Germany earn more.", "france"),
        ("推荐李宏毅的课", "推荐吴恩达的课", "李宏毅"),
        ("《西瓜书》适合自学", "《花书》适合自学", "西瓜书"),
        ("Qdrant is an embedded store.", "Chroma is an embedded store.", "qdrant"),
        ("先学 Spark", "先学 SQL", "spark"),
    ],
    ids=[
        *("tool zh", "tool across languages", "place", "place across languages", "country"),
        *("person", "book", "at the beginning", "word in Chinese"),
    ],
)
def test_a_name_that_does_not(statement: str, text: str, name: str) -> None:
    assert missing(statement, text) == {name}
