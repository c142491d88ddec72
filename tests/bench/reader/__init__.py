"""Train and weigh the reader of pairs: `python -m tests.bench.reader`."""
