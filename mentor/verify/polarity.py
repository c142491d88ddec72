"""Whether a clause says the opposite of another: one of them is negated, or holds an antonym.

Clauses are `folded`. A sentence vector hardly moves when "not" goes into a sentence.
"""

import re

_NEGATION = re.compile(
    r"不|没|无|未|别|勿|非|缺|禁止|避免|拒绝|很少|极少|甚少"
    r"|\b(?:not|no|never|none|nobody|nothing|without|neither|nor|cannot|unnecessary|un(?:able|likely)"
    r"|rarely|seldom|hardly|lack(?:s|ing)?|avoid|skip|leave out|forbidden)\b|n['’]t\b"
)
# Words that hold a negation and say no other thing for it, or say it of a figure.
_NO_NEGATION = re.compile(
    r"而不是|而非|不过|不同|不仅|不但|不断|不管|不论|无论|不一定|差不多|不少|不错|不得不|别人|级别|类别|区别|特别"
    r"|识别|分别|个别|别的|告别|性别|不比|非常|除非|并非常|不到|不足|不低于|不超过|不高于|不少于|不多于|未来|无限|不久|几乎不"
    r"|不然|不止|无人[机驾]|无监督|无服务器|无代码|无线|无头|缺失|缺省|非线性|非监督|非结构化|非关系|非营利|非洲|不平衡|不均衡|不确定性|是不是|能不能|要不要|有没有|用不用"
    r"|\b(?:not only|and not|but not|no (?:more|less|fewer|later|earlier) than|no matter"
    r"|nothing but|not? longer|rather than)\b"
)
_OPPOSITES = tuple(
    (re.compile(one), re.compile(other))
    for one, other in (
        (r"\blonger\b|更长|变长|延长", r"\bshorter\b|更短|变短|缩短"),
        (r"\bmore\b|更多", r"\b(?:less|fewer)\b|更少"),
        (r"\bhigher\b|更高|提高|升高|上升|上涨", r"\blower\b|更低|降低|下降|下跌"),
        (r"\bfaster\b|更快|加快|变快", r"\bslower\b|更慢|变慢"),
        (r"\b(?:easy|easier|easiest)\b|容易", r"\b(?:hard|harder|hardest|difficult)\b|困难"),
        (r"\bcheap(?:er|est)?\b|便宜", r"\bexpensive\b|昂贵"),
        (
            r"\b(?:increase|grow|rise)s?\b|增加|扩大|增长",
            r"\b(?:decrease|shrink|fall)s?\b|减少|缩小",
        ),
        (r"\b(?:show|reveal)s?\b", r"\bhides?\b"),
        (r"\binclud(?:e|es|ing)\b|包含|包括", r"\b(?:exclude|omit)s?\b|不含"),
        (r"\b(?:best|highest|most)\b|最好|最高|最多", r"\b(?:worst|lowest|least)\b|最差|最低|最少"),
        (r"\blarger?\b|更大|太大|过大", r"\bsmall(?:er)?\b|更小|太小|过小"),
        (
            r"\b(?:must|required?|mandatory|compulsory|has to|have to)\b"
            r"|必须|必需|必修|必学|一定要",
            r"\b(?:optional|elective)\b|可选|选修|可有可无"
            r"|(?<!\bin )(?<!\bby )(?<!\bof )(?<!\buntil )(?<!\bsince )\bmay\b(?! \d)",
        ),
        (r"\bbetter\b|更好", r"\bworse\b|更差"),
        (r"\bearly\b|及早|尽早", r"\blate\b|太晚"),
        (r"\bsuccess(?:es)?\b|成功", r"\bfail(?:ed|ure|s)?\b|失败"),
        (r"免费|\bfree\b", r"收费|付费|\b(?:paid|charges?)\b"),
        (
            r"\bfirst (?:day|week|month|year)\b|第一[天周月年]",
            r"\b(?:last|final) (?:day|week|month|year)\b|最后一?个?[天周月年]",
        ),
        (r"\bwithin\b|(?:[月年周天]|小时)[之以]?内", r"(?:[月年周天]|小时)[之以]?后才"),
        (r"\brarer\b|越来越少", r"越来越多|更多|\bmore (?:and more|common)\b|增加"),
    )
)


def negated(clause: str) -> bool:
    """Whether an odd number of negations stands in a clause."""
    return len(_NEGATION.findall(_NO_NEGATION.sub(" ", clause))) % 2 == 1


def opposed(clause: str, other: str) -> bool:
    """Whether two clauses about the same thing say opposite things of it."""
    turned = negated(clause) != negated(other)
    antonyms = sum(  # "faster but less accurate" and "slower but more accurate" are two
        _holds_one(clause, other, one, two) or _holds_one(clause, other, two, one)
        for one, two in _OPPOSITES
    )
    return turned != (antonyms > 0)


def _holds_one(clause: str, other: str, one: re.Pattern[str], two: re.Pattern[str]) -> bool:
    """Whether the clause holds the one side alone and the other clause the other side alone."""
    return bool(
        one.search(clause)
        and not two.search(clause)
        and two.search(other)
        and not one.search(other)
    )
