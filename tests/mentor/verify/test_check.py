"""What a model wrote beside passages that were really ingested and found."""

from collections.abc import Callable, Iterator

import pytest

from mentor import Mentor
from mentor.evidence import Evidence
from mentor.text.language import Language
from mentor.verify.check import Checker, Verified, verify
from mentor.wording import unsupported
from tests.mentor.libraries import knowing

DOCUMENTS = {
    "a.md": "# 夜校\n\n## 学费\n\n学费每月 1,800 元，可以分三期付款。报名不需要学历证明。\n",
    "b.md": "# 夜校\n\n## 课程\n\n全部课程要学十个月，每周上课两次。"
    "毕业项目必须用 PyTorch 完成。\n",
    "c.md": "# Evening school\n\n## Teachers\n\nEach class of 12 has one tutor. Tutors answer "
    "within two days.\n\n| city | seats |\n| --- | --- |\n| Berlin | 24 |\n| Hamburg | 36 |\n",
}
NONE_ZH, NONE_EN = unsupported("zh"), f" {unsupported('en')}"


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("school"), DOCUMENTS) as mentor:
        yield mentor


@pytest.fixture(scope="module")
def evidence(school: Mentor) -> list[Evidence]:
    """The three documents as [1], [2] and [3]."""
    found = school.retriever.search("夜校", 10).evidence
    return sorted(found, key=lambda item: item.passage.source)


@pytest.fixture(scope="module")
def checked(school: Mentor, evidence: list[Evidence]) -> Callable[..., Verified]:
    def check(draft: str, language: Language = "zh") -> Verified:
        embedder = school.retriever.library.embedder
        found = verify(draft, evidence, embedder, language)
        checker = Checker(evidence, embedder, language)
        for end in range(0, len(draft), 3):
            checker.ahead(draft[:end])
        assert checker.verified(draft) == found, "checked ahead, it comes out otherwise"
        return found

    return check


def test_what_is_complete_is_embedded_while_the_rest_is_written(
    school: Mentor, evidence: list[Evidence], monkeypatch: pytest.MonkeyPatch
) -> None:
    embedder = school.retriever.library.embedder
    checker = Checker(evidence, embedder, "zh")
    draft = "学费是每月 1800 元 [1]。\n课程要学十个月 [2]。\n学费可以分三期付款 [1]。"
    for end in range(0, len(draft), 3):
        checker.ahead(draft[:end])
    embedded: list[str] = []

    def queries(texts: list[str]) -> object:
        embedded.extend(texts)
        return type(embedder).queries(embedder, texts)

    monkeypatch.setattr(embedder, "queries", queries)
    assert checker.verified(draft).unsupported == 0
    assert [text.rstrip("。") for text in embedded] == ["学费可以分三期付款"]


