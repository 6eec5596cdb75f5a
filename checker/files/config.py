"""The project's configuration: the text of checker.toml or pyproject.toml in, settings and their problems out."""

from __future__ import annotations

import dataclasses
import re
import tomllib
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final, cast

from checker.project import Problem, Settings
from checker.span import Span, start_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CHECKER_TOML: Final = "checker.toml"
PYPROJECT_TOML: Final = "pyproject.toml"
_TABLE: Final = "[tool.checker]"
_SHORT: Final = 40
_LARGE: Final = 10**9


def settings(files: Mapping[str, str]) -> tuple[Settings, tuple[Problem, ...]]:
    """Read the settings from the configuration files that a project has, keyed by name.

    checker.toml holds the settings at its top level, pyproject.toml in the table ``[tool.checker]``. checker.toml wins,
    and that both have settings is a problem. A setting that cannot be read keeps its default beside its problem.
    """
    problems: list[Problem] = []
    tables = {name: table for name in files if (table := _table(name, files[name], problems))}
    if CHECKER_TOML in tables and PYPROJECT_TOML in tables:
        problems.append(
            Problem(
                code="F101",
                message=f"the settings stand in two files, `{CHECKER_TOML}` and `{PYPROJECT_TOML}`",
                span=_place(PYPROJECT_TOML, files[PYPROJECT_TOML], None),
                label="not used",
                help=f"keep the settings in one of the two files; `{CHECKER_TOML}` is used now",
                related=(("used", start_of(CHECKER_TOML)),),
            )
        )
    for name in (CHECKER_TOML, PYPROJECT_TOML):
        if name in tables:
            return _read(name, files[name], tables[name], problems), tuple(problems)
    return Settings(), tuple(problems)


def declares(pyproject: str) -> bool:
    """Tell whether a pyproject.toml has settings, even where it cannot be read to its end."""
    return bool(_header(pyproject)) or bool(_table(PYPROJECT_TOML, pyproject, []))


def _table(name: str, text: str, problems: list[Problem]) -> dict[str, object] | None:
    """Return the settings as TOML gives them, None where the file has none or cannot be read."""
    if name == PYPROJECT_TOML and "checker" not in text:
        return None
    try:
        # tomllib takes a byte order mark for a key
        whole = tomllib.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        problems.append(_not_toml(name, text, str(error)))
        return None
    if name == CHECKER_TOML:
        return whole
    tool: object = whole.get("tool")
    if not isinstance(tool, dict) or "checker" not in tool:
        return None
    table: object = cast("dict[str, object]", tool)["checker"]
    if isinstance(table, dict):
        return cast("dict[str, object]", table)
    problems.append(
        Problem(
            code="F101",
            message=f"the settings are {_said(table)}, not a table",
            span=_place(name, text, "checker"),
            help=f"write `{_TABLE}` on a line of its own, and the settings below it",
        )
    )
    return None


def _not_toml(name: str, text: str, error: str) -> Problem:
    """Place a TOML error where tomllib saw it, which it tells only in the words of its message."""
    found = re.search(r"\(at line (\d+), column (\d+)\)$", error)
    if found is not None:
        line, column = int(found[1]), int(found[2])
    elif error.endswith("(at end of document)"):
        lines = text.split("\n")
        line, column = len(lines), len(lines[-1]) + 1
    else:
        line, column = 1, 1
    return Problem(
        code="F101",
        message="the configuration is not valid TOML",
        span=Span(name, line, column, line, column + 1),
        label="cannot be read from here",
        help="a setting reads `name = value`, once; text stands in quotes, a list in square brackets, yes is `true`",
    )


def _read(name: str, text: str, table: Mapping[str, object], problems: list[Problem]) -> Settings:
    """Turn a table into settings, setting by setting, so that one bad value does not hide the next."""
    known = {field.name: field.default for field in dataclasses.fields(Settings)}
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            problems.append(_unknown(name, text, key, tuple(known)))
            continue
        accepts, wanted = _RULES[key]
        if accepts(value):
            values[key] = tuple(cast("list[str]", value)) if isinstance(value, list) else value
        else:
            problems.append(
                Problem(
                    code="F101",
                    message=f"the setting `{key}` is {_said(value)}, not {wanted}",
                    span=_place(name, text, key),
                    label="cannot be used",
                )
            )
    read = Settings(**values)
    default = Settings()
    for first, second in combinations(_FOLDERS, 2):
        one, two = getattr(read, first), getattr(read, second)
        if not one or not two or not _overlap(one, two):
            continue
        problems.append(
            Problem(
                code="F101",
                message=f"{_FOLDERS[first]} in `{one}` and {_FOLDERS[second]} in `{two}` cannot be told apart",
                span=_place(name, text, second if second in values else first),
                help=f"keep {_FOLDERS[first]} and {_FOLDERS[second]} in two folders, neither inside the other",
            )
        )
        read = dataclasses.replace(read, **{each: getattr(default, each) for each in _FOLDERS})
    return read


