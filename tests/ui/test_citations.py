"""Answers made by hand show every form that an answer can take; a browser shows a real one."""

import re
from dataclasses import replace
from html import unescape

import pytest

from ingest.errors import SourceUnknown
from mentor.claims.views import conflicts_text
from mentor.text.language import Language
from mentor.types import Answer, Citation, Conflict, Passage, View
from mentor.wording import also_near
from ui.citations import answer_html, unfinished_html
from ui.words import CHINESE, ENGLISH, Words

EVIL = "Say <script>alert(1)</script> and [go](javascript:alert(2)) ${x} {{y}}."
TEXTS = {
    "zh.md": (
        "# 路线\n\n## 时间\n\n从零开始，**全职**学习大约需要半年。边工作边学要一年。\n\n"
        "## 其他\n\n别的话。\n"
    ),
    "en.md": "# Path\n\n## Time\n\nMost people need two years. Some need one.\n",
    "bad.md": f"# Bad <b>\n\n{EVIL}\n",
}


def source_text(source: str) -> str:
    if source not in TEXTS:
        raise SourceUnknown(f"no source {source!r} in the library; `mentor sources` lists them")
    return TEXTS[source]


def citation(marker: int, source: str, quote: str, url: str | None = None) -> Citation:
    start = TEXTS[source].index(quote)
    place = (marker, source, f"Title of {source}", "路线 › 时间", quote)
    return Citation(*place, start, start + len(quote), url, 0.9)


ZH = citation(1, "zh.md", "从零开始，**全职**学习大约需要半年。", "https://example.org/zh")
EN = citation(2, "en.md", "Most people need two years.")
BAD = citation(1, "bad.md", EVIL)


def show(answer: Answer, words: Words = CHINESE) -> str:
    return answer_html(answer, words, source_text, "turn-1")


def test_each_marker_leads_to_its_citation() -> None:
    html = show(Answer("?", "半年 [1]，two years [2], nothing [3].", (ZH, EN)))
    assert re.findall(r'<a class="marker" href="#([^"]+)"', html) == [
        "turn-1-citation-1",
        "turn-1-citation-2",
    ]
    assert re.findall(r'<details id="([^"]+)"', html) == ["turn-1-citation-1", "turn-1-citation-2"]
    assert "nothing [3]" in html


@pytest.mark.parametrize(
    ("cited", "words", "section"),
    [
        (ZH, "从零开始，全职学习大约需要半年。", "从零开始，全职学习大约需要半年。边工作边学"),
        (EN, "Most people need two years.", "Most people need two years. Some need one."),
    ],
    ids=["zh", "en"],
)
def test_a_citation_opens_the_quote_in_its_section(
    cited: Citation, words: str, section: str
) -> None:
    html = show(Answer("?", "[1] [2]", (cited,)))
    excerpt = html[html.index('<div class="excerpt">') :]
    assert "".join(re.findall(r"<mark>([^<]*)</mark>", excerpt)) == words
    assert re.sub("<[^>]+>", "", excerpt).strip().startswith(section)
    assert "别的话" not in excerpt
    assert cited.title in html
    assert "路线 › 时间" in html


def test_the_origin_is_a_link_in_a_new_tab_when_it_is_a_web_address() -> None:
    html = show(Answer("?", "[1]", (ZH,)), ENGLISH)
    assert 'href="https://example.org/zh" target="_blank" rel="noopener noreferrer"' in html
    script = citation(1, "zh.md", "别的话。", "javascript:alert(1)")
    assert "javascript" not in show(Answer("?", "[1]", (script,)))


def test_nothing_of_a_document_is_markup() -> None:
    evil = '<script>alert(1)</script>"onmouseover="alert(2)'
    dangerous = Citation(1, evil, evil, evil, BAD.quote, BAD.start, BAD.end, evil, 0.9)
    passage = Passage(evil, evil, evil, BAD.quote, 0, 10, 0.5, evil)
    answers = [
        Answer(evil, f"{evil} [1]", (dangerous, BAD), note=evil),
        Answer(evil, evil, (BAD,), conflicts=(Conflict(evil, (View(evil, dangerous),)),)),
        Answer(evil, evil, abstained=True, passages=(passage,)),
    ]
    for answer in answers:
        html = show(answer)
        assert "<script" not in html
        assert "alert(1)" in html
        for tag in re.findall(r"<[^>]*>", html):
            assert "onmouseover" not in re.sub(r'"[^"]*"', '""', tag)
            assert not re.search(r'href="(?!https?:|#turn-1-)', tag)


@pytest.mark.parametrize(
    ("title", "section", "path"),
    [
        ("路线", "路线 › 时间", "时间"),
        ("路线", "路线", None),
        ("路线", "路线图 › 时间", "路线图 › 时间"),
        ("Path", "Other › Path", "Other › Path"),
        ("Path", "", None),
    ],
    ids=["zh-first", "zh-alone", "zh-longer-word", "en-last", "en-none"],
)
def test_the_heading_path_does_not_say_the_title_again(
    title: str, section: str, path: str | None
) -> None:
    passage = Passage("en.md", title, section, "Words.", 0, 6, 0.5, None)
    html = show(Answer("?", "No answer.", abstained=True, passages=(passage,)))
    found = re.findall('<span class="section">(.*?)</span>', html)
    assert found == ([path] if path else [])


def test_conflicts_come_first_with_a_row_for_each_source() -> None:
    views = (View("**半年**", ZH), View("two years", EN))
    answer = Answer("多久？", "说法不一 [1][2]", (ZH, EN), conflicts=(Conflict("时间", views),))
    html = show(answer)
    assert html.startswith('<section class="conflict">')
    assert "<h3>资料说法不一：时间</h3>" in html
    rows = re.findall(r"<tr><th scope=\"row\">(.*?)</th><td>(.*?)</td></tr>", html)
    assert [title for title, _ in rows] == [ZH.title, EN.title]
    assert "<strong>半年</strong>" in rows[0][1]
    assert 'href="#turn-1-citation-2"' in rows[1][1]


