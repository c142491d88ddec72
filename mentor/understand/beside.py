"""What is to be set beside what was spoken of: 跟数据分析师比呢, "compared to an analyst?".

What was asked of the one is asked of each.
"""

import re

_OTHER = re.compile(
    r"^(?:那么?)?(?:"
    r"比起(?!来)(?P<than>[^，,？?]{1,20}?)(?:来|的话)?(?:呢|怎么?样|如何)?"
    r"|[和跟与同](?P<with>[^，,？?]{1,20}?)(?:相?比(?:较|起来)?|对比)(?:一?下)?(?:的话)?(?:呢|怎么?样|如何)?"
    r")[？?。\s]*$"
    r"|^(?:and |but |so )?(?:how does (?:it|that|this) )?"
    r"(?:compared? (?:it |that )?(?:to|with)|versus|vs\.?)"
    r" (?:an? |the )?(?P<to>[^,?]{1,40}?)[?.\s]*$",
    re.IGNORECASE,
)


_NOTHING = re.compile(
    r"(?:what|me|you|us|him|her|them|it|that|this|those|these|others?|code|before|now|ever"
    r"|(?:last|next|this) \w+)"
    r"|以前|之前|现在|过去|[去今明]年|[你我他她它](?:们)?|别人|什么|其[他它]人?"
)
"""What names nothing that could be asked of instead."""


def beside_it(question: str) -> str:
    """What a question wants set beside what was spoken of, "" if nothing."""
    found = _OTHER.match(question.strip())
    other = (found["than"] or found["with"] or found["to"] or "").strip() if found else ""
    return "" if _NOTHING.fullmatch(other.lower()) else other


def of_each(other: str, asked: str, topic: str) -> list[str]:
    """What was asked of a topic, of that and of another; [] if it was asked of none."""
    if not topic or topic not in asked or other in topic:
        return []
    return [asked, asked.replace(topic, other, 1)]
