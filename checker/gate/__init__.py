"""The gate: what a sentence of a report says, beside what the claims it cites say.

A sentence is to the claims it cites what a claim is to its quotes. So each passage of a report is read as a claim whose
evidence are the words of the cited claims: their sentences, the values they state, and their quotes. Everything that
compares claims with quotes then compares the report with its claims.
"""

from __future__ import annotations

from checker.gate.difference import difference
from checker.gate.parts import Difference, Part, as_claim, citations, parts
from checker.gate.specifics import Said, said

__all__ = ["Difference", "Part", "Said", "as_claim", "citations", "difference", "parts", "said"]
