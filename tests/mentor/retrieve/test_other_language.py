"""Whether the other language is looked for."""

from pathlib import Path

from mentor import Mentor, Settings
from mentor.retrieve.other_language import InOneLanguage

CHINESE = "# 养蜂\n\n春天每周检查一次蜂箱，看蜂王是否在产卵。\n"
ENGLISH = "# Keeping bees\n\nIn winter the hives are wrapped in felt and are not opened.\n"


def test_a_library_is_in_one_language_until_a_document_in_another_comes(tmp_path: Path) -> None:
    folder = tmp_path / "bees"
    folder.mkdir()
    (folder / "yangfeng.md").write_text(CHINESE, "utf-8")
    in_one_language = InOneLanguage()
    with Mentor(Settings(home=tmp_path / "home")) as mentor:
        mentor.ingest([folder])
        library = mentor.retriever.library
        assert in_one_language(library)
        (folder / "bees.md").write_text(ENGLISH, "utf-8")
        mentor.ingest([folder])
        assert not in_one_language(library)
        first = mentor.retriever.search("冬天可以打开蜂箱吗？", 2).evidence[0]
        assert "not opened" in first.passage.text
        (folder / "bees.md").unlink()
        mentor.ingest([folder])
        assert in_one_language(library)


def test_of_a_large_library_nothing_is_known(mentor: Mentor) -> None:
    library = mentor.retriever.library
    assert InOneLanguage()(library)
    assert not InOneLanguage(most=3)(library)
