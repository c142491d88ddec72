"""What speaks for and against an answer: the measures that the refusal is decided by.

They look at single sentences, list items and table rows of the best passages, each with the
headings above it: a figure, a name and the thing asked for have to meet in one place. What the
measures are worth is in docs/refusal.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ingest.lookup import lookup
from ingest.plain import sentence_texts
from mentor.evidence import Evidence, Finding, Told
from mentor.question.subject import Word, WordKind, focus, is_role, stated, subject
from mentor.refuse.expects import FIGURES, Expected, Form, Kind, expected, form, holds
from mentor.text.language import language_of
from mentor.text.overlap import pair_coverage, pairs, standing

Values = NDArray[np.float64]

PASSAGES = 8
"""Of so many passages each sentence is looked at."""

USUAL_LEAD = 0.1
"""The median lead of the questions that are answered, taken where few passages are found."""

UNDER_HEADING = 0.1
IN_PASSAGE = 0.05
"""What it adds to the cosine of a sentence that it states all words of the question with its
headings, or that its passage does."""

FAR_BEHIND = 0.15
"""A sentence that holds what is asked for is no farther behind the best; so far if none does."""

_WORTH: dict[WordKind, float] = {"name": 1.4, "noun": 1.0, "verb": 0.7, "quality": 0.4}
COMMON = 0.02
"""A word with less weight than this stands nearly everywhere."""

_FORMS: tuple[Form, ...] = ("reason", "definition", "method", "yes or no", "list")
_BY_HEADING: frozenset[Kind] = frozenset({"salary", "price", "duration", "person"})


@dataclass(frozen=True, slots=True)
class _Reading:
    """The sentences of the best passages beside the question's words.

    Of shape (sentences,): `cosines`, `held` (1 if it holds what is asked for), `neighbours` (the
    share of the question's neighbouring characters). Of shape (sentences, words): `placed`, how
    much of the word stands in the sentence or its headings, `passages`, in its passage.
    """

    cosines: Values
    held: Values
    neighbours: Values
    placed: Values
    passages: Values


def _lead(scores: Sequence[float]) -> float:
    """The best score over the last; of a few passages the last says little of the rest."""
    lead = max(scores) - min(scores)
    return lead if len(scores) >= PASSAGES else max(lead, USUAL_LEAD)


def signs(finding: Finding, told: Told | None) -> dict[str, float]:
    """The measures by name; there has to be evidence. `told` is what the passages tell of a
    quantity that the question touches, None if it touches none.

    The first `unknown_...` are how many names, nouns and verbs of the question stand nowhere in
    the library (two at most), `unknown` is their share by weight. `sentence` is the highest cosine
    of a sentence, `fit` that of the one that fits best with its words, `lead` the score of the
    best passage over the last. `..._behind`, `..._apart` and `..._elsewhere` tell how far the
    sentences that hold such an answer (a figure; a person, place or organisation) are behind the
    best in fit, in the question's words, and whether the best holds none. `names_apart` and
    `names_away` are 1 less how well the names and the rest of the question meet in a sentence, in
    a passage; `focus_...` is the same of what is asked for by name. `topic_...` is the same of what
    names something, and not a side of it; `roles_unknown` tells that it is people of some work.
    `quantity_...` tell whether a quantity is touched, whether a statement tells it, and how near
    that is.
    """
    asked = expected(finding.question)
    words = [word for word in subject(finding) if word.weight > COMMON]
    reading = _read(finding, words, asked)
    known = np.maximum(
        np.array([float(word.known) for word in words]),
        reading.passages.max(0) if words else 0.0,
    )
    if asked:
        _satisfy(reading, known, words, asked)
    weights = np.array([word.weight * _WORTH[word.kind] for word in words])
    placed, passages = _covered(reading.placed, weights), _covered(reading.passages, weights)
    fits = reading.cosines + UNDER_HEADING * placed + IN_PASSAGE * passages
    best = int(fits.argmax())
    first = finding.evidence[0].passage
    return {
        **_unknown(words, known, weights),
        "other_language": float(language_of(finding.question) != language_of(first.text)),
        "sentence": float(reading.cosines.max()),
        "fit": float(fits.max()),
        "lead": _lead([item.passage.score for item in finding.evidence]),
        "pairs": max(item.pair_coverage for item in finding.evidence),
        "pairs_beside": float(reading.neighbours[best]),
        "no_pairs": float(not pairs(finding.question)),
        **_kinds(asked, reading, fits, placed, best),
        **_formed(finding, asked),
        **_names(words, weights, reading),
        **_focused(finding, words, known, reading, best),
        **_topics(words, known, weights, reading, best),
        **_quantity(told),
    }


def _read(finding: Finding, words: Sequence[Word], asked: Expected | None) -> _Reading:
    wanted = frozenset(
        name for word in words for _, others in word.parts for other in others for name in other
    )
    neighbours = pairs(finding.question)
    rows: list[tuple[float, float, float, list[float], list[float]]] = []
    for item in finding.evidence[:PASSAGES]:
        heading = "\n".join((item.chunk.context, *item.chunk.section))
        above = standing(wanted, lookup(heading))
        texts = sentence_texts(item.chunk) or [item.chunk.text]
        found = [lookup(text) for text in texts]
        inside = [standing(wanted, text) for text in found]
        whole = [stated(word, above.union(*inside)) for word in words]
        rows += [
            (
                cosine,
                float(asked is None or _holds(asked.kind, text, raw, item, finding.question)),
                pair_coverage(neighbours, looked),
                [stated(word, here | above) for word in words],
                whole,
            )
            for text, raw, looked, here, cosine in zip(
                texts, _raw(item), found, inside, _cosines(item), strict=True
            )
        ]
    cosines, held, beside, placed, passages = zip(*rows, strict=True)
    size = (len(rows), len(words))
    return _Reading(
        np.array(cosines),
        np.array(held),
        np.array(beside),
        np.array(placed).reshape(size),
        np.array(passages).reshape(size),
    )


def _raw(item: Evidence) -> list[str]:
    """The sentences as they are written, with addresses."""
    chunk = item.chunk
    spans = chunk.sentences or ((chunk.start, chunk.end),)
    return [chunk.between(*span) for span in spans]


def _cosines(item: Evidence) -> tuple[float, ...]:
    """As measured: the signs were fitted where nothing is given for the language."""
    return tuple(cosine - item.given for cosine in item.sentence_cosines or (item.cosine,))


def _holds(kind: Kind, text: str, raw: str, item: Evidence, question: str) -> bool:
    """Whether a sentence holds such an answer; the last heading or table header may say it."""
    if holds(kind, raw if kind == "link" else text, question):
        return True
    head = "\n".join((*item.chunk.section[-1:], *item.chunk.context.split("\n")[1:]))
    return kind in _BY_HEADING and holds(kind, head, question)


def _satisfy(reading: _Reading, known: Values, words: Sequence[Word], asked: Expected) -> None:
    """A word that only says what kind of answer is asked for stands wherever there is one."""
    for place, word in enumerate(words):
        if word.text in asked.words or asked.words in word.text:
            for values in (reading.placed, reading.passages):
                values[:, place] = np.maximum(values[:, place], reading.held)
            known[place] = max(known[place], reading.held.max())


def _covered(values: Values, weights: Values) -> Values:
    """The share by weight of the words that each sentence states, 1 if there are no words."""
    total = weights.sum()
    return values @ weights / total if total else np.ones(len(values))


def _unknown(words: Sequence[Word], known: Values, weights: Values) -> dict[str, float]:
    missing = {
        kind: sum(1 - value for word, value in zip(words, known, strict=True) if word.kind == kind)
        for kind in ("name", "noun", "verb")
    }
    return {
        **{f"unknown_{kind}s": float(min(2.0, count)) for kind, count in missing.items()},
        "unknown": float((1 - known) @ weights / weights.sum()) if weights.sum() else 0.0,
    }


def _kinds(
    asked: Expected | None, reading: _Reading, fits: Values, placed: Values, best: int
) -> dict[str, float]:
    """How far the sentences that hold what is asked for are from the best."""
    held = reading.held > 0
    behind = float(fits.max() - fits[held].max()) if held.any() else FAR_BEHIND
    behind = min(FAR_BEHIND, behind)
    apart = 1 - float((reading.held * placed).max())
    found: dict[str, float] = {}
    for name, applies in (
        ("figure", asked is not None and asked.kind in FIGURES),
        ("other", asked is not None and asked.kind not in FIGURES),
    ):
        found[f"{name}_asked"] = float(applies)
        found[f"{name}_behind"] = behind if applies else 0.0
        found[f"{name}_apart"] = apart if applies else 0.0
        found[f"{name}_elsewhere"] = float(applies and not held[best])
    return found


def _formed(finding: Finding, asked: Expected | None) -> dict[str, float]:
    """How the question is put, if it asks for none of the kinds known."""
    put = None if asked else form(finding.question)
    return {f"form_{name.replace(' ', '_')}": float(name == put) for name in _FORMS}


def _names(words: Sequence[Word], weights: Values, reading: _Reading) -> dict[str, float]:
    """How well the names of the question and the rest of it meet in one place."""
    own = np.array([word.kind == "name" and word.weight > 1 for word in words], bool)
    if not own.any():
        return dict.fromkeys(
            ("named", "names_apart", "names_away", "names_alone", "names_far"), 0.0
        )
    rest = ~own & np.array([word.kind != "quality" for word in words])
    named = _covered(reading.placed[:, own], weights[own])
    passages = _covered(reading.passages[:, own], weights[own])
    others = _covered(reading.placed[:, rest], weights[rest])
    others_there = _covered(reading.passages[:, rest], weights[rest])
    most = named >= named.max() - 1e-6
    return {
        "named": 1.0,
        "names_apart": 1 - float((named * others).max()),
        "names_away": 1 - float((passages * others_there).max()),
        "names_alone": float(not rest.any()),
        "names_far": float(reading.cosines.max() - reading.cosines[most].max()),
    }


def _focused(
    finding: Finding, words: Sequence[Word], known: Values, reading: _Reading, best: int
) -> dict[str, float]:
    """Whether what is asked for by name is known, and stands in the best sentence."""
    word = focus(finding.question, words)
    if word is None:
        return dict.fromkeys(("focused", "focus_unknown", "focus_apart", "focus_away"), 0.0)
    place = words.index(word)
    return {
        "focused": 1.0,
        "focus_unknown": 1 - float(known[place]),
        "focus_apart": 1 - float(reading.placed[best, place]),
        "focus_away": 1 - float(reading.passages[best, place]),
    }


def _topics(
    words: Sequence[Word], known: Values, weights: Values, reading: _Reading, best: int
) -> dict[str, float]:
    """Whether what the question names, not what side of it, is known, and stands in one place."""
    own = np.array([word.topic for word in words], bool)
    if not own.any():
        return {
            "no_topic": 1.0,
            **dict.fromkeys(("topic_unknown", "topic_apart", "roles_unknown"), 0.0),
        }
    share = weights[own] / weights[own].sum()
    unknown = [word for word, value in zip(words, known, strict=True) if value < 1]
    return {
        "no_topic": 0.0,
        "topic_unknown": 1 - float(known[own] @ share),
        "topic_apart": 1 - float(reading.placed[best, own] @ share),
        "roles_unknown": float(any(word.topic and is_role(word) for word in unknown)),
    }


def _quantity(told: Told | None) -> dict[str, float]:
    """What speaks for an answer in the quantity that a question touches."""
    asked, told = told is not None, told or Told(found=False)
    behind = told.behind if told.found else FAR_BEHIND
    return {
        "quantity_asked": float(asked),
        "quantity_told": float(told.found),
        "quantity_about": told.about,
        "quantity_behind": min(FAR_BEHIND, behind) if asked else 0.0,
        "quantity_relevance": told.relevance,
    }
