from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from mentor import Mentor, Settings
from mentor.claims import leads, reach_of, told
from mentor.refuse.signs import signs

TEXT = """# 岗位

## 数据分析师

数据分析师的薪资范围是 10K-25K。

## 产品经理

产品经理确定产品要有哪些功能。

## 官网

[课程](https://example.org/course)：按订阅收费。
"""
Signs = Mapping[str, float]


@pytest.fixture(scope="module")
def measure(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Signs]]:
    folder: Path = tmp_path_factory.mktemp("signs")
    document = folder / "jobs.md"
    document.write_text(TEXT, "utf-8")
    with Mentor(Settings(home=folder / "home")) as mentor:
        mentor.ingest([document])
        retriever = mentor.retriever

        def measured(question: str) -> Signs:
            finding = retriever.search(question, 8)
            return signs(finding, told(finding, leads(finding, reach_of(retriever))))

        yield measured


def test_a_figure_has_to_stand_beside_what_it_is_asked_of(
    measure: Callable[[str], Signs],
) -> None:
    near, apart = measure("数据分析师的薪资是多少？"), measure("产品经理的薪资是多少？")
    assert near["figure_asked"] == apart["figure_asked"] == 1.0
    assert near["figure_apart"] < 0.2 < apart["figure_apart"]


def test_a_figure_that_no_sentence_holds_is_elsewhere(measure: Callable[[str], Signs]) -> None:
    found = measure("产品经理要学多久？")
    assert (found["figure_elsewhere"], found["figure_behind"]) == (1.0, 0.15)


@pytest.mark.parametrize(
    ("question", "sign"),
    [
        ("杭州的数据分析师呢？", "unknown_names"),
        ("数据分析师用什么芯片？", "unknown_nouns"),
        ("Does a data analyst need a visa?", "unknown_nouns"),
    ],
    ids=["name-zh", "noun-zh", "noun-en"],
)
def test_words_that_the_library_lacks_are_counted_by_kind(
    measure: Callable[[str], Signs], question: str, sign: str
) -> None:
    assert measure(question)[sign] >= 1.0
    assert measure(question)["unknown"] > 0.0


def test_an_address_is_seen_in_the_text_as_written(measure: Callable[[str], Signs]) -> None:
    assert measure("课程的网址是什么？")["figure_elsewhere"] == 0.0


def test_another_language_is_told(measure: Callable[[str], Signs]) -> None:
    assert measure("What does a data analyst earn?")["other_language"] == 1.0
    assert measure("数据分析师的薪资是多少？")["other_language"] == 0.0


def test_a_question_of_asking_words_alone_has_all_signs(measure: Callable[[str], Signs]) -> None:
    assert measure("是什么？").keys() == measure("What does a data analyst earn?").keys()


def test_a_quantity_that_is_told_speaks_for_an_answer(measure: Callable[[str], Signs]) -> None:
    found = measure("数据分析师的薪资是多少？")
    assert found["quantity_asked"] == found["quantity_told"] == found["quantity_about"] == 1.0
    assert found["quantity_behind"] < 0.05


def test_a_quantity_that_nothing_tells_speaks_against_one(measure: Callable[[str], Signs]) -> None:
    found = measure("产品经理要学多久？")
    assert (found["quantity_asked"], found["quantity_told"]) == (1.0, 0.0)
    assert found["quantity_behind"] == 0.15


def test_no_quantity_says_nothing(measure: Callable[[str], Signs]) -> None:
    found = measure("产品经理确定什么？")
    assert not any(value for name, value in found.items() if name.startswith("quantity"))
