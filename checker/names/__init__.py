"""Names: which words are one, whom it names, and when two of them name one person."""

from __future__ import annotations

from checker.names.persons import PersonName, person_name, same_person

__all__ = ["PersonName", "person_name", "same_person"]
