"""All the books in one hand: what reading looks things up in."""

from dataclasses import dataclass
from pathlib import Path

from whoseword.reference.cues import CueBook, open_cues
from whoseword.reference.dates import DateBook, open_dates
from whoseword.reference.deeds import DeedBook, open_deeds
from whoseword.reference.disputes import DisputeBook, open_disputes
from whoseword.reference.gazetteer import Gazetteer, open_gazetteer
from whoseword.reference.lexicon import check_names
from whoseword.reference.names import NameBook, open_names
from whoseword.reference.pages import PageBook, open_pages
from whoseword.reference.voices import VoiceBook, open_voices


@dataclass(frozen=True, slots=True)
class Books:
    """Gazetteer and lexicons, opened once; reading only looks things up in them."""

    gazetteer: Gazetteer
    cues: CueBook
    voices: VoiceBook
    dates: DateBook
    names: NameBook
    deeds: DeedBook
    disputes: DisputeBook
    pages: PageBook


def open_books(own: Path | None = None, gazetteer: Path | None = None) -> Books:
    """The books as shipped; lexicons that lie in the folder ``own`` replace those of their name.

    ``gazetteer`` is a file that replaces the shipped one.

    LexiconError when one is missing or malformed, or a file has no lexicon's name.
    """
    check_names(own)
    return Books(
        gazetteer=open_gazetteer(own, gazetteer),
        cues=open_cues(own),
        voices=open_voices(own),
        dates=open_dates(own),
        names=open_names(own),
        deeds=open_deeds(own),
        disputes=open_disputes(own),
        pages=open_pages(own),
    )
