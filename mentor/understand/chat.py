"""What people say to a chat as they would to a person: "are you real?", a joke, the weather."""

import re

_A = r"(?:a |an |another |some |one more |the |your (?:best |favou?rite )?)?"
_HOW = r"(?:so |very |really |a bit |a little |kinda |pretty |too |just )*"
_VERY = r"(?:真的?|太|好|很|非常|超级?|有点儿?|特别|挺|这么|那么)*"

_OF_ITSELF = re.compile(
    r"你(?:到底|究竟|其实|真的|不会)?是(?:不是)?(?:一?个)?(?:真的?)?(?:人类?|真人|活人|机器人?"
    r"|人工智能|人工|程序|ai"
    r"|大?模型|男的?还?是?女的?|男生|女生|活的)(?:在?回答|客服)?(?:还是(?:机器人?|真?人|ai"
    r"|程序))?"
    r"|你是真的|(?:我在?)?(?:是)?(?:和|跟)(?:真?人|机器人?|ai)(?:说话|聊天|对话)"
    r"|你(?:多大|几岁|今年多大|今年几岁|从哪里?来|来自哪里|住哪里?|叫啥名?字?|有名字|是哪个模型"
    r"|用的?什么模型)"
    r"|你(?:是)?(?:由)?(?:谁|哪家公司?|什么公司)(?:开发|做|造|创造|训练|设计|写)(?:出来)?(?:的"
    r"|了)?(?:你的)?"
    r"|(?:是)?谁(?:开发|做|造|创造|训练|设计|写)(?:出来)?(?:了|的)?你(?:的)?"
    r"|你(?:自己)?(?:有没有|有)(?:感情|情感|情绪|感觉|意识|思想|灵魂|生命|朋友|家人|男朋友"
    r"|女朋友|对象)"
    r"|你(?:会|能|也会|会不会|也)?(?:累|困|饿|睡觉|做梦|难过|伤心|开心|高兴|生气|孤独|无聊|思考"
    r"|吃饭)(?:不累|不困)?"
    r"|你(?:爱|喜欢|讨厌|想)(?:不(?:爱|喜欢|想))?我|我(?:爱|喜欢|讨厌|想)(?:死|上)?你"
    rf"|你{_VERY}(?:棒|聪明|厉害|可爱|笨|蠢|傻|差劲|没用|牛|垃圾|帅|漂亮)"
    rf"|are you {_A}(?:real|actual|live|living)?(?: ?(?:human|person|man|woman|girl|boy|guy"
    rf"|machine|robot"
    r"|program|computer|someone|somebody|alive|sentient|conscious|human being|bot|ai|there))?"
    rf"(?: or {_A}(?:real )?(?:human|person|bot|robot|machine|ai|not|computer))?"
    r"|(?:am i|is this) (?:talking|chatting|speaking|writing) (?:to|with) "
    rf"{_A}(?:real |actual )?(?:human|person|bot|robot|machine|ai|chatbot)"
    rf"(?: or {_A}(?:real )?(?:human|person|bot|robot|machine|ai))?"
    r"|(?:do|can|will) you (?:ever |really |actually )?(?:(?:have|feel) (?:any |real "
    r"|a )?(?:feelings?|emotions?"
    r"|consciousness|pain|soul|friends|family|girlfriend|boyfriend|name)|sleep|dream|feel|think"
    r"|eat"
    r"|get (?:tired|bored|lonely|sad)|(?:love|like|hate|miss) me)"
    r"|how old are you|where (?:are you from|do you (?:live|come from))|when were you (?:born"
    r"|made)"
    r"|who (?:made|built|created|trained|programmed|developed|owns|is behind) you"
    r"|(?:what|which) (?:kind of )?(?:model|llm|ai|bot) (?:are you|do you use|is this)"
    r"|(?:i )?(?:love|like|hate|miss) (?:you|u)"
    rf"|you(?:['’]?re| are) {_HOW}{_A}(?:great|smart|clever|awesome|amazing|cool|funny|cute"
    rf"|nice|kind|stupid"
    r"|dumb|useless|the best|bad|wrong person|good bot|bad bot|genius)"
)
"""What is asked or said of the one that answers."""

