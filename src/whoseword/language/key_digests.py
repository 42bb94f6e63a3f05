"""Keys as numbers: what two things share by being written alike, the same on every machine."""

from hashlib import blake2b


def number_of(key: str) -> int:
    """The key as a whole number of 63 bits, which any database can hold."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big") >> 1
