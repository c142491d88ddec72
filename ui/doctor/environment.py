"""What the mentor stands on: Python, its packages, and telemetry that is off."""

import os
import platform
import sys
from importlib import metadata

from packaging.requirements import Requirement

from ingest.quiet import TELEMETRY_OFF
from ui.doctor.check import Check
from ui.version import version

PYTHON = ((3, 11), (3, 13))
"""The first and the last Python that the mentor is tested with."""


def environment() -> list[Check]:
    """Python, each package that the distribution names, telemetry."""
    return [_python(), *_packages(), _telemetry()]


def _python() -> Check:
    first, last = (".".join(map(str, edge)) for edge in PYTHON)
    fits = PYTHON[0] <= sys.version_info[:2] <= PYTHON[1]
    advice = "" if fits else f"; install Python {first} to {last}"
    return Check("python", fits, f"{platform.python_version()} in {sys.prefix}{advice}")


def _packages() -> list[Check]:
    requirements = [Requirement(line) for line in _required()]
    return [
        Check("roadmap-mentor", True, version()),
        *(_package(found) for found in requirements if not found.marker or found.marker.evaluate()),
    ]


def _required() -> list[str]:
    try:
        return metadata.requires("roadmap-mentor") or []
    except metadata.PackageNotFoundError:
        return []


def _package(requirement: Requirement) -> Check:
    name = f"package {requirement.name}"
    try:
        found = metadata.version(requirement.name)
    except metadata.PackageNotFoundError:
        return Check(name, False, f"not installed; run pip install '{requirement}'")
    if requirement.specifier.contains(found, prereleases=True):
        return Check(name, True, found)
    return Check(name, False, f"{found} does not fit; run pip install '{requirement}'")


def _telemetry() -> Check:
    on = {name: os.environ.get(name, "") for name in TELEMETRY_OFF}
    on = {name: value for name, value in on.items() if value != TELEMETRY_OFF[name]}
    chosen = ", ".join(f"{name}={value}" for name, value in on.items())
    return Check("telemetry", True, f"as you set it: {chosen}" if on else "off in every library")
