"""Documents that advise differently, found by a language model over real HTTP, shown checked."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mentor import Answer, Mentor, Settings
from mentor.prompts import DIFFERENT_VIEWS
from tests.mentor.writing import writing
from tests.openai_server import Model, Server

QUESTION = "学摄影应该先用手动档还是自动模式？"
MANUAL, AUTOMATIC = "先把手动档练熟，不要依赖自动模式", "新手用自动模式就够了，手动档以后再说"


@pytest.fixture(scope="module")
def writer(tmp_path_factory: pytest.TempPathFactory, model_server: Server) -> Iterator[Mentor]:
    folder: Path = tmp_path_factory.mktemp("photography")
    (folder / "a.md").write_text(f"# 摄影入门\n\n## 练习\n\n学摄影{MANUAL}。\n", "utf-8")
    (folder / "b.md").write_text(f"# 拍照指南\n\n## 起步\n\n学摄影的{AUTOMATIC}。\n", "utf-8")
    with Mentor(Settings(home=tmp_path_factory.mktemp("home"))) as mentor:
        mentor.ingest([folder])
        with writing(mentor, model_server.address) as opened:
            yield opened


def reply(mentor: Mentor, first: str, second: str, answer: str = "") -> str:
    """The views with the numbers that the passages have in the request."""
    order = [passage.source for passage in mentor.search(QUESTION)]
    first_number, second_number = (
        next(n for n, source in enumerate(order, 1) if source.endswith(name))
        for name in ("a.md", "b.md")
    )
    return (
        f"{DIFFERENT_VIEWS} 先用哪种模式\n- “{first}” [{first_number}]\n"
        f"- “{second}” [{second_number}]\n\n{answer}"
    )


def test_the_answer_begins_with_the_views_each_with_its_citation(
    writer: Mentor, model: Model
) -> None:
    model.reply = reply(writer, MANUAL, AUTOMATIC, "两种说法都在文档里 [1][2]。")
    *_, answer = writer.stream(QUESTION)
    assert isinstance(answer, Answer)
    assert answer.mode == "llm"
    (conflict,) = answer.conflicts
    assert conflict.topic == "先用哪种模式"
    assert len({view.citation.source for view in conflict.views}) == 2
    assert answer.text.startswith("**资料说法不一：先用哪种模式**")
    for view in conflict.views:
        citation = view.citation
        assert view.text.strip("“”") in citation.quote
        assert f"[{citation.marker}]" in answer.text
        text = writer.source_text(citation.source)
        assert text[citation.start : citation.end] == citation.quote
    markers = [citation.marker for citation in answer.citations]
    assert markers == list(range(1, len(markers) + 1))


def test_views_alone_are_an_answer(writer: Mentor, model: Model) -> None:
    model.reply = reply(writer, MANUAL, AUTOMATIC)
    answer = writer.ask(QUESTION)
    assert answer.mode == "llm"
    assert len(answer.conflicts) == 1
    assert len(answer.citations) == 2


def test_an_invented_view_is_no_disagreement(writer: Mentor, model: Model) -> None:
    model.reply = reply(writer, MANUAL, "先去报一个两万元的大师班")
    answer = writer.ask(QUESTION)
    assert answer.conflicts == ()
    assert "先去报一个两万元的大师班”（文档中没有依据）" in answer.text
