"""A user's own lexicon replaces ours; a broken one is refused with its place."""

from importlib.resources import files
from pathlib import Path

import pytest

from whoseword.errors import LexiconError
from whoseword.reference.deeds import open_deeds
from whoseword.reference.names import open_names


def test_an_own_lexicon_replaces_ours(tmp_path: Path) -> None:
    ours = files("whoseword").joinpath("lexicons/facilities.yaml").read_text("utf-8")
    (tmp_path / "facilities.yaml").write_text(ours.replace("museum", "granary"), encoding="utf-8")
    assert open_names(tmp_path).facilities.match(["granary"], 0) is not None
    assert open_names().facilities.match(["granary"], 0) is None


@pytest.mark.parametrize("name", ["deeds", "tolls", "reality", "people", "numbers", "clauses"])
def test_a_broken_lexicon_of_deeds_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / f"{name}.yaml").write_text("- nothing\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=name):
        open_deeds(tmp_path)


@pytest.mark.parametrize("name", ["outlets", "official_bodies", "titles", "statements", "groups"])
def test_a_broken_lexicon_of_names_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / f"{name}.yaml").write_text("- nothing\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=name):
        open_names(tmp_path)
