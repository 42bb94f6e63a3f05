"""Chains that go on in another article: A cites B, and B's own article is in the record."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from whoseword.record import Article, Continued
from whoseword.weighing.origin.ends import End, plain


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


@dataclass(frozen=True, slots=True)
class Reached:
    """Where a claim ends after all; ``back`` are the articles passed before that ways led to."""

    ends: tuple[End, ...]
    back: frozenset[str] = frozenset()


def continue_chains(told: Told) -> tuple[tuple[Continued, ...], tuple[End, ...]]:
    """The chains that go on, and every claim's ends after following them as far as they lead.

    A chain goes on in the article of the first outlet that it cites and that is in the record: in
    all that the outlet says where it ends there, else in what the outlet has of the next voice.
    So a voice stays what it is, and nobody is given a name this way. What outlets have from each
    other in a circle is on a word of which nothing is recorded.
    """
    continued: list[Continued] = []
    final: list[End] = []
    for ends in told.ends.values():
        for end in ends:
            following = _following(end, told)
            reached = _reached(end, following, told, (end.article,))
            final += reached.ends
            if following:
                continued.append(_continued(end, following, reached, told))
    return tuple(continued), tuple(final)


def _continued(end: End, following: Sequence[End], reached: Reached, told: Told) -> Continued:
    claims = tuple(dict.fromkeys(one.claim.id for one in following))
    outlet = told.articles[following[0].article].outlet
    reason = f"cites {outlet}, whose own article on this event is in the record"
    back = _leads_back(end, reached)
    if back is not None:
        reason += f"; from there it leads back to this {back}"
    elif reached.back:
        reason += "; from there it runs in a circle"
    return Continued(end.claim.id, claims, reason, back is not None)


def _leads_back(end: End, reached: Reached) -> str | None:
    """What the claim's chain leads back to, its own article or an earlier one of its outlet.

    Where the earlier one cites a voice, the outlet has it from there, and nothing leads back.
    """
    if end.article in reached.back:
        return "article"
    own = any(one.key == end.outlet and not one.recorded for one in reached.ends)
    return "outlet" if own else None


def _following(end: End, told: Told) -> tuple[End, ...]:
    """The ends of the cited outlet's own claims on the event; none where the record has none."""
    for at in range(1, len(end.way)):
        article = _cited(end, at, told)
        own = () if article is None else told.ends[article.id]
        found = tuple(one for one in own if at + 1 == len(end.way) or _same_next(one, end, at))
        if found:
            return found
    return ()


def _same_next(own: End, end: End, at: int) -> bool:
    """Whether the outlet has it of the voice that is cited behind it, by what it is or is called.

    Of one event an outlet's "the army" is the army for who cites it, though no entity holds both.
    """
    if own.way[1:2] == end.way[at + 1 : at + 2]:
        return True
    words = [link.name for link in (*own.claim.chain[1:2], *end.claim.chain[at + 1 : at + 2])]
    return len(words) == 2 and None not in words and plain(words[0] or "") == plain(words[1] or "")


def _cited(end: End, at: int, told: Told) -> Article | None:
    """The article in which the claim goes on of the outlet that it cites as its link ``at``.

    Of several that of the day that the link tells is taken, else the last that was out.
    """
    if end.way[at] == end.outlet:
        return None
    out, link = told.articles[end.article].published, end.claim.chain[at : at + 1]
    before = [
        one
        for one in told.by_outlet(end.way[at])
        if one.id != end.article and (out is None or (one.published or "") <= out)
    ]
    dated = [one for one in before if link and link[0].date == (one.published or "")]
    return next(reversed(dated or before), None)


def _reached(end: End, following: Sequence[End], told: Told, way: tuple[str, ...]) -> Reached:
    """Where the claim ends after all; a way that leads back to an article passed before, nowhere.

    Where no other way is left, that it is on the outlet's word is all that is known, and how the
    outlet knows is not: its own article has it from elsewhere.
    """
    if not following:
        return Reached((end,))
    reached: dict[str, End] = {}
    back: set[str] = set()
    for one in following:
        if one.article in way:
            back.add(one.article)
            continue
        further = _reached(one, _following(one, told), told, (*way, one.article))
        back |= further.back
        for last in further.ends:
            passed = last.relays | end.relays | {following[0].outlet}
            on = replace(
                last, claim=end.claim, article=end.article, outlet=end.outlet, relays=passed
            )
            reached.setdefault(on.key, on)
    ends = tuple(reached.values()) or (replace(end, recorded=False),)
    return Reached(ends, frozenset(back))
