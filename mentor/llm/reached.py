"""The address and the key of a model's host, checked before anything is sent there."""

from urllib.parse import urlsplit

from ingest.errors import ConfigurationError


def checked_address(address: str) -> str:
    """The address without white space around it.

    Raises:
        ConfigurationError: no request can go there. It is not shown: it may hold a password.
    """
    address = address.strip()
    try:
        parts = urlsplit(address)
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:  # a port that is no number or too large, brackets that hold no address
        usable = False
    if not usable or not address.isprintable() or " " in address:
        raise ConfigurationError(
            "OPENAI_BASE_URL is no address of a host; give one like http://127.0.0.1:8000/v1, or "
            "unset it for OpenAI's own"
        )
    return address


def checked_key(key: str) -> str:
    """The key without white space around it.

    Raises:
        ConfigurationError: a character in it is one that no HTTP header can carry.
    """
    key = key.strip()
    for place, character in enumerate(key, 1):
        if not "!" <= character <= "~":
            raise ConfigurationError(
                f"OPENAI_API_KEY has U+{ord(character):04X} as character {place}, which no key "
                "has; copy the key anew"
            )
    return key
