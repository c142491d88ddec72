from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from ingest.clean import clean
from ingest.errors import UnreadableDocument
from ingest.load import load_file
from ingest.load.html import load_html
from ingest.load.raw import Raw
from ingest.types import Document

PAGES = Path(__file__).parent / "pages"
LIMIT = 10_000_000


def loaded(folder: Path, html: str | bytes) -> Document:
    path = folder / "page.html"
    path.write_bytes(html if isinstance(html, bytes) else html.encode())
    return load_file(path, LIMIT)


def body(folder: Path, html: str) -> str:
    return clean(loaded(folder, f"<html><body><main>{html}</main></body></html>"))


@pytest.mark.parametrize(
    ("name", "title", "language", "url"),
    [
        (
            "zh_site", "2025机器学习工程师学习路线：从数学到上线", "zh-CN",
            "https://www.manong.example/ml/20250301/889.html",
        ),
        (
            "en_blog", "How I Became a Data Engineer in a Year", "en-US",
            "https://ada.example/data-engineer/",
        ),
        ("zh_tables", "如何自学深度学习", None, None),
        ("en_manual", "Quick start", "en", None),
        ("zh_app", "大模型应用开发学习路线（2025）", "zh", None),
    ],
    ids=["Chinese site", "English blog", "layout tables", "manual", "application"],
)  # fmt: skip
def test_a_page_keeps_its_article_and_nothing_else(
    name: str, title: str, language: str | None, url: str | None
) -> None:
    document = load_file(PAGES / f"{name}.html", LIMIT)
    expected = (PAGES / f"{name}.md").read_text()
    assert (document.title, document.language, document.url) == (title, language, url)
    assert [line.rstrip() for line in clean(document).splitlines()] == expected.splitlines()


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<h2>标题</h2><p>第一行\n第二行</p>", "## 标题\n\n第一行第二行"),
        ("<p>first\n   line</p>", "first line"),
        ("<ul><li>a<li>b</ul>", "- a\n- b"),
        ("<ol start=3><li>c</li><li>d</li></ol>", "3. c\n4. d"),
        ("<ol><li>a<ul><li>b</li></ul></li></ol>", "1. a\n   - b"),
        ("<table><tr><td>a<td>b<tr><td>1<td>2</table>", "| a | b |\n| --- | --- |\n| 1 | 2 |"),
        ("<pre>x = 1\n\n  y</pre>", "```\nx = 1\n\n  y\n```"),
        ("<pre>a<br>b</pre>", "```\na\nb\n```"),
        ("<p>E = mc<sup>2</sup>, the 1<sup>st</sup></p>", "E = mc^2, the 1st"),
        ("<p><a href='#x'>here</a>, <a href='javascript:y()'>there</a></p>", "here, there"),
        ("<p><a href='https://a.b/c d'>文</a></p>", "[文](https://a.b/c%20d)"),
        ("<p>a_b * c</p>", "a_b * c"),
        ("<p>一</p><p><img src=a.png alt=图></p><p>二</p>", "一\n\n二"),
        ("<h2></h2><p>x</p>", "x"),
        ("<p><b>第一步</b></p><p>安装。</p>", "## 第一步\n\n安装。"),
        ("<h2>A</h2><p><b>Bold</b></p><p>x</p>", "## A\n\n**Bold**\n\nx"),
        ("<details><summary>问？</summary><p>答。</p></details>", "## 问？\n\n答。"),
        ("<p style='display: none'>x</p><p hidden>y</p><p>z</p>", "z"),
    ],
    ids=[
        "Chinese lines", "English lines", "unclosed items", "start", "nested", "unclosed cells",
        "code", "line breaks in code", "powers", "no targets", "space in target", "no escapes",
        "picture", "empty heading", "bold heading", "bold", "details", "hidden",
    ],
)  # fmt: skip
def test_elements_become_markdown(tmp_path: Path, html: str, text: str) -> None:
    assert body(tmp_path, html) == text + "\n"