_TO_PASS_TIME = re.compile(
    r"(?:你)?(?:能|会|可以|能不能|可不可以)?(?:请)?(?:你)?(?:给我|帮我|为我|跟我|再|来"
    r"|随便)*(?:讲|说|来|写|编|背)"
    r"(?:一?[个段首则点些]|几个|两个)*(?:好笑的|搞笑的|有趣的)?(?:冷?笑话|段子|故事|谜语"
    r"|脑筋急转弯|绕口令|诗|情话)(?:给我)?(?:听听|听)?"
    r"|(?:你)?(?:能|会|可以)?(?:给我)?唱(?:一?[首个支])?歌(?:给我听)?|逗我(?:笑|开心)(?:一下)?"
    r"|(?:你)?(?:能|可以|来)?(?:陪我|跟我|和我|咱们|我们)(?:随便)?(?:聊聊?天?|说说?话"
    r"|玩)(?:一会儿?|一下|个游戏)?|聊[聊会]天?"
    rf"|(?:(?:can|could|will|would) you )?(?:tell|give|write|sing|say|read)(?: me| us)? {_A}"
    r"(?:good |funny |short |dad |bedtime |more )*(?:jokes?|story|stories|riddles?|poems?"
    r"|songs?|fun facts?"
    r"|something funny)(?: for me)?"
    rf"|do you know {_A}(?:good |funny )*(?:jokes?|riddles?|songs?)"
    r"|make me (?:laugh|smile)|(?:another|one more) joke|sing for me"
    r"|(?:let['’]?s|can we|shall we) (?:just )?(?:chat|talk|play(?: a game)?)(?: a bit"
    r"| for a while)?"
    r"|(?:talk|chat) (?:to|with) me"
)
_OF_THE_DAY = re.compile(
    r"(?:今天|明天|现在|外面|这?几天|后天)?(?:的)?天气(?:怎么样|如何|好不?好|真?好|真不错|咋样)"
    r"|(?:今天|明天|外面)+(?:会)?(?:下雨|下雪|冷不?冷?|热不?热?)|现在几点(?:钟)?|几点了"
    r"|今天(?:是)?(?:星期几|周几|几月几号|几号|什么日子)"
    r"|(?:what['’]?s|how['’]?s|what is|how is) the weather(?: like)?(?: there| outside"
    r"| tomorrow)?"
    r"|(?:nice|lovely|bad|good|terrible) weather|(?:is it|will it) (?:raining|rain|cold|hot"
    r"|sunny|snow)"
    r"(?: outside| tomorrow)?|what time is it|what(?:['’]?s| is) the time"
    r"|what day is (?:it|today)|what(?:['’]?s| is) today['’]?s date"
)
_OF_ONES_MOOD = re.compile(
    rf"(?:我)?(?:今天|最近|现在|感觉|心情|觉得)*{_VERY}(?:不)?(?:累|困|饿|开心|难过|无聊|伤心"
    rf"|高兴|孤独|郁闷|烦|焦虑"
    r"|心累|不爽|心情不好|睡不着|失眠)(?:死|坏|极)?(?:了|的)?"
    rf"|(?:i['’]?m|i am|im|i feel|feeling) {_HOW}(?:feeling )?{_HOW}(?:tired|sad|happy|bored"
    rf"|lonely|stressed"
    r"|exhausted|sleepy|hungry|depressed|down|anxious|good|fine|great|ok|okay|well|not (?:well"
    r"|ok|good))"
    r"(?: (?:thanks|thank you|and you|how about you|what about you))*"
)
_BARE = re.compile(r"不?(?:累|困|饿|开心|难过|无聊|伤心|高兴|孤独|郁闷|烦|焦虑|失眠)")
"""A word alone may be said of what was told: "is that tiring?"."""


def is_chat(text: str) -> bool:
    """Whether a folded text without marks says to a person what asks nothing of documents."""
    if _BARE.fullmatch(text):
        return False
    kinds = (_OF_ITSELF, _TO_PASS_TIME, _OF_THE_DAY, _OF_ONES_MOOD)
    return any(each.fullmatch(text) for each in kinds)
