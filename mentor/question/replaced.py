"""Whether somebody asks if people will be replaced: what they do today does not answer that."""

import re

from ingest.simplify import folded

_LOST = (
    r"(?:取代|代替|淘汰|抢(?:走|了|我们?的?)?.{0,6}(?:饭碗|工作)|失业|没有?饭碗|丢(?:掉|了)?饭碗"
    r"|(?<!的)替代(?!品|物|方案|模型|版本|工具|技术|性|路线|的)"
    r"|\breplac(?:e[sd]?|ing|ement)\b|\btake over\b|\btak(?:e|es|ing) (?:over )?(?:\w+ )?jobs?\b"
    r"|\bobsolete\b|\bout of (?:work|a job)\b|\bautomated? away\b|\bmade redundant\b)"
)
_LOSES = re.compile(_LOST)

_REPLACER_ZH = r"(?:ai|人工智能|机器人?|模型|智能体|算法|自动化|[a-z]*gpt|llm|它们?)"
_PEOPLE_ZH = (
    r"(?:[师员者匠]|科学家|专家|作家|画家|医生|护士|司机|会计|翻译|客服|文秘|律师|法务|经理|程序猿|码农"
    r"|开发|前端|后端|运维|测试|运营|销售|设计|编程|厨子|工人|人类|人们|人工(?!智能)|(?<!器)人|我们?|你们?"
    r"|岗位?|职位|职业|工种|工作|行业|白领)"
)
_ENDS_ZH = r"(?=们?的?(?:工作|岗位|职位|饭碗)?[了吗么呢啊]*(?:[,，。;；?？!！\s]|$))"
_REPLACES_ZH = r"(?:取代|代替|替代|淘汰)"
_NO_WORK_ZH = r"(?:失业|下岗|没有?饭碗|丢(?:掉|了)?饭碗)(?!后|之后|以后|的|人|期间|率|金)"
_IN_CLAUSE = r"[^,，。;；?？!！]"

_REPLACER = (
    r"(?:ai|artificial intelligence|automation|(?:ro)?bots?|machines?|(?:language )?models?"
    r"|agents?|algorithms?|computers?|copilots?|[a-z]*gpt|llms?|it|they)"
)
_PEOPLE = (
    r"(?:(?:scientist|analyst|engineer|developer|programmer|coder|tester|statistician"
    r"|mathematician|researcher|teacher|tutor|nurse|designer|manager|administrator|accountant"
    r"|bookkeeper|lawyer|doctor|physician|radiologist|translator|interpreter|writer|author"
    r"|journalist|artist|musician|driver|cook|chef|baker|clerk|cashier|secretary|assistant"
    r"|consultant|worker|employee|freelancer|specialist|professional|human|job|role|profession"
    r"|career|occupation)s?|people|secretaries|programming|coding|us|me|you)"
)
_ADVERB = (
    r"(?:(?:will|would|can|could|may|might|is|are|be|been|being|get|gets|getting|become|becoming"
    r"|going|gonna|to|able|likely|ever|really|soon|also|all|just|already|fully|completely"
    r"|entirely|eventually|ultimately|slowly|tools?|still|now|one|day) )*"
)
_FEW = r"(?:(?!(?:that|which|of|for|used|in|by|to|with)\b)[\w'’-]+ ){0,3}"
_ENDS = (
    r"(?=[^\w\s'’]|$| (?:in|by|soon|one|any|anytime|at|within|and|or|entirely|completely|fully"
    r"|altogether|like|with|over|eventually|someday|now|jobs?|roles?|positions?|before|after|while"
    r"|when|once|until|till|if|since|because|so|then|but|anyway|too|first)\b)"
)
_NO_WORK = r"(?:obsolete|redundant|unemployed|jobless|out of (?:work|a job|jobs))\b"

_ASKED = re.compile(
    rf"{_REPLACER_ZH}{_IN_CLAUSE}{{0,10}}?{_REPLACES_ZH}{_IN_CLAUSE}{{0,8}}?{_PEOPLE_ZH}{_ENDS_ZH}"
    rf"|{_REPLACER_ZH}{_IN_CLAUSE}{{0,8}}?[把将]{_IN_CLAUSE}{{0,6}}?{_PEOPLE_ZH}"
    rf"{_IN_CLAUSE}{{0,6}}?{_REPLACES_ZH}"
    rf"|{_REPLACER_ZH}{_IN_CLAUSE}{{0,8}}?抢{_IN_CLAUSE}{{0,8}}?(?:饭碗|工作)"
    rf"|{_REPLACER_ZH}{_IN_CLAUSE}{{0,6}}?[让使致害]{_IN_CLAUSE}{{0,10}}?{_NO_WORK_ZH}"
    rf"|{_PEOPLE_ZH}[^,，。;；?？!！的]{{0,8}}?[会要将快]{_IN_CLAUSE}{{0,4}}?{_NO_WORK_ZH}"
    rf"|{_PEOPLE_ZH}[^,，。;；?？!！的]{{0,8}}?[会要将快]{_IN_CLAUSE}{{0,4}}?"
    rf"(?:被(?!公司|老板|领导|单位|面试){_IN_CLAUSE}{{0,6}}?)?{_REPLACES_ZH}(?=[了掉吗么呢的?？]|$)"
    rf"|(?:{_PEOPLE_ZH}|^|[,，])[^,，。;；?？!！的]{{0,6}}?被{_REPLACER_ZH}{_IN_CLAUSE}{{0,4}}?"
    rf"(?:{_REPLACES_ZH}|抢)"
    rf"|\b{_REPLACER} {_ADVERB}(?:replac(?:e[sd]?|ing)|tak(?:e|es|ing) over(?: from)?) "
    rf"{_FEW}{_PEOPLE}{_ENDS}"
    rf"|\b{_REPLACER} {_ADVERB}tak(?:e|es|ing) (?!an?\b)(?:[\w'’]+ ){{0,3}}jobs?\b"
    rf"|\b{_REPLACER} {_ADVERB}(?:mak(?:e|es|ing)|put(?:s|ting)?|leav(?:e|es|ing)) {_FEW}"
    rf"{_PEOPLE} {_NO_WORK}"
    rf"|\b{_REPLACER} {_ADVERB}automat(?:e|es|ing) (?:away )?{_FEW}{_PEOPLE}(?: away)?{_ENDS}"
    rf"|\b{_PEOPLE} {_ADVERB}(?:replaced\b|automated away\b|{_NO_WORK})"
    rf"|\bi {_ADVERB}replaced by (?:an? |the )?{_REPLACER}\b"
    rf"|\blos(?:e|es|ing) (?:my|our|their|your) (?:\w+ )?jobs? (?:to|because of) {_REPLACER}\b"
)
_WHETHER = re.compile(
    r"会|将来?|未来|以后|[吗么][？?]?$|\b(?:will|would|going to|gonna|can|could|is|are|be|become)\b"
)


def asks_whether_replaced(question: str) -> bool:
    """Whether a question asks if something takes the place of people, their jobs or trades."""
    text = folded(question)
    return bool(_ASKED.search(text)) and bool(_WHETHER.search(text))


def speaks_of_replacing(text: str) -> bool:
    """Whether a text says that something takes the place of something."""
    return bool(_LOSES.search(folded(text)))
