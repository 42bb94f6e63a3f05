"""The tables, the connection to them, and how their faults are told."""

from whoseword.store.database.connection import Database, connect
from whoseword.store.database.migrate import HEAD, bring_up_to_date
from whoseword.store.database.weighing_tables import WEIGHING

__all__ = ["HEAD", "WEIGHING", "Database", "bring_up_to_date", "connect"]
