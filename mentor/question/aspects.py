"""Words that do not say what a question is about, though they are no function words.

ASPECTS name a side of something else ("salary", 薪资): alone they do not say of what. GENERIC are
words that any question may hold ("explain", 具体). Chinese and English, English ones as lemmas.
QUALITIES are English adjectives: the dictionary's translations of them are nouns as often as not.
"""

import re

_SIDES_CHINESE = """
多长时间 水平 职业 替代 方案 薪资 薪水 薪酬 工资 年薪 月薪 收入 待遇 报酬 时间 时长
周期 目标 目的 原因 理由 好处 坏处 优点 缺点 优势 劣势 优缺点 区别 差别 差异 特点 职责
责任 任务 工作 前景 发展 晋升 要求 条件 门槛 技能 能力 基础 作者 链接 网址 地址 价格
价钱 费用 学费 难度 难 难点 内容 项目 课程 课 书 书籍 教材 资料 资源 工具 平台 网站
网课 视频 例子 案例 步骤 流程 方法 做法 用途 作用 意义 应用 学历 学位 经验 证书 收费
免费 付费 细节 重点 方向 岗位 职位 趋势 挑战 风险 结果 顺序 范围 类型 种类 名字 名称
数量 阶段 学习 多久 多长 几年 专长 特长 原文 文章 文档 出处 来源 日期 数字 发布 发表 出版 更新
花钱 出路 前途 地点 人数 字数 页数
"""
_SIDES_ENGLISH = """
alternative salary pay wage time duration length goal aim purpose reason benefit advantage
drawback disadvantage downside upside pro con difference duty responsibility task work job role
outlook future prospect requirement prerequisite skill ability author writer link address url
price cost fee difficulty content project course class book textbook resource material tool
platform website video example case step process method approach use usage application degree
experience certificate detail direction position trend challenge risk result order range type
name number kind stage date figure article document version release publish publisher place
"""
_ANY_CHINESE = """
常用 常见 主要 重要 核心 热门 有名 著名 为啥 咋 咋样 干啥 啥样 学啥 教啥 选啥 记啥 考啥 那下
一点 一些 行不行 能不能 不学行
好不好 学完 再学 举个 举例 例 总结 概括 比如 例如 除了 值得 高不高 难不难 贵不贵 倒数
谢谢 请问 的话 才能 分为
分成 好的 具体 详细 展开 推荐 适合 选择 准备 要学 开始 包括 包含 使用 掌握 了解 负责
意思 帮助 清楚 平时 继续 补充 解释 说明 样 需 用到 干嘛 干什么 有用 最快 最慢 最好 至少
最多 用来 用于 用作 拿来 能往 要花 会花 得花 能做 能用 要用 要做 哪儿 别的 其他 其它 以后
才能 达到 水准 出来 列出
"""
_ANY_ENGLISH = """
elaborate summarise summarize teach continue compare better best worth thank more else anything
something learn study use prepare start include involve become cost earn come happen mean explain
describe recommend suggest example work go look build practise practice cover please thing next
then after follow different
"""

_QUALITIES_ENGLISH = """
bad big bright broad busy cheap clean clear close cold common complex cool crucial deep dry early
essential fast fine fresh full good great hard heavy high hot huge key large late light long loud
low main major mature modern narrow near new old poor popular promising prominent quick quiet rare
reliable rich safe sharp short slow small smart soft solid steep strict strong sweet tall thick thin
tiny top tough trending trendy typical urgent useful valuable warm weak wet wide widespread young
"""

ASPECTS = frozenset(f"{_SIDES_CHINESE} {_SIDES_ENGLISH}".split())
GENERIC = frozenset(f"{_ANY_CHINESE} {_ANY_ENGLISH}".split())
QUALITIES = frozenset(_QUALITIES_ENGLISH.split())

_COMPARED = re.compile(r"(?P<stem>[a-z]{2,}?)(?P<twice>[bdglmnprt])?(?P<y>i)?(?:er|est)")


def is_quality(word: str) -> bool:
    """Whether an English word in lower case only tells what something is like: "hot", "hottest"."""
    if word in QUALITIES:
        return True
    found = _COMPARED.fullmatch(word)
    if found is None:
        return False
    stem, last = found["stem"], found["twice"] or ""
    ending = "y" if found["y"] else ""
    return not QUALITIES.isdisjoint((stem + last + ending, stem + ending, stem + last + "e"))
