"""Expected copies and chains that go on in another report."""

from tests.spec.expected_record.written import EACH_SET, articles, marks, record


@EACH_SET
def test_a_copy_is_not_earlier_than_what_it_copies(name: str) -> None:
    for copy in record(name)["copies"]:
        earlier, later = (articles(name)[copy[one]]["published"] for one in ("earlier", "later"))
        assert earlier <= later
        assert 0 < copy["share"] <= 1


@EACH_SET
def test_a_chain_goes_on_in_the_report_of_an_outlet_that_it_cites(name: str) -> None:
    for one in record(name)["continued"]:
        report, said = one["continues"]
        chain = marks(name)[one["report"]]["attributions"][one["attribution"]]["chain"]
        outlet = articles(name)[report]["outlet"].removeprefix("The ")
        heard = {"this newspaper": articles(name)[one["report"]]["outlet"]}
        assert any(outlet in heard.get(link, link) for link in chain)
        assert said == "author" or marks(name)[report]["attributions"][said]


@EACH_SET
def test_a_continued_chain_gives_no_name_to_an_unnamed_voice(name: str) -> None:
    for one in record(name)["continued"]:
        report, said = one["continues"]
        end = marks(name)[one["report"]]["attributions"][one["attribution"]]
        if end["named"] or end["source_kind"] == "document" or said == "author":
            continue
        assert not marks(name)[report]["attributions"][said]["named"]
