import json
from pathlib import Path

import pytest

from mentor.types import Turn
from mentor.understand.standalone import depends, names_what_to_tell
from tests.mentor.understand.standing_alone import standalone

BENCH = Path(__file__).parents[2] / "bench"


def turns(*questions: str) -> list[Turn]:
    history: list[Turn] = []
    for question in questions:
        history += [
            {"role": "user", "content": question},
            {"role": "assistant", "content": "好 [1]。"},
        ]
    return history


@pytest.mark.parametrize(
    ("earlier", "question", "understood"),
    [
        ([], "第二阶段呢？", "第二阶段呢？"),
        (["What does L4 pay at Quarry?"], "and L6?", "What does L6 pay at Quarry?"),
        (["Where are L4 and L5?"], "and L6?", "Where are L4 and L5? and L6?"),
        (["What is in week 3 of the plan?"], "what about week 5", "What is in week 5 of the plan?"),
        (["How should I prepare for ML interviews, week by week"], "what about week 5",
         "ML interviews week 5"),
        (["烘焙第三步学什么，为什么说最难"], "那烤箱用小的行不行",
         "烘焙 第三步 那烤箱用小的行不行"),
        (["揉面是第几学期的？"], "论文呢", "论文是第几学期的？"),
        (["I'm a baker (bread, 8 yrs). What would my job title in AI be?"],
         "how much would that pay",
         "What would my job title in AI be? how much would that pay"),
        (["学习路线有哪几个阶段？"], "第二阶段呢？", "学习路线有哪几个阶段？ 第二阶段呢？"),
        (["Which stages are there?"], "And after that?", "Which stages are there? And after that?"),
        (["What books should I read?"], "and are there courses too?", "are there courses too?"),
        (["有哪些书？"], "也有视频吗", "也有视频吗"),
        (["机器学习工程师做什么？"], "它的薪资是多少？", "机器学习工程师的薪资是多少？"),
        (["机器学习工程师做什么？", "它的薪资呢？"], "要学多久呢？",
         "机器学习工程师 要学多久呢？"),
        (["机器学习工程师做什么？"], "为什么？", "机器学习工程师做什么？ 为什么？"),
        (["机器学习工程师做什么？", "它的薪资呢？"], "为什么？",
         "机器学习工程师 它的薪资呢？ 为什么？"),
        (["Is there a course on RAG?"], "Any free ones?",
         "Is there a course on RAG? Any free ones?"),
        (["面包怎么发酵？"], "比如哪些方法？", "面包怎么发酵？ 比如哪些方法？"),
        (["How long is the first course?"], "Which exams belong to it?",
         "How long is the first course? Which exams belong to it?"),
        (["有哪些简单的曲子？"], "难一点的呢？", "有哪些简单的曲子？ 难一点的呢？"),
        (["手冲为什么好喝？", "那虹吸壶是做什么的？"], "它要用什么滤布？",
         "那虹吸壶是做什么的？ 它要用什么滤布？"),
        (["Where do I start with chess?"], "What about someone who already plays online?",
         "Where do I start with chess? What about someone who already plays online?"),
        (["面包怎么发酵？"], "要花多长时间？", "面包怎么发酵？ 要花多长时间？"),
        (["谁写了烘焙入门？"], "什么时候发表的？", "谁写了烘焙入门？ 什么时候发表的？"),
        (["有哪些烘焙课程？"], "有不花钱的替代吗？", "有哪些烘焙课程？ 有不花钱的替代吗？"),
        (["数据分析师薪资多少？", "那研究员呢？"], "哪个高？",
         "数据分析师薪资多少？ 研究员薪资多少？ 哪个高？"),
        (["What does a baker earn?", "and a painter?"], "Which pays more?",
         "baker or painter: Which pays more?"),
        (["面包师做什么？"], "和厨师比呢", "面包师做什么？ 厨师做什么？"),
        (["学烘焙要多久？", "那如果我上班呢？"], "数学呢？", "学烘焙要多久？ 数学呢？"),
        (["学烘焙分几个阶段？", "第二个阶段学什么？"], "要多久？",
         "学烘焙分几个阶段？ 第二个阶段学什么？ 要多久？"),
        (["How long does a Bakery course take?"], "And if I study at night?",
         "How long does a Bakery course take? And if I study at night?"),
        (["What does a senior AI engineer do?"], "What about in China?",
         "What does a senior AI engineer do? What about in China?"),
        (["What does a baker earn in Oslo?"], "What about in Rome?",
         "What does a baker earn in Rome?"),
        (["学面包师要多久？"], "需要学位吗？", "面包师 需要学位吗？"),
        (["How long does it take to become a baker?"], "Do I need a degree?",
         "baker Do I need a degree?"),
        (["烘焙课程多少钱？"], "什么时候开始", "烘焙课程 什么时候开始"),
    ],
    ids=["first", "counted", "two-counted", "counted-of-two-words", "counted-by-none", "of-a-place",
         "asks-which", "who-asks", "zh", "en", "too", "too-zh", "pronoun", "two-back", "bare",
         "bare-after-follow-up", "free",
         "for-example", "preposition", "harder", "new-subject", "someone", "time", "date",
         "for-nothing", "both", "both-en", "compared", "contrast-after-contrast", "of-a-stage",
         "case", "place", "other-place", "of-its-own", "of-its-own-en", "other-figure"],
)  # fmt: skip
def test_a_follow_up_carries_its_subject(
    earlier: list[str], question: str, understood: str
) -> None:
    assert standalone(question, turns(*earlier)) == understood


