"""Whether somebody who asks for nothing tells what a plan is made of: his time, and what for.

"I want a job in 8 months, I know SQL and can do 15 hours a week", 想转做产品，每天1小时. Who asks
something else beside it wants that, and no plan.
"""

import re

from ingest.simplify import folded
from mentor.question.aims import aims_in
from mentor.question.clauses import clauses
from mentor.question.person import Person, person

WANTS = re.compile(
    r"(?:想|希望|打算|准备|目标|计划|争取)[^，,。；;？?！!]{0,12}(?:转|成为|当|学|入行|入门|就业|上岗|进入|拿到|掌握|懂|补"
    r"|做(?=[a-z]|[^，,。；;？?！!]{0,10}(?:[师员家者手](?=$|[，,。；;？?！!的])|工程|开发|产品|运营|测试|方向|行业?))"
    r"|找(?=[^，,。；;？?！!]{0,10}(?:工作|岗|职位|实习))|会(?=[a-z]|编程|[写说读弹画用讲]))"
    r"|目标(?:是|：|:)"
    r"|\b(?:i(?: (?:really|only|just|also))? (?:want|need|hope|aim|intend|wish|would like)"
    r"|i(?:['’]d| would) (?:like|love)|i(?:['’]m| am) (?:trying|planning|aiming|hoping|looking)"
    r"|my (?:goal|aim|target|dream)(?: is|:)"
    r"|(?:^|[.,;:!] ?)(?:want|hope|hoping|aim|aiming|looking|planning|trying)(?= to))"
    r"(?: (?:to|for|a|an|the|my|is|first|new|full-time|part-time|entry-level|junior|real)\b)*"
    r" (?:be\b|use\b|job|role|position|career|move (?:in|over )?to\b|break into"
    r"|(?:becom|learn|master|study|land|work|switch|transition|enter)\w*"
    r"|(?:get|find|start|build|chang)\w* (?:(?:in)?to\b|hired|employed"
    r"|(?:good|better) (?:at|with)\b|learning|studying"
    r"|(?:[\w-]+ ){0,5}(?:jobs?|roles?|positions?|careers?|internships?|skills?)\b))"
)
"""What somebody wants to become or to learn, as he says it."""

_SELF = re.compile(r"\b(?:i|my|me|want(?= to))\b|[\u3400-\u9fff]")
_ASKS = re.compile(
    r"[?？]|[吗么呢]$|怎么|怎样|如何|什么|啥|哪|谁|多[少久长]|几(?:年|个月)|([\u4e00-\u9fff])不\1|可不可以"
    r"|(?<![要需追请谋寻力])求(?![职学知])|够用|够不够|来得及"
    r"|推荐|告诉|解释|介绍|讲讲|说说|列出|比较"
    r"|\b(?:which|how (?:long|much|many)|wonder(?:ing)?|whether|realistic)\b"
    r"|(?<!good )(?<!well )\benough\b(?! time)"
    r"|^(?:please |just |then |and |so )*(?:recommend|suggest|tell|explain|compare|list|show"
    r"|describe|define|give|name|quote|find|translate|summari[sz]e|how|what|which|where|when|why|who|is|are|do"
    r"|does|can|could|should|would|will)\b"
)
_ASKS_FOR_ADVICE = re.compile(
    r"(?:怎么|如何|怎样)(?:办|做|学|走|开始|入手|着手|准备|安排|分配)(?:才好|好|比较好)?[呢啊呀]?[?？]?$"
    r"|(?:怎么|如何|怎样)(?:安排|规划|计划|分配)(?:我的)?(?:接下来|后面|之后|未来|以后|今后|这|学习|时间)"
    r"|(?:怎么|如何|怎样)规划|^下一步(?:呢|怎么走)?[?？]*$"
    r"|^(?:the |my |and |what['’]?s )*next steps?\s*\?*$"
    r"|(?:求|有(?:什么|啥)|给点?|请给)(?:一?个|一?点|些)?(?:建议|指点|指导|思路|意见|计划|规划|路线)[吗么呢]?"
    r"|什么时候(?:该|应该|要)?[做学干](?:些|点)?(?:什么|啥)|(?:每个?阶段|每一?步|先后)[^，,]{0,6}[做学]什么"
    r"|(?:该|应该|要|先|从哪里?)(?:做|学|干|开始)(?:些|点|起)?(?:什么|啥)?[呢啊?？]*$"
    r"|\bwhat (?:should|do|can|could|would|must) i (?:realistically )?"
    r"(?:do|learn|study|get done|achieve|reach)(?:,? (?:and )?when| next| first| now)?\s*\?*$"
    r"|\bwhen (?:should|do) i (?:do|learn|study) what\b"
    r"|\b(?:any|some) (?:advice|tips|suggestions|ideas)\b|^(?:advice|help|thoughts)\s*\?*$"
    r"|\bhow (?:should|do|can|would) i (?:proceed|begin|start|go about (?:it|this)"
    r"|do (?:it|this|that)|get there|approach (?:it|this))\b"
    r"|\bwhere (?:do|should) i (?:start|begin)\b|\bwhat(?:['’]s| is) my (?:path|way|route)\b"
)
"""What asks for no more than advice."""

ASKS_FOR_NOTHING = re.compile(r"(?!)")
_SENTENCES = re.compile(r"(?<=[?？!！。\n])|(?<=\.)\s")


def tells_what_a_plan_takes(question: str) -> bool:
    """Whether a message tells a goal, and one's time (hours a day, deadline) or what is known; or
    what is known and hours a day; and asks nothing but advice.
    """
    if not _SELF.search(folded(question)) or asks_else(question):
        return False
    told = person(question, ASKS_FOR_NOTHING)
    paced = bool(told.hours and told.per)  # two hours alone are what anything may take
    ahead = paced or bool(told.months and not told.hours)
    if tells_goal(question, told):
        return ahead or bool(told.known)
    if told.known and ahead and aims_in(question):
        return True
    begins = bool(told.known) or told.from_zero
    return begins and (paced or (ahead and _asks_for_advice(question)))


def tells_goal(question: str, told: Person) -> bool:
    """Whether somebody says what he wants to become or to learn."""
    return told.changes or any(WANTS.search(folded(clause)) for clause in clauses(question))


def _asks_for_advice(question: str) -> bool:
    return any(_ASKS_FOR_ADVICE.search(folded(clause)) for clause in clauses(question))


def asks_else(question: str) -> bool:
    """Whether anything is asked that is more than advice."""
    asked = (
        [sentence] if sentence.rstrip().endswith(("?", "？")) else clauses(sentence)
        for sentence in _SENTENCES.split(question)
    )
    return any(
        _ASKS.search(low) and not _ASKS_FOR_ADVICE.search(low)
        for part in asked
        for each in part
        if (low := folded(each).strip())
    )
