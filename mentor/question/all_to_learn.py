"""Whether a question asks what all there is to learn, of a goal or of none: not of a part of it."""

import re

from ingest.simplify import folded
from mentor.question.clauses import clauses
from mentor.question.level import level_of

_LEARN = r"(?:learn|study|know|master|understand|pick up)"
_WHO = r"(?:i|we|you|one|he|she|they|someone|somebody|people|beginners|an? (?:[\w-]+ ){1,4}?)"
_WHOLE = re.compile(
    r"(?:需要?|必须|应该|应当|得|该|要|都|先后|一共|究竟|到底)(?:去|会|都|先后)*"
    r"(?:自?学习?|掌握|具备|了解|知道|懂得?|学会|会)(?:一?些|点)?"
    r"(?:什么|啥|哪些|哪几样)(?:样的)?(?:东西|内容|知识|本领|本事)?(?:才[能行够可][^，,。；;]{0,12})?[呢啊呀吗嘛]?$"
    r"|(?:师|员|家|者|人|开发|经理)(?:自?学习?|掌握)(?:什么|啥|哪些(?:东西|内容|知识)?)[呢啊呀]?$"
    rf"|\bwhat(?: all| exactly| else|ever)?(?: things)? (?:do|does|should|must|will|would|has|have)"
    rf" {_WHO} ?(?:(?:need|have|ought|want) to )?(?:actually |really |exactly )?(?:go )?{_LEARN}"
    r"(?: in order)?(?: (?:to (?:be|become|get hired|get|land|work|enter|start as)|as|for|if i)"
    r" (?:an?|the|this|in|as|want to) .*)?$"
    rf"|\b(?:everything|all(?: the things)?|what(?: is|['’]s) (?:all )?there)"
    rf"(?: (?:that )?{_WHO} (?:need|have) to| to) {_LEARN}(?: (?:to (?:be|become)) .*)?$"
)
"""What asks for all of it: nothing named behind "what", and no topic behind the learning."""

_A_PART = re.compile(
    r"阶段|[步月周年天级章课]|[先再还]学|先要|接着|接下来|然后|之?[后前](?=.{0,3}[要该得学])|完"
    r"|\b(?:stages?|phases?|steps?|months?|weeks?|years?|days?|levels?|modules?|first|next|after"
    r"|before|then|once|else)\b"
)
"""What asks for a part of the way."""


def asks_for_all_to_learn(question: str) -> bool:
    """Whether a question asks what all there is to learn, or to know: 要学什么."""
    asking = (folded(each).strip(" ?？!！。.") for each in clauses(question))
    return any(
        _WHOLE.search(each) and not _A_PART.search(each) and not level_of(each) for each in asking
    )
