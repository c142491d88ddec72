import pytest

from mentor.refuse.expects import Form, Kind, expected, form, holds


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("数据分析师能拿多少钱？", "salary"),
        ("推荐几个数据集网站", None),
        ("有几个数据集网站？", "count"),
        ("怎么降低推理的成本？", None),
        ("How do I reduce the cost of inference?", None),
        ("What does inference cost?", "price"),
        ("数据分析师一个月多少钱", "salary"),
        ("这门课一个月多少钱", "price"),
        ("会员一年多少钱？", "price"),
        ("How much does a data analyst earn?", "salary"),
        ("这门课要花钱吗？", "price"),
        ("What does the course cost?", "price"),
        ("官网的网址是什么？", "link"),
        ("它是哪一年成立的？", "year"),
        ("When was it founded?", "year"),
        ("When is the market?", "year"),
        ("When is a glaze the better choice?", "when"),
        ("入门要多久？", "duration"),
        ("How long does it take?", "duration"),
        ("接下来几年会怎样？", None),
        ("什么时候开始学？", "when"),
        ("When do I start with pottery?", "when"),
        ("What gets harder when a kiln is small?", None),
        ("Do you know when glazing comes?", "when"),
        ("When does glazing come in the course?", "when"),
        ("When is the book published?", "year"),
        ("要留多少时间？", "duration"),
        ("陶艺师的salary大概多少", "salary"),
        ("学陶艺的timeline是怎样的", "duration"),
        ("What is the average time to finish?", "duration"),
        ("最新的版本号是多少？", "version"),
        ("一共分几级？", "count"),
        ("How many levels are there?", "count"),
        ("要会哪几个？", None),
        ("是谁写的？", "person"),
        ("Who wrote it?", "person"),
        ("总部在哪？", "place"),
        ("是哪家公司做的？", "organisation"),
        ("Who founded it, and by whom was it sold?", "person"),
        ("A book by who exactly?", "person"),
        ("I'm a nurse who mostly works nights. Is this for me?", None),
        ("什么是过拟合？", None),
        ("What is overfitting?", None),
    ],
)
def test_what_a_question_asks_for(question: str, kind: Kind | None) -> None:
    found = expected(question)
    assert (found.kind if found else None) == kind


def test_what_pay_is_per_is_a_word_of_asking() -> None:
    found = expected("机器学习工程师一个月多少钱")
    assert found is not None
    assert found.words == "一个月多少钱"


def test_only_whose_pay_it_is_is_left_out() -> None:
    found = expected("How much could ul make?")
    assert found is not None
    assert found.words.split() == ["how", "much", "could", "make"]


@pytest.mark.parametrize("question", ["How much does a nurse make?", "能给护士拿多少"], ids=str)
def test_whose_pay_it_is_is_no_word_of_asking(question: str) -> None:
    found = expected(question)
    assert found is not None
    assert found.kind == "salary"
    assert "nurse" not in found.words
    assert "护士" not in found.words


@pytest.mark.parametrize(
    ("kind", "text", "question", "expected"),
    [
        ("salary", "薪资范围是12K-30K", "", True),
        ("salary", "about $120,000 a year", "", True),
        ("salary", "薪资有竞争力", "", False),
        ("price", "按订阅收费", "", True),
        ("price", "It is free to audit", "", True),
        ("price", "内容全面", "", False),
        ("duration", "大约6-12个月", "", True),
        ("duration", "36+个月", "", True),
        ("duration", "takes 3 years", "", True),
        ("duration", "需要长期坚持", "", False),
        ("duration", "一共两年", "一天几小时？", False),
        ("duration", "每天两小时", "一天几小时？", True),
        ("count", "一共三轮", "面试有几轮？", True),
        ("count", "一共三年", "面试有几轮？", False),
        ("person", "Chip Huyen 的书", "这是谁的书？", True),
        ("person", "Hugging Face 平台", "Who founded Hugging Face?", False),
        ("year", "2016 年成立", "2025 年的路线图是哪一年写的？", True),
        ("year", "2025 年的路线图", "2025 年的路线图是哪一年写的？", False),
    ],
)
def test_what_a_text_holds(kind: Kind, text: str, question: str, expected: bool) -> None:
    assert holds(kind, text, question) is expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("YOLO 和 R-CNN 哪个更准？", "choice"),
        ("Is Flask or Django easier?", "choice"),
        ("为什么要监控？", "reason"),
        ("Why monitor a model?", "reason"),
        ("RAG 是什么？", "definition"),
        ("What is RAG?", "definition"),
        ("怎么部署？", "method"),
        ("How do I deploy it?", "method"),
        ("要会 Git 吗？", "yes or no"),
        ("Do I need Git?", "yes or no"),
        ("有哪些框架？", "list"),
        ("Which frameworks matter?", "list"),
        ("说说职业前景", "other"),
    ],
)
def test_how_a_question_is_put(question: str, expected: Form) -> None:
    assert form(question) == expected
