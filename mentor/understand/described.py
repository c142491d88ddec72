"""The documents that a question means by what they are: "the bootcamp", 这个硕士, "the prep guide".

A description means a document if what it says stands at the head of that one alone. What speaks of
such things in general, "a bootcamp" or 读硕士, means none.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.furniture.byline import OPENING
from ingest.names import spellings
from ingest.simplify import folded
from mentor.text.stopwords import STOPWORDS
from mentor.understand.cues import own_words
from mentor.understand.known_as import Head, NameAsked
from mentor.understand.titled import stands

_HEADING = 120
"""In characters; a longer first line is no heading."""

_QUALIFYING = 4
"""In words, between "the" and what it is."""

_OF_A_FILE = 2
"""In words, at least, of a file's name: fewer may be what any document is about."""

_SHORTENED = 4
"""In letters: so much of a longer word stands for it, "prep" for "preparation"."""

_DOCUMENT_EN = r"guide|road ?map|handbook|manual|article|(?:blog )?post|write-?up|tutorial"
_DOCUMENT_ZH = "指南|路线图?|手册|攻略|教程|文章|帖子"
_DOCUMENT = re.compile(rf"\b(?:{_DOCUMENT_EN})\b|{_DOCUMENT_ZH}")

_KINDS = (
    (r"boot ?camp", "训练营|集训营"),
    (r"(?:master(?:['’]?s)?|msc)(?: degree| program(?:me)?)?", "硕士(?:研究生)?(?:项目)?"),
    (r"(?:ph\.?d|doctorate)", "博士(?:研究生)?(?:项目)?"),
    (r"mba", "mba"),
    (r"(?:certificate|certification)", "证书"),
    (r"course", "课程"),
    (r"diploma", "文凭"),
    (r"apprenticeship", "学徒(?:项目|计划)"),
    (r"fellowship", "研修(?:项目|计划)"),
    (r"(?:scholarship|bursary)", "奖学金|助学金"),
    (r"(?:contest|competition)", "比赛|大赛|竞赛"),
    (r"(?:conference|symposium)", "大会|研讨会"),
    (r"(?:study|reading) group", "学习小组|读书会"),
    (r"(?:career )?ladder", "职级(?:体系|标准)"),
    (r"survey", "调查"),
    (r"regulations", "章程|条例"),
    (r"faq", "常见问题"),
    (r"thread", "讨论帖"),
    (r"newsletter", "通讯|简报"),
)
"""What a document may be, or be of, that one takes part in or looks things up in."""

_DEGREE = re.compile(r"master|msc|ph\.?d|doctor|mba|diploma|certif|course|[硕博]士|证书|文凭|课程")
"""Where nothing points to one of these, it is meant in general: 硕士要读几年."""

_GIVEN_BY_MANY = re.compile(r"course|diploma|certif")
"""What many hand out or hold: what it is of has to be said."""

_WORD = re.compile(r"[(（]|[a-z0-9\u3400-\u9fff][\w&/+'’-]*")
_LENGTHS = frozenset({"day", "week", "month", "year", "hour", "step", "stage"})
_POINTING_EN = frozenset({"the", "this", "that"})
_NOT_ALONE = re.compile(
    r"[ -](?:routes?|ways?|paths?|options?|market|industry|world|scene|model|approach|of|from|at)\b"
)
"""Behind a description: it is of another one, or of all."""

_POINTING_ZH = r"(?:[这那]一?[个家门期次份篇条本届套]|(?:按照?|根据|依照)(?!.{0,10}路线(?!图)))的?"
_SUBJECT_ZH = r"[a-z][\w-]*\s?[\u3400-\u9fff]{0,6}?|[\u3400-\u9fff]{2,6}?"
_LEAD_ZH = r"(?:^|[，,。；;！!？?]\s*)(?:请问|想问一?下?)?"
_GENERAL = re.compile(
    r"值得|有用|用处|有必要|必须|靠谱|推荐|一般|通常|普遍|市面|区别|哪[个家些种]|该不该|要不要|好不好|骗"
    r"|怎么[选挑]|还是|类|们|\b(?:worth|usually|generally|typically|useful|scam)\b"
)


@dataclass(frozen=True, slots=True)
class _Headed:
    """A document by the words at its head: its title and first heading, and those with what
    follows; and by those of its file's name.
    """

    source: str
    file: str
    head: str
    opening: str


