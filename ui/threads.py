"""A blocking generator as an asynchronous one that its reader can leave at any moment."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import Executor
from typing import TypeVar

Item = TypeVar("Item")


async def in_thread(items: Iterator[Item], threads: Executor) -> AsyncIterator[Item]:
    """The items, each waited for in a thread.

    Cancelled, it ends at once, although its thread may wait on: Gradio runs a plain generator so
    that a stop takes effect when the next item comes, and ignores questions until then.
    """
    loop = asyncio.get_running_loop()
    end = object()
    while (item := await loop.run_in_executor(threads, next, items, end)) is not end:
        yield item  # type: ignore[misc]  # the sentinel is gone
