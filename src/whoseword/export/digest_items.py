"""The items of a digest: the deeds of one sentence with words, chain, tolls and sources."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from whoseword.export.chains import chain_in_words, described_in
from whoseword.export.dates import told_as, when_in_words
from whoseword.export.passages import (
    claims_of,
    sentence_at,
    tidy,
    words_of_claim,
)
from whoseword.export.places import Place, place_of
from whoseword.export.sources import CitedSource, sources_of
from whoseword.export.tolls import Version, versions_of
from whoseword.export.words import CERTAINTY_REMARK, KIND_WORDS, LEADS, REALITY_REMARK
from whoseword.record import Claim, Deed, Reading, Span


@dataclass(frozen=True, slots=True)
class Account:
    """One voice's words on a deed; ``own`` when the outlet speaks itself.

    ``lead`` is how it begins: "according to", "denied by"; empty when the outlet speaks itself.
    """

    lead: str
    voice: str
    words: str
    own: bool
    remark: str | None
    claim: str | None


@dataclass(frozen=True, slots=True)
class Item:
    """What one sentence of one article tells; the first account holds the deed's own words."""

    kinds: tuple[str, ...]
    when: str | None
    earliest: str | None
    latest: str | None
    place: Place
    accounts: tuple[Account, ...]
    remarks: tuple[str, ...]
    killed: tuple[Version, ...]
    injured: tuple[Version, ...]
    conflicts: tuple[str, ...]
    sources: tuple[CitedSource, ...]
    article: str
    deeds: tuple[str, ...]
    reviewed: bool


def items_of(reading: Reading) -> tuple[Item, ...]:
    """The items of one reading: its deeds, less those told as background and those rejected."""
    groups: dict[tuple[Span, str], list[Deed]] = {}
    for deed in reading.deeds:
        if not deed.background and deed.status != "rejected":
            key = (sentence_at(reading.article, deed.trigger), place_of(deed).key)
            groups.setdefault(key, []).append(deed)
    described = described_in(reading)
    return tuple(_item(reading, tuple(deeds), described) for deeds in groups.values())


def _item(reading: Reading, deeds: tuple[Deed, ...], described: Mapping[str, str]) -> Item:
    first = deeds[0]
    claims = _unique(claim for deed in deeds for claim in claims_of(reading, deed))
    when = next((deed.when for deed in deeds if when_in_words(deed.when)), first.when)
    killed = (v for deed in deeds for v in versions_of(reading, deed, deed.killed, described))
    injured = (v for deed in deeds for v in versions_of(reading, deed, deed.injured, described))
    return Item(
        kinds=tuple(dict.fromkeys(KIND_WORDS[deed.kind] for deed in deeds)),
        when=when_in_words(when) or told_as(when, reading.article.text),
        earliest=when.earliest if when else None,
        latest=when.latest if when else None,
        place=place_of(first),
        accounts=_accounts(reading, first, claims, described),
        remarks=_remarks(deeds, claims),
        killed=tuple(dict.fromkeys(killed)),
        injured=tuple(dict.fromkeys(injured)),
        conflicts=_conflicts(reading, deeds, claims),
        sources=sources_of(reading, claims),
        article=reading.article.id,
        deeds=tuple(deed.id for deed in deeds),
        reviewed=all(deed.status != "machine" for deed in deeds),
    )


def _conflicts(
    reading: Reading, deeds: tuple[Deed, ...], claims: tuple[Claim, ...]
) -> tuple[str, ...]:
    """Which conflicts of the article the deeds are part of: the same key for all parts of one."""
    deed_ids, claim_ids = {deed.id for deed in deeds}, {claim.id for claim in claims}
    return tuple(
        f"{reading.article.id}/{number}"
        for number, conflict in enumerate(reading.conflicts)
        if conflict.about in deed_ids or claim_ids & set(conflict.claims)
    )


def _accounts(
    reading: Reading, deed: Deed, claims: tuple[Claim, ...], described: Mapping[str, str]
) -> tuple[Account, ...]:
    if not claims:
        sentence = tidy(sentence_at(reading.article, deed.trigger).of(reading.article.text))
        outlet = reading.article.outlet or "The article itself"
        return (Account("", f"{outlet}, in its own voice", sentence, True, None, None),)
    told = tuple(
        Account(
            lead=_lead(claim),
            voice=_voice(claim, described),
            words=words_of_claim(reading, claim, deed.trigger),
            own=len(claim.chain) == 1,
            remark=_certainty_remark(claim),
            claim=claim.id,
        )
        for claim in claims
        if not _only_passes_on(claim, claims[0])
    )
    return tuple(account for account in told if not _repeats(account, told))


def _only_passes_on(claim: Claim, first: Claim) -> bool:
    """Whether the claim is no more than the first one's words on their way to the outlet."""
    if claim is first or first.text not in claim.text:
        return False
    voices = {link.name for link in first.chain}
    return len(claim.chain) < len(first.chain) and all(link.name in voices for link in claim.chain)


def _repeats(account: Account, told: tuple[Account, ...]) -> bool:
    """Whether an earlier account of the same voice says as much."""
    earlier = told[: told.index(account)]
    return any(
        one.voice == account.voice and (account.words in one.words or one.words in account.words)
        for one in earlier
    )


def _lead(claim: Claim) -> str:
    """How an account begins: with the stance only where its one source is the one who takes it."""
    if len(claim.chain) == 1:
        return ""
    stance = claim.chain[-1].stance if len(claim.chain) == 2 else "says"
    return LEADS.get(stance, "according to")


def _voice(claim: Claim, described: Mapping[str, str]) -> str:
    """The chain in words without what the account's lead says already ("denied by")."""
    if _lead(claim) in LEADS.values():
        outlet, source = claim.chain
        return chain_in_words((outlet, replace(source, stance="says")), described)
    return chain_in_words(claim.chain, described)


def _certainty_remark(claim: Claim) -> str | None:
    denies = claim.chain[-1].stance == "denies"
    return None if denies else CERTAINTY_REMARK[claim.certainty]


def _remarks(deeds: tuple[Deed, ...], claims: tuple[Claim, ...]) -> tuple[str, ...]:
    denied = any(claim.chain[-1].stance == "denies" for claim in claims)
    realities = (deed.reality for deed in deeds if not (denied and deed.reality == "denied"))
    told = (REALITY_REMARK[reality] for reality in realities)
    return tuple(dict.fromkeys(remark for remark in told if remark))


def _unique(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple({claim.id: claim for claim in claims}.values())
