"""People to the mentor: the command line, the chat page and the HTTP interfaces."""

import ingest.quiet  # noqa: F401  (before any library that reports home)
