"""What is asked of the passages about voices: each question is put to the claims themselves."""

from collections.abc import Callable

from tests.unit.reading.claim.hearing import chain, hear, reported, span
from whoseword.record import Attribution, Claim, LinkKind

_NAMES = {"Dune Radio": "outlet"}


def _claims(text: str) -> list[Claim]:
    return reported(hear(text, _NAMES))  # type: ignore[arg-type]


def _hows(text: str) -> set[str]:
    return {link.how for claim in _claims(text) for link in claim.chain[1:]}


def _nobody(text: str) -> bool:
    return any(claim.chain[-1].name is None for claim in _claims(text))


def _inferred(text: str) -> bool:
    claims = _claims(text)
    return any("based_on" in claim.made_by.split("+") for claim in claims)


def _through_radio(text: str) -> bool:
    return any(
        chain(claim)[:1] == ["Dune Radio"] and len(chain(claim)) > 1 for claim in _claims(text)
    )


def _kind(kind: LinkKind) -> Callable[[str], bool]:
    return lambda text: kind in {claim.chain[-1].kind for claim in _claims(text)}


def _many(text: str) -> bool:
    return any(claim.chain[-1].collective for claim in _claims(text))


def _own_terms(text: str) -> bool:
    """Whether nothing is heard where the tagger marks "A clerk", "wished" and what follows."""
    content = span(text, text.split("wished ")[1][:-1])
    marks = ((span(text, "A clerk"),), (span(text, "wished"),), (content,))
    attribution = Attribution(*marks, score=0.9)
    return not reported(hear(text, attributions=(attribution,)))


ASKS: dict[str, Callable[[str], bool]] = {
    "the voice is an outlet": _kind("outlet"),
    "the voice is an agency": _kind("agency"),
    "the voice is a witness": _kind("witness"),
    "the voice is an official": _kind("official"),
    "the voice is an official body": _kind("official_body"),
    "the voice is a group": _kind("group"),
    "the voice is a document": _kind("document"),
    "the voice is a recording": _kind("broadcast"),
    "the voice is a person": _kind("person"),
    "the voice is of no kind of its own": _kind("other"),
    "the voice is many": _many,
    "a voice says the content behind the noun": lambda text: bool(_claims(text)),
    "somebody says it, and nobody is named": _nobody,
    "the chain goes on to a nurse": lambda text: any(
        len(chain(claim)) > 1 and chain(claim)[-1] == "a nurse" for claim in _claims(text)
    ),
    "the words came through Dune Radio": _through_radio,
    "what Dune Radio reports is inferred or rests on the nurse": _inferred,
    "Dune Radio translates": lambda text: "translates" in _hows(text),
    "the clinic says a number": lambda text: bool(_claims(text)),
    "the voice saw it": lambda text: "witnessed" in _hows(text),
    "the voice saw nothing": lambda text: (
        "unknown" in _hows(text) and "witnessed" not in _hows(text)
    ),
    "the outlet saw it": lambda text: any(
        claim.chain[-1].how == "witnessed" for claim in hear(text).claims if len(claim.chain) == 1
    ),
    "the voice speaks of its own act": lambda text: "acted" in _hows(text),
    "the clerk only says how to be named": _own_terms,
    "somebody claims responsibility": lambda text: any(
        claim.chain[-1].stance == "claims_responsibility" for claim in _claims(text)
    ),
    "the outlet is sure": lambda text: hear(text).claims[0].certainty == "stated",
}
