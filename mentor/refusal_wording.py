"""What is said where the documents do not answer, in Chinese and English: which document would,
and the words that come nearest.
"""

from collections.abc import Mapping, Sequence

from mentor.cite import unmarked
from mentor.text.language import Language
from mentor.types import SECTION_SIGN, Passage
from mentor.wording import OTHER_SCRIPT, REFUSES

Nearest = tuple[Passage, str]
"""A passage that is near to a question, and the words of it that come nearest; "" if none do."""

_OF_KIND: Mapping[str, tuple[str, str, str, str]] = {
    "salary": (
        "谈到{}并写明薪资",
        "写明薪资",
        "is about {} and gives the pay",
        "gives the pay",
    ),
    "price": ("写明{}的价格或费用", "写明价格或费用", "gives the price of {}", "gives the price"),
    "link": ("给出{}的网址", "给出网址", "gives the address of {}", "gives the address"),
    "year": (
        "谈到{}并写明年份",
        "写明年份",
        "is about {} and gives the year",
        "gives the year",
    ),
    "duration": (
        "谈到{}并写明所需的时间",
        "写明所需的时间",
        "is about {} and says how long it takes",
        "says how long it takes",
    ),
    "when": ("谈到{}并写明时间", "写明时间", "is about {} and says when", "says when"),
    "version": ("写明{}的版本", "写明版本", "gives the version of {}", "gives the version"),
    "count": (
        "谈到{}并写明数量",
        "写明数量",
        "is about {} and gives the number",
        "gives the number",
    ),
    "person": ("谈到{}并写明是谁", "写明是谁", "is about {} and says who", "says who it is"),
    "place": ("写明{}在哪里", "写明地点", "says where to find {}", "gives the place"),
    "organisation": (
        "谈到{}并写明公司或机构",
        "写明公司或机构",
        "is about {} and names the company or institution",
        "names the company or institution",
    ),
    "age": ("谈到年龄和{}", "谈到年龄", "speaks of age and {}", "speaks of age"),
    "choice": ("把{}放在一起比较", "作出比较", "compares {}", "makes the comparison"),
}
"""What a document would do to answer, by the kind of answer, of words and of none."""


def document_wanted(
    language: Language, kind: str | None, about: Sequence[str], *, known: bool
) -> str:
    """Which document would answer: one that gives an answer of this kind, about these words.

    Of words that the library has (`known`), that it says nothing of what is asked.
    """
    if language == "zh":
        words = "".join(f"“{word}”" for word in about)
        if known and not kind:
            return f"文档里有{words}，但没有说到问的这一点。"
        of, alone = _OF_KIND[kind][:2] if kind else ("谈到{}", "")
        what = of.format(words) if words else alone
        return f"能回答它的，是{what}的文档。" if what else ""
    words = " and ".join(f"“{word}”" for word in about)
    if known and not kind:
        return f"They speak of {words}, but not of what you ask."
    of, alone = _OF_KIND[kind][2:] if kind else ("is about {}", "")
    what = of.format(words) if words else alone
    return f"A document that {what} would answer it." if what else ""


def nothing_quoted_of_kind(kind: str, language: Language) -> str:
    """A line for a kind of figure that a question asks for and nothing quoted gives."""
    alone = _OF_KIND[kind][1 if language == "zh" else 3]
    return f"上面引用的内容没有{alone}。" if language == "zh" else f"Nothing quoted {alone}."


def no_cost_told(language: Language) -> str:
    """A line where it is asked how much to spend and nothing quoted gives a sum."""
    if language == "zh":
        return "上面引用的内容没有写明总共要花多少钱。"
    return "Nothing quoted says how much it costs in all."


def refusal(
    language: Language,
    nearest: Sequence[Nearest],
    kind: str | None = None,
    about: Sequence[str] = (),
    *,
    known: bool = False,
) -> str:
    """What is said when the documents do not answer: which document would (`document_wanted`),
    where the nearest passages stand, and the words of each that come nearest.
    """
    wanted = document_wanted(language, kind, about, known=known)
    told = bool(wanted) and not (known and not kind)
    places = _places(nearest, language)
    if language == "zh":
        text = (
            f"{REFUSES[0]}，所以我不作猜测。{wanted}可以换一种问法，"
            f"或者加入{'这样' if told else '谈到它'}的文档后再问。"
        )
        return text + places
    text = (
        f"{REFUSES[1]}, so I will not guess. "
        + (f"{wanted} " if wanted else "")
        + f"Try other words, or add {'such a document' if told else 'a document that covers it'} "
        "and ask again."
    )
    return text + places


def script_not_read(nearest: Sequence[Nearest]) -> str:
    """What is said to a question in another script, and where the passages stand that are nearest
    to it.
    """
    text = (
        f"{OTHER_SCRIPT}. This one is in another script, so I cannot tell whether the documents "
        "answer it. Ask it in one of the two languages."
    )
    return text + _places(nearest, "en")


def _places(nearest: Sequence[Nearest], language: Language) -> str:
    """The nearest passages, as a paragraph of their own; "" if there are none."""
    if not nearest:
        return ""
    lead = "最接近的内容在这里：" if language == "zh" else "The nearest passages are here:"
    told = (
        f"- {_place(passage, language)}" + (f"\n  > {unmarked(words)}" if words else "")
        for passage, words in nearest
    )
    return "\n".join([f"\n\n{lead}", *told])


def _place(passage: Passage, language: Language) -> str:
    """Where a passage stands: its document, and the headings below the title."""
    title, section = unmarked(passage.title), unmarked(passage.section)
    below = section.removeprefix(title).removeprefix(SECTION_SIGN)
    if language == "zh":
        return f"《{title}》{below}"
    return f"“{title}”: {below}" if below else f"“{title}”"
