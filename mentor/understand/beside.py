"""What is to be set beside what was spoken of: 跟数据分析师比呢, "compared to an analyst?".

What was asked of the one is asked of each. How the two differ is asked of both: 跟X有什么区别,
"how is it different from X?".
"""

import re

from mentor.text.language import language_of

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
    r"|谁.*|以前|之前|现在|过去|[去今明]年|[你我他她它](?:们)?|别人|什么|其[他它]人?"
)
"""What names nothing that could be asked of instead."""


_DIFFERENCE = (
    r"有?(?:什么|啥|何|哪些)?(?:本质|主要)?(?:上?的)?(?:区别|差别|差异|不同|不一样|关系|联系)"
    r"|(?:是)?(?:不是)?(?:一样|一回事|同一?个)"
    r"|(?:哪一?[个种门款]|谁)(?:更|比较)?|怎么(?:区分|选)|(?:不一样|不同)在"
)
_DIFFERS = re.compile(
    rf"^(?:那么?)?[它这那]?个?(?P<zh>[和跟与同](?P<zh_other>[^，,？?和跟与同]{{1,20}}?)"
    rf"(?:相比|比起来|比)?[，,]?(?:{_DIFFERENCE}).{{0,12}})$"
    r"|^(?:and |but |so )?(?:(?:how|what) (?:is|are|makes?) (?:it|that|this|they|those) different"
    r"|how (?:does|do) (?:it|that|this|they|those) differ"
    r"|(?:what(?:'s| is) )?(?:the )?differences?|is (?:it|that|this) (?:any )?different)"
    r" (?:from|to|with|than|between (?:it|that|this) and)"
    r" (?:an? |the )?(?P<en_other>[^,?]{1,40}?)[?.\s]*$",
    re.IGNORECASE,
)


def differs_from(question: str) -> str:
    """What a question asks the difference from, if it leaves out of what; else ""."""
    found = _DIFFERS.match(question.strip())
    other = (found["zh_other"] or found["en_other"] or "").strip() if found else ""
    return "" if _NOTHING.fullmatch(other.lower()) else other


def of_both(question: str, topic: str) -> str:
    """What a question that leaves out one of two asks of a topic and the other."""
    found = _DIFFERS.match(question.strip())
    assert found is not None
    if found["zh"]:
        return f"{topic}{found['zh']}"
    return f"What is the difference between {topic} and {found['en_other'].strip()}?"


def named_together(one: str, other: str, question: str) -> str:
    """What is asked of either of two: "A or B: which one earns more?"."""
    if language_of(question) == "zh":
        return f"{one}和{other}，{question}"
    return f"{one} or {other}: {question}"


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
