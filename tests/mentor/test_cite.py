import pytest

from mentor.cite import cite
from mentor.types import Passage

TEXT = "# 数学\n\n要学线性代数。Then 概率。"
"""The stored text of a source, of which a passage begins behind the heading."""


@pytest.mark.parametrize("quote", ["要学线性代数。", "Then 概率。", "要学线性代数。Then 概率。"])
def test_a_citation_quotes_the_stored_text_at_its_place(quote: str) -> None:
    begin = TEXT.index("要")
    passage = Passage(
        "s.md", "题", "数学", TEXT[begin:], begin, len(TEXT), 0.9, "https://a.example"
    )
    start = TEXT.index(quote)
    found = cite(3, passage, start, start + len(quote))
    assert found.quote == quote == TEXT[found.start : found.end]
    assert (found.marker, found.source, found.title, found.section) == (3, "s.md", "题", "数学")
    assert (found.url, found.score) == ("https://a.example", 0.9)
