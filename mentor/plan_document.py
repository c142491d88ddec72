"""Which document a plan is wanted from: "following her guide", 按他的文章, "at the company".

A document is called by words of its title, by its author, or by what its opening names.
"""

import re
from collections.abc import Iterator

from ingest.lookup import lookup
from ingest.simplify import folded
from ingest.types import Chunk
from mentor.claims import Search
from mentor.question.calendar_words import DAYS, MONTH_NAMES
from mentor.retrieve import HybridRetriever
from mentor.text.overlap import standing
from mentor.text.terms import covers, terms

OPENING = 500
"""So many characters of a document say whose it is and what it is about."""

_A_DOCUMENT = (
    r"(?:guide|hand ?book|article|blog(?: post)?|post|document|book|page|manual|write-?up|essay"
    r"|road ?map|curriculum|syllabus|prospectus|story|advice|order|time ?line|notes)"
)
_NAMED = re.compile(
    r"\b(?:following|follow|from|according to|based on|per|using|out of|as in|like in)"
    rf" (?:the |my |our |this |that )?(?P<from>[^,.;?!]{{2,60}}?)(?:['’]s?)?"
    rf"(?= {_A_DOCUMENT}s?\b(?! \w+ {_A_DOCUMENT}\b))"
    rf"|\b(?:(?:follow|from|by|with|using|the|in) )*(?P<of>[\w-]+(?: [\w-]+){{0,2}}?)['’]s? "
    rf"(?:\w+ )?{_A_DOCUMENT}\b"
    r"|\b(?:at|join(?:ing)?|work(?:ing)? for) (?P<at>(?!the\b|my\b|an?\b|least|most|first|once"
    r"|home|work|night)[\w&-]+(?: (?:bootcamp|university|college|school|academy))?)"
    r"|(?:按照?|根据|依据|照着?|参照|参考|跟着|依照)(?P<zh>[^，,。；;？?！!]{1,20}?)"
    r"(?=的|这[篇本份]|那[篇本份]|里|来|给|帮|写|做|排|制定|$)"
    r"|(?P<whose>[^，,。；;？?！!的]{1,12})的(?=文章|指南|手册|博客|攻略|帖子|书)"
    r"|在(?P<where>[^，,。；;？?！!在]{2,12}?)(?=入职|上班|工作|的?[头前第][一二三四五六七八九十\d])"
    r"|(?:入职|加入)(?!第|后|前|以|之)(?P<joins>[^，,。；;？?！!]{2,12}?)(?=$|[，,。了]|的|后)"
)
_GENERIC = re.compile(
    rf"^(?:{_A_DOCUMENT}|计划|规划|路线图?|文章|指南|手册|博客|文档|资料|我|给|帮|自己|时间|情况"
    rf"|{DAYS}|{MONTH_NAMES}|plan|my|me|make|give)s?$"
)
"""What says nothing of which document."""


def document_named(question: str, retriever: HybridRetriever, search: Search) -> str | None:
    """The id of the one document that a question for a plan names, None if it names none."""
    for phrase in _phrases(question):
        wanted = [term for term in terms(phrase) if not _GENERIC.match(term.text)]
        if not wanted:
            continue
        finding = search(phrase)
        titles = {item.passage.source: item.passage.title for item in finding.evidence}
        named = {
            source
            for source, title in titles.items()
            if all(
                covers(standing(frozenset[str]().union(*term.alternatives), held), term)
                for held in [lookup(f"{title}\n{opening(retriever, source)}")]
                for term in wanted
            )
        }
        if len(named) == 1:
            return named.pop()
    return None


def _phrases(question: str) -> Iterator[str]:
    for match in _NAMED.finditer(folded(question)):
        yield next(filter(None, match.groups()))


def opening(retriever: HybridRetriever, source: str) -> str:
    """The first words of a document, and who wrote it if it says so."""
    store, name = retriever.library.store, retriever.library.index_name
    ids = store.chunk_ids(name, source)[:1]
    first: list[Chunk] = [*store.chunks(name, ids).values()]
    return "\n".join(chunk.text[:OPENING] for chunk in first)
