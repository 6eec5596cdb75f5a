"""The commands by name, each loaded when it is called."""

from __future__ import annotations

import importlib
import keyword
import pkgutil
from difflib import get_close_matches
from pathlib import Path

import click

from checker import __version__
from checker.cli import commands as folder
from checker.cli.exits import Refused

_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


def names() -> list[str]:
    """Return the names of the commands, in order: those of the modules, without the "_" after a word of Python."""
    return sorted(found.name.removesuffix("_") for found in pkgutil.iter_modules(folder.__path__))


class Commands(click.Group):
    """The commands; where none is named, ``check`` is meant."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands."""
        return names()

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """Return a command: what its module calls by its own name."""
        if cmd_name not in names():
            return None
        name = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name
        command: click.Command = getattr(importlib.import_module(f"{folder.__name__}.{name}"), name)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put in ``check`` unless the first word is a command or a question about the program itself."""
        own = {name for option in self.get_params(ctx) for name in option.opts}
        if not args or (args[0] not in names() and args[0] not in own):
            _refuse_unless_folder(args)
            args = ["check", *args]
        return super().parse_args(ctx, args)


def _refuse_unless_folder(args: list[str]) -> None:
    """Refuse a first word that is no option and no folder, and suggest the command that may have been meant."""
    if not args or args[0].startswith("-") or Path(args[0]).exists():
        return
    near = get_close_matches(args[0], names(), n=1)
    meant = f", and no command of that name; did you mean `{near[0]}`?" if near else ""
    raise Refused(f"there is no folder `{args[0]}`{meant}")


@click.group(cls=Commands, context_settings=_SETTINGS)
@click.version_option(__version__, prog_name="checker", message="%(prog)s %(version)s")
def program() -> None:
    """Prove that each claim is grounded in the words of its source.

    Without a command, `checker` checks the project of the current folder.

    Exit codes: 0 clean, 1 findings, 2 not understood or not a project, 3 internal error, 5 nothing checked.
    """
