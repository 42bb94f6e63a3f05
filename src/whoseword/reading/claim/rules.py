"""The rules that make claims, by their stable names, with the public text of each."""

from collections.abc import Callable, Mapping
from inspect import getdoc
from types import MappingProxyType
from typing import Any

from whoseword.reading.claim import (
    bases,
    citing,
    digest,
    marked,
    nesting,
    own_voice,
    quoted,
    relays,
)
from whoseword.reading.claim.citation import brackets
from whoseword.reading.claim.cue import according, cued, nameless, nouns, passives, refusals

_MADE_BY: Mapping[str, Callable[..., Any]] = {
    "speaker_before_cue": cued.speaker_before_cue,
    "speaker_after_cue": cued.speaker_after_cue,
    "speaker_of_sentence": cued.speaker_of_sentence,
    "same_speaker": cued.same_speaker,
    "according_to": according.according_to,
    "refusal": refusals.refusal,
    "noun_of_saying": nouns.noun_of_saying,
    "told_by": passives.told_by,
    "nameless": nameless.nameless,
    "quoted_by": quoted.quoted_by,
    "quoted_as_saying": quoted.quoted_as_saying,
    "citing": citing.citing,
    "told_outlet": relays.told_outlet,
    "passed_on_by": relays.passed_on_by,
    "based_on": bases.based_on,
    "resumed_quotation": nesting.resumed,
    "free_quotation": nesting.free_quotations,
    "nested": nesting.nested,
    "digest": digest.find_digests,
    "closing_citation": brackets.find_brackets,
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
