"""Views that contradict each other, as a model writes them, beside passages really ingested."""

from collections.abc import Callable, Iterator

import pytest

from mentor import Mentor
from mentor.evidence import Evidence
from mentor.prompts import DIFFERENT_VIEWS
from mentor.verify.check import Verified, verify
from mentor.verify.stances import may_become_stances, without_stances
from mentor.wording import unsupported
from tests.mentor.libraries import knowing

DOCUMENTS = {
    "a.md": "# 摄影入门\n\n## 练习\n\n先把手动档练熟，不要依赖自动模式。每周外出拍摄两次。\n",
    "b.md": "# 拍照指南\n\n## 起步\n\n新手用自动模式就够了，手动档以后再说。多看优秀作品。\n",
    "c.md": "# Camera school\n\n## Gear\n\nBuy one good lens first. A tripod can wait.\n",
}
MANUAL, AUTOMATIC = "先把手动档练熟，不要依赖自动模式", "新手用自动模式就够了，手动档以后再说"


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("photography"), DOCUMENTS) as mentor:
        yield mentor


@pytest.fixture(scope="module")
def checked(school: Mentor) -> Callable[[str], Verified]:
    """The draft checked beside the three documents as [1], [2] and [3]."""
    found = school.retriever.search("摄影 camera", 10).evidence
    evidence: list[Evidence] = sorted(found, key=lambda item: item.passage.source)

    def check(draft: str) -> Verified:
        return verify(draft, evidence, school.retriever.library.embedder, "zh")

    return check


def views(*lines: str, topic: str = "先学手动还是自动", answer: str = "") -> str:
    return "\n".join([f"{DIFFERENT_VIEWS} {topic}", *lines, "", answer])


@pytest.mark.parametrize(
    ("lines", "quotes"),
    [
        ((f"- “{MANUAL}” [1]", f"- “{AUTOMATIC}” [2]"), [f"{MANUAL}。", f"{AUTOMATIC}。"]),
        ((f"1. {AUTOMATIC} [2]", f"2. {MANUAL} [1]"), [f"{AUTOMATIC}。", f"{MANUAL}。"]),
        (
            (f"- {MANUAL}。每周外出拍摄两次 [1]", f"- {AUTOMATIC} [2]"),
            [f"{MANUAL}。每周外出拍摄两次。", f"{AUTOMATIC}。"],
        ),
        (
            ("- 新手应该先练熟手动档 [1]", "- 新手用自动模式就够了 [2]"),
            [f"{MANUAL}。", f"{AUTOMATIC}。"],
        ),
    ],
    ids=["in order", "numbered", "two sentences", "in other words"],
)
def test_views_are_the_exact_words_of_their_passages(
    school: Mentor,
    checked: Callable[[str], Verified],
    lines: tuple[str, ...],
    quotes: list[str],
) -> None:
    found = checked(views(*lines, answer="每周外出拍摄两次 [1]。"))
    assert found.stances
    assert found.stances.topic == "先学手动还是自动"
    assert [citation.quote for citation in found.stances.citations] == quotes
    assert [citation.marker for citation in found.stances.citations] == [1, 2]
    for citation in found.stances.citations:
        text = school.source_text(citation.source)
        assert text[citation.start : citation.end] == citation.quote
    assert found.text == "每周外出拍摄两次 [1]。"


@pytest.mark.parametrize(
    "lines",
    [
        (f"- “{MANUAL}” [1]", "- “新手要先买最贵的机身” [2]"),
        (f"- “{MANUAL}” [1]", "- “每周外出拍摄两次” [1]"),
        (f"- “{MANUAL}” [1]", f"- “{AUTOMATIC}” [9]"),
        (f"- “{MANUAL}” [1]", f"- “{AUTOMATIC}”"),
        (f"- “{MANUAL}” [1]", f"- “{MANUAL}” [2]"),
    ],
    ids=["invented", "one document", "no such passage", "no passage", "not in that passage"],
)
def test_without_words_of_two_documents_there_is_no_disagreement(
    checked: Callable[[str], Verified], lines: tuple[str, ...]
) -> None:
    found = checked(views(*lines, answer="每周外出拍摄两次 [1]。"))
    assert found.stances is None
    assert MANUAL in found.text, "what stands in a passage is kept"
    assert DIFFERENT_VIEWS not in found.text
    if "最贵" in lines[1]:
        assert f"新手要先买最贵的机身”{unsupported('zh')}" in found.text


def test_a_topic_with_a_figure_or_name_of_its_own_is_not_shown(
    checked: Callable[[str], Verified],
) -> None:
    lines = (f"- {MANUAL} [1]", f"- {AUTOMATIC} [2]")
    named = checked(views(*lines, topic="Hasselblad 还是 500 元的相机"))
    assert named.stances
    assert named.stances.topic == ""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("", True),
        ("DIFF", True),
        ("**Different views**", True),
        ("DIFFERENT VIEWS: 自动\n", True),
        ("DIFFERENT VIEWS: 自动\n\n- 先学", True),
        ("DIFFERENT VIEWS: 自动\n-", True),
        ("DIFFERENT VIEWS: 自动\n- 先学 [1]\n- 后学 [2]\n\n", True),
        ("DIFFERENT VIEWS: 自动\n- 先学 [1]\n\n答", False),
        ("Different lenses", False),
        ("先学手动", False),
    ],
)
def test_a_draft_is_held_as_long_as_views_may_go_on(draft: str, expected: bool) -> None:
    assert may_become_stances(draft) is expected


@pytest.mark.parametrize(
    ("draft", "rest"),
    [
        ("先学手动 [1]。", "先学手动 [1]。"),
        ("DIFFERENT VIEWS: 自动\n- 先学 [1]\n- 后学 [2]\n\n先学手动。", "先学手动。"),
        ("**DIFFERENT VIEWS:** 自动\n\n- 先学 [1]\n先学手动。", "先学手动。"),
        ("DIFFERENT VIEWS: 自动", ""),
    ],
)
def test_what_follows_the_views(draft: str, rest: str) -> None:
    assert without_stances(draft) == rest
