"""Forms of regular verbs and nouns, and of those that the lexicon lists."""

import pytest

from whoseword.language.inflection import plural_of, verb_forms


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("bomb", {"bomb", "bombs", "bombed", "bombing"}),
        ("seize", {"seize", "seizes", "seized", "seizing"}),
        ("ambush", {"ambush", "ambushes", "ambushed", "ambushing"}),
        ("bury", {"bury", "buries", "buried", "burying"}),
        ("deploy", {"deploy", "deploys", "deployed", "deploying"}),
        ("strike", {"strike", "strikes", "struck", "striking"}),
    ],
)
def test_the_forms_of_a_verb(verb: str, forms: set[str]) -> None:
    assert verb_forms(verb, {"strike": "strikes struck striking"}) == forms


@pytest.mark.parametrize(
    ("noun", "plural"),
    [("raid", "raids"), ("ambush", "ambushes"), ("rally", "rallies"), ("day", "days")],
)
def test_the_plural_of_a_noun(noun: str, plural: str) -> None:
    assert plural_of(noun) == plural
