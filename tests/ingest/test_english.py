import pytest

from ingest.english import forms, lemmas


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("models", "model"),
        ("boxes", "box"),
        ("databases", "database"),
        ("studies", "study"),
        ("applied", "apply"),
        ("making", "make"),
        ("learned", "learn"),
        ("planned", "plan"),
        ("calling", "call"),
        ("wrote", "write"),
        ("children", "child"),
        ("businessmen", "businessman"),
        ("analyses", "analysis"),
        ("apis", "api"),
        ("gpus", "gpu"),
    ],
)
def test_lemmas(word: str, lemma: str) -> None:
    assert lemmas(word)[0] == word
    assert lemma in lemmas(word)
    assert word in forms(lemma)


@pytest.mark.parametrize("word", ["bus", "class", "analysis", "need", "ring", "red", "io", "数据"])
def test_what_has_no_ending_stays(word: str) -> None:
    assert lemmas(word) == (word,)


@pytest.mark.parametrize("word", ["plane", "care", "data", "3.5", "c++", "gpt4", "io", "é"])
def test_a_lemma_is_never_shorter_by_guess(word: str) -> None:
    assert lemmas(word) == (word,)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("train", {"train", "trains", "trained", "training"}),
        ("deploy", {"deploys", "deployed", "deploying"}),
        ("query", {"queries", "queried", "querying"}),
        ("tuning", {"tune", "tunes", "tuned", "tuning"}),
        ("written", {"write", "writes", "writing", "wrote"}),
        ("batch", {"batches"}),
        ("salaries", {"salary"}),
        ("c++", {"c++"}),
        ("20k", {"20k"}),
    ],
)
def test_forms(word: str, expected: set[str]) -> None:
    assert forms(word)[0] == word
    assert expected <= set(forms(word))
    assert len(set(forms(word))) == len(forms(word))


def test_what_is_no_word_has_no_other_forms() -> None:
    assert [forms(word) for word in ("c++", "20k", "v2", "ai")] == [
        ("c++",),
        ("20k",),
        ("v2",),
        ("ai",),
    ]
