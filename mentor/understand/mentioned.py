"""Questions for the documents that speak of something: "which guides mention Docker?"."""

import re

from ingest.simplify import folded
from mentor.understand.cues import own_words

_DOCUMENTS = r"(?:文档|资料|文章|路线图?|指南|文件|来源)"
_MENTIONED = re.compile(
    rf"^(?:请问)?(?:有)?(?:哪[些几一]?[份篇个条]?|什么)的?{_DOCUMENTS}(?:里面?|中|上)?(?:都|有)?"
    r"(?:提[到及过]|讲[到过]|谈[到及过]|说[到过]|涉及|介绍[了过]?|写[到过]|包含|有讲|讲)(?:过|了)?(?:关于)?"
    r"(?P<zh>[^，,。？?！!]{1,40}?)(?:的|了|呢|吗)?[？?。]?$"
    r"|^(?:which|what|do any(?: of the)?|are there(?: any)?)(?: of (?:the|your))?"
    r" (?:documents?|docs?|guides?|sources?|articles?|road ?maps?)(?: that| do)?"
    r" (?:mention|talk about|cover|discuss|speak of|contain|write about|deal with)s?"
    r" (?P<en>[^?.!]{1,60}?)[?.!]*$"
)


def mentioned(question: str) -> str:
    """What a question asks the documents that speak of it for; "" if it asks something else."""
    found = _MENTIONED.match(folded(question.strip()))
    if not found:
        return ""
    start, end = found.span("zh") if found["zh"] else found.span("en")
    name = question.strip()[start:end].strip()
    return name if own_words(name) else ""
