"""What asks for an example of what was just told: "can you give me an example?", 举个例子."""

import re

from ingest.simplify import folded

_ASKS = re.compile(
    r"(?:那么?|请|麻烦|你|能不能|可不可以|可以|能|再|给我|帮我|有没有|有)*(?:举|给|来|说|有)?(?:一|几|两)?[个些]?"
    r"(?:具体|实际|简单)?的?(?:例子|实例|举例)(?:说明)?(?:一?下)?(?:吗|么|吧|呢|看看)?"
    r"|(?:比如|例如|譬如|举例来?说)(?:呢|说|什么)?"
    r"|(?:and |so |but |please |can you |could you |do you have |are there |is there )*"
    r"(?:(?:give|show|tell)(?: me| us)? )?(?:an?|any|some|one|another)?(?: \w+)? ?examples?"
    r"(?: of (?:it|that|this|them|those))?(?: please| pls)?"
    r"|(?:for (?:example|instance)|such as|like what)(?: what)?(?: please)?"
)
_BEFORE = re.compile(
    r"(?:我?(?:还是|不太|没太)?(?:不|没)[太大]?(?:懂|明白|理解)了?|听不懂|看不懂"
    r"|i (?:still )?(?:don'?t|do not) (?:get|understand)(?: it| that| this)?"
    r"|not clear|hm+|sorry|ok|嗯+|哦+)"
)
_OF = re.compile(
    r"的(?:具体|实际)?(?:例子|实例)|举.{0,4}例|\bexamples? of (?:an? |the |some )?\w{3}"
)
SIGN = re.compile(
    r"例如|比如|譬如|诸如|为例|例子|(?<![不假比例譬诸])如(?=\s?[“《A-Za-z])|[像以].{1,20}?(?:这样|之类|那样)"
    r"|、[^，。；]{1,20}[、和].{0,20}等|、[^，。；]{1,24}(?:，以及|等).{0,24}(?:都|适合|可以|能)|适合用"
    r"|\b(?:such as|for (?:example|instance)|e\.g\.|including|examples?)\b",
    re.IGNORECASE,
)
"""What says in a document that an example is given."""


def asks_for_example(question: str) -> bool:
    """Whether a message asks for an example, and says nothing of what."""
    parts = [part.strip() for part in re.split(r"[，,。.!！?？；;]+(?!g\b)", folded(question))]
    asked = [part for part in parts if part and not _BEFORE.fullmatch(part)]
    return len(asked) == 1 and bool(_ASKS.fullmatch(asked[0]))


def asks_for_example_of(question: str) -> bool:
    """Whether a message asks for examples of something that it names."""
    return bool(_OF.search(folded(question))) and not asks_for_example(question)
