"""Which documents stand behind the paths and addresses that a user names, and their ids.

The id of a source is its address, or the name of the folder it was ingested with and the path in
it, or the file's name if it was given alone. A name that another place has already gets as many
parent folders before it as it needs.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ingest.load import is_supported
from ingest.store import Store
from ingest.types import Failure


@dataclass(frozen=True, slots=True)
class Target:
    """A document to be read, a file or an address; `root` is the folder it was ingested with."""

    source: str
    place: Path | str
    root: str | None


def targets_of(
    store: Store, places: Iterable[str | Path]
) -> tuple[list[Target], list[str], list[Failure]]:
    """All documents to read, each once; ids of sources whose files are gone; places not there."""
    targets: dict[str, Target] = {}
    gone: list[str] = []
    missing: list[Failure] = []
    for place in places:
        if isinstance(place, str) and place.startswith(("http://", "https://")):
            targets[place] = Target(place, place, None)
            continue
        path = Path(place).expanduser().resolve()
        if path.is_dir():
            found = _folder(store, path)
            targets.update(found)
            gone.extend(_gone(store, path, found))
        elif path.exists():
            target = _file(store, path)
            targets[target.source] = target
        else:
            missing.append(
                Failure(str(place), f"{place} does not exist; check the path or the address")
            )
    return list(targets.values()), gone, missing


def _folder(store: Store, folder: Path) -> dict[str, Target]:
    """The documents of a folder by id, hidden files and folders left out."""
    root = _known_root(store, folder) or folder
    label = _label(store, root)
    found: dict[str, Target] = {}
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if any(part.startswith(".") for part in inside.parts) or not path.is_file():
            continue
        if is_supported(path):
            source = f"{label}/{path.relative_to(root).as_posix()}"
            found[source] = Target(source, path, str(root))
    return found


def _gone(store: Store, folder: Path, found: dict[str, Target]) -> list[str]:
    """Sources that came from the folder, or from a folder in it, and are not there any more."""
    return [
        known.id
        for known in store.known().values()
        if known.root is not None
        and known.id not in found
        and Path(known.origin).is_relative_to(folder)
    ]


def _file(store: Store, path: Path) -> Target:
    """A file given alone: part of an ingested folder if it lies in one, else by its name."""
    root = _known_root(store, path)
    if root is not None:
        inside = path.relative_to(root).as_posix()
        return Target(f"{_label(store, root)}/{inside}", path, str(root))
    return Target(_label(store, path), path, None)


def _known_root(store: Store, path: Path) -> Path | None:
    """The outermost ingested folder that the path lies in, the path itself included."""
    roots = store.roots()
    inside = [folder for folder in (path, *path.parents) if str(folder) in roots]
    folders = [folder for folder in inside if folder.is_dir()]
    return folders[-1] if folders else None


def _label(store: Store, path: Path) -> str:
    """What the ids of a folder's sources begin with: its name, longer if another has that name."""
    roots = store.roots()
    if str(path) in roots:
        return roots[str(path)]
    parts = [part for part in path.parts if part != path.anchor]
    taken = set(roots.values())
    labels = ("/".join(parts[-length:]) for length in range(1, len(parts) + 1))
    label = next(label for label in labels if label not in taken)
    store.add_root(str(path), label)
    return label
