"""What a model writes, without what is no part of its answer, piece by piece.

That are thoughts between tags, tokens of its chat format, and signs that are no characters: control
codes, private ones, and halves of a surrogate pair (an emoji that a proxy cut in two), which are
joined.
"""

import re

LONGEST_TOKEN = 40
"""In characters; a longer text between < and > is no token of a chat format."""

_THOUGHT = r"(?:think|thinking|thought|reasoning)"
_OPENS = re.compile(rf"(?:\A|(?<=\n))[ \t]*<({_THOUGHT})>", re.IGNORECASE)
_TOKEN = re.compile(
    r"<\|[^|<>\n]{1,40}\|>(?:(?:assistant|model)\b[ \t]*\n?)?"
    r"|</s>|</?(?:start|end)_of_turn>(?:model\b[ \t]*\n?)?|\[/?INST\]"
)
_ROLE = re.compile(r"\A\s*assistant[:：]?[ \t]*\n", re.IGNORECASE)
_ROLE_NAME = "assistant"
_MAY_BE_TOKEN = re.compile(rf"(?:<[^<>\n]{{0,{LONGEST_TOKEN}}}|\[/?[INST]{{0,4}})\Z")
_NO_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff]")


class Clean:
    """Passes on what a model writes, cleaned; what may become a token or a thought is held."""

    def __init__(self) -> None:
        self._held = ""
        self._begun = False  # at the beginning, and behind a thought, blanks are left out
        self._thinking = ""
        self._line_begins = True

    def next(self, piece: str) -> str:
        """What of all that has come may be passed on after this piece."""
        self._held = joined(self._held + piece)
        return self._passed(ended=False)

    def rest(self) -> str:
        """What is still held when all has come."""
        return self._passed(ended=True)

    def _passed(self, *, ended: bool) -> str:
        passed: list[str] = []
        while True:
            if self._thinking:
                if not self._thought_ends(ended=ended):
                    break
            else:
                text = self._held
                opens = self._opening(text)
                if opens is None:
                    passed.append(self._ready(text, ended=ended))
                    break
                passed.append(self._cleaned(text[: opens.start()]))
                self._held, self._thinking = text[opens.end() :], opens[1].lower()
        return "".join(passed)

    def _opening(self, text: str) -> re.Match[str] | None:
        """Where a thought begins: at the beginning of a line."""
        found = _OPENS.search(text)
        if found and found.start() == 0 and not self._line_begins:
            return _OPENS.search(text, 1)
        return found

    def _thought_ends(self, *, ended: bool) -> bool:
        closing = f"</{self._thinking}>"
        place = self._held.lower().find(closing)
        if place < 0:
            self._held = "" if ended else self._held[-len(closing) :]
            return False
        self._held, self._thinking = self._held[place + len(closing) :], ""
        self._begun = False
        self._line_begins = True
        return True

    def _ready(self, text: str, *, ended: bool) -> str:
        text = _TOKEN.sub("", text)
        open_at = _MAY_BE_TOKEN.search(text)
        ready = open_at.start() if open_at else len(text)
        if text and "\ud800" <= text[-1] <= "\udbff":
            ready = min(ready, len(text) - 1)
        if not self._begun and _ROLE_NAME.startswith(text.strip().lower().rstrip(":：")):
            ready = 0
        ready = len(text) if ended else ready
        self._held = text[ready:]
        return self._cleaned(text[:ready])

    def _cleaned(self, text: str) -> str:
        if not text:
            return ""
        text = _NO_CHARACTER.sub("", _TOKEN.sub("", text))
        if not self._begun:
            text = _ROLE.sub("", text).lstrip()
            self._begun = bool(text.strip())
        self._line_begins = text.rstrip(" \t").endswith("\n") or not self._begun
        return text


def joined(text: str) -> str:
    """Text with both halves of a pair as the one character that they are."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
