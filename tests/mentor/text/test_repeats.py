import pytest

from mentor.text.repeats import repeats


@pytest.mark.parametrize(
    ("sentence", "other", "so"),
    [
        ("Python 是 AI 领域最主要的编程语言。", "Python是AI领域最主要的编程语言", True),
        ("Ｐｙｔｈｏｎ 是主要的程式語言，要先學", "Python 是主要的程式语言,要先学。", True),
        ("Python is the main language.", "python is the main language", True),
        ("专业阶段要花 18-36 个月的时间。", "专业阶段要花 6-18 个月的时间。", False),
        ("做这一行需要人工智能学位。", "做这一行不需要人工智能学位。", False),
        ("TensorFlow 适合大规模部署模型。", "PyTorch 适合大规模部署模型。", False),
        ("机器学习要学监督学习和特征工程。", "深度学习要学神经网络和反向传播。", False),
        ("线性代数", "线性代数", False),
    ],
    ids=["spacing", "forms", "en", "figure", "negation", "name", "other", "short"],
)  # fmt: skip
def test_whether_a_sentence_says_again_what_another_says(
    sentence: str, other: str, so: bool
) -> None:
    assert repeats(sentence, [other]) == so
    assert not repeats(sentence, [])
