"""A person's judgement in one line: what was decided, by whom, when and why."""

from rich.text import Text

from whoseword.cli.screen.console import words
from whoseword.judging import Attached


def judgement_line(one: Attached) -> Text:
    """The judgement, and whether another one stands in its place."""
    judgement = one.judgement
    line = Text.assemble((f"{judgement.decision} ", "bold green")).append(judgement.field)
    if "." in judgement.field and (judgement.value or judgement.decision != "accept"):
        line.append(" = ").append_text(words(judgement.value, "bold"))
    line.append_text(Text.assemble((f"  by {words(judgement.by).plain}, {judgement.at}", "dim")))
    if judgement.reason:
        line.append("  because ", "dim").append_text(words(judgement.reason))
    if not one.stands:
        line.append("  (another judgement goes before, at least in part)", "yellow")
    return line.append(f"  {judgement.id}", "dim")
