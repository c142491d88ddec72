import pytest

from mentor.text.ordinals import (
    Ordinal,
    choice,
    document_number,
    middle,
    names_another_document,
    ordinal,
    pointed,
    step,
    unit,
    without_document,
    without_other_document,
)


@pytest.mark.parametrize(
    ("text", "number", "named"),
    [
        ("第二阶段呢？", 2, "stage"),
        ("阶段四是什么", 4, "stage"),
        ("第 3 步做什么", 3, "step"),
        ("第十二级", 12, "level"),
        ("第三个呢", 3, ""),
        ("第三轮问什么", 3, ""),
        ("第三个阶段要多久", 3, "stage"),
        ("What about the second stage?", 2, "stage"),
        ("Tell me more about the third one.", 3, ""),
        ("step 4", 4, "step"),
        ("the 3rd module", 3, "module"),
    ],
    ids=[
        "zh",
        "zh-behind",
        "figure",
        "twelve",
        "any",
        "round",
        "counted",
        "en",
        "one",
        "en-behind",
        "3rd",
    ],
)
def test_a_place_in_a_series(text: str, number: int, named: str) -> None:
    found = ordinal(text)
    assert isinstance(found, Ordinal)
    assert (found.number, found.unit) == (number, named)


@pytest.mark.parametrize(
    "text",
    ["第3-4个月学什么？", "要学多久？", "四个阶段一览", "What is RAG?", "a second-hand hive"],
)
def test_no_place_in_a_series(text: str) -> None:
    assert ordinal(text) is None


@pytest.mark.parametrize(
    ("question", "far"),
    [
        ("那再下一个阶段学什么？", 1),
        ("这一步之后呢？", 1),
        ("然后呢？", 1),
        ("接下来做什么？", 1),
        ("再往上一级做什么？", 1),
        ("再高一级的呢", 1),
        ("and the level above that?", 1),
        ("低一档的呢", -1),
        ("And the level below?", -1),
        ("上一步是什么？", -1),
        ("最后一个阶段的目标呢？", 0),
        ("And after that?", 1),
        ("what comes next?", 1),
        ("What was the previous step?", -1),
        ("And the last stage?", 0),
        ("and the last?", 0),
        ("at the last minute", None),
        ("学完这个接着学啥？", 1),
        ("学完了再学什么", 1),
        ("学完 Python 之后学什么？", None),
        ("When does the next leap year fall?", None),
        ("What is RAG?", None),
    ],
)
def test_a_step_along_a_series(question: str, far: int | None) -> None:
    assert step(question) == far


@pytest.mark.parametrize(
    ("question", "number", "rest"),
    [
        ("第二份文档里怎么说？", 2, "里怎么说？"),
        ("What does the second document say?", 2, "What does say?"),
        ("第二阶段呢？", None, "第二阶段呢？"),
    ],
    ids=["zh", "en", "none"],
)
def test_a_document_by_its_place(question: str, number: int | None, rest: str) -> None:
    assert document_number(question) == number
    assert " ".join(without_document(question).split()) == rest


@pytest.mark.parametrize(
    ("question", "which"),
    [
        ("前者呢？", 0),
        ("先说的那个难吗", 0),
        ("后者适合干什么？", 1),
        ("后面那个好在哪？", 1),
        ("And the latter?", 1),
        ("它呢？", None),
        ("后面学什么？", None),
    ],
)
def test_one_of_two(question: str, which: int | None) -> None:
    assert choice(question) == which


def test_the_one_in_the_middle() -> None:
    assert middle("中间那个有什么优势")
    assert middle("And the middle one?")
    assert not middle("中间层是什么？")


@pytest.mark.parametrize(
    ("text", "named"), [("四个阶段一览", "stage"), ("Phase 2", "stage"), ("书", "")]
)
def test_units_have_one_name(text: str, named: str) -> None:
    assert unit(text) == named


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("那再下一个阶段学什么？", "甲学什么？"),
        ("第一门里面具体学什么？", "甲里面具体学什么？"),
        ("后者适合干什么？", "甲适合干什么？"),
        ("前一个具体是干嘛的", "甲具体是干嘛的"),
        ("中间那个有什么优势", "甲有什么优势"),
        ("学完这个接着学啥？", ""),
        ("Tell me more about the third one.", "Tell me more about 甲."),
        ("第二阶段呢？", ""),
        ("这一步之后呢？", ""),
        ("And after that?", ""),
        ("What about the second stage?", ""),
        ("and what comes next?", ""),
        ("What is RAG?", ""),
    ],
)
def test_a_name_in_the_place_of_what_points(question: str, asked: str) -> None:
    assert pointed(question, "甲") == asked


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("另一份推荐了啥书", True),
        ("另一份呢？", True),
        ("其他资料怎么说？", True),
        ("What does the other guide say?", True),
        ("And another source?", True),
        ("另一份資料怎麼說？", True),
        ("其他两份资料怎么说", True),
        ("Python里其他文件怎么读取？", False),
        ("第一份工作和另一份怎么选？", False),
        ("有没有其他资料可以学？", False),
        ("另一份工作呢？", False),
        ("推荐另一本书", False),
        ("Are there other guides for beginners?", False),
    ],
    ids=str,
)
def test_another_document_is_named(question: str, named: bool) -> None:
    assert names_another_document(question) is named


def test_a_question_without_the_other_document() -> None:
    assert without_other_document("另一份推荐了啥书") == "推荐了啥书"
    assert without_other_document("另一份資料怎麼說？") == "怎麼說？"


@pytest.mark.parametrize("text", ["and the first 3 months?", "the first few weeks"])
def test_the_first_of_a_number_is_no_place(text: str) -> None:
    assert ordinal(text) is None
