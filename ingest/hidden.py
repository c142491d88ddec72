"""What a style hides from readers: text for machines alone, which no learner has seen."""

import re

_DECLARATION = re.compile(r"([a-z-]+)\s*:\s*([^;]+)")
_RULE = re.compile(r"([^{}@]+)\{([^{}]*)\}")
_AT_BLOCK = re.compile(r"@[^{};]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|@[^{};]+;")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_PIXELS = {"px": 1.0, "pt": 1.33, "em": 16.0, "rem": 16.0, "%": 0.16, "": 1.0}
_LENGTH = re.compile(r"(-?\d*\.?\d+)(px|pt|em|rem|%|)")
_LEAST_FONT_PIXELS = 3.0
_LEAST_OPACITY = 0.1
_OFF_SCREEN_PIXELS = -900.0
_WHITE = frozenset({"white", "#fff", "#ffffff", "#fffffe", "#fefefe", "transparent"})
_RGB = re.compile(r"(?:rgb|hsl)a?\(([^)]*)\)")


def hides(style: str, *, scripts: bool = False) -> bool:
    """Whether declarations of CSS hide an element: not shown, no size, no opacity, off the screen.

    Where `scripts` may show it later (a tab, an answer to click at), only what has no size or
    stands off the screen is hidden. White text is not hidden by itself: see `is_white`.
    """
    values = declarations(style)
    if _has_no_size(values) or _is_off_screen(values):
        return True
    return not scripts and (
        values.get("display") == "none"
        or values.get("visibility") in ("hidden", "collapse")
        or _number(values.get("opacity", "1")) < _LEAST_OPACITY
    )


def is_white(style: str) -> bool:
    """Whether declarations of CSS make text white or transparent."""
    return _is_white(declarations(style).get("color", ""))


def has_background(style: str) -> bool:
    """Whether declarations of CSS give a background that is not white."""
    values = declarations(style)
    given = values.get("background", "") or values.get("background-color", "")
    return bool(given) and not _is_white(given)


def rules(sheet: str) -> list[tuple[str, str]]:
    """The rules of a style sheet: a selector and its declarations.

    What stands under a condition (@media, a pointer above it) is left out.
    """
    plain = _AT_BLOCK.sub("", _COMMENT.sub("", sheet))
    return [
        (selector.strip(), style)
        for selectors, style in _RULE.findall(plain)
        for selector in selectors.split(",")
        if ":" not in selector
    ]


def declarations(style: str) -> dict[str, str]:
    """The declarations of a style attribute, in lower case, without "!important"."""
    lowered = style.lower().replace("!important", "")
    return {name: value.strip() for name, value in _DECLARATION.findall(lowered)}


def _is_white(value: str) -> bool:
    if value in _WHITE:
        return True
    channels = _RGB.fullmatch(value)
    parts = re.split(r"[\s,/]+", channels[1].strip()) if channels else []
    if len(parts) == 4 and _number(parts[3]) < _LEAST_OPACITY:
        return True
    return len(parts) > 2 and value[0] == "r" and all(_number(part) >= 253 for part in parts[:3])


def _is_off_screen(values: dict[str, str]) -> bool:
    placed = values.get("position") in ("absolute", "fixed")
    sides = [values.get(side, "0") for side in ("left", "top", "right", "bottom")]
    return (placed and any(_pixels(side) <= _OFF_SCREEN_PIXELS for side in sides)) or (
        _pixels(values.get("text-indent", "0")) <= _OFF_SCREEN_PIXELS
    )


def _has_no_size(values: dict[str, str]) -> bool:
    if _pixels(values.get("font-size", "16px")) < _LEAST_FONT_PIXELS:
        return True
    return values.get("overflow") in ("hidden", "clip") and any(
        _pixels(values.get(side, "16px")) <= 1
        for side in ("width", "height", "max-width", "max-height")
    )


def _pixels(value: str) -> float:
    length = _LENGTH.fullmatch(value)
    return float(length[1]) * _PIXELS[length[2]] if length else 16.0


def _number(value: str) -> float:
    try:
        return float(value.rstrip("%")) / (100 if value.endswith("%") else 1)
    except ValueError:
        return 1.0
