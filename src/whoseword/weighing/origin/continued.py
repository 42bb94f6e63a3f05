"""Chains that go on in another article: A cites B, and B's own article is in the record."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from whoseword.record import Article, Continued
from whoseword.record.kinds import MEDIA
from whoseword.weighing.origin.ends import End


@dataclass(frozen=True, slots=True)
class Told:
    """The ends of all claims of one event, by article, with the articles that tell them."""

    articles: Mapping[str, Article]
    ends: Mapping[str, Sequence[End]]

    def by_outlet(self, key: str) -> Iterator[Article]:
        """The articles of an outlet, in the order of their days and ids."""
        found = (
            self.articles[id_] for id_, ends in self.ends.items() if ends and ends[0].outlet == key
        )
        yield from sorted(found, key=lambda one: (one.published or "", one.id))


def continue_chains(told: Told) -> tuple[tuple[Continued, ...], tuple[End, ...]]:
    """The chains that go on, and every claim's ends after following them as far as they lead.

    A chain that ends at a voice, named or not, never goes on: nobody is given a name this way.
    """
    continued: list[Continued] = []
    final: list[End] = []
    for ends in told.ends.values():
        for end in ends:
            following = _following(end, told)
            reached, circle = _reached(end, following, told, (end.article,))
            final += reached
            if following:
                continued.append(_continued(end, following, circle=circle))
    return tuple(continued), tuple(final)


def _continued(end: End, following: Sequence[End], *, circle: bool) -> Continued:
    claims = tuple(dict.fromkeys(one.claim.id for one in following))
    reason = f"cites {end.link.name}, whose own article on this event is in the record"
    if circle:
        reason += "; from there it leads back to this article"
    return Continued(end.claim.id, claims, reason, circle)


def _following(end: End, told: Told) -> tuple[End, ...]:
    """The ends of the cited outlet's own claims on the event; none where it is not in the record.

    Of several of its articles the one of the day that the link tells is taken, else the last
    that was out when this one was published.
    """
    if not _cites(end):
        return ()
    out = told.articles[end.article].published
    before = [
        one
        for one in told.by_outlet(end.key)
        if one.id != end.article and (out is None or (one.published or "") <= out)
    ]
    dated = [one for one in before if end.link.date and one.published == end.link.date]
    chosen = (dated or before)[-1:]
    return tuple(each for one in chosen for each in told.ends[one.id])


def _cites(end: End) -> bool:
    """Whether the chain stops at an outlet other than the article's own, which has a name."""
    return end.link.named and end.link.kind in MEDIA and end.key != end.outlet


def _reached(
    end: End, following: Sequence[End], told: Told, way: tuple[str, ...]
) -> tuple[tuple[End, ...], bool]:
    """Where the claim ends after all, and whether a way led back to an article passed before."""
    if not following:
        return (end,), False
    reached: dict[str, End] = {}
    circle = False
    for one in following:
        if one.article in way:
            circle = True
            continue
        further, back = _reached(one, _following(one, told), told, (*way, one.article))
        circle = circle or back
        for last in further:
            on = replace(
                last,
                claim=end.claim,
                article=end.article,
                outlet=end.outlet,
                relays=last.relays | end.relays | {end.key},
            )
            reached.setdefault(on.key, on)
    return (tuple(reached.values()) or (end,)), circle