@pytest.mark.parametrize(
    ("earlier", "question", "understood"),
    [
        (["面包师做什么？", "和厨师比呢"], "哪个工资高？", "面包师和厨师，哪个工资高？"),
        (["Tell me about Photoshop", "vs Gimp?"], "Which would you pick for a beginner?",
         "Photoshop or Gimp: Which would you pick for a beginner?"),
        (["What's the difference between a baker and a pastry cook?"], "Which one earns more?",
         "baker or pastry cook: Which one earns more?"),
        (["什么是水彩？"], "跟油画有什么区别？", "水彩跟油画有什么区别？"),
        (["What is machine learning?"], "how is it different from statistics?",
         "What is the difference between machine learning and statistics?"),
        (["水彩是什么？", "有没有免费的课？"], "那油画呢？", "油画 有没有免费的课？"),
        (["水彩是什么？", "有没有免费的课？"], "那书呢？", "水彩 有没有免费的书？"),
        (["What is oil painting?", "Any free courses?"], "What about sculpture?",
         "sculpture Any free courses?"),
        (["What salary can I expect in Oslo?"], "where should I start learning?",
         "where should I start learning?"),
        (["面包师的工资有多高？"], "那我该从哪里学起？", "面包师先学什么？"),
        (["工资一般有多高？"], "那我该从哪里学起？", "那我该从哪里学起？"),
        (["什么是水彩？"], "从哪里开始？", "水彩 从哪里开始？"),
        (["What does a baker earn?"], "Which should I buy, flour or yeast?",
         "Which should I buy, flour or yeast?"),
    ],
)  # fmt: skip
def test_two_things_stay_and_a_new_one_does_not(
    earlier: list[str], question: str, understood: str
) -> None:
    assert standalone(question, turns(*earlier)) == understood


