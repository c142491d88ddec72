"""Questions for the documents that speak of something: "which guides mention Docker?".

For whom one is ("which guide is best for beginners?") is told by those that speak of them.
"""

import re

from ingest.simplify import folded
from mentor.understand.cues import own_words

_DOCUMENTS = r"(?:文档|资料|文章|路线图?|指南|文件|来源)"
_DOCUMENTS_EN = r"(?:documents?|docs?|guides?|sources?|articles?|road ?maps?)"
_ASKER = frozenset({"i", "me", "we", "us", "you", "我", "我们"})
_MENTIONED = re.compile(
    rf"^(?:请问)?(?:有)?(?:(?:哪[些几一]?[份篇个条]?|什么)的?{_DOCUMENTS}|哪几?[份篇])(?:里面?|中|上)?(?:都|有)?"
    r"(?:提[到及过]|讲[到过]|谈[到及过]|说[到过]|涉及|介绍[了过]?|写[到过]|包含|有讲|讲)(?:过|了)?(?:关于)?"
    r"(?P<zh>[^，,。？?！!]{1,40}?)(?:的|了|呢|吗)?[？?。]?$"
    rf"|^(?:which|what|do any(?: of the)?|are there(?: any)?)(?: one)?(?: of (?:the|your|these))?"
    rf" {_DOCUMENTS_EN}(?: that| do)?"
    r" (?:(?:mention|cover|discuss|contain|explain|describe|teach)(?:s|es)?"
    r"|(?:talk|write)s? about|speaks? (?:of|about)|deals? with|(?:is|are) (?:all )?(?:about|on))"
    r" (?P<en>[^?.!]{1,60}?)[?.!]*$"
)
_FOR_WHOM = re.compile(
    rf"^(?:请问)?哪一?[份篇个]{_DOCUMENTS}(?:是)?(?:最|更|比较|才)?"
    r"(?:适合(?:给)?|(?:写|讲|准备)给)(?:完全|纯)?(?:的)?"
    r"(?P<zh>[^，,。？?！!]{1,20}?)(?:的人|们)?(?:来|去)?(?:[看读学]|阅读|入门|用)?的?[？?。]?$"
    rf"|^(?:which|what)(?: one)?(?: of (?:the|your|these))? {_DOCUMENTS_EN}"
    r" (?:(?:is|are|would be)(?: the)?(?: best| most suitable| most useful| suitable| good| right"
    r"| meant| written| intended| made)* for|(?:suits?|fits?)(?: best)?)"
    r" (?P<en>[^?.!]{1,60}?)(?: best)?[?.!]*$"
    rf"|^(?:which|what)(?: one)?(?: of (?:the|your|these))? {_DOCUMENTS_EN}"
    r" (?:should|must|could|can) (?P<reader>(?:an? |the )?[^?.!]{3,60}?)"
    r" (?:read|start with|use|begin with)(?: first)?[?.!]*$"
)
_BARE = re.compile(
    r"^(?:(?:an?|the|any|some|all) )?(?:(?:complete|total|absolute|pure) )?"
    r"(?:(?:people|someone|somebody|those|readers?) (?:with|who (?:is|are|have|has)|without) )?"
    r"(?:an? )?",
    re.IGNORECASE,
)
"""What stands before those for whom a document is."""


def asks_for_whom(question: str) -> bool:
    """Whether a question asks for the documents that are for somebody."""
    text = folded(question.strip())
    return not _MENTIONED.match(text) and bool(_FOR_WHOM.match(text))


def mentioned(question: str) -> str:
    """What a question asks the documents that speak of it for; "" if it asks something else."""
    text = folded(question.strip())
    found = _MENTIONED.match(text)
    readers = None if found else _FOR_WHOM.match(text)
    if not (found or readers):
        return ""
    given = found or readers
    assert given is not None
    assert given.lastgroup
    start, end = given.span(given.lastgroup)
    name = question.strip()[start:end].strip()
    if readers:
        name = _BARE.sub("", name)
        if name.lower() in _ASKER:
            return ""
    return name if own_words(name) else ""
