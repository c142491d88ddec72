"""Whether a question asks for a plan of one's own.

"Make me a plan", 每周8小时，怎么安排学习, "how should I organise my studies?", and only its
beginning: "what should I do this week?". What a plan says, or whether one is needed, is another
question.
"""

import re

from ingest.simplify import folded
from mentor.question.clauses import READ
from mentor.question.person import person
from mentor.question.plan_stated import tells_what_a_plan_takes
from mentor.text.ordinals import NUMBERS

_THING = r"(?:计划表?|规划|路线图?|日程表?|时间表|课表|课程表|安排表|学习安排|学习方案)"
_ENDS = "，,。；;？?！!"
MAKES = re.compile(
    r"(?:做|制定|定制?|给|列|写|设计|排|出|(?<![未将本原后看从])来|(?<![要需追])求|订|弄"
    r"|(?<![重主首紧必])要(?!是|有|求|参加|加入|申请|报名|执行|完成|坚持|按[着照]?(?:计划|规划)))"
    r"(?!我?(?:好|出|来|下|完|过|了)*的)"
    rf"(?:(?!看看|评价|检查|修改|[你他她]的|(?:老师|公司|上司)的|[这那][个份]|上面)(?:[^{_ENDS}是]|(?<=[好别其])是)){{0,16}}"
    r"(?<!路径|动态|运动|轨迹|任务|实习|线性|整数|项目|商业|营销|城市|资源|财务|理财|婚礼|旅行|旅游|健身|减肥|饮食)"
    rf"{_THING}(?!表|图|里|中|的|书|师|器|能力|算法|软件|工具|功能|系统|模块|应用|网站|小?程序|生成|助手|\s?app"
    r"|失败|举|打分|提|起个|加个|太)"
    rf"|(?:规划|安排)一下(?![^{_ENDS}]{{0,4}}(?:项目|团队|公司))"
    r"|[帮给替](?:我|忙)(?:再|重新|好好|具体|大概|简单|也)*(?:规划|安排|计划|排(?![序查错版除名列队雷量]))"
    r"(?![^，,。；;？?！!]{0,4}(?:婚礼|旅[行游程]|项目|团队|公司|路径|面试(?!的?(?:准备|复习|备[考战]))|会议|座位|时间表))"
    rf"|(?:^|(?<=[{_ENDS}\s]))(?:再|重新|请|麻烦)*排一下[吧呗嘛]?(?=$|[{_ENDS}])"
    rf"|(?:学习?|入门|转行?)[^{_ENDS}]{{0,10}}的(?:自?学习?)?(?:计划|规划)[？?。！! ]*$"
    rf"|每个?[月周天](?:我|都|分别|各|具体)*(?:该|应该|要|得)(?:学|做)(?:点|些)?(?:什么|啥)"
    rf"|(?:^|(?<=[{_ENDS}])|请|麻烦|帮忙)(?:规划|安排|计划)(?:我|一下|下)*(?:接下来|未来|今后|之后|后面|下面)"
    rf"(?![^{_ENDS}]{{0,8}}(?:婚礼|旅[行游程]|项目|团队|公司|业务))"
    r"|(?:计划|规划)(?:应?该|要)?(?:怎么|如何|怎样)(?:定|做|排|写|订|制定)"
    rf"|(?:接下来|未来|剩下|这|我的?)[^{_ENDS}]{{0,6}}(?:[年月周]|[假学]期|[暑寒]假|空闲时间)里?"
    r"(?:我|[他她]|孩子|应?该|要|得|最好|具体)*(?:怎么|如何|怎样|咋)(?:去|来|好好|充分)*(?:利用|度过|过(?=$|[^渡滤拟]))"
    r"|(?:怎么|如何|怎样)(?:去|来|好好|充分)*(?:利用|度过)好?(?:接下来|未来|剩下|这)"
    rf"[^{_ENDS}]{{0,6}}(?:[年月周]|[假学]期|[暑寒]假|空闲时间)"
)
_HOW_ZH = re.compile(
    r"(?:怎么|如何|怎样|咋)(?:样)?(?:来|去|才能|才|更好地?|合理地?|科学地?)?(?:安排|规划|计划|分配|制定)"
    r"(?P<what>[^，,。；;？?！!]*)"
)
_OF_MINE = re.compile(
    r"^(?:好|一下|比较好|才好|才合理|呢|啊|呀|吧|最好)*$"
    r"|^(?:我?自?己?的?|这|每[天周]的?|接下来的?|业余|空闲)*(?:学习|自学|时间|学业|课程|进度|节奏|路线|计划|日程|[复预]习|备[考战]|准备)"
)
_MINE = re.compile(
    r"(?:学习|自学|[复预]习|备[考战]|准备|时间|节奏|进度|我|自己)(?:该|应该|应当|要|得|可以|能|到底|具体)*$"
)
_SCHEDULE = r"(?:plan|road ?map|schedule|timetable|curriculum|syllabus)"
_THINGS_OF = (
    r"(?:me|us|myself|my|our|an?|the|some|any|one|two|three|four|five|six|nine|twelve|\d+|day|week"
    r"|weekend|month|year|hour)s?|(?:dai|week|month|quarter|year|hour)ly|by|to|for|out|help|with"
    r"|(?:mak|creat|build|writ)ing|next|first|step|full|complete|whole|detailed|realistic|good|great"
    r"|better|best|new|own|prep|preparation|quick|brief|basic|proper|feasible|simple|clear|concrete|specific|sensible"
    r"|practical|rough|short|long|solid|personal(?:i[sz]ed)?|customi?[sz]?e?d?|tailored|structured"
    r"|flexible|gentle|intensive|beginner|study|studying|learning|revision|reading|practice|transition"
    r"|\w+(?:-\w+)+"
)
_TIME_OF_MINE = (
    r"\b(?:study|studies|studying|learning|self-study|time|week|weeks|weekends?|months?|years?"
    r"|evenings?|hours|days?|path|plan|journey|road ?map|schedule|routine|transition"
    r"|prep(?:aration)?|revision"
    r"|career (?:change|switch))\b"
    r"(?=\s*(?:$|[^\w\s'’-])| (?:to|for|around|with|so|as|in|on|until|towards?|please|and|or|if"
    r"|when|while|at|of(?! (?:the|an?|our|this|that)\b)"
    r"|into|from|given|over|by|based|because|before|after|better|best|properly|well"
    r"|efficiently|effectively|between|among|across|per|each|every|this|next|now|during|alongside"
    r"|since|without|i|like|that|until|till|using|step|week|here)\b)"
)
_WHO = r"(?:i|we|they|he|she|my(?: [\w-]+){1,3})"
MAKES_EN = re.compile(
    r"\b(?:make|give|write|create|draw up|build|suggest|design|need|want|draft|plan out|set up"
    r"|set me up|put together|lay out|map out|work out|sketch|propose|prepare|recommend"
    r"|i(?:['’]d| would) like)\b"
    r"(?!(?:(?!\bplan\b)[^.?!]){0,40}\b(?:of|in|from|to|about) (?:the|your|this|that|each|his) )"
    rf"(?: (?:{_THINGS_OF})){{0,8}}"
    rf"(?: {_SCHEDULE}| (?:study|daily) routine"
    rf"|(?<!recommend) me an?(?: (?!(?:that|for|of|with)\b)[\w+#-]+){{0,3}} {_SCHEDULE}"
    rf"|(?: [\w+#-]+){{0,3}} (?:study|learning) {_SCHEDULE}"
    r"| (?:an?|my)(?: [\w+#-]+){0,3} (?:road ?map|curriculum|syllabus)"
    r"|(?: [\w+#-]+){0,3} (?:learning|study|\w+-(?:year|month|week)) path)\b"
    r"(?! (?:apps?|bots?|agents?|generators?|tools?|features?|b)\b)"
    r"(?!['’]s| (?:say|have|take|cover|include)s?\b)"
    r"|\bwhat(?: (?:would|could|should|is)|['’]s) (?:be )?(?:a (?:good |realistic |sensible )?|my )"
    r"(?:study |learning )?(?:plan|schedule|road ?map)\b"
    r"|(?:^|[.!,;] )(?:an? |my )?(?:[\w-]+ ){0,3}(?:plan|road ?map|schedule|timetable)"
    r" for (?:(?:an?|me|my|someone|somebody|the next|the first|\d+|one|two|three|six) ?)\b"
    r"|(?:^|\b(?:an?|the|this|study|learning|months?|weeks?|years?)[ -])plan (?:for|to)"
    r" (?:(?:learn|study|master|gett?)(?:ing)?|becom(?:e|ing))\b"
    r"|\b(?:help me|can you|could you|please|how (?:should|can|could|do|would|might)"
    r" (?:i|we|you|someone)|^(?!plan (?:out )?my))"
    r"(?: best| to| please)*\s*(?:organi[sz]e|plan(?: out)?|structure|schedule|arrange|divide|split"
    r"|spread|lay out|map out|budget|allocate|pace)"
    r" (?:my|our|this|these|the next|the coming|a|an|it all)\b(?! project)"
    rf"[^.?!]{{0,30}}?{_TIME_OF_MINE}"
    r"|(?:^|[.!?,;] ?|\b(?:(?:want|need|like|me|you) to|please|help me|(?:can|could|would) you) )"
    rf"plan (?:out )?my (?:(?:{_THINGS_OF}|coming|entire|free|spare|ai|ml|machine) ){{0,3}}?"
    rf"{_TIME_OF_MINE}"
    r"|(?:^|[.!?,;] ?|\b(?:(?:want|need|like|me|you) to|please|help me|(?:can|could|would) you) )"
    r"(?:plan|organi[sz]e|structure|schedule)(?: out)? (?:my|the|some) (?:[\w-]+ ){0,4}"
    r"(?:prep(?:aration)?|revision)\b(?!['’]| (?:of (?:the|our|this|that)|material|tool|app)s?\b)"
    r"|(?:^|[.!?,;] ?|\b(?:please|help me|(?:can|could|would) you) )plan (?:out )?"
    rf"(?:the|these|this) (?:(?:whole|entire|next|coming|first|\d+|{'|'.join(NUMBERS)}) ){{0,3}}"
    r"(?:days?|weeks?|weekends?|months?|years?)\b(?! of (?:the|an?|our|this|that)\b)"
    r"|(?:^|[.!?,;] ?|\b(?:please|help me|(?:can|could|would|will) you)(?: please| just)? )"
    r"(?:plan|map|lay|schedule|organi[sz]e|arrange) (?:it|this|that|everything|it all|things)"
    r"(?: all)?(?: out)?(?:(?: for me)(?: please)?\s*(?=$|[^\w\s])| out\s*(?=$|[^\w\s])"
    r"|\s*(?=[?]))"
    r"|(?:^|[.!?,;] ?|\b(?:please|can you|could you) )plan (?:out )?"
    r"(?:(?:for )?me (?:an?|the|my|out)|the rest|what(?:['’]s| is) left|the remain\w+)\b"
    r"|\bwhat (?:should|must|would|do) i (?:do|learn|study)(?: exactly)? (?:each|every|per)"
    r" (?:month|week|day)\b"
    rf"|\bhow (?:(?:should|could|can|would|must) {_WHO}|do (?:i|we))(?: best)? (?:spend|use|fill)"
    r" (?:the|these|this|my|our|his|her|their) (?:(?:next|coming|remaining)"
    rf" (?:(?:few|couple of|\d+|{'|'.join(NUMBERS)}|twelve|half) )?(?:weeks?|months?|years?)"
    r"|(?:coming |free |whole )?(?:summer|winter|holidays?|gap year))\b"
    r"|\b(?:give|show|make|write) me (?:the |a )?(?:[\w/-]+ )?(?:day|week|month) plan\b"
    r"|\b(?:turn|make|convert|break)\b[^.?!]{0,40}\binto (?:an? |my )?(?:[\w-]+ ){0,2}"
    r"(?:plan|schedule|timetable|calendar)\b"
)
_NEEDS_ONE = re.compile(
    r"\b(?:do|does|should|would|will|must|why|whether|if) (?:i|we|you|one|people|they)"
    r"(?: \w+)? (?:need|have|follow|make|want|create|write|build|draft|draw up|set up|recommend)\b"
    rf"(?! me\b)[^.?!]{{0,20}}\b{_SCHEDULE}"
    rf"|(?:需不需要|要不要|有没有必要|需要|用不用)[^，,。？?]{{0,8}}{_THING}[^，,。？?]{{0,4}}[吗么？?]"
    rf"|(?:机器人|智能体|\bagents?\b)(?:怎么|如何|怎样|会|能|自己|是|要)[^{_ENDS}我]{{0,6}}{_THING}"
    r"|\b(?:app|agent|bot|chatbot|model|llm|tool|system|program|assistant)s?"
    r"(?: (?:that|which|to|can|could|should|will))?(?: can)?"
    r" (?:make|create|write|build|design|suggest)"
    rf"(?! me\b)[^.?!,;]{{0,30}}\b{_SCHEDULE}"
    r"|(?:职业|人才|公司)(?:发展|生涯)?规划|规划[^，,。？?]{0,3}职业|怎么规划[^，,。？?]{0,6}(?:晋升|职业|人生)"
    r"|\b(?:career|company|business|project|test|marketing|deployment|product|team|meal|wedding|diet"
    rf"|workout|data) {_SCHEDULE}\b"
)
"""Whether a plan is needed, and plans of other things."""

