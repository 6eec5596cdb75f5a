"""Capitals that news copy puts for the government of their country: "Beijing objects" of what China does."""

from __future__ import annotations

from typing import Final

_LISTED: Final = """
Abuja Nigeria|Accra Ghana|Algiers Algeria|Amman Jordan|Ankara Turkey|Athens Greece|Baghdad Iraq|Baku Azerbaijan
|Bangkok Thailand|Beijing China|Beirut Lebanon|Belgrade Serbia|Berlin Germany|Bern Switzerland|Bogotá Colombia
|Brasilia Brazil|Bratislava Slovakia|Bucharest Romania|Budapest Hungary|Buenos Aires=Argentina|Cairo Egypt
|Canberra Australia|Caracas Venezuela|Copenhagen Denmark|Damascus Syria|Dhaka Bangladesh|Dublin Ireland|Hanoi Vietnam
|Havana Cuba|Helsinki Finland|Islamabad Pakistan|Jakarta Indonesia|Kabul Afghanistan|Khartoum Sudan|Kyiv Ukraine
|Kiev Ukraine|Kuala Lumpur=Malaysia|Lima Peru|Lisbon Portugal|Ljubljana Slovenia|London Britain|London United Kingdom
|Madrid Spain|Manila Philippines|Mexico City=Mexico|Minsk Belarus|Moscow Russia|Nairobi Kenya|New Delhi=India
|Delhi India|Oslo Norway|Ottawa Canada|Paris France|Prague Czech Republic|Pretoria South Africa
|Pyongyang North Korea|Quito Ecuador
|Riga Latvia|Riyadh Saudi Arabia|Rome Italy|Santiago Chile|Sarajevo Bosnia|Seoul South Korea|Sofia Bulgaria
|Stockholm Sweden|Taipei Taiwan|Tallinn Estonia|Tashkent Uzbekistan|Tbilisi Georgia|Tehran Iran|Tirana Albania
|Tokyo Japan|Tripoli Libya|Tunis Tunisia|Vienna Austria|Vilnius Lithuania|Warsaw Poland|Washington United States
|Yerevan Armenia|Zagreb Croatia
"""


def _read() -> dict[str, tuple[str, ...]]:
    countries: dict[str, tuple[str, ...]] = {}
    for entry in _LISTED.replace("\n", "").split("|"):
        capital, _, country = entry.partition("=" if "=" in entry else " ")
        countries[capital] = (*countries.get(capital, ()), country)
    return countries


COUNTRIES: Final = _read()
"""The names of the country of each capital."""
