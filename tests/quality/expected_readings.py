"""The readings of the reports that the expected record is about."""

from functools import cache

from whoseword.desk.reader import open_reader
from whoseword.desk.settings import open_settings
from whoseword.measure.expected import open_expected
from whoseword.record import Reading


@cache
def readings_of(name: str) -> dict[str, Reading]:
    """The readings of the reports or the echoes by their ids, with the tagger that is shipped."""
    sources = open_expected(name).sources
    reader = open_reader(open_settings({"WHOSEWORD_GAZETTEER": "shipped"}))
    done = zip(sources, reader.read(sources.values()), strict=True)
    return {id_: one.result for id_, one in done if isinstance(one.result, Reading)}
