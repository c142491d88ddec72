"""The version of the product, as installed."""

from importlib import metadata


def version() -> str:
    """The version of the installed distribution; "not installed" when run from its folder alone."""
    try:
        return metadata.version("roadmap-mentor")
    except metadata.PackageNotFoundError:
        return "not installed"
