"""The record on disk: originals, readings, judgements, and the chain that proves them.

    with open_store("whoseword.db", clock=now) as store:
        kept = store.keep_original(source)           # before anything is parsed
        if isinstance(kept, Source):                 # else an Unread: its article was forgotten
            store.save(read(kept, tagger=tagger, books=books))

Opening is lazy about nothing: a record that cannot be used raises StoreError at once.
"""

from whoseword.store.found import (
    Counts,
    Entry,
    Filter,
    Finding,
    Found,
    Listed,
    Saved,
    Tombstone,
    Weighing,
)
from whoseword.store.opening import open_store
from whoseword.store.store import Store
from whoseword.store.weighing_writing import Made
from whoseword.store.weighings import Weighings

__all__ = [
    "Counts",
    "Entry",
    "Filter",
    "Finding",
    "Found",
    "Listed",
    "Made",
    "Saved",
    "Store",
    "Tombstone",
    "Weighing",
    "Weighings",
    "open_store",
]
