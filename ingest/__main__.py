"""`python -m ingest PATH|URL...` is `mentor ingest`."""

import sys

from ingest.command import main

sys.exit(main())
