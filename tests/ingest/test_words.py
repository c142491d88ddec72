import resource
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.errors import ConfigurationError, IndexCorrupt
from ingest.types import Chunk
from ingest.words import WordIndex, damage, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("深度学习工程师", {"深度", "学习", "工程师"}),
        ("Deep Learning, PyTorch!", {"deep", "learning", "pytorch"}),
        ("ＧＰＵ 与 C++", {"gpu", "c++"}),
        ("機器學習與資料", {"机器", "学习"}),
        ("薪资20K-50K", {"薪资", "20k", "50k"}),
    ],
    ids=["zh", "en", "full-width", "traditional", "figures"],
)
def test_words(text: str, expected: set[str]) -> None:
    assert expected <= set(words(text))


def test_punctuation_is_no_word() -> None:
    assert words("，。 -- !!") == []


def chunk(key: str, source: str, text: str) -> Chunk:
    return Chunk(key, source, (), text, 0, len(text), "", ())


@pytest.fixture
def index(tmp_path: Path) -> WordIndex:
    made = WordIndex(tmp_path / "words")
    made.update(
        [chunk("a", "one", "深度学习用卷积神经网络"), chunk("b", "two", "学习 Python 的薪资")], []
    )
    made.commit()
    return made


def test_the_rarer_word_decides(index: WordIndex) -> None:
    assert [key for key, _ in index.nearest(["学习", "薪资"], 5)] == ["b", "a"]


def test_frequency_counts_chunks(index: WordIndex) -> None:
    assert [index.frequency(word) for word in ("学习", "薪资", "无")] == [2, 1, 0]


def test_a_source_filter_keeps_the_scores(index: WordIndex) -> None:
    assert index.nearest(["学习"], 5, ["one"]) == [
        hit for hit in index.nearest(["学习"], 5) if hit[0] == "a"
    ]


def test_the_same_chunk_twice_stays_one_and_a_removed_one_is_gone(index: WordIndex) -> None:
    index.update([chunk("a", "one", "只剩统计")], ["b"])
    index.commit()
    assert index.count() == 1
    assert index.nearest(["卷积"], 5) == []
    assert [key for key, _ in index.nearest(["统计"], 5)] == ["a"]


def test_no_words_find_nothing(index: WordIndex) -> None:
    assert index.nearest([], 5) == []


def test_it_is_found_again_and_a_damaged_one_is_made_anew(index: WordIndex, tmp_path: Path) -> None:
    assert WordIndex(tmp_path / "words").count() == 2
    (tmp_path / "words" / "meta.json").write_text("{")
    assert WordIndex(tmp_path / "words").count() == 0


def spoilt(folder: Path, suffix: str) -> None:
    """Overwrite the first bytes of the file of an index in its place, as a bad disk would."""
    (file,) = folder.glob(f"*{suffix}")
    with file.open("r+b") as written:
        written.write(b"\xff" * (file.stat().st_size // 2))


@pytest.mark.parametrize("suffix", [".store", ".idx", ".term", ".fieldnorm"])
def test_one_with_other_words_than_were_written_is_made_anew(
    index: WordIndex, tmp_path: Path, suffix: str
) -> None:
    assert damage(tmp_path / "words") == ""
    spoilt(tmp_path / "words", suffix)
    assert damage(tmp_path / "words").endswith(f"{suffix} is damaged")
    assert WordIndex(tmp_path / "words").count() == 0
    assert damage(tmp_path / "words") == ""


def test_damage_while_it_is_open_is_one_error_that_says_what_to_do(
    index: WordIndex, tmp_path: Path
) -> None:
    spoilt(tmp_path / "words", ".store")
    with pytest.raises(IndexCorrupt, match=r"words is damaged \(.*\); start again") as raised:
        index.nearest(["学习"], 5)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("meta", ["[]", "null", "{}", '{"segments": null}', '{"segments": [{}]}'])
def test_a_list_of_files_that_is_none_is_made_anew(
    index: WordIndex, tmp_path: Path, meta: str
) -> None:
    (tmp_path / "words" / "meta.json").write_text(meta)
    assert WordIndex(tmp_path / "words").count() == 0


def test_what_cannot_be_written_is_no_damage(index: WordIndex, tmp_path: Path) -> None:
    index.update([chunk("d", "three", "写不下的字")], [])
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, hard))
    try:
        with pytest.raises(ConfigurationError, match=r"words cannot be used \(.*disk is not full"):
            index.commit()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert damage(tmp_path / "words") == ""
    assert WordIndex(tmp_path / "words").count() == index.count()


WRITING = """
import sys
from pathlib import Path
from ingest.types import Chunk
from ingest.words import WordIndex

index = WordIndex(Path(sys.argv[1]))
for number in range(60):
    text = f"第{number}次写入"
    index.update([Chunk(f"c{number}", "three", (), text, 0, len(text), "", ())], [])
    index.commit()
"""


def test_one_that_another_process_writes_is_never_taken_for_damaged(
    index: WordIndex, tmp_path: Path
) -> None:
    folder = tmp_path / "words"
    with subprocess.Popen([sys.executable, "-c", WRITING, str(folder)]) as writing:
        while writing.poll() is None:
            assert damage(folder) == ""
            before = index.count()
            assert WordIndex(folder).count() >= before
    assert writing.returncode == 0
    assert WordIndex(folder).count() == 62


def test_what_is_discarded_was_never_there(index: WordIndex) -> None:
    index.update([chunk("c", "one", "图像")], ["a", "b"])
    index.discard()
    index.update([chunk("d", "one", "语音")], [])
    index.commit()
    assert [index.frequency(word) for word in ("学习", "图像", "语音")] == [2, 0, 1]


def test_a_figure_is_indexed_in_plain_digits_too(index: WordIndex) -> None:
    index.update([chunk("c", "one", "月薪3万"), chunk("d", "one", "a salary of 30K")], [])
    index.commit()
    assert index.frequency("30000") == 2


def test_what_was_counted_is_forgotten_when_it_changes(index: WordIndex, tmp_path: Path) -> None:
    other = WordIndex(tmp_path / "words")
    assert (index.frequency("统计"), other.frequency("统计"), other.count()) == (0, 0, 2)
    index.update([chunk("c", "one", "统计")], [])
    index.commit()
    other.reload()
    assert (index.frequency("统计"), other.frequency("统计"), other.count()) == (1, 1, 3)


def test_a_file_in_its_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "words").write_text("")
    with pytest.raises(
        ConfigurationError, match=r"words cannot be used \(.*exists.*\); check that"
    ):
        WordIndex(tmp_path / "words")
