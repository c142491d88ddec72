"""What an asynchronous task produces, as a plain iterator that its reader can leave.

All tasks of the process run in one event loop, in a thread of its own: there a request can be
given up at any moment, and clients find again the connections that they keep in a loop.
"""

import asyncio
import gc
import threading
import traceback
from collections.abc import Callable, Coroutine, Iterator
from functools import cache
from queue import Empty, SimpleQueue

PULSE = 0.5
"""Seconds; so often the reader gets an empty piece while there is none, and may leave."""

Put = Callable[[str], None]

_YOUNG = 1
"""The generation of objects up to which is collected: those of a request, in milliseconds."""

_starting = threading.Lock()


def in_background(produce: Callable[[Put], Coroutine[None, None, None]]) -> Iterator[str]:
    """The pieces that `produce` puts, as they come; "" now and then while none does.

    What it raises is raised here. Closing the iterator cancels it.
    """
    pieces: SimpleQueue[str | None] = SimpleQueue()
    task = asyncio.run_coroutine_threadsafe(_cleared(produce(pieces.put)), _loop())
    task.add_done_callback(lambda _: pieces.put(None))
    try:
        while (piece := _next(pieces)) is not None:
            yield piece
        task.result()
    finally:
        task.cancel()
        del task  # it holds an error whose traceback holds this frame


async def _cleared(produced: Coroutine[None, None, None]) -> None:
    """Runs to its end; of an error, only where it was raised is kept.

    What the client has left open of a stream (generators in cycles of references) is collected
    right behind it, in the thread of its loop. Elsewhere the collector would end one while the
    loop is ending it: "async generator already executing".
    """
    try:
        await produced
    except BaseException as error:
        traceback.clear_frames(error.__traceback__)
        raise
    finally:
        asyncio.get_running_loop().call_soon(gc.collect, _YOUNG)


def _next(pieces: "SimpleQueue[str | None]") -> str | None:
    try:
        return pieces.get(timeout=PULSE)
    except Empty:
        return ""


def _loop() -> asyncio.AbstractEventLoop:
    with _starting:
        return _running_loop()


@cache
def _running_loop() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="background", daemon=True).start()
    return loop
