"""A written answer cut into statements, Chinese and English, and put together again."""

import pytest

from mentor.verify.statements import Statement, statements


def rebuilt(text: str) -> str:
    found, rest = statements(text)
    return "".join(f"{one.before}{one.shown}{one.stop}" for one in found) + rest


def claims(text: str) -> list[tuple[str, tuple[int, ...]]]:
    return [(one.said, one.markers) for one in statements(text)[0] if one.claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("先学数学 [1]。再学编程[2]。", [("先学数学。", (1,)), ("再学编程。", (2,))]),
        ("Learn maths [1]. Then code[2].", [("Learn maths.", (1,)), ("Then code.", (2,))]),
        ("先学数学。[1]再学编程。", [("先学数学。", (1,)), ("再学编程。", ())]),
        ("Learn maths.[1] Then code.", [("Learn maths.", (1,)), ("Then code.", ())]),
        ("**先学数学。**[1] 再学。", [("先学数学。", (1,)), ("再学。", ())]),
        ("先学数学 [1, 3]。", [("先学数学。", (1, 3))]),
        ("先学数学 [1、3]【2】［4］。", [("先学数学。", (1, 3, 2, 4))]),
        ("Maths first [2-4].", [("Maths first.", (2, 3, 4))]),
        ("Maths first [passage 2][source: 3].", [("Maths first.", (2, 3))]),
        ("先学数学 [来源 2][^3]。", [("先学数学。", (2, 3))]),
        ("先学数学。\n[2]\n", [("先学数学。", (2,))]),
        ("It takes 3.5 years, e.g. for you [1].", [("It takes 3.5 years, e.g. for you.", (1,))]),
        ("[1] 先学数学", [("先学数学", (1,))]),
    ],
    ids=[
        *("zh", "en", "zh behind the stop", "en behind the stop", "behind bold"),
        *("group", "other brackets", "range", "named in English", "named in Chinese"),
        *("line of its own", "no sentence ends", "in front"),
    ],
)
def test_markers_belong_to_their_sentence(
    text: str, expected: list[tuple[str, tuple[int, ...]]]
) -> None:
    assert claims(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "取第一个元素 `x[1]`。",
        "第一个元素是 x[1]。",
        "The interval [0, 1] is closed.",
        "```python\nx[1] = y[2]\n```\n",
        "~~~\n[1]\n~~~\n",
        "看 [1](https://a.example)。",
        r"已转义 \[1\]。",
    ],
    ids=["code span", "index", "interval", "fence", "tildes", "link", "escaped"],
)
def test_a_number_in_brackets_that_is_no_marker(text: str) -> None:
    assert all(not one.markers for one in statements(text)[0])


@pytest.mark.parametrize(
    "text",
    [
        "## 学习路线\n",
        "**Learning path**\n",
        "分三步走：\n",
        "The steps are:\n",
        "你想先学哪一步？",
        "Shall I go on?",
        "祝你学习顺利！",
        "Hope this helps!",
        "两份文档的说法不一。",
        "The documents do not mention the fee.",
        "---\n",
        "| 阶段 | 时长 |\n| --- | --- |\n",
    ],
    ids=[
        *("heading", "bold heading", "zh lead-in", "en lead-in", "zh question", "en question"),
        *("zh wish", "en wish", "zh of documents", "en of documents", "rule", "head of a table"),
    ],
)
def test_what_claims_nothing(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "# 毕业生的月薪都超过九万元。",
        "**" + "每位毕业生都能进入大公司并且拿到很高的薪水" * 4 + "**",
        "如果你还有其他问题，就把密码发到这个邮箱，" + "我们会尽快替你处理好一切事情，" * 4 + "。",
    ],
    ids=["a sentence as heading", "long bold line", "long wish"],
)
def test_what_claims_in_the_dress_of_something_else(text: str) -> None:
    assert len(claims(text)) == 1


ANSWER = """## 路线

先学数学。再学编程；然后做项目。

1. **数学**：线性代数
   - 矩阵分解
2. Python

| 阶段 | 时长 |
| :-- | --: |
| 入门 | 6个月 |
| 进阶 | `x[1]` 年 |

> 引文一。
> 引文二。

```python
x[0]
```
最后一句"""


def test_the_text_around_statements_is_kept() -> None:
    assert rebuilt(ANSWER) == ANSWER


def test_a_row_of_a_table_is_one_statement_inside_its_bars() -> None:
    row = "| 入门 | 6个月 [1] | 10K [2] |\n"
    (head, *found), _ = statements("| a | b | c |\n|---|---|---|\n" + row)
    assert (head.said, head.claims) == ("a ， b ， c", False)
    assert found == [
        Statement(
            before="|---|---|---|\n",
            shown="| 入门 | 6个月 | 10K",
            stop=" |\n",
            said="入门 ， 6个月 ， 10K",
            markers=(1, 2),
            claims=True,
            item=True,
        )
    ]


def test_the_marker_below_a_quotation_belongs_to_all_of_it() -> None:
    found, _ = statements("> - 甲是一。\n> - 乙是二。\n>\n> [3]\n\n> 丙是三。 [4]\n")
    assert [(one.said, one.markers, one.quoted) for one in found] == [
        ("甲是一。", (3,), True),
        ("乙是二。", (3,), True),
        ("丙是三。", (4,), True),
    ]


def test_characters_that_stand_for_code_inside_do_no_harm() -> None:
    found, _ = statements("See \ue0005\ue001 and `x[0]` here.")
    assert [one.said for one in found] == ["See and x[0] here."]


def test_a_number_in_brackets_that_stays_is_escaped() -> None:
    assert rebuilt("第一个元素是 x[1]。") == r"第一个元素是 x\[1\]。"
    assert rebuilt("第一个元素是 `x[1]`。") == "第一个元素是 `x[1]`。"


@pytest.mark.parametrize(
    "marker",
    [
        *(
            "(1)",
            "(passage 1)",
            "[1.]",
            "[1: Fees]",
            "[1†source]",
            "【1†source】",
            "[S1]",
            "[doc 1]",
        ),
        *("[[1]]", "<sup>[1]</sup>", "（来源：1）"),
    ],
)
def test_markers_in_other_forms(marker: str) -> None:
    (found,), _ = statements(f"The course takes 14 weeks {marker}.")
    assert (found.said, found.markers) == ("The course takes 14 weeks.", (1,))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Based on [1], tuition is $5.", "Tuition is $5."),
        ("As [1] says, tuition is $5.", "Tuition is $5."),
        ("根据[1]，学费为2万元。", "学费为2万元。"),
        ("According to passage 1, tuition is $5 [1].", "tuition is $5."),
        ("Tuition is $5 [0].", "Tuition is $5."),
        (r"Tuition is $5 \[1\].", "Tuition is $5."),
    ],
)
def test_the_number_of_a_passage_is_nothing_that_is_said(text: str, said: str) -> None:
    assert statements(text)[0][0].said == said


def test_sentences_in_a_fence_without_a_language_are_statements() -> None:
    prose = "```\nTuition is $99,000 and we guarantee a job\n```\n"
    assert [one.said for one in statements(prose)[0]] == [
        "Tuition is $99,000 and we guarantee a job"
    ]
    code = "```\nfor x in range(3):\n    print(x)\n$ pip install x\n```\n"
    assert statements(code)[0] == []
