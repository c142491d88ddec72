from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest

import ingest
from ingest.translate import LONGEST_PHRASE, LONGEST_WORD, translations

DICTIONARY = Path(ingest.__file__).parent / "dictionary"


def lines(name: str) -> list[list[str]]:
    text = (DICTIONARY / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("database", {"数据库"}),
        ("databases", {"数据库"}),
        ("studies", {"学习", "研究"}),
        ("wrote", {"写作"}),
        ("interest rates", {"利率"}),
        ("数据库", {"database"}),
        ("利率", {"interest rates"}),
        ("国内生产总值", {"gross domestic product", "gdp"}),
        ("贵", {"expensive"}),
    ],
    ids=[
        *("en", "en plural", "en plural in -ies", "en irregular", "en phrase"),
        *("zh", "zh to a phrase", "zh to an acronym", "zh of one character"),
    ],
)
def test_cc_cedict_knows(text: str, expected: set[str]) -> None:
    assert expected <= set(translations(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("检索增强生成", {"rag", "retrieval augmented generation"}),
        ("学历", {"degree", "学位"}),
        ("rag", {"检索增强生成", "retrieval augmented generation"}),
        ("large language models", {"大语言模型", "大模型", "llm"}),
        ("资料库", {"数据库", "database"}),
        ("job titles", {"岗位", "职位"}),
        ("跟不上", {"跟上", "keep up"}),
    ],
    ids=[
        *("zh", "zh of a degree", "en acronym", "en phrase in the plural", "zh of another region"),
        *("everyday en", "everyday zh"),
    ],
)
def test_the_glossary_knows_what_cc_cedict_lacks(text: str, expected: set[str]) -> None:
    assert expected <= set(translations(text))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("plane", "计划"),
        ("rag", "怒火"),
        ("李", "surname"),
        ("书", "cl"),
        ("梅西", "argentine footballer"),
        ("花费", "to spend"),
    ],
    ids=["a last e", "a last e of one syllable", "surname", "measure word", "who it is", "to"],
)
def test_what_is_no_translation(text: str, wrong: str) -> None:
    assert translations(text)
    assert wrong not in translations(text)


@pytest.mark.parametrize("text", ["qqqq", "齉齉齉", "", " ", "\t", "the", "~", "\U0010ffff"])
def test_what_is_in_no_dictionary(text: str) -> None:
    assert translations(text) == ()


@pytest.mark.parametrize("name", ["chinese.tsv", "english.tsv"])
def test_every_line_is_found(name: str) -> None:
    table = lines(name)
    for key, *values in [table[0], table[-1], *table[::97]]:
        assert set(values) <= set(translations(key))


@pytest.mark.parametrize("name", ["chinese.tsv", "english.tsv"])
def test_the_longest_keys_are_as_long_as_said(name: str) -> None:
    keys = [key for key, *_ in lines(name)]
    assert max(map(len, keys)) == LONGEST_WORD or name == "english.tsv"
    assert max(len(key.split(" ")) for key in keys) <= LONGEST_PHRASE


def test_each_name_of_a_glossary_line_gives_the_others() -> None:
    for names in lines("glossary.tsv"):
        assert len(names) > 1
        for name in names:
            assert set(names) - {name} <= set(translations(name))
            assert name == name.lower() == " ".join(name.replace("-", " ").split())


def test_the_files_are_those_that_the_readme_lists() -> None:
    readme = (DICTIONARY / "README.md").read_text(encoding="utf-8")
    for name in ("chinese.tsv", "english.tsv", "simplified.tsv"):
        assert sha256((DICTIONARY / name).read_bytes()).hexdigest() in readme


def test_threads_share_the_tables() -> None:
    asked = [key for key, *_ in lines("chinese.tsv")[::500]]
    alone = [translations(text) for text in asked]
    with ThreadPoolExecutor(8) as threads:
        for found in threads.map(lambda _: [translations(text) for text in asked], range(16)):
            assert found == alone
