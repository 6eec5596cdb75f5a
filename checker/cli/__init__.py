"""The command line: takes a request apart, calls, prints. What is checked, and what is said of it, stands elsewhere.

Each command is a module of `checker.cli.commands`, named as it is typed; listing the folder is the register.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from checker.cli.exits import INTERNAL, INTERRUPTED
from checker.cli.group import program
from checker.cli.options import DEBUG

if TYPE_CHECKING:
    from collections.abc import Sequence


def main() -> None:
    """Run the command that was typed, and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(args: Sequence[str]) -> int:
    """Run a command and return its exit code; whatever goes wrong is told in a line."""
    try:
        code: int = program.main(list(args), prog_name="checker", standalone_mode=False)
    except click.ClickException as refusal:
        refusal.show()
        return refusal.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last resort: nobody who is not a programmer is shown a traceback
        from checker.cli.output import tell_error  # noqa: PLC0415 - only an error needs it

        tell_error(error, in_full=DEBUG in args)
        return INTERNAL
    return code
