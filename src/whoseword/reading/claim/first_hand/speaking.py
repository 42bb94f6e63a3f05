"""Deeds that are done by speaking: a threat, an order, a promise, an announcement of one's own."""

from whoseword.reading.claim.first_hand.speaker import Speaker
from whoseword.record.kinds import PARTIES

_ITSELF = frozenset(["it", "they", "we", "i"])
_INTENDS = frozenset(["would", "will", "'ll", "shall"])


def acts_by_speaking(speaker: Speaker) -> bool:
    """Who threatens, orders, promises or announces does so by these words."""
    stance, kind = speaker.link.stance, speaker.link.kind
    if stance == "warns":
        threatens = any(word.startswith("threat") for word in speaker.cues)
        intends = kind == "group" and _intends(speaker)
        return intends or (threatens and (kind in PARTIES or kind == "person"))
    if kind not in PARTIES:
        return False
    if stance == "announces":
        return _announces_own(speaker)
    orders = stance == "orders" and not any(word.startswith("demand") for word in speaker.cues)
    return orders or stance == "promises" or (kind == "group" and _intends(speaker))


def _announces_own(speaker: Speaker) -> bool:
    """An order, a plan, a ceasefire; not "announced that twelve had died"."""
    page = speaker.page
    first, last = page.range_of(speaker.saying.content[0])
    if first >= last or speaker.tells_of(speaker.book.casualties):
        return False
    noun = page.low[first] in page.cues.grammar.articles and page.low[first - 1] != "that"
    plain = noun and page.cues.grammar.finite.isdisjoint(page.low[first : first + 4])
    return plain or not _INTENDS.isdisjoint(page.low[first:last])


def _intends(speaker: Speaker) -> bool:
    """What the voice itself means to do: "it would march"."""
    page = speaker.page
    return any(
        page.low[at] in _ITSELF and at + 1 < last and page.low[at + 1] in _INTENDS
        for first, last in speaker.sentences()
        for at in range(first, last)
    )
