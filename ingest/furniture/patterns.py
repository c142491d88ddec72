"""The words that Chinese and English sites put around whatever they publish.

One pattern a line; each must match a whole line of text. Words of one document have no place
here. <NAME> stands for a part defined above the table.
"""

import re

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE_FORMS = (
    r"(?:19|20)\d\d\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}\s?日?(?!\d)",
    _MONTH + r"\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}",
    r"\d{1,2}\s" + _MONTH + r",?\s\d{4}",
    r"\d{1,2}/\d{1,2}/\d{4}",
    r"\d+\s?(?:秒|分钟|小时|天|周|个月|年)前|昨天|前天",
    r"(?:\d+|an?)\s(?:second|minute|hour|day|week|month|year)s?\sago",
)
_PARTS = {
    "MONTH": _MONTH,
    "DATE": f"(?:{'|'.join(_DATE_FORMS)})",
    "TIME": r"(?:T|\s|\bat\s)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]\.?M\.?)?(?:\s[A-Z]{1,3}T)?",
    "NUMBER": r"\d[\d,.]*\s?[万千亿kwm]?\+?",
    "COUNTED": (
        r"(?:浏览|阅读|查看|观看|围观|学习|下载|评论|回复|点赞|喜欢|收藏|分享|转发|关注|粉丝|播放|课时"
        r"|赞同?|在看|人气|点击|访问|热度|字数|reads?|views?|likes?|comments?|shares?|claps?"
        r"|followers?|replies|responses?|retweets?|bookmarks?|downloads?)"
    ),
    "LABEL": (
        r"(?:作者|编辑|责任编辑|责编|来源|出处|译者|翻译|编译|校对|文|图|记者|分类|栏目|频道|专栏"
        r"|所属分类|字号|字体|Author|Source|Category|Posted in|Filed under)"
    ),
    "SITE": (
        r"(?:微信(?:好友)?|微博|新浪微博|QQ(?:空间|好友)?|朋友圈|知乎|豆瓣|抖音|小红书|哔哩哔哩"
        r"|Facebook|Twitter|X|LinkedIn|Reddit|WhatsApp|Pinterest|Telegram|Hacker News|Mastodon"
        r"|Threads|Bluesky|Instagram|YouTube|Tumblr|Pocket|E-?mail|Copy link|RSS|WeChat|Weibo)"
    ),
    "OFFER": (
        r"(?:推荐|文章|下载|专题|教程|课程|资讯|标签|话题|评论|排行榜?|问答|工具|帖子|新闻|问题|内容"
        r"|素材|视频|更新|博文|动态|阅读|导航|资源|游戏|软件|源码)"
    ),
    "DO": r"(?:学习|下载|体验|使用|进入|查看|领取|报名|购买|注册|试用|咨询|加入)",
    "CHANNEL": r"(?:公众号|服务号|订阅号|视频号|交流群|QQ群|微信群|官方群|读者群|粉丝群)",
}

