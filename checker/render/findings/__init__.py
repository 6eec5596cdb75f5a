"""Findings as other programs show them: how much each matters there, which it is, and what is said of it."""
