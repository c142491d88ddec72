"""The lines at the head of a document that say who wrote or owns it, and when: "By Ann Lee".

Such a line is kept in the text, but tells nothing of what the document is about.
"""

import re
from collections.abc import Iterator

OPENING = 800
"""In characters, of a text at whose head such lines stand."""

LONGEST = 160
"""In characters; a longer line is text."""

FIRST = 4
"""So many lines below the title may be such."""

_LATIN = (
    r"(?-i:[A-Z][\w'’-]*\.?)(?:\s(?:(?-i:[A-Z][\w'’-]*\.?)"
    r"|(?:de|van|von|der|da|del|la|bin|al|of)(?=\s(?-i:[A-Z])))){0,5}"
)
_HAN = r"[^\s|｜·•,，。;；:：/、（()）<>*_]{2,24}"
_LABELS_ZH = (
    r"(?:作者|原作者|撰文|撰稿人?|编[者写著]|整理|主[讲编]人?|讲师|讲者|译者|口述|分享人|发布(?:单位|机构|者|人|方)"
    r"|主办(?:单位|方)?|出品方?|制作|负责人|负责(?:部门|团队)|维护人?|联系人|编制(?:单位|部门)?|单位|机构|公司|团队|部门|学校)"
)
_BY = (
    r"(?:(?:written|posted|published|maintained|owned|prepared|issued|edited|compiled|created"
    r"|presented|taught) )?by"
)
_LABELS_EN = (
    r"(?:authors?|owners?|(?:document |page )?maintainers?|instructors?"
    r"|editors?|publishers?|organi[sz]ers?|contacts?|teachers?|speakers?|hosts?|company"
    r"|organi[sz]ation|department|team|school)"
)
_NAMED = re.compile(
    rf"(?:^|(?<=[\s|｜·•,，;；（(]))(?:{_LABELS_ZH}\s?[:：|｜]\s?(?P<zh>{_HAN}(?:\s(?:(?-i:[A-Z])[\w.'’-]+"
    r"|[\u3400-\u9fff]{2,4}(?=[\s。，,、|｜·（(]|$))){0,4})"
    rf"|(?:(?:{_LABELS_EN})\s?[:：]|{_BY}[:：]?)\s"
    rf"(?P<en>{_LATIN}(?:(?:, | and | & ){_LATIN}){{0,3}}))",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?:发[布表]|更新|修订|修改|编辑|创建|上传|首发|撰写|审[核阅]|版本|最后)[^\s|｜·]{0,6}?[于:：\s]?\s?(?:19|20)\d\d"
    r"|(?:(?:last|first) )?(?:published|posted|updated|modified|revised|reviewed?|edited|written"
    r"|edition|version|as of)\b[^|｜·.]{0,24}(?:19|20)\d\d",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?<=[\u3400-\u9fff])\s(?=[\u3400-\u9fff])")
_TOLD = re.compile(r"[(（][^()（）]{16,}[)）]")
"""What tells more of a name: it is no byline alone."""

_BEGINS = re.compile(r"^$|[.。!！]\s?$")
_PARTS = re.compile(r"\s[|｜·•]\s|[|｜]|\u3000")
_MARKS = " \t\u3000*_>#"


def byline_lines(text: str) -> Iterator[tuple[int, int]]:
    """Where the lines stand at the head of a text, below its title, that tell who and when."""
    at = seen = 0
    for line in text[: OPENING + LONGEST].splitlines(keepends=True):
        start, at = at, at + len(line)
        bare = line.strip(_MARKS + "\r\n")
        if not bare or (line.startswith("#") and not seen):
            continue
        if start > OPENING or line.startswith("#") or seen >= FIRST:
            return
        seen += 1
        if is_byline(bare):
            yield start, start + len(line.rstrip())


def is_byline(line: str) -> bool:
    """Whether a line is made of who wrote or owns something, and when; marks around it are none."""
    bare = line.strip(_MARKS)
    if not bare or len(bare) > LONGEST:
        return False
    labelled, dated = _NAMED.search(bare), _DATED.search(bare)
    starts = [found.start() for found in (labelled, dated) if found]
    if not starts or _TOLD.search(bare):
        return False
    apart = len(parts_of(bare)) > 1
    return apart or any(_BEGINS.search(bare[:start]) for start in starts)


def names_labelled(line: str) -> Iterator[str]:
    """The names of people and organisations that a line gives under a label: "owner: Ann Lee"."""
    for found in _NAMED.finditer(line.strip(_MARKS)):
        names = found["en"].rstrip(".") if found["en"] else _BETWEEN.sub("、", found["zh"])
        yield from re.split(r", | and | & |、", names)


def parts_of(line: str) -> list[str]:
    """The parts of a line that are set apart: "Fernhill Ltd · internal"."""
    found = [part.strip(_MARKS) for part in _PARTS.split(line.strip(_MARKS))]
    return [part for part in found if part]