@pytest.mark.parametrize(
    "html",
    [
        "<section id='comments'><h2>Comments</h2><p>A comment begins with a hash.</p></section>",
        "<h2 id='share'>Share</h2><p>Share a model with your team.</p>",
        "<div class='section' id='cookies'><h2>Cookies</h2><p>Set them once.</p></div>",
        "<p>点击<span>评论</span>按钮。</p><ul><li>评论</li><li>收藏</li></ul>",
        "<ul><li>作者：周志华</li><li>书名：机器学习</li></ul>",
        "<pre><span class='comment'># share</span>\nx = 1</pre>",
        "<blockquote><p>Be brief.</p><footer>A. Writer</footer></blockquote>",
        "<aside class='note'><p>Remember this.</p></aside><aside><p>And this.</p></aside>",
        "<p class='thread'>A thread has a header.</p>",
        "<p>月薪 20K</p><p>2024年1月5日</p><p>120</p>",
    ],
    ids=[
        "section of a manual", "heading", "older manual", "words", "fields", "code", "quotation",
        "callout", "parts of names", "numbers",
    ],
)  # fmt: skip
def test_what_only_looks_like_furniture_stays(tmp_path: Path, html: str) -> None:
    text = body(tmp_path, FILLER + html + FILLER)
    for words in BeautifulSoup(html, "lxml").stripped_strings:
        assert words in text


FILLER = "<p>This paragraph is the article, which is long enough to be one of its own.</p>" * 4


@pytest.mark.parametrize(
    "html",
    [
        "<div><h3>相关推荐</h3><ul><li><a href=/1>显卡</a><li><a href=/2>书单</a></ul></div>",
        "<div><b>Related posts</b><p>Spark in a week</p><p>May 2, 2023</p></div>",
        "<div><h3>网友评论</h3><p>晨光 2025-04-19</p><p>写得很实在，谢谢！</p></div>",
        "<div><h3>Subscribe to our newsletter</h3><p>One e-mail a month.</p></div>",
        "<p>上一篇：<a href=/1>显卡怎么选</a></p>",
        "<p>标签：<a href=/1>显卡</a> <a href=/2>书单</a></p>",
        "<p>版权声明：本文为博主原创文章。</p>",
        "<footer><p>Written in Leeds.</p></footer>",
        "<ul><li><a href=/1>微信</a><li><a href=/2>微博</a><li><a href=/3>知乎</a></ul>",
    ],
    ids=[
        "related links", "related cards", "comments", "newsletter", "previous", "topics", "rights",
        "footer", "share",
    ],
)  # fmt: skip
def test_furniture_without_a_telling_name_goes_for_what_it_says(tmp_path: Path, html: str) -> None:
    assert body(tmp_path, FILLER + html) == body(tmp_path, FILLER)


def test_what_stands_beside_the_main_element_goes(tmp_path: Path) -> None:
    beside = "<header><p>A site</p></header>", "<aside><p>A course that we sell.</p></aside>"
    html = f"<body>{beside[0]}<div>{FILLER}</div>{beside[1]}</body>"
    assert clean(loaded(tmp_path, html)) == body(tmp_path, FILLER)


def test_a_byline_goes_above_the_text_only(tmp_path: Path) -> None:
    text = body(tmp_path, f"<p>作者：林木 2025-03-01</p>{FILLER}<p>作者：周志华</p>")
    assert "林木" not in text
    assert "作者：周志华" in text


def test_relative_links_are_completed_with_the_address_of_the_page(tmp_path: Path) -> None:
    html = "<link rel=canonical href='https://a.b/c/d.html'><p>See <a href='../e'>this</a>.</p>"
    assert "[this](https://a.b/e)" in loaded(tmp_path, html).text


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>路线图_学习频道_某某网</title>", "路线图"),
        ("<title>Road map | Site</title>", "Road map"),
        ("<title>Road map - Site</title>", "Road map"),
        ("<title>Front-end and back-end: which of the two to learn first</title>",
         "Front-end and back-end: which of the two to learn first"),
        ("<title>Site</title><meta property='og:title' content='Road map'>", "Road map"),
        ("", "page"),
    ],
    ids=["Chinese", "bar", "dash", "hyphens", "social", "none"],
)  # fmt: skip
def test_the_title_comes_without_the_name_of_the_site(
    tmp_path: Path, head: str, title: str
) -> None:
    assert loaded(tmp_path, f"<head>{head}</head><p>Text.</p>").title == title