def _overlap(one: str, two: str) -> bool:
    first, second = f"{one.strip('/')}/", f"{two.strip('/')}/"
    return first.startswith(second) or second.startswith(first)


def _unknown(name: str, text: str, key: str, known: tuple[str, ...]) -> Problem:
    import difflib  # noqa: PLC0415 - only a mistake needs it

    near = difflib.get_close_matches(key, known, n=1)
    if near:
        advice = f"did you mean `{near[0]}`?"
    elif name == CHECKER_TOML and key == "tool":
        advice = f"in `{CHECKER_TOML}` the settings stand at the top, without `{_TABLE}`"
    else:
        advice = "the settings are " + ", ".join(f"`{each}`" for each in known)
    return Problem(
        code="F101",
        message=f"unknown setting `{key}`",
        span=_place(name, text, key),
        label="not a setting",
        help=advice,
    )


def _place(name: str, text: str, key: str | None) -> Span:
    """Find the line of a setting, as TOML gives no places: the key below the table's header, or the header itself."""
    header = _header(text) if name == PYPROJECT_TOML else None
    start = header.end() if header else 0
    # a key stands at the start of a line, after a dot, or after the brace or comma of an inline table
    pattern = rf"""(?m)(?:^|[.{{,])[ \t]*(["']?{re.escape(key)}["']?)[ \t]*[=.\]]""" if key is not None else None
    found = (re.compile(pattern).search(text, start) if pattern else None) or header
    if found is None:
        return start_of(name)
    begin, end = found.span(1)
    line = text.count("\n", 0, begin) + 1
    column = begin - (text.rfind("\n", 0, begin) + 1) + 1
    return Span(name, line, column, line, column + end - begin)


def _header(text: str) -> re.Match[str] | None:
    return re.search(r"(?m)^[ \t]*(\[[ \t]*tool[ \t]*\.[ \t]*checker[ \t]*\])", text)


def _said(value: object) -> str:
    """Name a TOML value the way an editor would, by what was written where that is short."""
    if isinstance(value, bool):
        return "`true`" if value else "`false`"
    if isinstance(value, str) and not value.strip():
        return "empty"
    if isinstance(value, str):
        return f"`{value}`" if len(value) <= _SHORT else "a long text"
    if isinstance(value, int):
        return f"`{value}`" if abs(value) < _LARGE else "a very large number"
    names = ((float, "a decimal number"), (list, "a list"), (dict, "a table"))
    return next((name for kind, name in names if isinstance(value, kind)), "a date or time")


def _is_folder_inside(value: object) -> bool:
    """Accept the name of a folder below the project's root: claims and seeds may not be read from elsewhere."""
    return (
        isinstance(value, str)
        and bool(value.strip())
        and re.search(r'[\\:*?"<>|\x00-\x1f]', value) is None
        and all(part.strip(". ") for part in value.removesuffix("/").split("/"))
    )


def _is_list_of_folders(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(each, str) and each.strip() and each.isprintable() for each in cast("list[object]", value)
    )


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def _is_truth(value: object) -> bool:
    return isinstance(value, bool)


_FOLDER: Final = (_is_folder_inside, "the name of a folder inside the project")
_FOLDERS: Final = {"claims": "claims", "seeds": "sources", "reports": "reports", "cache": "results"}
_COUNT: Final = (_is_count, "a whole number from 1")
_RULES: Final[Mapping[str, tuple[Callable[[object], bool], str]]] = {
    "claims": _FOLDER,
    "seeds": _FOLDER,
    "reports": _FOLDER,
    "sources": (_is_list_of_folders, "a list of folders"),
    "strict": (_is_truth, "`true` or `false`"),
    "max_quote_words": _COUNT,
    "max_sealed_quote_words": _COUNT,
    "cache": _FOLDER,
}
