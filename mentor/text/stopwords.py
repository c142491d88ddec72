"""Words that ask or join and say nothing about the subject, Chinese and English.

They are left out of coverage: a passage is no better for holding "what" or "多少".
"""

_CHINESE = """
的 了 吗 呢 吧 啊 呀 嘛 么 是 有 在 和 与 及 或 也 都 就 还 又 很
更 最 太 不 没 没有 要 会 能 能够 可以 可 应该 应 该 需要 需 想 想要
得 把 被 让 给 对 对于 关于 从 到 由 为 为了 以 以及 用 将 而 且 并
但 但是 如果 那 那么 那个 这 这个 这些 那些 它 他 她 我 你 您 我们
你们 他们 它们 自己 大家 别人 请 请问 问 一下 一个 一些 什么 啥 怎么
怎样 怎么样 如何 为什么 为何 哪 哪个 哪些 哪里 哪儿 谁 几 几个 多少 多
是否 有没有 是不是 能不能 可不可以 要不要 该不该 介绍 告诉 说 说说 讲 讲讲
知道 觉得 认为 大概 大约 左右 到底 究竟 真的 比较 比如 例如 等 等等 其中
学啥 教啥 选啥 记啥 考啥 那下
之间 之后 以后 以前 之前 现在 目前 今天 个 种 些 点 下 上 里 中 内 后
前 做 成为 当 去 来 人 事 东西 时候 情况 方面 问题 这份 份
一名 一位 一种 一职 一份 一般 一般来说 通常 往往 普遍 所 所需
"""
_ENGLISH = """
a an the and or but if of to in on at by for with from as is are was were be been being am do does
did done have has had can could should would will shall may might must not no nor so than then too
very it its this that these those there here i me my we our you your he him his she her they them
their what which who whom whose when where why how many much long often any some about into over
under between before after during need needed want get got take takes make makes tell give please
say says said know think really just also only more most other s t re ve ll d m
until till while per each someone somebody
whats hows wheres whos thats theres im ive youre dont doesnt didnt isnt arent cant wont
don doesn didn isn aren wasn weren won wouldn couldn shouldn haven hasn hadn
"""

STOPWORDS = frozenset(f"{_CHINESE} {_ENGLISH}".split())
