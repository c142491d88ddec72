"""Asked for the duties of a role, what tells of another role is beside the point."""

from collections.abc import Iterator

import pytest

from mentor import Mentor
from mentor.answer.roles import of_other_roles, role_asked
from tests.mentor.libraries import knowing

DOCUMENTS = {
    "people.md": """# Who works on the wards

| Role | Every day |
| --- | --- |
| Ward manager | talks every day to the ward nurse about what the ward nurse does |
| Ward nurse | dresses wounds |

Keys hang by the door.
""",
    "work.md": """# The ward nurse

## Pay

A ward nurse earns 2,900 a month.

## Responsibilities

- dress wounds
- give out pills

## Holidays

A ward nurse has 30 days off.
""",
}


@pytest.fixture(scope="module")
def wards(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("wards"), DOCUMENTS) as mentor:
        yield mentor


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("What does a ward nurse do all day?", ["Ward manager"]),
        ("What does a ward manager do all day?", ["Ward nurse"]),
        ("病房护士每天做什么？", ["Ward manager"]),
        ("What does a ward nurse earn?", []),
    ],
)
def test_rows_that_are_called_by_another_role(
    wards: Mentor, question: str, found: list[str]
) -> None:
    finding = wards.retriever.search(question, 8)
    role = role_asked(finding)
    others = [
        item.chunk.between(*span)
        for item in finding.evidence
        for span, other in zip(
            item.chunk.sentences, of_other_roles(role, finding, item), strict=True
        )
        if other
    ]
    assert [text[2 : 2 + len(name)] for text, name in zip(others, found, strict=True)] == found
