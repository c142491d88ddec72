"""In which words each kind of quantity is asked for."""

import re
from collections.abc import Mapping

from ingest.quantities import Kind
from mentor.question.when import WHEN

TIME_WORDS = r"(?:个半?|半个?)?(?:(?<=个)月|年(?!薪)|周|天|星期|小时|学期|分钟)"
"""Units of a time that may be asked for in numbers."""

_THE_PLAN = (
    r"(?:the|that|this|your) (?:[\w-]+ ){0,2}?"
    r"(?:way|road|path|plan|journey|road ?map|curriculum|course|program(?:me)?|training)\b"
)
WHERE_ON_IT = re.compile(
    rf"\bwhere (?:along|on|in) {_THE_PLAN} (?:is|are|does|do|should|would|will|comes?)\b"
    r"(?! (?:it|they|he|she|you) (?:say|mention|tell|state)| i\b| we\b)"
)
"""Where a thing comes, though "in the plan" else tells which document is to say it."""

ASKS: Mapping[Kind, re.Pattern[str]] = {
    "rate": re.compile(
        r"(?:每个?|一)(?:[周天日月]|星期)[^，,。]{0,8}?(?:(?<!\d)(?<!\d个)小时|(?:几|多少)天|多久|多长时间|多少时间)"
        r"|(?:小时|多久|多长时间).{0,3}每个?(?:[周天]|星期)"
        r"|\b(?:how (?:many (?:hours|days)|much time|long)|(?<!\d )(?<!\d-)(?:hours|days))\b"
        r".*\b(?:a|per|each|every) "
        r"(?:week|day|month)\b"
    ),
    "experience": re.compile(rf"(?:多久|多少{TIME_WORDS}|几{TIME_WORDS}).*经[验历]|\bexperience\b"),
    "position": re.compile(
        rf"{WHEN}|(?:哪一?个?|什么)时间段|哪一?段时间|[第哪]几个?[月年周天]"
        r"|哪一?个?(?:月|年|季度)(?!份?[薪资入])"
        r"|(?:[放排]|安排)[在到](?:什么时|(?:什么|哪一?个?)(?:阶段|月|时期)|第几)"
        r"|(?:什么|哪一?个?|第几个?)(?:阶段|时期)(?:就|才|要|会|该|应该|开始|再|可以)*"
        r"(?:学|教|讲|做|接触|用到|出现|涉及|安排|碰)"
        r"|(?:属于|归在?|算)(?:什么|哪一?个?|第几个?)(?:阶段|时期)"
        r"|第[一二三四五六七八九十\d]+个?(?:年|月|季度|阶段).{0,16}还是"
        r"|(?:一开始|一上来|刚开始|开头|起初|前期|先期|早期"
        r"|(?:[头前]面|早点)(?=[^，,。？?]*(?:学|教|讲|练|碰|接触|上手|出现|安排))).{0,12}(?:还是|或者|或)"
        r".{0,6}(?:[后中末](?:面|期|段|尾|间)|最后|收尾|晚点|以后|之后)"
        r"|[放排摆安][^，,。？?]{0,3}[在到][^，,。？?]{0,8}(?:开头|前面|后面|末尾|中间|最后|前期|后期)"
        r"|(?:中途|半路|末尾|最后|压轴)(?:就|才|再)?[学讲教]还是(?=[一先马立早前刚开中])"
        r"|还是(?:中途|半路|末尾|最后|压轴)(?:就|才|再)?[学讲教](?=[呢吗啊比更好合]|[\s，,。？?！!]|$)"
        r"|[头前]几个?[月年周]|[头前后上下]半年.{0,16}还是|(?:多久|几个?月|几年|几周)(?:之后|以后|后)"
        r"|(?:多久|几个?月|几年|几周)(?:就|才)?(?:可以|能)(?:够|不能)?(?:开始|动手|接触|碰|上手)"
        r"|\bwhen (?:should|do|can|may|would|to)\b"
        r"|^(?:and |so |but |ok,? )?when\b(?!.*\bhow (?:long|much|many)\b)[^.?!]{0,60}?"
        r"\b(?:start|begin|come|learn|study|taught|covered|get to)\b"
        r"|\b(?:which|what) (?:stage|phase|period)s?\b"
        r".*\b(?:learn|study|taught|covered|come|start|do|build|belong|fall|cover)s?\b"
        r"|\b(?:first|second|third|opening) (?:(?:half|six months|year)\b|half[- ]year)"
        r"[^.?!]{0,40}?\bor\b|\bor (?:(?:is|does) (?:it|that) )?(?:only |for |much )?later\b"
        r"|\b(?:which|what) (?:months?|weeks?)\b|\bat (?:what|which) (?:point|stage|month)\b"
        r"|\bhow (?:soon|early|late)\b"
        r"|^(?=.*\b(?:learn|stud(?:y|ied)|taught|teach|cover(?:ed|s)?|comes?|introduced?|plan|path"
        r"|road ?map|curriculum|course|stage)\b|(?:and |so )?(?:is|are) (?!i\b|it\b|that\b|this\b"
        r"|there\b|we\b|you\b)|[\w .+#-]+[,:] (?:early|late)\b"
        r"|(?:[\w.+#-]+ ){1,3}early or (?:late|last)\b)[^.?!]*?\b(?:early|sooner"
        r"|straight away|right away|up ?front|at the (?:very )?(?:start|beginning|outset))\b"
        r"[^.?!]{0,30}\bor\b[^.?!]{0,30}\b(?:late|later|end|afterwards?|wait|middle"
        r"|last(?=\W*$)|(?:second|third|last)[- ](?:year|month|stage))\b"
        rf"|\bhow far (?:along|down|into) {_THE_PLAN}(?! (?:am|have|are (?:we|you))\b)"
        r"|\bhow far (?:along|in(?:to it)?) "
        r"(?:(?:is|are)(?! (?:we|you)\b)|does|do|should|would|will|must|before|until)\b"
        r"|\b(?:after how (?:long|many)|how many (?:months|weeks|years) in)\b"
    ),
    "duration": re.compile(
        rf"多久|多长|(?<![接下未来近这])(?<!下来)(?<![往今]后)几{TIME_WORDS}(?!前)|多少(?:{TIME_WORDS}|时间)|(?<!生命)周期|时长|耗时|时间[线表轴]"
        r"|时间[^，,。？?]{0,4}(?:多少|差[别距异])|个?[月年]算?还是(?:几|多少|按)?个?[月年]"
        r"|多少(?:日子|天数)|(?:学[成完会]|入门|上手|转行|培养)时间|[学花熬等要]最久"
        r"|\b(?:months or (?:of )?years|years or (?:of )?months)\b"
        r"|\blength of (?:the |an? |each |this )?(?:[\w-]+ ){0,3}?"
        r"(?:stage|phase|step|path|plan|journey|road ?map|course|program(?:me)?|training)\b"
        r"|(?:^|[ ，,])时间(?=$|[ ，,？?])"
        r"|(?<![么很最更比])(?:所需|需要?|要?花费?|耗费|用)的?时间|总(?:共的?)?时间"
        r"|\b(?:total|overall|usual|typical|average) (?:\w+ )?time\b"
        r"|\btime (?:needed|required|it takes"
        r"|to (?:become|get|learn|finish|complete|master|reach))\b|\bhow (?:fast|quickly)\b"
        r"|\b(?:months|years|time) (?:i|you|we|one|it|they) (?:needs?|takes?)\b"
        r"|\bhow (?:long(?! ago)|many (?:years|months|weeks|days|hours|minutes|yrs|mths|wks|hrs)"
        r"|much time"
        r"|far (?:ahead|in advance))\b|\b(?:time ?(?:line|frame)|total length)\b"
    ),
    "money": re.compile(
        r"多少(?:钱|美元|元|万|块|刀|人民币)|薪|工资|收入|学费|会费|会员费|费用|价格|价钱|收费|报价"
        r"|奖金|赚|挣|报酬|待遇|预算|开销|开支|花费|(?:拿|开|给)(?:到|得)?多少"
        r"|钱(?:最|更|比较|给得?最?)?[多少]|(?<![a-z])package(?![a-z])"
        r"|\b(?:most|least)\b[^.?!]{0,20}\b(?:make|get paid)\b"
        r"|\b(?:salar(?:y|ies)|earn(?:s|ed|ings?|ers?)?|pays?|paid|costs?|prices?|fees?|wages?|tuition"
        r"|income|money|budget|spend(?:ing)?|afford|expensive)\b"
        r"|\bhow much (?:is|are|for"
        r"|(?:do|does|did|can|could|would|will|should)\b.*\b(?:make|save|charge|get))\b"
    ),
    "share": re.compile(
        r"百分之[几多]|百分比|比例|占比|占多少|概率|(?<![效频功])率|浓度|含.{1,3}量"
        r"|\bper ?cent|\b(?:what|which) (?:share|proportion|fraction)\b|\brates?\b|\blikel"
        r"|\b(?:concentration|ratio|chances?|odds)\b|多大(?:的)?(?:把握|机会|可能)|几成"
    ),
}
"""By kind, in the order in which they are looked for."""
