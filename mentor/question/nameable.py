"""Whether a word of a question names something, as what a document would have to be about.

A refusal says so with such words alone: not with a verb ("negotiate"), an adverb ("through"), what
only measures (小时), who is spoken of by the way (我老公) or half of an expression ("good idea").
English has few endings that tell, so the place of a word in its question does.
"""

import re

from ingest.simplify import folded
from ingest.words import tagged
from mentor.question.aspects import GENERIC, is_quality
from mentor.question.subject import WordKind, begins_a_term, kind_of, says_nothing

_IDLE_CHINESE = """
老公 老婆 丈夫 妻子 先生 太太 爱人 对象 男朋友 女朋友 男友 女友 孩子 小孩 儿子 女儿 爸妈 爸爸 妈妈
父母 家人 家里 家长 朋友 同事 同学 室友 哥哥 姐姐 弟弟 妹妹 亲戚 邻居 领导
小时 钟头 分钟 秒 天数 年头 月份 日子 时候 年纪 年龄 岁数 主意 念头 想法 决定 办法 机会 经历 情况
一切 一窍 一窍不通 一无所知 一无所有
区分 区别 差别 差异 异同 对比 比较 有何 何种 何时 文档 资料 路线图 指南
"""
_IDLE_ENGLISH = """
about above across after against ahead along already alone although always among around away back
because before behind below beneath beside besides between beyond by despite down during either
else enough even ever except far fast forever forward from here hence how however if inside instead
just less like likely long maybe more most much near neither never next none not now off often on
once only onto opposite other others otherwise out outside over past per perhaps plus quite rather
regarding round
same simply since so somehow sometimes somewhere soon still straight such than then there therefore
though through throughout together today tomorrow tonight too toward towards under underneath
unless unlike until up upon versus very via vs well when where whether while why with within without
worth yes yesterday yet
husband wife boyfriend girlfriend partner son daughter kid kids child children mother father mom
mum dad parents friend friends brother sister family neighbour neighbor boss colleague
nothing something anything everything none nobody somebody anybody everybody
second seconds minute minutes hour hours day days week weeks month months year years age
idea ideas choice option chance deal luck life time moment sense point matter
compare compares compared comparing comparison contrast differ differs difference differences
document documents doc docs guide guides source sources
"""
_IDLE = frozenset(f"{_IDLE_CHINESE} {_IDLE_ENGLISH}".split())
"""Words that name nothing a document is about: of who, when, how and whether."""

_HOW = """
able afraid alone any bad big both busy certain cheap close correct current early easy expensive
fair few fine free full glad good great happy hard high huge kind large late least little low lucky
many new nice old other own poor possible quick ready real recent rich right risky safe short slow
small strong stupid sure tough true ugly useful weak whole wrong young
amazing awful awesome boring brave brilliant brutal clever comfortable common complete cool crazy
cute decent different difficult dumb excellent fancy fantastic fresh funny genuine gentle honest
horrible insane lame lazy legit legitimate lovely mad mere modest nasty normal obvious odd ordinary
perfect plain plausible pleasant precise proper pure rare realistic reasonable reliable ridiculous
rough rubbish sane scary sensible serious silly simple smart solid special stable steady strange
suitable super terrible tight tiny typical usual valid weird wise wonderful worthwhile
"""
_TELLING_HOW = frozenset(_HOW.split())
"""Words that tell how something is, unless they are written as a name or begin that of a thing."""

_BEFORE_DOING = "想要去能会可以么何样把被来不该得在先再就没"
_BEHIND_NAME = "要需是有难会一怎如多几什的吗么？?，,。"
"""What does not stand before a Chinese verb that names something, and what does behind it."""

_PRONOUN = re.compile("^[我你您他她它咱俺]")
_ENDS_OF_QUALITY = re.compile(r"(?:[a-z]{2}ly|ful|less|[a-z]{3}ous|[a-z]{4}ed)$")
_LY = frozenset(("anomaly", "assembly", "family", "monopoly", "reply", "supply", "italy", "july"))
"""Words for things that end as adverbs do."""
_DONE = (
    r"\b(?:(?:i|we|you|they|he|she|one|someone|people|can|could|should|would|will|must|might|may"
    r"|shall|cannot|(?:do|does|did|can|could|should|would|wo|is|are)n['’]?t|please|let['’]?s"
    r"|let me)"
    r"(?: (?:not|also|really|just|ever|still|always|never|even|actually|best|[a-z]+ly))*"
    r"|(?:how|want|wants|need|needs|have|has|like|able|going|trying|try|order|way|best|when|where"
    r"|what|whether|easy|easier|hard|harder|possible|impossible|supposed|plan|decide|hope|learn"
    r"|enough|ready|better|worse|wise|smart) to)$"
)
"""What a verb stands behind."""

