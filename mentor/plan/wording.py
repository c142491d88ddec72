"""What the mentor says itself of plans that somebody asks for, in Chinese and English."""

from collections.abc import Sequence
from math import inf

from mentor.cite import unmarked
from mentor.text.language import Language

_LAYOUTS = {"month": ("月", "month"), "week": ("周", "week"), "day": ("天", "day")}
_AS_THEY_ARE = {
    "told": (
        "步骤是文档的原话，没有按你的时间改写",
        "The steps are the documents' own, not fitted to your time",
    ),
    "marked": ("；箭头和括号按你的情况标", "; the marks go by what you told me"),
    "listed": ("下面是文档里的计划，原样列出", "These are the documents' own plans"),
    "hours": (
        "这些计划没有写清每周或每天要学几小时，所以不能替你换算",
        "these plans do not say clearly how many hours a week or a day they take, so I cannot"
        " convert them",
    ),
    "layout": ("下面的计划没有一份按{}来排", "none of these is laid out by the {}"),
    "begun": (
        "比这段时间长的步骤，文档没有写到每周做什么，只列它开头的几项",
        "where a step takes longer, its document does not say what each week holds, and only the"
        " first of its items are shown",
    ),
    "unknown": (
        "下面这些计划的文档里没有找到“{}”",
        "I found “{}” in none of these plans' documents",
    ),
    "unheard": ("没有文档谈到“{}”", "no document speaks of “{}”"),
    "nearest": (
        "没有文档专门写有“{}”的计划，下面是谈到它的文档里最接近的",
        "no document has a plan for “{}” itself; these are the nearest, of documents that speak of"
        " it",
    ),
    "kept": (
        "没有哪一步就叫“{}”，所以没有标出要跳过的步骤",
        "no step is called “{}” alone, so none is marked to be skipped",
    ),
    "aged": ("年龄没有算进去", "your age is not counted in"),
    "spends": (
        "钱没有算进去，可以接着问哪些资料免费",
        "your money is not counted in: ask what of it is free",
    ),
    "denied": (
        "不再按“{}”算，但没有读懂改成多少",
        "I no longer count on “{}”, but did not understand what it is instead",
    ),
}
_ASKS_MORE = (
    "说出每周几小时、会什么、多久要学成，我可以标出从哪一步接着学、到时候走到哪一步。",
    " Tell me your hours a week, what you know and your deadline, and I mark where to go on and how"
    " far you get.",
)


def you_said(told: Sequence[str], language: Language) -> str:
    """What was understood of somebody, "" if he says nothing."""
    if not told:
        return ""
    if language == "zh":
        return f"**你的情况**：{'；'.join(map(unmarked, told))}。"
    return f"**What you told me**: {'; '.join(map(unmarked, told))}."


def hours_of(hours: float, per: str, language: Language, least: float = inf) -> str:
    """An amount of time to learn, or from the `least` to it: 每周 8–10 小时."""
    scale = 60 if hours < 1 else 1
    values = dict.fromkeys(round(each * scale, 2) for each in (min(least, hours), hours))
    amount = "–".join(f"{each:g}" for each in values)
    if hours < 1:
        each = {"day": ("每天 ", " a day"), "week": ("每周 ", " a week")}.get(per, ("", ""))
        return f"{each[0]}{amount} 分钟" if language == "zh" else f"{amount} minutes{each[1]}"
    if language == "zh":
        return {"day": "每天 ", "week": "每周 "}.get(per, "") + f"{amount} 小时"
    hour = "hour" if hours == 1 else "hours"
    return f"{amount} {hour}" + {"day": " a day", "week": " a week"}.get(per, "")


def knows(names: Sequence[str], language: Language) -> str:
    """What somebody knows already."""
    return f"已会：{'、'.join(names)}" if language == "zh" else f"known: {', '.join(names)}"


def knows_some(names: Sequence[str], language: Language) -> str:
    """What somebody knows in part."""
    return (
        f"有一些基础：{'、'.join(names)}"
        if language == "zh"
        else f"known in part: {', '.join(names)}"
    )


def within_time(length: str, until: str, language: Language) -> str:
    """The length that somebody gives, in his words; of a deadline, those and the time from now."""
    if language == "zh":
        return f"期限：{until}，从今天算约 {length}" if until else f"期限：{length}"
    return f"time: {until}, about {length} from today" if until else f"time: {length}"


