"""The command line: ``whoseword COMMAND``; what users type and what they see."""

import sys

from whoseword.cli.table import front_page

_FRONT = ((), ("--help",), ("-h",), ("help",))


def main() -> int:
    """Run the command that was typed; the exit code."""
    arguments = tuple(sys.argv[1:])
    if arguments in _FRONT:
        sys.stdout.write(front_page())
        return 0
    from whoseword.cli.run import run

    return run(arguments)
