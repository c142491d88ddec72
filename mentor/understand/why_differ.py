"""Questions for why documents differ, behind an answer that shows it: "why do they disagree?"."""

import re
from collections.abc import Sequence

from ingest.simplify import folded
from mentor.differing_wording import shows_differing
from mentor.types import Turn

_WHY = re.compile(
    r"(?=.*[不差矛冲分出打悬对])(?:那|可|但|可是|但是)?(?:[它他这那]们?|[这那][两几三些]?个?|各?家|大家)?"
    r"(?:的?(?:说法|数字|答案|资料|文档|文章|时间|结果|给的|说的|写的|差[距别异]))*"
    r"(?:为什么|为何|为啥|怎么|咋)(?:[它他这那]们?(?:之间)?|[这那][两几三些]?[个份]?|各?家|大家|会|都|又)*"
    r"(?:的?(?:说法|数字|答案|资料|文档|文章|时间|结果|给的|说的|写的|差[距别异])|之间)*"
    r"(?:会|都|又|有|说得?|写得?|给得?|相?差|这么|那么|如此|这样|很|不太|完全)*"
    r"(?:不一样|不一|不同|不一致|不统一|矛盾|冲突|分歧|差[距别异]?|出入|打架|悬殊|大|多|远|对不上)+"
    r"(?:这么|那么)?[大多远]?(?:呢|啊|呀|的)?"
    r"|(?!(?!.*(?:\bnot\b|n't\b)).* (?:agree|the same)\b)"
    r"(?:(?:and|but|so|then) )?(?:why|how come)"
    r"(?: (?:(?:do|does|are|is|would|did)(?:n't)?|can|there))*"
    r"(?: (?:they|these|those|it|all|the|your|two|three|four|both|different|such|so|a|an|there|is"
    r"|are|documents?|docs|guides?|sources?|articles?|road ?maps?|numbers?|figures?|answers?"
    r"|estimates?|times?|views?))*"
    r"(?: (?:not|so|such|much|that|very|a|an|huge|big|large|wide|not|don't|doesn't|each|to))*"
    r" (?:disagree(?:ment)?s?|differ(?:ent(?:ly)?|ences?)?s?|agree|vary|varies"
    r"|contradict(?:ions?|ory)?"
    r"|conflict(?:ing)?|far apart|gap|range|spread|inconsistent|apart|the same)"
    r"(?: (?:so|that|very)? ?(?:much|widely|a lot|with each other|from each other|on this|here))?"
)


def asks_why_they_differ(question: str) -> bool:
    """Whether a question asks why documents say different things, and nothing else."""
    return bool(_WHY.fullmatch(folded(question).strip("?？。.!！ ")))


def without_why(history: Sequence[Turn]) -> list[Turn]:
    """The turns without such questions and their answers: what comes behind goes on from before."""
    kept: list[Turn] = []
    asked = False
    for turn in history:
        if turn["role"] == "user":
            asked = asks_why_they_differ(turn["content"])
        if not asked:
            kept.append(turn)
    return kept


def until_they_differ(history: Sequence[Turn]) -> list[Turn]:
    """The turns up to the last answer, such questions of it left out, if that shows where documents
    differ; else []: something else is asked of.
    """
    kept = without_why(history)
    last = kept[-1:]
    shown = any(turn["role"] != "user" and shows_differing(turn["content"]) for turn in last)
    return kept if shown else []
