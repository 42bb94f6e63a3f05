from tests.unit.weighing.voices import article, end, voice
from whoseword.record import Article
from whoseword.weighing.origin.continued import Told, continue_chains
from whoseword.weighing.origin.ends import End

COLONEL = voice("Colonel Tinni", "official", "unknown")
AIR = article("Radio Air", "2022-03-16")
ONLINE = article("Sahra Online", "2022-03-17")
POST = article("Lagoon Post", "2022-03-18")


def told(*ends: tuple[Article, End]) -> Told:
    held: dict[str, list[End]] = {}
    for of, one in ends:
        held.setdefault(of.id, []).append(one)
    return Told({of.id: of for of, _ in ends}, held)


def cites(of: Article, outlet: str, date: str | None = None) -> tuple[Article, End]:
    return of, end(of, voice(outlet, "outlet", "relays", date=date))


def test_who_cites_an_outlet_is_on_the_word_of_its_own_articles_voice() -> None:
    continued, ends = continue_chains(
        told((AIR, end(AIR, COLONEL)), cites(ONLINE, "Radio Air"), cites(POST, "Sahra Online"))
    )
    assert {one.link for one in ends} == {COLONEL}
    assert [one.claim for one in continued] == [ends[1].claim.id, ends[2].claim.id]
    assert ends[2].relays == {"radio air", "sahra online"}


def test_an_unnamed_voice_is_given_no_name_by_the_outlets_own_article() -> None:
    officer = voice("a former officer", "official", "unknown", named=False)
    through = end(ONLINE, voice("Radio Air", "outlet", "relays"), officer)
    continued, ends = continue_chains(told((AIR, end(AIR, COLONEL)), (ONLINE, through)))
    assert continued == ()
    assert ends[1].link == officer


def test_a_chain_through_an_outlet_goes_on_in_what_it_has_of_the_same_voice() -> None:
    through = end(ONLINE, voice("Radio Air", "outlet", "relays"), COLONEL)
    own = end(AIR, COLONEL)
    continued, ends = continue_chains(told((AIR, own), (ONLINE, through)))
    assert [one.continues for one in continued] == [(own.claim.id,)]
    assert ends[1].key == own.key


def test_a_chain_through_two_outlets_goes_on_in_the_first_that_has_it() -> None:
    cited = end(ONLINE, voice("Radio Air", "outlet", "relays"))
    through = end(
        POST, voice("Sahra Online", "outlet", "relays"), voice("Radio Air", "outlet", "relays")
    )
    continued, ends = continue_chains(
        told((AIR, end(AIR, COLONEL)), (ONLINE, cited), (POST, through))
    )
    assert continued[-1].continues == (cited.claim.id,)
    assert ends[-1].link == COLONEL


def test_nothing_goes_on_in_an_article_that_came_out_later() -> None:
    early = article("Sahra Online", "2022-03-15")
    continued, _ = continue_chains(told((AIR, end(AIR, COLONEL)), cites(early, "Radio Air")))
    assert continued == ()


def test_of_two_articles_the_one_of_the_day_that_is_cited_is_taken() -> None:
    first = article("Radio Air", "2022-03-14")
    elder = voice("an elder of Ubari", "witness", "witnessed", named=False)
    given = told(
        (first, end(first, elder)),
        (AIR, end(AIR, COLONEL)),
        cites(ONLINE, "Radio Air", "2022-03-14"),
    )
    assert continue_chains(given)[1][2].link == elder


def test_two_outlets_that_cite_each_other_are_a_circle_and_no_origin() -> None:
    other = article("Radio Air", "2022-03-17")
    continued, ends = continue_chains(
        told(cites(other, "Sahra Online"), cites(ONLINE, "Radio Air"))
    )
    assert all(one.circle for one in continued)
    assert not any(one.recorded for one in ends)


def test_who_has_it_from_a_circle_does_not_stand_in_it() -> None:
    other = article("Radio Air", "2022-03-17")
    given = told(cites(other, "Sahra Online"), cites(ONLINE, "Radio Air"), cites(POST, "Radio Air"))
    continued, ends = continue_chains(given)
    assert [one.circle for one in continued] == [True, True, False]
    assert continued[2].reason.endswith("from there it runs in a circle")
    assert not any(one.recorded for one in ends)


def test_what_is_laid_to_an_outlet_that_has_it_from_elsewhere_is_not_at_first_hand() -> None:
    other = article("Radio Air", "2022-03-17")
    seen = end(ONLINE, voice("Radio Air", "outlet", "witnessed"))
    _, ends = continue_chains(told(cites(other, "Sahra Online"), (ONLINE, seen)))
    assert seen.recorded
    assert not any(one.recorded for one in ends)


def test_an_outlet_that_takes_back_its_own_word_is_a_circle() -> None:
    later = article("Radio Air", "2022-03-18")
    silent = end(AIR)
    given = told((AIR, silent), cites(ONLINE, "Radio Air"), cites(later, "Sahra Online"))
    assert [one.circle for one in continue_chains(given)[0]] == [False, True]
    spoken = told(
        (AIR, end(AIR, COLONEL)), cites(ONLINE, "Radio Air"), cites(later, "Sahra Online")
    )
    assert not any(one.circle for one in continue_chains(spoken)[0])
