"""A message with several questions: each is answered by itself, and the answers are one."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mentor.asked import Asked
from mentor.cite import unmarked, with_numbers
from mentor.claims import citations_of, conflicts_text, told
from mentor.refuse import calibration, chance_of_answer, is_clear_alone
from mentor.text.language import language_of
from mentor.types import Answer, Citation, Conflict, Event, Token, Turn, View
from mentor.understand import asking_sentences, questions_in
from mentor.wording import quoted_above, small_talk_reply, what_may_differ

HARDLY = 0.25
"""Two questions looked up together are refused together if an answer is less likely."""

Prepare = Callable[[Asked], Asked]
"""A question as understood, and what was found for it."""

Beside = Callable[[str, Sequence[Turn]], list[str]]
"""The questions that set what was spoken of beside something else, after these turns."""

Reply = Callable[[Asked], Iterator[Event]]
"""The answer to a question that is prepared, as it is written."""


def each_question(
    asked: Asked, beside: Beside, prepare: Prepare, reply: Callable[[], Reply], *, live: bool
) -> Iterator[Event]:
    """The answer to every question of a message; to it as a whole if it asks one, or if the
    documents answer none of them alone.

    `reply` makes what replies to the questions of one message. What a model writes is shown as it
    comes (`live`), quotes once they have their numbers.
    """
    replying = reply()
    both = beside(asked.question, asked.history)
    questions = both or questions_in(asked.question)
    found: list[Asked] = []
    if len(questions) > 1:
        one = replace(asked, history=()) if both else asked  # each of both stands alone
        found = _prepared(one, questions, prepare)
    if all(part.refused or part.outside or part.talk for part in found):
        whole = prepare(asked)
        differing = _differing(whole, prepare) if whole.talk == "differences" else None
        yield from replying(whole) if differing is None else (Token(differing.text), differing)
        return
    joined = _Joined()
    for question, part in zip(questions, found, strict=True):
        heading = _heading(question, first=not joined.answers)
        if live:
            yield Token(heading)
        for event in replying(part):
            if isinstance(event, Token):
                if live:
                    yield event
                continue
            text = joined.add(heading, event, brief=not live)
            if not live:
                yield Token(text)
    yield joined.answer(asked.question, questions)


def _prepared(asked: Asked, questions: Sequence[str], prepare: Prepare) -> list[Asked]:
    """Each question with what was found for it; one that names no document is asked of those that
    the question before it names, if they answer it. One that leans on a refused one is refused with
    it, if both together hardly have an answer.
    """
    found: list[Asked] = []
    named: tuple[str, ...] | None = None
    for question in questions:
        part = prepare(replace(asked, question=question))
        if part.named:
            named = part.sources
        elif named is not None and part.sources is None and not part.settled:
            part = prepare(replace(asked, question=question, sources=named, of_named=True))
        if found and found[-1].refused and _leans(part):
            whole = f"{found[-1].question} {question}"
            both = prepare(replace(asked, question=whole, sources=part.sources))
            part = replace(both, question=question) if _is_surely_refused(both) else part
        found.append(part)
    return found


def _leans(part: Asked) -> bool:
    """Whether a question that is answered does not say by itself what it is about: behind one that
    is refused it may ask of the same, "and is it free for students?".
    """
    return not part.settled and part.finding is not None and not is_clear_alone(part.finding)


def _is_surely_refused(asked: Asked) -> bool:
    """Whether the documents do not answer, and hardly might."""
    if not asked.refused or asked.finding is None:
        return False
    of_it = told(asked.finding, asked.leads)
    return chance_of_answer(asked.finding, of_it, calibration()) < HARDLY


def _differing(asked: Asked, prepare: Prepare) -> Answer | None:
    """What the documents disagree on, of what the mentor can tell without being asked for it: how
    long it takes and what it pays; None if it is nothing.
    """
    questions = what_may_differ(asked.language)
    found = [prepare(replace(asked, question=each, talk=None, history=())) for each in questions]
    joined = _Joined()
    for part in found:
        if part.conflicts:
            text = conflicts_text(part.conflicts, asked.language)
            heading = "\n\n" if joined.answers else ""
            cited = citations_of(part.conflicts)
            joined.add(heading, Answer(part.question, text, cited, conflicts=part.conflicts))
    if not joined.answers:
        return None
    told = joined.answer(asked.question, questions)
    more = small_talk_reply("differences", asked.language)
    return replace(told, question=asked.question, text=f"{told.text}\n\n{more}")


def _heading(question: str, *, first: bool) -> str:
    words = unmarked(" ".join(asking_sentences(question).split()))
    return f"{'' if first else chr(10) * 2}### {words}\n\n"


@dataclass
class _Joined:
    """Answers as one, their citations numbered through; the same words have one number."""

    answers: list[Answer] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    citations: dict[tuple[str, int, int], Citation] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)

    def add(self, heading: str, answer: Answer, *, brief: bool = False) -> str:
        """The text of one more answer, with the numbers that its citations have among all; if
        `brief` only these numbers where all of its quotes stand above.
        """
        again: dict[int, Citation] = {}
        places = {(cited.source, cited.start, cited.end) for cited in answer.citations}
        repeats = brief and places and not answer.conflicts and places <= self.citations.keys()
        for cited in answer.citations:
            numbered = replace(cited, marker=len(self.citations) + 1)
            place = (cited.source, cited.start, cited.end)
            again[cited.marker] = self.citations.setdefault(place, numbered)
        self.answers.append(answer)
        self.conflicts += (_with_numbers(conflict, again) for conflict in answer.conflicts)
        numbers = {old: citation.marker for old, citation in again.items()}
        text = with_numbers(answer.text, numbers)
        if repeats and answer.mode == "extractive":
            text = quoted_above([*dict.fromkeys(numbers.values())], language_of(answer.question))
        self.texts.append(heading + text)
        return self.texts[-1]

    def answer(self, message: str, questions: list[str]) -> Answer:
        """All answers as one, to a message with these questions."""
        understood = [answer.question for answer in self.answers]
        notes = dict.fromkeys(answer.note for answer in self.answers if answer.note)
        passages = dict.fromkeys(each for answer in self.answers for each in answer.passages)
        return Answer(
            question=message if understood == questions else " ".join(understood),
            text="".join(self.texts),
            citations=tuple(self.citations.values()),
            conflicts=tuple(self.conflicts),
            mode="llm" if any(answer.mode == "llm" for answer in self.answers) else "extractive",
            passages=tuple(passages),
            note=" ".join(notes),
            unsure=any(answer.unsure for answer in self.answers),
        )


def _with_numbers(conflict: Conflict, again: Mapping[int, Citation]) -> Conflict:
    views = (View(view.text, again[view.citation.marker]) for view in conflict.views)
    return replace(conflict, views=tuple(views))
