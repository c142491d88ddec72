"""Whether a question asks for a list: "which courses", 有哪些工具. Such a list is quoted whole."""

import re

_CHINESE = re.compile(
    r"哪[些几两三四五六七八九]|有什么|有啥|列[出一举]|列个|清单|名单|都有|一共|全部|所有|分别"
    r"|几[个种类门级份本条项大步](?!月|小时|星期)|推荐.{0,4}[几些]"
    r"|(?:什么|怎样|怎么样|哪种|啥)(?:样)?的?(?:学习)?(?:顺序|次序|步骤|流程)|顺序(?:是|怎|如何)|先学.{0,8}[后再]学"
)
_ENGLISH = re.compile(
    r"\b(?:which|what)(?: are\b"
    r"|(?: [\w-]+){0,2} (?!(?:is|does|was|has|its|this|business|process|always|less)\b)"
    r"[\w-]{2,}[^s\W]s\b)"
    r"|\b(?:which|what)(?: [\w-]+){0,1} (?:order|sequence)\b(?! (?:number|id)\b)|\border of\b"
    r"|\blist\b|\bname (?:all|the|some)\b|\ball (?:the|of)\b|\bexamples of\b",
    re.IGNORECASE,
)


def asks_for_list(question: str) -> bool:
    """Whether the answer is several things, all of them wanted."""
    return bool(_CHINESE.search(question) or _ENGLISH.search(question))
