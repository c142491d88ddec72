import pytest

from ingest.chunk import TARGET_TOKENS, chunk_text
from ingest.embed import Embedder
from ingest.plain import full_text
from ingest.types import Chunk


@pytest.fixture(scope="session")
def cut(embedder: Embedder):
    def cut(text: str, title: str = "题") -> list[Chunk]:
        return chunk_text("s", title, text, embedder.count_tokens, embedder.max_tokens)

    return cut


ITEMS = "\n".join(
    f"- **第{n}项**：学习神经网络的第{n}个主题，完成一个练习项目，写下总结，"
    "再请同伴评审代码与结论。"
    for n in range(60)
)
ROWS = "| 主题 | 说明 |\n| --- | --- |\n" + "\n".join(
    f"| 主题{n} | Practise topic number {n} with a small project and review it |" for n in range(60)
)
CODE = (
    "```python\n"
    + "\n".join(f"value_{n} = train(model, epochs={n})  # 训练" for n in range(90))
    + "\n```"
)
PROSE_ZH = "".join(
    f"第{n}句讲数据清洗与特征工程的取舍，以及怎样评估模型的好坏。" for n in range(80)
)
PROSE_EN = " ".join(
    f"Sentence {n} explains how to measure a model, e.g. with F1." for n in range(80)
)
ENDLESS = "无" * 4000
WIDE = "\n".join(
    "|" + "|".join(f" {cell} {n} of the table " for n in range(40)) + "|"
    for cell in ("column name number", "---", "first", "second", "third")
).replace(" --- ", "---")
WIDE = "\n".join(
    "|" + "---|" * 40 if line.startswith("|---") else line for line in WIDE.splitlines()
)
CASES = [ITEMS, ROWS, WIDE, CODE, PROSE_ZH, PROSE_EN, ENDLESS, f"- {ENDLESS}\n- 短"]
IDS = ["list", "table", "wide-table", "code", "zh", "en", "no-stop", "long-item"]


@pytest.mark.parametrize("text", CASES, ids=IDS)
def test_places_are_exact_and_nothing_is_lost(cut, text: str) -> None:
    text = f"# 标题\n\n{text}\n"
    chunks = cut(text)
    assert all(text[chunk.start : chunk.end] == chunk.text for chunk in chunks)
    covered = "".join(chunk.text for chunk in chunks)
    assert [c for c in covered if c.isalnum()] == [c for c in text if c.isalnum()]
    for chunk in chunks:
        assert chunk.sentences
        assert all(chunk.start <= a < b <= chunk.end for a, b in chunk.sentences)


@pytest.mark.parametrize("text", CASES, ids=IDS)
def test_the_model_reads_all_of_a_chunk(cut, embedder: Embedder, text: str) -> None:
    chunks = cut(f"# 标题\n\n{text}\n", title="很长的题目" * 30)
    sizes = embedder.count_tokens([full_text(chunk) for chunk in chunks])
    assert len(chunks) > 1
    assert max(sizes) <= embedder.max_tokens - 4


@pytest.mark.parametrize(
    ("text", "starts"),
    [(ITEMS, "- **第"), (ROWS, "| "), (CODE, "value_"), (PROSE_ZH, "第"), (PROSE_EN, "Sentence")],
    ids=["list", "table", "code", "zh", "en"],
)
def test_no_piece_is_cut_in_its_middle(cut, text: str, starts: str) -> None:
    chunks = cut(f"## 节\n\n{text}\n")
    assert len(chunks) > 1
    ends = [chunk.text.splitlines()[-1] for chunk in chunks[:-1]]
    assert all(chunk.text.startswith(starts) for chunk in chunks[1:])
    assert all(
        text.find(end) >= 0 and text.split(end, 1)[1][:1] in ("\n", "", "第", " ") for end in ends
    )


def test_a_continued_table_keeps_its_header_in_the_context(cut) -> None:
    chunks = cut(f"## 节\n\n{ROWS}\n")
    assert all("主题 说明" in chunk.context for chunk in chunks[1:])
    assert all("主题 说明" in full_text(chunk) for chunk in chunks)


def test_sections_stay_apart_and_a_bare_heading_goes_with_the_next(cut) -> None:
    chunks = cut("# 一\n\n## 甲\n\n内容甲。\n\n## 乙\n\n内容乙。\n")
    assert [chunk.text for chunk in chunks] == ["# 一\n\n## 甲\n\n内容甲。", "## 乙\n\n内容乙。"]
    assert [chunk.section for chunk in chunks] == [("一", "甲"), ("一", "乙")]
    assert chunks[1].context == "题 › 一"


def test_runs_are_of_even_size(cut, embedder: Embedder) -> None:
    sizes = embedder.count_tokens([chunk.text for chunk in cut(ITEMS)])
    assert max(sizes) <= TARGET_TOKENS * 1.2
    assert min(sizes) >= max(sizes) / 3


def test_ids_come_from_content(cut) -> None:
    before = cut("## 甲\n\n一。\n\n## 乙\n\n二。\n")
    after = cut("## 新\n\n零。\n\n## 甲\n\n一。\n\n## 乙\n\n改了。\n")
    assert before == cut("## 甲\n\n一。\n\n## 乙\n\n二。\n")
    assert before[0].id == after[1].id
    assert before[1].id not in {chunk.id for chunk in after}


def test_the_same_words_twice_are_two_chunks(cut) -> None:
    chunks = cut("## 甲\n\n一。\n\n## 甲\n\n一。\n")
    assert len({chunk.id for chunk in chunks}) == 2


@pytest.mark.parametrize("text", ["", "  \n\n", "---\n"], ids=["empty", "blank", "rule"])
def test_no_words_give_no_chunks(cut, text: str) -> None:
    assert cut(text) == []


@pytest.mark.parametrize(
    "text", ["#\n\n\n", "# \n\n正文。", "##\n\n# \n"], ids=["alone", "above", "two"]
)
def test_a_heading_without_words_is_no_trouble(cut, text: str) -> None:
    assert "".join(chunk.text for chunk in cut(text)).count("正文。") == text.count("正文。")


@pytest.mark.parametrize(
    "text",
    ["| a | b |\n|---|---|\n" + "| one | two |\n" * 40_000, "[^1]: a\n" * 40_000],
    ids=["table", "footnotes"],
)
@pytest.mark.timeout(30)
def test_the_time_grows_with_the_text_and_not_with_its_square(text: str) -> None:
    chunks = chunk_text("s", "T", text, lambda pieces: [len(piece) // 3 for piece in pieces], 512)
    assert sum(len(chunk.sentences) for chunk in chunks) >= 40_000
