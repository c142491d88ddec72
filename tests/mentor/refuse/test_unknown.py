"""What a question names and the library lacks speaks against an answer."""

import pytest

from mentor import Mentor
from mentor.refuse.unknown import lacks_what_it_names


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("学Python用什么编辑器好？", True),
        ("Which editor should I use for Python?", True),
        ("学Python看什么书好？", False),
        ("Which IDE suits PyTorch best?", False),
        ("AI工程师在欧洲的年薪多少？", True),
        ("How much does an AI engineer earn in Europe?", True),
        ("What do AI engineers get at Tesla?", False),
        ("Should I learn PyTorch or MATLAB for deep learning?", False),
    ],
    ids=[
        *("asked-zh", "asked-en", "asked-known-zh", "asked-known-en"),
        *("name-zh", "name-en", "name-known", "one-of-two"),
    ],
)
def test_the_library_has_what_a_question_names_or_not(
    mentor: Mentor, question: str, *, expected: bool
) -> None:
    assert lacks_what_it_names(mentor.retriever.search(question, 16)) == expected
