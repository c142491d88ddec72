"""Gradio imported without the type stubs that it makes for editors each time.

Half of its import (1.1 of 2.4 s) reads, compares and writes *.pyi files beside its components,
which an installed program neither needs nor may always write. Gradio passes over a component
whose file it is not told.
"""

import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def without_type_stubs() -> Iterator[None]:
    """While the block runs, `inspect.getfile` names no file for classes of Gradio's components."""
    getfile = inspect.getfile

    def getfile_of_others(thing: Any) -> str:
        if type(thing).__name__ == "ComponentMeta":
            raise OSError(f"the file of {thing!r} is not told")
        return getfile(thing)

    inspect.getfile = getfile_of_others  # type: ignore[assignment]  # the parameter's name
    try:
        yield
    finally:
        inspect.getfile = getfile
