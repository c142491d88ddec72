"""Addresses in a page, completed with that of the page."""

from urllib.parse import urljoin, urlsplit


def completed(base: str, target: str) -> str:
    """The address `target`, seen from the page at `base`; empty if it cannot be one.

    Templates leave such behind: `https://[username].github.io/` would be an IPv6 address.
    """
    try:
        address = urljoin(base, target)
        urlsplit(address)
    except ValueError:
        return ""
    return address
