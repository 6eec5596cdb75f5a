"""Findings and totals as text for people, in a terminal or in pytest's report."""

from __future__ import annotations

from checker.render.terminal.diagnostics import WIDTH, diagnostic, headline
from checker.render.terminal.totals import summary

__all__ = ["WIDTH", "diagnostic", "headline", "summary"]
