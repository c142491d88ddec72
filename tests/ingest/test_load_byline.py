"""Who wrote a document and when it was published."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from ingest.load import load_file
from ingest.load.byline import Byline, author_told, date_told, in_front_matter, in_lines
from ingest.load.front_matter import front_matter
from ingest.load.page_byline import page_byline
from ingest.types import Document

LIMIT = 10_000_000
PAGES = Path(__file__).parent / "pages"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024-11-16", "2024-11-16"),
        ("2024-11-16T01:24:58Z", "2024-11-16"),
        ("2025-12-18 10:37:01", "2025-12-18"),
        ("2024/1/5", "2024-01-05"),
        ("20241116", "2024-11-16"),
        ("2024-11", "2024-11"),
        ("2024", "2024"),
        ("2024年11月16日 星期六 10:00", "2024-11-16"),
        ("2024 年 11 月", "2024-11"),
        ("Nov 16th, 2024", "2024-11-16"),
        ("Sat, 16 Nov 2024 01:24:58 GMT", "2024-11-16"),
        ("November 2024", "2024-11"),
        ("11/16/2024", "2024-11-16"),
        ("16/11/2024", "2024-11-16"),
        ("05/06/2024", "2024"),
        ("2024-13-45", None),
        ("2023-02-30", None),
        ("1970-01-01T00:00:00Z", None),
        ("2024-11-16 to 2025-01-01", None),
        ("2024 edition", None),
        ("3天前", None),
        ("last Tuesday", None),
        ("true", None),
        ("", None),
        ("2024" * 1000, None),
    ],
    ids=[
        *("day", "UTC", "seconds", "slashes", "digits", "month", "year", "zh day", "zh month"),
        *("en day", "of a feed", "en month", "month first", "day first", "either first"),
        *("no month", "no day", "epoch", "span", "more than a date", "zh ago", "weekday"),
        *("switch", "nothing", "long"),
    ],
)
def test_a_date_is_told_as_far_as_it_is(text: str, date: str | None) -> None:
    assert date_told(text) == date


@pytest.mark.parametrize(
    ("said", "author"),
    [
        ("Ann Lee", "Ann Lee"),
        ("张三", "张三"),
        (["Ann Lee", "Bob Ray", "Ann Lee"], "Ann Lee, Bob Ray"),
        ("张三；李四", "张三、李四"),
        (
            [f"Bartholomew Fitzgerald {letter}" for letter in "ABCDEFGH"],
            ", ".join(f"Bartholomew Fitzgerald {letter}" for letter in "ABCD") + ", et al.",
        ),
        (
            [f"{'欧阳' * 10}{sign}" for sign in "一二三四五六"],
            "、".join(f"{'欧阳' * 10}{sign}" for sign in "一二三四五") + "、等",
        ),
        ("Ann Lee <ann@example.org>", "Ann Lee"),
        ("[Ann Lee](https://example.org/ann)", "Ann Lee"),
        ("Ann\u202e\u200b Lee", "Ann Lee"),
        ("Jane Doe (Google)", "Jane Doe (Google)"),
        ("张三（清华大学）", "张三（清华大学）"),
        ('Dwayne "The Rock"', 'Dwayne "The Rock"'),
        ('"The Rock" Johnson', '"The Rock" Johnson'),
        ("(“Ann Lee”),", "Ann Lee"),
        ("Ann Lee)", "Ann Lee"),
        ("(Ann Lee", "Ann Lee"),
        ('Ann Lee" (', "Ann Lee"),
        ("(" * 400, None),
        ("https://example.org/ann", None),
        ("ann@example.org", None),
        ("python-docx", None),
        ("Microsoft Office User", None),
        ("Windows 用户", None),
        ("admin", None),
        ("佚名", None),
        ("未注明", None),
        ("2024", None),
        ("This guide was written by several people. It is long. ", None),
        ("x" * 500, None),
        ("", None),
    ],
    ids=[
        *("en", "zh", "several, one twice", "zh several", "many", "zh many"),
        *("mail", "link", "unseen signs"),
        *("employer", "zh employer", "nickname", "nickname first", "marks around"),
        *("mark behind", "mark before", "marks behind", "marks alone"),
        *("address", "mail alone", "library", "program", "zh program", "role", "zh nobody"),
        *("zh not stated", "number", "sentences", "long", "nothing"),
    ],
)
def test_an_author_is_somebody(said: str | list[str], author: str | None) -> None:
    assert author_told(said) == author


@pytest.mark.parametrize(
    ("matter", "byline"),
    [
        ("author: Ann Lee\ndate: 2024-11-16", Byline("Ann Lee", "2024-11-16")),
        ("authors: [Ann Lee, Bob Ray]", Byline("Ann Lee, Bob Ray")),
        ("author: {name: Ann Lee, url: https://example.org}", Byline("Ann Lee")),
        ("authors:\n- name: 张三\n- name: 李四", Byline("张三、李四")),
        ("by: 张三\n发布日期: 2024年11月", Byline("张三", "2024-11")),
        ("date: 2025-01-02\npublished_at: 2024-11-16", Byline(None, "2024-11-16")),
        ("publishDate: [2024-11-16]", Byline(None, "2024-11-16")),
        ("date: 2024\nupdated: 2025-01-01", Byline(None, "2024")),
        ("created: 2024\ncreated_at: 2024", Byline()),
        ("published: true\ndate: 2024-11", Byline(None, "2024-11")),
        ("updated: 2025-01-01\nlastmod: 2025-01-01", Byline()),
        ("author: null\ndate: soon", Byline()),
        ("author: {first: Ann}\ndate: {year: 2024}", Byline()),
        (
            "origin:\n  author: Ann Lee\n  date: 2024-11-16",
            Byline("Ann Lee", "2024-11-16", restated=True),
        ),
        ("origin:\n  author: 未注明\n  date: null", Byline()),
        ("author: Bo Li\norigin:\n  author: Ann Lee", Byline("Bo Li")),
        ("origin: somewhere", Byline()),
    ],
    ids=[
        *("both", "list", "mapping", "list of mappings", "zh", "publication before date"),
        *("date in a list", "year", "made", "switch"),
        *("changed alone", "nothing", "other keys", "origin"),
        *("origin of nobody", "own before origin", "origin that is no mapping"),
    ],
)
def test_front_matter_tells(matter: str, byline: Byline) -> None:
    assert in_front_matter(front_matter(f"---\n{matter}\n---\nText")[0]) == byline


ALIASES = "k0: &k0 {name: [Ann Lee]}\n" + "".join(
    f"k{level}: &k{level} {{name: [{', '.join([f'*k{level - 1}'] * 9)}]}}\n"
    for level in range(1, 9)
)


@pytest.mark.parametrize(
    ("matter", "byline"),
    [
        (f"{ALIASES}author: *k1\ndate: *k8", Byline("Ann Lee")),
        (f"{ALIASES}author: *k8\ndate: 2024", Byline(None, "2024")),
    ],
    ids=["aliases", "deep aliases"],
)
@pytest.mark.timeout(5)
def test_aliases_of_front_matter_are_walked_once(matter: str, byline: Byline) -> None:
    assert in_front_matter(front_matter(f"---\n{matter}\n---\nText")[0]) == byline


@pytest.mark.parametrize(
    ("lines", "byline"),
    [
        (["作者：张三 | 发布时间：2024-11-16 | 阅读 1234"], Byline("张三", "2024-11-16")),
        (["2025-04-18 08:12    来源：北岸    作者：陈舟"], Byline("陈舟", "2025-04-18")),
        (["发布时间:2025-12-18 10:37:01"], Byline(None, "2025-12-18")),
        (["于 2025-02-10 21:33:40 发布"], Byline(None, "2025-02-10")),
        (["2025年04月08日 07:30 广东"], Byline(None, "2025-04-08")),
        (["林晚", "林晚", "发布时间：2025-06-02"], Byline("林晚", "2025-06-02")),
        (["作者：Ann Lee 阅读 12"], Byline("Ann Lee")),
        (["By Ann Lee", "Published on Nov 16, 2024"], Byline("Ann Lee", "2024-11-16")),
        (["By Ann Lee · Nov 16, 2024 · 8 min read"], Byline("Ann Lee", "2024-11-16")),
        (["By Ada Miller on March 3, 2024 · 8 min read"], Byline("Ada Miller", "2024-03-03")),
        (["By May Smith"], Byline("May Smith")),
        (["By Dana Whitfield, Contributor."], Byline("Dana Whitfield")),
        (["March 3, 2024 · 9 min read · 12 Comments"], Byline(None, "2024-03-03")),
        (["Published Jun 04, 2025", "Updated Jun 05, 2025"], Byline(None, "2025-06-04")),
        (["Updated Jun 05, 2025"], Byline()),
        (["更新时间：2024-01-02"], Byline()),
        (["最新推荐文章于 2025-05-11 08:00:00 发布"], Byline()),
        (["责任编辑：李四"], Byline()),
        (["林晚", "林晚", "关注"], Byline()),
        (["作者：佚名", "3天前"], Byline()),
        (["By the time I was thirty, I had published on many things."], Byline()),
        (["Read the paper published on Nov 16, 2024 before you begin to learn."], Byline()),
        ([], Byline()),
    ],
    ids=[
        *("zh label", "zh date first", "zh date", "zh date inside", "zh account", "zh portrait"),
        *("zh label, en name", "en two lines", "en one line", "en on", "en month's name"),
        *("en job", "en read time", "en both dates", "en updated", "zh updated", "zh another's"),
        *("zh editor", "zh name alone", "zh nobody", "en sentence", "en sentence with a date"),
        "none",
    ],
)
def test_lines_above_an_article_tell(lines: list[str], byline: Byline) -> None:
    assert in_lines(lines) == byline


def loaded(folder: Path, name: str, text: str) -> Document:
    path = folder / name
    path.write_text(text, "utf-8")
    return load_file(path, LIMIT)


@pytest.mark.parametrize(
    ("name", "author", "published"),
    [
        ("en_blog", "Maya Lindholm", "2024-03-03"),
        ("en_news", "Dana Whitfield", "2025-06-04"),
        ("en_platform", None, None),
        ("zh_account", None, "2025-04-08"),
        ("zh_blogger", None, "2025-02-10"),
        ("zh_column", None, None),
        ("zh_portal", "陈舟", "2025-04-18"),
        ("zh_tutorial", "林晚", "2025-06-02"),
    ],
)
def test_pages_saved_as_text_tell_it_above_their_article(
    tmp_path: Path, name: str, author: str | None, published: str | None
) -> None:
    lines = (PAGES / f"{name}.txt").read_text("utf-8").splitlines()
    text = "\n".join(line[1:] if line[:1] in {"~", "?"} else line for line in lines)
    document = loaded(tmp_path, f"{name}.txt", text)
    assert (document.author, document.published) == (author, published)


def test_what_is_kept_in_a_text_is_left_to_it(tmp_path: Path) -> None:
    document = loaded(tmp_path, "a.txt", "学习路线\n\n作者：张三\n\n先学数学，再学编程。\n")
    assert "作者：张三" in document.text
    assert (document.author, document.published) == (None, None)


HEAD = "<html><head>{}</head><body><main><h1>Paths</h1>{}<p>First learn maths.</p></main></body>"
DATA = '<script type="application/ld+json">{}</script>'
ARTICLE = '{"@type": "BlogPosting", "author": %s, "datePublished": "2024-11-16T08:00:00+08:00"}'


@pytest.mark.parametrize(
    ("head", "above", "author", "published"),
    [
        (
            '<meta name="author" content="Ann Lee">'
            '<meta property="article:published_time" content="2024-11-16T01:24:58Z">',
            "", "Ann Lee", "2024-11-16",
        ),
        ('<meta name="Author" content="admin">', "", None, None),
        ('<meta property="article:modified_time" content="2025-01-01">', "", None, None),
        (DATA.format(ARTICLE % '{"name": "Ann Lee"}'), "", "Ann Lee", "2024-11-16"),
        (DATA.format(ARTICLE % '[{"name": "张三"}, "李四"]'), "", "张三、李四", "2024-11-16"),
        (
            DATA.format(
                '{"@graph": [%s, {"@type": "Person", "@id": "#ann", "name": "Ann Lee"}]}'
                % (ARTICLE % '{"@id": "#ann"}')
            ),
            "", "Ann Lee", "2024-11-16",
        ),
        (
            DATA.format(ARTICLE % '"Ann Lee"') + DATA.format(ARTICLE % '"Bob Ray"'),
            "", None, None,
        ),
        (
            DATA.format(ARTICLE % 'null, "headline": "Paths"') + DATA.format(ARTICLE % '"Bob Ray"'),
            "", None, None,
        ),
        (DATA.format(ARTICLE % '"Bob Ray", "headline": "Ten tips"'), "", None, None),
        (DATA.format(ARTICLE % '"Ann Lee", "headline": "Paths."'), "", "Ann Lee", "2024-11-16"),
        (DATA.format('{"@type": "WebSite", "author": "Ann Lee"}'), "", None, None),
        (DATA.format("{"), "", None, None),
        (DATA.format("[" * 100_000), "", None, None),
        (DATA.format('[1, {"@type": [2], "@graph": 3}]'), "", None, None),
        ("", '<time datetime="2024-11-16">last week</time>', None, "2024-11-16"),
        ("", '<time itemprop="dateModified" datetime="2024-11-16">new</time>', None, None),
        (
            "",
            '<time class="updated" datetime="2025-01-05">January 5, 2025</time>'
            '<time class="published" datetime="2024-11-16">November 16, 2024</time>',
            None, "2024-11-16",
        ),
        (
            "",
            '<p><time class="updated" datetime="2025-01-05">January 5, 2025</time></p>',
            None, None,
        ),
        (
            "",
            '<time class="entry-date published updated" datetime="2024-11-16">then</time>',
            None, "2024-11-16",
        ),
        ("", "<div><span>作者：林木</span> <span>2025-03-01 09:30</span></div>",
         "林木", "2025-03-01"),
        ("", '<p>Many have written on this since the first courses were given.</p>'
         '<time datetime="2024-11-16">then</time>', None, None),
    ],
    ids=[
        *("head", "role", "modified", "data", "several", "graph", "two articles"),
        *("one with an author", "related post"),
        *("own headline", "site"),
        *("broken data", "deep data", "odd data", "time", "changed", "changed first"),
        *("changed alone", "unchanged", "line", "in the text"),
    ],
)  # fmt: skip
def test_a_web_page_tells(
    tmp_path: Path, head: str, above: str, author: str | None, published: str | None
) -> None:
    document = loaded(tmp_path, "page.html", HEAD.format(head, above))
    assert (document.author, document.published) == (author, published)
    assert "First learn maths." in document.text


@pytest.mark.parametrize(
    "part",
    ["First learn maths. " * 150_000, "<b></b>" * 200_000, " " * 3_000_000 + "."],
    ids=["text", "empty tags", "spaces"],
)
def test_wrappers_of_a_long_article_are_not_each_read_in_full(part: str) -> None:
    wrapped = f"<h1>Paths</h1><p>By Ann Lee</p>{'<div>' * 90}{part}"
    page = BeautifulSoup(wrapped, "lxml")
    assert page_byline(page).author == "Ann Lee"


@pytest.mark.parametrize(
    ("name", "author", "published"),
    [("zh_site", "林木", "2025-03-01"), ("en_blog", "Ada Miller", "2024-03-03"),
     ("en_manual", None, None)],
    ids=["Chinese site", "English blog", "manual"],
)  # fmt: skip
def test_whole_pages_tell(name: str, author: str | None, published: str | None) -> None:
    document = load_file(PAGES / f"{name}.html", LIMIT)
    assert (document.author, document.published) == (author, published)
