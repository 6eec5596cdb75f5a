"""How a command ends: its exit codes, and the refusal of what cannot be done."""

from __future__ import annotations

from typing import Final

import click

CLEAN: Final = 0
FINDINGS: Final = 1
USAGE: Final = 2
INTERNAL: Final = 3
NOTHING: Final = 5
INTERRUPTED: Final = 130


class Refused(click.ClickException):
    """What was asked cannot be done; the message is a lower-case sentence that says why."""

    exit_code = USAGE

    def show(self, file: object = None) -> None:  # noqa: ARG002 - click's signature
        """Print the message where messages belong, not among results."""
        from checker.render.terminal.cells import shown  # noqa: PLC0415 - only a refusal needs it

        click.echo(f"error: {shown(self.message)}", err=True)
