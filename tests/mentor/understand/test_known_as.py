"""The names that a document goes by, and a question without them."""

import pytest

from mentor.understand.known_as import Head, KnownAs, without_name

HEADS = (
    Head("chairs", "Becoming a chair maker", "", "# Becoming a chair maker\n\nBy Ann Hale\n\nSit."),
    Head("oakmere", "Oakmere Joinery: handbook", "", "# Oakmere Joinery: handbook\n\nWelcome."),
    Head("blog", "三十岁学木工", "", "# 三十岁学木工\n\n作者：小禾 ｜ 2024年\n\n先说结果。"),
    Head("school", "江南木作学院招生说明", "林海", "# 江南木作学院招生说明\n\n学制两年。"),
)


@pytest.mark.parametrize(
    ("question", "sources", "bare"),
    [
        ("what order does Ann Hale recommend", {"chairs"}, "what order does they recommend"),
        ("what does hale say of glue", {"chairs"}, "what does they say of glue"),
        ("Hale's order", {"chairs"}, "their order"),
        ("how are shifts planned at oakmere?", {"oakmere"}, "how are shifts planned ?"),
        ("what is in the Oakmere handbook on glue", {"oakmere"}, "what is on glue"),
        ("小禾花了多少钱", {"blog"}, "花了多少钱"),
        ("根据小禾的文章，要不要上班学", {"blog"}, "要不要上班学"),
        ("江南木作的学费", {"school"}, "学费"),
        ("Oakmere 每周上几天班", {"oakmere"}, "每周上几天班"),
        ("what does Lin Hai think of glue", {"school"}, "what does they think of glue"),
        ("who is Ann Hale", {"chairs"}, "who is Ann Hale"),
    ],
    ids=[
        *("person", "surname", "owner", "company", "its document", "Chinese", "according to"),
        *("short", "in Chinese", "pinyin", "nothing else"),
    ],
)
def test_names_in_a_question(question: str, sources: set[str], bare: str) -> None:
    names = KnownAs(HEADS).asked(question)
    assert {source for each in names for source in each.sources} == sources
    assert without_name(question, names) == bare


@pytest.mark.parametrize(
    "question",
    [
        "how do I become a chair maker",
        "which joinery tools do I need",
        "what handbook is there",
        "现在学木工晚吗",
        "he likes it",
    ],
)
def test_words_of_the_language_are_no_names(question: str) -> None:
    assert KnownAs(HEADS).asked(question) == []


def test_a_word_is_a_name_where_it_is_written_as_one() -> None:
    heads = (Head("a", "Summit Academy: rules", "", "# Summit Academy: rules"),)
    assert [each.text for each in KnownAs(heads).asked("what are the rules at Summit?")] == [
        "summit"
    ]
    assert KnownAs(heads).asked("how do I reach the summit?") == []


def test_who_says_that_he_wrote_it_surely_means_it() -> None:
    (name,) = KnownAs(HEADS).asked("小禾花了多少钱")
    assert name.surely
    (name,) = KnownAs(HEADS).asked("what is paid at Oakmere")
    assert not name.surely


def test_whose_page_a_document_is_names_it() -> None:
    heads = (
        Head("course", "A course in joinery", "", "# A course in joinery", "Brightoak Academy"),
        Head("studies", "木工专业", "", "# 木工专业", "东岭木作大学"),
    )
    (english,) = KnownAs(heads).asked("what does Brightoak charge?")
    (chinese,) = KnownAs(heads).asked("东岭木作什么时候报名")
    assert (english.sources, english.site) == ({"course"}, True)
    assert (chinese.sources, chinese.site) == ({"studies"}, True)
    assert KnownAs(heads).asked("is there an academy for joinery?") == []


def test_a_name_in_a_line_of_bold_labels_is_one_with_or_without_its_capital() -> None:
    line = "**Owner:** People Team · **Version:** 4.2 · **For:** all of Quillmere Ltd"
    heads = (Head("ladder", "Career ladder", "", f"# Career ladder\n\n{line}\n\n## Levels\n"),)
    assert [each.text for each in KnownAs(heads).asked("what is paid at quillmere?")] == [
        "quillmere"
    ]
