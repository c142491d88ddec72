"""Plans of a few lines, as they are read off documents."""

from ingest.types import Chunk
from mentor.steps.plans import Step


def plan(*lines: str) -> list[Step]:
    """Steps with these words."""
    text = "\n".join(lines)
    ends = [len("\n".join(lines[: place + 1])) for place in range(len(lines))]
    spans = tuple((end - len(line), end) for line, end in zip(lines, ends, strict=True))
    chunk = Chunk("c", "s", ("Title",), text, 0, len(text), "", spans)
    return [Step(chunk, span) for span in spans]


def document(*lines: str) -> tuple[list[Step], Chunk]:
    """Steps below a heading and a sentence, and their chunk."""
    steps = plan("# Title", *lines)
    return [step for step in steps if step.text.startswith("Step")], steps[0].chunk
