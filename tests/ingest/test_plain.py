import pytest

from ingest.plain import full_text, plain, sentence_texts
from ingest.types import Chunk


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**学习** [Python](https://python.org) `3.11`", "学习 Python 3.11"),
        ("## 标题\n\n- 一\n- 二", "标题\n一\n二"),
        ("see https://example.org/a?b=1 now", "see now"),
        ("| 入门 | 0-6个月 |", "入门 0-6个月"),
        ("C++ 与 snake_case", "C++ 与 snake_case"),
    ],
    ids=["marks", "lines", "address", "row", "kept"],
)
def test_plain_leaves_the_words(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_a_chunk_is_found_by_its_context_and_its_words() -> None:
    text = "- **Git**\n- Docker"
    chunk = Chunk("id", "s", ("工具",), text, 10, 10 + len(text), "题 › 工具", ((12, 19), (22, 28)))
    assert full_text(chunk) == "题 › 工具\nGit\nDocker"
    assert sentence_texts(chunk) == ("Git", "Docker")