@pytest.mark.parametrize("encoding", ["gb2312", "big5", "utf-8"])
def test_a_page_is_read_in_the_encoding_it_declares(tmp_path: Path, encoding: str) -> None:
    html = f"<meta charset={encoding}><title>中文</title><p>中文</p>"
    assert loaded(tmp_path, html.encode(encoding)).title == "中文"


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<html><body><div id=app></div><script>go()</script></body></html>", "no text"),
        ("<div>" * 310 + "x", "nested too deeply"),
        ("<div>" * 3000 + "x", "nested too deeply"),
        ("<div>" * 60_000 + "x", "nested too deeply"),
    ],
    ids=["built by scripts", "deep", "too deep", "far too deep"],
)
def test_a_page_without_text_is_unreadable(tmp_path: Path, html: str, reason: str) -> None:
    with pytest.raises(UnreadableDocument, match=f"page.html .*{reason}"):
        loaded(tmp_path, html)


def test_an_xhtml_page_with_a_declaration_is_read(tmp_path: Path) -> None:
    html = '<?xml version="1.0" encoding="utf-8"?><html xml:lang="zh"><body><p>文</p></body></html>'
    document = loaded(tmp_path, html)
    assert (document.text.strip(), document.language) == ("文", "zh")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<p>See <a href="https://[username].github.io/">your page</a>.</p>', "See your page.\n"),
        (
            '<table><tr><td rowspan="²">a</td><td colspan="²">b</td></tr>'
            "<tr><td>c</td><td>d</td></tr></table>",
            "| a | b |\n| --- | --- |\n| c | d |\n",
        ),
        ('<ol start="½"><li>a</li></ol>', "1. a\n"),
        (f'<ol start="{"9" * 5000}"><li>a</li></ol>', "1. a\n"),
    ],
    ids=["address", "spans", "fraction", "long number"],
)  # fmt: skip
@pytest.mark.parametrize("origin", ["https://a.b/c", "page.html"], ids=["web", "file"])
def test_what_a_page_gets_wrong_costs_no_document(origin: str, html: str, text: str) -> None:
    page = f"<html><body><main>{html}</main></body></html>"
    assert load_html(Raw(page.encode(), origin)).text.strip() == text.strip()


def test_a_page_whose_own_address_is_none_has_none(tmp_path: Path) -> None:
    page = '<link rel="canonical" href="https://[x]/"><p><a href="b">Text</a> that stays.</p>'
    document = loaded(tmp_path, f"<html><body><main>{page}</main></body></html>")
    assert document.url is None
    assert "Text" in document.text


@pytest.mark.parametrize(
    "charset", ["undefined", "unicode_escape", "punycode", "nosuch", "a\0b"],
    ids=["undefined", "escape", "punycode", "unknown", "null"],
)  # fmt: skip
def test_a_charset_that_is_none_is_passed_over(charset: str) -> None:
    page = (
        "<html><body><main><p>学习路线：C:\\ud800 与数学，每天一个小时。</p></main></body></html>"
    )
    raw = Raw(page.encode("gb18030"), "https://a.b/", charset)
    assert r"学习路线：C:\ud800 与数学" in load_html(raw).text


@pytest.mark.parametrize(
    ("head", "site"),
    [
        ("<title>A course | Brightoak Academy</title>", "Brightoak Academy"),
        ("<title>A course - 东岭木作大学</title>", "东岭木作大学"),
        ("<title>A course</title><meta property='og:site_name' content='Brightoak'>", "Brightoak"),
        ("<title>A course</title>", None),
        ("<title>A course for two</title>", None),
    ],
    ids=["after a bar", "after a dash", "as it says itself", "not said", "only a longer title"],
)
def test_whose_page_it_is_stands_beside_its_title(
    tmp_path: Path, head: str, site: str | None
) -> None:
    page = f"<html><head>{head}</head><body><h1>A course</h1><p>Saw and plane.</p></body></html>"
    assert loaded(tmp_path, page).site == site
