"""Voices that are on one word: a body, its other names within one event, and who speaks for it."""

from collections.abc import Iterable, Mapping, Sequence

from whoseword.record.kinds import PEOPLE
from whoseword.weighing.origin.ends import End, plain

_BODIES = ("official_body", "group", "agency")
# Words that tell no body from another.
_SMALL = frozenset(["the", "of", "in", "at", "for", "and", "s"])


def on_one_word(ends: Iterable[End]) -> dict[str, str]:
    """For each voice that shares another one's word, that one's key.

    A hospital and its director, an army and its spokesman are on one word. So are a body and a
    shorter name for it where the event has but one that the name fits: "the hospital in Gao" is
    "the regional hospital in Gao".
    """
    ends = tuple(ends)
    bodies = {end.key: _words(end) for end in ends if end.link.kind in _BODIES}
    found: dict[str, str] = {}
    for key, words in bodies.items():
        longer = _only([k for k, others in bodies.items() if words < others])
        if longer is not None:
            found[key] = longer
    fullest = {key: words for key, words in bodies.items() if key not in found}
    for end in ends:
        if end.link.kind in PEOPLE and end.key not in bodies:
            body = _body_of(end, bodies, fullest)
            if body is not None:
                found.setdefault(end.key, found.get(body, body))
    return found


def _body_of(
    end: End, bodies: Mapping[str, frozenset[str]], fullest: Mapping[str, frozenset[str]]
) -> str | None:
    """The body that the voice speaks for, by its key or by words that fit but one."""
    exact = sorted(end.institutions & bodies.keys())
    if exact:
        return exact[0]
    told = [frozenset(one.split()) - _SMALL for one in sorted(end.institutions - {end.key})]
    fitting = (_only([k for k, words in fullest.items() if one <= words]) for one in told if one)
    return next((key for key in fitting if key is not None), None)


def _words(end: End) -> frozenset[str]:
    return frozenset(plain(end.link.name or "").split()) - _SMALL


def _only(keys: Sequence[str]) -> str | None:
    """The one that there is; None where there are several, or none."""
    return keys[0] if len(keys) == 1 else None
