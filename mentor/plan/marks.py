"""The marks behind the steps of a plan, in Chinese and English."""

from collections.abc import Sequence

from mentor.cite import unmarked
from mentor.text.language import Language

_MARKS = {
    "known": ("（已会）", "(known)"),
    "passed": (
        "（排在已会的之前，没学过就补上）",
        "(comes before what is known; go back to it if it is new)",
    ),
    "skipped": ("（想跳过）", "(to be skipped)"),
    "named": ("**← 你要学的在这一步**", "**← what you ask for**"),
}
_FOR_A_GOAL = ("**← 与你的目标有关：{}**", "**← for your goal: {}**")
_OF_THINGS = {
    "some": ("（{}有基础）", "(some {} known)"),
    "part": ("（其中{}已会）", "(known of this: {})"),
    "skip": ("（其中{}想跳过）", "(to be skipped of this: {})"),
    "dislike": ("（含你不喜欢的{}）", "(has {}, which you dislike)"),
    "new": ("**← 要补的：{}**", "**← to work on: {}**"),
    "goal": _FOR_A_GOAL,
    "job": _FOR_A_GOAL,
}


def mark(kind: str, language: Language) -> str:
    """What stands behind a step that is "known", "passed" as it comes before one that is known,
    "skipped" as somebody leaves it out, or "named" by what is asked for.
    """
    zh, en = _MARKS[kind]
    return zh if language == "zh" else en


def start_mark(language: Language, *, first: bool) -> str:
    """What stands behind the step to go on from, or to begin with if it is the `first`."""
    if first:
        return "**← 从这里开始**" if language == "zh" else "**← start here**"
    return "**← 从这里接着学**" if language == "zh" else "**← go on from here**"


def reached_mark(
    length: str,
    language: Language,
    *,
    ended: bool,
    started: bool,
    total: float | None = None,
    hours: str = "",
) -> str:
    """What stands behind the step that a plan is at by a deadline, as it tells its times, or as is
    computed with somebody's `hours`; `started` says that the time counts from where he goes on;
    `total` is how many months the plan takes if it has ended well before.
    """
    whole = f"{total:.1f}".removesuffix(".0") if total else ""
    if language == "zh":
        since = "从接着学的那步算起，" if started else ""
        pace = f"按你{hours}推算，" if hours else ""
        if whole:
            pace = f"按你{hours}推算" if hours else "按这份计划自己的进度"
            return f"**← {since}{pace}（共 {whole} 个月），{length}之内就走完**"
        return f"**← {since}{pace}{length}{'走完全程' if ended else '时在这一步'}**"
    since = ", counted from where you go on" if started else ""
    if whole and not hours:
        return f"**← at this plan's own pace ({whole} months) done within {length}{since}**"
    pace = f" with your {hours} (computed{f': {whole} months' if whole else ''})" if hours else ""
    reached = "done within" if whole else "done after" if ended else "here after"
    return f"**← {reached} {length}{pace}{since}**"


def step_pace_mark(theirs: str, yours: str, amount: float, unit: str, language: Language) -> str:
    """What stands behind a step that counts on other hours than somebody has: how long it takes
    with his, in days, weeks, months or years.
    """
    number = f"{amount:.1f}".removesuffix(".0")
    if language == "zh":
        called = {"day": "天", "week": "周", "month": "个月", "year": "年"}[unit]
        return f"（这一步按{theirs}算，按你{yours}推算约 {number} {called}）"
    return f"(counts on {theirs}; with your {yours} about {number} {unit}s, computed)"


def thing_mark(kind: str, names: Sequence[str], language: Language) -> str:
    """What stands behind a step that names what somebody knows ("part"; in part, "some"), leaves
    out ("skip"), does not like ("dislike"), lacks ("new") or wants to reach ("goal", "job");
    without a name, programming.
    """
    names = [name or ("编程" if language == "zh" else "programming") for name in names]
    named = ("、" if language == "zh" else ", ").join(map(unmarked, names))
    return _OF_THINGS[kind][language == "en"].format(named)
