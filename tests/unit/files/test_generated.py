"""Stamps of generated reports: what changes them, and what does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from checker.files.generated import Generated, inputs, portable, read, stamped
from checker.project import Project, Settings
from checker.report import Report
from checker.source import Access, Record, Source
from checker.span import start_of
from checker.text.document import Document
from checker.text.seal import make

TEXT = "The harbour board will not renew the night ferry."
SHA256 = "ab" * 32
MADE_FROM = "cd" * 32


def sealed(*, with_text: bool, text: str = TEXT) -> Source:
    source = Source(Record("harbour"), start_of("seeds/harbour.yaml"), sealed=True, seal=make(Document(text), SHA256))
    if not with_text:
        return source
    return replace(source, document=Document(text), text_file="elsewhere/harbour.txt", text_sha256=SHA256)


def project(source: Source) -> Project:
    return Project(
        Settings(),
        files=("claims/ferry.yaml",),
        sources={source.id: source},
        texts={
            "claims/ferry.yaml": "claims: []\n",
            "seeds/harbour.yaml": "id: harbour\n",
            "checker.toml": "strict = true\n",
        },
    )


def test_the_texts_of_sealed_sources_the_day_and_strictness_change_nothing() -> None:
    plain = inputs(project(sealed(with_text=False)))
    assert inputs(project(sealed(with_text=True))) == plain
    base = project(sealed(with_text=False))
    assert inputs(replace(base, today=date(2031, 5, 4))) == plain
    assert inputs(replace(base, settings=replace(base.settings, strict=True, sources=("elsewhere",)))) == plain
    assert inputs(replace(base, texts={**base.texts, "checker.toml": ""})) == plain


@pytest.mark.parametrize("name", ["claims/ferry.yaml", "seeds/harbour.yaml"])
def test_a_change_to_a_file_changes_the_digest(name: str) -> None:
    base = project(sealed(with_text=False))
    assert inputs(replace(base, texts={**base.texts, name: "other"})) != inputs(base)


def test_a_change_to_a_seal_a_text_or_a_setting_changes_the_digest() -> None:
    base = project(sealed(with_text=False))
    changed = [
        project(sealed(with_text=False, text=TEXT.replace("not", "never"))),
        replace(base, settings=replace(base.settings, max_quote_words=7)),
        project(Source(Record("harbour"), start_of("seeds/harbour.txt"), document=Document(TEXT), text_sha256=SHA256)),
        project(
            Source(Record("harbour"), start_of("seeds/harbour.txt"), document=Document(TEXT), text_sha256="ef" * 32)
        ),
        replace(base, files=("claims/ferry.yaml", "claims/more.yaml")),
    ]
    digests = [inputs(each) for each in (base, *changed)]
    assert len(set(digests)) == len(digests)


def test_a_generated_report_is_not_what_a_report_is_made_from() -> None:
    base = project(sealed(with_text=False))
    name = "reports/verification.md"
    made = replace(base, texts={**base.texts, name: "old"}, reports=(Report(name, "", (), generated=True),))
    assert inputs(made) == inputs(base)
    own = replace(base, texts={**base.texts, "reports/a.md": "x"}, reports=(Report("reports/a.md", "", ()),))
    assert inputs(own) != inputs(base)


def test_a_portable_project_has_what_every_machine_has() -> None:
    full = replace(
        project(sealed(with_text=True)),
        today=date(2031, 5, 4),
        reports=(Report("reports/verification.md", "", (), generated=True), Report("reports/a.md", "", ())),
        generated=(Generated("reports/verification.md", MADE_FROM, intact=True),),
    )
    carried = portable(full)
    assert carried.sources["harbour"].access is Access.SEALED
    assert carried == replace(
        project(carried.sources["harbour"]), texts=full.texts, reports=(Report("reports/a.md", "", ()),)
    )
    assert portable(carried) == carried


def test_an_open_source_keeps_its_text() -> None:
    source = Source(Record("harbour"), start_of("seeds/harbour.txt"), document=Document(TEXT), text_sha256=SHA256)
    assert portable(project(source)).sources["harbour"] is source


@pytest.mark.parametrize("text", ["<!doctype html>\n<p>x</p>\n", "---\ntitle: x\n---\n# x\n", "x\n---\ny\n", "---\n"])
def test_a_stamp_is_read_back_and_any_edit_is_noticed(text: str) -> None:
    written = stamped(text, MADE_FROM).encode("utf-8")
    assert read("r", written) == Generated("r", MADE_FROM, intact=True)
    assert read("r", written.replace(b"\n", b"\r\n")) == Generated("r", MADE_FROM, intact=True)
    assert read("r", written + b" ") == Generated("r", MADE_FROM, intact=False)


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"# A report\n", b"x" * 2000 + stamped("", MADE_FROM).encode()])
def test_a_file_without_a_stamp_at_its_top_bears_none(data: bytes) -> None:
    assert read("r", data) == Generated("r", "", intact=False)
