import pytest

from ingest.words import words
from mentor.text.terms import Term, coverage, coverages, covers, held, terms


def texts(question: str) -> list[str]:
    return [term.text for term in terms(question)]


def covered(question: str, passage: str) -> set[str]:
    """The terms of the question that the passage covers."""
    present = set(words(passage))
    return {term.text for term in terms(question) if covers(present, term)}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What is a vector database?", ["vector database"]),
        ("Do I need RAG or fine-tuning?", ["rag", "fine tuning"]),
        ("Is C++ or Node.js faster than GPT-4o?", ["c++", "node", "js", "faster", "gpt", "4o"]),
        ("do bakers need a bachelor's degree", ["bakers", "bachelor degree"]),
        ("RAG 是什么，需要 vector database 吗", ["rag", "vector database"]),
        ("什么是深度学习？", ["深度", "学习"]),
        ("ＧＰＵ 与 Ｐｙｔｈｏｎ", ["gpu", "python"]),
        ("機器學習工程師", ["机器", "学习", "工程", "工程师"]),
        ("How long is the first stage, and the last step?", ["first", "stage", "last", "step"]),
        ("the the The 的的", []),
        ("", []),
    ],
    ids=[
        *("en phrase", "en acronym and hyphen", "en names", "possessive", "mixed", "zh"),
        *("full-width", "traditional", "places", "stopwords", "empty"),
    ],
)
def test_terms(question: str, expected: list[str]) -> None:
    assert texts(question) == expected


@pytest.mark.parametrize(
    "question",
    ["How are large language models trained?", "大语言模型怎么训练？", "LLM 与 fine-tuning"],
    ids=["en", "zh", "mixed"],
)
def test_the_own_words_come_first(question: str) -> None:
    for term in terms(question):
        assert term.alternatives[0] == frozenset(term.text.split())
        assert len(set(term.alternatives)) == len(term.alternatives)


@pytest.mark.parametrize(
    ("question", "passage", "expected"),
    [
        ("How do I learn statistics?", "先学习统计学", {"learn", "statistics"}),
        ("interest rates", "利率上升", {"interest rates"}),
        ("What does RAG need?", "检索增强生成的步骤", {"rag"}),
        ("Is overfitting a problem?", "模型过拟合了", {"overfitting"}),
        ("怎么学统计学？", "Learning statistics takes time", {"学", "统计", "统计学"}),
        ("过拟合怎么办", "An overfitted model", {"过", "拟合"}),
        ("检索增强生成", "RAG in practice", {"检索", "增强", "生成"}),
        ("薪水多少", "Salaries are high", {"薪水"}),
        ("RAG 需要 vector database 吗", "检索增强生成要用向量数据库", {"rag", "vector database"}),
        ("資料庫", "数据库", {"资料库"}),
        ("How do I train models?", "The model was trained for a day", {"train", "models"}),
        ("RAG", "烂布", set()),
    ],
    ids=[
        *("en over zh", "en phrase over zh", "en acronym over zh", "en term over zh"),
        *("zh over en", "zh term over another form", "zh compound over en"),
        *("zh over an en plural", "mixed over zh", "traditional over zh", "en over en"),
        "nothing in common",
    ],
)
def test_what_a_passage_covers(question: str, passage: str, expected: set[str]) -> None:
    assert covered(question, passage) == expected


def test_coverage_is_the_share_of_the_weight() -> None:
    rare, common = Term("rare", (frozenset({"rare"}),)), Term("common", (frozenset({"common"}),))
    weights = {rare: 3.0, common: 1.0}
    assert coverage(weights, {"rare", "other"}) == 0.75
    assert coverage(weights, {"rare", "common"}) == 1.0
    assert coverage(weights, {"other"}) == 0.0
    assert coverage({}, {"rare"}) == 0.0
    assert coverage({rare: 0.0}, {"rare"}) == 0.0


def test_all_words_of_one_alternative_have_to_be_present() -> None:
    term = Term("a b", (frozenset({"a", "b"}), frozenset({"c"})))
    assert covers({"a", "b"}, term)
    assert covers({"c"}, term)
    assert not covers({"a"}, term)


def test_held_keeps_what_passages_can_hold() -> None:
    frequencies = {"a": 5, "b": 2, "c": 3}
    term = Term("x", (frozenset({"x"}), frozenset({"a", "b"}), frozenset({"c"}), frozenset("ay")))
    kept, count = held(term, lambda word: frequencies.get(word, 0))
    assert kept == Term("x", (frozenset({"x"}), frozenset({"a", "b"}), frozenset({"c"})))
    assert count == 3


@pytest.mark.parametrize(
    ("word", "frequencies", "kept"),
    [
        ("project", {"项目": 6, "工程": 10, "工程师": 10}, {"项目"}),
        ("project", {"项目": 6, "工程": 10, "工程师": 7}, {"项目", "工程"}),
        ("research", {"研究": 8, "研究员": 7}, {"研究"}),
        ("engineer", {"工程": 10, "工程师": 9}, {"工程", "工程师"}),
    ],
    ids=["within-a-role", "also-by-itself", "alone", "the-role-meant"],
)
def test_a_translation_that_only_begins_a_role_is_not_meant(
    word: str, frequencies: dict[str, int], kept: set[str]
) -> None:
    (term,) = terms(word)
    found, _ = held(term, lambda each: frequencies.get(each, 0))
    assert {each for alternative in found.alternatives for each in alternative} - {word} == kept


def test_the_coverage_of_several_texts_is_that_of_each() -> None:
    weights = dict(zip(terms("学 Python 要多久，RAG 呢？"), (2.0, 1.0, 0.5), strict=False))
    found = [frozenset(each) for each in ({"python"}, {"rag"}, {"python"}, set[str]())]
    assert coverages(weights, found) == {each: coverage(weights, each) for each in found}
    assert len({*coverages(weights, found).values()}) == 3
