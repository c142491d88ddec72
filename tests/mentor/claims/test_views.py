"""What is said of sources that disagree, and the numbers of its citations."""

import pytest

from mentor.answer.written import Quote
from mentor.cite import cite
from mentor.claims.views import citations_of, conflicts_text, not_repeated, renumbered
from mentor.types import Citation, Conflict, Passage, View

TEXTS = {
    "a.md": "Full time it takes 6 months. Then look for work. Many do.",
    "b.md": "工作之余要两年。先学基础。",
}


def citation(marker: int, source: str, start: int, end: int) -> Citation:
    text = TEXTS[source]
    return cite(marker, Passage(source, source.upper(), "S", text, 0, len(text), 0.9), start, end)


CONFLICT = Conflict(
    "how long it takes",
    (
        View("**6 months**: full time", citation(1, "a.md", 0, 28)),
        View("**两年**（即 24 个月）：工作之余", citation(2, "b.md", 0, 8)),
    ),
)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "zh",
            "**资料说法不一：how long it takes**\n\n"
            "- 《A.MD》：**6 months**: full time [1]\n"
            "- 《B.MD》：**两年**（即 24 个月）：工作之余 [2]",
        ),
        (
            "en",
            "**The documents disagree: how long it takes**\n\n"
            "- “A.MD”: **6 months**: full time [1]\n"
            "- “B.MD”: **两年**（即 24 个月）：工作之余 [2]",
        ),
    ],
    ids=["zh", "en"],
)
def test_each_source_has_a_line_with_its_marker(language: str, expected: str) -> None:
    assert conflicts_text([CONFLICT], "zh" if language == "zh" else "en") == expected
    assert conflicts_text([], "en") == ""


def test_a_quote_that_a_view_gives_is_not_given_again() -> None:
    same = Quote(citation(1, "a.md", 0, 30), "en")
    longer = Quote(citation(2, "a.md", 0, len(TEXTS["a.md"])), "en")
    elsewhere = Quote(citation(3, "b.md", 8, 13), "zh")
    kept = not_repeated([same, longer, elsewhere], citations_of([CONFLICT]))
    assert [(quote.citation.marker, quote.citation.start) for quote in kept] == [(3, 0), (4, 8)]
    assert not_repeated([same], []) == [same]


def test_a_models_markers_go_on_after_those_of_the_views() -> None:
    text = "It takes 6 months [1]. Then look for work [2][1]. See [3](https://example.org) \\[1\\]."
    written = (citation(1, "a.md", 0, 28), citation(2, "a.md", 29, 48))
    renamed, citations = renumbered(text, written, [CONFLICT])
    assert renamed == (
        "It takes 6 months [1]. Then look for work [3][1]. See [3](https://example.org) \\[1\\]."
    )
    assert [(each.marker, each.start) for each in citations] == [(1, 0), (2, 0), (3, 29)]
    assert citations[:2] == citations_of([CONFLICT])


def test_without_conflicts_nothing_is_renumbered() -> None:
    written = (citation(1, "a.md", 0, 28), citation(2, "b.md", 0, 8))
    assert renumbered("One [1]. Two [2].", written, []) == ("One [1]. Two [2].", written)
