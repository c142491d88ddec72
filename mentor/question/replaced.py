"""Whether somebody asks if people will be replaced: what they do today does not answer that."""

import re

from ingest.simplify import folded

_LOST = (
    r"(?:取代|代替|淘汰|抢(?:走|了|我们?的?)?.{0,6}(?:饭碗|工作)|失业|没有?饭碗|丢(?:掉|了)?饭碗"
    r"|(?<!的)替代(?!品|物|方案|模型|版本|工具|技术|性|路线|的)"
    r"|\breplac(?:e[sd]?|ing|ement)\b|\btake over\b|\btak(?:e|es|ing) (?:over )?(?:\w+ )?jobs?\b"
    r"|\bobsolete\b|\bout of (?:work|a job)\b|\bautomated? away\b|\bmade redundant\b)"
)
_WHETHER = re.compile(
    r"会|将来?|未来|以后|[吗么][？?]?$|\b(?:will|would|going to|gonna|can|could|is|are|be|become)\b"
)
_LOSES = re.compile(_LOST)


def asks_whether_replaced(question: str) -> bool:
    """Whether a question asks if something takes the place of people, or of something else."""
    text = folded(question)
    return bool(_LOSES.search(text)) and bool(_WHETHER.search(text))


def speaks_of_replacing(text: str) -> bool:
    """Whether a text says that something takes the place of something."""
    return bool(_LOSES.search(folded(text)))
