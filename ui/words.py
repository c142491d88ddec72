"""All words of the page, in Chinese and in English."""

from dataclasses import dataclass

from ingest.errors import (
    ConfigurationError,
    DocumentError,
    IndexLocked,
    IndexMissing,
    LibraryError,
    MentorError,
    ModelError,
    ModelTimeout,
)
from mentor.text.language import Language


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language. Braces are filled in with `str.format`."""

    language: Language
    tagline: str
    examples_title: str
    examples: tuple[str, ...]
    question: str
    placeholder: str
    send: str
    stop: str
    new_conversation: str
    conversation: str
    you_asked: str
    understood: str
    edit: str
    edited: str
    loading: str
    library_loading: str
    searching: str
    stopped: str
    too_long: str
    conflict_source: str
    conflict_view: str
    citations: str
    citation: str
    original: str
    passages: str
    section_continues: str
    quote_only: str
    library: str
    library_one: str
    library_empty: str
    author: str
    published: str
    restated: str
    errors: tuple[tuple[type[MentorError], str], ...]


CHINESE = Words(
    language="zh",
    tagline="关于学习路线的问题，每个答案都有出处，点编号就能看原文。",
    examples_title="可以这样问",
    examples=(
        "零基础应该先学什么？",
        "需要补哪些数学？",
        "有哪些适合练手的项目？",
        "AI 相关岗位的薪资有多高？",
    ),
    question="你的问题",
    placeholder="想问什么？",
    send="提问",
    stop="停止",
    new_conversation="新对话",
    conversation="对话",
    you_asked="你问",
    understood="理解为：",
    edit="修改",
    edited="改成这样问",
    loading="正在准备资料，好了就回答",
    library_loading="正在准备资料……",
    searching="正在查找",
    stopped="已停止。",
    too_long="问题最多 {most} 个字符，这一个有 {has} 个；请缩短后再问。",
    conflict_source="资料",
    conflict_view="说法",
    citations="出处",
    citation="出处 {marker}：{title}",
    original="查看原文",
    passages="最接近的内容",
    section_continues="……",
    quote_only="这份资料刚刚有变动，只能显示引文。",
    library="答案来自 {count} 份资料",
    library_one="答案来自 1 份资料",
    library_empty="资料库还是空的。用 mentor ingest 加入文件或网址，再刷新这一页。",
    author="作者：{author}",
    published="发布：{date}",
    restated="依据的原文：{told}",
    errors=(
        (ConfigurationError, "有一项设置不能用"),
        (IndexMissing, "资料库还是空的"),
        (IndexLocked, "资料库正在被另一个程序写入"),
        (LibraryError, "资料库打不开"),
        (DocumentError, "有一份资料读不了"),
        (ModelTimeout, "模型没有在限定时间内回答"),
        (ModelError, "模型用不了"),
        (MentorError, "没有成功"),
    ),
)

ENGLISH = Words(
    language="en",
    tagline="Ask about learning paths. Every answer shows its sources, word for word.",
    examples_title="For example",
    examples=(
        "What should a beginner learn first?",
        "What mathematics do I need?",
        "Which projects are good practice?",
        "What salary can I expect?",
    ),
    question="Your question",
    placeholder="Ask a question",
    send="Ask",
    stop="Stop",
    new_conversation="New chat",
    conversation="Conversation",
    you_asked="You asked",
    understood="Understood as:",
    edit="Edit",
    edited="Ask this instead",
    loading="Getting the documents ready; the answer follows",
    library_loading="Getting the documents ready…",
    searching="Searching",
    stopped="Stopped.",
    too_long="A question may have {most} characters, this one has {has}; shorten it.",
    conflict_source="Document",
    conflict_view="What it says",
    citations="Sources",
    citation="Source {marker}: {title}",
    original="Open the original",
    passages="The nearest passages",
    section_continues="…",
    quote_only="This document has just changed, so only the quote can be shown.",
    library="Answers come from {count} documents",
    library_one="Answers come from 1 document",
    library_empty=(
        "The library is empty. Add files or addresses with mentor ingest, then reload this page."
    ),
    author="by {author}",
    published="published {date}",
    restated="restated after a text {told}",
    errors=(
        (ConfigurationError, "A setting cannot be used"),
        (IndexMissing, "The library is empty"),
        (IndexLocked, "Another program is writing to the library"),
        (LibraryError, "The library cannot be opened"),
        (DocumentError, "A document cannot be read"),
        (ModelTimeout, "The model did not answer in time"),
        (ModelError, "The model cannot be used"),
        (MentorError, "That did not work"),
    ),
)

WORDS: dict[Language, Words] = {"zh": CHINESE, "en": ENGLISH}


def language_of(accept_language: str | None) -> Language:
    """The language of the page for the Accept-Language header of a browser.

    Chinese when any Chinese is what the reader likes best, English for everybody else.
    """
    return "zh" if preferred_tag(accept_language).split("-")[0] == "zh" else "en"


def preferred_tag(accept_language: str | None) -> str:
    """The language tag that an Accept-Language header likes best, in lower case, or ""."""
    best, best_weight = "", 0.0
    for part in (accept_language or "").split(","):
        tag, _, parameters = part.strip().partition(";")
        weight = _weight(parameters)
        if weight > best_weight:
            best, best_weight = tag.strip().lower(), weight
    return best


def error_line(error: MentorError, words: Words) -> str:
    """One line that says what went wrong and what to do, without a traceback."""
    kind = next(text for error_type, text in words.errors if isinstance(error, error_type))
    colon = "：" if words.language == "zh" else ": "
    return " ".join(f"{kind}{colon}{error}".split())


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    try:
        return float(value) if name.strip() == "q" else 1.0
    except ValueError:
        return 0.0
