"""What the mentor says itself of documents that differ, in Chinese and English."""

from collections.abc import Sequence

from mentor.cite import unmarked
from mentor.text.language import Language


def view_line(title: str, text: str, marker: int, language: Language) -> str:
    """The line of a source among those that disagree."""
    title = unmarked(title)
    if language == "zh":
        return f"- 《{title}》：{text} [{marker}]"
    return f"- “{title}”: {text} [{marker}]"


def documents_disagree(topic: str, language: Language, *, disagree: bool) -> str:
    """The line before the views of sources that disagree, or just stand beside one another."""
    if language == "zh":
        return f"**资料说法不一：{topic}**" if disagree else f"**各份资料的说法：{topic}**"
    return (
        f"**The documents disagree: {topic}**"
        if disagree
        else f"**What each document says: {topic}**"
    )


_SHOWN = (
    "**资料说法不一：",
    "**各份资料的说法：",
    "**The documents disagree: ",
    "**What each document says: ",
)


def shows_differing(answer: str) -> bool:
    """Whether an answer shows what documents say differently."""
    return any(line.startswith(_SHOWN) for line in answer.splitlines())


def not_said_why(language: Language, *, depends: bool) -> str:
    """What is said before views whose difference no document explains.

    `depends` says that one of them says on what its own figure depends.
    """
    if language == "zh":
        also = "，有的写到了它的数字取决于什么" if depends else ""
        return f"文档没有说明彼此的说法为什么不同{also}。各自的说法，以及同处写明的条件："
    also = ", though some say what theirs depends on" if depends else ""
    return (
        f"The documents do not say why they differ from one another{also}. "
        "What each says, with the conditions that stand beside it:"
    )


def condition_line(words: str, marker: int, language: Language) -> str:
    """A line beneath a view: what its document says beside the figure, in its own words."""
    said = unmarked(words)
    if language == "zh":
        return f"  - 同处还写着：“{said}” [{marker}]"
    return f"  - it also says: “{said}” [{marker}]"


_DIFFERING = {
    "duration": ("需要多长时间", "how long it takes"),
    "position": ("安排在什么时候", "when it comes"),
    "experience": ("要几年经验", "how much experience it takes"),
    "rate": ("投入多少时间", "how much time to put in"),
    "money": ("金额", "how much money"),
    "share": ("比例", "what share"),
    "measure": ("数值", "the figure"),
    "count": ("数量", "how many"),
    "stages": ("分几步", "how many stages"),
    "order": ("先学哪个", "which comes first"),
    "place": ("排在第几步", "at which step it comes"),
    "progress": ("那时在哪个阶段", "which stage that is"),
    "learnt": ("各计划那时学什么", "what each plan has at that time"),
}


def differing_topic(kind: str, language: Language) -> str:
    """What sources disagree about, by the kind of quantity."""
    return _DIFFERING[kind][language == "en"]


def differing_views(language: Language) -> str:
    """What sources disagree about, where neither a figure nor the model says it."""
    return "建议和看法" if language == "zh" else "what they advise"


def of_what_kind(language: Language, *, by_item: bool, converted: bool) -> str:
    """What stands behind a topic whose figures are `by_item`, several of one document, or have
    several currencies or periods and are not `converted`; "" if neither.
    """
    if language == "zh":
        notes = ["按岗位或项目分列"] * by_item + ["货币或周期不同，未作换算"] * (not converted)
        return f"（{'；'.join(notes)}）" if notes else ""
    notes = ["by job or item"] * by_item + ["currencies or periods differ"] * (not converted)
    return f" ({'; '.join(notes)})" if notes else ""


_UNNAMED = {
    "currency": ("货币", "currency"),
    "period": ("周期", "period"),
    "place": ("地区", "place"),
}


def not_named(kinds: Sequence[str], language: Language) -> str:
    """What a document does not name beside a sum of money, "" if nothing."""
    named = [_UNNAMED[kind][language == "en"] for kind in kinds]
    if not named:
        return ""
    if language == "zh":
        return f"（未注明{'、'.join(named)}）"
    listed = " or ".join(filter(None, [", ".join(named[:-1]), named[-1]]))
    return f" (no {listed} named)"


