"""States of today and former ones by name, code and day."""

from __future__ import annotations

import re
from datetime import date

import pytest

from juntagraph.graph.actors.states import state_coded, state_named, states
from juntagraph.graph.extraction.geography import gazetteer


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Mali", "ml"),
        ("Cote D’Ivoire", "ci"),
        ("CÔTE D'IVOIRE", "ci"),
        ("Korea, Republic of", "kr"),
        ("Burkina Faso (Upper Volta)", "bf"),
        ("Congo, Democratic Republic of (Zaire)", "cd"),
        ("Congo", "cg"),
        ("Yemen (Arab Republic of Yemen)", "north-yemen"),
        ("Yemen People's Republic; S. Yemen", "yd"),
        ("Vietnam, Republic of", "south-vietnam"),
        ("German Democratic Republic", "dd"),
        ("Yugoslavia", "yu"),
        ("Zaire", "cd"),
        ("Dahomey", "bj"),
        ("St. Lucia", "lc"),
        ("Guinea Bissau", "gw"),
        ("Guinea", "gn"),
        ("Atlantis", None),
        ("", None),
        ("the of and", None),
    ],
)
def test_a_state_by_its_name(name: str, key: str | None) -> None:
    found = state_named(name)
    assert (found and found.key) == key


def test_a_name_may_mean_another_state_before_a_day() -> None:
    found = [state_named("Russia", date.fromisoformat(day)) for day in ("1991-08-19", "1993-10-04")]
    assert [one and one.label for one in found] == ["Soviet Union", "Russia"]
    assert state_named("Mali", date(1968, 11, 19)) == state_named("Mali")


def test_every_state_has_a_code_a_label_and_identifiers_of_its_own() -> None:
    known = states()
    assert len(known) > 240
    assert len({one.key for one in known}) == len(known)
    assert all(re.fullmatch("[A-Z]{2}", one.country) and one.label for one in known)
    identifiers = [iri for one in known for iri in one.identifiers]
    assert len(set(identifiers)) == len(identifiers)
    mali = state_coded("ml")
    assert mali is not None
    assert mali.identifiers == ("urn:iso:std:iso:3166:-1#ML", "https://sws.geonames.org/2453866/")


def test_reports_and_data_sets_call_states_of_today_by_the_same_name() -> None:
    reports = gazetteer().countries
    assert [code for code in reports if state_coded(code) is None] == []
    named = {code: state_named(row.label) for code, row in reports.items()}
    assert [code for code, state in named.items() if state is None or state.country != code] == []
