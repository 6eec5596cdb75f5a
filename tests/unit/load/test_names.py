"""A record may name a file in its folder and nothing else, on every system."""

from __future__ import annotations

import pytest

from checker.load.names import why_refused


@pytest.mark.parametrize(
    "name", ["demo.txt", "2019/demo.txt", "a b.txt", "größe.txt", "100%.txt", "console.txt", ".demo"]
)
def test_a_name_inside_the_folder_is_looked_up(name: str) -> None:
    assert why_refused(name) == ""


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "it is empty"),
        (" ", "it is empty"),
        ("a\x00.txt", "it has characters that cannot be seen"),
        ("a\u202etxt.exe", "it has characters that cannot be seen"),
        ("..", "it leads out of its folder or goes round in it"),
        ("../demo.txt", "it leads out of its folder or goes round in it"),
        ("a/../../demo.txt", "it leads out of its folder or goes round in it"),
        ("./demo.txt", "it leads out of its folder or goes round in it"),
        ("/etc/passwd", "it leads out of its folder or goes round in it"),
        ("//host/share/x.txt", "it leads out of its folder or goes round in it"),
        ("~/demo.txt", "it leads out of its folder or goes round in it"),
        ("..\\demo.txt", "between folder and file stands `/`, and nothing stands before the first name"),
        ("\\\\host\\share\\x.txt", "between folder and file stands `/`, and nothing stands before the first name"),
        ("C:demo.txt", "between folder and file stands `/`, and nothing stands before the first name"),
        ("file:///etc/passwd", "between folder and file stands `/`, and nothing stands before the first name"),
        ("demo.txt:stream", "between folder and file stands `/`, and nothing stands before the first name"),
        ("%2e%2e/demo.txt", "it has percent-encoded characters; write them as they are"),
        ("NUL", "it is the name of a device"),
        ("nul.txt", "it is the name of a device"),
        ("a/Com1.tar.txt", "it is the name of a device"),
        ("LPT¹ .txt", "it is the name of a device"),
        ("conin$", "it is the name of a device"),
    ],
)
def test_a_name_that_leads_elsewhere_is_refused_with_its_reason(name: str, reason: str) -> None:
    assert why_refused(name) == reason
