"""Whether somebody asks if it is too late for anybody to begin, or worth it: how old one is, is
asked otherwise.

No time that anything takes answers that; what documents say of the demand for people and of how
hard it has become to get in does.
"""

import re

from ingest.simplify import folded
from mentor.question.lengths import times_in
from mentor.question.until import date_in

_ENTERS_ZH = r"(?:入[行门场坑]|进入|转行|转型|改行|转[做成到]|学|开始|起步|成为|当|做|搞|加入)"
_LATE_ZH = (
    r"(?:是不是|会不会|算不算)?(?:已经|都|也|有点儿?|还){0,4}(?:太|很|比较|算)?"
    r"(?<![今明昨早每夜当])[晚迟](?![上饭间年会睡起])(?:不[晚迟])?"
    r"|(?:还|来不){0,2}来得及|(?:是不是|会不会)?(?:已经)?错过了?[^，,。；;？?！!]{0,6}(?:风口|红利|时机|机会|班车)"
)
_ASKED_ZH = re.compile(
    rf"(?P<before>{_ENTERS_ZH}[^，,。；;？?！!]{{0,24}}?)(?:{_LATE_ZH})(?P<end>[了点些]*(?:吗|么|呢|吧|啊)*)"
    r"(?=[，,。；;？?！!\s]|$)"
)
_WHETHER_ZH = re.compile(r"是不是|会不会|算不算|来不来|[晚迟]不[晚迟]|[吗么？?]|吧$")

_ENTERS = (
    r"(?:start|begin|learn|study|get (?:in|into|started)|become|be|enter|break in|join|move in"
    r"|go in|jump in|pivot|(?:switch|change) (?:career|job|field)|retrain)"
)
_ASKED = re.compile(
    r"(?:\b(?:is|isn['’]t|was|would|am|are|aren['’]t) (?:it|i|we) "
    r"|\b(?:if|whether) it(?:['’]s| is) )"
    r"(?:(?:now|already|just|be|not|simply|really|getting) )*too late\b"
    r"(?: (?:now|already|in 20\d\d))*"
    r"(?: for (?:me|us|anyone|anybody|someone|people|newcomers|beginners))?"
    rf"(?= to {_ENTERS}|[^\w ]|$)"
    rf"|\b(?:have|did) (?:i|we) (?:already )?miss(?:ed)? the (?:boat|train|bus|wave|window)\b"
)

_WORTH = re.compile(
    r"\b(?:is|are|would) (?P<what>(?:(?!(?:there|it|this|that)\b)[\w'’+-]+ ){1,6}?)(?:be )?"
    r"(?:still |really |actually )?(?:an? )?"
    r"(?:good|great|safe|stable|decent|solid|smart|promising|viable|bad|dead[- ]end)(?: \w+)?"
    r" (?:career|profession)s?(?: (?:choice|path|move|option))?(?! (?:if|for|to)\b)\b"
    r"|\b(?:is|would) it (?:be )?(?:still |really |even )?worth (?:it )?"
    r"(?:to become|becoming|to be|being) (?P<who>[\w'’+ -]+)"
)
_WORTH_ZH = re.compile(
    r"(?P<what>[^，,。；;？?！!]{2,24}?)(?:现在|到底|究竟|还|真的){0,3}(?:值不值得|值得)(?:入行|转行|入坑|去?做|去?当)[吗么呢?？]*$"
    r"|(?:去|来|转行)?(?:当|做|成为)(?P<who>[^，,。；;？?！!]{2,24}?)(?:到底|究竟|还|真的){0,3}(?:值得吗|值不值得?|好不好|划算吗)[呢?？]*$"
)
_LEARNT = re.compile(
    r"\b(?:is|are) (?:(?:learning|studying) )?(?P<what>(?!(?:it|this|that|what|which) )"
    r"[\w'’+ -]{1,40}?) (?:still |really |even |actually )*"
    r"worth (?:it to learn|learning|studying|it)\b"
    r"|\bworth (?:it )?(?:to learn|learning|studying|to study) (?P<whose>[\w'’+-]+(?: [\w'’+-]+)??)"
    r"(?= (?:in|at|now|today|these|any)\b|[^\w ]|$)"
    r"|\b(?:does|do|has|have) (?P<that>[\w'’+ -]{1,40}?) (?:still )?(?:have )?a future\b"
    r"|\bis there (?:still )?(?:a|any) future in (?:learning |studying )?(?P<in>[\w'’+ -]{1,40})"
)
_LEARNT_ZH = re.compile(
    r"(?P<what>[^，,。；;？?！!]{2,24}?)(?:现在|到底|究竟|还|真的){0,3}(?:值不值得|值得)(?:去|我)?学(?:习|一学)?[吗么呢?？]*$"
    r"|(?:值不值得|值得(?=.*[吗么?？]))(?:去)?学(?:习)?(?P<whose>[^，,。；;？?！!]{2,24}?)[吗么呢?？]*$"
    r"|学(?:习)?(?P<that>[^，,。；;？?！!]{2,24}?)(?:现在|到底|究竟|还|真的|以后|将来|未来){0,3}"
    r"(?:有没有|有)(?:什么|啥)?(?:前途|前景|未来|出路|钱途|必要|意义)[吗么呢?？]*$"
    r"|(?:有没有|有)必要(?:去)?学(?:习)?(?P<in>[^，,。；;？?！!]{2,24}?)[吗么呢?？]*$"
)
_OUTLOOK = "what is the market demand and career outlook for {}"
_OUTLOOK_ZH = "{}的市场需求和职业前景怎么样"

