"""What in a question asks: the part of a long one that does, and whether it does so of its own.

Who somebody is and where they work need not be found.
"""

import re
from collections.abc import Sequence

from ingest.simplify import folded
from mentor.question.when import WHEN
from mentor.text.language import language_of
from mentor.understand.cues import clauses, points_back, topics
from mentor.understand.topic import asks_itself, topic_of

LONG = 20
"""Characters; a shorter question has no introduction."""

LEAST = {"zh": 8, "en": 20}
"""With fewer characters, what asks says too little: what stands before it goes with it."""

_ASKS = re.compile(
    r"[?？]|什么|啥|哪|谁|怎|多少|多久|多长|几[个年月天门本步]|吗|是否|[能要会该可]不[能要会该可]|有没有"
    r"|\b(?:how|what|which|who|whom|whose|when|where|why)\b"
    r"|\b(?:should|can|could|do|does|is|are|will|would) (?:i|it|there|you|we|they)\b"
)
_SENTENCE = re.compile(r"[^。！!？?\n.]+(?:\.(?=\S)[^。！!？?\n.]*)*[。！!？?\n.]*\s*")
_ONESELF = re.compile(
    r"(?:我|咱|俺)(?!们?(?:国|校|司)\b)|\b(?:i|we)\b|^(?:hi|hello|hey|so|well|and|but|also|ps)?\W*(?:my|our)\b"
)
_SUPPOSES = re.compile(
    r"^(?:如果|假如|假设|要是|若|对于?|作为|为了?|当|在(?!我))(?!我(?:只|仅|就)*[会懂是])"
    r"|^(?!if i(?:['’]m| am| (?:only |just )?know)\b)"
    r"(?:if|when|while|once|before|after|for|with|in|at|on|as|to|given|because|since|unless)\b"
)
_SETS_A_TOPIC = re.compile(
    r"想|要(?!是)|打算|计划|准备|希望|考虑|申请|应聘|面试|感兴趣|[在正]学|自?学习?(?:了|过|着|完)|用|做(?:了?[一几个项]|过)|训练"
    r"|\b(?:want|wish|hope|plan|would|wanna|gonna|going to|aim|apply|applied|applying|interview\w*"
    r"|consider\w*|think\w* (?:of|about)|interested|prepar\w+|learn\w*|stud(?:y|ie[sd]|ying)"
    r"|practi[sc]\w+|train\w*|us(?:e|es|ed|ing)|build\w*|built|mak(?:e|es|ing)|made|writ\w+|wrote|play\w*|need|like"
    r"|love|read\w*|heard|saw|seen|talk\w*)\b"
)
"""What names what somebody is to ask of: he speaks not only of himself."""

_SAYS_FIRST = re.compile(
    r"^(?:如果|要是|假如)?我(?:现在|目前|只|仅|就)*(?:[会懂](?!不)|是(?![不否]))[^，,。；;？?！!]{2,14}?"
    r"(?=(?:还|也|又)?(?:怎么|怎样|如何|能不能|可不可以|可以|能|从哪|该|应该))"
    r"|^(?:if )?i(?:['’]m an?\b| am an?\b"
    r"|(?: only| just)? know(?: only)?(?! (?:how|what|where|if|that)\b))"
    r" [^,.;:?!]{2,40}?(?= (?:how|where|what|can|could|should|is it)\b)"
)
"""What somebody is or knows, where no mark parts it from what he asks."""

WAY_IN = re.compile(
    r"\b(?:way|path|route|road) into\b"
    r"|\bhow (?:do|can|could|would|should) i (?:get|break) in(?:to)?\b"
    r"|(?:怎么|怎样|如何)(?:转行|入行|入门)|[能可]以?(?:转行|入行)"
)
"""What asks for the way into the work."""

_OF_WHAT_IS_TOLD = re.compile(
    r"\bit\b[^.,;?!]*\benough\b|够不?够?[用吗]|够了?吗|(?<!are )(?<!is )\bthere\b|\bhere\b"
    r"|[这那][里儿边]|当地|本地"
)
"""What asks of what was told before it: whether it is enough, how something is there."""

_OWN = re.compile(r"[我他她]们?的|\b(?:my|our|his|her|their)\b")
_WELCOME = re.compile(
    r"^(?:请问|想问(?:一?下)?|麻烦问一?下|我想知道|i (?:want|would like) to know)\s*"
)

