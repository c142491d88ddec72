"""`python -m ui` is `mentor`."""

import sys


def main() -> int:
    """Run `mentor`; return the exit code. Ctrl-C is quiet from the first import on."""
    try:
        from ui.cli import main as run

        return run()
    except KeyboardInterrupt:
        return 130  # ingest.terminal.INTERRUPTED, which may not be there yet


if __name__ == "__main__":
    sys.exit(main())
