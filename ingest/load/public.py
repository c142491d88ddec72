"""Which addresses of the internet protocol are of the public internet."""

import ipaddress

_GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
# Both carry an IPv4 address, which a gateway of the local network may lead to (RFC 6052, 3056).
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_SIX_TO_FOUR = ipaddress.IPv6Network("2002::/16")
_IPV4_BITS = 0xFFFFFFFF


def is_public(address: str) -> bool:
    """Whether `address` (3.4.5.6 or 2a00::1, with or without a zone) is of the public internet.

    Networks with IPv6 alone reach IPv4 servers by NAT64; such an address is as public as the IPv4
    address in it. 6to4 is out of use and never public, nor is multicast.

    Raises:
        ValueError: `address` is none.
    """
    found = ipaddress.ip_address(address.split("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        if found in _NAT64:
            return is_public(str(ipaddress.IPv4Address(int(found) & _IPV4_BITS)))
        return found.is_global and found in _GLOBAL_UNICAST and found not in _SIX_TO_FOUR
    return found.is_global and not found.is_multicast