@pytest.mark.parametrize(
    ("draft", "text", "quotes"),
    [
        ("学费是每月 1800 元 [1]。", "学费是每月 1800 元 [1]。", ["学费每月 1,800 元"]),
        ("The courses take ten months.[2]", "The courses take ten months [1].", ["十个月"]),
        ("学费每月1.8K元 [3]。", "学费每月1.8K元 [1]。", ["学费每月 1,800 元"]),
        ("课程要学十个月 [99]。", "课程要学十个月 [1]。", ["十个月"]),
        ("课程要学十个月 [2][99]。", "课程要学十个月 [1]。", ["十个月"]),
        ("课程要学十个月 [1, 2]。", "课程要学十个月 [1]。", ["十个月"]),
        ("毕业项目必须用 PyTorch。", "毕业项目必须用 PyTorch [1]。", ["PyTorch"]),
        ("A class of 12 has one tutor [3].", "A class of 12 has one tutor [1].", ["class of 12"]),
        ("汉堡有 36 个名额 [3]。", "汉堡有 36 个名额 [1]。", ["Hamburg | 36"]),
        (
            "学费每月 1,800 元 [1]。课程要学十个月 [2]。学费可以分三期付款 [1]。",
            "学费每月 1,800 元 [1]。课程要学十个月 [2]。学费可以分三期付款 [1]。",
            ["学费每月 1,800 元", "十个月"],
        ),
    ],
    ids=[
        *("right", "behind the stop", "wrong passage", "no such passage", "one of two unknown"),
        *("one of two wrong", "no marker", "en", "row of a table", "numbered anew"),
    ],
)
def test_a_supported_statement_cites_the_words_that_support_it(
    checked: Callable[..., Verified], school: Mentor, draft: str, text: str, quotes: list[str]
) -> None:
    found = checked(draft, "en" if draft.isascii() else "zh")
    assert found.text == text
    assert found.unsupported == 0
    assert [citation.marker for citation in found.citations] == list(range(1, len(quotes) + 1))
    for citation, words in zip(found.citations, quotes, strict=True):
        assert words in citation.quote
        assert len(citation.quote) < 60
        stored = school.source_text(citation.source)
        assert stored[citation.start : citation.end] == citation.quote


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        ("学费每月 2,800 元 [1]。", f"学费每月 2,800 元{NONE_ZH}。"),
        ("课程要学十周 [2]。", f"课程要学十周{NONE_ZH}。"),
        ("The fee is 1,800 dollars [1].", f"The fee is 1,800 dollars{NONE_EN}."),
        ("毕业项目必须用 Keras 完成 [2]。", f"毕业项目必须用 Keras 完成{NONE_ZH}。"),
        ("慕尼黑有 36 个名额 [3]。", f"慕尼黑有 36 个名额{NONE_ZH}。"),
        ("报名需要学历证明 [1]。", f"报名需要学历证明{NONE_ZH}。"),
        ("毕业生都能找到工作 [2]。", f"毕业生都能找到工作{NONE_ZH}。"),
        ("All graduates find a job.", f"All graduates find a job{NONE_EN}."),
        ("## 学费 9999 元\n", f"## 学费 9999 元{NONE_ZH}\n"),
        ("你知道学费是 9999 元吗？", f"你知道学费是 9999 元吗{NONE_ZH}？"),
        ("## 报名需要学历证明\n", f"## 报名需要学历证明{NONE_ZH}\n"),
        ("为什么报名需要学历证明？", f"为什么报名需要学历证明{NONE_ZH}？"),
        ("文档没有提到学费。", f"文档没有提到学费{NONE_ZH}。"),
        ("祝你学习顺利，报名需要学历证明。", f"祝你学习顺利，报名需要学历证明{NONE_ZH}。"),
        ("The tutors answer after 24 weeks.", f"The tutors answer after 24 weeks{NONE_EN}."),
        ("```\n学费是每月九千元\n```", f"学费是每月九千元{NONE_ZH}"),
    ],
    ids=[
        *("figure", "unit", "currency", "tool", "place", "negated", "absent", "no marker"),
        *("figure in a heading", "figure in a question", "opposite heading", "opposite question"),
        *("not mentioned", "wish and claim", "bare figure of a table", "sentence in a fence"),
    ],
)
def test_an_unsupported_statement_is_shown_as_such(
    checked: Callable[..., Verified], draft: str, text: str
) -> None:
    found = checked(draft, "en" if draft.isascii() else "zh")
    assert found.text == text.rstrip("\n") or found.text == text
    assert found.citations == ()
    assert found.unsupported == 1


def test_structure_survives_and_what_leads_is_left_alone(checked: Callable[..., Verified]) -> None:
    draft = """## 夜校

要点如下：

- 学费每月 1,800 元 [1]
- 毕业生年薪百万 [1]

| 项目 | 数值 |
| --- | --- |
| 课程时长 | 十个月 [2] |
| 名额 | 500 [3] |

```python
x[1] = y[0]
```
取值用 `x[1]` 即可？祝你学习顺利！"""
    assert (
        checked(draft).text
        == f"""## 夜校

要点如下：

- 学费每月 1,800 元 [1]
- 毕业生年薪百万{NONE_ZH}

| 项目 | 数值 |
| --- | --- |
| 课程时长 | 十个月 [2] |
| 名额 | 500{NONE_ZH} |

```python
x[1] = y[0]
```
取值用 `x[1]` 即可？祝你学习顺利！"""
    )


def test_two_passages_may_support_a_statement_together(checked: Callable[..., Verified]) -> None:
    found = checked("课程要学十个月，学费每月 1,800 元 [1][2]。")
    assert found.text == "课程要学十个月，学费每月 1,800 元 [1][2]。"
    assert {citation.source[-4:] for citation in found.citations} == {"a.md", "b.md"}


def test_a_foreign_picture_and_link_are_not_shown(checked: Callable[..., Verified]) -> None:
    found = checked("![x](https://evil.example/c?q=1)学费每月 1,800 元 [1](https://evil.example)。")
    assert "evil" not in found.text
    assert "![" not in found.text
    assert len(found.citations) == 1


@pytest.mark.parametrize(
    "draft", ["", "   \n", "[1]", "……"], ids=["empty", "blank", "bare", "dots"]
)
def test_a_draft_that_says_nothing(checked: Callable[..., Verified], draft: str) -> None:
    assert checked(draft).citations == ()


def test_the_head_of_a_table_is_marked_for_its_figures_alone(
    checked: Callable[..., Verified],
) -> None:
    below = "| --- | --- |\n| Berlin | 24 [3] |"
    assert checked(f"| Item | Value |\n{below}", "en").unsupported == 0
    assert checked(f"| Item | Value (9999) |\n{below}", "en").unsupported == 1
