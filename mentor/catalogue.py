"""What is said of the documents of the library, in Chinese and English.

Which there are, which speak of something, and who wrote them and when.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ingest.plain import plain
from mentor.cite import unmarked
from mentor.text.language import Language
from mentor.text.marks import in_one_line
from mentor.types import SECTION_SIGN, Citation

Age = Literal["", "newest", "oldest"]
"""Which of the documents is meant by its date, "" if none is."""


def documents_are(titles: Sequence[str], language: Language) -> str:
    """What is said to "which documents do you have?"."""
    named = [unmarked(title) for title in titles]
    if language == "zh":
        lines = "\n".join(f"- 《{title}》" for title in named)
        return f"资料库里有 {len(named)} 份文档：\n\n{lines}"
    lines = "\n".join(f"- “{title}”" for title in named)
    many = "document" if len(named) == 1 else "documents"
    return f"The library has {len(named)} {many}:\n\n{lines}"


def mentioned_in(name: str, found: Sequence[Citation], language: Language) -> str:
    """The documents that speak of something, each with its words and their marker."""
    lines: list[str] = []
    for each in found:
        section = unmarked(each.section.split(SECTION_SIGN)[-1])
        quote = unmarked(in_one_line(each.quote))
        if language == "zh":
            lines.append(f"- 《{unmarked(each.title)}》{section}：“{quote}” [{each.marker}]")
        else:
            lines.append(f"- “{unmarked(each.title)}”, {section}: “{quote}” [{each.marker}]")
    if language == "zh":
        return f"谈到“{name}”的文档有 {len(found)} 份：\n\n" + "\n".join(lines)
    many = "document speaks" if len(found) == 1 else "documents speak"
    return f"{len(found)} {many} of “{name}”:\n\n" + "\n".join(lines)


def mentioned_nowhere(name: str, language: Language) -> str:
    """What is said if no document speaks of something."""
    if language == "zh":
        return f"资料库里没有谈到“{name}”的文档。"
    return f"No document in the library speaks of “{name}”."


def begins_with(
    title: str,
    opening: str,
    sections: Sequence[tuple[str, str]],
    number: int,
    language: Language,
) -> str:
    """How a document begins, and its first sections with how each begins, if that is told, of the
    `number` that it has.
    """
    lines = [f"**《{unmarked(title)}》**" if language == "zh" else f"**“{unmarked(title)}”**"]
    lines += ["", f"> {opening}"] if opening else []
    names = [(unmarked(plain(name)), lead) for name, lead in sections]
    more = "…" if number > len(sections) else ""
    if any(lead for _, lead in names):
        lines += ["", *(f"- **{name}** {lead}".rstrip() for name, lead in names)]
        lines += [f"- {more}"] if more else []
    elif names:
        listed = " · ".join([*(name for name, _ in names), *filter(None, [more])])
        lines += ["", f"部分：{listed}" if language == "zh" else f"Sections: {listed}"]
    return "\n".join(lines)


def overview_of(blocks: Sequence[str], number: int, language: Language) -> str:
    """How documents begin, of the `number` that are asked for."""
    more = number - len(blocks)
    if language == "zh":
        head = "用文档自己的话：怎样开头，分哪些部分。"
        rest = [f"另有 {more} 份。"] if more else []
    else:
        head = "In the documents' own words: how they begin, and their sections."
        rest = [f"{more} more."] if more else []
    return "\n\n".join([head, *blocks, *rest])


def asked_of_these(
    text: str, names: Sequence[str], titles: Sequence[str], language: Language
) -> str:
    """A refusal, which tells which documents were looked in, as the question names them."""
    first, mark, rest = text.partition("\n\n")
    if language == "zh":
        named = "、".join(f"“{name}”" for name in names)
        where = "".join(f"《{unmarked(title)}》" for title in titles)
        return f"{first}问题提到{named}，所以只查了{where}。{mark}{rest}"
    named = " and ".join(f"“{name}”" for name in names)
    where = " and ".join(f"“{unmarked(title)}”" for title in titles)
    return f"{first} As you name {named}, only {where} was looked in.{mark}{rest}"


_UNTOLD = {
    "author": (
        "正文之外没有写明作者的",
        "Outside their text these name no author",
    ),
    "date": (
        "正文之外没有写明发布日期的",
        "Outside their text these give no date of publication",
    ),
}


@dataclass(frozen=True, slots=True)
class Attribution:
    """Title, author and date (or "") of a document; of the text that it restates if `restated`."""

    title: str
    author: str
    published: str
    restated: bool = False


def bylines_are(
    told: Sequence[Attribution],
    untold: Mapping[str, tuple[Sequence[str], int]],
    more: int,
    language: Language,
) -> str:
    """What documents say of themselves, a line for each, then the titles of those that do not say
    what is asked ("author", "date"), whose texts may yet. `more` that say it are not listed, nor
    are as many that do not as stand with their titles.
    """
    chinese = language == "zh"
    lines = [_byline(each, chinese=chinese) for each in told]
    if more:
        lines.append(f"- 另有 {more} 份" if chinese else f"- {more} more")
    head = "文档自己写明的：" if chinese else "As the documents say of themselves:"
    parts = [head, "\n".join(lines)] if lines else []
    for kind, (titles, others) in untold.items():
        named = [unmarked(title) for title in titles]
        if chinese:
            rest = f"，另有 {others} 份" if others else ""
            parts.append(f"{_UNTOLD[kind][0]}：{''.join(f'《{each}》' for each in named)}{rest}。")
        else:
            rest = f" and {others} more" if others else ""
            parts.append(f"{_UNTOLD[kind][1]}: {', '.join(f'“{each}”' for each in named)}{rest}.")
    return "\n\n".join(parts)


def quotes_are_from(told: Sequence[Attribution], language: Language) -> str:
    """The documents that an answer quotes, with what they say of themselves."""
    chinese = language == "zh"
    lines = (
        _byline(each, chinese=chinese)
        if each.author or each.published
        else f"- 《{unmarked(each.title)}》：没有写明作者和日期"
        if chinese
        else f"- “{unmarked(each.title)}”: names no author and no date"
        for each in told
    )
    head = "上一个回答引自：" if chinese else "The last answer quotes:"
    return f"{head}\n\n" + "\n".join(lines)


def picked_by_date(titles: Sequence[str], date: str, extreme: Age, language: Language) -> str:
    """Which documents are the "newest" or "oldest" by the dates that they give."""
    if language == "zh":
        which = "最早" if extreme == "oldest" else "最新"
        named = "".join(f"《{unmarked(title)}》" for title in titles)
        return f"按写明的日期，{which}的是{named}（{date}）。"
    named = " and ".join(f"“{unmarked(title)}”" for title in titles)
    verb = "is" if len(titles) == 1 else "are"
    return f"By the dates that they give, the {extreme} {verb} {named} ({date})."


def _byline(told: Attribution, *, chinese: bool) -> str:
    title, author, published = unmarked(told.title), unmarked(told.author), told.published
    if told.restated:
        return _restated(title, author, published, chinese=chinese)
    if chinese:
        parts = [f"作者 {author}"] * bool(author) + [f"发布于 {published}"] * bool(published)
        return f"- 《{title}》：{'，'.join(parts)}"
    parts = [f"by {author}"] * bool(author) + [f"published {published}"] * bool(published)
    return f"- “{title}”: {', '.join(parts)}"


def _restated(title: str, author: str, published: str, *, chinese: bool) -> str:
    if chinese:
        when = f"发布于 {published}" if published else ""
        of = f" {author} {when or '的'}" if author else when
        return f"- 《{title}》：改写自{of}{' 的' * bool(when)}原文"
    of = f" by {author}" * bool(author) + f" published {published}" * bool(published)
    return f"- “{title}”: restated from a text{of}"
