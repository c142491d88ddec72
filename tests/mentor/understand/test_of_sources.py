"""Clauses that ask what the documents say are no part of what is looked up."""

import pytest

from mentor.understand import asks_of_each, without_sources


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("学书法要多久？几份资料的说法一样吗？", "学书法要多久？"),
        ("学书法要多久？说法不同的话请都列出来。", "学书法要多久？"),
        ("陶艺师的薪资是多少？不同资料给的数字差别大吗？", "陶艺师的薪资是多少？"),
        ("学书法要多久，不同资料讲的一样么", "学书法要多久"),
        ("书法分几级？不同资料的划分是不是一回事？", "书法分几级？"),
        ("陶艺师拿多少？几份文件在这上面有分歧吗？", "陶艺师拿多少？"),
        ("陶艺半年学得会，两边对比一下", "陶艺半年学得会"),
        ("陶艺要学几门？麻烦把每份资料各列了哪几门都告诉我，看看有没有差别", "陶艺要学几门？"),
        ("Do the guides agree on the salary of a potter?", "the salary of a potter?"),
        ("各份资料对学陶艺要多久的说法一致吗？", "学陶艺要多久"),
        ("How long does pottery take? Do the guides agree?", "How long does pottery take?"),
        ("What does each document say about glazing?", "glazing?"),
        ("各文档怎么说上釉？", "上釉"),
        ("Do the guides agree on whether a potter paints?", "a potter paints?"),
        ("Do the sources conflict on which glazes one needs?", "which glazes one needs?"),
        ("Does everyone agree on the name of a kiln?", "the name of a kiln?"),
        ("各家文档都认为陶艺师要会画画吗？", "陶艺师要会画画吗？"),
    ],
    ids=str,
)
def test_they_are_left_out(question: str, left: str) -> None:
    assert without_sources(question) == left


@pytest.mark.parametrize(
    "question",
    [
        "Do the guides agree?",
        "有哪些学习资料？",
        "资料里怎么说陶艺？",
        "哪些文档讲了书法？",
        "学书法，告诉我有哪些资料",
        "薪资多少，不同地方一样吗",
        "陶艺和书法有什么不同？",
        "学书法要多久，学陶艺呢？",
        "How long does it take? What do the sources say?",
    ],
    ids=str,
)
def test_other_questions_stay_as_they_are(question: str) -> None:
    assert without_sources(question) == question


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("陶艺要不要学画画？各文档怎么说？", True),
        ("文档对要不要学画画有分歧吗？", True),
        ("关于上釉，各份资料都怎么说？", True),
        ("What does each document say about glazing?", True),
        ("Do the sources disagree about which glazes one needs?", True),
        ("陶艺的难度不同文档说的一样吗？", True),
        ("大家都认为陶艺师要会画画吗？", True),
        ("Does everyone agree on the name of a kiln?", True),
        ("我觉得大家都认为陶艺很难，我该怎么开始", False),
        ("Which document says most about glazing?", False),
        ("有哪些资料讲上釉？", False),
        ("Do I need to read every guide?", False),
        ("各份资料对上釉的说法一致吗？", True),
        ("教程之间有矛盾吗？", True),
        ("这几份指南在烧制时间上有没有出入？", True),
        ("这本手册的文章有化解邻里矛盾的窍门吗", False),
        ("资料里有写两个窑温度的一致性吗", False),
        ("教程里有没有讲釉色不一样怎么办", False),
        ("这些资料怎么写进档案", False),
    ],
    ids=str,
)
def test_what_each_document_says_is_asked_for(question: str, asks: bool) -> None:
    assert asks_of_each(question) is asks