_STATE = (
    r"\b(?:(?:too|so|very|really|how|quite|still|being|be|become|becoming|feel|feeling"
    r"|stay|staying|seem|seems|remain"
    r"|(?:is|are|am|was|were|be) (?:it|this|that|they|i|you|we|he|she))"
    r"(?: (?:too|so|very|really|quite|that|still|all|a bit|[a-z]+ly))*)$"
)
"""What a word that tells how something is stands behind."""

_BEHIND_DONE = re.compile(_DONE)
_BEHIND_STATE = re.compile(_STATE)
_OBJECT = re.compile(
    r"^ (?:my|your|our|his|her|their|its|the|an?|this|that|these|those|it|them|me)\b"
)
_TO_SOMEBODY = re.compile(r"^ (?:me|us|him|them)\b")
_TO = re.compile(r"\bto$")
_WANTS = re.compile(
    r"(?:want|need|hope|plan|love|like|decide|expect|intend|aim|prefer|wish|happen|seem|tend|agree"
    r"|refuse|promise|manage|start|begin|continue|struggle|tr)(?:i?es|s)"
)
"""What somebody does who "wants to"."""


def is_nameable(word: str, question: str, kind: WordKind | None = None) -> bool:
    """Whether a word (in lower case) that a question has names something there.

    `kind` is its kind of word if that is known.
    """
    parts = word.split()
    if all(part in _TELLING_HOW for part in parts) and not _is_written_as_name(word, question):
        return False
    if any(part in _IDLE or says_nothing(part) or part in GENERIC for part in parts):
        return False
    if is_quality(parts[-1]) and not (
        _is_written_as_name(word, question) or begins_a_term(parts[-1], question)
    ):
        return False
    if not word.isascii():
        return _names_in_chinese(word, kind) or (
            kind == "verb" and word not in _IDLE and _stands_as_a_name(word, folded(question))
        )
    if not any(map(str.isalpha, word)):
        return False
    return _is_written_as_name(word, question) or not _acts_or_tells_how(
        word, folded(question), kind
    )


def _names_in_chinese(word: str, kind: WordKind | None) -> bool:
    if len(word) < 2 or _PRONOUN.match(word):
        return False
    tags = [kind_of(tag) for _, tag in tagged(word)]
    return kind in ("name", "noun") if kind else tags[-1] in ("name", "noun")


def _stands_as_a_name(word: str, question: str) -> bool:
    """Whether a Chinese verb is what a question speaks of: 面试 in 面试要准备什么."""
    escaped = re.escape(word)
    return len(word) > 1 and bool(
        re.search(rf"(?<![{_BEFORE_DOING}]){escaped}(?=[{_BEHIND_NAME}]|$)", question)
    )


def _is_written_as_name(word: str, question: str) -> bool:
    """Whether a word has capitals or digits, not as the first of a sentence."""
    for found in re.finditer(rf"(?<![A-Za-z0-9]){re.escape(word)}", question, re.IGNORECASE):
        form, before = found.group(), question[: found.start()].rstrip()
        if any(each.isupper() or each.isdigit() for each in form[1:]):
            return True
        if form[:1].isupper() and before and before[-1] not in ".?!:。？！：":
            return True
    return False


def _acts_or_tells_how(word: str, question: str, kind: WordKind | None) -> bool:
    """Whether an English word is no noun where it stands, or by its ending."""
    if _ENDS_OF_QUALITY.search(word) and word not in _LY:
        return True
    found = re.search(rf"(?<![a-z0-9]){re.escape(word)}(?![a-z0-9])", question)
    if not found:
        return False
    before, after = question[: found.start()].rstrip(), question[found.end() :]
    if _BEHIND_DONE.search(before) or _BEHIND_STATE.search(before):
        return True
    if _TO_SOMEBODY.match(after):
        return True
    if after.startswith(" to ") and _WANTS.fullmatch(word):
        return True
    return bool(_TO.search(before) and (kind == "verb" or _OBJECT.match(after)))
