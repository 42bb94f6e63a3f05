"""The rules that make claims, by their stable names, with the public text of each."""

from collections.abc import Callable, Mapping
from inspect import getdoc
from types import MappingProxyType
from typing import Any

from whoseword.reading.claim import (
    bases,
    citations,
    cued,
    digest,
    marked,
    nesting,
    own_voice,
    relays,
)

_MADE_BY: Mapping[str, Callable[..., Any]] = {
    "speaker_before_cue": cued.speaker_before_cue,
    "speaker_after_cue": cued.speaker_after_cue,
    "speaker_of_sentence": cued.speaker_of_sentence,
    "same_speaker": cued.same_speaker,
    "according_to": cued.according_to,
    "refusal": cued.refusal,
    "noun_of_saying": cued.noun_of_saying,
    "nameless": cued.nameless,
    "quoted_by": relays.quoted_by,
    "quoted_as_saying": relays.quoted_as_saying,
    "citing": relays.citing,
    "told_outlet": relays.told_outlet,
    "passed_on_by": relays.passed_on_by,
    "based_on": bases.based_on,
    "resumed_quotation": nesting.resumed,
    "free_quotation": nesting.free_quotations,
    "nested": nesting.nested,
    "digest": digest.find_digests,
    "closing_citation": citations.find_brackets,
    "tagged": marked.tagged_sayings,
    "own_voice": own_voice.own_voice,
}


def _text(rule: Callable[..., Any]) -> str:
    text = getdoc(rule)
    if not text:
        raise ValueError(f"a rule without its public sentence: {rule!r}")
    return " ".join(text.split("\n\n", 1)[0].split())


RULES: Mapping[str, str] = MappingProxyType({name: _text(rule) for name, rule in _MADE_BY.items()})
"""Each rule's public text: the first paragraph of its docstring."""
