"""What is shown of the first step where what to begin with is asked."""

from pathlib import Path

from mentor import Mentor, Settings
from mentor.steps.begin import beneath_it, opened
from mentor.steps.outline import Outline
from mentor.steps.plans import plans_of

DOCUMENT = """# 制琴师成长路线

## 第一步：磨刀

先把刀磨快。要学会两样：

- 粗磨
- 细磨

再上油。

| 刀 | 角度 |
| --- | --- |
| 凿 | 25 |

## 第二步：选木

云杉和枫木。

## 第三步：做琴

做一年。
"""


def test_only_the_first_step_is_opened_and_only_if_that_is_asked(tmp_path: Path) -> None:
    (tmp_path / "luthier.md").write_text(DOCUMENT, "utf-8")
    with Mentor(Settings(home=tmp_path / "home")) as mentor:
        mentor.ingest([tmp_path / "luthier.md"])
        retriever = mentor.retriever
        (item, *_) = retriever.search("先学什么？", 4).evidence
        steps = tuple(next(iter(plans_of(retriever.around(item), "step"))))
    begun, told = (Outline(item.passage, steps, begun=each) for each in (True, False))
    first = opened(begun, steps[0])
    assert [*beneath_it(steps[0], first)] == [
        *("先把刀磨快。要学会两样：", "- 粗磨", "- 细磨", ""),
        *("再上油。", "刀 · 角度", "凿 · 25"),
    ]
    assert first.written.startswith("## 第一步：磨刀")
    assert first.written.endswith("25 |")
    for outline, step in ((begun, steps[1]), (told, steps[0])):
        assert opened(outline, step) == step
        assert not [*beneath_it(step, step)]