_REFUSED = re.compile(
    r"(?:(?<!要)不(?:想|用|需|必|再|是|要|给|做|列|写|制定)+|(?:^|(?<=[，,。；;？?！!\s你请就]))别"
    rf"|没(?:给|做|列|写|制定))[^{_ENDS}]{{0,10}}{_THING}"
    rf"|(?:^|(?<=[{_ENDS}]))(?![^{_ENDS}]{{0,40}}(?:[给帮替为]我|帮忙"
    r"|(?:能|可以|可否|请|麻烦)[^，,。；;？?！!]{0,8}(?:给|做|列|制定|定制|写|设计|排|出|来|弄|规划|安排)"
    rf"|(?:可以|行|好|成)[吗么嘛]))[^{_ENDS}]{{0,60}}{_THING}[^{_ENDS}]{{0,10}}[吗么嘛](?=$|[{_ENDS}])"
    r"|(?<!why )\b(?:(?:do|does|did|would)(?:n['’]t| not)|not|never|no need)(?: \w+)?"
    r" (?:want|need|give|make|write|create|build|like|for|to|an?|the)\b"
    rf"[^.?!,;]{{0,20}}?\b{_SCHEDULE}\b"
)
"""A plan that is not wanted, or of which is asked whether it is so; not whether one may have it."""

