"""What is between articles: copies, their credit, and chains that go on in another article."""

from collections.abc import Iterator

from whoseword.measure.answers import Answer
from whoseword.measure.record.held import Held

# A share is told in runs of five words by the record, in whole sentences by us.
_NEAR = 0.15


def article_answers(held: Held) -> Iterator[Answer]:
    """Each copy with its credit, each chain that goes on, and none that is not expected."""
    yield from _copies(held)
    yield from _chains(held)


def _copies(held: Held) -> Iterator[Answer]:
    reports = {reading.article.id: name for name, reading in held.readings.items()}
    found = {(reports[one.earlier], reports[one.later]): one for one in held.weighed.copies}
    wanted = {(one.earlier, one.later): one for one in held.expected.copies}
    for pair in sorted({*found, *wanted}):
        told = " and ".join(pair)
        both = pair in found and pair in wanted
        left, right = (told if pair in side else "" for side in (wanted, found))
        yield Answer("copies", both, "", left, right)
        if both:
            credit, read = wanted[pair].credited, found[pair].credited
            yield Answer("credits", credit == read, "", f"{told}: {credit}", f"{read}")
            share, shared = wanted[pair].share, found[pair].shared
            near = abs(share - shared) <= _NEAR
            yield Answer("shares of copies", near, "", f"{told}: {share}", f"{shared:.2f}")


def _chains(held: Held) -> Iterator[Answer]:
    """A chain may go on in more claims than the one that is expected; that one must be there."""
    goes_on = {one.claim: {*one.continues} for one in held.weighed.continued}
    stands = held.stands.claims
    for chain in held.expected.chains:
        own = stands.get((chain.report, chain.attribution), ())
        found = [goes_on[claim] for claim in own if claim in goes_on]
        wanted = stands.get((chain.other, chain.continues), ())
        right = any(not others.isdisjoint(wanted) for others in found)
        told = f"{chain.report}/{chain.attribution} in {chain.other}/{chain.continues}"
        yield Answer("chains that go on", right, "", told, "in other claims" if found else "")
    expected = {(one.report, one.attribution) for one in held.expected.chains}
    for place, claims in stands.items():
        if place not in expected and not goes_on.keys().isdisjoint(claims):
            yield Answer("chains that go on", False, "", "", f"{place[0]}/{place[1]}")
