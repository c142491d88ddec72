"""Sentences that the mentor says itself, in Chinese and English.

What it says where the documents do not answer is in refusal_wording.py, of models in faults.py, of
the documents that it has in catalogue.py, of plans in plan/wording.py and plan/marks.py, of
documents that differ in differing_wording.py.
"""

from collections.abc import Mapping, Sequence

from mentor.cite import unmarked
from mentor.text.language import Language


def quoted_from(title: str, section: str, language: Language) -> str:
    """The line above a quote: the source, if it is another than before, and the section."""
    title, section = unmarked(title), unmarked(section)
    if not title or title == section:
        return f"**{section or title}**"
    named = f"**《{title}》** {section}" if language == "zh" else f"**“{title}”** {section}"
    return named.rstrip()


def quoted_above(markers: Sequence[int], language: Language) -> str:
    """That all that answers a question is quoted above it already."""
    numbers = " ".join(f"[{marker}]" for marker in markers)
    return f"见上面的引文：{numbers}" if language == "zh" else f"See the quotes above: {numbers}"


REFUSES = (
    "资料库里的文档没有回答这个问题",
    "The documents in the library do not answer this",
)
_NOTHING_BEFORE = (
    "前面没有可以接着问的回答",
    "There is no answer before this to go on from",
)
OTHER_SCRIPT = "I read questions in English and in Chinese (我读得懂英文和中文的问题)"


def is_refusal(text: str) -> bool:
    """Whether an answer begins as a refusal does, or says that there is none to go on from."""
    return text.startswith((*REFUSES, *_NOTHING_BEFORE, OTHER_SCRIPT))


def nothing_asked(language: Language) -> str:
    """What is said to a question without a word that could be looked up."""
    if language == "zh":
        return (
            "这句话里没有可以在文档里查找的词。请写出想了解的内容，"
            "例如一个阶段、一份工作、一种工具，或者要学多久。"
        )
    return (
        "There is no word in this to look up in the documents. Name what you want to know about: "
        "a stage, a job, a tool, or how long something takes."
    )


_ABOUT_ME = (
    "我是学习路线导师，只根据资料库里的文档回答，每处引文都能打开核对；文档里没有的，我会直说。"
    "可以问要学多久、先学什么、做哪些项目、薪资多少，也可以接着追问。",
    "I am a mentor for learners. I answer from the documents in the library alone, with quotes "
    "that you can open and check, and say so if they do not answer. Ask how long it takes, what to "
    "learn first, which projects to do, what a job pays, and go on from there.",
)
_REPLIES: Mapping[str, tuple[str, str]] = {
    "greeting": (f"你好！{_ABOUT_ME[0]}", f"Hello! {_ABOUT_ME[1]}"),
    "who": _ABOUT_ME,
    "thanks": (
        "不客气。还想了解什么，请接着问。",
        "You are welcome. What else would you like to know?",
    ),
    "understood": ("好的。还想了解什么，请接着问。", "Good. What else would you like to know?"),
    "language": (
        "可以用中文问，也可以用英文问，我用提问的语言回答；引文保留文档的原文。",
        "Ask in English or in Chinese, and I answer in that language; quotes stay in the "
        "language of the documents.",
    ),
    "differences": (
        "资料说法不一的地方，问到时我会先并排列出来，每一行都能打开核对。"
        "请说出想比较的内容：要学多久、薪资多少、分几个阶段、某个阶段在第几个月。",
        "Where the documents disagree I say so first, a line for each that you can open. Name what "
        "to compare: how long it takes, what a job pays, how many stages there are, when a stage "
        "comes.",
    ),
    "orders": (
        "我只根据资料库里的文档回答问题，不执行别的指令，也没有密钥可给。想了解什么，请直接问。",
        "I answer questions from the documents in the library, and take no other orders. "
        "Ask what you would like to know.",
    ),
    "shorter": (
        "前面还没有可以缩短的回答。想了解什么，请直接问。",
        "There is no answer yet to shorten. Ask what you would like to know.",
    ),
    "nothing": (
        f"{_NOTHING_BEFORE[0]}。请直接写出想了解的内容。",
        f"{_NOTHING_BEFORE[1]}. Name what you would like to know about.",
    ),
    "goodbye": ("再见，学习顺利！", "Goodbye, and good luck!"),
}


def small_talk_reply(kind: str, language: Language) -> str:
    """What is said to a greeting, to thanks, to "who are you?"."""
    chinese, english = _REPLIES[kind]
    return chinese if language == "zh" else english


def what_may_differ(language: Language) -> list[str]:
    """The questions by which it is told what documents disagree on, if that is all that is asked:
    "where do they disagree?".
    """
    if language == "zh":
        return ["需要多长时间？", "薪资多少？", "学习路线分几个阶段？"]
    return [
        "How long does it take?",
        "What does it pay?",
        "How many stages does the learning path have?",
    ]


def not_in_documents(names: Sequence[str], language: Language) -> str:
    """A line for what a question compares and no document has."""
    if not names:
        return ""
    if language == "zh":
        return f"资料库里的文档没有提到{'、'.join(f'“{name}”' for name in names)}。"
    return f"The documents do not mention {' and '.join(f'“{name}”' for name in names)}."


