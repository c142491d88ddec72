"""`mentor doctor`: everything the mentor needs, looked at one by one. It changes nothing."""

import argparse
from typing import Any

from ingest.terminal import DONE, UNUSABLE, given_settings, to_json
from ui.doctor.check import Check
from ui.doctor.environment import environment


def run_doctor(arguments: argparse.Namespace) -> int:
    """Print the checks; return 2 if something cannot be used."""
    checks = diagnose(given_settings(arguments, "home"))
    if arguments.json:
        print(to_json(checks))
    else:
        for check in checks:
            print(f"{'OK     ' if check.ok else 'PROBLEM'}  {check.name}: {check.found}")
    return DONE if all(check.ok for check in checks) else UNUSABLE


def diagnose(given: dict[str, Any]) -> list[Check]:
    """Every check, with the settings of the environment and those given."""
    checks = environment()
    if not all(check.ok for check in checks):
        return checks  # what comes next cannot even be imported without them
    from ui.doctor.library import library

    return [*checks, *library(given)]
