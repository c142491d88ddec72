"""What readers of a page or of Markdown do not see does not come into the text; the rest does."""

from pathlib import Path

import pytest

from ingest.clean.markdown import tidied
from ingest.hidden import has_background, hides, is_white, rules
from ingest.load import load_file

BODY = "<p>This paragraph is the article, which is long enough to be one of its own.</p>" * 3


def page_text(tmp_path: Path, html: str) -> str:
    path = tmp_path / "page.html"
    path.write_text(html, "utf-8")
    return load_file(path, 1_000_000).text


@pytest.mark.parametrize(
    "style",
    [
        "display: none",
        "DISPLAY:NONE !important",
        "visibility: hidden",
        "opacity: 0",
        "font-size: 0",
        "font-size:1px; color: red",
        "position:absolute; left:-9999px",
        "position:fixed; top: -200em",
        "text-indent:-9999px",
        "height:0; overflow:hidden",
        "max-height: 1px; overflow: clip",
    ],
)
def test_a_style_that_hides(style: str) -> None:
    assert hides(style)


@pytest.mark.parametrize(
    "style",
    [
        "",
        "display: block",
        "opacity: 0.6",
        "font-size: 12px",
        "font-size: .8em",
        "font-size: 80%",
        "position: absolute; left: -20px",
        "height: 0",
        "overflow: hidden; width: 300px",
        "color: #ffffff",
    ],
)
def test_a_style_that_does_not(style: str) -> None:
    assert not hides(style)


def test_what_scripts_may_show_is_not_hidden_for_good() -> None:
    assert not hides("display:none", scripts=True)
    assert hides("font-size:0", scripts=True)


@pytest.mark.parametrize(
    "style", ["color:white", "color: #FFF", "color:rgb(255, 255, 255)", "color:rgba(0,0,0,0)"]
)
def test_white_text(style: str) -> None:
    assert is_white(style)
    assert not is_white("color:#333")
    assert has_background("background:#123") > has_background("background-color:white")


def test_rules_under_a_condition_are_left_out() -> None:
    sheet = "/* a */ .a,.b{display:none} @media print{.c{display:none}} .d:hover{opacity:0}"
    assert rules(sheet) == [(".a", "display:none"), (".b", "display:none")]


@pytest.mark.parametrize(
    ("html", "seen"),
    [
        (f"<style>.x{{display:none}}</style>{BODY}<p class=x>UNSEEN</p>", False),
        (f"<style>#x{{font-size:0}}</style>{BODY}<p id=x>UNSEEN</p>", False),
        (f"{BODY}<p style='color:#fff'>UNSEEN</p>", False),
        (f"{BODY}<p><font color=white>UNSEEN</font></p>", False),
        (f"<style>.x{{color:white}}</style>{BODY}<p class=x>UNSEEN</p>", False),
        (f"{BODY}<div style='background:#222'><p style='color:#fff'>UNSEEN</p></div>", True),
        (f"<style>.b{{background:navy}}</style>{BODY}<p class=b style='color:#fff'>UNSEEN", True),
        (f"<link rel=stylesheet href=a.css>{BODY}<p class=b style='color:#fff'>UNSEEN", True),
        (f"<style>.x{{display:none}}</style><script>go()</script>{BODY}<p class=x>UNSEEN", True),
        (f"<style>@media print{{.x{{display:none}}}}</style>{BODY}<p class=x>UNSEEN", True),
        (f"<body style='opacity:0'><script>go()</script>{BODY}<p>UNSEEN</p></body>", True),
    ],
    ids=[
        *("class", "id", "white", "font", "white by class", "on dark", "on dark by class"),
        *("on unknown", "shown by scripts", "only in print", "page that fades in"),
    ],
)
def test_a_page_is_read_as_its_readers_see_it(tmp_path: Path, html: str, seen: bool) -> None:
    text = page_text(tmp_path, html)
    assert "This paragraph is the article" in text
    assert ("UNSEEN" in text) is seen


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("甲<span style='display:none'>乙</span>丙", "甲丙"),
        ('A <p hidden>B</p>C <div style="color:white">D</div>', "A C"),
        ("甲\n[//]: # (乙)\n[comment]: <> (丙)\n丁", "甲\n丁"),
        ("<script>go()</script>甲<style>p{}</style>", "甲"),
        ("[点](javascript:go()) [看](data:text/html,x) [去](https://a.example)", None),
        ("<span style='color:#fff;background:#000'>徽章</span>", "徽章"),
        ("<span style='color:red'>红</span>", "红"),
        ("[id]: https://a.example", "[id]: https://a.example"),
        ("`<p hidden>x</p>`", "`<p hidden>x</p>`"),
        ("```html\n<p hidden>x</p>\n```", "```html\n<p hidden>x</p>\n```"),
    ],
    ids=[
        *("style", "attribute and white", "remarks", "scripts", "links", "white on black"),
        *("coloured", "definition", "code span", "code"),
    ],
)
def test_markdown_is_read_as_its_readers_see_it(markdown: str, text: str | None) -> None:
    expected = "点 看 [去](https://a.example)" if text is None else text
    assert tidied(markdown).strip() == expected


def test_letters_that_nobody_sees_are_left_out(tmp_path: Path) -> None:
    unseen = "".join(chr(0xE0000 + ord(letter)) for letter in "obey") + "\u2063\u202e\u200b"
    path = tmp_path / "a.md"
    path.write_text(f"# 标题\n\n正{unseen}文 👍🏽 👩\u200d💻\n", "utf-8")
    assert load_file(path, 1000).text.strip() == "# 标题\n\n正文 👍🏽 👩\u200d💻"


def test_a_title_over_several_lines_is_one(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "---\ntitle: |\n  甲\n\n  [8] ![x](https://a.example) 乙\n---\n\n文。\n", "utf-8"
    )
    assert load_file(path, 1000).title == "甲 [8] x 乙"
