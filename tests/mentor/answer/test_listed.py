"""Which units are of a list that is called what is asked for."""

from pathlib import Path

import pytest

from mentor import Mentor, Settings
from mentor.answer.listed import called_as_asked, list_asked
from mentor.answer.roles import role_asked

DOCUMENT = """# A workshop for violins

## Architecture of a project

A project needs a bench.

- light from the left
- clamps

## Practice

Projects for beginners:

- a rebec
- a dulcimer

## Duties of an apprentice

- sweep
- sharpen

More is not needed.

## Duties of a senior violin teacher

- examine
- conduct
"""

OF_SENIORS = {"## Duties of a senior violin teacher", "examine", "conduct"}
DUTIES = {"## Duties of an apprentice", "sweep", "sharpen", "More is not needed."}


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Which projects are there?", {"Projects for beginners:", "a rebec", "a dulcimer"}),
        ("What does a violin teacher do all day?", DUTIES),
        ("制琴师每天做什么？", DUTIES),
        ("What does a senior violin teacher do?", DUTIES | OF_SENIORS),
        ("What does a violin do all day?", set()),
        ("Is a project needed?", set()),
        ("Which tools are there?", set()),
    ],
)
def test_of_a_list_that_names_last_what_is_asked(
    tmp_path: Path, question: str, found: set[str]
) -> None:
    (tmp_path / "violins.md").write_text(DOCUMENT, "utf-8")
    with Mentor(Settings(home=tmp_path / "home")) as mentor:
        mentor.ingest([tmp_path / "violins.md"])
        finding = mentor.retriever.search(question, 8)
    what = list_asked(finding, role_asked(finding))
    told = {
        item.chunk.between(*span)
        for item in finding.evidence
        for span, called in zip(
            item.chunk.sentences, called_as_asked(what, item, finding.question), strict=True
        )
        if called
    }
    assert told == found
