from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mentor import Mentor, Settings
from mentor.evidence import Finding
from mentor.question.subject import focus, stated, subject

TEXTS = {
    "数据分析师.md": "# 数据分析师\n\n数据分析师的薪资范围是 10K-25K，要会 Python 和统计学。\n",
    "engineer.md": "# Machine learning engineer\n\nA machine learning engineer writes Python.\n",
}
Search = Callable[[str], Finding]


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    folder: Path = tmp_path_factory.mktemp("subject")
    documents = folder / "documents"
    documents.mkdir()
    for name, text in TEXTS.items():
        (documents / name).write_text(text, "utf-8")
    with Mentor(Settings(home=folder / "home")) as mentor:
        mentor.ingest([documents])
        yield lambda question: mentor.retriever.search(question, 8)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("数据分析师用什么芯片？", {"芯片": ("noun", False), "数据": ("noun", True)}),
        ("杭州的数据分析师怎么样？", {"杭州": ("name", False)}),
        ("Rust 值得学吗？", {"rust": ("name", False)}),
        ("Does an engineer need a visa?", {"visa": ("noun", False), "engineer": ("noun", True)}),
        ("Is Python used in Berlin?", {"berlin": ("name", False)}),
        ("Pyhton 要学吗？", {"pyhton": ("name", True)}),
    ],
    ids=["noun-zh", "place-zh", "latin-in-zh", "noun-en", "place-en", "misspelt"],
)
def test_the_words_of_a_question(
    search: Search, question: str, expected: dict[str, tuple[str, bool]]
) -> None:
    found = {word.text: (word.kind, word.known) for word in subject(search(question))}
    assert expected.items() <= found.items()


def test_conditions_are_no_subject_unless_nothing_else_is_asked_about(search: Search) -> None:
    asked = subject(search("零基础学机器学习要多久？"))
    assert "零基础" not in {word.text for word in asked}
    assert any("机器" in word.text for word in asked)
    assert subject(search("零基础可以吗？"))
    assert "文科生" not in {word.text for word in subject(search("我是文科生，零基础，行吗"))}
    assert "高中毕业" not in {word.text for word in subject(search("高中毕业能做数据分析师吗"))}


@pytest.mark.parametrize(
    "question",
    ["一般要怎么办，有哪些好处？", "What is the best way, and which one is good?"],
    ids=["zh", "en"],
)
def test_words_of_asking_are_no_subject(search: Search, question: str) -> None:
    assert subject(search(question)) == ()


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("数据分析师用什么芯片？", "芯片"),
        ("统计学有字幕吗？", "字幕"),
        ("数据分析师怎么报名？", "报名"),
        ("What license does Python have?", "license"),
        ("说说 Python", None),
    ],
    ids=["what-zh", "whether-zh", "how-zh", "what-en", "none"],
)
def test_what_is_asked_for_by_name(search: Search, question: str, expected: str | None) -> None:
    word = focus(question, subject(search(question)))
    assert (word.text if word else None) == expected


def test_a_word_is_stated_by_itself_by_translation_or_in_part(search: Search) -> None:
    (analyst,) = (w for w in subject(search("Which analyst?")) if w.text == "analyst")
    assert stated(analyst, frozenset({"analyst"})) == 1.0
    assert stated(analyst, frozenset({"分析", "分析师"})) == 1.0
    assert stated(analyst, frozenset({"统计学"})) == 0.0


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("What are the hot engines right now?", {"hot": "quality"}),
        ("Which are the hottest engines now?", {"hottest": None, "now": None}),
        ("Should I use Python or Rust, or both?", {"both": None, "rust": "name"}),
        ("Is there a simpler engine?", {"engine": "noun"}),
    ],
    ids=["quality", "superlative", "both", "noun"],
)
def test_an_english_quality_is_no_thing(
    search: Search, question: str, kinds: dict[str, str | None]
) -> None:
    found = {word.text: word.kind for word in subject(search(question))}
    assert {word: found.get(word) for word in kinds} == kinds


@pytest.mark.parametrize(
    "question",
    [
        "我是消防员，要多久？",
        "我是Rust程序员，要学多久？",
        "I'm a Rust developer. How long will it take?",
    ],
)
def test_who_asks_how_long_is_no_subject(search: Search, question: str) -> None:
    assert not subject(search(question))
    assert subject(search(question.split("，")[0].split(".")[0]))