# The order is that of the test: the surest first.
_TABLE = {
    "decor": r"[\W_]+",
    "date": r"""
        <DATE>(?:<TIME>)?
        \d{1,2}-\d{1,2}(?:\s\d{1,2}:\d{2})?
    """,
    "counter": r"[+#]?<NUMBER>",
    "advert": r"""
        [☞►▶➤⇒＞»↓👉⬇>]{2,}.+[☜◄◀⇐＜«↓👈⬇<]{2,}
        [☞►▶➤⇒＞»↓👉⬇]{2,}.*(?:点击|立即|免费|领取|下载).*
        (?:广告|推广|赞助(?:内容|商)?|advertisements?|ads?)[:：]?
        sponsored(?: (?:content|post|by .*))?|(?:remove|hide) ads.*
        (?:立即|马上|点击|免费)<DO>(?:\s?[“"「《【].{1,40}[”"」》】].{0,12})?[；;。!！>]*
        福利倒计时|确定要放弃.{0,12}|.{0,12}一键收藏
    """,
    "breadcrumb": r"""
        (?:您|你|当前|现在|所在|目前|的|在)+位置\s?[:：].{0,160}
        (?:首页|主页|网站首页|Home)(?:\s?[>›»/→·｜|\\]\s?[^>›»]{1,60})+
        You are here:.*
    """,
    "cookies": r"""
        .*\b(?:we|site|website)\b.{0,20}\bcookies\b.*\b(?:experience|agree|consent|traffic|policy)\b.*
        .{0,24}(?:网站|我们).{0,12}cookies?.*(?:体验|同意|继续).*
        (?:accept|reject|decline|allow)(?: (?:all|cookies|all cookies))?|got it!?|I agree
        (?:manage|cookie) (?:preferences|settings|cookies|notice|policy|consent).*|necessary only
    """,
    "share": r"""
        (?:一键)?(?:分享|转发)(?:到|至|给)?\s?[:：]?(?:\s*(?:<SITE>|更多|朋友|打印|收藏)){0,12}
        <SITE>(?:(?:\s|[|·,、])+<SITE>)*|复制链接|(?:微信)?扫(?:一扫|码|描).{0,24}
        (?:click to )?share (?:on|via|to|with|by)\b.*|print(?: this)?|like this:?|like loading.*
        (?:share|tweet|pin)(?: (?:this|it))?(?: (?:post|article|story|page))?\s?:?
    """,
    "newsletter": r"""
        (?:please )?(?:subscribe|sign up|join)\b.{0,60}\b(?:newsletter|mailing list|inbox).{0,80}
        (?:please )?(?:subscribe|sign up|join)\b.{0,60}\b(?:readers|subscribers|updates).{0,80}
        (?:subscribe|unsubscribe)(?: now| today| here)?[!.]?|no spam.{0,60}
        (?:(?:our|the|my|free|weekly|monthly) ){1,3}newsletter.{0,20}|newsletter
        (?:enter )?your e-?mail(?: address)?.{0,20}
        (?:邮件|免费|立即)?订阅(?:我们|本站|邮件|周刊|更新|RSS|newsletter)?[!！]?
        (?:关注|加入)(?:我们|.{0,8}<CHANNEL>).{0,12}|.{0,16}<CHANNEL>(?:[:：].{0,20})?
    """,
    "comments": r"""
        (?:网友|最新|全部|热门|精彩|精选|用户|读者|文章)?(?:评论|留言)(?:列表|区|板)?
        (?:网友|最新|全部|热门|精彩|精选|用户|读者|文章)?(?:评论|留言)\s?[(（]?\d+[)）]?条?
        \d+\s?条?(?:评论|留言|回复)|(?:发表|我要|参与|添加|写|抢首)(?:评论|回复|看法|留言).{0,16}
        我(?:来|要)说两句.*|写下你的(?:评论|想法).*|(?:暂无|还没有)(?:评论|留言).{0,16}
        .{0,12}登录.{0,8}(?:评论|回复).{0,12}|.{1,16}\s?(?:说道?|回复)\s?[:：]|.{1,40} says:?
        (?:top |jump to |(?:see|view|show|read) all )?(?:\d+ )?comments?(?:\s?\(?\d+\)?)?
        comments are closed\.?|\d+ (?:responses?|thoughts?|replies|comments?)(?: (?:on|to) .*)?
        leave a (?:reply|comment).*|(?:post|add|write)(?: a| your)? comment.*|cancel reply
        join the (?:conversation|discussion).*|your email address will not be.*
    """,
    "legal": r"""
        .{0,80}(?:©|\(c\)\s?(?:19|20)\d\d|ⓒ).{0,120}|copyright\s?(?:19|20)\d\d.{0,120}
        .{0,120}all rights reserved.{0,60}|.{0,80}(?:版权所有|保留所有权利).{0,60}
        .{0,80}(?:ICP\s?[备证]|公网安备|备案号|经营许可证).{0,80}|powered by .{1,60}
    """,
    "about": r"""
        关于(?:我们|本站)|联系(?:我们|方式)|加入我们|免责[声申]明|隐私(?:政策|协议|声明|条款)
        (?:用户|服务|注册)(?:协议|条款)|使用条款|意见反馈|举报(?:中心)?|在线客服|投诉建议
        (?:广告|商务|讲师)(?:合作|服务|投放)|帮助中心|网站地图|法律声明|人才招聘|诚聘英才|友情链接
        侵权投诉|版权声明|terms(?: (?:of|and|&) \w+)?|privacy(?: (?:policy|notice|statement))?
        site ?map|careers|contact(?: us| me)?|about(?: us| me)?|advertise(?: with us)?|ad ?choices
        help(?: cent(?:er|re))?|imprint|disclaimer|press|do not sell .*|accessibility
        code of conduct|editorial standards|reprints.{0,16}
    """,
    "notice": r"""
        以上(?:就是|是|便是).{1,120}(?:详细内容|全部内容|全部介绍|的内容).{0,80}
        更多.{1,40}(?:请|敬请|欢迎)(?:关注|访问|留意|查看).{0,60}
        (?:本站|版权|免责|特别|原创|郑重|转载|权利|平台)(?:声明|说明|提示)\s?[:：].*
        \(?声明[:：].{0,200}|申请转载|[（(](?:全文)?完[)）]|[-—\s]*(?:end|全文完|完)[-—\s]*
        本文(?:来自|来源|转自|转载自?|链接|地址|标题|网址).{0,160}
        本文(?:由.{1,24}(?:发布|原创|整理)|为.{1,16}原创|系.{1,16}原创).{0,160}
        .{0,120}未经.{0,12}(?:授权|许可|允许|同意).{0,24}(?:转载|使用|复制).{0,60}
        .{0,80}转载.{0,8}(?:注明|联系|保留|标明).{0,80}|.{0,120}侵权.{0,24}(?:联系|删除|告知).{0,80}
        (?:原文|文章|本文)(?:链接|地址|出处)\s?[:：].*|.{0,60}仅代表.{0,12}(?:观点|立场).{0,80}
        (?:责任编辑|责编|编辑)\s?[:：].{1,24}|(?:上|下|前|后)一[篇章页节条](?:\s?[:：].{0,120})?
        (?:previous|next|older|newer)(?: (?:post|article|story|entry|page|posts))?(?:\s?[:›»→].*)?
        [«←‹]\s.{1,80}|.{1,80}\s[»→›]|返回(?:列表|顶部|首页|目录).{0,16}
    """,
    "topics": r"""
        (?:文章|相关|本文)?(?:标签|关键词|关键字|分类|归类|所属专栏|专栏)\s?[:：].{0,120}
        (?:tags?|tagged(?: with)?|categor(?:y|ies)|filed under|topics|keywords|labels)\s?:.{0,160}
        #[\w\u4e00-\u9fff]+(?:\s+#[\w\u4e00-\u9fff]+)*|tag cloud|archives?
    """,
    "related": r"""
        相关(?:课程)?(?:推荐|文章|阅读|专题|资讯|新闻|帖子|博文|内容|标签|下载|视频|话题|链接)[:：]?
        (?:猜你|你可能|您可能|大家都?|他们)(?:也|还)?(?:喜欢|感兴趣|在看|在搜|在学|在问|关注).{0,8}
        (?:为|给)[你您]推荐|(?:热门|最新|精品|精彩|精选|本周|今日|本月|随机|站长|编辑|更多|人气)<OFFER>
        往期(?:推荐|回顾|精选|文章|内容|精彩)|查看(?:TA|作者|该作者)的.{1,6}
        (?:该?作者|TA|博主)(?:的)?(?:最新|热门|其他|更多)?(?:文章|专栏|作品)
        (?:点击|阅读|热度|周|月|日)排行榜?|keep reading|see more recommendations
        related(?: (?:posts?|articles?|stories|content|topics|links|reading|news|questions))?:?
        you (?:may|might)(?: also)? (?:like|enjoy|be interested in|have missed).{0,20}
        (?:recommended|selected|picked|more) (?:for you|posts|articles|stories|from .*)
        more (?:from|by|in|like)\b.{0,60}|(?:read|up|what to read) next
        (?:recent|popular|latest|trending|top|featured|similar) (?:posts?|articles?|stories|news)
        recent comments|most read|trending now
        (?:相关(?:阅读|推荐|文章)|also read|read also|related|read more)\s?[:：].{1,120}
    """,
    "author": r"""
        (?:关于|本文)(?:作者|博主)(?:[:：].{0,40})?|作者(?:简介|介绍|信息)|about the authors?
        about (?-i:[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+){0,2})|written by\b.{0,40}|.{0,30}\d followers?
        follow (?:me|us|him|her|@\w+|.{1,30} on) ?.{0,30}|view all posts.*|see all .{0,8}from .*
    """,
    "control": r"""
        登录后复制|(?:一键)?复制(?:代码|全文)|代码(?:复制|解读)|copy code|收起(?:全文|全部)?
        展开(?:全文|全部|阅读|代码|更多)?|(?:阅读|查看|点击查看|加载)(?:全文|更多|全部|详情|原图|原文)
        点击(?:展开|放大|查看).{0,8}|运行代码|预览时标签不可点|知道了|轻触阅读原文|阅读原文
        点击上方.{0,16}|点个?(?:在看|赞).{0,12}|喜欢作者|(?:enter|exit) fullscreen mode
        (?:show|load|see|view|read) (?:more|less|all)\s?[.…›»→]*|continue reading.*|open in app
        member-only story|toggle .{1,20}|skip to .{1,24}|back to (?:top|home|blog|all).{0,12}
    """,
    "navigation": r"""
        (?:网站)?首页|主页|登[录陆]|注册|登[录陆]\s?[/|·]?\s?注册|退出|搜索|(?:查看)?更多\s?[>＞»…]*
        (?:立即|免费|app)?下载(?:app)?|菜单|收藏|点赞|\+?\s?关注|已关注|私信|打赏|赞赏|投诉|反馈|回复
        引用|置顶|喜欢|在看|[赞踩顶]|有用|返回|会员(?:中心)?|开通会员|个人中心|社区|问答|论坛|博客
        资讯|商城|课程|专栏|手机版|客户端|APP|简体中文|English|中文|复制|home|menu|search(?: for:?)?
        (?:log|sign)\s?(?:in|out|up)|register|(?:my )?account|blog|shop|store|pricing|products?|docs
        follow(?:ing)?|likes?|save|bookmark|reply|report(?: abuse)?|close|get started
        start free trial|download(?: now)?|copy|copied!?|play|pause|listen|expand|collapse|cart
    """,
}

