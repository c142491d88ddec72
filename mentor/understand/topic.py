"""What a conversation is about: the names in its questions, without what is asked of them.

"How long does it take to become an AI engineer?" is about the AI engineer; a question behind it
that is whole asks of that, and not how long.
"""

import re

from ingest.english import lemmas
from ingest.simplify import folded
from ingest.translate import translations
from ingest.words import tagged
from mentor.question.aspects import GENERIC
from mentor.question.conditions import who_asks
from mentor.question.subject import kind_of
from mentor.text.language import language_of
from mentor.text.ordinals import ordinal
from mentor.understand.cues import CALLED, Word, contrasts, is_aspect, own_words, points_back, runs

CLAUSE_ENDS = {"zh": "，", "en": "."}

AGENT = re.compile(r"(?:er|or|ist|yst|ian|ant)s?$|[师员家者生]$|(?:经理|总监|专家)$")
"""How the words end that name people by what they do."""

_ASKED = re.compile(
    r"(?:什么|啥|哪(?:[些个种门本家款类]|几[个种门本])?|几[个种门本]|第几个?|多少"
    r"|\b(?:what|which|how many|any|(?:what|which) (?:kinds?|sorts?|types?) of))\s*$",
    re.IGNORECASE,
)
"""Behind it stands what is asked for."""

_BEGINS_ASKING = re.compile(r"^(?:哪|几|怎|什么|多少|那[种个]|[两二]者)")
_ASKS_ITSELF = re.compile(
    r"什么|啥|哪|谁|怎|几|多少|多久|多长|吗|([能要会该可是好难行对])不\1|有没有"
    r"|\b(?:what|which|who|how|where|when)\b|^(?:(?:and|so|but|ok|then)\b[ ,]*)*"
    r"(?:do|does|did|can|could|should|will|would|must|is|are|am)\b"
)
"""A question that says itself what is asked,"""

_PICKS = re.compile(
    r"[选挑]哪一?[个种本门款类家条]|哪一?[个种本门款类家条]?(?:最|更|比较|好|难|易|是|要|可以|能|先|不|适合|值得|免费)"
    r"|[谁哪]一?个?$|\bwhich of (?:them|these|those)\b|\bwhich(?: one)?"
    r"(?: (?:is|are|for|pays?|do|does|should|would)\b|\?|$)"
)
"""unless it picks one of what was told."""

_OF_A_JOB = re.compile(
    r"薪|工资|收入|待遇|报酬|奖金|年终奖|签[字约]|福利|期权|技能|能力|职责|任务|前景|发展|晋升|要求|条件|门槛|升职|学历|学位|证书|经验|出路|前途"
    r"|\b(?:salar(?:y|ies)|pay|wages?|income|bonus(?:es)?|benefits|perks|equity|dut(?:y|ies)|responsibilit(?:y|ies)|tasks?|outlook"
    r"|prospects?|requirements?|skills?|degrees?|promotions?|career|path|ladder)\b"
)
"""The sides that a job has."""

_AUXILIARY = r"(?:do|does|should|can|could|would|will|must|are|is|to)\b"
_WHICH = re.compile(
    r"(?:什么|啥|哪(?:[些个种门本款类]|几[个种门本])?|几[个种门本])(?:样的?)?|哪(?=些|门)"
    r"|有没?有?(?:什么|啥|推荐|好|适合\w{,4}|免费|其[他它]|合适)*的?(?=[^，,。？?]{,40}[吗么?？]|$)"
    r"|\b(?:which|what)(?= (?!one|is\b|was\b|does\b|has\b|matters|sells|pays|works|helps|counts"
    r"|happens|changes|comes|goes|follows|remains)\w+s\W*$)"
    rf"|\b(?:which|what)(?= \w+(?: \w+){{0,2}}? {_AUXILIARY})(?: \w+(?= \w+ {_AUXILIARY}))?"
    r"|\b(?:any|are there|is there|recommend|suggest)(?: (?:an?|any|some|good|free|other))*"
)
"""What stands before the thing that is asked for."""

_JOINED = re.compile(r"(?:哪[些个种门本]|几[个种门本])(?P<noun>[^，,。]{2,})$")
"""A word that jieba makes of both: 哪些项目."""

_CAREER = re.compile(
    r"[能可会怎]\w{0,3}[升晋]|做到(?:什么|哪|多高)|[挣赚拿]多少|多少钱"
    r"|\b(?:earn|move up|(?:get )?promoted|(?:do|does) (?:it|they|that) (?:earn|pay|make))\b"
)

