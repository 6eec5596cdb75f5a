"""What is written: every module and page explains itself, and nothing is said that does not belong here."""

from __future__ import annotations

import ast
import os
import re
from pathlib import Path

import pytest

from checker.files.generated import NAMES

# Written so that this file does not hold what it looks for.
PLACES = re.compile(r"(?<![\w.-])/(?:wor[k]|roo[t]|tm[p])/")
UNFINISHED = re.compile(r"\b(?:TOD[O]|FIXM[E]|XX[X]|HAC[K])\b")
WORD = re.compile(r"\w+")
PART = re.compile(r"[a-z]+")
# The project says claim, quote, conflict and match; a citation is what a report has, and nothing else.
AVOIDED = {"assertion", "clash", "fact", "facts", "hit", "hits", "snippet"}
TITLE = re.compile(r"(?m)^title:.*")
# So many words in a row are a passage; claims may quote one word less than the longer of the two.
SHORT = 9
LONG = 13


def test_every_module_opens_with_a_sentence_for_a_stranger(modules: dict[Path, ast.Module]) -> None:
    def explained(tree: ast.Module) -> bool:
        opening = (ast.get_docstring(tree) or "").partition("\n")[0]
        return opening.endswith((".", ":", "?")) and len(opening.split()) > 3

    assert [path for path, tree in modules.items() if not explained(tree)] == []


def test_names_are_the_words_of_the_field(modules: dict[Path, ast.Module]) -> None:
    definitions = (ast.FunctionDef, ast.ClassDef)
    names = {node.name for tree in modules.values() for node in ast.walk(tree) if isinstance(node, definitions)}
    assert [name for name in sorted(names) if AVOIDED.intersection(PART.findall(name.lower()))] == []


def test_no_file_names_a_place_of_somebodys_machine(root: Path, files: tuple[Path, ...]) -> None:
    assert [place for path in files for place in _found(root, path, PLACES)] == []


def test_nothing_is_left_unfinished(root: Path, files: tuple[Path, ...]) -> None:
    assert [place for path in files for place in _found(root, path, UNFINISHED)] == []


def test_no_passage_of_a_sealed_source_stands_in_the_project(root: Path, files: tuple[Path, ...]) -> None:
    folders = [Path(folder) for folder in os.environ.get("CHECKER_SOURCES", "").split(os.pathsep) if folder]
    texts = [path for folder in folders for path in sorted(folder.glob("*.txt"))]
    if not texts:
        pytest.skip("the texts are not here: set CHECKER_SOURCES to their folder")
    held = {size: {run for text in texts for run in _runs(_text(text), size)} for size in (SHORT, LONG)}
    titles = [line for path in files if path.parts[0] == "seeds" for line in TITLE.findall(_text(root / path))]
    found: list[Path] = []
    for path in files:
        # Generated reports repeat the quotes of claims, and the titles of records.
        generated = path.parts[0] == "reports" and path.name in NAMES
        size = LONG if path.parts[0] == "claims" or generated else SHORT
        given = {run for title in titles for run in _runs(title, size)} if generated else set[tuple[str, ...]]()
        # A record gives the title of its source in full, as any bibliography does.
        written = TITLE.sub("", _text(root / path)) if path.parts[0] == "seeds" else _text(root / path)
        if not held[size].isdisjoint(_runs(written, size) - given):
            found.append(path)
    assert found == []


def _found(root: Path, path: Path, pattern: re.Pattern[str]) -> list[str]:
    lines = _text(root / path).splitlines() if path.suffix != ".png" else []  # a picture may have any bytes
    return [f"{path}:{number}: {line.strip()}" for number, line in enumerate(lines, 1) if pattern.search(line)]


def _text(path: Path) -> str:
    """Return the text of a file; a picture has none."""
    return "" if path.suffix == ".png" else path.read_bytes().decode("utf-8", errors="replace")


def _runs(text: str, size: int) -> set[tuple[str, ...]]:
    words = WORD.findall(text.casefold())
    return {tuple(words[at : at + size]) for at in range(len(words) - size + 1)}
