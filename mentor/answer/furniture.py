"""What a document says of itself above its text, which answers only who asks who wrote it, or when;
and its lines of telephone numbers and addresses, for who asks whom to turn to.

A name, an organisation or a date in a question is near to such a line, and it tells nothing else.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from ingest.furniture.byline import OPENING, is_byline
from ingest.plain import REMEMBERED, plain, sentence_texts
from ingest.sentences import Span
from ingest.simplify import folded
from ingest.types import Chunk
from mentor.cite import cite
from mentor.evidence import Evidence, Finding
from mentor.types import Citation

_OF_IT = re.compile(
    r"谁|哪位|作者|编者|译者|编写|署名|联系|负责人|主办|发布|发表|更新|修订|版本|最新|过时|哪个(?:单位|部门|机构|学院|公司)"
    r"|什么时候写|从业|\b(?:who|whom|whose|authors?|writers?|owners?|owns|maintain\w*|contacts?"
    r"|publish\w*|updated?|revised?|reviewed|edition|version|recent|outdated|written|wrote)\b"
)
"""What asks who wrote a document or owns it, or when that was."""

_CONTACT = re.compile(
    r"\W*(?:联系|咨询|电话|邮箱|地址|contact|phone|tel\b|e-?mail|enquir|inquir)[^:：。.]{0,16}[:：]"
)
_NUMBER_OR_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w|\d(?:[ ()-]?\d){6}")
_TURNS_TO = re.compile(
    r"联系|电话|邮箱|邮件|咨询|找谁|问谁|哪位|老师|号码|地址|怎么报名|在哪|哪里"
    r"|\b(?:contact|phone|call|telephone|e-?mail|reach|write|address|ask|enquir\w*|inquir\w*|who"
    r"|where|numbers?|get in touch|apply)\b"
)


def above_the_text(finding: Finding) -> list[Citation]:
    """The lines in passages that say who wrote their document or owns it, and when, or how to reach
    somebody; none where that is asked.
    """
    question = folded(finding.question)
    found = [] if _TURNS_TO.search(question) else [*_contacts(finding)]
    if not _OF_IT.search(question):
        found += [
            cite(0, item.passage, *span)
            for item in finding.evidence
            if item.passage.start < OPENING
            for span in _bylines(item)
        ]
    return found


def _contacts(finding: Finding) -> Iterator[Citation]:
    """The sentences that are nothing but how to reach somebody."""
    for item in finding.evidence:
        yield from (cite(0, item.passage, *span) for span in _contacts_in(item.chunk))


@lru_cache(maxsize=REMEMBERED)
def _contacts_in(chunk: Chunk) -> tuple[Span, ...]:
    texts = map(folded, sentence_texts(chunk))
    return tuple(
        span
        for span, text in zip(chunk.sentences, texts, strict=True)
        if _CONTACT.match(text) and _NUMBER_OR_ADDRESS.search(text)
    )


def _bylines(item: Evidence) -> list[Span]:
    """Where the bylines of a passage stand: whole lines, and sentences of others."""
    start = item.passage.start
    text = item.passage.text[: OPENING - start]
    found: list[Span] = []
    at = start
    for line in text.splitlines(keepends=True):
        end = at + len(line.rstrip())
        units = [unit for unit in item.chunk.sentences if at <= unit[0] and unit[1] <= end]
        told = [unit for unit in units if is_byline(plain(item.chunk.between(*unit)))]
        found += [(at, end)] if told and len(told) == len(units) else told
        at += len(line)
    return found
