"""What a caller asks, and limits an answer or a search to, checked before it is used."""

from collections.abc import Collection, Sequence

from ingest.errors import ConfigurationError, SourceUnknown
from ingest.store import Store

MAX_QUESTION_CHARS = 4000
"""Of a question without the white space around it; to answer 100,000 takes minutes."""


def check_text(name: str, given: object) -> None:
    """Raise ConfigurationError unless what is `given` is text."""
    if not isinstance(given, str):
        raise ConfigurationError(f"{name} is {given!r}; give text")


def check_question(name: str, given: object) -> None:
    """Raise ConfigurationError unless what is `given` is text of a length that can be asked."""
    check_text(name, given)
    if (has := len(str(given).strip())) > MAX_QUESTION_CHARS:
        raise ConfigurationError(
            f"{name} has {has:,} characters, {MAX_QUESTION_CHARS:,} may be; shorten it"
        )


def check_count(k: int) -> None:
    """Raise ConfigurationError unless `k` is a number of passages."""
    if not isinstance(k, int) or k < 1:
        raise ConfigurationError(f"k is {k!r}; ask for one passage or more")


def check_ids(sources: Sequence[str] | None) -> None:
    """Raise ConfigurationError unless `sources` are ids, or None for all."""
    if isinstance(sources, str):
        raise ConfigurationError(f"sources is the text {sources!r}; give a list of ids")
    if sources is not None and not isinstance(sources, Collection):
        raise ConfigurationError(f"sources is {sources!r}; give a list of ids")
    if sources is not None and not sources:
        raise ConfigurationError("sources is an empty list; name some sources, or None for all")
    for each in sources or ():
        if not isinstance(each, str):
            raise ConfigurationError(f"sources has {each!r} in it; give ids, which are text")


def check_known(sources: Sequence[str] | None, store: Store) -> None:
    """Raise SourceUnknown if one of `sources` is not in the library."""
    missing = store.missing(sources or ())
    if missing:
        raise SourceUnknown(f"no source {missing[0]!r} in the library; `mentor sources` lists them")
