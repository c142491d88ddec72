"""The language that somebody wants an answer in: "in English please", 用中文回答：……

It is no part of what is asked. What is meant has to stand apart, as a clause or with a verb of
saying: a course in English is looked for, and no English answer.
"""

import re

from ingest.simplify import folded
from mentor.text.language import Language

_ZH = r"(?:简体|繁体)?(?:中文|汉语|普通话|华语|英文|英语)"
_EN = r"(?:(?:plain |simple )?english|(?:simplified |traditional )?chinese|mandarin)"
_SAID_ZH = r"(?:回答|答复|回复|作答|答|说明|说|解释|讲|告诉|写|表达|翻译|重复|复述)"
_POLITE_EN = r"(?:please |pls |can you |could you |would you |can i |could i |and |but |now |ok )*"
_END_EN = r"(?: (?:please|pls|instead|this time|again|now|only|thanks|then|for me))*"
_WANTED = re.compile(
    rf"(?:请|麻烦|可以|可不可以|能不能|能|那|还是|再)*(?:你|您|帮我|我)*(?:都|全部?|改|只|换|翻|再|来)*"
    rf"(?:译|切换|[换转]|以)?(?:成|为|到|用|说|讲)?{_ZH}(?:来|再|给我|跟我|版本?|进行)*"
    rf"(?:{_SAID_ZH}(?:一?[下遍次])?)?(?:给?我(?:听)?|一下|一遍|一次|可以|吗|吧|呢|好吗|谢谢)*"
    rf"|{_POLITE_EN}(?:answer|reply|respond|speak|write|switch|continue|have|get"
    r"|(?:say|tell|put|explain|repeat|translate|give|show)(?: me)?)"
    rf"(?: (?:it|that|this|the answer|everything))*(?: again)?(?: (?:to|for) me| me)?(?: back)?"
    rf"(?: (?:in|into|to|using))?(?: {_EN}){_END_EN}"
    rf"|{_POLITE_EN}in {_EN}{_END_EN}|{_EN} (?:please|pls|version)"
)
_BARE = re.compile(rf"in {_EN}", re.IGNORECASE)
"""Behind a comma it may be said of a thing that is asked for: "any books, in Chinese?"."""

_ENGLISH = re.compile(r"英[文语]|\benglish\b")
_BETWEEN = re.compile(r"(?:[:：,，。!！?？;；\n()（）]|\.(?=\s|$)|\s[—–-]+\s)+\s*")
_LEADS = re.compile(
    rf"(?:请|麻烦)?你?用{_ZH}(?:来|给我)*(?:回答我?|告诉我|(?:给我)?解释(?:一?下)?)\s*(?=\S\S)"
    rf"|{_POLITE_EN}(?:answer|reply|(?:tell|explain to) me|explain) in {_EN} "
    r"(?=(?:what|how|which|who|when|where|why|if|whether)\b)"
)


def language_wanted(said: str) -> Language | None:
    """The language that is asked for by something that asks for nothing else; else None."""
    text = re.sub(r"[\s!！?？。.,，~～、…:：;；()（）]+", " ", folded(said)).strip()
    bare = re.sub(r"(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])", "", text)
    if not _WANTED.fullmatch(bare):
        return None
    return language_named(bare)


def language_named(text: str) -> Language:
    """Which of the two languages a text that names one names."""
    return "en" if _ENGLISH.search(folded(text)) else "zh"


def without_language(question: str) -> tuple[str, Language | None]:
    """A question without what says in which language to answer it, and that language if one is."""
    found = [*_BETWEEN.finditer(question)]
    edges = [(question[: each.start()], question[each.end() :]) for each in found[:1]]
    behind = [each for each in found if each.end() < len(question.rstrip())]
    marked = [each for each in found if each not in behind]
    end = marked[-1].start() if marked else len(question)
    if behind:
        last = behind[-1]
        said, rest = question[last.end() : end], question[: last.end()].rstrip(" ,，:：(（—–-")
        of_a_thing = last[0].strip() == "," and _BARE.fullmatch(said.strip())
        edges += [] if of_a_thing else [(said, rest)]
    for said, rest in edges:
        language = language_wanted(said)
        if language and rest.strip() and not language_wanted(rest):
            return rest.strip(), language
    lead = _LEADS.match(folded(question))
    if lead:
        return question[lead.end() :], language_named(lead[0])
    return question, None
