"""What a command writes: results as UTF-8 on standard output, messages on standard error."""

from __future__ import annotations

import os
import sys

import click

from checker.cli.options import DEBUG


def wants_color(color: str) -> bool:
    """Tell whether to use colour, by the ``--color`` that was typed, the environment and the terminal."""
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def emit(text: str) -> None:
    """Write a result: UTF-8 whatever the locale, so that the bytes are the same everywhere."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Whoever was reading has seen enough. Python would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell_error(error: Exception, *, in_full: bool) -> None:
    """Tell in a line of an error that nobody foresaw, or ``in_full`` with its traceback."""
    from traceback import format_exception, format_exception_only  # noqa: PLC0415 - only an error needs it

    from checker.render.terminal.cells import shown  # noqa: PLC0415 - as above

    if in_full:
        click.echo("".join(format_exception(error)), err=True, nl=False)
        return
    line = shown(format_exception_only(error)[-1].strip())
    click.echo(f"internal error: {line}; the same command with {DEBUG} shows where", err=True)
