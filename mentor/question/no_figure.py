"""What a question asks that no figure answers, though it speaks of money or time."""

import re

from ingest.simplify import folded
from mentor.question.when import WHEN

_ONE_OF_TWO = r"(?:which\b|(?:\S+ ){1,4}(?:over|or|vs|instead|rather|and when)\b)"
WHEN_TO_USE = (
    r"\bwhen (?:to|(?:do|should|would|could|can|must) (?:i|you|we|one|people|they)) "
    rf"(?:use\b|(?:choose|pick|prefer|go (?:with|for)) {_ONE_OF_TWO})"
    rf"|{WHEN}(?:[才就]?(?:应?该|需?要|适合|可以|会|能))?"
    r"(?:使?用(?![完到上掉户途])|选[用择]?(?=哪|[^，,。？?]{1,16}(?:还是|而不|或)))"
)
"""What asks when to take one thing, and not another: for no time."""

WHEN_IT_SUITS = (
    r"\bwhen (?:is|are|was|would)\b[^.?!]{0,40}\b(?:good|better|best|right|worth|useful|suitable"
    rf"|appropriate|preferable|overkill|enough|necessary|needed)\b|{WHEN_TO_USE}"
)
"""What asks in which cases something is the thing to take: for no time."""

_OF_THE_FUTURE = re.compile(
    r"(?:未来|将来|今后|往后|接下来)[^，,。；;？?]{0,12}(?:趋势|变化|走向|潮流)|\b(?:trends?|outlook)\b"
    r"|(?:未来|将来|以后|[\d一二三四五十几]年(?:后|以后|之后)|还).{0,20}(?:取代|淘汰|消失|过时|需要吗|吃香|前景)"
    r"|[比跟和](?:前几年|以前|从前|过去|去年)|(?:怎么|如何)变化?|\bhow (?:will|does|would|do|has) "
    r"[^.?!]{0,60}\bchanged?\b"
    rf"|{WHEN_IT_SUITS}"
    r"|\b(?:will|would|going to|still)\b[^.?!]{0,60}\b(?:needed|obsolete|replaced?|exist|around"
    r"|relevant|in demand|die|disappear)\b"
)
"""What will become of a profession, or has, is told by no time that anything takes."""

_NO_AMOUNT = re.compile(
    r"技巧|诀窍|窍门|秘诀|注意(?:什么|哪些)|要不要谈|能不能谈|[能可][以]?谈|谈判"
    r"|(?:怎么|如何|怎样)(?:才|去|来|能|可以|跟|和|向|在|更好地?|有效)*"
    r"(?:[谈提争要涨加增省降获赚挣]|(?:公司|老板|hr|雇主)[^，,。？?]{0,4}[谈提要])"
    r"|(?:跟|和|与|对)[^，,。？?]{1,16}(?:有关|有没有关系|有关系|有没有影响|有影响|挂钩)|影响[^，,。？?]{0,8}(?:吗|么|[？?]|$)"
    r"|会(?:不会|影响)[^，,。？?]{0,16}(?:更多|更高|涨|加|多给)"
    r"|\b(?:tips?|tricks?|advice|tactics?|negotia\w+|haggle)\b"
    r"|\b(?:does|do|will|is|are)\b[^,.?!]*\b(?:depend|affect|matter|influence|linked|tied)\w*\b"
    r"|\bhow (?:to|(?:do|can|could|should|would) (?:i|you|we|one))\b[^.?!]{0,30}"
    r"\b(?:ask|get|raise|increase|improve|boost|talk|discuss|bring up|reduce|save|earn)\b"
    r"|^(?:and |but |so )?(?:do|does|did|will|would|is|are|can|could)\b(?!.*\bthan\b)[^.?!]*"
    r"\b(?:more|better|extra|higher)\b[^.?!]*\b(?:if|when|for|with|because)\b"
)
_AN_AMOUNT = re.compile(
    r"多少|[几多]高|几[万千块]|范围|区间|水平|(?:怎么|如何)(?:说|写)|说法|[最哪]|差距"
    r"|\b(?:how (?:much|high|many)|what(?:['’]s| is| are| do| does| can| salar| pay)|ranges?"
    r"|figures?|numbers?|ballpark|roughly|about|around|estimates?|most|highest|least|lowest|which)\b"
)
_WHY = re.compile(r"为什么|为啥|为何|凭什么|\bwhy\b|\bhow come\b")


def asks_no_amount(question: str) -> bool:
    """Whether a question asks how to go about money, or what it depends on, and for no amount."""
    text = folded(question)
    return bool(_NO_AMOUNT.search(text)) and not _AN_AMOUNT.search(text)


def asks_why(question: str) -> bool:
    """Whether a question asks for a reason, which no figure is."""
    return bool(_WHY.search(folded(question)))


def asks_of_the_future(question: str) -> bool:
    """Whether a question asks what will become of something: "will it still be needed?"."""
    return bool(_OF_THE_FUTURE.search(folded(question)))
