"""On from an answer that told an order."""

import pytest

from mentor.understand.onward import onward

ANSWER = """**The short way to a violin**

> - Step one: the scroll [1]
>   - Carve it with a gouge [2]
> - Step two: the blades, all of them [3]

**Becoming a luthier**

> - 3. Carve a scroll [4]
> - 4. Varnish [5]
"""


@pytest.mark.parametrize(
    ("question", "before", "asked"),
    [
        ("and after that?", "What comes after the scroll?", "What comes after the blades?"),
        ("然后呢", "What comes after the scroll?", "the blades之后是什么？"),
        ("and before it?", "What comes after the scroll?", "What comes before the scroll?"),
        ("and after that?", "How long does the scroll take?", ""),
        ("how long does that take?", "What comes after the scroll?", ""),
        ("the third step?", "What comes after the scroll?", ""),
        ("and after that?", "I know gluing. What should I learn, in which order?", ""),
    ],
    ids=str,
)
def test_the_same_is_asked_of_the_step_shown_last_or_first(
    question: str, before: str, asked: str
) -> None:
    assert onward(question, before, ANSWER) == asked


def test_an_answer_without_two_steps_leads_nowhere() -> None:
    assert onward("and after that?", "What comes after the scroll?", "Nothing does [1].") == ""
