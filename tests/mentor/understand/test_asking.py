"""What asks in a long question."""

import pytest

from mentor.understand import asking_part, asking_sentences, of_ones_own, without_own_story
from mentor.understand.asking import asks_of_its_own


@pytest.mark.parametrize(
    ("question", "part"),
    [
        (
            "你好，我今年26岁，在一家工厂做会计，没有编程经验，下班后才有时间，"
            "请问要多久才能当上AI工程师？",
            "要多久才能当上AI工程师？",
        ),
        (
            "我在一家工厂做会计，做了五年了，想换个行业，听说AI很热门，零基础转AI工程师，要多久？",
            "零基础转AI工程师， 要多久？",
        ),
        (
            "Hi! I am a nurse from Leeds and tired of night shifts. Which maths do I need first?",
            "Which maths do I need first?",
        ),
        ("从零开始成为AI工程师需要多长时间？", ""),
        ("I work in a bank. I like my cat. I have two kids and a dog called Rex.", ""),
    ],
    ids=["zh", "with what stands before", "en", "short", "nothing asks"],
)
def test_what_asks_is_kept_of_a_long_question(question: str, part: str) -> None:
    assert asking_part(question) == part


@pytest.mark.parametrize(
    ("question", "sentences"),
    [
        ("Hi! I saw videos, and he says they're wrong. Are they right?", "Are they right?"),
        ("我是护士。想转行。要多久？", "要多久？"),
        ("Tell me about welding.", "Tell me about welding."),
    ],
)
def test_the_sentences_that_ask(question: str, sentences: str) -> None:
    assert asking_sentences(question) == sentences


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("We run a bakery in Porto. How is a model deployed?", "How is a model deployed?"),
        ("我在徐州做客服，三年了。想问数据漂移是什么？", "数据漂移是什么？"),
        (
            "I left school at 16, no degree at all. Does that kill my chances?",
            "no degree at all. Does that kill my chances?",
        ),
        ("I bought a used card. Is it enough to train a model?", ""),
        ("We moved to Oslo. What is the rent there?", ""),
        ("I am learning Rust. Which framework is best?", ""),
        ("If I live in Porto, which cloud should I know?", ""),
        ("The course is long. How is a model deployed?", ""),
        ("How is a model deployed?", ""),
        ("我只会焊接，怎么入行？", "怎么入行？"),
        ("如果我是面包师怎么转行", "怎么转行"),
        ("要是我只会焊接怎么部署模型", "怎么部署模型"),
        ("if I only know welding, how do I get in?", "how do I get in?"),
        ("i'm a baker how is a model deployed", "how is a model deployed"),
        ("I know how to weld what is a model", ""),
        ("我是不是该学数学", ""),
        ("我会不会怎么都学不会", ""),
    ],
)
def test_what_somebody_tells_of_himself_is_left_out(question: str, part: str) -> None:
    assert without_own_story(question) == part


@pytest.mark.parametrize(
    ("question", "own"), [("Can I get my deposit back?", True), ("What is data drift?", False)]
)
def test_what_somebody_has_is_his_own(question: str, own: bool) -> None:
    assert of_ones_own(question) == own


@pytest.mark.parametrize(
    ("question", "before", "asks"),
    [
        ("能退款吗", "烘焙课多少钱？", True),
        ("什么时候开始", "烘焙课多少钱？", True),
        ("what languages is it taught in", "What is sourdough?", False),
        ("which languages", "How much is the course?", True),
        ("要多久", "面包怎么发酵？", False),
        ("有免费的吗", "烘焙课多少钱？", False),
        ("any free ones?", "How much is the course?", False),
        ("why?", "How much is the course?", False),
    ],
)
def test_behind_a_figure_another_thing_is_asked(question: str, before: str, *, asks: bool) -> None:
    assert asks_of_its_own(question, before) is asks
