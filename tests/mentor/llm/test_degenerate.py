from pathlib import Path

import pytest

from mentor.llm.degenerate import degeneration

CORPUS = Path(__file__).parents[3] / "corpus"
SKILLS = ("Python", "SQL", "statistics", "NumPy", "Docker", "Git", "prompts", "agents", "tests")
NUMBERED = "".join(f"{n}. Learn {skill} and use it once.\n" for n, skill in enumerate(SKILLS))
TABLE = (
    "| 职位 | 薪资 |\n| --- | --- |\n" + "| 数据分析师 | 10K-25K |\n| 数据科学家 | 20K-50K |\n" * 3
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", None),
        ("好。", None),
        ("-" * 100, None),
        (NUMBERED, None),
        (TABLE, None),
        ("啊" * 300, "repeats"),
        ("ha" * 200, "repeats"),
        ("\n" * 300, "repeats"),
        ("需要先学习数学和编程，然后学习机器学习。" * 12, "repeats"),
        ("The best way to learn is to build projects and to read code. " * 8, "repeats"),
        (("先学数学，再学编程，" * 5 + "然后做项目，找工作，写简历。") * 30, "repeats"),
        ("\x00\x01\x02", "no_text"),
        ("\ufffd" * 40 + "字", "no_text"),
        ("一个坏字符\ufffd不要紧", None),
    ],
    ids=[
        *("empty", "short", "a rule", "a numbered list", "a table", "a character"),
        *("a syllable", "line breaks", "zh sentence", "en sentence", "a long loop"),
        *("control characters", "replacement characters", "one of them"),
    ],
)
def test_a_model_that_lost_its_way_is_found(text: str, found: str | None) -> None:
    assert degeneration(text) == found


@pytest.mark.parametrize("path", sorted(CORPUS.rglob("*.md")), ids=lambda path: path.name)
def test_documents_do_not_look_like_one(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert {degeneration(text[:end]) for end in range(100, len(text), 100)} == {None}
