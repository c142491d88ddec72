"""Whether the answer before is wanted shorter: "too long", 简单点."""

import re

from ingest.simplify import folded

_SHORTER = re.compile(
    r"(?:(?:太长|太多|太啰嗦|太复杂)了?|看不完|(?:请|麻烦|能不能|能|可以|可不可以|再|帮我)*"
    r"(?:说|讲|写|总结|概括|精简|回答)?(?:得|的)?(?:一下)?(?:再)?"
    r"(?:简单|简短|简洁|简略|精简|短|少)(?:一?点儿?|些|一下)(?:说|讲|回答)?"
    r"|(?:长话短说|说重点|讲重点|只[说要]重点|一句话(?:总结|概括|说)(?:一下)?|总结一下|概括一下|精简一下)"
    r"|(?:it'?s |that'?s |this is )?(?:way |much )?too (?:long|much)(?: text)?"
    r"|(?:can you |could you |please )*(?:make (?:it|that) |keep it |be |a )?"
    r"(?:shorter|briefer|brief|short|more concise|concise)(?: version| answer)?"
    r"|(?:the )?short version|in (?:short|brief|a nutshell|one sentence)|tl;?dr|briefly"
    r"|(?:can you |could you |please )*(?:summari[sz]e|shorten|simplify)(?: (?:it|that|this))?"
    r"(?: in (?:one|a) (?:line|sentence))?)"
    r"(?: please| pls|吗|吧|好吗|行吗|谢谢)*"
)

_LEAD = re.compile(
    r"^(?P<said>[^:：?？\n]{2,40})[:：]\s*(?=.*\w)|^tl;?dr\b[,.!—–-]*\s+(?=.*\w)", re.IGNORECASE
)


def without_brevity(question: str) -> str:
    """A question without what says before it that the answer is to be short: "tl;dr: ..."."""
    found = _LEAD.match(question.strip())
    if found is None or (found["said"] and not wants_it_shorter(found["said"])):
        return question
    return question.strip()[found.end() :]


def wants_it_shorter(question: str) -> bool:
    """Whether every part of what is said asks for a shorter answer, and nothing else."""
    parts = [part for part in re.split(r"[，,。.！!？?；\n]+", folded(question)) if part.strip()]
    return bool(parts) and all(_SHORTER.fullmatch(part.strip()) for part in parts)
