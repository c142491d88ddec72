from collections.abc import Iterator

import pytest

from mentor import Mentor
from tests.mentor.libraries import knowing

ITEMS = [
    f"{number}. 第{number}步：{what}，做完以后把结果写进笔记，再请一位同伴检查一遍，然后才往下走。"
    for number, what in enumerate(
        [
            "安装编辑器", "学会版本管理", "读懂报错", "写第一个脚本", "整理目录", "学会测试",
            "读别人的代码", "画出数据流", "清洗表格", "画图表", "训练小模型", "比较指标",
            "部署接口", "记录日志", "监控漂移", "写总结",
        ],
        start=1,
    )
]  # fmt: skip
DOCUMENTS = {
    "steps.md": "# 十六步清单\n\n" + "\n".join(ITEMS) + "\n",
    "bread.md": "# 烤面包\n\n面粉、水和酵母揉成团，发酵两小时。\n",
}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("joined"), DOCUMENTS) as mentor:
        yield mentor


def test_a_list_that_two_chunks_share_is_found_as_one_passage(small: Mentor) -> None:
    source = next(s for s in small.sources() if s.id == "documents/steps.md")
    assert source.chunks > 1
    first, *others = small.search("十六步清单有哪些步骤？")
    assert (first.source, first.text) == ("documents/steps.md", DOCUMENTS["steps.md"].strip())
    assert "documents/steps.md" not in {passage.source for passage in others}


def test_a_joined_passage_is_the_exact_words_of_its_place(small: Mentor) -> None:
    for passage in small.search("怎么部署接口"):
        text = small.source_text(passage.source)
        assert text[passage.start : passage.end] == passage.text


def test_the_sentences_of_a_joined_passage_go_with_their_cosines(small: Mentor) -> None:
    best = small.retriever.search("十六步清单有哪些步骤？", 4).evidence[0]
    assert len(best.sentence_cosines) == len(best.chunk.sentences) == len(best.sentence_vectors)
    assert len(best.chunk.sentences) >= len(ITEMS)