_ASKS_ELSE = re.compile(
    r"谁|第几|(?<![学做干])什么|哪[些个份家里]|多久|多长|多少|多大|几年|什么时候(?!(?:该|应该|要)?[做学干](?:些|点)?(?:什么|啥))|怎么[看说讲]|怎[样么]看待"
    r"|为什么|各[份家条]"
    r"|(?:^|[,.;:?!] )who\b|\b(?:whose|which|why|how (?:long|much|many|far|old|hard)"
    r"|what (?:is|are|does) (?!my\b|an? (?:good|realistic|sensible)\b))"
)
"""What asks for something else, to which a plan is no answer: how long one takes."""

BEGINS = re.compile(
    r"(?:这|本)个?(?:周末?|星期|礼拜|月)(?:我|就|应该|该|先|可以|要|能|具体|需要)*"
    r"(?:做|学|干|开始|准备)(?:点|些)?(?:什么|啥|哪)"
    r"|(?:今天|今晚|明天|现在)(?:就|我|应该|该|先|可以|要|能|起|开始|学习?|，|,)*"
    r"(?:第一步|先)?(?:该|应该|要)?(?:做|学|干)(?:点|些)?(?:什么|啥)"
    r"|\bwhat (?:should|do|can|could|would|must|shall) (?:i|we|they|he|she)"
    r" (?:do|study|learn|start with|begin with)(?: first)?"
    r" (?:this (?:week|month|weekend)|today|tonight|tomorrow|right now|on day one)\b"
    r"|\b(?:this (?:week|weekend)|today|tonight|tomorrow)\b[^.?!]{0,12}"
    r"\bwhat (?:should|do|can) (?:i|we|they|he|she) (?:do|study|learn|start)\b"
)
ENDS_WITH = re.compile(
    r"(?:(?:到|在)?(?:最后|结束时|末尾|收尾时?)|学完(?:时|后|之后|以后)?|(?:走完|完成)(?:时|后|之后))"
    r"[^，,。；;？?！!]{0,8}(?:做|学|完成|有|拿出|交)[^，,。；;？?！!]{0,4}(?:什么|哪些|啥)"
    r"(?!样?的?(?:岗|职|工作|行业))"
    r"|\bwhat\b[^.?!]{0,20}\b(?:should|do|will|would|must|can) (?:i|we|they|he|she) "
    r"(?:have|do|build|know|learn|study|finish)[^.?!]{0,20}"
    r"\b(?:at|by|in|towards) the (?:very )?end\b"
    r"|\b(?:at|by|in) the end\b[, ]*what (?:\w+ )?(?:should|do|will|would) (?:i|we|they|he|she)\b"
)
"""What asks for the end of a plan."""

