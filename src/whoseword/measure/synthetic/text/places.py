"""Places in words: "in Derna", "near Derna", "in Darnah province", and what they stand for."""

from dataclasses import dataclass
from random import Random

from whoseword.measure.synthetic.happening import Town, Who
from whoseword.measure.synthetic.text.page import Page
from whoseword.record import Place, Precision, Span, Where

_LANDS = {
    "LY": "Libya", "SY": "Syria", "IQ": "Iraq", "YE": "Yemen", "SD": "Sudan", "UA": "Ukraine",
    "ML": "Mali", "SO": "Somalia",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words for a place with what stands around them."""

    before: str
    after: str
    who: Who
    text: str
    place: Place
    precision: Precision


def place_in_words(rng: Random, town: Town, vague: float, spelling: float) -> Spoken:
    """The town as told: in so many cases of one coarser, or in another spelling."""
    is_vague, drawn = rng.random() < vague, rng.random()
    text = town.name
    if town.others and rng.random() < spelling:
        text = rng.choice(town.others)
    if is_vague and drawn < 0.35 and town.province:
        return _province(town)
    if is_vague and drawn < 0.5 and town.country in _LANDS:
        return _land(town)
    near = is_vague
    precision: Precision = "near_settlement" if near else "settlement"
    before = " near " if near else " in "
    return Spoken(before, "", _bearer(town), text, _settlement(town), precision)


def under(town: Town, heading: Span) -> Where:
    """The town as the place of an item that stands under its name."""
    return Where(
        town.name, "place", town.geonames_id, town.lat, town.lon, town.country, "settlement",
        "heading", heading,
    )  # fmt: skip


def as_heading(page: Page, town: Town) -> Span:
    """The town's name, put to the page by itself."""
    return page.name(_bearer(town), town.name, _settlement(town))


def _bearer(town: Town) -> Who:
    return Who(f"place-{town.geonames_id}", "place", (town.name, *town.others))


def _settlement(town: Town) -> Place:
    return Place(
        town.geonames_id, town.name, town.lat, town.lon, town.country, town.province,
        "settlement", 1.0,
    )  # fmt: skip


def _province(town: Town) -> Spoken:
    who = Who(f"province-{town.country}-{town.province}", "place", (town.province,))
    place = Place(None, town.province, None, None, town.country, town.province, "province", 1.0)
    return Spoken(" in ", " province", who, town.province, place, "province")


def _land(town: Town) -> Spoken:
    name = _LANDS[town.country]
    who = Who(f"country-{town.country}", "place", (name,))
    place = Place(None, name, None, None, town.country, None, "country", 1.0)
    return Spoken(" in ", "", who, name, place, "country")
