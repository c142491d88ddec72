"""What the mentor works with: settings, models, the folder and what is in it."""

import hashlib
import re
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from ingest.embed import EMBEDDED, MODEL_FOLDER, open_embedder
from ingest.errors import ConfigurationError, MentorError, ModelUnavailable
from ingest.library import Library
from mentor import Settings
from ui.doctor.check import Check

_CREDENTIALS = re.compile(r"(?<=://)[^/@]*@")


def library(given: dict[str, Any]) -> list[Check]:
    """Each setting as it counts, with those given, and whether what they name can be used."""
    try:
        settings = Settings(**given)
    except ConfigurationError as error:
        return [Check("settings", False, str(error))]
    return [
        *_settings(settings),
        _language_model(settings),
        _home(settings.home),
        _tried("embedding model", lambda: _embedding_model(settings)),
        _tried("library", lambda: _library(settings)),
    ]


def _tried(name: str, look: Callable[[], str]) -> Check:
    try:
        return Check(name, True, look())
    except MentorError as error:
        return Check(name, False, str(error))


def _settings(settings: Settings) -> list[Check]:
    """The settings as they count; secrets are not shown."""
    checks = []
    for name, field in type(settings).model_fields.items():
        variable = field.validation_alias or f"MENTOR_{name.upper()}"
        value = getattr(settings, name)
        shown = "not set" if value in (None, "") else _CREDENTIALS.sub("…@", str(value))
        default = "" if name in settings.model_fields_set else " (default)"
        checks.append(Check(f"setting {variable}", True, shown + default))
    return checks


def _language_model(settings: Settings) -> Check:
    """Says whether there is one; asking it would cost money."""
    if settings.model:
        return Check("language model", True, f"{settings.model} writes, every sentence is checked")
    return Check("language model", True, "none; the mentor answers in quotes (see MENTOR_MODEL)")


def _home(home: Path) -> Check:
    """Whether the library's folder, or the nearest one above that is there, can be written."""
    folders = (home.absolute(), *home.absolute().parents)
    there = next(folder for folder in folders if folder.exists())
    try:
        with tempfile.TemporaryFile(dir=there):
            pass
    except OSError as error:
        advice = "set MENTOR_HOME to a folder that you may write to"
        return Check("home", False, f"{there} cannot be written ({error.strerror}); {advice}")
    return Check("home", True, f"{home} can be {'written' if there == folders[0] else 'made'}")


def _embedding_model(settings: Settings) -> str:
    if settings.embedding_model == EMBEDDED:
        compare_digests(MODEL_FOLDER)
    return f"{open_embedder(settings).identity} can be loaded"


def compare_digests(folder: Path) -> None:
    """Raise ModelUnavailable if a file of the model is not the one that SHA256SUMS names."""
    sums = folder / "SHA256SUMS"
    try:
        for line in sums.read_text(encoding="utf-8").splitlines():
            digest, name = line.split()
            if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
                raise ModelUnavailable(
                    f"{folder / name} is not the file that was shipped (its sha256 differs from "
                    f"{sums.name}); install roadmap-mentor again"
                )
    except OSError as error:
        raise ModelUnavailable(
            f"{error.filename} cannot be read ({error.strerror}); install roadmap-mentor again"
        ) from error


def _library(settings: Settings) -> str:
    if not (settings.home / "library.sqlite").exists():
        return f"none in {settings.home} yet; the first question brings in the shipped documents"
    with closing(Library(settings)) as library:
        library.check_index()
        library.indexes.check_words()
        sources = library.store.sources(library.store.fact("index") or "")
        chunks = sum(source.chunks for source in sources)
        made_with = library.store.fact("made_with") or "nothing yet"
    return f"{len(sources)} sources, {chunks} chunks, made with {made_with}"