def as_they_are(
    language: Language,
    *,
    told: bool,
    marked: bool,
    hours: bool,
    layout: str,
    unknown: str,
    unheard: str,
    kept: str,
    aged: bool,
    spends: bool,
    denied: str,
    nearest: str,
    begun: bool,
) -> str:
    """What the plans are and what they cannot be fitted to: `told` says that somebody said anything
    of himself, `marked` that any step bears a mark, `hours` that he gave hours and no plan does,
    `layout` a unit by which none is laid out, `unknown` what he knows and no plan names, `unheard`
    what he wants and no document names, `kept` what he leaves out and no step is called by, `aged`
    and `spends` that he told his age or what he can spend, `denied` a time that he says he did not
    mean, where what he means was not understood, `nearest` what no document has a plan for but
    these speak of; `begun` says that of longer steps only the beginning is shown.
    """
    at = 0 if language == "zh" else 1
    as_told = _AS_THEY_ARE["told"][at] + _AS_THEY_ARE["marked"][at] * marked
    parts = [as_told if told else _AS_THEY_ARE["listed"][at]]
    values = {
        "hours": hours,
        "layout": layout and _LAYOUTS[layout][at],
        "begun": begun,
        "unknown": unknown,
        "unheard": unheard,
        "kept": kept,
        "aged": aged,
        "spends": spends,
        "denied": denied,
        "nearest": nearest,
    }
    parts += [_AS_THEY_ARE[kind][at].format(value) for kind, value in values.items() if value]
    more = "" if told else _ASKS_MORE[at]
    return ("；".join(parts) + "。" if language == "zh" else "; ".join(parts) + ".") + more


def pace_told(text: str, marker: int, language: Language) -> str:
    """What a document says of the hours and the time that its plan takes."""
    if language == "zh":
        return f"这份文档谈到所需时间：“{unmarked(text)}” [{marker}]。"
    return f"The document says of the time: “{unmarked(text)}” [{marker}]."


def too_long(months: tuple[float, float], length: str, language: Language) -> str:
    """That the steps of a plan take so many months, at least and at most: longer than somebody
    has.
    """
    low, high = (f"{value:.1f}".removesuffix(".0") for value in months)
    span = low if low == high else f"{low}–{high}"
    if language == "zh":
        return f"各步的时间加起来约 {span} 个月（这是推算），比你的期限（{length}）长。"
    return f"Its steps add up to about {span} months (computed), longer than your {length}."


def of_topic(name: str, kind: str, language: Language) -> str:
    """The line above what documents say of a thing."""
    zh, en = {
        "goal": ("关于你的目标“{}”，文档里写着", "What the documents say of your goal, “{}”"),
        "new": (
            "要补的“{}”，文档里写着",
            "What the documents say of “{}”, to be worked on",
        ),
        "skip": (
            "想跳过的“{}”，文档是这样说的",
            "What the documents say of “{}”, to be skipped",
        ),
        "dislike": (
            "你不喜欢的“{}”，文档是这样说的",
            "What the documents say of “{}”, which you dislike",
        ),
        "build": ("文档里列出的项目", "Projects that the documents name"),
    }[kind]
    return f"**{(zh if language == 'zh' else en).format(unmarked(name))}**"


def more_time(language: Language) -> str:
    """The line above what documents say of a longer time than somebody gives himself."""
    if language == "zh":
        return "**文档给出的时间比你的期限长**"
    return "**The documents give it more time than you have**"


def in_place_of(old: str, new: str, language: Language) -> str:
    """What somebody said of himself and what takes its place, "" for what there was not."""
    if not old:
        return f"加上“{new}”" if language == "zh" else f"added: “{new}”"
    if not new:
        return f"去掉“{old}”" if language == "zh" else f"dropped: “{old}”"
    return f"“{old}”改为“{new}”" if language == "zh" else f"“{new}” in place of “{old}”"


def changed(
    said: Sequence[str], steps: Sequence[str], language: Language, *, other: bool, more: bool
) -> str:
    """What is another in a plan after somebody `said` more of himself: the `steps` marked anew,
    that `other` documents' plan fits best; if nothing is, that of `more` plans the first is shown.
    """
    if language == "zh":
        parts = [*said, *["现在最合适的是另一份计划"] * other]
        parts += [f"标记有变的步骤：{'；'.join(f'“{each}”' for each in steps)}"] if steps else []
        parts += [] if steps or other else ["步骤和标记都不变" + "，下面只再列第一份计划" * more]
        return f"**按你补充的情况**：{'；'.join(parts)}。"
    parts = [*said, *["another plan fits best now"] * other]
    listed = "; ".join(f"“{each}”" for each in steps)
    parts += [f"steps marked anew: {listed}"] if steps else []
    same = "steps and marks stay as they were" + ", so only the first plan is shown again" * more
    parts += [] if steps or other else [same]
    return f"**With what you added**: {'; '.join(parts)}."


