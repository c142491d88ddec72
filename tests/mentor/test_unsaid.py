"""What nothing quoted tells of a question is named."""

import pytest

from mentor import Citation, Mentor
from mentor.unsaid import kinds_not_quoted, names_lacking, names_not_quoted, period_not_quoted


def _quoted(text: str) -> Citation:
    return Citation(1, "a.md", "", "", text, 0, len(text), None, 1.0)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("在冰岛学AI要多久？", ["冰岛"]),
        ("How is AI taught in Iceland?", ["Iceland"]),
        ("成为AI工程师要多久？", []),
    ],
    ids=["zh", "en", "none"],
)
def test_a_name_that_no_document_has(mentor: Mentor, question: str, names: list[str]) -> None:
    found = names_lacking(mentor.retriever.search(question, 16), "", unsure=False)
    assert [name for name in found if name in names] == names
    assert names or not found


def test_any_noun_that_no_document_has_is_named_beside_a_doubt(mentor: Mentor) -> None:
    finding = mentor.retriever.search("学Python用什么编辑器好？", 16)
    assert names_lacking(finding, "", unsure=True) == ["编辑器"]
    assert names_lacking(finding, "", unsure=False) == []


@pytest.mark.parametrize(
    ("question", "quotes", "names"),
    [
        ("What does Tesla pay?", ["Tesla builds cars.", "They earn $120,000."], ["Tesla"]),
        ("What does Tesla pay?", ["Tesla pays $120,000."], []),
        ("特斯拉用AI做什么？", ["Tesla 用 AI 自动驾驶。"], []),
        ("2031年AI工程师的薪资是多少？", ["年薪 30 万元"], ["2031"]),
        ("What do engineers earn in 2031?", ["They earn $120,000."], ["2031"]),
        ("Can I live on 2000 a month?", ["They earn $120,000."], []),
        ("月薪2000元够吗？", ["年薪 30 万元"], []),
        ("Is an RTX 2080 enough?", ["A GPU helps."], []),
    ],
    ids=[
        *("not-with-the-figure", "with-it", "zh", "year", "year-en"),
        *("amount", "amount-zh", "model"),
    ],
)
def test_a_name_that_nothing_quoted_has(
    mentor: Mentor, question: str, quotes: list[str], names: list[str]
) -> None:
    finding = mentor.retriever.search(question, 16)
    assert names_not_quoted(finding, "", [*map(_quoted, quotes)]) == names


@pytest.mark.parametrize(
    ("question", "quote", "kinds"),
    [
        ("推荐哪些书，多少钱一本？", "《深度学习》，网上有免费版", ["price"]),
        ("推荐哪些书，多少钱一本？", "《深度学习》，168元", []),
        ("Which course, and what does it cost?", "The course of Andrew Ng", ["price"]),
        ("Is the course free?", "The course is free.", []),
        ("学刺绣要花多少钱，有免费的课吗", "刺绣课免费", ["price"]),
        ("How much is the course, or is it free?", "The course is free.", ["price"]),
        ("哪门课好？把链接给我", "李宏毅机器学习", ["link"]),
        ("What does Python do?", "Python is a language.", []),
        ("How long does it take?", "It takes nine months.", []),
        ("How long does it take?", "A year or so, more if you work.", []),
        ("How long does it take?", "It takes patience.", ["duration"]),
        ("要多久？", "半年左右", []),
        ("要多久？", "因人而异", ["duration"]),
        ("What do they earn?", "They earn 3,000 a month.", []),
        ("What do they earn?", "40,000 CHF", []),
        ("工资多少？", "三百块一天", []),
        ("What does the course cost?", "It costs 300 euros.", []),
        ("Which version of Python?", "Python 3", []),
        ("Which job pays more?", "The pay of engineers is better.", []),
        ("哪个岗位工资更高？", "算法岗位更高", []),
    ],
)
def test_a_kind_of_figure_that_nothing_quoted_holds(
    question: str, quote: str, kinds: list[str]
) -> None:
    assert kinds_not_quoted(question, [_quoted(quote)]) == kinds


@pytest.mark.parametrize(
    ("question", "quote", "period"),
    [
        ("焊工一个月工资多少", "焊工年薪 12 万元。", "month"),
        ("焊工一个月工资多少", "焊工月薪 1 万元。", ""),
        ("焊工一个月工资多少", "焊工工资高。", ""),
        ("What does a welder earn per month?", "A welder earns $50,000.", "month"),
        ("What does a welder earn?", "A welder earns $50,000 per year.", ""),
    ],
)
def test_a_period_that_no_sum_quoted_is_for(question: str, quote: str, period: str) -> None:
    assert period_not_quoted(question, [_quoted(quote)]) == period


def test_an_answer_says_so_in_a_line(mentor: Mentor) -> None:
    assert "Nothing quoted speaks of “IDE”." in mentor.ask("Which IDE suits PyTorch best?").note
    assert "没有提到“C++”" in mentor.ask("做AI要会SQL和C++吗？").note
    assert "No sum quoted is said to be per month." in mentor.ask("AI engineer pay per month").note
    assert "没有写明总共要花多少钱" in mentor.ask("学这个要花多少钱，有没有免费的课").note
    asked = "How much money will it cost me to learn all this?"
    assert "Nothing quoted says how much it costs in all." in mentor.ask(asked).note
