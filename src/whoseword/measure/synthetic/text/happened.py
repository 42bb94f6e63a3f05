"""A sentence on what happened, and the deed that it tells."""

from collections.abc import Callable

from whoseword.measure.synthetic.story.circumstances import circumstance
from whoseword.measure.synthetic.story.doings import DOINGS
from whoseword.measure.synthetic.story.report import Saying
from whoseword.measure.synthetic.text.counts import count_of
from whoseword.measure.synthetic.text.days import Told, day_in_words
from whoseword.measure.synthetic.text.draft import Draft, Said
from whoseword.measure.synthetic.text.pen import Pen
from whoseword.measure.synthetic.text.places import place_in_words
from whoseword.measure.synthetic.text.spot import put_day, put_place
from whoseword.measure.synthetic.text.templates import Template, fitting
from whoseword.record import Role, RoleKind, Span, Toll

_BY_PEOPLE = {"people", "side", "person"}


class Telling:
    """Writes one sentence on an event, slot by slot."""

    def __init__(self, pen: Pen, saying: Saying, doer: str = "") -> None:
        """Draw how it is told; ``doer`` are words for the doer such as "its forces"."""
        self._pen, self._saying, self._account = pen, saying, saying.account
        self._doer = doer
        self._drafted = Draft(saying.account.kind)
        self._toll = self._tells_toll()
        full = saying.full and not saying.event.account.target
        self._day = None if pen.chance(pen.mix.no_day) and not full else self._day_told()
        vague = 0.0 if saying.full else pen.mix.vague_place
        self._place = place_in_words(pen.rng, saying.account.town, vague, pen.mix.spelling)

    def write(self) -> Draft:
        """The deed that the sentence tells, once it is put to the page."""
        slots: dict[str, Callable[[], None]] = {
            "doer": self._put_doer,
            "target": self._put_target,
            "party": self._put_party,
            "victim": self._put_victim,
            "in": self._put_place,
            "day": self._put_day,
            "toll": self._put_toll,
            "dead": self._put_dead,
            "were": self._put_were,
        }
        for part, words in self._template().parts:
            if part in ("words", "trigger"):
                span = self._pen.page.put(self._pen.rng.choice(words.split("|")))
                self._drafted.trigger = span if part == "trigger" else self._drafted.trigger
            else:
                slots[part]()
        self._report_dead()
        if not self._saying.bare and self._pen.chance(self._pen.mix.detail):
            self._pen.page.put(f", {circumstance(self._pen.rng)}")
        return self._drafted

    def _report_dead(self) -> None:
        """State of a commander that the words have them dead."""
        who, span = self._account.victim, self._drafted.trigger
        named = any(who is not None and role.who == who.id for role in self._drafted.roles)
        if who is not None and who.title and named and span is not None and not self._saying.denies:
            words = self._pen.page.words(span)
            self._drafted.said.append(Said(who.id, "reported_dead", words, span))

    def _template(self) -> Template:
        account, pen = self._account, self._pen
        untold = {"dead"} if not self._toll else set()
        if not self._toll and DOINGS[account.kind].hits in _BY_PEOPLE:
            untold = set()
        told = set()
        quiet = self._saying.bare or pen.chance(pen.mix.no_doer)
        if account.perpetrator is None or (quiet and not self._doer):
            untold.add("doer")
        else:
            told.add("doer")
        untold |= {slot for slot in ("party", "victim", "target") if getattr(account, slot) is None}
        return pen.rng.choice(fitting(account.kind, told, untold))

    def _tells_toll(self) -> bool:
        if not self._account.killed or self._saying.bare or self._saying.denies:
            return False
        return self._saying.full or not self._pen.chance(self._pen.mix.no_toll)

    def _day_told(self) -> Told:
        pen = self._pen
        vague = 0.0 if self._saying.full else pen.mix.vague_day
        return day_in_words(pen.rng, self._account.day, pen.written, pen.published, vague)

    def _role(self, role: RoleKind, who: str | None, span: Span) -> None:
        alleged = self._saying.voice is not None and self._saying.voice.stance == "accuses"
        self._drafted.roles.append(Role(role, who, span, "", alleged and role == "perpetrator"))

    def _put_doer(self) -> None:
        who = self._account.perpetrator
        if who is None:
            self._pen.page.put("armed men")
        elif self._doer:
            span = self._pen.page.put(self._doer)
            self._role("perpetrator", who.id, span)
        else:
            self._pen.page.put("the ")
            span = self._pen.name(who)
            self._role("perpetrator", who.id, span)

    def _put_target(self) -> None:
        words = self._account.target or "a house"
        span = self._pen.page.put(words)
        people = DOINGS[self._account.kind].hits == "people"
        self._role("victim" if people else "target", None, span)
        owner = self._account.party
        if owner is not None and not people and self._owner_told():
            self._pen.page.put(" of the ")
            self._pen.name(owner)

    def _owner_told(self) -> bool:
        """Whether it is told which side was hit: always where that side speaks."""
        voice = self._saying.voice
        speaks = voice is not None and voice.key == "party"
        return self._pen.chance(0.5) or speaks

    def _put_party(self) -> None:
        who = self._account.party
        if who is not None:
            self._pen.page.put("the ")
            span = self._pen.name(who)
            self._role("target", who.id, span)

    def _put_victim(self) -> None:
        who, page = self._account.victim, self._pen.page
        if who is None:
            return
        if who.title and self._pen.chance(0.7):
            page.put(f"{who.title} ")
        span = self._pen.name(who)
        self._role("victim", who.id, span)
        alias = self._pen.alias(who)
        if alias is not None:
            self._drafted.said.append(alias)

    def _put_place(self) -> None:
        self._drafted.where = (put_place(self._pen, self._account.town, self._place),)

    def _put_day(self) -> None:
        if self._day is not None:
            self._drafted.when = put_day(self._pen, self._day)

    def _put_toll(self) -> None:
        if not self._toll:
            return
        page, account = self._pen.page, self._account
        killing = self._pen.chance(0.6)
        page.put(", killing " if killing else ", leaving ")
        if account.killed == 1 and account.victim is not None:
            self._put_only_victim()
        else:
            self._put_dead()
        if not killing:
            page.put(" dead")
        if account.injured:
            page.put(self._pen.rng.choice((" and wounding ", " and injuring ", " and hurting ")))
            self._drafted.injured.append(self._count(account.injured))
        if account.victim is not None and account.killed != 1 and self._pen.chance(0.7):
            page.put(", among them ")
            self._put_victim()

    def _put_only_victim(self) -> None:
        start = self._pen.page.length
        self._put_victim()
        span = self._pen.page.since(start)
        self._drafted.killed.append(Toll(1, 1, None, self._account.side, span))

    def _put_dead(self) -> None:
        if not self._toll or not self._account.killed:
            words = self._account.people
            self._role("victim", None, self._pen.page.put(words))
            return
        toll = self._count(self._account.killed)
        self._drafted.killed.append(toll)
        self._role("victim", None, toll.span)
        owner = self._account.party
        if owner is not None and self._owner_told():
            self._pen.page.put(" of the ")
            self._pen.name(owner)

    def _count(self, number: int) -> Toll:
        account, page = self._account, self._pen.page
        vague = 0.0 if self._saying.full else self._pen.mix.vague_toll
        count = count_of(self._pen.rng, number, account.people, vague)
        span = page.put(count.text)
        return Toll(count.low, count.high, account.people, account.side, span)

    def _put_were(self) -> None:
        single = self._toll and self._drafted.killed and self._drafted.killed[0].high == 1
        self._pen.page.put("was" if single else "were")
