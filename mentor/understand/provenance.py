"""Questions for what documents say of themselves: "who wrote the roadmap?", 这些资料有多新.

The words have to speak of documents; who wrote a book or a library, and when, is asked of their
texts.
"""

import re
from typing import Literal

from ingest.simplify import folded
from mentor.catalogue import Age

Told = Literal["author", "date"]

LONGEST = 300
"""In characters, of a question for what documents say of themselves; a longer one asks more."""

_HOLDER = "〖〗"
"""Stands in a question where it gives a title in marks of quotation."""

_QUOTED = re.compile(r"《([^《》]{2,200})》|[“「]([^“”「」]{4,200})[”」]|\"([^\"]{4,200})\"")
_DOCUMENT = (
    r"(?:文档|资料|文章|路线图|指南|文件|攻略|教程|手册|帖子|博文|报告|来源"
    r"|\b(?:documents?|docs|articles?|guides?|road ?maps?|sources?|(?:blog ?)?posts?|handbooks?"
    r"|tutorials?|manuals?|files?|reports?|write-?ups?)\b)"
)
_THING = rf"(?:{_HOLDER}|{_DOCUMENT})"

_WRITTEN = r"(?:编?写|撰写|创作|整理|编|发[布表]?|翻?译|做|出)"
_WHEN = (
    r"(?:哪一?(?:天|年|月|日|个月)|什么(?:时[候间]|日期|年份?)|啥时候?|何[时年]|几(?:月|号|几年)"
    r"|多久(?:以|之)?前)"
)
_PUBLISHED = (
    r"(?:首次|最[后近新初早])?(?:发[布表]?|出版|编?写|撰写|上线|更新|公布|刊登|上传)(?:出来)?"
)
_NEWEST_ZH = "最(?:新|旧|老|近|早|晚)(?:发[布表]|更新|出)?"
_BARE_ZH = "^(?:[这那]些|它们)(?:都|还|已经)*"
"""What stands for documents where their date alone can be meant."""

_AUTHOR_ZH = re.compile(
    rf"谁(?:所|来)?{_WRITTEN}(?:了|的|出)?(?!代码|程序)[^，,。；;]{{0,60}}?{_THING}"
    rf"|{_THING}.{{0,8}}?谁所?{_WRITTEN}(?:的|了|出来的)?"
    rf"|{_THING}.{{0,6}}?作者们?(?:的名字|姓名)?(?:都|分别)?(?:[是叫有]?(?:谁|什么|哪[位些个几])|$)"
    rf"|谁是.{{0,60}}?{_THING}.{{0,4}}?作者|{_THING}.{{0,6}}?出自谁"
)
_DATE_ZH = re.compile(
    rf"{_THING}.{{0,8}}?是?在?{_WHEN}(?:{_PUBLISHED})?的(?=$|[，,？?]|版本)"
    rf"|{_THING}.{{0,8}}?{_WHEN}{_PUBLISHED}了?$"
    rf"|{_WHEN}{_PUBLISHED}[的了].{{0,60}}?{_THING}"
    rf"|{_THING}的?(?:{_PUBLISHED}的?时间|(?:{_PUBLISHED}的?)?(?:日期|年份))(?:[是为].{{0,6}})?$"
    rf"|{_THING}.{{0,6}}?(?:写|发[布表]|出版)[于在]{_WHEN}"
    rf"|(?:{_THING}.{{0,8}}?|{_BARE_ZH})(?:有多[新旧]|[新旧]不[新旧]|[够还很算太]?[新旧]吗"
    r"|过时了?(?:吗|没|么|$)|过不过时"
    r"|过期了?(?:吗|没|么|$)|是不是(?:已经)?(?:过时|最新|太旧|很旧)|最新的?(?:吗|么)|时效)"
    rf"|{_NEWEST_ZH}的?(?:一?[篇份个本])?{_THING}[是有为]?哪一?[篇份个些本]?$"
    rf"|哪一?[篇份个些本]{_THING}(?:[是算])?{_NEWEST_ZH}的?$"
    rf"|^哪一?[篇份][是算]?{_NEWEST_ZH}的?$|^{_NEWEST_ZH}的?是哪一?[篇份]{_DOCUMENT}?$"
)
_WELCOME = re.compile(r"^(?:请问|想问一?下?|麻烦问一?下|我?想知道|(?:你|请)?(?:能|可以)?告诉我)")
_MARKS = "？?。.！!，, \t\n"
_PARTICLES = "呢啊呀嘛"

