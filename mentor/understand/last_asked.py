"""The learner's last question, as understood after those before it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from ingest.simplify import folded
from mentor.text.ordinals import choice
from mentor.types import Turn
from mentor.understand.cues import contrasts, own_words
from mentor.understand.in_place import in_place_of
from mentor.understand.more import wants_more
from mentor.understand.move import read_move
from mentor.understand.narrowing import narrowing
from mentor.understand.of_the_asker import is_of_the_asker
from mentor.understand.on_a_plan import of_a_plan
from mentor.understand.series import listed, shown_lists
from mentor.understand.small_talk import without_small_talk
from mentor.understand.standalone import REMEMBERED, alone, depends, understood
from mentor.understand.topic import topic_of
from mentor.understand.understood import Needs, Understood

Pick = Callable[[str, str, str], str]
"""What a question picks out of the answer before: question, subject, answer."""


def last_asked(
    history: Sequence[Turn], needs: Needs, pick: Pick | None = None
) -> Understood | None:
    """The learner's last question, as understood after those before it."""
    asked = [at for at, turn in enumerate(history) if turn["role"] == "user"]
    last: Understood | None = None
    named: list[str] = []
    for at in asked[-REMEMBERED:]:
        question = history[at]["content"].strip()
        quoted = last.quoted if last and last.plan else ""
        of_plan = bool(last and last.plan and of_a_plan(question, last, needs))
        picking = None if of_plan else pick
        told = last.answer if last else ""
        name = picking(question, last.subject, told) if picking and last and told else ""
        from_list = _picks_from(question, name, last)
        if last and picking and (same := same_of_another(question, last, picking)):
            last, from_list = same, same.picks_from
        elif name and last and needs(question):
            last = replace(alone(in_place_of(question, name, last.subject)), topic=name)
        elif last and wants_more(question):
            from_list = last.picks_from
        else:
            topic = last.topic if last and last.picks_from else ""
            kept = last.picks_from if last else None
            about = last.topic if last and is_of_the_asker(question) else ""
            last = understood(question, last, needs)
            last = replace(last, topic=about or last.topic)  # who asks is not what it is about
            if topic and last.topic == topic:  # still of the one that was picked
                from_list = from_list or kept
        if (only := narrowing(question)) and (own := topic_of(only.keep)):
            last = replace(last, topic=f"{last.topic} {own}".strip())
        told = "".join(
            turn["content"] for turn in history[at + 1 : at + 2] if turn["role"] != "user"
        )
        quoted = "\n".join([quoted, *(each for each in told.splitlines() if each[:1] == ">")])
        own = last.topic if name else topic_of(question)  # 前者 names nothing
        if (own := own or last.topic) and own not in named[-1:]:
            named.append(own)
        last = replace(last, answer=told, named=(*named,), picks_from=from_list, quoted=quoted)
    return last


def plan_shown(history: Sequence[Turn]) -> bool:
    """Whether answers show a plan: one of one's own that was asked for, or a list of stages."""
    told = (turn["content"] for turn in history if turn["role"] != "user")
    if any(labels for answer in told for labels, _ in shown_lists(answer)):
        return True
    last = last_asked(without_small_talk(history), depends)
    return bool(last and last.plan)


def same_of_another(question: str, last: Understood, pick: Pick) -> Understood | None:
    """What was asked of the one that was picked of a list, of another one of it: "and the last
    one?", 后者呢; None if a question says more than a place, or none was picked.
    """
    told = last.picks_from
    if told is None or not _is_bare(question):
        return None
    name, at = pick(question, told.subject, told.answer), last.subject.find(last.topic)
    if not name or not last.topic or at < 0:
        return None
    whole = f"{last.subject[:at]}{name}{last.subject[at + len(last.topic) :]}"
    return replace(alone(whole), topic=name, picks_from=told)


def _is_bare(question: str) -> bool:
    """Whether a question says a place in a list that was told, and nothing else."""
    if choice(question) is not None:
        return contrasts(question) and len(own_words(question)) <= 1
    move = read_move(question)
    return move is not None and move.bare and not move.unit and move.by in (None, 0)


def _picks_from(question: str, name: str, last: Understood | None) -> Understood | None:
    """The question whose answer lists what this one asks of, which picked `name` of it or names one
    of it in full; None if it does neither.
    """
    if last is None or name:
        return (last.picks_from or last) if last else None
    text = folded(question)
    items = listed(last.answer) if last.answer else []
    return last if any(folded(item) in text for item in items if len(item) > 1) else None
