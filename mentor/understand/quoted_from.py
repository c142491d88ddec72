"""Questions for where the last answer has it from: 谁说的, "which document is that from?".

Nothing but that may be asked: who wrote a book that was spoken of is asked of the texts.
"""

import re
from typing import Final

from ingest.simplify import folded

_DOCUMENT: Final = "(?:文章|文档|资料|文件|文本|路线图?|指南|教程|报告|来源)"
_REF: Final = (
    r"(?:(?:那|但|可是|所以)?(?:这|那|上面|上述|以上|刚才|刚刚|你)(?:些|个|段|句|几句|一?点|里)?的?"
    r"(?:话|内容|说法|数字|数据|观点|答案|回答|结论|信息|建议|引文|引用)?(?:都)?)?"
)
_WHICH: Final = (
    rf"(?:哪(?:一|几|些)?[篇份]的?{_DOCUMENT}?|(?:哪(?:一|几)?个|哪些|哪|什么){_DOCUMENT}"
    r"|哪里|哪儿|何处|什么地方)"
)
_SAID: Final = r"(?:说|讲|写|提|谈|看|引)(?:到|过|出来)?"
_CLAUSES_ZH: Final = (
    rf"{_REF}是?(?:谁|哪位)(?:说|讲|告诉你)(?:过|出来)?的(?:[这那](?:些|句|段)?话?)?",
    rf"{_REF}(?:是|都)?(?:出自|来自|源自|引自|摘自|源于){_WHICH}",
    rf"{_REF}是?(?:在|从)?(?:哪(?:一|几|些)?[篇份]的?{_DOCUMENT}?|(?:哪(?:一|几)?个|哪些|哪|什么){_DOCUMENT})"
    rf"(?:里|中|上)?面?(?:来|{_SAID})?的",
    rf"(?:哪(?:一|几|些)?[篇份]的?{_DOCUMENT}?|哪些{_DOCUMENT})(?:里|中|上)?面?(?:也|都|有)?{_SAID}"
    rf"(?:了|过)?(?:这|那|它)(?:个|些|一?点|句话)?的?",
    rf"{_REF}(?:有)?(?:的)?(?:出处|来源)(?:是?(?:哪里|哪儿|什么|哪个|谁)|在哪里?|有?吗)?",
    rf"{_REF}的?(?:有)?(?:什么|啥)?(?:依据|根据)(?:是什么|在哪里?|吗)?|你怎么知道的?",
)
_BESIDE_ZH: Final = (
    rf"(?:{_DOCUMENT}|它|其)?的?作者(?:是|叫)?(?:谁|什么名字|哪位)?",
    r"是?(?:谁写|什么时候(?:写|发布?|发表|出)|哪年)的",
)
_REF_EN: Final = (
    r"(?:(?:this|that|it|these|those|so)"
    r"|(?:this|that|the|your) (?:last )?(?:quote|passage|text|information|info|answer|number"
    r"|figure|claim|part|advice|statement)s?)"
)
_DOCUMENT_EN: Final = (
    r"(?:of (?:the|your|these) )?(?:documents?|docs?|guides?|sources?|articles?|road ?maps?|texts?)"
)
_CLAUSES_EN: Final = (
    rf"who (?:says|said|claims|claimed|told you|is saying) {_REF_EN}|who says"
    r"|according to whom?|says who",
    rf"where (?:does|did|do|is|are|was|were) {_REF_EN} (?:come |taken |quoted )?from",
    rf"where (?:is|are|was|were) {_REF_EN} (?:written|stated|said)|how do you know(?: {_REF_EN})?",
    rf"where did you (?:get|read|find|take) {_REF_EN}(?: from)?",
    rf"(?:what|which)(?:'s| is| are)? (?:the|your) sources?(?: (?:of|for|on|behind) {_REF_EN})?",
    rf"(?:which|what) (?:one|{_DOCUMENT_EN}) (?:is|are|was|were|does|do|did) {_REF_EN}"
    r" (?:come |taken |stated |written |quoted )?(?:from|in)",
    rf"(?:which|what) (?:one|{_DOCUMENT_EN}) (?:say|said|state|claim|mention|tell|contain|cover)s?"
    rf"(?: you)? {_REF_EN}",
    rf"(?:in|from) (?:which|what) {_DOCUMENT_EN}"
    rf"(?: (?:is|are|was|does|did) {_REF_EN}(?: (?:come|from|in|written|stated))?)?",
    r"sources?",
)
_BESIDE_EN: Final = (
    r"who(?:'s| is| are| was)? (?:the |its )?authors?(?: of (?:it|that|this))?",
    r"who wrote (?:it|this)",
    r"when was (?:it|that|this) (?:written|published)|by whom",
)
_JOINS: Final = re.compile(r"^(?:(?:and|but|so|then|ok|wait)\b[ ,]*|那么?|请问|那个)+")
_ENDS: Final = re.compile(r"(?:呢|啊|呀|嘛|来着|please)$")
_BETWEEN: Final = re.compile(r"[？?。.!！，,；;\n]+|(?<=\w) and (?=who|when)")
_ASKS: Final = re.compile("|".join((*_CLAUSES_ZH, *_CLAUSES_EN)))
_ASKS_BESIDE: Final = re.compile("|".join((*_BESIDE_ZH, *_BESIDE_EN)))


def asks_where_from(question: str) -> bool:
    """Whether a question asks which document the last answer has it from, or who said it there.

    And nothing else but who wrote that document, and when.
    """
    parts = [_bare(part) for part in _BETWEEN.split(folded(question))]
    asked = [part for part in parts if part]
    from_it = [bool(_ASKS.fullmatch(part)) for part in asked]
    beside = (_ASKS_BESIDE.fullmatch(part) for part in asked)
    return any(from_it) and all(a or b for a, b in zip(from_it, beside, strict=True))


def _bare(part: str) -> str:
    return _ENDS.sub("", _JOINS.sub("", part.strip())).strip()
