"""The real server for a mentor of the test's own, on a free port of this computer."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from mentor import Mentor
from ui.server import bind, create_app


@contextmanager
def served(mentor: Mentor) -> Iterator[str]:
    """Serve the mentor as long as the block runs; the address."""
    with bind("127.0.0.1", 0) as listener:
        app = create_app(mentor)
        config = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([listener],))
        thread.start()
        try:
            while not server.started and thread.is_alive():
                time.sleep(0.05)
            assert server.started, "the server ended before it started"
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
