"""Which sources of the library the documents of a question are.

A question names its documents by the id of a source, by the last part of that id, or by number.
A number counts the documents of one folder from 0:
1. in the order of the file `.order` in that folder (names, one a line), if it has one. The file
   has no suffix and starts with a dot, so that ingest does not take it for a document. Ours is
   corpus/.order;
2. otherwise in the order of their names, if the library holds exactly as many sources as the
   questions count.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ingest.errors import ConfigurationError
from ingest.types import Source
from mentor.evaluate.read import Question

ORDER_FILE = ".order"
_ADVICE = "give the documents in their order with --sources NAME,NAME,... or name them in src"


def right_sources(
    questions: Sequence[Question], sources: Sequence[Source]
) -> dict[str, frozenset[str]]:
    """Question id -> ids of the sources that answer it.

    Raises:
        ConfigurationError: a name or number means no source, or could mean more than one.
    """
    highest = max(
        (name for question in questions for name in question.src if isinstance(name, int)),
        default=-1,
    )
    order = _order(sources, highest + 1) if highest >= 0 else []
    names = _names(sources)
    return {
        question.id: frozenset(
            order[name] if isinstance(name, int) else _only(name, names, question.id)
            for name in question.src
        )
        for question in questions
    }


def _order(sources: Sequence[Source], count: int) -> list[str]:
    listed = [order for order in _listed_orders(sources) if len(order) >= count]
    if len(listed) == 1:
        return listed[0]
    if len(listed) > 1:
        raise ConfigurationError(
            f"the numbers in src fit the {ORDER_FILE} of {len(listed)} folders; {_ADVICE}"
        )
    if len(sources) != count:
        raise ConfigurationError(
            f"src counts {count} documents, the library holds {len(sources)} sources and no "
            f"folder of theirs has a {ORDER_FILE} for them; {_ADVICE}"
        )
    return sorted((source.id for source in sources), key=lambda name: (_last_part(name), name))


def _listed_orders(sources: Sequence[Source]) -> Iterator[list[str]]:
    """The orders of all folders whose `.order` names only documents that the library holds."""
    by_path = {Path(source.origin): source.id for source in sources}
    for folder in sorted({path.parent for path in by_path}):
        file = folder / ORDER_FILE
        if not file.is_file():
            continue
        try:
            lines = file.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigurationError(
                f"cannot read {file} ({error}); it has to be UTF-8, a name a line"
            ) from None
        names = [line.strip() for line in lines if line.strip()]
        if all(folder / name in by_path for name in names):
            yield [by_path[folder / name] for name in names]


def _names(sources: Sequence[Source]) -> dict[str, set[str]]:
    names: dict[str, set[str]] = {}
    for source in sources:
        names.setdefault(_last_part(source.id), set()).add(source.id)
    # A full id wins over the last part of another's.
    return names | {source.id: {source.id} for source in sources}


def _only(name: str, names: Mapping[str, set[str]], question: str) -> str:
    found = names.get(name, set())
    if len(found) == 1:
        return next(iter(found))
    reason = (
        f"could be any of {', '.join(sorted(found))}; give the whole id"
        if found
        else "is no source of the library; ingest it or correct the name (mentor sources)"
    )
    raise ConfigurationError(f"src {name!r} of question {question} {reason}")


def _last_part(source_id: str) -> str:
    return source_id.rstrip("/").rsplit("/", 1)[-1]
