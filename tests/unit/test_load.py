"""Loading turns a folder into a project: what could be read, and a located problem for each thing that could not."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from checker.load import NotAProject, find_root, load
from checker.project import Project, Settings
from checker.span import Span, start_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ARTICLE = "The Marden Bridge was closed on Monday night, the council said.\n"
CLAIM = """\
claims:
  - id: {}
    claim: The bridge is shut.
    evidence:
      - demo: closed on Monday night
"""


def _project(root: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    whole = {"seeds/demo.txt": ARTICLE, "claims/bridge.yaml": CLAIM.format("bridge"), **(files or {})}
    for name, content in whole.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def _problems(project: Project) -> list[tuple[str, Span, str]]:
    return [(problem.code, problem.span, problem.message) for problem in project.problems]


def test_a_folder_with_claims_and_seeds_is_a_project(tmp_path: Path) -> None:
    project = load(_project(tmp_path))
    assert project.settings == Settings()
    assert project.files == ("claims/bridge.yaml",)
    assert [(claim.id, claim.file) for claim in project.claims] == [("bridge", "claims/bridge.yaml")]
    assert list(project.sources) == ["demo"]
    assert project.problems == ()
    assert project.texts == {"claims/bridge.yaml": CLAIM.format("bridge"), "seeds/demo.txt": ARTICLE}


def test_claims_stand_in_the_order_of_their_files(tmp_path: Path) -> None:
    names = ("z", "a/b", "a-b", "B", "m")
    files = {f"claims/{name}.yaml": CLAIM.format(name.replace("/", "-in-").lower()) for name in names}
    project = load(_project(tmp_path, files))
    assert project.files == (
        "claims/B.yaml",
        "claims/a-b.yaml",
        "claims/a/b.yaml",
        "claims/bridge.yaml",
        "claims/m.yaml",
        "claims/z.yaml",
    )
    assert [claim.id for claim in project.claims] == ["b", "a-b", "a-in-b", "bridge", "m", "z"]


def test_a_claim_id_used_twice_is_a_problem_and_the_first_claim_stands(tmp_path: Path) -> None:
    project = load(_project(tmp_path, {"claims/second.yaml": CLAIM.format("bridge")}))
    assert [claim.file for claim in project.claims] == ["claims/bridge.yaml"]
    (problem,) = project.problems
    assert (problem.code, problem.message) == ("F102", "the claim id `bridge` is used twice")
    assert problem.span == Span("claims/second.yaml", 2, 9, 2, 15)
    assert problem.related == (("first used here", Span("claims/bridge.yaml", 2, 9, 2, 15)),)


def test_a_bad_file_is_one_problem_and_does_not_stop_the_others(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "claims/a.json": "{}",
        "claims/b.yaml": b"claims: \xe9",
        "claims/c.yaml": "claims: [",
        "seeds/x.docx": b"PK",
        "seeds/y.txt": b"\xff",
    }
    project = load(_project(tmp_path, files))
    assert [claim.id for claim in project.claims] == ["bridge"]
    assert project.files == ("claims/b.yaml", "claims/bridge.yaml", "claims/c.yaml")
    assert list(project.sources) == ["demo", "y"]
    assert [problem.span.file for problem in project.problems] == list(files)


def test_the_vocabulary_and_its_neighbours_are_no_claim_files(tmp_path: Path) -> None:
    files = {
        "claims/vocabulary.yaml": "opens_on: {type: date, single: true}\ncost: {type: number}\n",
        "claims/entities.yaml": "mayor: {name: Odile Brandt}\n",
        "claims/conflicts.yaml": "- between: [a, b]\n  values: [1, 2]\n  why: They differ.\n",
    }
    project = load(_project(tmp_path, files))
    assert project.files == ("claims/bridge.yaml",)
    assert list(project.vocabulary) == ["cost", "opens_on"]
    assert list(project.entities) == ["mayor"]
    assert [each.between for each in project.acknowledgements] == [("a", "b")]
    assert project.problems == ()


def test_the_vocabulary_is_that_of_the_claims_folder_and_of_no_folder_in_it(tmp_path: Path) -> None:
    project = load(_project(tmp_path, {"claims/more/vocabulary.yaml": CLAIM.format("more")}))
    assert project.files == ("claims/bridge.yaml", "claims/more/vocabulary.yaml")


def test_a_vocabulary_that_is_no_text_is_a_problem(tmp_path: Path) -> None:
    names = ("conflicts", "entities", "vocabulary")
    project = load(_project(tmp_path, {f"claims/{name}.yaml": b"\xff" for name in names}))
    assert [problem.span.file for problem in project.problems] == [f"claims/{name}.yaml" for name in names]
    assert (project.vocabulary, project.entities, project.acknowledgements) == ({}, {}, ())


def test_the_configuration_says_where_claims_sources_and_texts_are(tmp_path: Path) -> None:
    files = {
        "checker.toml": 'claims = "facts/"\nseeds = "articles"\nsources = ["../texts/"]\n',
        "project/facts/a.yaml": CLAIM.format("a"),
        "project/articles/demo.yaml": "text: 000_demo.txt\n",
        "texts/000_demo.txt": ARTICLE,
    }
    _project(tmp_path, files)
    (tmp_path / "checker.toml").rename(tmp_path / "project" / "checker.toml")
    project = load(tmp_path / "project")
    assert project.files == ("facts/a.yaml",)
    assert project.sources["demo"].text_file == "../texts/000_demo.txt"
    assert project.problems == ()


def test_an_absolute_folder_of_the_configuration_is_printed_by_its_name(tmp_path: Path) -> None:
    texts = tmp_path / "private" / "texts"
    files = {
        "checker.toml": f"sources = ['{texts}']\n",
        "seeds/other.yaml": "title: Other\n",
        "private/texts/other.txt": ARTICLE,
    }
    project = load(_project(tmp_path, files))
    assert project.sources["other"].text_file == "texts/other.txt"
    assert str(tmp_path) not in str(project.problems) + str(list(project.texts))


def test_the_folders_of_the_caller_are_searched_before_those_of_the_configuration(tmp_path: Path) -> None:
    files = {
        "checker.toml": "sources = ['configured']\n",
        "seeds/other.yaml": "title: Other\n",
        "configured/other.txt": "Configured.\n",
        "given/other.txt": "Given.\n",
    }
    root = _project(tmp_path, files)
    assert load(root).sources["other"].text_file == "configured/other.txt"
    assert load(root, sources=[tmp_path / "given"]).sources["other"].text_file == "CHECKER_SOURCES/other.txt"


def test_problems_of_the_configuration_stand_beside_all_others(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "checker.toml": b"strict = tru\n# \xe9",
        "pyproject.toml": "[tool.checker]\nstrict = 1\n",
    }
    assert _problems(load(_project(tmp_path, files))) == [
        ("F101", Span("checker.toml", 2, 3, 2, 4), "the byte 0xE9 is not UTF-8 text"),
        ("F101", Span("pyproject.toml", 2, 1, 2, 7), "the setting `strict` is `1`, not `true` or `false`"),
    ]


def test_a_configuration_that_is_a_link_out_is_not_read(tmp_path: Path) -> None:
    root = _project(tmp_path / "project")
    (tmp_path / "checker.toml").write_text("strict = true\n")
    (root / "checker.toml").symlink_to("../checker.toml")
    project = load(root)
    assert project.settings == Settings()
    assert [problem.span for problem in project.problems] == [start_of("checker.toml")]


def test_windows_line_ends_and_a_byte_order_mark_change_no_line_or_column(tmp_path: Path) -> None:
    unix, windows = _project(tmp_path / "unix"), _project(tmp_path / "windows")
    (windows / "claims" / "bridge.yaml").write_bytes(
        b"\xef\xbb\xbf" + CLAIM.format("bridge").replace("\n", "\r\n").encode()
    )
    ours, theirs = load(unix), load(windows)
    assert theirs.problems == ()
    assert theirs.claims == ours.claims
    assert theirs.texts["claims/bridge.yaml"].startswith("\ufeffclaims:\r\n")


def test_the_folder_a_run_starts_in_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = _project(tmp_path / "project", {"claims/a.json": "", "seeds/x.txt": b"\xff"})
    elsewhere = load(root)
    monkeypatch.chdir(root)
    here = load(root.relative_to(root))
    assert (here.problems, here.texts, here.claims) == (elsewhere.problems, elsewhere.texts, elsewhere.claims)
    assert [source.text_file for source in here.sources.values()] == ["seeds/demo.txt", ""]


def test_a_project_without_claims_is_read_and_left_to_the_checks(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").touch()
    project = load(tmp_path)
    assert (project.files, project.claims, dict(project.sources), project.problems) == ((), (), {}, ())


@pytest.mark.parametrize(
    ("folders", "lacks"),
    [((), "no `claims/` and no `seeds/`"), (("claims",), "no `seeds/`"), (("seeds",), "no `claims/`")],
)
def test_a_folder_that_is_no_project_says_what_it_lacks(tmp_path: Path, folders: tuple[str, ...], lacks: str) -> None:
    for folder in folders:
        (tmp_path / folder).mkdir()
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'not-a-checker-project'\n")
    with pytest.raises(NotAProject) as caught:
        load(tmp_path)
    assert str(caught.value) == (
        f"`{tmp_path}` is not a project: it has {lacks}, and neither checker.toml nor [tool.checker] in pyproject.toml "
        "says where claims and sources are"
    )


@pytest.mark.parametrize("name", ["nowhere", "file.txt"])
def test_what_is_no_folder_is_no_project(tmp_path: Path, name: str) -> None:
    (tmp_path / "file.txt").touch()
    with pytest.raises(NotAProject) as caught:
        load(tmp_path / name)
    assert str(caught.value) == f"`{tmp_path / name}` is not a folder"


def test_the_root_is_the_nearest_project_upwards(tmp_path: Path) -> None:
    outer = _project(tmp_path)
    inner = _project(tmp_path / "examples" / "festival")
    assert find_root(inner / "claims" / "bridge.yaml") == inner
    assert find_root(inner) == inner
    assert find_root(tmp_path / "examples") == outer


def test_a_declared_project_is_found_without_its_folders(tmp_path: Path) -> None:
    for name, text in {"a/pyproject.toml": "[tool.checker]\n", "b/checker.toml": "", "c/x.toml": ""}.items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text)
    assert [find_root(tmp_path / name) for name in "abc"] == [tmp_path / "a", tmp_path / "b", None]


def test_a_path_that_does_not_exist_is_in_no_project(tmp_path: Path) -> None:
    assert find_root(_project(tmp_path) / "nowhere") is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_looking_for_a_project_opens_no_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pyproject.toml")
    assert find_root(tmp_path) is None
