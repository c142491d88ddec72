"""Which documents stand behind the paths and addresses that a user names, and their ids.

The id of a source is its address, or the name of the folder it was ingested with and the path in
it, or the file's name if it was given alone. A name that another place has already gets as many
parent folders before it as it needs; what cannot be shown in a name is spelled out.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.load import is_address, is_supported
from ingest.store import Store
from ingest.surrogates import has_surrogates, spelled_out
from ingest.types import Failure

_LONGEST_SHOWN = 80
"""In characters; an overlong path need not be read in full to be known."""


@dataclass(frozen=True, slots=True)
class Target:
    """A document to be read, a file or an address; `root` is the folder it was ingested with."""

    source: str
    place: Path | str
    root: str | None


@dataclass(frozen=True, slots=True)
class Named:
    """What stands behind places: documents to read, each once; ids of sources whose files are
    gone; places that cannot be read; how many files in folders are of no kind that is read.
    """

    targets: list[Target]
    gone: list[str]
    failed: list[Failure]
    skipped: int


def targets_of(store: Store, places: Iterable[str | Path]) -> Named:
    """What stands behind these places."""
    targets: dict[str, Target] = {}
    skipped: set[Path] = set()
    gone: dict[str, None] = {}
    failed: list[Failure] = []
    given_places = list(places)
    if not all(str(place).strip() for place in given_places):
        failed.append(Failure("", "a path is empty; name a file, a folder or an address"))
    addresses, paths, failures = _sorted_out(place for place in given_places if str(place).strip())
    failed.extend(failures)
    for address in addresses:
        targets[address] = Target(address, address, None)
    for given, path in paths.items():
        if path.is_dir():
            found, unread, others = _folder(store, path)
            skipped.update(others)
            misnamed = {key for key, target in found.items() if has_surrogates(str(target.place))}
            failed.extend(_misnamed(source) for source in sorted(misnamed))
            found = {key: target for key, target in found.items() if key not in misnamed}
            targets.update(found)
            failed.extend(_unread(folder, error) for folder, error in unread.items())
            gone.update(dict.fromkeys(_gone(store, path, found, list(unread))))
        elif path.is_file():
            target = _file(store, path)
            targets[target.source] = target
        elif path.exists():  # a pipe, a socket, a device: reading it may never end
            failed.append(Failure(given, f"{given} is no file and no folder; give one of these"))
        else:
            kind = "is no http or https address" if "://" in given else "does not exist"
            reason = f"{given} {kind}; check the path or the address"
            failed.append(Failure(given, reason))
    return Named(list(targets.values()), list(gone), failed, len(skipped))


def _sorted_out(
    places: Iterable[str | Path],
) -> tuple[list[str], dict[str, Path], list[Failure]]:
    """Addresses, paths as given, and what can be neither.

    A path inside another given folder is part of that one.
    """
    addresses: list[str] = []
    paths: dict[str, Path] = {}
    failed: list[Failure] = []
    for place in places:
        text = str(place)
        if has_surrogates(text):
            failed.append(_misnamed(text))
        elif isinstance(place, str) and is_address(text):
            addresses.append(text)
        else:
            try:
                paths[text] = _resolved(place)
            except (OSError, RuntimeError, ValueError) as error:
                failed.append(_not_a_path(text, error))
    folders = {path for path in paths.values() if path.is_dir()}
    kept = {
        given: path
        for given, path in paths.items()
        if folders.isdisjoint(path.parents) or not path.exists()
    }
    return addresses, kept, failed


def _resolved(place: str | Path) -> Path:
    """The path in full; raises what looking at it later would raise."""
    path = Path(place).expanduser().resolve()
    path.exists()
    return path


def _not_a_path(given: str, error: Exception) -> Failure:
    reason = (isinstance(error, OSError) and error.strerror) or str(error)
    shown = given if len(given) <= _LONGEST_SHOWN else f"{given[:_LONGEST_SHOWN]}…"
    return Failure(
        shown, f"{shown!r} cannot be looked up ({reason.rstrip('.').lower()}); check the path"
    )


def _misnamed(name: str) -> Failure:
    shown = spelled_out(name)
    return Failure(shown, f"the name {shown} is not in UTF-8; rename it and ingest it again")


def _folder(
    store: Store, folder: Path
) -> tuple[dict[str, Target], dict[Path, OSError], list[Path]]:
    """The documents of a folder by id, hidden ones left out; what of it cannot be read; files of
    other kinds.
    """
    root = _known_root(store, folder) or folder
    label = _label(store, root)
    found: dict[str, Target] = {}
    unread: dict[Path, OSError] = {}
    others: list[Path] = []

    def remember(error: OSError) -> None:
        unread[Path(error.filename)] = error

    for place, folders, names in os.walk(folder, onerror=remember):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place, name)
            if name.startswith("."):
                continue
            try:
                is_document = is_supported(path) and path.is_file()
            except OSError as error:  # a link to where nobody may look
                unread[path] = error
                continue
            if is_document:
                source = f"{label}/{_inside(root, path)}"
                found[source] = Target(source, path, str(root))
            else:
                others.append(path)
    return dict(sorted(found.items())), unread, others


def _unread(folder: Path, error: OSError) -> Failure:
    reason = f"{folder} cannot be read ({error.strerror}); what the library holds of it stays"
    return Failure(str(folder), reason)


def _gone(
    store: Store, folder: Path, found: Mapping[str, Target], unread: Sequence[Path]
) -> list[str]:
    """Sources whose files were in the folder and are found there no more under that id."""
    return [
        known.id
        for known in store.known().values()
        if known.id not in found
        and Path(known.origin).is_relative_to(folder)
        and not any(Path(known.origin).is_relative_to(place) for place in unread)
    ]


def _file(store: Store, path: Path) -> Target:
    """A file given alone: part of an ingested folder if it lies in one, else by its name."""
    root = _known_root(store, path)
    if root is not None:
        return Target(f"{_label(store, root)}/{_inside(root, path)}", path, str(root))
    return Target(_label(store, path), path, None)


def _inside(root: Path, path: Path) -> str:
    """The path in its root, as an id has it: what cannot be shown is spelled out."""
    return spelled_out(path.relative_to(root).as_posix())


def _known_root(store: Store, path: Path) -> Path | None:
    """The outermost ingested folder that the path lies in, the path itself included."""
    roots = store.roots()
    inside = [folder for folder in (path, *path.parents) if str(folder) in roots]
    folders = [folder for folder in inside if folder.is_dir()]
    return folders[-1] if folders else None


def _label(store: Store, path: Path) -> str:
    """What the ids of a place's sources begin with: its name, longer if another has that name.

    Labels never begin one another, so that ids of two places cannot meet.
    """
    roots = store.roots()
    if str(path) in roots:
        return roots[str(path)]
    parts = [spelled_out(part) for part in path.parts if part != path.anchor]
    taken = [*roots.values(), *store.known()]
    labels = ("/".join(parts[-length:]) for length in range(1, len(parts) + 1))
    whole = "/".join(parts)
    label = next((label for label in labels if not _meets(label, taken)), whole)
    while _meets(label, taken):
        label += "_"
    store.add_root(str(path), label)
    return label


def _meets(label: str, taken: Iterable[str]) -> bool:
    return any(
        f"{label}/".startswith(f"{other}/") or f"{other}/".startswith(f"{label}/")
        for other in taken
    )
