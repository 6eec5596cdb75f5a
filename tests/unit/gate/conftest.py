"""A project about a ferry, and reports of it that are gated in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.core import check
from checker.files.reports import read_report_file
from checker.load import load
from checker.readers import markdown
from checker.record import replace

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.finding import Finding
    from checker.project import Project

TEXT = """\
The night ferry reportedly lost 4.5 percent of its riders in 2018, a harbour report shows.

It carried 15 passengers a night, Ana Brun told the council. "It is not a service any more," she said.

The board will end the ferry on 14 May unless the town pays about 26,000 crowns.

Ola Berg is the chair of the Harbour Board.

The chair did not rule out a new boat. The ferry may come back.

"We rule nothing out," the chair said of a new boat.

Some residents opposed the end, the works were priced at 40 crowns a day, and the kiosk opens at 22:30.

Ola Berg criticized Ana Brun. Trust was lost in Vell, not in Ost. The boats were in use before the storm.

The quay was built in May 2016. It must hold. There is more to lose than to gain. The lock stays closed until 9 August.

Ola Berg denied that the ferry was unsafe. Relations with the county are at their lowest in decades.
"""
CLAIMS = """\
claims:
  - id: riders
    claim: In 2018 the night ferry reportedly lost 4.5 percent of its riders.
    evidence:
      - harbour: reportedly lost 4.5 percent of its riders in 2018
  - id: passengers
    claim: Ana Brun said that 15 passengers a night took the ferry.
    attributed_to: Ana Brun
    evidence:
      - harbour: It carried 15 passengers a night
      - harbour: Ana Brun told the council
  - id: service
    claim: The ferry was "not a service any more", Ana Brun said.
    attributed_to: Ana Brun
    evidence:
      - harbour: It is not a service any more
  - id: rules
    claim: The chair has not excluded a new boat.
    evidence:
      - harbour: We rule nothing out
  - id: end
    claim: The ferry ends on 14 May if the town does not pay.
    states: {ends_on: 2019-05-14}
    condition: the town does not pay
    evidence:
      - harbour: will end the ferry on 14 May unless the town pays
  - id: price
    claim: The price is about 26,000 crowns.
    evidence:
      - harbour: about 26,000 crowns
  - id: chair
    about: ola-berg
    claim: Ola Berg chairs the Harbour Board.
    states: {post: chair of the Harbour Board}
    evidence:
      - harbour: Ola Berg is the chair of the Harbour Board
  - id: boat
    claim: The chair did not rule out a new boat.
    evidence:
      - harbour: did not rule out a new boat
  - id: return
    claim: The ferry may come back.
    evidence:
      - harbour: The ferry may come back
  - id: residents
    claim: Some residents opposed the end.
    evidence:
      - harbour: Some residents opposed the end
  - id: works
    claim: The works cost 40 crowns a day.
    evidence:
      - harbour: priced at 40 crowns a day
  - id: kiosk
    claim: The kiosk opens at 22:30.
    evidence:
      - harbour: the kiosk opens at 22:30
  - id: critic
    claim: Ola Berg criticized Ana Brun.
    evidence:
      - harbour: Ola Berg criticized Ana Brun
  - id: trust
    claim: Trust was lost in Vell, not in Ost.
    evidence:
      - harbour: Trust was lost in Vell, not in Ost
  - id: boats
    claim: The boats were in use before the storm.
    evidence:
      - harbour: in use before the storm
  - id: quay
    claim: The quay was built in May 2016.
    evidence:
      - harbour: The quay was built in May 2016
  - id: hold
    claim: The quay must hold.
    evidence:
      - harbour: It must hold
  - id: loss
    claim: There is more to lose than to gain.
    evidence:
      - harbour: more to lose than to gain
  - id: lock
    claim: The lock stays closed until 9 August.
    evidence:
      - harbour: stays closed until 9 August
  - id: unsafe
    claim: Ola Berg denied that the ferry was unsafe.
    attributed_to: Ola Berg
    evidence:
      - harbour: Ola Berg denied that the ferry was unsafe
  - id: relations
    claim: Relations with the county are at their lowest in decades.
    evidence:
      - harbour: at their lowest in decades
"""
VOCABULARY = "post: {type: title}\nends_on: {type: date}\n"
ENTITIES = """\
ana-brun: {name: Ana Brun, kind: person}
ola-berg: {name: Ola Berg, kind: person}
harbour-board: {name: Harbour Board, kind: body}
gazette: {name: Gazette, kind: publisher}
vell: {name: Vell, kind: city}
ost: {name: Ost, kind: city}
"""


@pytest.fixture(scope="session")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Project:
    root = tmp_path_factory.mktemp("ferry")
    for path, text in {
        "claims/ferry.yaml": CLAIMS,
        "claims/vocabulary.yaml": VOCABULARY,
        "claims/entities.yaml": ENTITIES,
        "seeds/harbour.txt": TEXT,
        "seeds/harbour.yaml": "published: 2019-03-01\n",
    }.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return load(root)


@pytest.fixture
def gate(ferry: Project) -> Callable[[str], list[Finding]]:
    """Return what is wrong with a report, in the order of its places."""

    def run(text: str) -> list[Finding]:
        reading = markdown.read(text.encode())
        report = read_report_file(reading.text, reading.record, "reports/ferry.md").report
        return list(check(replace(ferry, reports=(report,))).reports[0].findings)

    return run