def not_quoted(names: Sequence[str], language: Language) -> str:
    """A line for names in a question that documents have, and nothing quoted for it."""
    if not names:
        return ""
    if language == "zh":
        return f"上面引用的内容没有谈到{'、'.join(f'“{name}”' for name in names)}。"
    return f"Nothing quoted speaks of {' or '.join(f'“{name}”' for name in names)}."


def named_not_explained(name: str, language: Language) -> str:
    """What is said before quotes that have a name, where the question asks what it means."""
    if language == "zh":
        return f"文档提到“{name}”，但没有解释它是什么。"
    return f"The documents name “{name}”, but do not explain what it is."


def no_order_told(language: Language) -> str:
    """What is said before quotes where an order of learning is asked for and nothing tells it."""
    if language == "zh":
        return "找到的内容没有写明这方面的先后顺序。与它有关的有："
    return "The passages found give no order for this. What they say about it:"


def none_of_shown(wanted: str, language: Language) -> str:
    """What is said before quotes where nothing tells which items shown before are wanted."""
    if language == "zh":
        return f"上面列出的各项，文档没有写明哪些符合“{wanted}”。按这个要求另外找到的是："
    return (
        f"Of what was listed, the documents do not tell which items are meant by “{wanted}”. "
        "What was found for it beyond that:"
    )


def no_example_given(language: Language) -> str:
    """What is said before quotes that were shown already, where an example is asked for."""
    if language == "zh":
        return "文档没有另外给出例子，只有这些："
    return "The documents give no example beside this:"


def no_more(language: Language) -> str:
    """What is said to who wants more of an answer that had all that was found."""
    if language == "zh":
        return "关于这一点，文档没有更多内容了，相关的都已引用在上面。可以问得更具体些。"
    return (
        "The documents say no more on this than what is quoted above. "
        "Ask of one thing in it, or of another side."
    )


def nothing_nearer(language: Language) -> str:
    """What is said before quotes to who wants more, where none of them surely answers."""
    if language == "zh":
        return "关于这一点，文档没有更直接的内容了。相近的有："
    return "The documents say nothing more on exactly this. What comes near:"


def shown_before(language: Language) -> str:
    """What is said before quotes that the last answer has, where something else was asked."""
    if language == "zh":
        return "上面已经引用过，与这一问最接近的仍是："
    return "This was quoted above already, and still comes nearest:"


def with_wish(question: str, wish: str) -> str:
    """A question with what is wanted of its answer, behind it in brackets."""
    chinese = any("\u3400" <= character <= "\u9fff" for character in question)
    return f"{question}（{wish}）" if chinese else f"{question} ({wish})"


def times_of_anybody(job: str, language: Language) -> str:
    """A line for times where nothing is told for what somebody is who asks."""
    if language == "zh":
        return f"文档没有专门给“{job}”的时间，这些是对一般人说的。"
    return f"The documents give no time for “{job}” in particular; these are for anybody."


def says_nothing_of_age(language: Language) -> str:
    """Of an answer to somebody who says how old he is."""
    if language == "zh":
        return "上面引用的内容没有谈到年龄。"
    return "Nothing quoted speaks of age."


def plans_as_they_are(language: Language) -> str:
    """A line for plans that a question wants for a time of its own."""
    if language == "zh":
        return "这些是文档里的计划，没有按你的时间改写。"
    return "These plans are the documents' own, not fitted to your time."


def no_such_place(labels: Sequence[str], language: Language, *, past: bool) -> str:
    """What is said where a list has nothing further, `past` its end or before its beginning."""
    count, end = len(labels), unmarked(labels[-1] if past else labels[0])
    if language == "zh":
        which, where = ("最后", "后") if past else ("第", "前")
        return f"这份列表共 {count} 项，{which}一项是“{end}”，{where}面没有了。"
    side, where = ("last", "after") if past else ("first", "before")
    return f"This list has {count} entries. The {side} is “{end}”; nothing comes {where} it."


def not_sure(language: Language) -> str:
    """What stands before quotes that may not answer the question."""
    if language == "zh":
        return "**不确定资料是否回答了这个问题。**最接近的内容："
    return "**I am not sure that the documents answer this.** What comes nearest:"


def also_near(language: Language) -> str:
    """What stands between the quotes that answer and those that may."""
    return "*也许也有帮助：*" if language == "zh" else "*May also help:*"


def other_language_note(question: Language) -> str:
    """A line for quotes in another language than the question."""
    return (
        "引文保留文档的原文。" if question == "zh" else "The quotes are in the documents' language."
    )


def stays_in_its_language(wanted: Language) -> str:
    """A line for quotes that are wanted in another language."""
    if wanted == "zh":
        return "没有接入语言模型，我不能翻译：引文保留文档的原文，不是中文。"
    return "Without a language model I cannot translate: the quotes stay in Chinese, as written."


def unsupported(language: Language) -> str:
    """What stands behind a sentence of a model that no passage supports."""
    return "（文档中没有依据）" if language == "zh" else "(not supported by the documents)"


def left_out(language: Language) -> str:
    """What stands in place of an address that a model wrote and no passage has."""
    return "（链接已略去）" if language == "zh" else "(link left out)"
