"""What people say to a chat that asks nothing of the documents: a greeting, "who are you?"."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal, get_args

from ingest.simplify import folded
from mentor.types import Turn
from mentor.understand.chat import is_chat
from mentor.understand.language_wanted import language_wanted
from mentor.understand.orders import without_orders
from mentor.understand.shorter import wants_it_shorter

SmallTalk = Literal[
    "greeting",
    "understood",
    "thanks",
    "goodbye",
    "language",
    "documents",
    "differences",
    "who",
    "orders",
    "shorter",
    "nothing",
]
"""The kinds, one that says more behind one that says less."""

_SAID: Mapping[SmallTalk, re.Pattern[str]] = {
    "greeting": re.compile(
        r"(?:你好|您好|大家好|哈[喽啰罗]|嗨|早上好|上午好|中午好|下午好|晚上好|早安?|在吗|在不在"
        r"|hi+|hello|hey+|hiya|howdy|yo|sup|greetings|good (?:morning|afternoon|evening|day)"
        r"|morning)"
        r"(?: ?(?:呀|啊|there|everyone|all|导师|老师|mentor))?"
        r"|你(?:还|今天|最近)*好[吗不]|(?:你)?最近还?好吗|你(?:最近|今天)+(?:过得)?(?:怎么样"
        r"|如何|咋样)"
        r"|(?:最近|今天)?过得(?:还?好吗|怎么样|如何|咋样)|吃饭?了[吗没]|(?:很|真)?高兴认识你"
        r"|how(?: are|['’]?re|r)? (?:you|u|ya|things|things with you)(?: (?:doing|going|feeling"
        r"|all))?"
        r"|how(?:['’]?s| is) (?:it|everything|life|your day|your (?:morning|evening))(?: going"
        r"| been)?"
        r"|how (?:do you do|have you been|was your (?:day|weekend|night))"
        r"|what(?:['’]?s| is) (?:up|going on)|wass?up|(?:it['’]?s )?(?:nice|good"
        r"|pleased) to meet you"
    ),
    "thanks": re.compile(
        r"(?:(?:好的?|嗯|行|ok|okay|great|cool|perfect) ?)?(?:太|非常|十分|真的?|many)?"
        r"(?:感谢|谢谢|多谢|谢了|谢啦|thanks|thank you|thx|ty|cheers)"
        r"(?: ?(?:你|您|你们|啦|了|哦|啊|so much|very much|a lot|again))*"
        r"|(?:这|那|你)?(?:很|非常|太|真)?(?:有帮助|有用|帮到我了)(?:了|的)?"
        r"|(?:that|this|it) (?:really |was |is )?(?:helped|helps|helpful|useful)(?: a lot| me)?"
    ),
    "understood": re.compile(
        r"好的?吧?|好嘞|嗯+|哦+|噢+|行|可以|知道了|明白了?|懂了|了解了?|收到|没问题|厉害|不错"
        r"|ok|okay|k|got it|i see|(?:i )?understand|understood|great|cool|nice|all ?right|sure"
        r"|fine"
        r"|[哈呵嘿嘻]{2,}|哇+|(?:ha|he){2,}h?|lol|lmao|wow"
    ),
    "documents": re.compile(
        r"(?:你(?:这里|这儿|这边|那里|手上)?|库里|资料库里?|这里)?(?:现在|目前|都|一共"
        r"|总共)*有(?:哪些|几份|多少份?|什么)"
        r"(?:资料|文档|文件|文章|来源)(?:呢)?"
        r"|(?:你的)?(?:资料|文档|来源)(?:都)?(?:有哪些|是什么|有几份)|列出(?:所有|全部)?(?:资料"
        r"|文档|来源)"
        r"|(?:which|what|how many)(?: are)?(?: the| your)?"
        r" (?:documents?|sources?|docs|files|guides?)"
        r"(?: (?:do|can) (?:you|i) (?:have|know|use|read|ask)(?: about)?| are there"
        r"| are in (?:the|your) library)?"
        r"|(?:list|show)(?: me)?(?: all)?(?: the| your)? (?:documents|sources|docs|files)"
    ),
    "differences": re.compile(
        r"(?:这些|这?几份|你的)?(?:资料|文档|来源|文章|指南)(?:之间|里|中)?(?:有|存在"
        r"|在)?(?:哪些|哪几[个处点]"
        r"|什么|哪里|哪儿)(?:地方|方面|问题|点)?上?(?:的|有|是)?(?:说法|看法|观点|内容)?"
        r"(?:有|是|互相|相互)?"
        r"(?:分歧|矛盾|冲突|不一致|不一样|不同|不一|出入|对不上|打架)(?:的(?:地方|说法))?(?:呢)?"
        r"|(?:where|how|(?:on |in |about )?(?:what|which)"
        r"(?: points| topics| things| questions| ways)?)"
        r" (?:do|are)(?: (?:the|your|these|all|two|three|four|five|six))*"
        r" (?:documents|sources|guides|articles)"
        r" (?:disagree|differ|conflict|contradict)(?:ing)?"
        r"(?: (?:on|about|over|with|each other|one another))*"
        r"|(?:what are|list|show me|name)(?: all)?(?: the)?(?: main)?"
        r" (?:differences|disagreements|contradictions|conflicts)(?: between| among| in| of)"
        r"(?: (?:the|your|these|all|two|three|four|five|six))*"
        r" (?:documents|sources|guides|articles)"
    ),
    "goodbye": re.compile(
        r"再见|拜+|回头见|明天见|下次(?:见|再聊)|回头聊|晚安|我?(?:先|要)+(?:走|下|撤|睡)了?"
        r"|我(?:走|下线|撤)了|(?:就|先|今天就)+(?:这样|到这里?儿?)"
        r"|(?:bye|bye bye|byebye|goodbye|good night|night night|see (?:you|ya)|cya|take care"
        r"|farewell)"
        r"(?: (?:later|soon|tomorrow|around|for now|now|again|next time))*"
        r"|(?:talk|speak) (?:to you )?(?:later|soon|tomorrow)|(?:i )?(?:gotta|have to|got to"
        r"|must) (?:go|run)"
        r"|that(?:['’]?s| is| was) (?:all|it)(?: (?:for (?:now|today)|i needed|i wanted))*"
        r"|have a (?:nice|good|great|lovely) (?:day|evening|weekend|night|one)"
    ),
    "who": re.compile(
        r"你是(?:谁|什么|啥|干什么的|干嘛的|做什么的|机器人吗?|ai吗?|人吗)|你叫什么(?:名字)?"
        r"|介绍一下你?自己"
        r"|你(?:能|会|可以)(?:做|干|帮我?做?|回答|聊)?(?:些)?(?:什么|啥)|你怎么用"
        r"|能问(?:你)?(?:什么|啥)|你(?:都)?(?:知道|了解|懂)(?:些)?(?:什么|啥)"
        r"|(?:who|what) are you|what(?:'s| is) your name|what can (?:you do|i ask(?: you)?"
        r"|you (?:help(?: me)? with|tell me))|what (?:all )?do you know(?: about)?"
        r"|are you (?:an? )?(?:(?:chat)?bot|robot|ai|human|chatgpt|gpt(?:-?\d)?|claude|gemini"
        r"|llm)"
        r"|你是不?是?(?:chatgpt|gpt|deepseek|真人|人工|claude)(?:吗)?"
        r"|how do you work|help(?: me)?|帮助|帮帮我"
    ),
}
LONGEST = 200
"""Characters; what is longer is no small talk."""

_AROUND = re.compile(r"[\s!！?？。.,，~～、…:：;；)）(（\U0001f300-\U0001faff\u2600-\u27bf]+")
_OPENS = re.compile(
    r"(?:(?:hi+|hello|hey+|yo|ok|okay|well|so|and|but|by the way|please|now|haha|lol)(?: there"
    r"| mentor)? )+"
    r"|(?:你好|您好|哈喽|嗨|那就?|好的?|嗯+|哈哈+|话说|对了|请问?|老师|导师)+"
)
_ENDS = re.compile(
    r"(?: (?:please|pls|then|now|today|tonight|man|bro|buddy|mate|dear|my friend|mentor|though"
    r"|btw|so far"
    r"|or (?:what|not)))+$|[吧呀啊哦呗啦嘛哈呢嘞么吗了]+$"
)
"""What stands before small talk and behind it, and says no more."""

_BETWEEN = re.compile(r"[!！?？。.,，~～…;；\n]+")


@lru_cache(maxsize=256)  # each turn is asked by several steps
def small_talk(said: str) -> SmallTalk | None:
    """Which kind of small talk something is, None if it may ask something.

    Of several kinds, one behind another, the one that says most: "hello, who are you?".
    """
    if said and not without_orders(said):
        return "orders"
    if len(said) > LONGEST:
        return None
    if kind := _kind(said):
        return kind
    parts = [part for part in _BETWEEN.split(said) if _AROUND.sub("", part)]
    kinds = [kind for part in parts if (kind := _kind(part))]
    if not kinds or len(kinds) < len(parts):
        return None
    return max(kinds, key=get_args(SmallTalk).index)


def _kind(said: str) -> SmallTalk | None:
    if language_wanted(said):
        return "language"
    text = _AROUND.sub(" ", folded(said)).strip()
    bare = re.sub(r"(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])", "", text)
    opened = _OPENS.match(bare)
    less = bare[opened.end() :].strip() if opened else bare
    texts = [bare, less, _ENDS.sub("", bare), _ENDS.sub("", less)]
    for each in texts:
        if kind := next((kind for kind, words in _SAID.items() if words.fullmatch(each)), None):
            return kind
        if is_chat(each):
            return "who"
    return None


def without_small_talk(history: Sequence[Turn]) -> list[Turn]:
    """The turns of a conversation without small talk, and what asks for a shorter answer, and what
    the mentor said to it.
    """
    kept: list[Turn] = []
    skipping = False
    for turn in history:
        if turn["role"] == "user":
            said = turn["content"]
            skipping = small_talk(said) is not None or wants_it_shorter(said)
        if not skipping:
            kept.append(turn)
    return kept
