"""Chances that are the same each time."""

from random import Random


def seeded(*parts: str | int) -> Random:
    """The chances of a part of the world: the same parts give the same ones, on any machine."""
    if len(parts) == 1:
        return Random(parts[0])  # noqa: S311 chances of a made-up press, no secrets
    return Random(" ".join(map(str, parts)))  # noqa: S311 as above