def no_times(language: Language) -> str:
    """Of a plan that does not tell when its steps come, where a deadline is given."""
    return (
        "这份计划没有写清每一步在什么时候。"
        if language == "zh"
        else "This plan does not say clearly when its steps come."
    )


def all_known(language: Language) -> str:
    """Of a plan whose steps are all called by what is known."""
    return (
        "照你说的，这份计划的每一步都已会。"
        if language == "zh"
        else "By what you say, every step of this plan is known."
    )


def nothing_after(language: Language) -> str:
    """Of a plan whose last step is known."""
    return (
        "这份计划里，已会的步骤之后没有别的步骤。"
        if language == "zh"
        else "This plan has no step after what is known."
    )


def over_by_then(last: str, marker: int, language: Language) -> str:
    """Of a plan that has ended by the time that is asked for, with its last step."""
    if language == "zh":
        return f"到那时这份计划已经走完，最后一步是“{last}” [{marker}]。"
    return f"By then this plan is over; it ends with “{last}” [{marker}]."


def nothing_behind(last: str, marker: int, language: Language) -> str:
    """Of a plan that has nothing behind the steps asked for before, with its last step."""
    if language == "zh":
        return f"这之后这份计划没有别的步骤，最后一步是“{last}” [{marker}]。"
    return f"Nothing comes after that in this plan; it ends with “{last}” [{marker}]."


def at_your_pace(
    theirs: str,
    marker: int,
    yours: str,
    months: tuple[float, float] | None,
    total: float | None,
    language: Language,
) -> str:
    """How long a plan of these hours takes with yours: a computation, said as one; none is made
    where yours, "", differ between days.
    """
    if not yours:
        return (
            f"这份计划写明{theirs} [{marker}]，你不同日子的时间不一样，没有替你换算。"
            if language == "zh"
            else f"This plan counts on {theirs} [{marker}]; your hours differ between days, so I do"
            " not convert them."
        )
    if theirs == yours:
        return (
            f"这份计划写明{theirs} [{marker}]，与你的时间一样。"
            if language == "zh"
            else f"This plan counts on {theirs} [{marker}], as you have."
        )
    if months is None or total is None:
        return (
            f"这份计划写明{theirs} [{marker}]，你是{yours}。"
            if language == "zh"
            else f"This plan counts on {theirs} [{marker}], you have {yours}."
        )
    low, high = (f"{value:.1f}".removesuffix(".0") for value in months)
    span = low if low == high else f"{low}–{high}"
    whole = f"{total:.1f}".removesuffix(".0")
    if language == "zh":
        return (
            f"这份计划写明{theirs} [{marker}]，各步加起来约 {whole} 个月；你是{yours}，"
            f"按比例推算，整份计划约 {span} 个月（这是推算，文档没有这样写）。"
        )
    return (
        f"This plan counts on {theirs} [{marker}], and its steps add up to {whole} months; with "
        f"your {yours} that comes to about {span} months for the whole plan (computed, no document"
        " says so)."
    )


def no_plan_for(name: str, language: Language) -> str:
    """That no document has a plan for what is named."""
    if language == "zh":
        return f"没有文档写有“{unmarked(name)}”的计划，下面是文档里与此最近的内容。"
    return f"No document has a plan for “{unmarked(name)}”; what comes nearest is below."


def left_out(language: Language, *, any_is: bool) -> str:
    """The line above the steps that somebody who knows them may leave out, or that none is."""
    if language == "zh":
        return (
            "**照你说的，这些步骤可以跳过**"
            if any_is
            else "照你说的，没有哪一步是全会的，所以没有标出可以跳过的步骤。"
        )
    return (
        "**By what you told me, these steps can be skipped**"
        if any_is
        else "By what you told me no step is known as a whole, so none is marked to be skipped."
    )


def may_be_left_out(
    whole: Sequence[str], parts: Sequence[tuple[str, str]], language: Language
) -> str:
    """What of a plan somebody may leave out: `whole` steps, and of steps the `parts` that he knows,
    each with the step.
    """
    if language == "zh":
        told = [f"整步可以跳过的：{'；'.join(f'“{each}”' for each in whole)}"] * bool(whole)
        told += [f"“{step}”里只有{name}可以跳过，余下的还要学" for name, step in parts]
        return f"**按你说的**：{'；'.join(told)}。"
    told = [f"you may skip {'; '.join(f'“{each}”' for each in whole)}"] * bool(whole)
    told += [
        f"of “{step}” you may skip {name} alone, the rest is still to do" for name, step in parts
    ]
    return f"**By what you told me**: {'; '.join(told)}."


def of_your_case(language: Language) -> str:
    """The line above what documents say of somebody's circumstances."""
    return (
        "**文档怎么说你的情况**" if language == "zh" else "**What the documents say of your case**"
    )
