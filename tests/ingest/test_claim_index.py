"""The claim index: what each statement of a chunk says in figures, found by its place."""

from pathlib import Path

from ingest.chunk import chunk_text
from ingest.claim_index import ClaimIndex, claims_of
from ingest.types import Chunk

TEXT = """\
# 路线

## 薪资（人民币）

| 岗位 | 月薪 |
| --- | --- |
| 初级 | 8K-12K |
| 高级 | 3万-5万 |

## Time

Full time, it takes 6 to 12 months. Beside a job, plan for two years.

## 其他

没有数字。
"""


def chunks(source: str = "a.md", text: str = TEXT) -> list[Chunk]:
    return chunk_text(source, "路线", text, lambda texts: [len(each) for each in texts], 400)


def test_a_claim_is_a_statement_with_its_quantity_at_its_exact_place() -> None:
    found = [claim for chunk in chunks() for claim in claims_of(chunk)]
    assert [
        (TEXT[slice(*claim.statement)], TEXT[claim.quantity.start : claim.quantity.end])
        for claim in found
    ] == [
        ("| 初级 | 8K-12K |", "8K-12K"),
        ("| 高级 | 3万-5万 |", "3万-5万"),
        ("Full time, it takes 6 to 12 months.", "6 to 12 months"),
        ("Beside a job, plan for two years.", "two years"),
    ]


def test_a_table_row_is_read_with_the_head_of_its_table() -> None:
    money = [
        claim.quantity
        for chunk in chunks()
        for claim in claims_of(chunk)
        if claim.quantity.kind == "money"
    ]
    assert [(each.low, each.high, each.per) for each in money] == [
        (8000, 12000, "month"),
        (30000, 50000, "month"),
    ]


def test_the_head_of_a_row_or_column_tells_what_its_figures_are() -> None:
    text = (
        "# Levels\n\n| | L1 | L2 |\n| --- | --- | --- |\n| Base (USD) | 90,000–99,000 | 120,000 |\n"
        "| Experience | 0-2 years | 3-5 years |\n| Time in level | 18 months | 24 months |\n"
        "\n## 薪资\n\n| 经验 | 杭州 |\n|---|---|\n| 1–3 年 | 16k–25k |\n"
    )
    found = [claim.quantity for chunk in chunks(text=text) for claim in claims_of(chunk)]
    assert [(each.kind, each.low, each.unit) for each in found] == [
        ("money", 90000, "USD"),
        ("money", 120000, "USD"),
        ("experience", 0, "year"),
        ("experience", 3, "year"),
        ("duration", 18, "month"),
        ("duration", 24, "month"),
        ("experience", 1, "year"),
        ("money", 16000, ""),
    ]


def test_the_index_keeps_what_was_read(tmp_path: Path) -> None:
    index = ClaimIndex(tmp_path / "claims.sqlite")
    found = chunks()
    index.update(found)
    assert index.count() == len(found)
    assert index.ids() == {chunk.id for chunk in found}
    for chunk in found:
        assert index.within("a.md", chunk.start, chunk.end) == list(claims_of(chunk))
    whole = index.within("a.md", 0, len(TEXT))
    assert whole == [claim for chunk in found for claim in claims_of(chunk)]
    assert index.within("b.md", 0, len(TEXT)) == []
    index.close()
    again = ClaimIndex(tmp_path / "claims.sqlite")
    assert again.within("a.md", 0, len(TEXT)) == whole
    again.close()


def test_chunks_are_replaced_and_removed(tmp_path: Path) -> None:
    index = ClaimIndex(tmp_path / "claims.sqlite")
    first, other = chunks(), chunks("b.md", "学完要 3 年。")
    index.update([*first, *other])
    index.update(other, remove=[chunk.id for chunk in first])
    assert index.ids() == {chunk.id for chunk in other}
    assert index.within("a.md", 0, len(TEXT)) == []
    assert [claim.quantity.low for claim in index.within("b.md", 0, 10)] == [3]
    index.close()
