"""What is said around a question and asks nothing: thanks, that another one comes."""

import re

from mentor.types import Turn
from mentor.understand.asking import asking_part
from mentor.understand.language_wanted import without_language
from mentor.understand.new_topic import without_announcement
from mentor.understand.several import questions_in
from mentor.understand.shorter import without_brevity
from mentor.understand.standalone import LONGEST

_LONG_TURN = 4000
"""Characters of a turn in which what it asks is looked for."""

_ANNOUNCED = re.compile(
    r"^(?:那|还有|再问)?(?:下|最后|另|第[一二三四五])一?个?问题(?:是|就是)?[：:，,]\s*"
    r"|^(?:and )?(?:my |the )?(?:next|last|another|one more|final) question(?: is)?\s*[:,-]\s*",
    re.IGNORECASE,
)
"""What says that another question comes, and asks nothing."""

_COURTESY = re.compile(
    r"^(?:(?:(?:谢谢|多谢|感谢|谢啦)(?:你|您|了)?|好的?吧?|嗯+|哦+|行吧|我?(?:明白|知道|懂|了解)了|原来如此"
    r"|你好|您好|哈喽|嗨|(?:hi+|hello(?!,? world)|hey+)(?: there)?"
    r"|ok(?:ay)?|al+ ?right|thanks?(?: you| a lot)?|thank you(?: so much| very much)?|got it"
    r"|i see)[，,。.!！~ ]"
    r"|(?:行|我?(?:明白|知道|懂|了解)|great|cool|perfect|interesting) ?[，,。.!！~])"
    r"[，,。.!！~ ]*(?=\S{2})",
    re.IGNORECASE,
)
"""What is said to the answer before a question begins; what may begin the question itself (懂 SQL,
"interesting papers") is that only before a mark.
"""


_COMPARED = re.compile(
    r"^(?:and |so |but )?(?:as )?compared? (?:with|to) (?:that|this|those|these),\s*"
    r"(?=.*\w.*\w)(?!.*\b(?:it|they|them|that|this|one|ones)\b)"
    r"|^(?:那么?)?(?:[跟和与同比]|相比|比起)(?:[这那]个?)(?:相?比(?:起来|较|之下)?)?[，,]\s*(?!.*[它他她这那])",
    re.IGNORECASE,
)
"""What says that a question that is whole is to be compared with what was told."""


_SAME = re.compile(
    r"^(?:(?:and|ok|now|then) )*(?:the )?same(?: (?:thing|question|plan|again|one))*[,:]?"
    r"(?: (?:but|again|now))? (?:for|with) (?:an? |the )?"
    r"(?!(?:me|us|you|him|it|them|th(?:at|is|ese|ose)|what|wh\w+|my|our|both|all|now)\b)"
    r"(?P<en>[^,.?!]{2,40}?)\W*$"
    r"|^(?:那么?|再)?(?:(?:[同一]样|相同)的?(?:问题|计划)?[，,]?(?:但是?|不过|如果)?(?:换成|改成)"
    r"|(?:[同一]样|相同)的?问题[，,]?(?:对于?|给))(?!我|你|它|[这那哪什])"
    r"(?P<zh>[^，,。？?]{2,20}?)呢?\W*$",
    re.IGNORECASE,
)
"""What asks the same of another: "same but for a tester", 同样的问题换成测试呢."""

_FILLERS = re.compile(
    r"(?<![\w'’./@+#-])(?:lol|lmao|rofl|(?:ha){2,}|(?:he){2,}|btw|tbh|imh?o|ngl|fyi|tho)"
    r"(?![\w'’/@+#-]|\.\w),?|哈哈+|呵呵+|嘿嘿+|嘻嘻+",
    re.IGNORECASE,
)
"""What is put into a message in a chat and says nothing."""


def without_fillers(text: str) -> str:
    """A message without what only a chat has: "lol", "btw", 哈哈."""
    if not _FILLERS.search(text):
        return text
    return re.sub(r"[ \t]+(?=[ \t?？.!！,，]|$)", "", _FILLERS.sub("", text)).strip() or text


def without_courtesy(question: str) -> str:
    """A question without what is said before it: thanks, that another one comes."""
    asked = without_announcement(without_brevity(without_language(question)[0]))
    while asked != (less := _COURTESY.sub("", asked)):
        asked = less
    if same := _SAME.match(asked):
        return f"what about {same['en']}?" if same["en"] else f"{same['zh']}呢？"
    return _COMPARED.sub("", _ANNOUNCED.sub("", asked)) or question


def shortened(turn: Turn) -> Turn:
    """A turn of the learner with what it asks, if it is long, or its beginning; of several
    questions the last.
    """
    if turn["role"] != "user":
        return turn
    text = without_courtesy(questions_in(turn["content"])[-1])
    if len(text) <= LONGEST:
        return {"role": "user", "content": text}
    return {"role": "user", "content": (asking_part(text[:_LONG_TURN]) or text)[:LONGEST]}