# A line about the article is made of these and of little else.
_META_TABLE = r"""
    (?:发布|发表|更新|修改|编辑|创建|上传|首发|提问)(?:时间|日期|于|在)?\s?[:：]?\s?<DATE>
    (?:last\s)?(?:published|posted|updated|modified|written|reviewed)(?:\s(?:on|at))?:?\s(?=<DATE>)
    (?:published|posted|updated|edited)(?:\s(?:on|at))?:?\s<MONTH>\s\d{1,2}\b
    <DATE>|<TIME>|<NUMBER>\s?人赞同了该\S{2}
    (?:共|全)?<NUMBER>\s?(?:次|人|条|个|篇|位)?<COUNTED>(?:过|量|数|次|人)?\b
    <COUNTED>(?:量|数|次数)?\s?[:：(（]?\s?<NUMBER>\s?(?:次|人|条)?[)）]?
    \d+\s?min(?:ute)?s?\sread|预计阅读\S*|阅读时长\S*
    (?:IP\s?属地|(?:发布|发表)于)\s?[:：]?\s?\S{1,16}
    (?:senior |staff |guest )?(?:contributor|staff writer|reporter|columnist)s?\b
    <LABEL>\s?[:：]\s?[^\s|·｜,，。]{1,24}(?:\s[A-Z][\w.'’-]+)*
    (?:^|(?<=[\s|·]))(?:(?:written|posted|published)\s)?by\s(?:(?-i:[A-Z])[\w.'’-]*\s?){1,4}
    (?:来源|转载|编译|摘|转)[于自]\S{1,20}|(?:^|(?<=\s))(?:原创|转载|翻译|首发|置顶|精华)(?=\s|$)
    ^原创(?:\s\S{1,16}){1,2}$|最新推荐文章于|(?:^|(?<=\s))(?:于|发布|编辑)(?=\s|$)
    ^published in .{1,60}|\bposted\s@|\bin\s(?-i:[A-Z])\w+$|\bon(?=\s|$)
"""


def _compiled(table: str) -> re.Pattern[str]:
    lines = [line.strip() for line in table.split("\n") if line.strip()]
    pattern = "|".join(lines)
    for name, part in _PARTS.items():
        pattern = pattern.replace(f"<{name}>", part)
    return re.compile(pattern, re.IGNORECASE)


WHOLE_LINES = {name: _compiled(table) for name, table in _TABLE.items()}
META_PARTS = _compiled(_META_TABLE)
