from pathlib import Path

import numpy as np
import pytest

from ingest.embed import MODEL_FOLDER, PairReader, pair_reader, quote_reader
from ingest.embed.embedded import open_tokenizer
from ingest.embed.pairs import MAX_QUESTION_TOKENS, MAX_TOKENS, pair_tokens
from ingest.errors import ModelUnavailable

TEXT = "课程安排: 陶艺班每周三晚上 19:00 到 21:00 上课，一共十次，学费 900 元。"


OTHER = "开放时间: 图书馆周一闭馆，其余各天早上九点开门。"


@pytest.mark.parametrize(
    "question", ["陶艺班的学费是多少？", "How much is the pottery course?"], ids=["zh", "en"]
)
def test_what_answers_is_told_from_what_does_not(question: str) -> None:
    answering, other = pair_reader().logits(question, [TEXT, OTHER])
    assert answering > other


def test_a_text_is_read_alike_alone_and_beside_others() -> None:
    reader = pair_reader()
    texts = [TEXT, "别的: 图书馆周一闭馆。", TEXT]
    together = reader.logits("学费多少？", texts)
    assert together.shape == (3,)
    alone = [reader.logits("学费多少？", [text])[0] for text in texts]
    np.testing.assert_array_equal(together, np.array(alone, np.float32))


def test_no_text_has_no_logit() -> None:
    assert pair_reader().logits("学费多少？", []).shape == (0,)


def test_long_texts_are_cut_and_the_question_kept() -> None:
    tokenizer = open_tokenizer(MODEL_FOLDER)
    ids = pair_tokens(tokenizer, "问" * 500, "答" * 5000)
    assert len(ids) == MAX_TOKENS
    assert ids[MAX_QUESTION_TOKENS + 1 : MAX_QUESTION_TOKENS + 3] == [tokenizer.eos_id()] * 2
    assert ids[-1] == tokenizer.eos_id()


def test_half_characters_do_not_stop_it() -> None:
    assert np.isfinite(pair_reader().logits("学\ud800费？", ["\udc00学费 900 元"])).all()


def test_missing_files_are_one_line(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match="install roadmap-mentor again"):
        PairReader(tmp_path)


@pytest.mark.parametrize(
    "question", ["陶艺班的学费是多少？", "How much is the pottery course?"], ids=["zh", "en"]
)
def test_a_quote_that_answers_is_told_from_one_beside_the_point(question: str) -> None:
    answering, other = quote_reader().logits(question, [TEXT, OTHER])
    assert answering > other
