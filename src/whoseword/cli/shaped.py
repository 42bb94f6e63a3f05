"""A command whose help ends with a worked example."""

from typing import Any

import click


class Shaped(click.Command):
    """A click command that knows its examples; the docs are made from the same words."""

    def __init__(self, *args: Any, example: tuple[str, ...] = (), **settings: Any) -> None:
        """Take what click takes, and the lines of the example."""
        super().__init__(*args, **settings)
        self.example = example

    def format_epilog(
        self,
        ctx: click.Context,  # noqa: ARG002 as click calls it
        formatter: click.HelpFormatter,
    ) -> None:
        """Write the example after the options."""
        if self.example:
            formatter.write("\nExample:\n")
            formatter.write("".join(f"  {line}\n" for line in self.example))
