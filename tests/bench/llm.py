"""What the mentor takes around a language model's call: `python -m tests.bench.llm`.

Real questions over the shipped documents; a model on this machine that speaks OpenAI's protocol
answers each with sentences of the passages. Counted is the time from the question until the
request has come to the model, and from the end of the model's answer until the checked answer is
there. What passes in between is the model's.
"""

import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from ingest.plain import plain
from mentor import Answer, Mentor, Settings
from mentor.evaluate import read_questions
from tests.bench.files import HERE
from tests.mentor.writing import writing
from tests.openai_server import Model, Server, answering, listening

QUESTIONS = 60
LONGEST_SENTENCE = 160
PAUSE = 0.005
"""Seconds between two pieces of seven characters: faster, and the client would lag behind."""


def main() -> None:
    """Measure and print a table."""
    questions = [one for one in read_questions(HERE / "learner_questions.jsonl") if one.answerable]
    asked = [one.question for one in questions if not one.history][:: len(questions) // QUESTIONS]
    with (
        tempfile.TemporaryDirectory() as home,
        Mentor(Settings(home=Path(home))) as mentor,
        listening() as server,
    ):
        replies = {question: reply(mentor.ask(question)) for question in asked}
        with writing(mentor, server.address) as written:
            times = list(_times(written, server, replies))
    print("| answers | sentences each | before, ms | after, ms | both, p50 | p95 |")
    print("|---:|---:|---:|---:|---:|---:|")
    before, after = ([1000 * pair[side] for pair in times] for side in (0, 1))
    both = sorted(1000 * sum(pair) for pair in times)
    sentences = median(text.count(" [") for text in replies.values() if text)
    print(
        f"| {len(times)} | {sentences:g} | {median(before):.1f} | {median(after):.1f} "
        f"| {median(both):.1f} | {both[int(0.95 * len(both))]:.1f} |"
    )


def reply(answer: Answer) -> str:
    """An answer that a model could give: the sentences quoted, each with its passage's number."""
    return "\n".join(_sentences(answer))


def _sentences(answer: Answer) -> Iterator[str]:
    for citation in answer.citations:
        for number, passage in enumerate(answer.passages, start=1):
            if passage.source == citation.source and passage.start <= citation.start < passage.end:
                for line in plain(citation.quote).splitlines():
                    yield f"{line[:LONGEST_SENTENCE].rstrip('。.')} [{number}]。"


def _times(mentor: Mentor, server: Server, replies: dict[str, str]) -> Iterator[Sequence[float]]:
    """Seconds before and after the model's part of each answer that it wrote."""
    for question, text in replies.items():
        with answering(server, Model(reply=text, pause=PAUSE)) as model:
            begun = time.monotonic()
            answer = mentor.ask(question)
            done = time.monotonic()
        if answer.mode == "llm":
            yield model.arrived[0] - begun, done - model.ended[0]


if __name__ == "__main__":
    main()
