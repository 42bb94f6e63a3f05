"""The commands by name, with the module that holds each and its line on the front page.

Light on purpose: the front page is printed from here without loading anything else.
"""

from typing import NamedTuple


class Entry(NamedTuple):
    """A command: its name, its module, its line of help."""

    name: str
    module: str
    help: str


CHAPTERS: tuple[tuple[str, tuple[Entry, ...]], ...] = (
    (
        "Begin",
        (
            Entry("demo", "demo", "read and weigh the bundled reports and show what comes out"),
            Entry("read", "read", "read articles into the record"),
            Entry(
                "weigh", "weigh", "weigh them together: who is who, one event or two, whose word"
            ),
        ),
    ),
    (
        "Look",
        (
            Entry("digest", "digest", "a page by place, each item closed by its sources"),
            Entry("show", "show", "an article, claim, deed, name, outlet, event or entity"),
            Entry("versions", "versions", "every value of an event or entity, and who says so"),
            Entry("chain", "chain", "on whose word: the chain of one claim, link by link"),
            Entry(
                "explain", "explain", "why: the rule, words and scores behind a value or a merge"
            ),
        ),
    ),
    (
        "Decide",
        (
            Entry("judge", "judge", "accept, correct or choose values; merge, split, grade, rate"),
            Entry("forget", "forget", "remove an article or a person's data for good"),
        ),
    ),
    (
        "Exchange",
        (
            Entry("export", "export", "write the record as jsonl, csv or geojson"),
            Entry("import", "take_in", "take in readings, or judgements from an edited csv"),
            Entry("schema", "schema", "the JSON Schema of a reading, a record or a judgement"),
        ),
    ),
    (
        "Check",
        (
            Entry(
                "verify", "verify", "originals, readings and the audit chain, against their hashes"
            ),
            Entry("measure", "measure", "score the reader against marked sets"),
        ),
    ),
)
LATER = {
    "serve": "the desk in the browser",
}
"""What other papers promise and this version does not have yet."""
COMMANDS = {entry.name: entry for _, entries in CHAPTERS for entry in entries}
MODULES = "whoseword.cli.commands"


def front_page() -> str:
    """What ``whoseword --help`` prints."""
    lines = [
        "Usage: whoseword COMMAND …",
        "",
        "Who did what, where and when, and on whose word: reads news of armed conflict and keeps",
        "a record in which each claim has its chain of voices. All of it on this machine.",
        "",
    ]
    for title, entries in CHAPTERS:
        lines.append(f"{title}:")
        lines += [f"  {entry.name:<9} {entry.help}" for entry in entries]
        lines.append("")
    lines += [
        "Options: --help, --version. Each command: whoseword COMMAND --help, with an example.",
        "",
        "Example:",
        "  whoseword read report.txt --outlet 'Harbour Courier' --published 2031-03-07",
        "  whoseword digest --format html > digest.html",
        "",
        "Exit codes: 0 done; 3 done, but some articles could not be read; 10 and up something to",
        "mend on your side; 20 a bug of ours.",
    ]
    return "\n".join(lines) + "\n"
