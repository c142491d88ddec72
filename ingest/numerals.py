"""What numbers in words mean, Chinese (两万五, 二〇二五) and English (thirty-five thousand)."""

import re

HAN_DIGITS = dict(zip("零〇一二三四五六七八九两兩", (0, 0, *range(1, 10), 2, 2), strict=True))
HAN_UNITS = {"十": 10, "百": 100, "千": 1e3, "万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8}
LARGE_WORDS = {"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety"
SMALL_WORDS = {word: value for value, word in enumerate(_TO_NINETEEN.split())} | {
    word: value * 10 for value, word in enumerate(_TENS.split(), start=1)
}
_POINT = re.compile("[点點]")
_WHOLE_UNITS = {"十", "百", "千"}


def chinese_value(run: str) -> float | None:
    """The value of Chinese numerals, None if they make none.

    In 两万五 and 一百二 the last digit counts in the next smaller unit, in 二〇二五 by its place.
    """
    whole, *rest = _POINT.split(run)
    if not rest:
        return _whole(run)
    if len(rest) > 1 or not (decimals := re.match(rf"[{''.join(HAN_DIGITS)}]+", rest[0])):
        return None
    before, scale = _whole(whole), han_scale(rest[0][decimals.end() :])
    if before is None or scale is None:
        return None
    places = "".join(str(HAN_DIGITS[sign]) for sign in decimals[0])
    return round(float(f"{int(before)}.{places}") * scale, 6)


def han_scale(units: str) -> float | None:
    """The product of Chinese units: 1e7 of 千万, 1 of nothing; None if a sign is no unit."""
    scale = 1.0
    for unit in units:
        if unit not in HAN_UNITS:
            return None
        scale *= HAN_UNITS[unit]
    return scale


def _whole(run: str) -> float | None:
    if all(sign in HAN_DIGITS for sign in run):
        return float("".join(str(HAN_DIGITS[sign]) for sign in run)) if run else None
    total, section, digit, last = 0.0, 0.0, None, 0.0
    for place, sign in enumerate(run):
        if sign in HAN_DIGITS:
            if digit:
                return None  # 十二三: two digits in one place
            digit = HAN_DIGITS[sign]
            last = last if digit else 0.0
        elif sign in _WHOLE_UNITS:
            section += (1 if digit is None and not place else digit or 1) * HAN_UNITS[sign]
            digit, last = None, HAN_UNITS[sign]
        else:
            section += digit or 0
            if sign in "亿億":
                total = (total + section) * HAN_UNITS[sign]
            else:
                total += section * HAN_UNITS[sign]
            section, digit, last = 0.0, None, HAN_UNITS[sign]
    ending = (digit or 0) * (last / 10 if last >= 100 else 1)
    return total + section + ending


def english_value(words: str) -> tuple[float, float] | None:
    """The value of number words and the scale of the last one (1000 in "two thousand"), or None.

    "one two" is no number, nor is "hundred" alone.
    """
    total, section, scale, last = 0.0, 0.0, 1.0, ""
    for word in re.split(r"[ -]", words.lower()):
        if word == "and":
            continue
        if word in ("a", "an"):
            section = 1
        elif word in SMALL_WORDS:
            value = SMALL_WORDS[word]
            if last in SMALL_WORDS and not (SMALL_WORDS[last] >= 20 and 0 < value < 10):
                return None
            section, scale = section + value, 1.0
        elif word == "hundred":
            section *= 100
        else:
            total, section, scale = total + section * LARGE_WORDS[word], 0.0, LARGE_WORDS[word]
        last = word
    return total + section, scale
