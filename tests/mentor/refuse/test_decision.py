from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mentor import Mentor, Settings
from mentor.claims import leads, reach_of, told
from mentor.evidence import Finding, Told
from mentor.refusal_wording import refusal
from mentor.refuse.decision import (
    ALONE,
    calibration,
    chance_of_answer,
    verdict,
)
from mentor.refuse.signs import signs
from mentor.retrieve.retriever import HybridRetriever
from mentor.text.language import Language
from mentor.types import Turn
from mentor.understand import understand


@pytest.fixture(scope="module")
def retriever(mentor: Mentor) -> HybridRetriever:
    return mentor.retriever


def quantities(retriever: HybridRetriever, finding: Finding) -> Told | None:
    return told(finding, leads(finding, reach_of(retriever)))


def is_refused(finding: Finding, retriever: HybridRetriever) -> bool:
    return verdict(finding, quantities(retriever, finding)) == "unanswered"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("机器学习工程师的薪资是多少？", False),
        ("How much does a machine learning engineer earn?", False),
        ("GitHub 能帮我找工作吗？", False),
        ("冰岛的机器学习工程师一年挣多少克朗？", True),
        ("Which visa do machine learning engineers need in Iceland?", True),
        ("机器学习工程师面试有几轮？", True),
        ("怎么给自行车补胎？", True),
        ("How do I mend a bicycle tyre?", True),
    ],
    ids=["zh", "en", "short", "place-zh", "place-en", "near-zh", "far-zh", "far-en"],
)
def test_what_the_passages_do_not_answer_is_refused(
    retriever: HybridRetriever, question: str, expected: bool
) -> None:
    finding = retriever.search(question, 16)
    assert is_refused(finding, retriever) is expected


def test_nothing_found_is_no_answer(retriever: HybridRetriever) -> None:
    nothing = replace(retriever.search("薪资", 8), evidence=())
    assert chance_of_answer(nothing, None, calibration()) == 0.0
    assert calibration().likeness(nothing) == 0.0


def test_with_vectors_of_another_model_the_general_model_decides(
    retriever: HybridRetriever,
) -> None:
    finding = retriever.search("机器学习工程师的薪资是多少？", 8)
    foreign = replace(finding, vector=np.zeros(7, np.float32))
    assert calibration().likeness(foreign) == 0.0
    assert 0.0 < chance_of_answer(foreign, None, calibration()) < 1.0


def test_the_calibration_weighs_every_sign(retriever: HybridRetriever) -> None:
    found = signs(retriever.search("机器学习工程师的薪资是多少？", 8), None)
    shape = retriever.library.embedder.query("?").shape
    model = calibration()
    assert found.keys() == model.field.weights.keys() == model.general.weights.keys()
    assert model.field.question.shape == model.passage.shape == shape
    assert len(model.general.question) == 0
    assert model.follow_up.weights.keys() <= {*found, ALONE}
    assert model.follow_up.question.shape == shape


@pytest.mark.parametrize(
    ("asked", "answered", "follow_up", "refused"),
    [
        ("TensorFlow 适合做什么？", "生产部署 [1]。", "它的吉祥物叫什么？", True),
        ("What does an AI engineer do?", "They build models [1].", "Who is their president?", True),
        ("机器学习工程师的薪资是多少？", "18K-40K [1]。", "它要会什么？", False),
        (
            "What does an AI engineer do?",
            "They build models [1].",
            "How long until I am one?",
            False,
        ),
    ],
    ids=["open-zh", "open-en", "told-zh", "told-en"],
)
def test_what_a_follow_up_asks_itself_decides(
    retriever: HybridRetriever, asked: str, answered: str, follow_up: str, refused: bool
) -> None:
    history: list[Turn] = [
        {"role": "user", "content": asked},
        {"role": "assistant", "content": answered},
    ]
    reading = understand(follow_up, history, retriever)
    assert reading.near is not None
    finding = retriever.search(reading.question, 16, reading.sources, reading.near)
    assert finding.own.shape == finding.vector.shape
    assert is_refused(finding, retriever) is refused


def test_the_shipped_documents_are_of_the_field(retriever: HybridRetriever) -> None:
    for question in (
        "机器学习工程师的薪资是多少？",
        "Which maths do I need?",
        "怎么给自行车补胎？",
    ):
        assert calibration().likeness(retriever.search(question, 8)) > 0.9


@pytest.mark.parametrize(
    ("name", "text", "questions"),
    [
        (
            "club.txt",
            "The chess club meets every Thursday at seven in the old mill. Membership costs 30 "
            "pounds a year, 12 for students. Nora Whitfield runs the beginners' table and lends "
            "out clocks. Bring your own board if you can.",
            [
                "How much is the membership?",
                "When does the club meet?",
                "Who runs the beginners' table?",
                "What should I bring?",
            ],
        ),
        (
            "pottery.md",
            "# 陶艺夜校\n\n每周二晚上七点上课，一期八次，学费 960 元，含泥料和烧窑。\n"
            "老师是郑雨薇，曾在景德镇工作十年。作品两周后可以取。\n",
            ["学费多少钱？", "几点上课？", "老师是谁？", "作品什么时候能取？"],
        ),
    ],
    ids=["en", "zh"],
)
def test_plain_questions_to_a_small_document_of_anything_are_answered(
    tmp_path: Path, name: str, text: str, questions: list[str]
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    with Mentor(Settings(home=tmp_path / "home")) as mentor:
        mentor.ingest([tmp_path / name])
        for question in questions:
            finding = mentor.retriever.search(question, 16)
            assert calibration().likeness(finding) < 0.1
            assert not is_refused(finding, mentor.retriever), question


@pytest.mark.parametrize(
    ("language", "kind", "about", "words"),
    [
        ("zh", "salary", ("冰岛",), "谈到“冰岛”并写明薪资的文档"),
        ("zh", "duration", ("签证",), "谈到“签证”并写明所需的时间的文档"),
        ("zh", None, ("面试",), "谈到“面试”的文档"),
        ("zh", "price", (), "写明价格或费用的文档"),
        ("en", "salary", ("Iceland",), "A document that is about “Iceland” and gives the pay"),
        ("en", None, ("visa", "Iceland"), "A document that is about “visa” and “Iceland”"),
        ("en", None, (), "a document that covers it"),
    ],
    ids=["zh", "zh-time", "zh-about", "zh-kind", "en", "en-about", "en-nothing"],
)
def test_a_refusal_says_which_document_would_answer(
    language: Language, kind: str | None, about: tuple[str, ...], words: str
) -> None:
    assert words in refusal(language, (), kind, about)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh", "文档里有“Pandas”，但没有说到问的这一点"),
        ("en", "They speak of “Pandas”, but not of"),
    ],
)
def test_a_refusal_says_that_the_documents_have_a_word_but_not_the_answer(
    language: Language, words: str
) -> None:
    assert words in refusal(language, (), None, ("Pandas",), known=True)


@pytest.mark.parametrize(
    "question", ["AI会不会取代AI工程师？", "Will AI replace programmers?", "程序员会失业吗？"]
)
def test_whether_people_are_replaced_only_a_text_that_speaks_of_it_tells(
    retriever: HybridRetriever, question: str
) -> None:
    finding = retriever.search(question, 16)
    assert is_refused(finding, retriever)
