import string
from dataclasses import fields

import pytest

from ingest import errors
from ingest.errors import MentorError
from ui.words import CHINESE, ENGLISH, WORDS, Language, error_line, language_of, preferred_tag


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh"),
        ("zh-TW", "zh"),
        ("zh", "zh"),
        ("ZH-Hans-CN", "zh"),
        ("en-US,en;q=0.9,zh;q=0.8", "en"),
        ("en;q=0.5, zh-HK;q=0.9", "zh"),
        ("de-DE,de;q=0.9", "en"),
        ("zha-CN", "en"),
        ("*", "en"),
        ("", "en"),
        (None, "en"),
        ("zh;q=abc,en", "en"),
    ],
    ids=[
        "zh-CN", "zh-TW", "zh", "zh-case", "en-before-zh", "zh-by-weight", "de", "zhuang", "any",
        "empty", "none", "bad-weight",
    ],
)  # fmt: skip
def test_language_of(header: str | None, language: Language) -> None:
    assert language_of(header) == language


def test_preferred_tag() -> None:
    assert preferred_tag("en;q=0.5, zh-HK;q=0.9") == "zh-hk"


def test_both_languages_have_every_word_with_the_same_gaps() -> None:
    for field in fields(CHINESE):
        zh, en = getattr(CHINESE, field.name), getattr(ENGLISH, field.name)
        assert zh, field.name
        assert en, field.name
        if isinstance(zh, str):
            assert _gaps(zh) == _gaps(en), field.name
    assert len(CHINESE.examples) == len(ENGLISH.examples)
    assert [kind for kind, _ in CHINESE.errors] == [kind for kind, _ in ENGLISH.errors]


def _gaps(template: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


ALL_ERRORS = [
    thing
    for thing in vars(errors).values()
    if isinstance(thing, type) and issubclass(thing, MentorError)
]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", ALL_ERRORS, ids=lambda kind: kind.__name__)
def test_every_error_is_one_line_that_keeps_what_it_says(
    kind: type[MentorError], language: Language
) -> None:
    line = error_line(kind("notes.pdf is damaged;\n save it again"), WORDS[language])
    assert "notes.pdf is damaged; save it again" in line
    assert "\n" not in line
    assert not line.startswith("notes.pdf")


def test_the_nearest_kind_names_an_error() -> None:
    assert error_line(errors.IndexMissing("x"), CHINESE).startswith("资料库还是空的：")
    english = error_line(errors.IndexCorrupt("x"), ENGLISH)
    assert english.startswith("The library cannot be opened: ")
