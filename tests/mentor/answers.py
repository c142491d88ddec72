"""What tests read of the mentor's answers."""

from pathlib import Path

from mentor import Mentor
from mentor.types import Answer, Turn


def talk(mentor: Mentor, *questions: str) -> list[Answer]:
    """The answers of a conversation."""
    answers: list[Answer] = []
    history: list[Turn] = []
    for question in questions:
        answers.append(mentor.ask(question, history=history))
        history.append({"role": "user", "content": question})
        history.append({"role": "assistant", "content": answers[-1].text})
    return answers


def plans(answer: Answer) -> list[str]:
    """The documents whose plans are shown, in order."""
    shown = [Path(citation.source).stem for citation in answer.citations]
    return list(dict.fromkeys(shown))


def line(answer: Answer, words: str) -> str:
    """The line of a step."""
    return next(each for each in answer.text.splitlines() if words in each)
