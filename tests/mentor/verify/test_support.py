"""Which statements a passage supports, by the real embedding model, and the figures shipped."""

import json
from pathlib import Path

import pytest

from ingest.embed import Embedder
from mentor.verify.grounds import Ground, claim_of, ground_under
from mentor.verify.support import Support, calibration, support, support_together

UNDER = ("进修计划", "时间与费用")
UNITS = (
    "在职的人通常需要十个月，全职学习要五个月。",
    "学费是每月 1,800 元，可以分期。",
    "不建议一开始就辞职。",
    "推荐先用 PyTorch 完成一个项目。",
)


@pytest.fixture(scope="module")
def ground(embedder: Embedder) -> Ground:
    spans = [(0, 1)] * len(UNITS)
    return ground_under(UNDER, spans, UNITS, embedder.passages(UNITS))


def supported(statement: str, ground: Ground, embedder: Embedder, *, item: bool = False) -> Support:
    return support(claim_of(statement, embedder), ground, item=item)


@pytest.mark.parametrize(
    ("statement", "unit"),
    [
        ("全职学习的话要 5 个月。", 0),
        ("Full-time study takes five months.", 0),
        ("每个月的学费为 1800 元。", 1),
        ("The tuition is 1.8K yuan a month.", 1),
        ("一上来就辞职是不被建议的。", 2),
        ("第一个项目推荐用 PyTorch 完成。", 3),
    ],
    ids=["zh", "en", "zh figure", "en figure", "negated twice", "name"],
)
def test_a_paraphrase_is_supported_by_its_sentence(
    statement: str, unit: int, ground: Ground, embedder: Embedder
) -> None:
    found = supported(statement, ground, embedder)
    assert found.holds
    assert (found.first, found.last) == (unit, unit + 1)


@pytest.mark.parametrize(
    "statement",
    [
        "全职学习的话要 7 个月。",
        "People with a job usually need ten weeks.",
        "每个月的学费为 18,000 元。",
        "The tuition is 1,800 dollars a month.",
        "建议一开始就辞职。",
        "PyTorch is not recommended for the project.",
        "第一个项目建议用 TensorFlow 来做。",
        "毕业后可以推荐就业。",
        "Graduates get a certificate.",
        "4f2a9c4f2a9c",
    ],
    ids=[
        *("figure zh", "unit en", "scale", "currency", "negated zh", "negated en"),
        *("name", "absent zh", "absent en", "gibberish"),
    ],
)
def test_another_claim_is_not(statement: str, ground: Ground, embedder: Embedder) -> None:
    assert not supported(statement, ground, embedder).holds


def test_figures_of_two_sentences_are_supported_by_both(ground: Ground, embedder: Embedder) -> None:
    found = supported("全职学习要五个月，学费每月 1,800 元。", ground, embedder)
    assert found.holds
    assert (found.first, found.last) == (0, 2)


def test_grounds_support_together_what_none_does_alone(embedder: Embedder) -> None:
    texts = ("甲班的课程要学六个月。", "乙班的课程要学三年。")
    grounds = [ground_under((), [(0, 1)], [text], embedder.passages([text])) for text in texts]
    claim = claim_of("甲班的课程要学六个月，乙班的课程要学三年。", embedder)
    alone = [(ground, support(claim, ground)) for ground in grounds]
    assert not any(found.holds for _, found in alone)
    assert support_together(claim, alone).holds


def test_an_item_of_a_list_may_only_name(ground: Ground, embedder: Embedder) -> None:
    assert supported("PyTorch 项目", ground, embedder, item=True).holds
    assert not supported("TensorFlow 项目", ground, embedder, item=True).holds


def test_nothing_supports_anything(embedder: Embedder) -> None:
    empty = ground_under((), [], [], embedder.passages([]))
    assert not supported("需要六个月。", empty, embedder).holds


def test_more_is_asked_of_what_is_not_cited() -> None:
    assert 0 < calibration().threshold < calibration().threshold_uncited < 1


def test_the_calibration_is_as_good_as_said() -> None:
    import mentor

    figures = json.loads(
        (Path(mentor.__file__).parent / "verify/calibration.json").read_text("utf-8")
    )
    assert sum(figures["pairs"].values()) >= 200
    assert figures["auroc"] >= 0.95
    assert figures["accuracy"] >= 0.9
    assert figures["unseen"]["accuracy"] >= 0.88


LISTED = (
    "木工学徒要会四样手艺：",
    "画图，按尺寸放样。",
    "用手锯下料。",
    "刨平和打磨木板。",
    "用榫卯连接部件。",
    "不需要会的东西：",
    "电焊。",
    "铸造。",
)


@pytest.fixture(scope="module")
def listed(embedder: Embedder) -> Ground:
    return ground_under(("木工",), [(0, 1)] * len(LISTED), LISTED, embedder.passages(LISTED))


@pytest.mark.parametrize(
    "statement",
    [
        "木工学徒要会画图、用手锯下料、刨平和打磨木板，以及用榫卯连接部件。",
        "木工学徒要学的手艺有画图、手锯下料、打磨木板和榫卯连接。",
    ],
)
def test_a_list_is_summed_up(statement: str, listed: Ground, embedder: Embedder) -> None:
    found = supported(statement, listed, embedder)
    assert found.holds
    assert (found.first, found.last) == (0, 5)


@pytest.mark.parametrize(
    "statement",
    ["木工学徒要会画图、手锯下料、打磨木板和油漆。", "木工学徒要会画图、电焊、铸造和打磨木板。"],
)
def test_what_a_list_does_not_have_sums_nothing_up(
    statement: str, listed: Ground, embedder: Embedder
) -> None:
    found = supported(statement, listed, embedder)
    assert not (found.holds and found.last - found.first > 3)
    assert not found.holds


def test_a_line_that_leads_to_a_list_supports_nothing_alone(
    listed: Ground, embedder: Embedder
) -> None:
    assert supported("木工学徒要会四样手艺。", listed, embedder).first != 5
