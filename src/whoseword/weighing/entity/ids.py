"""Ids of entities: made of what hardly ever changes when a mention comes or goes."""

from collections import Counter
from collections.abc import Iterator, Sequence

from whoseword.record.ids import content_id, digits
from whoseword.weighing.entity.bearers import Bearer
from whoseword.weighing.entity.forms import Form

_DIGITS = 16
_SHARED = frozenset({"generic", "unlocated", "bare"})


def ids_of(groups: Sequence[Sequence[Bearer]]) -> Iterator[str]:
    """The id of each entity, given as bearers, in their order.

    The least of the ids made of names that no other entity bears; where it has no name of its own,
    of its mentions' digits. No date changes it, and no article that calls it by a name it has.
    """
    forms = [frozenset(form for bearer in group for form in bearer.forms) for group in groups]
    bearers = Counter(form for own in forms for form in own)
    for group, own in zip(groups, forms, strict=True):
        alone = [form for form in own if bearers[form] == 1 and form.kind not in _SHARED]
        yield min(map(_id_of, alone)) if alone else f"e-{min(_digits(group))}"


def _id_of(form: Form) -> str:
    return content_id("e", form.family, form.kind, form.key)


def _digits(group: Sequence[Bearer]) -> Iterator[str]:
    for mention in (mention for bearer in group for mention in bearer.mentions):
        yield (digits(mention.id) or mention.id)[:_DIGITS]
