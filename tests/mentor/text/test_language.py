"""Which language a text is in."""

import pytest

from mentor.text.language import in_other_script


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Сколько?", True),
        ("얼마나 걸립니까 300", True),
        ("どのくらい", True),
        ("何ヶ月かかりますか", False),
        ("Что такое RAG?", False),
        ("¿Cuánto dura?", False),
        ("ＲＡＧ", False),
        ("要学多久？", False),
        ("300?", False),
        ("🎉", False),
        ("", False),
    ],
    ids=str,
)
def test_other_scripts_have_neither_latin_letters_nor_chinese_characters(
    text: str, other: bool
) -> None:
    assert in_other_script(text) is other
