"""A blocking generator as an asynchronous one that its reader can leave at any moment."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import aclosing
from typing import TypeVar

Item = TypeVar("Item")

ANSWERS_AT_ONCE = 32
"""More wait for their turn."""

ANSWERS = ThreadPoolExecutor(ANSWERS_AT_ONCE, thread_name_prefix="answer")


async def in_thread(items: Iterator[Item], threads: Executor) -> AsyncGenerator[Item, None]:
    """The items, each waited for in a thread.

    Cancelled, it ends at once, although its thread may wait on: Gradio runs a plain generator so
    that a stop takes effect when the next item comes, and ignores questions until then. The
    generator is closed by that thread, when it has its item.
    """
    end = object()
    waiting = threads.submit(next, items, end)
    try:
        while (item := await asyncio.wrap_future(waiting)) is not end:
            yield item  # type: ignore[misc]  # the sentinel is gone
            waiting = threads.submit(next, items, end)
    finally:
        waiting.add_done_callback(lambda _: _close(items))


async def last_in_thread(
    items: Iterator[Item], threads: Executor, left: Callable[[], Awaitable[bool]]
) -> Item | None:
    """The last of the items; None if `left` says in between that nobody waits for it any more."""
    last = None
    async with aclosing(in_thread(items, threads)) as coming:
        async for item in coming:
            if await left():
                return None
            last = item
    return last


def _close(items: Iterator[Item]) -> None:
    close = getattr(items, "close", None)
    if close is not None:
        close()