_OF_A_THING = re.compile(
    r"作者|链接|网址|地址|价|费|钱|难|时间|时长|日期|发布|发表|出版|更新|名字|名称|区别|差别|不同|人"
    r"|选项|\b(?:authors?|links?|url|prices?|costs?|fees?|free|difficult\w*|dates?|names?|differences?"
    r"|ones?|options?|choices?|else|others?|people|month|week|year)\b"
)
"""The sides that anything has which an answer may have named."""

_TO_DO = re.compile(
    r"[学做会要]+(?:些|点)?(?:什么|啥)|需要什么"
    r"|\bwhat (?:do|should|must|can|would|will) (?:i|we|you|one|they) (?:have to |need to )?"
    r"(?:need|learn|study|do|know|practi[sc]e)\b"
)
_TO_DO_ALONE = re.compile(r"[学做会要][些点]$")
_FIRST_STEP = re.compile(
    r"第一步(?:是|该|应该|要|先|得|具体|到底|究竟)*(?:[学做]|怎么[学做])?(?:些)?(?:什么|啥|呢)"
    r"|\b(?:what(?:'s| is| would be)|and) (?:the |my )?first step\b"
)
_BEGINS = re.compile(
    r"^(?:那么?|所以)?我?(?:该|应该|要|得)?(?:最?先|首先)(?:该|要)?学(?:什么|啥|哪个|哪一个)[呢啊好]?\W*$|"
    r"从(?:哪|何)[里儿处]?(?:一?方面|一?步)?(?:下手|开始|入手|学起|起步|着手)"
    r"|\bwhere (?:do|should|can|could|would|to|must) ?(?:i|you|one|we)? ?(?:start|begin)\b"
    r"|\bhow (?:do|should|can|could|would|to) ?(?:i|you|one|we)? ?(?:get started|begin)\b"
)
"""What asks where to begin."""

_PLAN = re.compile(r"计划|规划|路线|日程|\b(?:plan|road ?map|schedule|curriculum)s?\b")
_IN_A_PLAN = re.compile(
    r"(?:第[一二三四五六七八九十\d]+|[头前]一?)个?(?:月|周|年|星期)"
    r"|\b(?:first|second|third|fourth|fifth|sixth|last|next) (?:month|week|year)s?\b"
    r"|\b(?:month|week|year) (?:one|two|three|four|five|six|\d)\b"
)
_EXAMPLES = re.compile(r"^(?:比如|例如|譬如|for example|such as|like\b)")
_WHAT_IF = re.compile(r"^(?:and |but |so )?what if\b")

_HOW_LONG = re.compile(
    r"(?:那么?)?(?:大概|一般|总共|一共)?(?:要|得|需要?)?(?:学|花)?(?:多久|多长时间|几年)(?:呢|啊)?[？?]?"
    r"|(?:and |so |ok |then )?how long (?:does|will|would|is|might|could) (?:it|that|this)"
    r"(?: take(?: me| us)?)?(?: then| though| overall| in total)?[?.]?"
)

_OF_LEARNING = re.compile(r" learning\b|(?<=[\u3400-\u9fff])学习")
"""What a name may end in, though any question may hold it: deep learning, 机器学习."""

_DOES = re.compile(
    r"\b(?:do|did|should|can|could|would|will|must) (?:i|we|you|they)(?: \w+ to)?\s+$",
    re.IGNORECASE,
)
"""Behind it stands what is done, which is no name: "what should I read?"."""

_OF_IT = re.compile(
    r"^\s*(?:(?:and|but|so|ok) )*(?:is|are|was|were) (?:it|they)\s+$", re.IGNORECASE
)
"""Behind it stands what is asked of what was named before: "is it online?"."""

_WORD = re.compile(r"\s+[A-Za-z]+\s+")
_PEOPLE = re.compile(r"[师员家者]$|(?:经理|总监|专家)$")
_NEEDED = re.compile(
    r"(?:必须|一定|非(?=[要得]|[^，,。？?]{1,8}不)|需要|[要得])[^，,。？?]*吗|[要得]不[要得]|没有?[^，,。？?]{1,8}(?:行吗|可以吗|能[^，,。？?]*吗)"
    r"|^(?:do|does|must|should) (?:i|you|we|one)\b.*\b(?:need|have to|get|must)\b|\bnecessary\b"
)
"""What asks whether something is needed is not about that."""