LEFT = re.compile(
    r"(?:还|到底|究竟)?[缺差](?:了|的是)?(?:什么|啥|哪些|哪)|还(?:有什么|有哪些|剩什么)?[^，,。；;？?！!]{0,3}"
    r"(?:要|该|得|没)[学补](?:什么|啥|哪些|的)"
    r"|\bwhat (?:else )?(?:am i|do i|is|would i be)(?: still)? (?:missing|lack(?:ing)?|left"
    r"|short of)\b|\bwhat['’]s (?:still )?(?:missing|left)\b"
    r"|\bwhat (?:do|should) i still (?:need|have to learn)\b"
)
"""What asks for the steps of a plan that are not known yet."""

LEAVES_OUT = re.compile(
    r"(?:哪[些个几]?步?(?:步骤?|阶段|部分|内容|东西)?|什么|啥)(?:是|我|就|都)*(?:可以?|能够?|不用|不必|用不着)"
    r"(?:先|直接|再)?(?:跳过?|略过?|省略?掉?|不?[学看做])(?:的|了|掉|呢|吗)*[?？。]*$"
    r"|(?:可以?|能够?)(?:跳过?|略过?|省略?掉?|不学)(?:哪|什么|啥)"
    r"|\b(?:what|which)(?: (?:\w+ ){0,3}?)?(?:can|could|may|should) (?:i|we|be)"
    r"(?: (?:now|safely|then|just))* (?:skip(?:ped)?|leave out|left out|omit(?:ted)?|jump over)\b"
    r"|\b(?:anything|any (?:steps?|stages?|parts?)) (?:that )?i (?:can|could|may) "
    r"(?:skip|leave out|omit)\b"
    r"|\bcan i (?:skip|leave out|omit) any(?:thing)?\b"
)
"""What asks for the steps of a plan that need not be done, as they are known."""

