"""The root of the package is its contract: names, fields and signatures."""

import dataclasses
import inspect

import pytest

import mentor
from ingest import errors
from mentor import Mentor, MentorError


def test_every_error_of_the_tree_is_exported_and_no_name_is_missing() -> None:
    tree = {
        name
        for name, value in vars(errors).items()
        if inspect.isclass(value) and issubclass(value, MentorError)
    }
    assert tree <= set(mentor.__all__)
    assert all(hasattr(mentor, name) for name in mentor.__all__)
    assert sorted(mentor.__all__, key=str.lower) == mentor.__all__


def test_the_tree_is_drawn_as_it_is() -> None:
    drawn = (errors.__doc__ or "").splitlines()
    for name, value in vars(errors).items():
        if inspect.isclass(value) and value is not MentorError:
            line = next(line for line in drawn if f"── {name} " in f"{line} ")
            depth = line.index("──") // 4
            assert depth == len(value.__mro__) - len(MentorError.__mro__) - 1, name


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("Passage", "source title section text start end score url"),
        ("Citation", "marker source title section quote start end url score"),
        ("Answer", "question text citations abstained conflicts mode passages note unsure nearest"),
        ("Conflict", "topic views disagree"),
        ("View", "text citation"),
        ("Token", "text"),
        (
            "Source",
            "id title origin url kind language chunks chars added updated author published"
            " restated",
        ),
        ("IngestReport", "added updated unchanged removed failed embedded skipped"),
        ("Failure", "source reason"),
    ],
    ids=lambda value: value if value.istitle() else "",
)
def test_what_is_handed_out_is_frozen_and_has_these_fields(name: str, fields: str) -> None:
    kind = getattr(mentor, name)
    assert [field.name for field in dataclasses.fields(kind)] == fields.split()
    assert kind.__dataclass_params__.frozen
    assert all(field.type is not None for field in dataclasses.fields(kind))


@pytest.mark.parametrize(
    ("method", "signature"),
    [
        ("ingest", "places progress=None"),
        ("ask", "question history=() sources=None"),
        ("stream", "question history=() sources=None"),
        ("search", "query k=8 sources=None"),
        ("sources", ""),
        ("source_text", "source_id"),
        ("remove", "source_id"),
        ("prepare", ""),
        ("rebuild", ""),
        ("close", ""),
    ],
)
def test_the_mentor_is_called_like_this(method: str, signature: str) -> None:
    parameters = list(inspect.signature(getattr(Mentor, method)).parameters.values())[1:]
    shown = [p.name if p.default is p.empty else f"{p.name}={p.default}" for p in parameters]
    assert shown == signature.split()
    assert all(p.annotation is not p.empty for p in parameters)