_SENTENCE_END = re.compile(r"(?<=[?？])")

_BESIDE_A_NAME = """
like still well enough really even just also instead without possible realistic doable feasible
realistically worth okay good sure total overall altogether 还有 只有 现实 总共 一共
"""
_NO_NAMES = frozenset(_BESIDE_A_NAME.split())
"""What any question may hold beside what it is about."""

_OF_TIME = re.compile(
    r"^(?:每天|今年|现在|目前|\d+|[一二两三四五六七八九十几半]+个?[年月周天岁]"
    r"|years?|months?|weeks?|days?|hours?|weekends?|today|already|now|\w+-time)$"
)


_LEARN_IT = re.compile(
    r"(?:那么?|我|该|应该|要|能|可以|去|到|在|从)*(?:哪[里儿]?|怎么|如何)(?:去|来|能|可以|才能|才)*(?:学|补|练|做|达)(?:到|习|好|会|它|呢|啊)*\W*"
    r"|(?:那么?|我|就|是不是)*(?:可以|能|能不能|可不可以)?不学(?:它|了|的话)*(?:可以|能?行|也?没关系)?[吗么嘛吧]\W*"
    r"|(?:(?:and|but|so|ok) )*(?:where|how) (?:can|do|should|could|would) (?:i|we|you|one)"
    r" (?:best |even |actually )?"
    r"(?:(?:learn|study|practi[sc]e)(?: (?:it|that|this|them|those))?|get (?:there|to that))\W*"
)


def topic_of(question: str) -> str:
    """The names that a question is about, as they are written; "" if it names nothing.

    What is asked for ("which frameworks", 哪些岗位), sides of something, times and verbs are no
    names; a place in a list keeps all of its words.
    """
    return " ".join(names_in(question))


def names_in(question: str) -> list[str]:
    """The names that a question is about, each as it is written."""
    if _NEEDED.search(folded(question)):
        return [name for name in people_in(question) if f"{name}'s" not in question]
    return _all_names(question)


def needed_in(question: str) -> str:
    """What the first sentence of a question that asks whether something is needed names; or ""."""
    sentences = (each.strip() for each in _SENTENCE_END.split(question))
    found = next((each for each in sentences if _NEEDED.search(folded(each))), "")
    return " ".join(_all_names(found))


def _all_names(question: str) -> list[str]:
    found: list[tuple[int, int]] = []
    for run in runs(question):
        named = _named(run)
        if named and _DOES.search(question[: named[0].start]):
            named = _named(named[1:])
        before = question[: named[0].start] if named else ""
        if not named or _ASKED.search(before):
            continue
        start, end = named[0].start, named[-1].end
        if _OF_IT.match(before) and question[start:end].islower():
            continue
        if field := _OF_LEARNING.match(question, end):
            end = field.end()
        if found and _is_inside_a_name(question[found[-1][1] : start]):
            start = found.pop()[0]
        found.append((start, end))
    return [question[start:end] for start, end in found]


def names_and_place(subject: str) -> str:
    """What the earlier question is about, without what it asks of that; all of it if it names
    nothing; who asked it if it names nothing else. A place in a list is a part of that.
    """
    asker = who_asks(subject)
    text = subject.replace(asker, " " * len(asker), 1)
    named = [run for run in runs(text) if not all(is_aspect(word.text) for word in run)]
    spans = [(run[0].start, run[-1].end) for run in named]
    if place := ordinal(subject):
        spans = sorted([*spans, place.span])
    if not spans:
        return asker + CLAUSE_ENDS[language_of(asker)] if asker else subject
    return " ".join(subject[start:end] for start, end in spans)


def people_in(text: str) -> list[str]:
    """The people that a text names by what they do, as they are written: AI 研究员."""
    found = []
    for run in runs(text):
        named = _named(run)
        if named and is_of_people(name := text[named[0].start : named[-1].end]):
            found.append(name)
    return found


def is_of_people(topic: str) -> bool:
    """Whether a topic names people by what they do: an engineer, 分析师."""
    found = [word.text for run in runs(topic) for word in run][-1:]
    return any(AGENT.search(word) and _names_people(word) for word in found)


def _names_people(word: str) -> bool:
    return not word.isascii() or any(_PEOPLE.search(each) for each in translations(word)[:6])


def _is_inside_a_name(between: str) -> bool:
    """Whether what stands between two names is a part of one: "deep learning engineer"."""
    if not between.strip():
        return True
    return bool(_WORD.fullmatch(between)) and not GENERIC.isdisjoint(lemmas(between.strip()))


