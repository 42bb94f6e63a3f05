"""Errors that stop a command; what one article does wrong is an Unread, not an error.

WhosewordError
  x UserError            shown as text, never as a traceback
    + SettingsError      10   a setting or an argument makes no sense
    + SourceError        11   a file or folder cannot be opened at all
    + StoreError         12   the record is unreachable, locked, damaged or of another version
    + TaggerError        13   the tagger's file is missing, damaged or of another label set
    + JudgementError     14   a judgement names nothing that is in the record
    + LexiconError       15   a lexicon or the gazetteer is missing or malformed
  x BrokenRecord         20   an invariant of the record does not hold: our bug
"""

from typing import ClassVar


class WhosewordError(Exception):
    """Any error of ours; ``exit_code`` is what the command ends with."""

    exit_code: ClassVar[int] = 20


class UserError(WhosewordError):
    """Something that the user can mend: what happened, where, and what to do."""

    exit_code: ClassVar[int] = 10

    def __init__(self, what: str, *, where: str | None = None, cure: str | None = None) -> None:
        """Keep the three parts; ``str()`` gives them on a line each."""
        super().__init__("\n  ".join(part for part in (what, where, cure) if part))
        self.what = what
        self.where = where
        self.cure = cure


class SettingsError(UserError):
    """A setting or an argument makes no sense."""


class SourceError(UserError):
    """A file or folder cannot be opened at all."""

    exit_code: ClassVar[int] = 11


class StoreError(UserError):
    """The record is unreachable, locked, damaged or of another version."""

    exit_code: ClassVar[int] = 12


class TaggerError(UserError):
    """The tagger's file is missing, damaged or of another label set."""

    exit_code: ClassVar[int] = 13


class JudgementError(UserError):
    """A judgement names nothing that is in the record."""

    exit_code: ClassVar[int] = 14


class LexiconError(UserError):
    """A lexicon or the gazetteer is missing or malformed."""

    exit_code: ClassVar[int] = 15


class BrokenRecord(WhosewordError):
    """An invariant of the record does not hold: a bug of ours."""
