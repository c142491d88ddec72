import pytest

from mentor.answer.opposed import turns_on


@pytest.mark.parametrize(
    ("sentence", "following"),
    [
        ("For night posts it is required.", "For day posts it is not on paper, but it helps."),
        ("The evening class is free.", "The day class is not."),
        ("全日制学生可申请奖学金。", "非全日制学生不享受奖学金。"),
        ("茶杯可以带回家。", "但是要洗干净。"),
        ("The fee is paid back.", "However, the deposit is not."),
        ("学费可以退。", "除非已经开课。"),
        ("Anyone may come.", "Unless the hall is full."),
    ],
)
def test_a_sentence_that_takes_something_back(sentence: str, following: str) -> None:
    assert turns_on(sentence, following)


@pytest.mark.parametrize(
    ("sentence", "following"),
    [
        ("For night posts it is required.", "For day posts it is required too."),
        ("The class is free.", "Nobody has to bring a cup."),
        ("周日不上课。", "老师住在镇上。"),
        ("证书重要吗？", "证书不重要。"),
    ],
)
def test_a_sentence_that_takes_nothing_back(sentence: str, following: str) -> None:
    assert not turns_on(sentence, following)
