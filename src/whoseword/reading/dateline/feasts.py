"""The grammar of holidays, of Ramadan and the other Hijri months, lunar and solar."""

from collections.abc import Iterator

from whoseword.language.feasts import feasts_in, hijri_days, is_feast
from whoseword.reading.dateline.absolute import PART, YEAR, Rule, compiled, partial
from whoseword.reading.dateline.found import Found
from whoseword.reading.dateline.lengths import offset
from whoseword.reading.dateline.match import Match
from whoseword.reading.dateline.periods import OF_YEAR
from whoseword.reading.dateline.telling import direction_of
from whoseword.record import Relative
from whoseword.record.when import Direction
from whoseword.reference.dates import plain_name

_HIJRI_YEARS = range(1200, 1600)


def _feast(match: Match) -> Iterator[Found]:
    """Reads "Christmas 2014", "the end of Ramadan", "last Nowruz", "Eid al-Adha"."""
    form = _form(match)
    if not _is_meant(match, form):
        return
    part = match.part() if match.has("part") else None
    side = _SIDES.get(match.found["dir"] or "") if match.has("dir") else None
    if match.has("year"):
        edtf = _in_year(form, match.number("year"))
        if edtf is not None:
            yield Found(match.span, edtf, part=part)
    elif is_feast(form):
        yield Found(
            match.span, relative=Relative("published", "P0D", side=side, part=part, feast=form)
        )
    else:
        yield Found(match.span, relative=partial(form, part))


_SIDES: dict[str, Direction] = {"L": "past", "X": "future"}


def _form(match: Match) -> str:
    name = plain_name(match.text("feast"))
    return match.book.words[name].values["feast"]


def _in_year(form: str, year: int) -> str | None:
    """EDTF of the feast in a Gregorian year or, where it is a Hijri month, a Hijri year."""
    if not is_feast(form):
        return form.replace("XXXX", f"{year:04}")
    if year in _HIJRI_YEARS:
        calendar, *numbers = form.split("-")
        month, *days = (int(number) for number in numbers if number.isdigit())
        told = hijri_days(calendar, year, month, days[0] if days else None)
        return told[2] if told else None
    told = next(iter(feasts_in(form, year)), None)
    return told[2] if told else None


def _is_meant(match: Match, form: str) -> bool:
    """Whether a name is that of the feast: not "Operation Ramadan", "Ramadan Fares", "Bahman"."""
    start, leads = match.found.start(), match.before() in match.book.during
    named = match.tokens.codes[max(0, start - 2) : start] == "v " and not leads
    if (
        named
        or match.is_quoted()
        or match.after_code() == "v"
        or match.text_of("unit") not in ("", "month", "year")
    ):
        return False
    if match.has("year") or len(form.split("-")) != 2 or not form.startswith(("lunar", "solar")):
        return True
    if form.startswith("solar"):
        return False
    return leads or match.has("part") or match.has("dir") or match.has("unit")


def _of_that_year(match: Match) -> Iterator[Found]:
    """Reads "Ramadan last year", "Easter of that year"."""
    form = _form(match)
    if match.grain() != "year" or not _is_meant(match, form):
        return
    shift, anchor = direction_of(match)
    part = match.part() if match.has("part") else None
    feast, day = (form, None) if is_feast(form) else (None, form)
    relative = Relative(anchor, offset("year", shift), "year", partial=day, feast=feast, part=part)
    yield Found(match.span, relative=relative)


def _day_of_month(match: Match) -> Iterator[Found]:
    """Reads "3 Ramadan 1437", "22 Bahman", "the 10th of Muharram"."""
    month, day = _form(match), match.number("day")
    if len(month.split("-")) != 2 or not month.startswith(("lunar", "solar")):
        return
    form = f"{month}-{day:02}"
    if not match.has("year"):
        yield Found(match.span, relative=Relative("published", "P0D", feast=form))
        return
    edtf = _in_year(form, match.number("year"))
    if edtf is not None:
        yield Found(match.span, edtf)


RULES: tuple[Rule, ...] = compiled(
    ("u", rf"{PART}(?:(?P<dir>[LHX]) )?(?P<feast>u)(?: o)?(?:,? {YEAR})?", _feast),
    ("u", rf"{PART}(?P<feast>u){OF_YEAR}", _of_that_year),
    ("u", rf"(?:t )?(?:x )?(?P<unit>U) o (?P<feast>u)(?: o)?(?:,? {YEAR})?", _feast),
    ("u", rf"(?:t )?(?P<day>dh?|O) (?:o )?(?P<feast>u)(?:,? {YEAR})?", _day_of_month),
    ("u", rf"(?P<feast>u) (?P<day>d)(?:,? {YEAR})?", _day_of_month),
)
