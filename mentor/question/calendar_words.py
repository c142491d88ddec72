"""What months, seasons and days are called: parts of patterns on folded text."""

MONTH_NAMES = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
SEASONS = r"(?:spring|summer|autumn|fall|winter|christmas)"
BREAKS = (
    r"(?:[寒暑]假|假期|长假|春节|过年|国庆|[春夏秋冬][天季]"
    rf"|\b(?:{SEASONS}(?: (?:break|holidays?|vacation))?|holidays?|vacation|break)\b)"
)
"""Times of the year that a plan may be for."""

WEEKEND = r"(?:周[末六日天]|(?:星期|礼拜)[六日天]|双休日?|\b(?:weekend|saturday|sunday)s?\b)"
DAYS = (
    rf"(?:{WEEKEND}|周[一二三四五]|(?:星期|礼拜)[一二三四五]|节?假日|工作日"
    r"|\b(?:weekday|holiday|(?:mon|tues|wednes|thurs|fri)day)s?\b)"
)
TIMES_OF_DAY = (
    r"(?:晚上|早上|早晨|上午|下午|午休|夜里|睡前|下班后"
    r"|\b(?:evening|morning|night|afternoon|lunch(?:time| break)?)s?\b)"
)
