"""Chinese names in texts, and the table that lists them."""

from hashlib import sha256
from pathlib import Path

import pytest

import ingest
from ingest.names import LONGEST_NAME, chinese_names, spelled

DICTIONARY = Path(ingest.__file__).parent / "dictionary"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("清华大学的周志华推荐它", {"清华大学": "qinghuadaxue", "周志华": ""}),
        ("在深圳和成都工作", {"深圳": "shenzhen", "成都": "chengdu"}),
        ("華為在北京的團隊", {"华为": "huawei", "北京": "beijing"}),
        ("李宏毅的课", {"李宏毅": ""}),
        ("三门课，用了深度学习，要晋升", {}),
        ("no Chinese here", {}),
        ("", {}),
    ],
    ids=["longest", "two", "traditional", "person", "words", "English", "empty"],
)
def test_names_are_found(text: str, names: dict[str, str]) -> None:
    assert chinese_names(text) == names


def test_names_are_found_by_their_pinyin() -> None:
    assert "成都" in spelled("chengdu")
    assert spelled("nosuchplace") == frozenset()


def test_the_table_is_the_one_that_the_readme_lists() -> None:
    data = (DICTIONARY / "names.tsv").read_bytes()
    assert sha256(data).hexdigest() in (DICTIONARY / "README.md").read_text("utf-8")
    keys = [line.split("\t")[0] for line in data.decode().splitlines()]
    assert keys == sorted(set(keys), key=str.encode)
    assert max(map(len, keys)) == LONGEST_NAME