@pytest.mark.parametrize(
    ("earlier", "question", "understood"),
    [
        (["数据分析师薪资多少？"], "那研究员呢？", "研究员薪资多少？"),
        (["手冲有啥好处"], "坏处呢", "手冲有啥坏处"),
        (["初级面包师做什么"], "中级呢", "中级面包师做什么"),
        (["AWS SageMaker能做什么"], "那谷歌家的呢", "谷歌能做什么"),
        (["数据分析师薪资多少？", "那研究员呢？"], "架构师呢", "架构师薪资多少？"),
        (["NLP 模块要学什么？"], "CV 模块呢？", "CV 模块要学什么？"),
        (["学机器学习有什么在线课程？"], "书呢？", "学机器学习有什么书？"),
        (["TensorFlow 有什么特点？"], "PyTorch 呢？", "PyTorch 有什么特点？"),
        (["CNN用来做什么？"], "RNN 呢？", "RNN用来做什么？"),
        (["Prompt工程是什么？"], "RAG 呢，它有什么用？", "RAG 有什么用？"),
        (["第一阶段学什么？"], "第二阶段呢？", "第二阶段学什么？"),
        (["大语言模型方向学什么？"], "视觉方向呢？", "视觉方向学什么？"),
        (["谷歌的认证要多少钱？"], "先不管这个，微软的呢？", "微软的认证要多少钱？"),
        (["How much does a data analyst earn?"], "What about an AI researcher?",
         "How much does an AI researcher earn?"),
        (["Which courses teach machine learning?"], "What about books?",
         "Which books teach machine learning?"),
        (["What is TensorFlow good at?"], "and PyTorch?", "What is PyTorch good at?"),
        (["What do I do in the first stage?"], "And in the second stage?",
         "What do I do in the second stage?"),
        (["机器学习工程师要会什么？"], "那薪资呢？", "机器学习工程师 薪资呢？"),
        (["酵母在面包里有什么用？"], "小苏打呢？", "小苏打在面包里有什么用？"),
        (["What are the pros of baking?"], "Any downsides?", "What are the downsides of baking?"),
    ],
    ids=["role", "side-for-side", "level", "of-a-house", "twice", "shared-word", "side", "name",
         "before-verb", "switch", "place", "prefix",
         "owner", "role-en", "side-en", "name-en", "place-en", "nothing-like-it", "first-word",
         "any-side-en"],
)  # fmt: skip
def test_what_is_set_beside_something_takes_its_place(
    earlier: list[str], question: str, understood: str
) -> None:
    assert standalone(question, turns(*earlier)) == understood


@pytest.mark.parametrize(
    "question",
    [
        "推荐哪些深度学习的书籍？",
        "除了Python以外，其他编程语言要学吗？",
        "什么是 RAG？",
        "XAI 是啥？",
        "那深度学习工程师的薪资是多少？",
        "数据分析师的薪资呢？",
        "LangChain 这个 framework 主要 solve 什么问题？",
        "Recommend deep learning books",
        "Is there a salary table?",
        "What is LLMOps?",
        "Do I need SQL?",
        "How long does it take to learn Python?",
        "What about the salary of a deep learning engineer?",
        "它" * 300,
    ],
)
def test_a_new_topic_drops_the_old(question: str) -> None:
    for earlier in ("学习路线有哪几个阶段？", "How much does a data analyst earn?"):
        assert standalone(question, turns(earlier)) == question


def test_no_question_that_stands_alone_is_mixed_with_the_one_before() -> None:
    lines = (BENCH / "learner_questions.jsonl").read_text(encoding="utf-8").splitlines()
    alone = [line["question"] for line in map(json.loads, lines) if not line["history"]]
    alone += _questions("newtopic", "newtopic-held")
    mixed = [question for question in alone if depends(question)]
    assert len(mixed) <= 0.01 * len(alone), mixed


def test_follow_ups_are_known_as_such() -> None:
    follow_ups = _questions("followup", "followup-held")
    taken_alone = [question for question in follow_ups if not depends(question)]
    assert len(taken_alone) <= 0.1 * len(follow_ups), taken_alone


def _questions(*kinds: str) -> list[str]:
    lines = (BENCH / "followups.jsonl").read_text(encoding="utf-8").splitlines()
    return [line["question"] for line in map(json.loads, lines) if line["kind"] in kinds]


