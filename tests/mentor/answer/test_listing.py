import pytest

from mentor.answer.listing import asks_for_list


@pytest.mark.parametrize(
    ("question", "so"),
    [
        ("有哪些练手项目？", True),
        ("DataCamp 有哪三门课，把名字列出来", True),
        ("补数学有什么资源？", True),
        ("AI工程师成长分几个阶段？", True),
        ("推荐几本深度学习的书", True),
        ("Which projects are good practice?", True),
        ("What are the duties of an AI engineer?", True),
        ("List the soft skills", True),
        ("按什么顺序学？", True),
        ("What order does she recommend for learning pottery?", True),
        ("In which order do I glaze and fire?", True),
        ("要学几个月？", False),
        ("订单号是什么？", False),
        ("What do I need in order to fire clay?", False),
        ("RAG 是什么？", False),
        ("为什么要学数学？", False),
        ("What is feature engineering?", False),
        ("What does an AI engineer do?", False),
        ("How long does it take?", False),
    ],
)
def test_whether_a_list_is_asked_for(question: str, so: bool) -> None:
    assert asks_for_list(question) == so
