import pytest

from ui.render import is_web_address, link, render, render_inline


def cite(marker: int) -> str:
    return f"<b>{marker}</b>" if marker in (1, 2) else ""


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("**重点** 内容", "<p><strong>重点</strong> 内容</p>"),
        ("**key** point", "<p><strong>key</strong> point</p>"),
        ("- 甲\n- 乙", "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>"),
        ("一行\n又一行", "<p>一行<br />\n又一行</p>"),
        ("    indented words", "<p>indented words</p>"),
        ("# 标题", "<h3>标题</h3>"),
        ("#### Deep", "<h6>Deep</h6>"),
        (
            "[书](https://example.org/a?b=1&c=2)",
            '<p><a href="https://example.org/a?b=1&amp;c=2" target="_blank" '
            'rel="noopener noreferrer">书</a></p>',
        ),
        (
            "![photo](https://example.org/p.png)",
            '<p><a href="https://example.org/p.png" target="_blank" '
            'rel="noopener noreferrer">photo</a></p>',
        ),
    ],
    ids=[
        "zh-bold", "en-bold", "zh-list", "zh-lines", "en-indented", "zh-heading", "en-deep-heading",
        "zh-link", "en-image-is-link",
    ],
)  # fmt: skip
def test_markdown_is_readable(markdown: str, html: str) -> None:
    assert render(markdown).strip() == html


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>alert(1)</script>",
        "行内 <img src=x onerror=alert(1)> 文字",
        '<a href="https://example.org" onclick="alert(1)">x</a>',
        "<!-- comment --><style>p{}</style>",
        "<svg/onload=alert(1)>",
    ],
    ids=["script", "zh-image", "link-with-handler", "comment-and-style", "svg"],
)
def test_html_of_a_document_shows_as_text(markdown: str) -> None:
    html = render(markdown)
    assert html.count("<") == html.count("<p>") + html.count("</p>")
    assert markdown.count("<") == html.count("&lt;")


@pytest.mark.parametrize(
    "markdown",
    [
        "[点我](javascript:alert(1))",
        "[click](JaVaScRiPt:alert(1))",
        "[data](data:text/html;base64,PHNjcmlwdD4=)",
        "[file](file:///etc/passwd)",
        "[here](other.md)",
        "![x](data:image/png;base64,AAAA)",
        "[x](//example.org/no-scheme)",
        "[1]: https://example.org\n\n[1]",
    ],
    ids=["zh-script", "script-case", "data", "file", "relative", "image", "no-scheme", "reference"],
)
def test_only_web_addresses_become_links(markdown: str) -> None:
    html = render(markdown)
    assert "<a" not in html
    assert "<img" not in html


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://example.org/路线", True),
        ("HTTP://example.org", True),
        (" https://example.org ", True),
        ("javascript:alert(1)//https://example.org", False),
        ("java\nscript:alert(1)", False),
        ("https:", False),
        ("ftp://example.org", False),
        ("notes/a.md", False),
        ("https://[broken", False),
        ("", False),
    ],
    ids=[
        "zh", "case", "spaces", "script", "newline", "no-host", "ftp", "path", "bad-host", "empty",
    ],
)  # fmt: skip
def test_is_web_address(address: str, safe: bool) -> None:
    assert is_web_address(address) is safe


def test_link_escapes_what_it_is_given() -> None:
    html = link('https://example.org/"><script>', "<b>书名</b>", "origin")
    assert "<script>" not in html
    assert "&lt;b&gt;书名&lt;/b&gt;" in html
    assert link("javascript:alert(1)", "label") == "label"


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("需要半年[1]。", "<p>需要半年<b>1</b>。</p>"),
        ("Both agree [1][2].", "<p>Both agree <b>1</b><b>2</b>.</p>"),
        ("> 引文\n>\n> [2]", "<blockquote>\n<p>引文</p>\n<p><b>2</b></p>\n</blockquote>"),
        ("No such source [3].", "<p>No such source [3].</p>"),
        ("代码 `a[1]`", "<p>代码 <code>a[1]</code></p>"),
        ("[1]: said so", "<p><b>1</b>: said so</p>"),
        ("数组 [ 1 ] 与 [一]", "<p>数组 [ 1 ] 与 [一]</p>"),
    ],
    ids=["zh", "en-two", "zh-quotation", "en-unknown", "zh-code", "en-definition", "zh-no-marker"],
)
def test_markers(markdown: str, html: str) -> None:
    assert render(markdown, cite).strip() == html


def test_without_citations_brackets_stay() -> None:
    assert render("见 [1]").strip() == "<p>见 [1]</p>"


def test_inline_has_no_paragraph() -> None:
    html = render_inline("**6-12** 个月\n\n以上 [1]")
    assert html == "<strong>6-12</strong> 个月 以上 [1]"
