"""Which steps of a plan name a thing."""

from ingest.types import Chunk
from mentor.steps.names import Kind, Sought, named_in, stands_anywhere
from mentor.steps.plans import Step
from mentor.steps.shown import beneath, label_of, projects_of
from mentor.text.terms import terms

LINES = (
    "## Stage 1: wood",
    "Learn tools.",
    "- carving",
    "## Stage 2: varnish",
    "Things to build:",
    "- a box",
    "- a bow",
)


def stages() -> list[Step]:
    """Two stages with what stands beneath them."""
    text = "\n".join(LINES)
    starts = [text.index(line) for line in LINES]
    spans = tuple(
        (start + 2 * line.startswith("- "), start + len(line))
        for start, line in zip(starts, LINES, strict=True)
    )
    chunk = Chunk("c", "s", ("Title",), text, 0, len(text), "", spans)
    return [Step(chunk, spans[0]), Step(chunk, spans[3])]


def thing(name: str, kind: Kind) -> Sought:
    """A thing whose words weigh the same."""
    return Sought(name, kind, dict.fromkeys(terms(name), 1.0))


def test_a_step_names_a_thing_by_its_heading_or_beneath() -> None:
    plan = stages()
    shown = [step.text for step in plan]
    found = named_in(plan, shown, [thing("varnish", "goal"), thing("carving", "new")])
    assert [(each.place, each.thing.name, each.span is None) for each in found] == [
        (1, "varnish", True),
        (0, "carving", False),
    ]
    assert not named_in(plan, shown, [thing("carving", "skip")])


def test_what_stands_beneath_a_step_and_what_to_build() -> None:
    plan = stages()
    told = [plan[0].chunk.between(*span) for span in beneath(plan, 0)]
    assert told == ["Learn tools.", "carving"]
    assert projects_of(plan, 0) is None
    span = projects_of(plan, 1)
    assert span is not None
    assert plan[1].chunk.between(*span) == "Things to build:\n- a box\n- a bow"


def test_a_row_is_called_by_more_than_its_time() -> None:
    row = "| Step 1 | Months 1-2 | Dough | Mix and knead |"
    chunk = Chunk("c", "s", ("Title",), row, 0, len(row), "", ((0, len(row)),))
    assert label_of(Step(chunk, (0, len(row)))) == "Step 1 · Months 1-2 · Dough"


def test_what_is_known_is_named_where_it_stands_beneath_a_step() -> None:
    plan = stages()
    shown = [step.text for step in plan]
    (found,) = named_in(plan, shown, [thing("carving", "part")])
    assert found.span is not None
    assert plan[found.place].chunk.between(*found.span) == "carving"
    assert stands_anywhere(plan, shown, thing("carving", "part"))
    assert not stands_anywhere(plan, shown, thing("sewing", "part"))
