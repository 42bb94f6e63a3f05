"""The tables, the connection to them, and how their faults are told."""

from whoseword.store.database.connection import Database, connect
from whoseword.store.database.migrate import HEAD, bring_up_to_date

__all__ = ["HEAD", "Database", "bring_up_to_date", "connect"]
