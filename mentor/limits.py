"""What a caller limits an answer or a search to, checked before it is used."""

from collections.abc import Sequence

from ingest.errors import ConfigurationError, SourceUnknown
from ingest.store import Store


def check_count(k: int) -> None:
    """Raise ConfigurationError unless `k` is a number of passages."""
    if not isinstance(k, int) or k < 1:
        raise ConfigurationError(f"k is {k!r}; ask for one passage or more")


def check_ids(sources: Sequence[str] | None) -> None:
    """Raise ConfigurationError unless `sources` are ids, or None for all."""
    if isinstance(sources, str):
        raise ConfigurationError(f"sources is the text {sources!r}; give a list of ids")
    if sources is not None and not sources:
        raise ConfigurationError("sources is an empty list; name some sources, or None for all")
    other = next((each for each in sources or () if not isinstance(each, str)), None)
    if other is not None:
        raise ConfigurationError(f"sources has {other!r} in it; give ids, which are text")


def check_known(sources: Sequence[str] | None, store: Store) -> None:
    """Raise SourceUnknown if one of `sources` is not in the library."""
    missing = store.missing(sources or ())
    if missing:
        raise SourceUnknown(f"no source {missing[0]!r} in the library; `mentor sources` lists them")
