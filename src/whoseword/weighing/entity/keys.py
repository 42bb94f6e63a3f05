"""Keys of one article's bearers: two that share none are never held together."""

from collections.abc import Iterator

from whoseword.language.key_digests import number_of
from whoseword.weighing.entity.bearers import Bearer
from whoseword.weighing.entity.pairs import traits_at
from whoseword.weighing.entity.relations import Relations


def kept_keys_of(bearer: Bearer, relations: Relations) -> frozenset[int]:
    """The keys of a bearer, and one for each of its mentions, to find it by."""
    return keys_of_bearer(bearer, relations).union(map(key_of_mention, bearer.ids))


def keys_of_bearer(bearer: Bearer, relations: Relations) -> frozenset[int]:
    """The keys of one bearer's names; they depend on nothing else."""
    return frozenset(map(number_of, _keys(bearer, relations)))


def key_of_mention(mention: str) -> int:
    """The key under which the article of a mention is found."""
    return number_of(f"mention {mention}")


def _keys(bearer: Bearer, relations: Relations) -> Iterator[str]:
    for form in bearer.forms:
        if form.kind in {"generic", "unlocated", "bare"}:
            own = f"{form.family} {form.key}"
            traits = sorted(traits_at(bearer, form, relations))
            yield from (f"{own} {kind} {what}" for kind, what in traits)
        else:
            yield from relations.keys(form)
