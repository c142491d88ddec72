import pytest

from ingest.simplify import folded, normalized, simplified, unaccented


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("機器學習工程師", "机器学习工程师"),
        ("資料庫與雲端，頭髮、發展、這裡", "资料库与云端，头发、发展、这里"),
        ("瞭解、徵求、乾燥、甚麼", "了解、征求、干燥、甚么"),
        ("著名的論著", "著名的论著"),
        ("Python 3.12 的ＧＰＵ", "Python 3.12 的ＧＰＵ"),
        ("", ""),
    ],
    ids=["zh", "one for several", "kept by some words", "both scripts", "others", "empty"],
)
def test_simplified(text: str, expected: str) -> None:
    assert simplified(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "机器学习工程师要先了解线性代数，什么框架都行；著名的课程、宁静、么、显著",
        "这里的发展、干部、后来、皇后、里程、面条、云端、征求、复习、余下、制造",
        "How do I learn RAG?",
    ],
    ids=["zh", "zh characters that traditional writes too", "en"],
)
def test_simplified_text_is_left_alone(text: str) -> None:
    assert simplified(text) == text


def test_offsets_stay() -> None:
    text = "軟體😀與硬體\n" * 3
    assert len(simplified(text)) == len(text)
    assert [*map(simplified, text)] == [*simplified(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ＧＰＵ　與 PyTorch！", "gpu 与 pytorch!"),
        ("２０Ｋ，３０％", "20k,30%"),
        ("已经折叠 folded", "已经折叠 folded"),
    ],
    ids=["both scripts", "figures", "nothing to fold"],
)
def test_folded(text: str, expected: str) -> None:
    assert folded(text) == expected
    assert len(folded(text)) == len(text)


def test_accents_are_folded_one_for_one() -> None:
    assert unaccented("Aurélien Géron, São Paulo, Łódź") == "Aurelien Geron, Sao Paulo, Łodz"
    assert folded("ÉCOLE Ünal") == "ecole unal"


def test_words_are_cut_from_one_form() -> None:
    assert normalized("ＧÉRON 的《機器學習》①") == "geron 的《机器学习》1"
