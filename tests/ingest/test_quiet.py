import os
import subprocess
import sys

import pytest

from ingest.quiet import TELEMETRY_OFF
from tests.processes import PROJECT


@pytest.mark.parametrize("package", ["ingest", "mentor", "ui"])
def test_importing_a_package_turns_telemetry_off_and_keeps_what_the_user_set(package: str) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in TELEMETRY_OFF}
    code = f"import {package}, os; print(*(os.environ[name] for name in {[*TELEMETRY_OFF]}))"
    process = subprocess.run(
        [sys.executable, "-c", code],
        cwd=PROJECT,
        env={**environment, "LANGSMITH_TRACING": "true"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    expected = {**TELEMETRY_OFF, "LANGSMITH_TRACING": "true"}
    assert process.stdout.split() == list(expected.values())