_LEAD = (
    r"^(?:(?:and|so|but|please|ok|hi|hello)\b[, ]*)*"
    r"(?:(?:(?:can|could|would|do) (?:you|anyone|anybody) (?:please )?(?:tell me|know|say)"
    r"|(?:please )?tell me|i(?:'d| would)? (?:like|want|need) to know|i wonder|any idea)[, ]*)?"
)
_SAID = r"(?:published|posted|written|released|created|uploaded|updated|put (?:online|up)|authored)"
_FRESH = (
    r"(?:up[ -]to[ -]date|out[ -]of[ -]date|outdated|current|recent|new|old|dated|fresh"
    r"|the latest)(?: ones?| enough| now)?"
)
_NEWEST = (
    r"(?:newest|latest|oldest|earliest|most recent(?:ly (?:published|updated|posted|written))?"
    rf"|{_SAID} (?:the )?(?:most recently|latest|earliest|last|first))"
)
_TIME = r"(?:when|how long ago|(?:[io]n |from )?(?:what|which) (?:date|day|month|year))"
_AUTHOR_EN = re.compile(
    rf"{_LEAD}(?:who (?:actually |has )?(?:wrote|written|authored|published|posted|compiled)"
    r"|who(?:'s|se| is| was| are| were)? (?:the )?(?:authors?|writers?)(?: of| behind)"
    r"|(?:what(?:'s| is| are) )?(?:the )?(?:names? of the )?authors? of"
    r"|which (?:author|person|people) wrote) (?P<after>.+)"
    rf"|{_LEAD}by whom (?:was|were|is|are) (?P<between>.+?) {_SAID}\b"
    rf"|{_LEAD}whom? (?:was|were|is|are) (?P<by>.+?) {_SAID} by\b"
)
_DATE_EN = re.compile(
    rf"{_LEAD}{_TIME} (?:was|were|is|are|did|has|have) (?P<between>.+?) (?:been )?"
    rf"(?:(?:first|originally|last|actually) )?(?:{_SAID}|go (?:online|up)|come out|appear|from)\b"
    rf"|{_LEAD}when did .{{1,40}}? (?:write|publish|post|release|update) (?P<object>.+)"
    r"|(?:what(?:'s| is| are| was) )?the (?:(?:publication|publishing|release|posting) )?"
    r"(?:dates?|years?)(?: of publication)? (?:of|for|on) (?P<after>.+)"
    rf"|{_LEAD}how {_FRESH} (?:is|are) (?P<how>.+)"
    r"|(?:if |whether )?(?:is|are) (?P<state>.+?)"
    rf" (?:(?:still|really|all|quite|very|even|too) )*{_FRESH}$"
    rf"|{_LEAD}(?:which|what) (?P<which>.+?) (?:is|are|was|were) (?:the )?{_NEWEST}$"
    rf"|{_LEAD}(?:which|what)(?:'s| is| are) the {_NEWEST} (?P<newest>{_DOCUMENT})$"
)
_BY_EN = re.compile(
    rf"{_LEAD}(?:what|which)(?: other)? {_DOCUMENT} (?:(?:did|has|have) (?P<did>.+?)"
    rf" (?:write|publish|post|author|{_SAID})|(?:was|were|is|are) {_SAID} by (?P<by>.+?))$"
)
_BY_ZH = re.compile(
    rf"^(?P<who>[^，,。；;？?]{{2,40}}?)(?:一共|都)*(?:编?写|撰写|发[布表])(?:了|过|的)?(?:是)?"
    rf"(?:哪|什么)[一几]?[篇份个些本]?{_DOCUMENT}$"
)
"""What asks which documents somebody wrote."""

