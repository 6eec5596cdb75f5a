"""The arguments and options that commands have in common."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

DEBUG: Final = "--debug"

path = click.argument("path", default=".", type=click.Path(path_type=Path))
project = click.option("--project", "path", default=".", type=click.Path(path_type=Path), help="The project's folder.")
debug = click.option(DEBUG, is_flag=True, expose_value=False, help="Show the traceback of an internal error.")
sources = click.option(
    "--sources",
    multiple=True,
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Look for texts of sources in DIR too, before the folders that CHECKER_SOURCES names. May be repeated.",
)
color = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Use colour: on a terminal (auto; NO_COLOR and FORCE_COLOR are heeded), always or never.",
)
today = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help="Take DAY (2020-02-23) for today, by which acknowledgements expire.",
)
cache = click.option(
    "--cache",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Keep the result in DIR, and take it from there while neither the project nor checker changes.",
)
keep = click.option(
    "--no-cache", "keep", flag_value=False, default=True, help="Check anew, also where the settings name a `cache`."
)