class Described:
    """What the documents of a library are, made from how they begin."""

    def __init__(self, heads: Iterable[Head]) -> None:
        self._headed = [_headed(head) for head in heads]
        of_kinds = [(en, zh, self._of_kind(en, zh)) for en, zh in _KINDS]
        self._of_kinds = [(en, zh, among) for en, zh, among in of_kinds if among]

    def asked(self, question: str) -> list[NameAsked]:
        """The descriptions of one document each that a question has, in order.

        What points to none, 训练营 before what is asked, is `bare`.
        """
        low = folded(question)
        if len(low) != len(question):
            return []
        found = [*self._by_kind(low), *self._by_subject(low)]
        kept: list[NameAsked] = []
        for each in sorted(found, key=lambda name: (name.start, -name.end)):
            if not kept or each.start >= kept[-1].end:
                kept.append(each)
        return kept

    def _of_kind(self, en: str, zh: str) -> list[_Headed]:
        return [each for each in self._headed if re.search(rf"\b(?:{en})s?\b|{zh}", each.head)]

    def _by_kind(self, low: str) -> Iterator[NameAsked]:
        """By what only one is: "the ladder"."""
        for en, zh, among in self._of_kinds:
            for start, end, said, surely in _descriptions(low, en, zh):
                if not said and _GIVEN_BY_MANY.search(en):
                    continue
                having = [each for each in among if all(_has(each.opening, word) for word in said)]
                if len(among) > 1:
                    having = [
                        each for each in having if said and all(_has(each.head, w) for w in said)
                    ]
                if len(having) == 1 and (surely or len(among) == 1):
                    # A Chinese sentence does without its subject, an English one asks of it.
                    kept = bool(re.search(rf"(?:{en})$", low[start:end])) and bool(
                        re.search(rf"\b(?:{en})\b", having[0].head)
                    )
                    yield _name(low, start, end, having[0], surely=surely, kept=kept)

    def _by_subject(self, low: str) -> Iterator[NameAsked]:
        """By what only one document is about: "the prep guide"."""
        for start, end, said, surely in _descriptions(low, _DOCUMENT_EN, _DOCUMENT_ZH, of=True):
            having = [each for each in self._headed if all(_has(each.head, w) for w in said)]
            telling = any(not word.isdigit() for word in said)
            if telling and surely and len(having) == 1 and _DOCUMENT.search(having[0].head):
                yield _name(low, start, end, having[0], surely=True, kept=False)
        for start, end, said, surely in _descriptions(
            low, "document|doc|file", "文档|文件", of=True
        ):
            named = [each for each in self._headed if all(stands(w, each.file) for w in said)]
            if surely and len(said) >= _OF_A_FILE and len(named) == 1:
                yield _name(low, start, end, named[0], surely=True, kept=False)


def _name(low: str, start: int, end: int, of: _Headed, *, surely: bool, kept: bool) -> NameAsked:
    source = frozenset({of.source})
    text = low[start:end]
    return NameAsked(text, start, end, source, surely, site=True, bare=not surely, kept=kept)


def _headed(head: Head) -> _Headed:
    title = re.sub(r"(?<=\w)[-_](?=[^\W\d])", " ", folded(head.title))
    first = folded(head.opening.strip().split("\n", 1)[0])
    is_heading = first.startswith("#") or (len(first) <= _HEADING and first[-1:] not in "。.!！")
    top = f"{title}\n{first if is_heading else ''}"
    file = re.sub(r"[\W_]+", " ", folded(head.source.rpartition("/")[2]))
    return _Headed(head.source, file, top, f"{top}\n{folded(head.opening[:OPENING])}")


_Description = tuple[int, int, Sequence[str], bool]
"""Where something is described, the words that tell it apart, and whether it is pointed to."""


def _descriptions(low: str, en: str, zh: str, *, of: bool = False) -> Iterator[_Description]:
    """Where one of these is described.

    With `of`, what tells it apart may stand before what points: MLOps 这条路线.
    """
    yield from _english(low, en)
    before_it = rf"(?P<of>{_SUBJECT_ZH})?" if of else "(?P<of>)"
    pointing = rf"{before_it}(?P<at>{_POINTING_ZH}\s?(?P<said>[\w ]{{0,10}}?)\s?(?:{zh}|{en}))"
    for found in re.finditer(pointing, low):
        said = [word.text for word in own_words(found["said"])]
        if subject := [word.text for word in own_words(found["of"] or "")]:
            yield found.start(), found.end(), [*said, *subject], True
        yield found.start("at"), found.end(), said, True
    if not of and not _DEGREE.search(zh) and not _GENERAL.search(low):
        bare = rf"{_LEAD_ZH}(?P<it>(?:{zh}|(?:{en})(?=\s?[\u3400-\u9fff])))"
        for found in re.finditer(bare, low):
            yield found.start("it"), found.end("it"), [], False


def _english(low: str, en: str) -> Iterator[_Description]:
    """Where "the", or a bracket and what tells it apart, stands before one of these."""
    for noun in re.finditer(rf"(?<![\w-])(?:{en})\b", low):
        if _NOT_ALONE.match(low, noun.end()):
            continue
        said: list[str] = []
        start = noun.start()
        for word in reversed([*_WORD.finditer(low[:start])][-_QUALIFYING - 1 :]):
            text = word[0]
            points = text in _POINTING_EN or (text in "(（" and said)
            between = low[word.end() : start].strip()
            if between or points or text in STOPWORDS or not text[0].isascii() or text in "(（":
                if points and not between:
                    begin = word.start() if text in _POINTING_EN else word.end()
                    yield begin, noun.end(), said, True
                break
            start = word.start()
            if text.isdigit() and said and said[-1].rstrip("s") in _LENGTHS:
                said.pop()
            else:
                said.append(text)


@lru_cache(maxsize=4096)
def _has(text: str, word: str) -> bool:
    """Whether a word stands in a text, shortened, in the other language or in pinyin."""
    if stands(word, text):
        return True
    if not word.isascii() or len(word) < _SHORTENED:
        return False
    if re.search(rf"\b{re.escape(word)}", text):
        return True
    runs = re.findall(r"[\u3400-\u9fff]{2,}", text.split("\n\n")[0])
    return any(word in spellings(run[:length]) for run in runs for length in (2, 3, 4))