def asks_itself(question: str) -> bool:
    """Whether a question has a word that asks: what, 是不是, "do I"."""
    return bool(_ASKS_ITSELF.search(folded(question).strip()))


def asks_what_to_do(question: str) -> bool:
    """Whether a question asks what there is to learn or to do, and names nothing."""
    own = [word for word in own_words(question) if not _TO_DO_ALONE.match(word.text)]
    return not own and bool(_TO_DO.search(folded(question)))


def asks_of_a_job(question: str) -> bool:
    """Whether a question names nothing but sides of a job: "skills?", 晋升呢."""
    own = own_words(question)
    return bool(own) and all(_OF_A_JOB.search(word.text) for word in own)


def to_begin_with(question: str, topic: str, subject: str) -> str:
    """What a question for the first step of becoming somebody, or where to begin, asks.

    "" if it asks something else. Behind a question `subject` for a side of a job that names nobody
    it asks of nothing before.
    """
    begins = bool(_BEGINS.search(folded(question)))
    if topic_of(question) or not (begins or _FIRST_STEP.search(folded(question))):
        return ""
    if picks_one(question) and asks_for_things(subject):  # of those
        return ""
    if not is_of_people(topic):
        of_a_job = any(_OF_A_JOB.search(word.text) for word in own_words(subject))
        return question if begins and of_a_job else ""
    if language_of(question) == "zh":
        return f"{topic}先学什么？"
    return f"{topic}: what should I learn first?"


def asks_how_long(question: str) -> bool:
    """Whether a question asks how long it takes, and of what not."""
    return bool(_HOW_LONG.fullmatch(folded(question).strip()))


def asks_how_to_learn(question: str) -> bool:
    """Whether a question asks where, how or whether to learn or reach something, and not what."""
    return bool(_LEARN_IT.fullmatch(folded(question).strip()))


def picks_one(question: str) -> bool:
    """Whether a question picks one of several that were told: 选哪门, "which one is best?"."""
    return bool(_PICKS.search(folded(question)))


def of_the_topic(question: str, topic: str) -> bool:
    """Whether a question asks something of its own of what the conversation is about.

    A thing that it names ("which projects?", 有推荐的课吗), what to learn, a side of a job. Who
    wrote it, what it costs and whether there is more is asked of what was answered.
    """
    text = folded(question)
    of_people = is_of_people(topic)
    if of_people and (asks_of_a_job(question) or asks_how_long(question)):
        return True
    of_it = topic and (of_people or not points_back(question))
    if of_it and _CAREER.search(text) and not topic_of(question):
        return True
    if topic and not of_people and asks_how_to_learn(question):
        return True
    if not topic or points_back(question) or _PICKS.search(text):
        return False
    if _EXAMPLES.match(text):
        return False
    if _PLAN.search(folded(topic)) and _IN_A_PLAN.search(text):
        return True
    names = topic_of(question) and not contrasts(question) and not _WHAT_IF.match(text)
    if names and _ASKS_ITSELF.search(text) and not _OF_A_THING.search(text):
        return True
    return asks_what_to_do(question) or bool(asks_for_things(question))


def asks_for_things(question: str) -> list[str]:
    """The things that a question asks for by name: courses in "any courses?"."""
    return [noun for noun in _asked_for(folded(question)) if not _OF_A_THING.search(noun)]


def _asked_for(text: str) -> list[str]:
    own = [word for word in own_words(text) if _names(word.text) or is_aspect(word.text)]
    joined = [match["noun"] for word in own_words(text) if (match := _JOINED.match(word.text))]
    behind = [match.end() for match in _WHICH.finditer(text)]
    found = [word.text for word in own if any(word.start in (end, end + 1) for end in behind)]
    return joined + found


def _named(run: list[Word]) -> list[Word]:
    """A run of words from its first name to its last."""
    names = [at for at, word in enumerate(run) if _names(word.text)]
    return run[names[0] : names[-1] + 1] if names else []


def _names(word: str) -> bool:
    if (
        word in _NO_NAMES
        or is_aspect(word)
        or _OF_TIME.match(word)
        or _BEGINS_ASKING.match(word)
        or word in GENERIC
    ):
        return False
    if word.isascii() or CALLED.fullmatch(word):
        return True
    return any(kind_of(tag) in ("name", "noun") for _, tag in tagged(word))
