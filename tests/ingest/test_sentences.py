import pytest

from ingest.sentences import sentence_spans, trimmed


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("先学数学。再学编程！为什么？", ["先学数学。", "再学编程！", "为什么？"]),
        ("Learn maths. Then code! Why?", ["Learn maths.", "Then code!", "Why?"]),
        ("他说：“先动手。”然后开始。", ["他说：“先动手。”", "然后开始。"]),
        ('She said "start." Then left.', ['She said "start."', "Then left."]),
        (
            "需要 Python 3.11 以上。用 scikit-learn.org 的文档。",
            ["需要 Python 3.11 以上。", "用 scikit-learn.org 的文档。"],
        ),
        ("Use tools, e.g. Git, from Dr. Ng. Done.", ["Use tools, e.g. Git, from Dr. Ng.", "Done."]),
        ("1. 第一步\n2. 第二步", ["1. 第一步", "2. 第二步"]),
        ("等一下……好了。", ["等一下……", "好了。"]),
        ("Wait... done.", ["Wait...", "done."]),
        ("看 https://a.org/?b=c！再学。", ["看 https://a.org/?b=c！", "再学。"]),
        (
            "See [it](https://a.org?b=1;c=2). Why https://a.org? So.",
            ["See [it](https://a.org?b=1;c=2).", "Why https://a.org?", "So."],
        ),
        ("TL;DR: yes; no?\nOk", ["TL;DR: yes;", "no?", "Ok"]),
        ("会 SQL;Python 也要学!RAG呢?", ["会 SQL;", "Python 也要学!", "RAG呢?"]),
        ("What is RAG?It retrieves.", ["What is RAG?", "It retrieves."]),
        ("没有句号", ["没有句号"]),
        ("  \n ", []),
    ],
    ids=[
        "zh",
        "en",
        "zh-quote",
        "en-quote",
        "dots-inside",
        "abbreviations",
        "numbered",
        "ellipsis-zh",
        "ellipsis-en",
        "address-zh",
        "address-en",
        "abbreviated",
        "half-width",
        "no-space",
        "no-stop",
        "blank",
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


def test_a_span_of_the_text_keeps_the_offsets_of_the_text() -> None:
    text = "前言。第一句。第二句。"
    assert sentence_spans(text, 3, 7) == [(3, 7)]


def test_punctuation_alone_joins_the_sentence_before() -> None:
    text = "好！ ！"
    assert [text[slice(*span)] for span in sentence_spans(text)] == ["好！ ！"]


@pytest.mark.parametrize(
    ("text", "span"),
    [(" 好 ", (1, 2)), ("好", (0, 1)), ("  ", (0, 0))],
    ids=["rims", "none", "blank"],
)
def test_trimmed(text: str, span: tuple[int, int]) -> None:
    assert trimmed(text, 0, len(text)) == span


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("J. " * 100_000, 1),
        ("1. " * 100_000, 50_000),
        ("." * 200_000 + "x", 1),
        (" " * 200_000 + "1. 第一步", 1),
        ("A. B. 先学数学. " * 20_000, 20_000),
    ],
    ids=["initials", "numbers", "dots", "blank-lead", "mixed"],
)
def test_a_large_text_of_full_stops_is_read_to_its_end(text: str, count: int) -> None:
    assert len(sentence_spans(text)) == count


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It is approx. ten. End.", ["It is approx. ten.", "End."]),
        ("Read capprox. Done.", ["Read capprox.", "Done."]),
        ("他是 J. Smith 先生。", ["他是 J. Smith 先生。"]),
        ("1. 12. 步", ["1. 12.", "步"]),
        ("Rate 3.5 of 12. Next", ["Rate 3.5 of 12.", "Next"]),
        ('See "No." 7. Then', ['See "No." 7.', "Then"]),
    ],
    ids=["longest", "end-of-a-word", "zh-initial", "second-number", "number-later", "quoted"],
)
def test_only_what_stands_right_before_a_full_stop_counts(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences
