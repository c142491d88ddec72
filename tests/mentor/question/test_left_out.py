"""What somebody wants to leave out of a plan, or does not like."""

import pytest

from mentor.question.left_out import disliked, left_out


@pytest.mark.parametrize(
    ("clauses", "names"),
    [
        (["I hate carving", "can we skip it"], ["carving"]),
        (["I don't like varnish at all", "could we leave that out"], ["varnish"]),
        (["I hate carving", "make me a plan"], []),
        (["I hate it", "can I skip it"], []),
        (["我讨厌刻花", "能不能跳过"], ["刻花"]),
        (["我讨厌刻花", "每周八小时"], []),
        (["skip the varnish part"], ["varnish"]),
    ],
    ids=str,
)
def test_what_is_not_liked_is_left_out_if_that_is_asked(
    clauses: list[str], names: list[str]
) -> None:
    assert [name for _, name in left_out(clauses)] == names


@pytest.mark.parametrize(
    ("clauses", "names"),
    [
        (["No varnish please", "make me a plan"], ["varnish"]),
        (["make me a plan", "please no varnish"], ["varnish"]),
        (["no varnish", "no glue"], []),
        (["I don't want to build fiddles", "only mend them"], ["build fiddles"]),
        (["I don't want to quit my job"], []),
        (["no rush please"], []),
        (["please no experience"], []),
        (["I don't want to code all day"], []),
        (["我不想训练模型", "只修琴"], ["训练模型"]),
        (["我不想写一辈子琴谱"], []),
    ],
    ids=str,
)
def test_what_is_left_out_without_being_asked(clauses: list[str], names: list[str]) -> None:
    assert [name for _, name in left_out(clauses)] == names


@pytest.mark.parametrize(
    ("clauses", "names"),
    [
        (["I hate varnish", "make me a plan"], ["varnish"]),
        (["我讨厌上漆"], ["上漆"]),
        (["I hate it"], []),
        (["I hate mornings"], []),
        (["I hate my job"], []),
        (["我讨厌上班"], []),
        (["我讨厌早上"], []),
    ],
    ids=str,
)
def test_what_is_only_not_liked(clauses: list[str], names: list[str]) -> None:
    assert [name for _, name in disliked(clauses)] == names