@pytest.mark.parametrize(
    ("earlier", "question", "understood"),
    [
        (["酵母是什么"], "有什么用", "酵母 有什么用"),
        (["酵母是什么"], "为什么", "酵母是什么 为什么"),
        (["What is fermentation?"], "which tools", "fermentation which tools"),
        (["Can I become a baker?"], "how long does it take", "baker how long does it take"),
        (["面包师工资多少"], "怎么升职", "面包师 怎么升职"),
        (["面包师工资多少"], "课程呢", "面包师 课程"),
        (["面包项目经理做什么"], "课程呢", "面包项目经理 课程"),
        (["推荐几本书"], "课程呢", "推荐几本课程"),
        (["面包师工资多少", "要学多久"], "那我每天只有两小时呢",
         "面包师 要学多久 那我每天只有两小时呢"),
        (["面包师工资多少", "要学多久", "那我每天只有两小时呢"], "那先学哪个", "面包师先学什么？"),
        (["面包师要学哪些课程？"], "那先学哪个", "面包师要学哪些课程？ 那先学哪个"),
    ],
    ids=["how", "why", "which", "long", "promotion", "kind", "within-a-name", "kind-for-kind",
         "oneself", "first", "first-of-these"],
)  # fmt: skip
def test_what_was_asked_before_does_not_stand_in_the_way(
    earlier: list[str], question: str, understood: str
) -> None:
    assert standalone(question, turns(*earlier)) == understood


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("tell me more about fermentation", True),
        ("详细讲讲发酵技术", True),
        ("tell me more about the third one", False),
        ("tell me about the salary", False),
        ("讲讲第二个", False),
    ],
)
def test_what_to_tell_of_may_be_named(question: str, names: bool) -> None:
    assert names_what_to_tell(question) is names


@pytest.mark.parametrize(
    ("earlier", "question", "understood"),
    [
        ("I'm a welder", "How long will it take?", "I'm a welder. How long will it take?"),
        ("我是Java程序员", "要多久？", "我是Java程序员， 要多久？"),
        ("我是Java程序员，能转吗？", "要多久？", "我是Java程序员， 要多久？"),
        ("I'm a nurse. Can I become a data analyst?", "How long will it take?",
         "data analyst How long will it take?"),
        ("我是护士，数据分析师做什么？", "要学多久？", "数据分析师 要学多久？"),
    ],
)  # fmt: skip
def test_who_asks_is_not_what_a_follow_up_is_about(
    earlier: str, question: str, understood: str
) -> None:
    assert standalone(question, turns(earlier)) == understood


@pytest.mark.parametrize(
    ("earlier", "question", "understood"),
    [
        ("学费什么时候交，怎么报名", "那复试呢", "学费什么时候交，怎么复试"),
        ("幼师的面试怎么考", "那笔试呢", "幼师的笔试怎么考"),
        ("what does Ashgrove say about degrees", "what about coding?",
         "what does Ashgrove say about coding"),
        ("Does a baker work Saturdays?", "And sundays?", "Does a baker work sundays?"),
        ("Does a baker work?", "And sundays?", "Does a baker work? And sundays?"),
        ("面包师周六上班吗", "周日呢", "面包师周日上班吗"),
    ],
    ids=["what is done", "of one ending", "behind a name", "day", "no day", "day-zh"],
)  # fmt: skip
def test_like_takes_the_place_of_like(earlier: str, question: str, understood: str) -> None:
    assert standalone(question, turns(earlier)) == understood


@pytest.mark.parametrize(
    ("earlier", "question", "understood"),
    [
        ("小禾花了多长时间转行", "她一周学几个小时", "小禾一周学几个小时"),
        ("What projects can a welder do?", "why would I bother?",
         "projects welder why would I bother?"),
    ],
    ids=["no plan that nobody asked for", "what it is of use for"],
)  # fmt: skip
def test_a_follow_up_carries_what_is_talked_about_alone(
    earlier: str, question: str, understood: str
) -> None:
    assert standalone(question, turns(earlier)) == understood


@pytest.mark.parametrize(
    "question",
    ["can I skip the kneading part?", "揉面那部分要多久", "what if I stop in week five?"],
)
def test_what_is_asked_of_a_part_goes_on(question: str) -> None:
    assert depends(question)


