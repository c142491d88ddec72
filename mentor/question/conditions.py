"""Under what conditions a question asks for a figure: from zero, beside a job, as a nurse.

They are what documents that differ on the figure differ in, so a statement need not have them to
speak of the same thing. Nor need it name who asks, or the documents that are to say it.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from ingest.simplify import folded
from mentor.text.terms import Term

_CONDITION = re.compile(
    r"(?:零|zero ?)(?:基础|起点|经验)|从(?:零|头|zero|scratch)(?:开始|起步|学起|基础)?"
    r"|(?:纯|完全|技术|编程)?小白|菜鸟|外行|门外汉|新手|初学者?"
    r"|(?:半路)?(?:转行|转专业|跨专业|跨行|改行)|(?:非)?科班(?:出身)?|[文理工]科生?|应届生?|在校生?|大学生"
    r"|(?:初中|高中|中专|大专|专科|本科|大学|硕士)(?:毕业(?:生|的)?|学历)"
    r"|(?:没有?|无|有一?点)(?:任何|什么|一点)?(?:编程|计算机|技术|数学|代码)?(?:的)?(?:基础|背景|经验|底子)"
    r"|(?:白天)?(?:还?要|得)?(?:边|一边)?(?:上班|工作)(?:的?同时|之余|族)?(?:边|一边)(?:自?学习?)?"
    r"|(?:什么|啥)(?:东西)?[都也](?:不(?:会|懂|知道|了解|明白)|没学过)|一窍不通|一无所知"
    r"|有(?:份|全职)?工作(?:的人|了)?|打工人|(?:白天)?(?:还?要|得)上班|上班族|下班(?:后|之后|以后)?|在职|(?:全|半)?脱产|全职|兼职|业余(?:时间)?|利用周末"
    r"|(?<=[到成为])(?:专家|高手|大神|大牛|精通)(?:级别?|水平|程度)?"
    r"|(?:专心|全身心|一门心思|全力)(?:地)?(?:自?学习?)?|自学"
    r"|\bfrom (?:scratch|zero|nothing|the ground up)\b"
    r"|\b(?:(?:complete|total|absolute|pure)(?:ly)? )?(?:beginners?|newbies?|novices?|newcomers?)\b"
    r"|\b(?:with(?:out)?|have|having|has)?(?: ?(?:no|zero|little|any|some))"
    r" (?:prior |previous )?(?:\w+ )?(?:experience|background|knowledge|skills)\b"
    r"|\b(?:if|when|though|since|because|as)? ?i (?:still |literally |really |basically )?"
    r"(?:know (?:absolutely |literally |next to )?nothing|do(?:n['’]t| not) know anything)"
    r"(?: (?:about (?:it|this|that|any of (?:it|this))|at all|yet))*(?![\w ]* (?:of|about)\b)"
    r"|\b(?:full|part)[- ]?time\b(?! (?:jobs?|roles?|positions?))"
    r"|\b(?:while|whilst) (?:i (?:am|'m) )?(?:work|keep|hold|stay|hav|do)ing\b"
    r"(?:,? (?!how|what|when|can|do|is|will|should)[\w'-]+){0,5}"
    r"|\b(?:if|while|when|as) i (?:also |still )?(?:keep|have|hold|stay in|am in)(?:ing)?"
    r" (?:a|my|another) (?:[\w-]+ ){0,2}job\b"
    r"|\b(?:beside|besides|alongside|with|on top of) (?:a|my|the|another) (?:[\w-]+ ){0,2}job\b"
    r"|\b(?:after work|on weekends|in (?:my|the) (?:evenings?|spare time|free time))\b"
    r"|(?<=to )(?:an? )?expert\b|(?<=an )expert\b|\bexpert level\b|\bmastery\b"
    r"|\b(?:career|job) (?:change|switch)(?:r|er|ing)?s?\b|\bself[- ](?:taught|study(?:ing)?)\b"
)

_OF_DOCUMENTS = re.compile(
    r"(?:[这那][几些两]|[各每几两三四五])[份篇个本家]?(?:资料|文档|文件|文章|指南|教程|攻略|路线图)(?:里面?|中|之间)?"
    r"|\b(?:in |of |by |across |from |between )?(?:(?:each|every|all|both)(?: of)?"
    r"(?: the| your| these| those)?|the|your|these|those)(?: different| various| two| three| four)?"
    r" (?:guide|source|document|article|road ?map|(?:learning |study |career )?(?:path|plan))s?\b"
)
"""What is to say it: each of the documents."""

_WHO_ASKS = re.compile(
    r"我(?:现在|目前|今年)?(?:是|[\d一二三四五六七八九十]+岁|教|当|住|在[^，,。；;？?！!]{1,8}(?:工作|上班|[当做写教读]))"
    r"[^，,。；;？?！!]*(?=[，,。；;！!])|(?<=[，,。；;])我是[^，,。；;？?！!]*$"
    r"|(?:我?家?(?:孩子|小孩|娃|儿子|女儿|闺女|弟弟|妹妹|侄[子女]|外甥女?))(?:今年|现在|才|刚|已经|在|上|读|是)*"
    r"(?:[小初高大][一二三四]|[小初高大]学|[初高]中|\d+岁|[一二三四五六七八九十]+岁)[^，,。；;？?！!]*(?=[，,。；;！!])"
    r"|我[^，,。；;？?！!]{0,10}开始(?:自?学习?|准备)?(?=[，,])"
    r"|\bi(?: am (?:an?\b|\d)|['’]m (?:an?\b|\d)| work\b| live\b| teach\b)[^,.;:?!]*?"
    r"(?=[,.;:!]|\b(?:so|how|what|when|which|is|can|do|will"
    r"|(?:and|but) (?:i )?(?:want|would|need|plan|hope))\b)"
    r"|\bmy (?:son|daughter|kid|child|boy|girl|brother|sister|nephew|niece) is [^,.;:?!]*?"
    r"(?=[,.;:!]|\b(?:and|but) (?:he |she )?(?:wants|would|plans|hopes))"
    r"|(?<=[,.;!] )i(?: am|['’]m) (?:an?\b|\d)[^,.;?!]*$"
)
"""What somebody is, and where: nothing that a figure is asked of."""

_END = ","
"""Put behind a question so that a clause ends there."""

_JOB_ZH = (
    r"(?:[师员士匠工家]|程序猿|码农|会计|医生|律师|司机|开发|前端|后端|运维|测试|运营|销售|设计|经理|主管|总监"
    r"|店长|翻译|客服|法务|财务|出纳|行政|人事|公务员|记者|开发者|教授|警察|农民|工人|导游|编辑|主播|保安|保姆)"
)
_JOB = (
    r"(?:[a-z]{2,}(?:er|or|ist|yst|ian|ant|eer|smith|sman|woman)|nurse|cook|chef|clerk|pilot|agent"
    r"|secretary|admin|guard|judge|vet|mechanic|medic|paramedic|architect|dev|fireman|policeman)"
)
_NO_JOB = (
    r"(?:beginner|newcomer|learner|starter|lover|believer|outsider|foreigner|user|reader|loser"
    r"|changer|switcher|father|mother|brother|sister|teenager|senior|junior|minor|former|dreamer"
    r"|woman|giant|other|number|procrastinator)"
)
_IS = re.compile(
    r"我(?:现在|目前)?(?:是|当|做)(?:一?[名个位])?(?:做)?(?![不没否])"
    rf"(?P<job>(?=[^，,。；;？?！!]{{2}})[^，,。；;？?！!]{{0,10}}?{_JOB_ZH})(?<!大家)(?<!专家)(?:的|，|,)*$"
    r"|i(?: am|['’]m| work as) an? (?!(?:bit|little|lot|fan)\b)"
    rf"(?P<en>(?:(?!(?:of|in|at|with|who)\b)[a-z+#-]+ ){{0,4}}?(?!{_NO_JOB}$|{_NO_JOB} ){_JOB})"
    r"(?: (?:in|at|with|from|near|by trade)\b.*)?$",
    re.IGNORECASE,
)
"""What somebody is by trade; beginners, fans and people who are a bit lost have none."""

_MAY_BECOME = re.compile(
    r"(?:^|(?<=[，,。；;？?！!]))(?:请问)?(?:做|当|学|像)?(?P<zh>[^，,。；;？?！!]{2,8}?)(?:也|还|真的|到底)*"
    r"(?:能不能|可不可以|能|可以|适合|有机会|可能)(?:转行|改行|转型|入行|转[到去做成为]|转(?=[a-z])"
    r"|(?:来|去)?(?:做|当|干|学|成为)(?!什么|啥|哪|些|几))"
    r"|\b(?:can|could|may|should|would|is it possible for) (?:(?:an?|the|any) )?"
    r"(?P<en>[a-z][a-z -]{2,30}?) (?:also |still |really |ever |possibly )*(?:to )?"
    r"(?:become|be|go into|turn into|(?:get|move|switch|transition|change) (?:in)?to"
    r"|retrain|break into|work as)\b"
)
"""Who is asked to become something."""

_SIDES = re.compile(
    r"分别|各自|各[是有要能可给拿]"
    r"|对比|相比|比较一?下|差多少|相差|差[别距异]|差[得这那]么?[多大远]|区别|口径"
    r"|\b(?:respectively|versus|vs|against|compare|compared (?:to|with)|stacks? up|differences?"
    r"|differ|different(?: from)?)\b"
)


_PLACES = tuple(
    map(
        re.compile,
        (
            r"国内|中国|本土|\b(?:china|chinese|at home)\b",
            r"美国|硅谷|\b(?:usa?|u\.s\.|united states|the states|america|silicon valley)(?!\w)",
            r"国外|海外|境外|\b(?:abroad|overseas)\b",
            r"欧洲|英国|德国|法国|\b(?:europe|uk|britain|germany|france)\b",
            r"日本|韩国|印度|新加坡|\b(?:japan|korea|india|singapore)\b",
        ),
    )
)
"""Whoever names two of these asks for both."""

_HOME = re.compile(r"国[内外]|本土|海外|境外|\b(?:at home|abroad|overseas)\b")
"""Where that is depends on who asks."""


def asks_for_sides(question: str) -> bool:
    """Whether a question sets several things beside one another: none is about all of them."""
    return bool(_SIDES.search(folded(question))) or asks_for_places(question)


def asks_for_places(question: str) -> bool:
    """Whether a question names two places, each of which is to have figures of its own."""
    return sum(bool(place.search(folded(question))) for place in _PLACES) > 1


def place_asked_for(question: str) -> re.Pattern[str] | None:
    """What names the one place abroad that a question is about, None if it names none or more."""
    text = folded(question)
    named = [place for place in _PLACES if place.search(text)]
    return named[0] if len(named) == 1 and not _HOME.search(text) else None


def places_in(text: str) -> list[str]:
    """The countries that a text says it speaks of, each by the first of its words."""
    found = (place.search(folded(text)) for place in _PLACES)
    return [each[0] for each in found if each]


def without_conditions(question: str, weights: Mapping[Term, float]) -> dict[Term, float]:
    """The terms of a question but for those that stand in its conditions alone."""
    whole, rest = _whole_and_rest(question)
    return {
        term: weight
        for term, weight in weights.items()
        if term.text in rest or term.text not in whole
    }


def unconditional(text: str) -> str:
    """A folded text without its conditions."""
    return _CONDITION.sub(" ", without_documents(without_asker(text)))


def without_asker(text: str) -> str:
    """A folded text without who asks: "I am a nurse"."""
    return _WHO_ASKS.sub(" ", text)


def who_asks(question: str) -> str:
    """The first clause of a question that says only who asks, "" if none does: "I'm a nurse"."""
    text = folded(question)
    found = _WHO_ASKS.search(f"{text}{_END}")
    written = question if len(text) == len(question) else text
    return written[slice(*found.span())].strip() if found else ""


def job_of_asker(question: str) -> str:
    """What somebody says that he is or works as, without 我是 and "I am a"; "" if he does not."""
    found = _IS.match(who_asks(question))
    return (found["job"] or found["en"]).strip() if found else ""


def without_who_asks(question: str, weights: Mapping[Term, float]) -> dict[Term, float]:
    """The terms of a question but for those that stand in what says who asks alone."""
    whole = folded(question).replace("-", " ")
    rest = without_asker(whole)
    return {
        term: weight
        for term, weight in weights.items()
        if term.text in rest or term.text not in whole
    }


def who_may_become(question: str) -> str:
    """Who a question asks about, whether they can become or learn something: "a lawyer"; or ""."""
    found = _MAY_BECOME.search(folded(question))
    return (found["zh"] or found["en"]) if found else ""


def without_documents(text: str) -> str:
    """A folded text without the documents that are to say it: "in each of the guides"."""
    return _OF_DOCUMENTS.sub(" ", text)


@lru_cache(maxsize=16)
def _whole_and_rest(question: str) -> tuple[str, str]:
    """A question, folded, and without its conditions; asked for each statement compared."""
    whole = folded(question)
    return whole.replace("-", " "), unconditional(whole).replace("-", " ")
