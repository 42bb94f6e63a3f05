"""Settings: defaults, then the environment, then flags."""

from pathlib import Path

import pytest

from whoseword.desk.settings import SETTINGS, open_settings
from whoseword.errors import SettingsError


def test_without_anything_set_the_defaults_hold() -> None:
    settings = open_settings({"USER": "ada"})
    assert settings.record == "whoseword.db"
    assert settings.threads == 2
    assert settings.by == "ada"
    assert settings.lexicons is None


def test_a_flag_goes_before_the_environment() -> None:
    told = {"WHOSEWORD_RECORD": "one.db"}
    assert open_settings(told).record == "one.db"
    assert open_settings(told, record="two.db").record == "two.db"
    assert open_settings(told, record=None).record == "one.db"


def test_without_a_login_nobody_is_named() -> None:
    assert open_settings({}).by == "not named"


@pytest.mark.parametrize("told", ["0", "-1", "many", "257", "1.5"])
def test_threads_that_make_no_sense_are_refused(told: str) -> None:
    with pytest.raises(SettingsError, match="WHOSEWORD_THREADS makes no sense"):
        open_settings({"WHOSEWORD_THREADS": told})


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    missing = tmp_path / "missing"
    with pytest.raises(SettingsError) as caught:
        open_settings({"WHOSEWORD_LEXICONS": str(missing)})
    assert str(caught.value) == (
        f"WHOSEWORD_LEXICONS is no folder\n  {missing}\n  "
        "name a folder that is there, or leave it out"
    )


def test_every_setting_has_help() -> None:
    assert all(setting.help and setting.variable.startswith("WHOSEWORD_") for setting in SETTINGS)


def test_the_imported_gazetteer_is_used_once_it_is_there(tmp_path: Path) -> None:
    told = {"XDG_DATA_HOME": str(tmp_path)}
    kept = tmp_path / "whoseword" / "gazetteer.bin"
    assert open_settings(told).gazetteer is None
    assert open_settings(told).imported == kept
    kept.parent.mkdir()
    kept.touch()
    assert open_settings(told).gazetteer == kept
    assert open_settings({**told, "WHOSEWORD_GAZETTEER": "shipped"}).gazetteer is None


def test_a_gazetteer_that_is_not_there_is_refused(tmp_path: Path) -> None:
    missing = tmp_path / "gazetteer.bin"
    with pytest.raises(SettingsError) as caught:
        open_settings({"WHOSEWORD_GAZETTEER": str(missing)})
    assert str(caught.value) == (
        f"WHOSEWORD_GAZETTEER is no file\n  {missing}\n  "
        "name a file that whoseword import gazetteer made, or shipped, or leave it out"
    )
