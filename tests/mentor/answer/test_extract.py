import numpy as np
import pytest

from ingest.structure import blocks
from ingest.types import Chunk
from mentor import Mentor
from mentor.answer.extract import (
    BESIDE_LIST,
    LIST_CHARS,
    MAX_CHARS,
    MAX_QUOTES,
    quotes,
)
from mentor.answer.grown import OVER_FOR_A_LIST
from mentor.answer.judged import Read
from mentor.answer.positions import CLOSE
from mentor.answer.worth import weights
from mentor.answer.written import written
from mentor.cite import cite
from mentor.evidence import Evidence, Finding
from mentor.types import Citation, Passage

TOO_FAR = CLOSE / min(weights()["passage"], weights()["sentence"]) + 0.01
"""A passage's score, or the cosine of its sentence, that is so much lower comes close to none."""


@pytest.fixture
def unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every quote counts as one that answers: sentences without sense are read as beside it."""
    monkeypatch.setattr(
        "mentor.answer.extract.read_together", lambda question, shown, *_, **__: Read(shown, [])
    )


def evidence(source: str, score: float, text: str = "一句话。", start: int = 0) -> Evidence:
    units = tuple((start + a, start + b) for block in blocks(text) for a, b in block.units)
    end = start + len(text)
    return Evidence(
        passage=Passage(source, f"题{source}", "上 › 节", text, start, end, score),
        chunk=Chunk(f"{source}{start}", source, ("上", "节"), text, start, end, "", units),
        cosine=score,
        coverage=0.0,
        pair_coverage=0.0,
        present=frozenset(),
        sentence_cosines=tuple(0.9 - 0.01 * n for n in range(len(units))),
        sentence_vectors=np.zeros((len(units), 4), np.float32),
    )


def finding(*found: Evidence, question: str = "学什么？") -> Finding:
    return Finding(question, found, {}, frozenset(), frozenset())


def sentence(n: int) -> str:
    return f"第{n}份资料谈的是{'甲乙丙丁戊己庚辛壬癸'[n]}这一件事。"


@pytest.mark.parametrize(
    ("scores", "chosen"),
    [
        ([("a", 1.0), ("a", 0.99), ("b", 0.98)], ["a", "a", "b"]),
        ([("a", 1.0), ("b", 1.0 - TOO_FAR)], ["a"]),
        ([(name, 1.0) for name in "abcdefgh"], list("abcdefgh")[:MAX_QUOTES]),
        ([], []),
    ],
    ids=["by-source", "too-far", "not-too-many", "none"],
)
@pytest.mark.usefixtures("unread")
def test_what_comes_close_is_quoted_by_source(
    scores: list[tuple[str, float]], chosen: list[str]
) -> None:
    found = [evidence(s, score, sentence(n), n * 50) for n, (s, score) in enumerate(scores)]
    assert [quote.citation.source for quote in quotes(finding(*found))] == chosen


@pytest.mark.usefixtures("unread")
def test_quotes_stand_by_source_and_are_numbered_as_shown() -> None:
    found = quotes(
        finding(
            evidence("a", 1.0, sentence(1)),
            evidence("b", 0.99, sentence(2)),
            evidence("a", 0.98, sentence(3), start=50),
        )
    )
    assert [(q.citation.marker, q.citation.source, q.citation.start) for q in found] == [
        (1, "a", 0),
        (2, "a", 50),
        (3, "b", 0),
    ]


@pytest.mark.parametrize(
    ("question", "starts"),
    [("有哪些等级？", [0, 50, 100]), ("这个等级做什么？", [100, 0, 50])],
    ids=["list", "no list"],
)
@pytest.mark.usefixtures("unread")
def test_sections_of_a_series_stand_in_order_where_a_list_is_asked_for(
    question: str, starts: list[int]
) -> None:
    found = [
        evidence("a", score, sentence(start // 50), start)
        for score, start in ((1.0, 100), (0.99, 0), (0.98, 50))
    ]
    for item in found:
        object.__setattr__(item.chunk, "section", ("上", f"第{item.chunk.start // 50}级"))
    shown = quotes(finding(*found, question=question))
    assert [quote.citation.start for quote in shown] == starts


@pytest.mark.usefixtures("unread")
def test_the_passage_with_the_best_sentence_is_first() -> None:
    far = evidence("a", 1.0, sentence(1))
    near = evidence("b", 0.99, sentence(2))
    object.__setattr__(far, "sentence_cosines", (0.86,))
    assert [quote.citation.source for quote in quotes(finding(far, near))] == ["b", "a"]


def test_of_a_passage_two_sentences_far_apart_are_quoted() -> None:
    between = "".join(
        f"{first}{second}先生的那一篇说的是{second}{first}。"
        for first in "甲乙丙丁戊己庚辛"
        for second in "子丑寅卯辰巳午未"
    )
    before, behind = "上釉之前先把坯体晾干。", "上釉之后把坯体放进窑里烧。"
    item = evidence("a", 1.0, f"{before}{between}{behind}")
    count = len(item.sentence_cosines)
    object.__setattr__(item, "sentence_cosines", (0.95, *[0.5] * (count - 2), 0.94))
    first, second = (quote.citation for quote in quotes(finding(item)))
    assert first.quote.startswith(before)
    assert second.quote.endswith(behind)
    assert first.end <= second.start
    text = "".join(written(quotes(finding(item)), "zh"))
    assert text.count("节") == 1, "one line names the section of both"


def test_items_that_stand_behind_one_another_are_one_quote() -> None:
    text = "\n".join(f"- 第{n}样工具：{'看它的说明' * 28}" for n in "甲乙丙丁戊己庚辛壬癸子丑")
    item = evidence("a", 1.0, text)
    object.__setattr__(item, "sentence_cosines", (0.95, 0.94, *[0.5] * 10))
    (found,) = quotes(finding(item))
    assert found.citation.quote.count("样工具") == 2


@pytest.mark.parametrize("word", ["烧窑", "kiln"], ids=["zh", "en"])
@pytest.mark.usefixtures("unread")
def test_one_whole_list_rather_than_stumps_of_several(word: str) -> None:
    def listed(name: str, score: float) -> Evidence:
        text = "\n".join(
            f"- {word} {name}{n} {chr(0x4E00 + 97 * ord(name) + n) * 60}" for n in range(5)
        )
        item = evidence(name, score, text)
        object.__setattr__(item, "sentence_cosines", (score - 0.1,) * 5)
        return item

    found = quotes(
        finding(listed("a", 1.0), listed("b", 0.99), listed("c", 0.98), listed("d", 0.97))
    )
    assert [quote.citation.quote.count(word) for quote in found] == [5, 5]


@pytest.mark.usefixtures("unread")
def test_an_item_that_answers_far_better_than_the_rest_of_its_list_stays() -> None:
    rest = "\n".join(f"- 第{n}种釉：{chr(0x4E00 + 91 * n) * 60}" for n in range(1, 6))
    first = evidence("a", 1.0, "先把坯体晾干，再上釉。")
    item = evidence("b", 0.99, f"- 透明釉：先涂一层。\n{rest}")
    object.__setattr__(item, "sentence_cosines", (0.9, *[0.5] * 5))
    assert {quote.citation.source for quote in quotes(finding(first, item))} == {"a", "b"}


def test_no_sentence_is_repeated_across_sources() -> None:
    same = "成为工程师大约需要花费六个月的时间。"
    other = "想入行的人可以先从编程学起。"
    found = quotes(
        finding(
            evidence("a", 1.0, same),
            evidence("b", 0.99, same),
            evidence("c", 0.98, f"{other}{same}"),
        )
    )
    assert [quote.citation.quote for quote in found] == [same, other]


@pytest.mark.parametrize(
    ("question", "most"),
    [("学什么？", MAX_CHARS), ("要学哪些技能？", LIST_CHARS + BESIDE_LIST)],
    ids=["other", "list"],
)
def test_an_answer_is_short_unless_a_list_is_asked_for(question: str, most: int) -> None:
    text = "\n".join(f"- 技能{n}：" + "说明" * 20 for n in range(18))
    others = [evidence(name, 0.99, sentence(n) * 9) for n, name in enumerate("bcde")]
    found = quotes(finding(evidence("a", 1.0, text), *others, question=question))
    assert (found[0].citation.quote == text) == (question == "要学哪些技能？")
    assert sum(len(quote.citation.quote) for quote in found) <= most + OVER_FOR_A_LIST


def test_the_text_names_each_source_once_and_marks_each_quote() -> None:
    first = evidence("a", 1.1)
    item = evidence("a", 1.05, "## 小节\n\n- 线性代数的基本概念\n- 概率论的基本概念", start=50)
    found = quotes(finding(first, item))
    text = "".join(written(found, "zh"))
    assert text.count("《题a》") == 1
    assert "> 一句话。 [1]" in text
    assert text.endswith("> - 线性代数的基本概念\n> - 概率论的基本概念\n>\n> [2]")


def test_a_heading_that_the_line_above_says_is_not_said_again() -> None:
    item = evidence("a", 1.0, "## 节\n\n学编程。")
    object.__setattr__(item, "sentence_cosines", (0.95, 0.9))
    found = quotes(finding(item))
    assert found[0].citation.quote == "## 节\n\n学编程。"
    assert "".join(written(found, "zh")) == "**《题a》** 节\n\n> 学编程。 [1]"


def test_code_is_shown_as_it_stands() -> None:
    item = evidence("a", 1.0, "见 [1]，用 `a[0]`：\n\n```sh\n# 节\nx = a[0]\n```")
    shown = "".join(written(quotes(finding(item)), "zh"))
    assert "> 见 \\[1\\]，用 `a[0]`：" in shown
    assert "> ```sh\n> # 节\n> x = a[0]\n> ```" in shown


def test_rows_of_a_table_are_shown_under_its_header() -> None:
    rows = "\n".join(f"| 阶段{n} | {'很多要学的内容' * 8} |" for n in range(12))
    item = evidence("a", 1.0, f"| 阶段 | 内容 |\n| --- | --- |\n{rows}")
    object.__setattr__(item, "sentence_cosines", (*[0.8] * 9, 0.95, 0.8, 0.8))
    first = evidence("b", 1.02, "这是一句足够近的话。")
    object.__setattr__(first, "sentence_cosines", (0.99,))
    found = quotes(finding(first, item))
    assert found[1].head == "| 阶段 | 内容 |"
    shown = "".join(written(found[1:], "zh"))
    assert "> | 阶段 | 内容 |\n> | --- | --- |\n> | 阶段" in shown


@pytest.mark.parametrize(
    ("question", "noted"),
    [("从零开始要学多久？", False), ("How long does it take?", True), ("RAG 是什么？", False)],
    ids=["zh", "en", "mixed"],
)
def test_a_line_says_that_quotes_are_in_another_language(
    mentor: Mentor, question: str, noted: bool
) -> None:
    answer = mentor.ask(question)
    assert answer.citations
    assert bool(answer.note) == noted


def given(item: Evidence, words: str) -> Citation:
    """The words of a passage, as something before the quotes cites them."""
    at = item.passage.start + item.passage.text.index(words)
    return cite(1, item.passage, at, at + len(words))


def test_what_is_given_already_is_not_quoted_but_what_stands_beside_it() -> None:
    first, second = "入门的人一个月能挣三千元。", "老手挣得最多，因为他们懂行。"
    item = evidence("a", 1.0, first + second)
    assert [quote.citation.quote for quote in quotes(finding(item))] == [first + second]
    (left,) = quotes(finding(item), given=[given(item, first)])
    assert left.citation.quote == second


def test_no_quote_overlaps_what_is_given() -> None:
    text = "## 入门要几个月\n\n先学揉泥。**2.** 要学多久？要学六个月。"
    item = evidence("a", 1.0, text)
    count = len(item.sentence_cosines)
    object.__setattr__(item, "sentence_cosines", (0.5, 0.95, *[0.5] * (count - 2)))
    heading, answer = given(item, "## 入门要几个月"), given(item, "要学六个月。")
    (quote,) = quotes(finding(item), given=[heading, answer])
    assert quote.citation.quote == "先学揉泥。"


def test_of_a_passage_that_is_given_nothing_is_left_not_its_heading_either() -> None:
    item = evidence("a", 1.0, "## 要学多久？\n\n要学六个月。")
    assert quotes(finding(item), given=[given(item, "要学六个月。")]) == []


def test_when_the_answer_is_given_no_passage_moves_up_in_its_place() -> None:
    near, far = evidence("a", 1.0, "要学六个月。"), evidence("b", 0.99, sentence(2))
    object.__setattr__(far, "sentence_cosines", (0.9 - TOO_FAR,))
    assert quotes(finding(near, far), given=[given(near, "要学六个月。")]) == []


def test_a_list_is_not_cut_at_a_sentence_of_an_item_that_is_given() -> None:
    text = "- 面包师在甲地挣三千。\n- 面包师在乙地挣四千。"
    item = evidence("a", 1.0, text)
    for quote in quotes(finding(item), given=[given(item, "面包师在甲地挣三千。")]):
        assert not quote.citation.quote.rstrip().endswith("-")


def test_a_line_that_leads_to_what_is_given_goes_with_it() -> None:
    first, second = "- 新手要练三年。", "- 有底子的人要练一年。"
    item = evidence("a", 1.0, f"要练多久因人而异：\n\n{first}\n{second}")
    (left,) = quotes(finding(item), given=[given(item, first[2:])])
    assert left.citation.quote == second


def test_of_each_document_that_speaks_of_it_something_is_quoted() -> None:
    found = [evidence(str(n), 2.0 - n * 0.01, sentence(n)) for n in range(6)]
    said = quotes(finding(*found), of_each=True)
    assert {quote.citation.source for quote in said} == {str(n) for n in range(6)}
    far = evidence("9", 2.0 - TOO_FAR, sentence(9))
    said = quotes(finding(found[0], far), of_each=True)
    assert [quote.citation.source for quote in said] == ["0"]