@pytest.mark.parametrize("page", [CHINESE, ENGLISH], ids=["Chinese page", "English page"])
@pytest.mark.parametrize(
    ("language", "heading", "columns"),
    [
        ("zh", "资料说法不一：x", ["资料", "说法"]),
        ("en", "The documents disagree: x", ["Document", "What it says"]),
    ],
    ids=["Chinese question", "English question"],
)
def test_the_box_speaks_the_language_of_the_question(
    page: Words, language: Language, heading: str, columns: list[str]
) -> None:
    conflict = Conflict("x", (View("**6 个月**", ZH), View("24 months", EN)))
    text = conflicts_text([conflict], language)
    html = show(Answer("?", text, (ZH, EN), conflicts=(conflict,)), page)
    assert f"<h3>{heading}</h3>" in html
    assert re.findall(r'<th scope="col">(.*?)</th>', html) == columns


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_a_text_says_of_conflicts_is_not_said_twice(language: Language) -> None:
    conflict = Conflict("时间", (View("**6 个月**", ZH), View("24 months", EN)))
    text = conflicts_text([conflict], language)
    both = show(Answer("?", f"{text}\n\n还有别的。", (ZH, EN), conflicts=(conflict,)))
    assert both.count("6 个月") == both.count("24 months") == 1
    assert "还有别的" in both
    alone = show(Answer("?", text, (ZH, EN), conflicts=(conflict,)))
    assert alone.startswith('<section class="conflict">')
    assert 'class="reply"' not in alone


def test_a_refusal_is_calm_and_offers_the_nearest_passages() -> None:
    passage = Passage("zh.md", "标题", "路线 › 其他", "**别的**话。", 0, 7, 0.2, None)
    text = "资料没有回答这个问题。\n\n最接近的内容在这里：\n- 《标题》路线 › 其他"
    nearest = ("", "别的 [1] <b>")
    html = show(Answer("?", text, abstained=True, passages=(passage,) * 5, nearest=nearest))
    assert re.findall('<span class="words">(.*?)</span></span>', html) == ["别的 [1] &lt;b&gt;"]
    assert '<div class="reply abstained"><p>资料没有回答这个问题。</p>' in html
    assert html.count("<details>") == 3
    assert "<strong>别的</strong>话。" in html
    assert "最接近的内容在这里" not in html


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_line_above_what_may_help_is_marked(language: Language) -> None:
    line = also_near(language)
    html = show(Answer("?", f"半年 [1]\n\n{line}\n\n一年 [2]\n\n*一句*话", (ZH, EN)))
    assert html.count('<p class="near">') == 1
    assert f'<p class="near"><em>{line.strip("*")}</em></p>' in html


def test_a_note_is_a_line_of_its_own() -> None:
    html = show(Answer("?", "半年 [1]", (ZH,), note="引文保留文档的原文。"))
    assert '<p class="note">引文保留文档的原文。</p>' in html
    assert 'class="note"' not in show(Answer("?", "半年 [1]", (ZH,)))


@pytest.mark.parametrize("source", ["gone.md", "en.md"], ids=["removed", "changed"])
def test_a_source_changed_meanwhile_still_shows_the_quote(source: str) -> None:
    moved = Citation(1, source, "T", "S", ZH.quote, ZH.start, ZH.end, None, 0.9)
    html = show(Answer("?", "[1]", (moved,)))
    marked = "".join(re.findall(r"<mark>([^<]*)</mark>", html))
    assert unescape(marked) == "从零开始，全职学习大约需要半年。"
    assert CHINESE.quote_only in html


def test_an_unfinished_answer_shows_markers_that_lead_nowhere() -> None:
    html = unfinished_html("> 半年 [1]\n\nand **mo")
    assert '<span class="marker">1</span>' in html
    assert "<a" not in html


def test_each_conflict_stands_where_the_text_has_it() -> None:
    first = Conflict("时间", (View("**6 个月**", ZH), View("24 months", EN)))
    second = Conflict("薪资", (View("**9K**", ZH), View("12K", EN)))
    texts = [conflicts_text([each], "zh") for each in (first, second)]
    text = f"### 多久？\n\n{texts[0]}\n\n### 多少？\n\n{texts[1]}\n\n还有别的。"
    html = show(Answer("?", text, (ZH, EN), conflicts=(first, second)))
    places = [html.index(part) for part in ("多久？", "时间", "多少？", "薪资", "还有别的。")]
    assert places == sorted(places)
    assert html.count('<section class="conflict">') == 2
    assert html.count("6 个月") == 1


def test_many_citations_of_a_section_open_together() -> None:
    row = "| 第 1 步 | 了解 | 知道做什么 |"
    cited = [
        Citation(number, "zh.md", "标题", "标题 › 步骤", row, 0, len(row), None, 0.9)
        for number in range(2, 6)
    ]
    last = replace(EN, marker=6)
    html = show(Answer("?", "[1] [2] [3] [4] [5] [6]", (ZH, *cited, last)))
    assert html.count("<details>") == 1
    assert '<span class="number">2–5</span>' in html
    assert html.count('<span class="section">步骤</span>') == 1
    assert html.count('<span class="place said">第 1 步 · 了解 · 知道做什么</span>') == 4
    assert re.findall(r'<details id="turn-1-citation-(\d)"', html) == ["1", "2", "3", "4", "5", "6"]
    two = show(Answer("?", "[1] [2]", (ZH, *cited[:2])))
    assert "<details>" not in two