_FIGURE = re.compile(
    r"多久|多长|几个?[月年]|几[点号度]|多少"
    rf"|{WHEN}"
    r"|\bhow (?:long|many|much)\b|\bwhen\b(?! (?:i|you|we)\b)"
)
_WHOLE = re.compile(
    r"(?:需?要|能不能|可以|应该|必须|用得着|该).*[吗么？?]|[做学用]什么|有(?:什么|哪些)"
    r"|^(?:and |but |so )?(?:do|does|can|should|will|must|is|are|what should|what do)"
    r" (?:i|you|we|there)\b"
)
"""A question that asks something of its own, after one that asked for a figure."""

_OF_A_KIND = re.compile(
    r"的(?:也|都)?(?:有没?有?)?[吗么呢]?[？?。\s]*$"
    r"|\b(?:ones?|options?|choices?|alternatives?|versions?)\b|^(?:and |but |so )?what if\b"
)
"""What asks for those of a kind, or of a case, and does not say of what."""

_MORE = re.compile(r"还有|别的|其[他它]|\b(?:else|others?|another|more)\b")


def asks(message: str) -> bool:
    """Whether anything in a message asks."""
    return bool(_ASKS.search(folded(message)))


def asking_sentences(question: str) -> str:
    """The sentences of a question from the first that asks on; all of it if none does, or one
    alone. Who somebody is and what he has seen stands before them.
    """
    found = _SENTENCE.findall(question)
    first = next((at for at, each in enumerate(found) if _ASKS.search(folded(each))), 0)
    ending = [at for at, each in enumerate(found) if each.rstrip().endswith(("?", "？"))]
    return "".join(found[ending[0] if ending else first :]).strip() or question


def without_story(question: str) -> str:
    """A question without who asks it, if the rest of it names something."""
    part = asking_sentences(question)
    return part if topics(part) else question


def without_own_story(question: str) -> str:
    """A question from the first clause that asks on, where those before it only tell of the asker:
    "we are in Spain. How is a model deployed?". "" if it has no such clauses, or needs them; what
    points to the last of several goes with that: "I left school, no degree. Is that a problem?".
    """
    said = _SAYS_FIRST.match(folded(question))
    at = said.end() if said else 0
    found = [*clauses(question[:at]), *clauses(question[at:])]
    first = next((at for at, each in enumerate(found) if _ASKS.search(folded(each))), 0)
    if not first or not _is_own_story(found[:first]):
        return ""
    if first > 1 and points_back("".join(found[first:])) and topics(found[first - 1]):
        return "".join(found[first - 1 :])
    part = _WELCOME.sub("", "".join(found[first:]).strip())
    needs = points_back(part) or _OF_WHAT_IS_TOLD.search(folded(part))
    says_what = topics(part) or WAY_IN.search(folded(part))
    return "" if needs or not says_what else part


def _is_own_story(told: Sequence[str]) -> bool:
    """Whether clauses say who and where somebody is, and not what he is to ask of."""
    low = [*map(folded, told)]
    return any(map(_ONESELF.search, low)) and not any(
        _SUPPOSES.search(each) or _SETS_A_TOPIC.search(each) for each in low
    )


def of_ones_own(question: str) -> bool:
    """Whether a question asks of what somebody has, which may be told before it: "my deposit"."""
    return bool(_OWN.search(folded(question)))


def asking_part(question: str) -> str:
    """The clauses of a long question that ask.

    "" if that is all of it, or none does, or they do not say themselves what they are about.
    """
    if len(question) < LONG:
        return ""
    found = [clause.strip() for clause in clauses(question)]
    kept = [bool(_ASKS.search(folded(clause))) for clause in found]
    if not any(kept) or all(kept):
        return ""
    least = LEAST[language_of(question)]
    for place in range(len(found) - 1, 0, -1):
        if kept[place] and len(found[place]) < least:
            kept[place - 1] = True
    part = " ".join(clause for clause, keeps in zip(found, kept, strict=True) if keeps)
    part = _WELCOME.sub("", part)
    return "" if points_back(part) or not topics(part) else part


def asks_for_more(question: str) -> bool:
    """Whether a question asks for more than what was told: others, what else."""
    return bool(_MORE.search(folded(question)))


def asks_of_its_own(question: str, before: str) -> bool:
    """Whether a question says itself what it asks, and needs of the one before but what that is
    about: not one for more of the same, or for those of a kind ("any free ones", 有难一点的吗).

    Behind one that asked for a figure it need name nothing: that figure is not asked for again.
    """
    low = folded(question)
    if asks_for_more(question) or _OF_A_KIND.search(low):
        return False
    figure, points = _FIGURE.search(folded(before)), points_back(question)
    if figure and _WHOLE.search(low):
        return not points or bool(topics(question))
    if points or not asks_itself(question):
        return False
    return bool((topics(question) or _FIGURE.search(low)) if figure else topic_of(question))
