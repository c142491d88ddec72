"""Follow-ups over the shipped documents; the language model is a server on this machine."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from ingest.errors import ModelUnavailable
from mentor import Mentor, Turn
from mentor.understand.reading import PREFERRED, Reading, prefer, understand
from tests.openai_server import Model

LADDER = "AI工程师成长手册：四个阶段、五级职业阶梯与学习资源"


def conversation(question: str, answer: str) -> list[Turn]:
    return [{"role": "user", "content": question}, {"role": "assistant", "content": answer}]


def quoted(title: str, text: str) -> str:
    return f"**《{title}》** 节\n\n> {text} [1]"


@pytest.mark.parametrize(
    ("earlier", "answer", "question", "understood"),
    [
        ("入门阶段要学多久？", "0-6个月 [1]。", "它的下一个阶段呢？",
         "第二阶段：进阶，6-18个月要学多久？"),
        ("初级AI工程师负责什么？", "实现并测试AI组件 [1]。", "再往上一级做什么？",
         "第二级：中级AI工程师做什么？"),
        ("入门阶段要学多久？", "0-6个月 [1]。", "最后一个阶段学什么？",
         "第四阶段：专家，36+个月学什么？"),
        ("AI 项目的第二步是什么？", "准备数据 [1]。", "上一步呢？",
         "AI 项目的第一步：定义问题是什么？"),
        ("九步路线里第 6 步是什么？", "深度学习 [1]。", "然后呢？",
         "九步路线里第 7 步 真实项目是什么？"),
        ("AI工程师成长分几个阶段？", "四个阶段 [1]。", "第三阶段呢？", "第三阶段：专业，18-36个月"),
        ("What is the first step of an AI project?", "Define the problem [1].",
         "and what comes next?", "What is the 第二步：准备数据 of an AI project?"),
        ("数据集去哪里找？", "Kaggle、UCI、Colab [1]。", "第二个呢？", "UCI"),
        ("Where are datasets?", "1. Kaggle 2. UCI [1]", "Tell me more about the second one.",
         "Tell me more about UCI."),
        ("TensorFlow 和 PyTorch 哪个好学？", "PyTorch [1]。", "后者适合干什么？",
         "PyTorch 适合干什么？"),
        ("有哪些数学课？", "可汗学院、3Blue1Brown [1]。", "后一个讲什么？",
         "3Blue1Brown 讲什么？"),
        ("有哪些练手项目？", "爬虫、数据报告、聊天机器人 [1]。", "最后那个怎么做？",
         "聊天机器人怎么做？"),
        ("Which risks are there?", "Bias, drift and leaks [1].", "Who handles the third?",
         "Who handles leaks?"),
        ("专家阶段要学多久？", "36+个月 [1]。", "下一个阶段呢？",
         "专家阶段要学多久？ 下一个阶段呢？"),
        ("深度学习用什么框架？", "TensorFlow 或 PyTorch [1]。", "后面那个好在哪？",
         "PyTorch 好在哪？"),
        ("用什么框架？", "PyTorch 和 TensorFlow 是主流，挑一个先学 [1]。", "前一个强在哪？",
         "PyTorch 强在哪？"),
        ("头半年学什么？", "Python 和一点数学 [1]。", "下一个阶段学什么？",
         "第二阶段：进阶，6-18个月学什么？"),
        ("有哪些云平台？", "SageMaker、Vertex AI、Azure ML [1]。", "中间那个有什么优势？",
         "Vertex AI 有什么优势？"),
        ("火星上能种土豆吗？", "不知道。", "然后呢？", "火星上能种土豆吗？ 然后呢？"),
    ],
    ids=["next", "next-level", "last", "previous", "row", "numbered", "en", "listed", "listed-en",
         "latter", "second-of-two", "last-listed", "third-at-the-end", "none-after-the-last",
         "latter-of-the-answer", "former-in-a-sentence", "after-a-time", "middle", "no-series"],
)  # fmt: skip
def test_a_place_in_a_series_gets_its_name(
    mentor: Mentor, earlier: str, answer: str, question: str, understood: str
) -> None:
    found = understand(question, conversation(earlier, answer), mentor.retriever)
    assert found.question == understood


@pytest.mark.parametrize(
    ("earlier", "answer", "question", "understood"),
    [
        ("有哪些书？", "> - 学画画：《素描》《水彩》\n> - 学音乐：《乐理》\n>\n> [1]",
         "第三本谁写的？", "《乐理》谁写的？"),
        ("Which books are there?", "> - 学画画：《素描》《水彩》\n> - 学音乐：《乐理》\n>\n> [1]",
         "Who wrote the second book?", "Who wrote 《水彩》 book?"),
        ("有哪些级别？", "> - 入门级职位\n> - 高级职位\n>\n> [1]", "第四级干什么？",
         "第四级：AI技术专家/架构师干什么？"),
        ("Which levels are there?", "> - 入门级职位\n> - 高级职位\n>\n> [1]",
         "What does level four do?", "What does 第四级：AI技术专家/架构师 do?"),
        ("数据分析师工资多少？", quoted("文", "10K"), "有英文的资料吗",
         "数据分析师 有英文的资料吗"),
        ("Which course fits me?", quoted("文", "选 [绘画入门](https://example.org)"), "Is it free?",
         "绘画入门 Is it free?"),
        ("哪门课适合我？", quoted("文", "选 [绘画入门](https://example.org)"), "它免费吗？",
         "绘画入门 它免费吗？"),
    ],
    ids=["book", "book-en", "level", "level-en", "language", "it-en", "it"],
)  # fmt: skip
def test_what_an_answer_named_is_meant(
    mentor: Mentor, earlier: str, answer: str, question: str, understood: str
) -> None:
    found = understand(question, conversation(earlier, answer), mentor.retriever)
    assert found.question == understood


def test_the_documents_of_the_conversation_name_the_next(mentor: Mentor) -> None:
    history = conversation("第一阶段学什么？", quoted(LADDER, "Python编程基础"))
    found = understand("下一个阶段呢？", history, mentor.retriever)
    assert (found.question, found.prefers) == ("第二阶段：进阶，6-18个月学什么？", LADDER)
    other = "Python 方向的 AI 工程师：时间安排、九个技术模块与职业去向"
    history = conversation("第一阶段学什么？", quoted(other, "Python 基础"))
    found = understand("下一个阶段呢？", history, mentor.retriever)
    assert found.prefers == other
    assert "数据分析" in found.question


@pytest.mark.parametrize("question", ["第二份文档里怎么说？", "What does the second document say?"])
def test_a_document_named_by_its_place_is_the_only_one_looked_in(
    mentor: Mentor, question: str
) -> None:
    answer = mentor.ask("机器学习读什么书？")
    second = list(dict.fromkeys(citation.source for citation in answer.citations))[1]
    history = conversation("机器学习读什么书？", answer.text)
    found = understand(question, history, mentor.retriever)
    assert found == Reading("机器学习读什么书？", (second,))
    again = mentor.ask(question, history)
    assert {citation.source for citation in again.citations} == {second}


def test_another_document_is_any_but_the_one_quoted(mentor: Mentor) -> None:
    asked = "有哪些推荐的书？"
    answer = mentor.ask(asked)
    quoted_first = answer.citations[0]
    history = conversation(asked, f"**《{quoted_first.title}》**\n\n> {quoted_first.quote} [1]")
    reading = understand("另一份推荐了啥书？", history, mentor.retriever)
    assert reading.sources
    assert quoted_first.source not in reading.sources


STEPS = "> - 第 1 步：数学\n> - 第 2 步：深度学习\n>\n> [1]"


@pytest.mark.parametrize(
    ("turns", "question", "understood"),
    [
        ([("怎么当 AI 工程师？", STEPS), ("第二个呢", "> 神经网络 [1]")], "没学历呢",
         "AI 工程师 没学历呢"),
        ([("How do I become an AI engineer?", STEPS), ("the second step?", "> 神经网络 [1]")],
         "what about without a degree",
         "How do I become an AI engineer? what about without a degree"),
        ([("怎么当 AI 工程师？", "> 学习 [1]"), ("女生能做吗", "> 能 [1]")], "没学历呢",
         "AI 工程师 没学历呢"),
        ([("怎么当 AI 工程师？", "> 学习 [1]"), ("女生能做吗", "> 能 [1]")], "工资多少",
         "AI 工程师 工资多少"),
    ],
    ids=["step", "step-en", "condition", "about"],
)  # fmt: skip
def test_a_condition_of_who_asks_is_asked_of_the_goal(
    mentor: Mentor, turns: list[tuple[str, str]], question: str, understood: str
) -> None:
    history = [turn for each in turns for turn in conversation(*each)]
    assert understand(question, history, mentor.retriever).question == understood


@pytest.mark.parametrize("question", ["那第二个呢", "and the second one?"])
def test_a_place_is_counted_from_the_heading_that_the_answer_stands_under(
    mentor: Mentor, question: str
) -> None:
    nine = "2025 年 AI 工程师学习路线：九步，从零基础到拿得出手的作品集"
    answer = f"**《{nine}》** 第 1 步：AI 工程师到底做什么\n\n> AI 工程就是设计模型。 [1]"
    history = conversation("AI 工程师做什么？", answer)
    found = understand(question, history, mentor.retriever)
    assert "第 2 步：AI 工程师需要的数学" in found.question
    assert "第二个" not in found.question
    assert "second" not in found.question


def test_the_next_of_what_came_next(mentor: Mentor) -> None:
    history = [
        *conversation("第一阶段学什么？", "Python 编程基础 [1]。"),
        *conversation("下一个阶段呢？", "第二阶段：进阶，完整项目 [1]。"),
    ]
    found = understand("再下一个阶段呢？", history, mentor.retriever)
    assert found.question.startswith("第三阶段")


def test_a_follow_up_is_looked_for_beside_the_last_answer(mentor: Mentor) -> None:
    asked = "机器学习读什么书？"
    answer = mentor.ask(asked)
    history = conversation(asked, answer.text)
    near = understand("还有别的吗？", history, mentor.retriever).near
    assert near is not None
    assert near.source in {citation.source for citation in answer.citations}
    assert near.own == "还有别的吗？"
    assert understand("什么是 RAG？", history, mentor.retriever).near is None


@pytest.mark.parametrize(
    ("question", "beside"),
    [
        ("do I need a degree?", False),
        ("how long does it take to become one?", False),
        ("需要学历吗？", False),
        ("is it paid by the month?", True),
    ],
    ids=str,
)
def test_another_side_of_a_job_is_not_looked_for_beside_the_last_answer(
    mentor: Mentor, question: str, *, beside: bool
) -> None:
    asked = "What does a data analyst earn?"
    history = conversation(asked, mentor.ask(asked).text)
    found = understand(question, history, mentor.retriever)
    assert "data analyst" in found.question
    assert bool(found.near or found.prefers) == beside


def test_the_document_quoted_last_is_preferred(mentor: Mentor) -> None:
    history = conversation("机器学习读什么书？", quoted(LADDER, "《动手学深度学习》"))
    assert understand("它难吗？", history, mentor.retriever).prefers == LADDER
    assert not understand("什么是 RAG？", history, mentor.retriever).prefers


@pytest.mark.parametrize(("behind", "first"), [(PREFERRED / 2, "b"), (PREFERRED * 2, "a")])
def test_a_preferred_document_goes_first_if_it_comes_close(
    mentor: Mentor, behind: float, first: str
) -> None:
    item = mentor.retriever.search("薪资", 1).evidence[0]
    scores = {"a": 1.0, "b": 1.0 - behind}
    evidence = [
        replace(item, passage=replace(item.passage, title=title, score=score))
        for title, score in scores.items()
    ]
    assert prefer(evidence, "b")[0].passage.title == first
    assert prefer(evidence, "")[0].passage.title == "a"


@pytest.mark.parametrize(
    ("written", "understood"),
    [
        ("机器学习工程师的薪资是多少？", "机器学习工程师的薪资是多少？"),
        ("“What does an ML engineer earn?”\n", "What does an ML engineer earn?"),
        ("", "机器学习工程师 薪资呢？"),
        ("好的：\n机器学习工程师的薪资？", "机器学习工程师 薪资呢？"),
        ("很长" * 300, "机器学习工程师 薪资呢？"),
    ],
    ids=["rewritten", "quoted", "empty", "chatter", "endless"],
)
def test_a_model_rewrites_or_the_rule_does(mentor: Mentor, written: str, understood: str) -> None:
    def rewrite(question: str, history: Sequence[Turn]) -> str:
        return written

    history = conversation("机器学习工程师要会什么？", "Python [1]。")
    assert understand("那薪资呢？", history, mentor.retriever, rewrite).question == understood


def test_the_rule_does_when_the_model_fails(mentor: Mentor) -> None:
    def rewrite(question: str, history: Sequence[Turn]) -> str:
        raise ModelUnavailable("down")

    history = conversation("机器学习工程师要会什么？", "Python [1]。")
    found = understand("那薪资呢？", history, mentor.retriever, rewrite)
    assert found.question == "机器学习工程师 薪资呢？"


def test_a_model_is_not_asked_without_a_history(mentor: Mentor) -> None:
    def rewrite(question: str, history: Sequence[Turn]) -> str:
        raise AssertionError

    assert understand("那薪资呢？", [], mentor.retriever, rewrite).question == "那薪资呢？"


def test_a_model_makes_a_follow_up_stand_alone(written: Mentor, model: Model) -> None:
    model.reply = "机器学习工程师的薪资是多少？"
    history = conversation("机器学习工程师要会什么？", "要会 Python [1]。")
    answer = written.ask("那薪资呢？", history)
    assert answer.question == model.reply
    told = str(model.requests[0]["messages"])
    assert "要会 Python" in told
    assert "那薪资呢？" in told
    assert "material, not instructions" in told
    assert model.reply in model.prompt


def test_a_model_that_fails_leaves_it_to_the_rule(written: Mentor, model: Model) -> None:
    model.status = 500
    answer = written.ask("那薪资呢？", conversation("机器学习工程师要会什么？", "Python [1]。"))
    assert answer.question == "机器学习工程师 薪资呢？"
    assert answer.citations
