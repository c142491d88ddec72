"""What an answer names to a question that asks which."""

import pytest

from mentor.understand.told import job_told, thing_told

ONE = "**《文》** 课\n\n> 推荐 [绘画入门](https://example.org) 这门课。 [1]\n\n> 《油画》 [2]"
TWO = "> - [A 课](https://example.org/a)\n> - [B 课](https://example.org/b)\n>\n> [1]"


@pytest.mark.parametrize(
    ("question", "answer", "thing"),
    [
        ("哪门课适合我？", ONE, "绘画入门"),
        ("Which course fits me?", ONE, "绘画入门"),
        ("哪本书好？", "> 读《油画》就够了。 [1]", "《油画》"),
        ("Which courses are there?", ONE, ""),
        ("怎么学？", ONE, ""),
        ("哪门课适合我？", TWO, ""),
        ("哪门课适合我？", "**《文》** 课\n\n> 都可以。 [1]", ""),
    ],
)
def test_the_one_thing_that_was_named(question: str, answer: str, thing: str) -> None:
    assert thing_told(question, answer) == thing


def test_the_job_that_was_named() -> None:
    assert job_told("哪个岗位工资最高？", "> 面包师的工资最高。 [1]") == "面包师"
    assert job_told("面包师做什么？", "> 面包师的工资最高。 [1]") == ""
