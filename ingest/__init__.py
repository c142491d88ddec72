"""Documents in, searchable index out."""

import ingest.quiet  # noqa: F401  telemetry off before any library is imported
