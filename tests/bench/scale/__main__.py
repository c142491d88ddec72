"""`python -m tests.bench.scale [--sizes 1000,10000] [--systems mentor,tutorial] ...`."""

import sys

from tests.bench.scale.run import read_options, run

if __name__ == "__main__":
    run(read_options(sys.argv[1:]))
