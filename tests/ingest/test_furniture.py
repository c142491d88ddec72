import pytest

from ingest.furniture import family, is_page, width


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("首页 > 人工智能 > 正文", "breadcrumb"),
        ("Home / Blog / Data", "breadcrumb"),
        ("发布时间:2025-12-18 10:37:01", "meta"),
        ("作者：陈舟    2025-04-18 08:12    阅读 12,345", "meta"),
        ("By Maya Lindholm · March 3, 2024 · 9 min read", "meta"),
        ("739人浏览过", "meta"),
        ("共28课时 | 3.4万人学习", "meta"),
        ("2023.06.15", "date"),
        ("3 days ago", "date"),
        ("1.2万", "counter"),
        ("|", "decor"),
        ("☞☞☞点击进入：免费使用☜☜☜", "advert"),
        ("ADVERTISEMENT", "advert"),
        ("分享到：微信 微博 QQ空间", "share"),
        ("Share on Facebook", "share"),
        ("相关推荐", "related"),
        ("You may also like", "related"),
        ("网友评论(3)", "comments"),
        ("Leave a Reply", "comments"),
        ("登录后复制", "control"),
        ("Back to top", "control"),
        ("关于我们 | 联系我们 | 广告服务 | 站点动态", "about"),
        ("Privacy Policy | Terms of Use | Contact", "about"),
        ("关于我们 免责申明 意见反馈 讲师合作", "about"),
        ("Copyright 2014-2026 All Rights Reserved", "legal"),
        ("北岸技术网 版权所有 浙ICP备00000000号-1", "legal"),
        ("上一篇：机房断电演练怎么做", "notice"),
        ("本站声明：本文内容由网友自发贡献", "notice"),
        ("标签：运维 部署 求职", "topics"),
        ("Tags: data, career", "topics"),
        ("About the author", "author"),
        ("Subscribe to our newsletter", "newsletter"),
        ("We use cookies to improve your experience on this site.", "cookies"),
        ("登录", "navigation"),
    ],
)
def test_lines_around_articles_have_a_family(line: str, name: str) -> None:
    assert family(line) == name


@pytest.mark.parametrize(
    "line",
    [
        "什么是AI工程师？",
        "位置编码是Transformer的组成部分。",
        "订阅发布模式",
        "关注用户群体的变化",
        "About pipelines and coffee",
        "Copyright",
        "Copyright protects a work for seventy years.",
        "Set cookies once for each user.",
        "第一阶段：基础（2个月）",
        "我用了3个月，从6分提高到9分。",
        "Weeks 1–4: statistics",
        ">>> import this",
        "a >> b << c",
        "The paper took 12 months to write.",
        "Python | SQL | Git",
        "相关问题",
    ],
)
def test_lines_of_articles_have_none(line: str) -> None:
    assert family(line) is None


def test_a_page_has_furniture_of_several_kinds() -> None:
    page = ["首页 > 学习", "路线", "作者：林木", "相关推荐", "上一篇：一", "网友评论(3)"]
    assert is_page(page)
    assert not is_page([*page, *["又一行正文，说的是别的事情。"] * 500])
    assert not is_page(["By Ada", "May 3, 2024", "© 2024 Ada", "Blog", "YouTube", "Text."])
    assert not is_page(["0", "1", "2024-01-01", "|", "12", "/"])


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("中文", 4), ("（a）", 5), ("", 0), ("é", 1)]
)
def test_a_chinese_character_is_two_columns_wide(text: str, columns: int) -> None:
    assert width(text) == columns
