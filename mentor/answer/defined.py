"""Whether what a question wants explained is explained, or only listed among other things."""

import re

from ingest.plain import plain, sentence_texts
from ingest.simplify import folded
from ingest.translate import translations
from mentor.evidence import Finding
from mentor.text.marks import cells_of

_WANTED = re.compile(
    r"(?:请问)?什么(?:是|叫)(?P<behind>[^?？,，。的和]{1,20}?)[呢啊呀]?[?？。]*"
    r"|(?:请问)?(?P<before>[^?？,，。的和]{1,20}?)(?:到底|究竟)?(?:(?:指的?)?是个?(?:什么|啥)(?:意思|东西)?|(?:是)?什么意思)"
    r"[呢啊呀]?[?？。]*"
    r"|what(?:['’]s| is| are| does) (?:an? |the )?"
    r"(?P<en>[\w.+#/-]+(?: (?!for\b|of\b|in\b|to\b)[\w.+#/-]+){0,2}?)(?: mean| stand for)?[?？.]*"
)
_DOES = re.compile(
    r"(?:请问)?[^?？,，。]{1,20}?(?:到底|究竟)?(?:是|在|有|能)?"
    r"(?:(?:用来|拿来)?(?:做什么|干什么|干嘛|干啥)用?的?|(?:什么|啥)用处?)[呢啊呀]?[?？。]*"
    r"|what(?:['’]s| is| are) (?:an? |the )?[\w.+#/ -]{1,40} (?:used |good )?for[?？.]*"
    r"|what (?:does|do|can) (?:an? |the )?[\w.+#/ -]{1,40} do[?？.]*"
)
"""What asks what a thing does."""

_JOINS_BEFORE = re.compile(r"(?:[、/]|[和与及或]|以及|,\s|\b(?:and|or))\s*$")
_JOINS_BEHIND = re.compile(
    r"(?:[-a-z0-9]{0,5}\s*|-[\u3400-\u9fff]{1,4}|(?:技术|方法|工具|框架|概念|算法|问题|原理|基础|语言|[值率法性类])?\s*)"
    r"(?:、|[和与及或等]|以及|(?:and|or)\b|,\s(?=[\w\s-]+(?:,|\band\b))"
    r"|/\s*[\w.+-]+(?:\s[\w.+-]+)?\s*(?:[、/,;.。；)）]|等|$|(?:and|or)\b))"
)
_ENDS = re.compile(r"[-\s\w]{0,12}(?:[,;.。，；)）]|等|$)")
_GIVES_MORE = re.compile(
    r"\s*[（(：:]|\s*(?:是|指|即|means\b|is\b|are\b|refers\b)"
    r"|[^,;.。；|]{0,20}(?:用于|用来|负责|\b(?:lets?|allows?)\b)"
)


def asks_what_it_is(question: str) -> bool:
    """Whether a question asks what one thing is, or what it does, and nothing else."""
    text = folded(question.strip())
    return bool(_WANTED.fullmatch(text) or _DOES.fullmatch(text))


def listed_alone(finding: Finding) -> str:
    """The name that a question asks the meaning of, as it puts it, if the passages found have it
    only among other things of a list; "" if they say more, or do not have it.
    """
    text = finding.question.strip()
    found = _WANTED.fullmatch(folded(text))
    if not found:
        return ""
    start, end = found.span(str(found.lastgroup))
    name = found.string[start:end].strip()
    if not name:
        return ""
    names = re.compile("|".join(map(_pattern, sorted({name, *translations(name)}, key=len)[::-1])))
    listed = False
    for item in finding.evidence:
        heading = folded("".join(item.chunk.section[-1:]))
        units = [folded(unit) for unit in sentence_texts(item.chunk)]
        held = [(unit, match) for unit in units for match in names.finditer(unit)]
        sentences = [item.chunk.between(*span) for span in item.chunk.sentences]
        if any(_tells_in_row(each, names) for each in sentences) or names.search(heading):
            return ""
        if any(not _is_listed(*each) for each in held):
            return ""
        listed = listed or bool(held)
    written = text if len(folded(text)) == len(text) else folded(text)
    return written[start:end].strip() if listed else ""


def _tells_in_row(unit: str, names: re.Pattern[str]) -> bool:
    """Whether a unit is a row of a table whose first cell has a name, and others are filled."""
    first, *rest = cells_of(unit) if unit.startswith("|") else [""]
    return any(rest) and bool(names.search(folded(plain(first))))


def _is_listed(unit: str, name: re.Match[str]) -> bool:
    """Whether a name stands among others, and nothing is told of it there."""
    before, behind = unit[: name.start()], unit[name.end() :]
    if _GIVES_MORE.match(behind) or re.search(r"[（(]\s*$", before):
        return False
    joined = _JOINS_BEFORE.search(before)
    return bool(_JOINS_BEHIND.match(behind) or (joined and _ENDS.match(behind)))


def _pattern(name: str) -> str:
    whole = re.escape(folded(name))
    return rf"(?<![a-z0-9]){whole}(?![a-z0-9])" if name.isascii() else whole