def test_a_way_of_doing_it_takes_the_place_of_nothing() -> None:
    whole = standalone("and part time?", turns("what does the bakery cost"))
    assert whole == "what does the bakery cost and part time?"


@pytest.mark.parametrize(
    ("earlier", "question", "understood"),
    [
        ("How do I become a potter?", "what about the pay in Rome?",
         "potter what about the pay in Rome?"),
        ("What does a potter earn in London?", "and the pay in Rome?", "potter the pay in Rome?"),
        ("How do I become a potter?", "and the pay in glass making?",
         "and the pay in glass making?"),
        ("护士要学什么", "上海的工资呢", "护士 上海的工资呢"),
        ("北京的护士工资多少", "上海的工资呢", "护士 上海的工资呢"),
        ("北京的工资多少", "上海的工资呢", "上海的工资呢"),
        ("What does a potter earn?", "what about the pay of a glazier?",
         "what about the pay of a glazier?"),
    ],
)  # fmt: skip
def test_what_is_asked_of_a_side_elsewhere_is_asked_of_the_same(
    earlier: str, question: str, understood: str
) -> None:
    assert standalone(question, turns(earlier)) == understood


@pytest.mark.parametrize(
    ("earlier", "question", "understood"),
    [
        ("Does Meissen use robots?", "And Sevres?", "Does Sevres use robots?"),
        ("Does Meissen use CAD?", "what about Sevres", "Does Sevres use CAD?"),
        ("Meissen用CAD吗", "那Sevres呢", "Sevres用CAD吗"),
        ("Is AI hard for beginners?", "what about Docker?", "Is Docker hard for beginners?"),
        (
            "Can I learn Python with Coursera?",
            "and Kaggle?",
            "Can I learn Python with Coursera? and Kaggle?",
        ),
        ("How does a L4 get promoted?", "and L6?", "How does an L6 get promoted?"),
    ],
)
def test_whether_something_is_so_is_asked_of_another(
    earlier: str, question: str, understood: str
) -> None:
    assert standalone(question, turns(earlier)) == understood


def test_what_if_is_not_asked_of_the_case_set_beside() -> None:
    earlier = turns("What does the Skelwick school cost?", "and part time?")
    whole = "Skelwick school what if I leave in May?"
    assert standalone("what if I leave in May?", earlier) == whole


def test_what_is_asked_of_it_is_not_what_it_stands_for() -> None:
    whole = "is it online can I get it refunded"
    assert standalone("can I get it refunded", turns("is it online")) == whole
    course = turns("How much is the Skelwick course?", "is it online?")
    refunded = "can I get Skelwick course refunded?"
    assert standalone("can I get it refunded?", course) == refunded


@pytest.mark.parametrize(
    ("earlier", "question", "understood"),
    [
        (["需要学数学吗"], "学到什么程度", "数学 学到什么程度"),
        (["需要学数学吗", "学到什么程度"], "去哪学", "数学 去哪学"),
        (["需要学数学吗"], "不学行吗", "数学 不学行吗"),
        (["do i need math", "which parts"], "where can i learn that",
         "math where can i learn that"),
        (["do i need math", "where can i learn that"], "how long will that take",
         "math how long will that take"),
        (["面包师工资多少"], "怎么学", "面包师 怎么学"),
        (["Which tool puts bread into a box?"], "where can I learn it?",
         "Which tool puts bread into a box? where can I learn it?"),
        (["what salary can i expect as a baker"], "how do i get there",
         "baker how do i get there"),
        (["面包师需要什么技能"], "怎么学", "面包师需要什么技能 怎么学"),
    ],
)  # fmt: skip
def test_how_to_learn_it_is_asked_of_what_the_conversation_is_about(
    earlier: list[str], question: str, understood: str
) -> None:
    assert standalone(question, turns(*earlier), lambda asked: asked != earlier[0]) == understood
