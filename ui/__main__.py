"""`python -m ui` is `mentor`."""

import sys

from ui.cli import main

sys.exit(main())