PROJECTS = re.compile(
    r"(?:什么|啥|哪[个些种]?)(?:样的)?(?:实践|练手|实战)?(?:项目|作品)|(?:项目|作品)(?:该|应该|要|先)?(?:做|选|用)(?:些|点|个)?(?:什么|啥|哪)"
    r"|[做练](?:些|点|个)?(?:什么|啥|哪些?)(?:实践|练手|实战)?(?:项目|作品)"
    r"|\b(?:what|which)(?: [\w-]+){0,3} (?:projects?|portfolio piece)\b"
    r"|\bwhat (?:should|could|can|do|would|must|will)"
    r" (?:i (?:build|make)|(?:we|they|he|she) build)\b"
    r"|\bwhat to build\b"
)
"""What asks for what to build on the way."""

_SHORT = re.compile(
    r"\bwhat(?:['’]s| is| would be) (?:the|my|your) (?:plan|road ?map)\s*\?*$"
    r"|(?:^|[.!?;,] )(?:a |any |study |learning )?(?:plan|road ?map)"
    r"(?: (?:for|to|towards?|until|in) [^.?!,;]{1,60})?(?: (?:please|pls|plz)\b|\s*[?.!]*$)"
    r"|[，,。；;！!？?\s](?:求|有没有)?(?:学习)?(?:计划|规划)[？?。！!]*$"
)
"""What asks for one in a word, of somebody who says who he is."""

_HEADED = re.compile(
    r"^(?:a |any |study |learning )*(?:plan|road ?map)(?: (?:for|to|towards?) [^.?!,;]{1,60}?)?"
    r"(?: (?:please|pls|plz))?\s*"
    r"(?:$|[,;.:] ?(?=(?:(?:and|but|so) )?(?:i\b|i['’]|in|with|only|\d)))"
    r"|^(?:求|来个)?[^，,。；;？?！!的是]{0,8}(?:学习|自学|[复预]习|备[考战]|准备|入门|转行)(?:计划|规划)"
    r"(?:$|[，,。：:](?=我|每|只|还|一共|有|\d))"
)
"""What names one at the head of a message that goes on to tell time, or what is known."""

_BARE = re.compile(
    r"(?:(?:an?|the|my|any|study|learning) )*(?:plan|road ?map)(?: (?:please|pls|plz))?[\s?.!]*"
    r"|(?:我的?|求|来个)?(?:学习)?(?:计划|规划)[\s？?。！!]*"
)
"""A question that is the word for a plan alone."""

