"""Whether the money that a text or a question speaks of is earned or spent."""

import re

from ingest.simplify import folded

_PAY = re.compile(
    r"薪|工资|收入|挣|赚|报酬|待遇|年包|offer|package|钱(?:最|更|比较|给得?最?)?[多少]"
    r"|\b(?:salar|earn|wage|income|(?:pays?|paid)\b(?! for\b)|compensation)"
)
_PRICE = re.compile(
    r"学费|费用|会费|报名费|价|收费|花费|花钱|成本|付费|\b(?:costs?|price|fee|tuition|charge|cheap"
    r"|(?:pay|paid) for\b|budget|spend)"
)
_SPENT = re.compile(
    r"(?:花|掏|投入?|交|付|准备|搭|砸|烧)[^，,。；;？?!！挣赚]{0,6}(?:多少|几个?|些|点|不少|很多|一大?笔)?(?:钱|块|元(?![素宇]))"
    r"|(?:学|考|读|报|上|买)[^，,。；;？?!！拿给开能会后挣赚]{0,10}(?:多少钱|几个钱|几万|贵不贵|贵吗)"
    r"|多少钱[^，,。；;？?!！]{0,4}(?:学|考|读|报名|上课|买)|(?:多少|几)个?钱(?:才|就)?(?:够|能?学)"
    r"|投资(?:多少|多大)|投入(?:多少|多大)(?!时间)"
    r"|\b(?:invest|spent|expens(?:e|es|ive)|out of pocket|set me back|lay out)\b|\bafford to\b"
    r"|\b(?:have|need|had) to pay\b|\bpay(?:ing)? (?:to|for)\b"
)
"""Money that goes out, said without a word for a price."""

_NOT_SPENT = re.compile(
    r"成本函数|代价函数|损失函数|(?:公司|企业|雇主|老板)[^，,。？?]{0,6}(?:花|付|给|开)|雇"
    r"|\bcost functions?\b|\bcosts? of (?:inference|training|serving|a (?:token|query|call))\b"
    r"|\bpay(?:ing)?(?: \w+){0,2} attention\b"
    r"|\b(?:compan(?:y|ies)|employers?|firms?|startups?|they) (?:pays?|spends?|offers?)\b"
)
"""What has such a word and is nothing that one spends on learning."""

_PAY_IS = re.compile(
    r"(?<=\bthe )pay(?= (?:for|to)\b)"
    r"|\b(?:starting|average|typical|usual|base|monthly|yearly|annual|entry|junior|senior|level)"
    r"[- ]pay(?= (?:for|to)\b)"
)
"""Pay for somebody, where "pay for" is nothing that one does."""

_HOW_MUCH = re.compile(
    r"多少|几个?[钱万千百块元]|多大|贵不贵|多贵|总[共价]|一共|大概|预算"
    r"|花[^，,。？?]{0,4}(?:很多|不少|一大?笔)|贵吗|(?:很|太)贵"
    r"|\bhow (?:much|expensive|costly|high)\b|\bcosts? of\b|\ba lot\b|\ba fortune\b"
    r"|\bwhat\b[^.?!]*\b(?:costs?|price|fees?|budget|tuition)\b"
)


_BUDGET = re.compile(r"预算|\bbudget")
_SPENDS = re.compile(
    r"花|掏|投入|开销|学费|\b(?:spend|afford|invest|tuition)\b|\bpay (?:for|up to|at most)\b"
)
_SUM = re.compile(
    r"[$€£¥￥] ?\d|\d[\d,.]*[万千百多]? ?(?:元|块|[$€£])"
    r"|\d ?(?:dollars|bucks|euros?|pounds|yuan)\b"
    r"|[一二两三四五六七八九十百千万]+多?[元块]|\d ?[万千](?!\w)|预算\w{0,3}\d"
    r"|\bbudget(?: is| of|:)? \d"
)
"""A sum of money that somebody may spend, and that of what he is paid too."""


_TOTAL = re.compile(
    r"[一总]共|合计|总计|共计"
    r"|(?<![^\s，,。；;：:（(年])(?<!每年)共(?=[约 ]*[\d,.]+ ?[万千]?[元块美])"
    r"|加起来"
    r"|总(?:花费|费用|开销|成本|价|额|账)|全部(?:花|费|加)|算下来"
    r"|\b(?:in total|total(?:s|led|ling)?|altogether|(?:all )?in all|overall)\b"
)


_PAID_PER = re.compile(r"[每一]个?[年月日天]能?拿|拿多少|\bhow much\b.*\bmake\b")
_PAID_ZH = r"(?:薪|工资|收入|挣|赚|拿|多少钱)"
_AFTER = r"后|以后|之后|前|内"
_PERIODS = {
    period: re.compile(
        rf"{zh}(?:薪|收入|入)"
        rf"|(?<![学练读干][了过完满])(?<![学练])[每一]个?{zh}(?!{_AFTER})[^，,。；;？?！!]{{0,8}}{_PAID_ZH}"
        rf"|{_PAID_ZH}[^，,。；;？?！!]{{0,6}}[每一]个?{zh}(?!{_AFTER})"
        rf"|\b(?:{adjective})\b[^.;?!]{{0,20}}\b(?:pay|salar|wage|income|earn)"
        rf"|(?<!after )\b(?:per|an?|each|every) {period}\b(?! ago)"
    )
    for period, zh, adjective in (
        ("year", "年", "annual|yearly"),
        ("month", "月", "monthly"),
        ("day", "[日天]", "daily"),
        ("hour", "(?:时|小时)", "hourly"),
    )
}


def pay_period(question: str) -> str:
    """The period that a question asks the pay of, "year", "month", "day" or "hour"; "" if of none,
    or of several.
    """
    text = folded(question)
    if not _PAY.search(text) and not _PAID_PER.search(text):
        return ""
    named = [period for period, asks in _PERIODS.items() if asks.search(text)]
    return named[0] if len(named) == 1 else ""


def says_total(text: str) -> bool:
    """Whether folded text speaks of a sum of all."""
    return bool(_TOTAL.search(text))


def money_aspect(text: str) -> str:
    """Whether folded text speaks of money earned ("pay") or spent ("price"); "" if of both."""
    text = _PAY_IS.sub("salary", text)
    pay, price = _PAY.search(text), _PRICE.search(text)
    return "" if bool(pay) == bool(price) else "pay" if pay else "price"


def asks_what_to_spend(question: str) -> bool:
    """Whether a question asks how much money something costs, not how much it brings."""
    text = folded(question)
    asks = aspect_asked(text) == "price" and bool(_HOW_MUCH.search(text))
    return asks and not _NOT_SPENT.search(text)


def aspect_asked(text: str) -> str:
    """The aspect of the money that a question asks for, also where it has no word for a price."""
    text = _PAY_IS.sub("salary", text)
    if _SPENT.search(text) and not _PAY.search(_SPENT.sub(" ", text)):
        return "price"
    return money_aspect(text)


def tells_budget(text: str) -> bool:
    """Whether somebody says a sum that he can spend; what he is paid is none."""
    told = folded(text)
    spends = _SPENDS.search(told) and not _PAY.search(told)
    return bool((_BUDGET.search(told) or spends) and _SUM.search(told))
