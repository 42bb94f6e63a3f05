"""A deed: what is said to have happened, every value with the words it rests on."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from whoseword.cli.screen.console import words
from whoseword.cli.screen.marked import CUE, NUMBER, TRIGGER, VOICE, around, marked
from whoseword.export.chains import chain_in_words, described_in
from whoseword.export.dates import when_in_words
from whoseword.export.passages import claims_of
from whoseword.export.places import country_name
from whoseword.export.tolls import versions_in_words, versions_of
from whoseword.export.words import KIND_WORDS, REALITY_REMARK
from whoseword.record import Deed, Reading, Span, Where


def deed_view(reading: Reading, deed: Deed) -> RenderableType:
    """The deed's fields, whose word it is, and the sentence with its words marked."""
    head = words(KIND_WORDS[deed.kind].capitalize(), "bold red")
    head.append(f"  {deed.id} · {deed.status}", "dim")
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 3))
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    for name, value in _fields(reading, deed):
        table.add_row(name, value)
    spans = _spans(deed)
    part = around(reading.article, [deed.trigger])
    text = Padding(marked(reading.article, part, spans), (0, 0, 0, 3), expand=False)
    return Group(head, table, Text(), text)


def deed_line(reading: Reading, deed: Deed) -> Text:
    """The deed in one line: kind, day, place, and how far the text stands behind it."""
    where = next((w.name for w in deed.where), None)
    parts = (KIND_WORDS[deed.kind], when_in_words(deed.when), where)
    line = words(", ".join(part for part in parts if part), "bold")
    remark = REALITY_REMARK[deed.reality]
    if remark:
        line.append(f"  {remark}", "yellow")
    numbers = versions_in_words(
        versions_of(reading, deed, deed.killed, described_in(reading)), "killed"
    )
    if numbers:
        line.append("  ").append_text(words(numbers, NUMBER))
    return line.append(f"  {deed.id}", "dim")


def _fields(reading: Reading, deed: Deed) -> list[tuple[str, Text]]:
    described = described_in(reading)
    rows = [("told as", Text(deed.reality + (", background" if deed.background else "")))]
    rows.append(("when", _when(deed)))
    rows += [(_place_word(where), _where(where)) for where in deed.where]
    rows += [
        (f"{part.role} (alleged)" if part.alleged else part.role, words(part.text))
        for part in deed.roles
    ]
    for done, tolls in (("killed", deed.killed), ("injured", deed.injured)):
        rows += [
            (done, words(f"{version.words}, per {version.per}"))
            for version in versions_of(reading, deed, tolls, described)
        ]
    for claim in claims_of(reading, deed):
        chain = words(chain_in_words(claim.chain, described), "cyan")
        rows.append(("on the word of", chain.append(f"  {claim.id}", "dim")))
    rows += [("differ", words(c.text, "yellow")) for c in reading.conflicts if c.about == deed.id]
    rows.append(("made by", words(deed.made_by, "dim")))
    return rows


def _when(deed: Deed) -> Text:
    if deed.when is None:
        return words(None)
    line = words(when_in_words(deed.when))
    basis = deed.when.basis
    relative = deed.when.relative
    if relative is not None and deed.when.edtf is None:
        line = words("relative to the day of publication, which is not known", "italic")
    return line.append(f"  ({basis})", "dim") if basis else line


def _place_word(where: Where) -> str:
    return "where" if where.role == "place" else where.role


def _where(where: Where) -> Text:
    line = words(where.name)
    country = country_name(where.country)
    if country:
        line.append(", ").append_text(words(country))
    outside = "not in the gazetteer" if where.geonames_id is None else None
    told = [part for part in (where.precision, where.basis, outside) if part]
    line.append(f"  ({', '.join(told)})", "dim")
    if where.others:
        others = ", ".join(f"{p.name} {p.country or ''}".strip() for p in where.others[:3])
        line.append("  or: ", "dim").append_text(words(others, "dim"))
    return line


def _spans(deed: Deed) -> list[tuple[Span, str]]:
    spans: list[tuple[Span, str]] = [(deed.trigger, TRIGGER)]
    spans += [(part.span, VOICE) for part in deed.roles]
    spans += [(where.span, CUE) for where in deed.where if where.span]
    spans += [(toll.span, NUMBER) for toll in (*deed.killed, *deed.injured)]
    if deed.when is not None and deed.when.span is not None:
        spans.append((deed.when.span, CUE))
    return spans
