"""The real server over the shipped documents, on a free port of this computer."""

from collections.abc import Iterator

import pytest

from mentor import Mentor
from tests.ui.serving import served


@pytest.fixture(scope="session")
def address(mentor: Mentor) -> Iterator[str]:
    """Where the server is."""
    with served(mentor) as address:
        yield address
