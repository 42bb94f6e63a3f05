"""Whether two bearers are one: a table of rules, the first that fits decides."""

from collections.abc import Callable

from whoseword.record import Verdict
from whoseword.weighing.entity import rules
from whoseword.weighing.entity.pairs import Two

Rule = Callable[[Two], Verdict | None]

RULES: tuple[Rule, ...] = (
    rules.judged,
    rules.stated_alias,
    rules.own_outlet,
    rules.two_countries,
    rules.other_full_name,
    rules.one_place,
    rules.one_name,
    rules.one_short_name,
    rules.one_address,
    rules.address_spells_name,
    rules.shortened_name,
    rules.other_letters,
    rules.body_of_one_place,
    rules.body_of_one_affiliation,
    rules.place_of_one_country,
    rules.name_and_alias,
    rules.name_and_role,
    rules.name_and_affiliation,
    rules.name_and_day,
    rules.name_and_place,
    rules.name_and_group,
    rules.name_and_country,
    rules.bare_name,
    rules.generic_name,
    rules.name_alone,
    rules.near_name,
    rules.through_others,
    rules.kept_apart,
)
"""Those that say nothing of two hang on an article or on others: they only tell."""

TEXTS = {rule.__name__: rule.__doc__ or "" for rule in RULES}


def verdict_of(two: Two) -> tuple[Verdict, str] | None:
    """What holds of the two, and the rule that says so; None where no rule speaks of them."""
    for rule in RULES:
        verdict = rule(two)
        if verdict is not None:
            return verdict, rule.__name__
    return None
