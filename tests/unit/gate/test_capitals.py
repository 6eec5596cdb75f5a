"""The table of capitals."""

from __future__ import annotations

from checker.gate.capitals import COUNTRIES


def test_a_capital_may_stand_for_its_country() -> None:
    assert COUNTRIES["Beijing"] == ("China",)
    assert COUNTRIES["Buenos Aires"] == ("Argentina",)
    assert COUNTRIES["London"] == ("Britain", "United Kingdom")


def test_each_entry_of_the_table_has_both_names() -> None:
    assert all(capital and all(countries) for capital, countries in COUNTRIES.items())
