"""An entity from its bearers: its names, and all that is said of it, each with its claims."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from whoseword.language.spelling import folded
from whoseword.record import (
    Entity,
    EntityName,
    EntityStatement,
    NameBasis,
    NameKind,
    Statement,
    Tier,
)
from whoseword.reference.names import name_key
from whoseword.weighing.entity.bearers import Bearer
from whoseword.weighing.entity.joins import is_a_name
from whoseword.weighing.entity.mentions import Mention, form_of
from whoseword.weighing.entity.relations import Relations

# A stated office is stated for all of somebody's mentions; who suffered is kept safe all the same.
_TIERS: tuple[Tier, ...] = ("minor", "victim", "public-role", "witness", "named-private")


def entity_of(
    bearers: Sequence[Bearer],
    about: Mapping[str, Sequence[Statement]],
    relations: Relations,
    *,
    judged: bool,
    id_: str,
) -> Entity:
    """The entity of bearers in their order, under an id given."""
    mentions = [mention for bearer in bearers for mention in bearer.mentions]
    told = [one for mention in mentions for one in about.get(mention.id, ())]
    named = [one for one in mentions if one.name is not None] or mentions
    shown = _shown(named)
    return Entity(
        id=id_,
        kind=_kind_of(named),
        tier=_tier_of(named),
        name=shown,
        names=tuple(_names(shown, mentions, told, relations, judged=judged)),
        mentions=tuple(mention.id for mention in mentions if mention.name is not None),
        statements=statements_of(told),
        articles=tuple(mention.id for mention in mentions if mention.name is None),
    )


def _kind_of(mentions: Sequence[Mention]) -> NameKind:
    """The kind of most mentions, voices last; of equals the first in the alphabet."""
    kinds = Counter(mention.kind for mention in mentions)
    return min(kinds, key=lambda kind: (kind == "voice", -kinds[kind], kind))


def _tier_of(mentions: Sequence[Mention]) -> Tier | None:
    """A minor's or a victim's where any mention is; else public where any states an office."""
    tiers = {mention.tier for mention in mentions}
    return next((tier for tier in _TIERS if tier in tiers), None)


def _shown(mentions: Sequence[Mention]) -> str:
    """The name of most words; of equals the most frequent, then the first in the alphabet."""
    named = [one for one in mentions if one.kind != "voice"] or mentions
    texts = Counter(one.text for one in named)
    return min(texts, key=lambda text: (-len(name_key(text).split()), -texts[text], text))


def _names(
    shown: str,
    mentions: Sequence[Mention],
    told: Sequence[Statement],
    relations: Relations,
    *,
    judged: bool,
) -> Iterator[EntityName]:
    """Every name, spelt as most often, the shown one first, with what ties it to the others."""
    aliases = _aliases(mentions, told)
    texts = Counter(one.text for one in mentions) + Counter(aliases.keys())
    spellings: dict[str, str] = {}
    for text in sorted(texts, key=lambda text: (text != shown, -texts[text], text)):
        spellings.setdefault(_spelling(text), text)
    for text in spellings.values():
        if text == shown or text in aliases:
            how: NameBasis = "stated"
        else:
            others = [one for one in spellings.values() if one != text]
            how = _basis(text, others, mentions, relations) or ("judged" if judged else "spelling")
        yield EntityName(text, how, tuple(dict.fromkeys(aliases.get(text, ()))))


def _basis(
    text: str, others: Iterable[str], mentions: Sequence[Mention], relations: Relations
) -> NameBasis | None:
    """Whether a name is another one's short or usual form, or the same in other letters."""
    family = next((one.family for one in mentions if one.text == text), None)
    if family is None or family == "place":
        return None
    book = relations.book
    form = form_of(text, family, book)
    hows = {
        relation.how
        for other in others
        if (relation := relations.of(form, form_of(other, family, book))) is not None
    }
    if "shortened" in hows or "address" in hows:
        return "spelling"
    if "same" in hows:
        usual = name_key(text) in book.names.same
        return "spelling" if usual or form.kind in {"generic", "short"} else "transliteration"
    return "transliteration" if "spelt" in hows or "near" in hows else None


def _spelling(text: str) -> str:
    """A name as it is written, apart from case, accents and an article before it."""
    return folded(text).removeprefix("the ")


def _aliases(mentions: Iterable[Mention], told: Iterable[Statement]) -> dict[str, list[str]]:
    """Names of which an article says that they are another's, with the claims that say so."""
    by_id = {mention.id: mention for mention in mentions}
    found: dict[str, list[str]] = {}
    for one in told:
        if one.what == "alias" and is_a_name(one.value):
            found.setdefault(by_id[one.about].text, []).extend(one.claims)
            found.setdefault(one.value, []).extend(one.claims)
    return found


def statements_of(told: Iterable[Statement]) -> tuple[EntityStatement, ...]:
    """What is said, each value once with every claim; values that contradict stand side by side."""
    held: dict[tuple[str, str, int | None], list[Statement]] = {}
    for one in told:
        held.setdefault((one.what, folded(one.value), one.count), []).append(one)
    return tuple(
        EntityStatement(
            what=same[0].what,
            value=same[0].value,
            count=same[0].count,
            claims=tuple(dict.fromkeys(claim for one in same for claim in one.claims)),
        )
        for same in held.values()
    )
