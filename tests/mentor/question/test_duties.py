"""Who asks what the people of a role do."""

import pytest

from mentor.question.duties import role_asked_of


@pytest.mark.parametrize(
    ("question", "role"),
    [
        ("制琴师每天做什么？", "制琴师"),
        ("会计平时都干些什么", ""),
        ("木匠和制琴师平时都干些什么", "木匠和制琴师"),
        ("What does a luthier or an engineer actually do all day?", "a luthier or an engineer"),
        ("What do data scientists do?", "data scientists"),
        ("制琴师要做什么项目", ""),
        ("制琴师第一步做什么", ""),
        ("What should an engineer do first?", ""),
        ("What does the varnish do?", ""),
    ],
)
def test_the_duties_of_a_role_are_asked_for(question: str, role: str) -> None:
    assert role_asked_of(question) == role
