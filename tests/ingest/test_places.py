import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.places import targets_of
from ingest.store import Store
from tests.processes import POSIX
from tests.work import calls


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "library.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    (folder / "sub").mkdir(parents=True)
    for name in ("a.md", "sub/b.txt", "c.png", ".d.md"):
        (folder / name).write_text("x")
    return folder


def sources(store: Store, *places: str | Path) -> list[str]:
    return [target.source for target in targets_of(store, places).targets]


def test_a_folder_gives_its_documents_by_name_and_path(store: Store, docs: Path) -> None:
    assert sources(store, docs) == ["docs/a.md", "docs/sub/b.txt"]


@pytest.mark.parametrize(
    "address", ["https://example.org/guide", "HTTP://example.org"], ids=["lower", "upper"]
)
def test_an_address_is_its_own_id(store: Store, address: str) -> None:
    assert sources(store, address) == [address]


def test_files_of_other_kinds_are_counted_once(store: Store, docs: Path) -> None:
    (docs / "sub" / "gone.md").symlink_to(docs / "nowhere.md")
    named = targets_of(store, [docs, f"{docs}/sub/..", docs / "sub"])
    assert len(named.targets) == 2
    assert named.skipped == 2  # c.png and the link; hidden files are nobody's documents


def test_a_place_inside_another_counts_with_it(store: Store, docs: Path) -> None:
    assert sources(store, docs / "sub", docs, docs / "a.md") == ["docs/a.md", "docs/sub/b.txt"]


def test_what_is_not_there_is_named(store: Store, docs: Path) -> None:
    failed = targets_of(store, [docs / "nowhere"]).failed
    assert [failure.source for failure in failed] == [str(docs / "nowhere")]


@POSIX
def test_what_is_neither_file_nor_folder_is_not_read(store: Store, docs: Path) -> None:
    os.mkfifo(docs / "pipe.md")
    (docs / "link.md").symlink_to("/dev/zero")
    given = [docs / "pipe.md", docs / "link.md", Path("/dev/zero")]
    named = targets_of(store, given)
    assert not named.targets
    assert [failure.source for failure in named.failed] == [str(path) for path in given]
    assert all("is no file and no folder" in failure.reason for failure in named.failed)
    assert sources(store, docs) == ["docs/a.md", "docs/sub/b.txt"]


def test_an_empty_path_is_not_the_folder_one_is_in(store: Store, docs: Path) -> None:
    named = targets_of(store, ["", docs / "a.md", " "])
    assert [target.source for target in named.targets] == ["a.md"]
    assert not named.gone
    assert [failure.reason for failure in named.failed] == [
        "a path is empty; name a file, a folder or an address"
    ]


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("~nosuchuser/x.md", "could not determine home directory"),
        ("x" * 300, "file name too long"),
        ("a\0b.md", "embedded null byte"),
        ("\udcc4\udce3.md", "is not in UTF-8; rename it"),
        ("https://a.b/\udcc4", "is not in UTF-8; rename it"),
        ("file:///etc/hosts", "is no http or https address"),
    ],
    ids=["no such user", "overlong", "null", "GBK", "address", "no web address"],
)
def test_what_can_be_no_path_fails_alone(store: Store, docs: Path, place: str, reason: str) -> None:
    named = targets_of(store, [place, docs / "a.md"])
    assert [target.source for target in named.targets] == ["a.md"]
    (failure,) = named.failed
    assert reason in failure.reason
    assert max(len(failure.reason), len(failure.source)) < 200
    assert failure.reason.isprintable()
    failure.source.encode()


def test_a_file_whose_name_is_not_utf_8_fails_alone(store: Store, docs: Path) -> None:
    Path(os.fsdecode(os.fsencode(docs) + b"/sub/" + "你好.md".encode("gbk"))).write_text("x")
    named = targets_of(store, [docs])
    assert [target.source for target in named.targets] == ["docs/a.md", "docs/sub/b.txt"]
    assert not named.gone
    assert [failure.source for failure in named.failed] == [r"docs/sub/\udcc4\udce3\udcba\udcc3.md"]


def test_what_a_terminal_obeys_in_a_name_is_spelled_out_in_the_id(store: Store, docs: Path) -> None:
    (docs / "a\x1b[2J\n.md").write_text("x")
    ids = ["docs/a.md", r"docs/a\x1b[2J\n.md", "docs/sub/b.txt"]
    assert sources(store, docs) == ids
    assert sources(store, docs / "a\x1b[2J\n.md") == ids[1:2]
    alone = docs.parent / "b\x9b.md"
    alone.write_text("x")
    assert sources(store, alone) == [r"b\x9b.md"]


def test_a_link_that_cannot_be_looked_up_fails_alone(store: Store, docs: Path) -> None:
    (docs / "l.md").symlink_to("x" * 300)  # as a link into a folder of somebody else, for root too
    (docs / "gone.md").symlink_to(docs / "nowhere.md")
    named = targets_of(store, [docs])
    assert [target.source for target in named.targets] == ["docs/a.md", "docs/sub/b.txt"]
    assert [failure.source for failure in named.failed] == [str(docs / "l.md")]
    assert "cannot be read (File name too long)" in named.failed[0].reason


@pytest.mark.parametrize(
    "names",
    [("x/docs", "y/docs"), ("x/b", "y/b/docs"), ("y/b/docs", "x/b")],
    ids=["same-name", "begins-with", "begun-by"],
)
def test_labels_never_begin_one_another(
    store: Store, tmp_path: Path, names: tuple[str, str]
) -> None:
    for name in names:
        (tmp_path / name / "docs").mkdir(parents=True)
        (tmp_path / name / "docs" / "a.md").write_text("x")
        sources(store, tmp_path / name)
    first, second = (f"{label}/" for label in store.roots().values())
    assert not first.startswith(second)
    assert not second.startswith(first)


def test_each_file_given_by_name_is_little_work(store: Store, tmp_path: Path) -> None:
    def given(folder: str, files: int) -> int:
        place = tmp_path / folder
        place.mkdir()
        for number in range(files):
            (place / f"{folder}-{number}.md").write_text("x")
        return calls(lambda: targets_of(store, sorted(place.iterdir())))

    given("once", 1)
    few, many = given("few", 30), given("many", 300)
    assert many < 20 * few