_BELOW = re.compile(
    r"\b(?:in|from|on|about|of|for|to|that|which|by|with|at|and|titled|called|named)\b"
)
_PARTS = re.compile(r"^(?:any|all|each|some|most|both|one|which|what) (?:of )?(?:the )?(?=\S)")
_BARE = frozenset({"these", "those", "they", "them"})
_OWNED = r"(?!'s\b|’s\b|(?<=s)['’] )"
"""Not behind what something else belongs to: the guide's author is no guide."""

_WHEN_TOO = re.compile(rf"\band when\b|{_WHEN}")
_WHO_TOO = re.compile(r"\bby whom\b|\band who\b|\band by\b|谁|作者")
_SEVERAL = re.compile(
    r"[这那]些|它们|所有|全部|[各都]|资料|最[新旧老近早晚].{0,12}哪|哪.{0,12}最[新旧老近早晚]"
    r"|\b(?:these|those|they|them|all|documents|docs|articles|guides|road ?maps"
    rf"|sources|posts|tutorials|files|reports|{_NEWEST} (?:one|{_DOCUMENT})$)\b"
    rf"|{_LEAD}(?:which|what)\b.*{_NEWEST}$"
)
_NOT_OF_IT = re.compile(
    rf"{_THING}(?:里面?|中|内|上(?![线传])面?|当中)?(?:里面?|中|内|上(?![线传])|提|介绍|推荐|说|讲|列|用)"
    rf"|谁(?:所|来)?{_WRITTEN}(?:出来)?的.{{0,30}}?{_THING}.{{0,4}}?"
    r"(?:最(?![新旧老后近早晚初])|更(?!新)|比较|适合|值得|有用|靠谱)"
    r"|应该|该(?:由|什么|在|何)|打算|我(?:要|想|该)?(?:写|发)"
    r"|\b(?:should|shall|must)\b|\b(?:can|could|do|will|would) i\b|\bto (?:write|publish|post)\b"
)
_ASKING = re.compile(
    rf"{_HOLDER}|{_DOCUMENT}|{_WHEN}|\b{_NEWEST}\b|\b{_SAID}\b|\b{_FRESH}\b|\b{_TIME}\b"
    r"|[这那该本哪][一两几]?[篇份个些本]|它们|首次|最[后近新旧老初早晚]|发[布表]|出版|撰写|编写|创作|整理|翻译|上线|更新|公布|刊登|上传|作者|名字|时间|日期|年份|有多[新旧]|[新旧]不[新旧]|[新旧]吗|过[时期]|最新|时效性?|出自|资料?库"
    r"|告诉我?|知道|请问|分别|都|\b(?:who|wrote|write|authors?|writers?|names?|compiled|publish|post"
    r"|release|dates?|years?|publication|come out|go online|ago|tell me|know|library|titled|called"
    r"|named|old|new|online)\b"
)


_PART = re.compile(
    r"[?？。；;!！\n]+|[，,]\s*(?=(?:and |还有|另外|以及)?(?:can|could|are|is|会|可|能|有没有))"
    r"|\s+(?=and (?:can|could|are) )"
)
_OF_THEM = re.compile(
    r"(?:and |so |but )?(?:can|could|should) (?:i|we|one|you) (?:really )?"
    r"(?:trust|rely on|believe|depend on) (?:them|these|those|it|this)(?: all)?"
    r"|(?:and |so |but )?(?:are|is) (?:they|it|these|those|this)"
    rf" (?:(?:still|really|all) )*(?:trustworthy|reliable|credible|valid|{_FRESH})"
    r"|(?:内容|信息|它们?|[这那]些)?(?:是不是|会不会|有没有|还|都|已经|是否|可不可以|能不能|可以|能)*"
    r"(?:过时|过期|太旧|太老|靠谱|可信|可靠|有效|相信|信)(?:了|的|吗|么|呢)*"
)
"""What is asked of documents beside who wrote them, or when."""

