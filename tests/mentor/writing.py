"""A mentor over the documents that tests share, whose language model is a server of the test's."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from mentor import Mentor, Settings

QUESTION = "数据分析师要会什么？"
SUPPORTED = "做数据分析师要会 Python、Pandas 和统计学 [1]。"
KEY = "sk-test-7f3a9c"


def model_settings(mentor: Mentor, address: str, **others: Any) -> Settings:
    """Those of the mentor, with the model at the address; failures are repeated almost at once."""
    values: dict[str, Any] = {
        "home": mentor.settings.home,
        "model": "openai:test-model",
        "model_retry_wait": 0.01,
        "openai_api_key": KEY,
        "openai_base_url": f"{address}/v1",
        **others,
    }
    return Settings(**values)


@contextmanager
def writing(mentor: Mentor, address: str, **others: Any) -> Iterator[Mentor]:
    """A mentor with `model_settings`, opened as long as the block runs."""
    with Mentor(model_settings(mentor, address, **others)) as opened:
        yield opened
