"""What says the opposite, Chinese and English."""

import pytest

from mentor.verify.polarity import opposed


@pytest.mark.parametrize(
    ("clause", "other"),
    [
        ("初学者必须先学数学", "初学者不必先学数学"),
        ("you need a gpu", "you do not need a gpu"),
        ("没有人需要学位", "大家都需要学位"),
        ("nobody needs a degree", "everybody needs a degree"),
        ("批次越大越快", "批次越大越慢，没有更快"),
        ("the course is longer", "the course is shorter"),
        ("会议减少", "会议增加"),
        ("skip the tests", "run the tests"),
        ("必须写测试", "写测试是可选的"),
        ("the course is free", "收费的课程"),
        ("他们从头训练模型", "他们很少从头训练模型"),
    ],
    ids=[
        *("zh not", "en not", "zh nobody", "en nobody", "zh faster", "en longer"),
        *("zh fewer", "en skip", "zh optional", "across languages"),
        "zh rarely",
    ],
)
def test_opposed(clause: str, other: str) -> None:
    assert opposed(clause, other)
    assert opposed(other, clause)


@pytest.mark.parametrize(
    ("clause", "other"),
    [
        ("不必先学数学", "没有必要先学数学"),
        ("you need not pay", "no payment is needed"),
        ("不仅要学数学", "还要学数学"),
        ("不同的模型", "各种模型"),
        ("特别重要", "很重要"),
        ("no more than six tools", "at most six tools"),
        ("不到一成", "少于十分之一"),
        ("看成果而不是学历", "看成果"),
        ("没有一个不及格", "都及格"),
        ("学习无监督学习并给客户分组", "learn unsupervised learning and group customers"),
        ("处理缺失值和不平衡的数据", "处理空值和偏斜的数据"),
        ("you must apply before summer", "apply in may"),
        ("同时还要应付别的工作", "同时还要工作"),
        ("自学的价值不比学位低", "自学和学位价值相当"),
        ("run it on the server rather than at home", "run it on the server"),
        ("they rarely train models", "他们很少训练模型"),
    ],
    ids=[
        *("zh both", "en both", "not only", "different", "inside a word"),
        *("no more than", "under", "rather than", "twice", "a name", "names", "a month"),
        *("zh other", "zh no less", "en rather than", "rarely in both languages"),
    ],
)
def test_not_opposed(clause: str, other: str) -> None:
    assert not opposed(clause, other)
