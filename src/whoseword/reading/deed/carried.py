"""What a sentence leaves for the next one to point back to: "he", "it", "the town"."""

from collections.abc import Iterator

from whoseword.reading.deed.sentence import Mention, Sentence
from whoseword.record import Name
from whoseword.record.kinds import BODIES, TOWNS
from whoseword.reference.deeds import DeedBook

_HEAD, _TITLE, _APPOSITION = 6, 7, 7


def is_town(mention: Mention) -> bool:
    """Whether a name is that of a town or a village."""
    place = mention.name.place
    return mention.is_place and place is not None and place.precision in TOWNS


def last_town(sentence: Sentence) -> Mention | None:
    """The last town that a sentence, or the heading that it is, names as a place to be at.

    Towns of a closing citation, and those that a distance is told from, are none.
    """
    text = sentence.wording.text[sentence.span.start : sentence.span.end]
    closed = sentence.span.start + text.rfind("(") if text.rstrip(". ").endswith(")") else None
    towns = [
        mention
        for mention in sentence.mentions
        if is_town(mention)
        and (closed is None or mention.span.end <= closed)
        and sentence.lower(mention.first - 2) not in sentence.clause["sides"]
    ]
    return towns[-1] if towns else None


def still_about(sentence: Sentence) -> Name | None:
    """The first person of a sentence; None where "he" comes before, who is still the same."""
    person = next((m for m in sentence.mentions if m.name.kind == "person"), None)
    if person is None:
        return None
    before = sentence.wording.lower[sentence.words.start : person.first]
    return None if "he" in before or "she" in before else person.name


def body_told(sentence: Sentence, before: Name | None) -> Name | None:
    """The body that "it" stands for in the next sentence: its only one, or the one at its head.

    None where two are told and neither is at the head; that before where none is told.
    """
    told = [mention for mention in sentence.mentions if mention.name.kind in BODIES]
    if not told:
        return before
    head = told[0].first - sentence.words.start <= _HEAD
    return told[0].name if head or len({one.name.id for one in told}) == 1 else None


def nouns_told(sentence: Sentence, book: DeedBook) -> Iterator[tuple[str, Name]]:
    """The nouns that stand with a person's name: before it, or behind it and a comma."""
    for mention in sentence.mentions:
        if mention.name.kind == "person":
            before, behind = _title_words(sentence, mention), _apposed_words(sentence, mention)
            for at in (*before, *behind):
                if _is_one(sentence.lower(at), book):
                    yield sentence.lower(at), mention.name


def _title_words(sentence: Sentence, mention: Mention) -> Iterator[int]:
    """The words of a title before a name, a comma between at most."""
    for at in range(mention.first - 1, mention.first - 1 - _TITLE, -1):
        word = sentence.lower(at)
        comma = word == "," and at == mention.first - 1
        verb = word in sentence.clause["verbal"] and sentence.mention_at(at) is None
        if verb or not (word.isalpha() or comma):
            return
        yield at


def _apposed_words(sentence: Sentence, mention: Mention) -> Iterator[int]:
    """The words of an apposition behind a name."""
    if sentence.lower(mention.end) != ",":
        return
    for at in range(mention.end + 1, mention.end + _APPOSITION):
        if not sentence.lower(at).isalpha() or sentence.lower(at) in {"and", "said", "who"}:
            return
        yield at


def _is_one(word: str, book: DeedBook) -> bool:
    noun = book.people.get(word)
    return noun is not None and noun.single