_PICKED = re.compile(
    rf"{_NEWEST_ZH}.{{0,12}}[哪{_HOLDER}]|哪.{{0,12}}{_NEWEST_ZH}"
    rf"|{_NEWEST_ZH}的?(?:一?[篇份个本])?{_DOCUMENT}|\b{_NEWEST}\b"
)
_OLDEST = re.compile(r"最[旧老早]|\b(?:oldest|earliest|first)\b")
_LATEST = re.compile(r"最[新近晚]|\b(?:newest|latest|most recent(?:ly)?|last)\b")


def provenance(question: str, *, first: bool = False) -> tuple[Told, ...]:
    """What a question asks documents to say of themselves; nothing if it asks something else.

    Nothing was said before a `first` question: "who wrote these?" can mean the documents alone, as
    it does where it is asked beside whether they can be trusted.
    """
    if len(question) > LONGEST:
        return ()
    asked = _without_trust(question)
    first = first or asked != question
    text = _plain(asked)
    if _NOT_OF_IT.search(text):
        return ()
    author = bool(_AUTHOR_ZH.search(text)) or _of_a_document(_AUTHOR_EN.match(text), bare=first)
    date = bool(_DATE_ZH.search(text)) or _of_a_document(_DATE_EN.match(text), bare=first)
    if not author and not date:
        return ()
    both = (_WHEN_TOO if author else _WHO_TOO).search(text)
    if (author and date) or both:
        return ("author", "date")
    return ("author",) if author else ("date",)


def author_of_which(question: str) -> str:
    """Who a question asks the documents of, "" if of nobody: "what article did X write?"."""
    text = _plain(question)
    found = _BY_EN.search(text) or _BY_ZH.search(text)
    return next(filter(None, found.groups()), "") if found else ""


def extreme_asked(question: str) -> Age:
    """Whether the newest or the oldest of documents is asked for; "" if neither is."""
    text = _plain(question)
    if not _PICKED.search(text):
        return ""
    return "oldest" if _OLDEST.search(text) and not _LATEST.search(text) else "newest"


def of_one(question: str) -> bool:
    """Whether it is asked of one document, which was spoken of if it is not named: 这篇文章."""
    return not _SEVERAL.search(_plain(question))


def quoted_titles(question: str) -> list[str]:
    """The titles that a question gives in marks of quotation."""
    return [next(filter(None, found.groups())) for found in _QUOTED.finditer(question)]


def naming(question: str) -> str:
    """A question for who wrote documents, or when, without the words that ask and "documents":
    those that may name one.
    """
    return " ".join(_ASKING.sub(" ", _plain(_without_trust(question))).split())


def _without_trust(question: str) -> str:
    """A question without what it asks of documents beside who wrote them, or when."""
    parts = [part for part in _PART.split(question) if part.strip(_MARKS)]
    asked = [part for part in parts if not _OF_THEM.fullmatch(_plain(part))]
    return asked[0] if len(asked) == 1 < len(parts) else question


def _plain(question: str) -> str:
    """A question folded, titles in marks of quotation held by a sign."""
    text = folded(_QUOTED.sub(_HOLDER, question.strip()))
    return _WELCOME.sub("", text.rstrip(_MARKS).rstrip(_PARTICLES).rstrip(_MARKS))


def _of_a_document(found: re.Match[str] | None, *, bare: bool) -> bool:
    """Whether what an English question is about is a document, not something in one or its own."""
    if not found:
        return False
    what = _PARTS.sub("", next(filter(None, found.groups()), ""))
    head = (_BELOW.split(what, maxsplit=1)[0] or what).strip()
    if (bare or found.lastgroup in {"how", "state"}) and head.removeprefix("all ") in _BARE:
        return True
    return bool(re.search(f"{_THING}{_OWNED}", head))
