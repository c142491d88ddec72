import asyncio
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from ui.threads import in_thread, last_in_thread


async def collected(items: Iterator[str], threads: ThreadPoolExecutor) -> list[str]:
    return [item async for item in in_thread(items, threads)]


def test_items_come_in_order() -> None:
    items = ["一", "two", "", "三"]
    with ThreadPoolExecutor(2) as threads:
        assert asyncio.run(collected(iter(items), threads)) == items


def test_errors_come_through() -> None:
    def failing() -> Iterator[str]:
        yield "one"
        raise ValueError("two is missing")

    with ThreadPoolExecutor(2) as threads, pytest.raises(ValueError, match="two is missing"):
        asyncio.run(collected(failing(), threads))


def test_it_can_be_left_while_an_item_is_waited_for() -> None:
    go_on = threading.Event()

    def waiting() -> Iterator[str]:
        yield "one"
        go_on.wait(60)
        yield "two"

    async def leave_after_the_first() -> bool:
        came = asyncio.Event()

        async def read() -> None:
            async for _ in in_thread(waiting(), threads):
                came.set()

        reading = asyncio.create_task(read())
        await came.wait()
        await asyncio.sleep(0)
        reading.cancel()
        await asyncio.wait([reading])
        return go_on.is_set()

    with ThreadPoolExecutor(2) as threads:
        try:
            assert asyncio.run(leave_after_the_first()) is False
        finally:
            go_on.set()


def test_a_generator_that_is_left_is_closed_when_its_item_has_come() -> None:
    go_on, closed = threading.Event(), threading.Event()

    def waiting() -> Iterator[str]:
        try:
            yield "one"
            go_on.wait(60)
            yield "two"
        finally:
            closed.set()

    async def leave_after_the_first() -> None:
        async for _ in in_thread(waiting(), threads):
            break

    with ThreadPoolExecutor(2) as threads:
        asyncio.run(leave_after_the_first())
        go_on.set()
        assert closed.wait(5)


@pytest.mark.parametrize(
    ("leaves_at", "last"), [(None, "三"), (1, None), (3, None)], ids=["stays", "early", "late"]
)
def test_the_last_item_is_for_who_has_stayed(leaves_at: int | None, last: str | None) -> None:
    seen = 0

    async def left() -> bool:
        nonlocal seen
        seen += 1
        return seen == leaves_at

    with ThreadPoolExecutor(2) as threads:
        items = iter(["一", "two", "三"])
        assert asyncio.run(last_in_thread(items, threads, left)) == last
