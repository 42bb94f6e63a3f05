"""A record with three readings made by hand, as it is kept and as it is weighed."""

from pathlib import Path

import pytest

from tests.route.weighing import Captured, kept
from tests.weighings import three_reports
from whoseword.cli.run import run


@pytest.fixture
def three_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record with three readings made by hand, not weighed yet, named by the environment."""
    path = tmp_path / "record.db"
    kept(path, *three_reports())
    monkeypatch.setenv("WHOSEWORD_RECORD", str(path))
    monkeypatch.setenv("WHOSEWORD_BY", "a desk")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "120")
    return path


@pytest.fixture
def in_scales(three_kept: Path, capsys: Captured) -> Path:
    """The same, weighed."""
    assert run(("weigh",)) == 0
    capsys.readouterr()
    return three_kept
