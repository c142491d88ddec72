"""A draft out of what a model wraps around the whole of it: a fence, JSON, its thoughts."""

import json
import re

_FENCED = re.compile(
    r"\s*(?P<fence>`{3,}|~{3,})[ \t]*(?:markdown|md|text|txt|plaintext|json)?[ \t]*\n"
    r"(?P<inside>.*?)\n?[ \t]*(?P=fence)\s*",
    re.DOTALL | re.IGNORECASE,
)
_THOUGHTS_END = re.compile(r"\A.*</(?:think|thinking|thought|reasoning)>\s*", re.DOTALL)
_ANSWERS = ("answer", "response", "reply", "output", "content", "text", "回答", "答案")


def unwrapped(draft: str) -> str:
    """What a draft says, without a fence around all of it or JSON that holds it as its answer.

    Where thoughts end that have no beginning (a model's format may leave it out), the answer
    begins.
    """
    draft = _THOUGHTS_END.sub("", draft)
    fenced = _FENCED.fullmatch(draft)
    if fenced and fenced["fence"] not in fenced["inside"]:
        draft = fenced["inside"]
    return _of_json(draft.strip()) or draft


def _of_json(text: str) -> str:
    if not (text.startswith("{") and text.endswith("}")):
        return ""
    try:
        told = json.loads(text, strict=False)
    except json.JSONDecodeError:  # a set, a template: text like any other
        return ""
    return next((told[name] for name in _ANSWERS if isinstance(told.get(name), str)), "")
