"""A follow-up question becomes one that stands alone, by a rule.

A question that points back ("它的下一个阶段呢？", "and after that?") or is too short to have a
subject of its own is asked together with the learner's question before it.
"""

import re
from collections.abc import Sequence

from ingest.words import words
from mentor.stopwords import STOPWORDS
from mentor.types import Turn

_POINTS_BACK = re.compile(
    r"[它她]|他们|[这那](?:个|些|种|样|段|之|方面|门)|呢[？?]?$|上面|上述|前者|后者|接下来|然后|下一|再往|之后呢"
    r"|^还有|^(?:and|but|so|or|what about|how about|then)\b"
    r"|\b(?:it|its|that|those|these|they|them|their)\b|\b(?:this|next) (?:one|stage|step|level)\b",
    re.IGNORECASE,
)
_OF_ITS_OWN = 6
"""With this many words about a subject, a question stands alone even if it points back."""

_ENOUGH = 2
"""With this many, one that does not point back stands alone."""


def standalone(question: str, history: Sequence[Turn]) -> str:
    """The question as it is, or with the learner's last question that stood alone before it."""
    asked = [turn["content"].strip() for turn in history if turn["role"] == "user"]
    if not asked or not _depends(question):
        return question
    subject = next((earlier for earlier in reversed(asked) if not _depends(earlier)), asked[0])
    return f"{subject} {question}"


def _depends(question: str) -> bool:
    subject = len([word for word in words(question) if word not in STOPWORDS])
    return subject < (_OF_ITS_OWN if _POINTS_BACK.search(question.strip()) else _ENOUGH)