_WAY = re.compile(
    r"(?:怎么|怎样|如何)(?:才能|能|可以|去)*(?:成为|当上?|转行?[做当成为到]*|入门|入行|开始|起步|学)"
    r"|(?:路线图?|路)(?:应?该|要|得|具体)*(?:怎么|如何|怎样)走"
    r"|(?:接下来|未来|今后)[^，,。；;？?！!]{0,10}(?:学|做)(?:些|点)?(?:什么|啥)"
    r"|\bwhat (?:should|could|would|do|can) (?:my|the) (?:next|coming|first)(?: [\w-]+){0,2}"
    r" (?:weeks?|months?|years?) look like\b"
    r"|\bwhat (?:should|do|can|could) i (?:do|learn|study) (?:in |over |for )?the (?:next|coming)\b"
    r"|\bhow (?:do|can|should|could|would) (?:i|someone|an? [^,.;?!]{2,30}?)"
    r" (?:become|get into|start|begin|learn|go about|(?:move|switch|transition|break) (?:in)?to)\b"
    r"|\bhow (?:do|can|should|could|would) i (?:best )?(?:plan|organi[sz]e|schedule|pace|structure)"
    r" (?:this|that|it|everything|my time)\b"
    r"|\bwhere (?:do|should) i (?:start|begin)\b"
)
"""What asks for the way: with hours a week beside, for a plan; so with a time to come, of somebody
who says what he knows or comes from.
"""

_IN_ORDER = re.compile(
    rf"\bwhat (?:should|must|do|would|can) {_WHO} (?:(?:need|have|ought)? ?to )?(?:learn|study|do)"
    r"(?: next| first)?[, ]+(?:and )?in (?:what|which) order\b"
    rf"|\bin (?:what|which) order (?:should|must|do|would) {_WHO} (?:learn|study)\b"
    r"|[该要得再还][学补][些点]?(?:什么|啥)[，, ]?[按以照]?(?:什么|怎样的?|啥)样?的?先?后?[顺次]序"
    r"|[按以照](?:什么|怎样的?|啥)样?的?先?后?[顺次]序[^，,。；;？?！!]{0,4}学"
)
"""What asks what to learn and in which order: with what is known or hours a week, for a plan."""

_HOW_AS = re.compile(r"\bhow (?:do|can|should|could|would) an? ")
_FORMS = (MAKES, MAKES_EN, BEGINS, ENDS_WITH, _HOW_ZH, _SHORT, _HEADED, _WAY, _IN_ORDER)
ANY = re.compile("|".join(f"(?:{form.pattern})" for form in _FORMS))
"""What asks for a plan in any way."""


def asks_for_a_plan_of_ones_own(question: str) -> bool:
    """Whether a question asks for a plan to follow: "make me a study plan"."""
    text = without_refused(question)
    if _NEEDS_ONE.search(text):
        return False
    if tells_what_a_plan_takes(question[:READ]):
        return True
    for part in (ENDS_WITH, LEFT, LEAVES_OUT, PROJECTS):
        text = part.sub(" ", text)
    ordered = _IN_ORDER.sub(" ", text)
    if _ASKS_ELSE.search(ordered):
        return False
    if ordered != text:
        who = person(question, _IN_ORDER)
        return bool(who.known or (who.hours and who.per))
    if any(asks.search(text) for asks in (MAKES, MAKES_EN, BEGINS)) or _BARE.fullmatch(text):
        return True
    if how := _HOW_ZH.search(text):
        before = re.split(r"[，,。；;！!？?\s]", text[: how.start()])[-1]
        mine = not before or _MINE.search(before) or re.fullmatch(r"(?:应?该|要|得|我)+", before)
        told = person(question, _HOW_ZH)
        ahead = bool(told.hours or told.length) and len(before) < 12
        of_mine = bool(_OF_MINE.match(how["what"]))
        return of_mine and bool((mine and (how["what"] or told.says or before)) or ahead)
    if _SHORT.search(text):
        return person(question, _SHORT).says
    return _is_headed(question, text) or _asks_the_way(question, text)


def _is_headed(question: str, text: str) -> bool:
    """Whether a question, folded in `text`, begins with a plan and tells time or what
    is known.
    """
    who = person(question, _HEADED) if _HEADED.search(text) else None
    return who is not None and bool(who.hours or who.length or who.known)


def _asks_the_way(question: str, text: str) -> bool:
    """Whether a question, folded in `text`, asks for the way and tells for whom."""
    if not _WAY.search(text):
        return False
    who = person(question, _WAY)
    begins = who.known or who.changes or who.from_zero or _HOW_AS.search(text)
    return bool(who.hours or (who.length and begins))


def without_refused(question: str) -> str:
    """A question as it is compared, without a plan that it does not want."""
    return _REFUSED.sub("，", folded(question[:READ]))