_SPEAKS = re.compile(
    r"门槛|(?:市场|人才|岗位|职位|就业|工程师|从业者)[^，,。；;]{0,12}需求"
    r"|需求(?:最|很|十分|也)?(?:旺|大|强劲)|供不应求|抢手|紧缺|饱和|[成增]长(?:得)?最快"
    r"|比(?:以往|过去)任何时候|为时(?:不|未|已)晚|(?:不算|不|太)[晚迟](?![上饭])"
    r"|\bbarriers? to entry\b|\bin (?:\w+ )?demand\b|\b(?:high|strong|growing) demand\b"
    r"|\bdemand for\b|\b(?:never been|than ever)\b|\bfastest[- ]growing\b|\bsaturat"
    r"|\btoo late\b|\bshortage\b"
)


def asks_whether_too_late(question: str) -> bool:
    """Whether a question asks if it is too late to begin, with no time that is to be met."""
    text = folded(question)
    if times_in(question) or date_in(text):
        return False
    return bool(_ASKED.search(text) or (_ASKED_ZH.search(text) and _WHETHER_ZH.search(text)))


def as_of_outlook(question: str) -> str:
    """A question whether a career is a good one, in words for what answers it: the demand and the
    outlook; "" if it asks something else.
    """
    text = folded(question).strip()
    for asked, told in ((_WORTH, _OUTLOOK), (_WORTH_ZH, _OUTLOOK_ZH)):
        if found := asked.search(text):
            return told.format((found["what"] or found["who"]).strip())
    return ""


def learnt(question: str) -> tuple[str, str]:
    """What a question asks whether it is worth learning, and the same question in words for the
    demand and the outlook, which answer it where that is a trade; "" if it asks something else.
    """
    text = folded(question).strip()
    for asked, told in ((_LEARNT, _OUTLOOK), (_LEARNT_ZH, _OUTLOOK_ZH)):
        if found := asked.search(text):
            what = next(filter(None, found.groups())).strip()
            return what, told.format(what)
    return "", ""


def as_of_demand(question: str) -> str:
    """Such a question in words for what answers it: the demand, and how hard it is to get in."""
    text = folded(question)
    asked = _ASKED.sub("is there demand, and is the barrier to entry low,", text)
    return _ASKED_ZH.sub(r"\g<before>门槛低吗，市场需求大吗", asked)


def speaks_of_demand(text: str) -> bool:
    """Whether a text says anything of the demand for people, or how hard it is to get in."""
    return bool(_SPEAKS.search(folded(text)))