_PERIODS = {
    "year": ("每年", "per year"),
    "month": ("每月", "per month"),
    "week": ("每周", "per week"),
    "day": ("每天", "per day"),
    "hour": ("每小时", "per hour"),
}


def said_above(period: str, place: str, language: Language) -> str:
    """What a document says of a sum of money above its figures: the period of pay, the place in
    the document's own word; "" if neither.
    """
    per = _PERIODS[period][language == "en"] if period else ""
    told = [each for each in (per, place and f"“{place}”") if each]
    if not told:
        return ""
    return f"（{'，'.join(told)}）" if language == "zh" else f" ({', '.join(told)})"


def no_sum_per(period: str, language: Language) -> str:
    """A line for a period of pay that is asked for and no sum quoted is said to be for."""
    if not period:
        return ""
    per = _PERIODS[period][language == "en"]
    return (
        f"引用的金额都没有写明是{per}的。"
        if language == "zh"
        else f"No sum quoted is said to be {per}."
    )


def last_stage(language: Language) -> str:
    """What is said of a stage that is shown for all of a plan."""
    return "（计划的最后一个阶段）" if language == "zh" else " (the last stage of its plan)"


def last_stage_alone(figure: str, language: Language) -> str:
    """The time of a last stage beside those of all of a plan: it says first that it is none."""
    if language == "zh":
        return f"计划的最后一个阶段（不是总时长）{figure}"
    return f"the last stage of its plan, not all of it, {figure}"


def stage_of_more(language: Language) -> str:
    """What is said of the time of a stage that has what is asked about among other things."""
    if language == "zh":
        return "（整个阶段的时间，其中还有别的内容）"
    return " (all of a stage, which holds other things too)"


def stages_between(number: int, first: str, last: str, language: Language) -> str:
    """How many steps a plan has, with the words of its first and its last, as Markdown.

    Without the number if that is 0.
    """
    between = f"“{unmarked(first)}”到“{unmarked(last)}”"
    if language == "en":
        between = f"“{unmarked(first)}” to “{unmarked(last)}”"
        return f"**{number}**: from {between}" if number else f"from {between}"
    return f"**{number}**：从{between}" if number else f"从{between}"


def in_order(steps: Sequence[str], language: Language) -> str:
    """The words of two steps, the one that comes first before the other."""
    first, then = unmarked(steps[0]), unmarked(steps[-1])
    return f"先“{first}”，后“{then}”" if language == "zh" else f"“{first}”, then “{then}”"


def at_step(number: int, steps: Sequence[str], language: Language) -> str:
    """The number of a step, its words and those beneath it that name the thing, as Markdown."""
    words = " › ".join(f"“{unmarked(step)}”" for step in steps)
    return f"**第 {number} 步**：{words}" if language == "zh" else f"**step {number}**: {words}"


def lists_so_many(names: Sequence[str], language: Language) -> str:
    """How many items a list of a document has, and what they are called, as Markdown."""
    quoted = [f"“{unmarked(name)}”" for name in names]
    if language == "zh":
        return f"列出 **{len(names)}** 项：{'、'.join(quoted)}"
    return f"lists **{len(names)}**: {', '.join(quoted)}"


def says_so_many(figure: str, words: str, language: Language) -> str:
    """A figure that a document states, in its own words, as Markdown."""
    colon = "：" if language == "zh" else ": "
    return f"**{figure}**{colon}“{unmarked(words)}”"


def months(low: float | None, high: float | None, language: Language) -> str:
    """A range in months, in brackets behind the figure that it is made from."""
    span = _range(low, high, language)
    return f"（即 {span} 个月）" if language == "zh" else f" (that is {span} months)"


def amount(low: float | None, high: float | None, language: Language) -> str:
    """A range of money in digits, in brackets behind the figure that it is made from."""
    span = _range(low, high, language)
    return f"（即 {span}）" if language == "zh" else f" (that is {span})"


def _range(low: float | None, high: float | None, language: Language) -> str:
    if low is None or high is None:
        bound = (
            ("至多" if language == "zh" else "up to")
            if low is None
            else ("至少" if language == "zh" else "at least")
        )
        return f"{bound} {_digits(high if low is None else low)}"
    return _digits(low) if low == high else f"{_digits(low)}–{_digits(high)}"


def _digits(value: float | None) -> str:
    return f"{value or 0:,.1f}".removesuffix(".0")
