"""A command whose help ends with a worked example."""

from typing import Any

import click

# Names of files may be any bytes; everything else is kept as text.
_FILES = frozenset(["paths", "record", "output", "data", "marked", "texts"])


class Shaped(click.Command):
    """A click command that knows its examples; the docs are made from the same words."""

    def __init__(self, *args: Any, example: tuple[str, ...] = (), **settings: Any) -> None:
        """Take what click takes, and the lines of the example."""
        super().__init__(*args, **settings)
        self.example = example

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """As click does; words that are no UTF-8 are refused before they reach a record."""
        left = super().parse_args(ctx, args)
        for name, value in ctx.params.items():
            if name not in _FILES and isinstance(value, str) and not _is_text(value):
                ctx.fail(f"what stands for {name} is not text in UTF-8")
        return left

    def format_epilog(
        self,
        ctx: click.Context,  # noqa: ARG002 as click calls it
        formatter: click.HelpFormatter,
    ) -> None:
        """Write the example after the options."""
        if self.example:
            formatter.write("\nExample:\n")
            formatter.write("".join(f"  {line}\n" for line in self.example))


def _is_text(value: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in value)
