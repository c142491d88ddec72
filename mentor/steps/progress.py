"""How far the plans of documents are at a time that a question names: in month five, after a year.

What each plan has at that time is read off its stages, where they tell when they come; no word of
the question stands there.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.quantities import comparable
from ingest.simplify import folded
from mentor.evidence import Finding
from mentor.question.months import Time, is_at, time_asked
from mentor.question.subject import Word, focus, subject
from mentor.steps.outline import Around
from mentor.steps.plans import Step
from mentor.steps.plans_about import Plan, plans_about
from mentor.types import Passage

_REACHED = re.compile(
    r"到哪|到什么|到了?[什么哪]|程度|水平|进度|算|走完|学完|已经|之前|到那时|掌握"
    r"|\b(?:where|how far|level|behind|ahead|on (?:track|schedule)|already|through|finished|done"
    r"|know)\b"
)
"""What asks for that which is learnt by then, not for that which follows."""

_LEARNT = re.compile(
    r"[学做练看读](?:点|些|一?下)?(?:什么|啥|哪)|(?:什么|啥|哪些)[^，,。？?]{0,4}(?:内容|东西|知识)|内容|目标"
    r"|\bwhat(?:['’]s| is) (?:the plan|on|planned)\b"
    r"|\b(?:what|which)\b[^.?!]*\b(?:learn|study|studying|learning|do|doing|cover|focus|topics?|goals?)\b"
)
"""What asks what to learn at that time."""

_WHERE = re.compile(r"阶段|到哪|进度|水平|程度|\b(?:stage|phase|where|level|behind|ahead|track)\b")
"""What asks where one is at that time."""


@dataclass(frozen=True, slots=True)
class Reached:
    """Where one document's plan is: its stages at that time, the last one where it has ended.

    `passage` is one of that document.
    """

    passage: Passage
    steps: tuple[Step, ...]
    ended: bool


@dataclass(frozen=True, slots=True)
class Progress:
    """Where plans are at a time, the best document first; `learnt` says that the question asks
    what is learnt then, not which stage that is.
    """

    plans: tuple[Reached, ...]
    learnt: bool


def progress(finding: Finding, around: Around, asking: Sequence[str] = ()) -> Progress | None:
    """Where the plans of the documents found are at the time asked, None unless two differ.

    `asking` are the texts that say what is asked, the question unless given.
    """
    texts = asking or (finding.question,)
    asked = next(((time, text) for text in texts if (time := time_asked(text))), None)
    if asked is None:
        return None
    time, text = asked[0], folded(asked[1])
    reached = time.passed and bool(_REACHED.search(text))
    when = Time(time.first - 1, time.last - 1) if reached else time
    found = (*_at(finding, around, when, passed=time.passed),)
    learnt = bool(_LEARNT.search(text)) and not _WHERE.search(text)
    return Progress(found, learnt) if len({each.steps for each in found}) > 1 else None


def _at(finding: Finding, around: Around, when: Time, *, passed: bool) -> Iterator[Reached]:
    """Where plans are at a time; those too that have ended, if it is one that has `passed`."""
    named = subject(finding)
    what = focus(finding.question, named)
    words = [word for word in named if _tells_of_what(word) or (word is what and not word.known)]
    for plan in plans_about(finding, around, "stage", words, timed=True, anywhere=True):
        if there := tuple(step for step in plan.steps if is_at(step.text, when)):
            yield Reached(plan.passage, there, ended=False)
        elif passed and _is_over(plan, when):
            yield Reached(plan.passage, plan.steps[-1:], ended=True)


def _is_over(plan: Plan, when: Time) -> bool:
    """Whether a plan whose stages tell from when to when they are ends before a time."""
    times = [each for step in plan.steps for each in step.times]
    ends = [comparable(each)[1] for each in times]
    ranged = all(each.kind == "position" or each.low != each.high for each in times)
    return ranged and all(end is not None and end < when.first for end in ends)


def _tells_of_what(word: Word) -> bool:
    """Whether a plan is to be about a word: no time, and none that no passage holds unless it says
    what is asked for; the refusal judges the others.
    """
    noun = word.kind in ("name", "noun")
    return noun and word.known and not any(map(str.isdigit, word.text))
