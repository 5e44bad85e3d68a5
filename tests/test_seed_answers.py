"""The seed article, read by the extractor itself, answers the competency questions through the saved queries."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from juntagraph.graph.loading import load
from juntagraph.graph.store import Store, open_store
from juntagraph.graph.views.query import run

Rows = set[tuple[str, ...]]
RUMOUR = "initially rumored to be involved"
NOT_HELD = "he remains at home and is not under arrest"


@pytest.fixture(scope="module")
def store(seed_path: Path) -> Iterator[Store]:
    with open_store() as opened:
        report = load([seed_path], opened)
        assert (report.added, report.failed) == (1, 0)
        yield opened


def rows(store: Store, query: str, *names: str, **parameters: str) -> Rows:
    """The answer of a saved query, the columns of these names only."""
    found = run(store, query, parameters)
    places = [found.columns.index(name) for name in names]
    return {tuple(row[place] for place in places) for row in found.texts()}


def test_who_accused_whom_of_plotting(store: Store) -> None:
    found = rows(store, "accusations-of-plotting", "accuser", "accused", "status")
    assert ("National Transition Council", "soldiers", "alleged") in found
    assert ("", "soldiers", "alleged") in found, "the article itself names no accuser"
    assert {accused for _, accused, _ in found} == {"soldiers", "Moussa Mara", "Choguel Maiga"}
    assert {accuser for accuser, _, _ in found} == {"National Transition Council", ""}
    targets = rows(store, "accusations-of-plotting", "accused", "target", actor="soldiers")
    assert ("soldiers", "Malian military government") in targets


def test_no_plot_is_told_as_a_fact(store: Store) -> None:
    plots = [claim for claim in store.claims() if claim.relation == "plotsAgainst"]
    assert plots
    assert {claim.status for claim in plots} <= {"alleged", "rumoured"}


def test_who_denied_what(store: Store) -> None:
    ((denier, *denied),) = rows(store, "denials", "denier", "subject", "relation", "object", "quote")
    assert "close associate" in denier
    assert denied == ["", "detains", "Abass Dembele", NOT_HELD]


@pytest.mark.parametrize("name", ["Dembele", "DEMBÉLÉ", "abass dembele"])
def test_claims_about_dembele_conflict(store: Store, name: str) -> None:
    found = rows(store, "conflicts", "relation", "polarity", "contested", "quote", actor=name)
    detained = {row for row in found if row[0] == "detains"}
    assert {(polarity, contested) for _, polarity, contested, _ in detained} == {
        ("affirmed", "true"),
        ("negated", "true"),
    }
    quotes = {polarity: quote for _, polarity, _, quote in detained}
    assert quotes["affirmed"].endswith(RUMOUR)
    assert quotes["negated"] == NOT_HELD
    sources = rows(store, "conflicts", "polarity", "source", actor=name)
    assert any("close associate" in source for polarity, source in sources if polarity == "negated")


def test_detentions_of_the_generals_are_rumoured_only(store: Store) -> None:
    for name in ("Abass Dembele", "Nema Sagara"):
        detained = [c for c in store.claims() if c.relation == "detains" and c.object and c.object.label == name]
        affirmed = [claim for claim in detained if claim.polarity == "affirmed"]
        assert {claim.status for claim in affirmed} == {"rumoured"}, name
        assert all(claim.evidence.quote.endswith(RUMOUR) for claim in affirmed)


def test_sagara_is_rumoured_to_be_detained_and_nobody_denies_it(store: Store) -> None:
    found = rows(store, "conflicts", "relation", "polarity", "status", "contested", actor="Sagara")
    assert ("detains", "affirmed", "rumoured", "false") in found
    assert {(polarity, status) for _, polarity, status, _ in found} == {("affirmed", "rumoured")}


def test_how_many_were_arrested(store: Store) -> None:
    found = rows(store, "estimates", "at_least", "at_most", "approximate", "source", "status", relation="detains")
    assert found >= {
        ("24", "", "false", "", "asserted"),  # "dozens"
        ("50", "50", "true", "National Transition Council", "alleged"),
    }
    assert {row[0] for row in found} == {"24", "50", "20"}
    ((low, high, exact, source, status),) = (row for row in found if row[0] == "20")
    assert (low, high, exact, status) == ("20", "", "false", "confirmed")
    assert source.endswith("security sources")


def test_who_leads_and_how_he_took_power(store: Store) -> None:
    found = rows(store, "leaders", "leader", "relation", "object", "when", "status", of="Mali")
    assert found >= {
        ("Asimi Goïta", "leads", "Mali", "", "asserted"),
        ("Asimi Goïta", "seizesPowerIn", "Mali", "2020", "asserted"),
        ("Asimi Goïta", "seizesPowerIn", "Mali", "2021", "asserted"),
    }
    assert {leader for leader, *_ in found} == {"Asimi Goïta"}


def test_which_former_prime_ministers_face_accusations(store: Store) -> None:
    found = rows(
        store, "accused-office-holders", "person", "accuser", "relation", "for", "target", post="prime minister"
    )
    for person in ("Moussa Mara", "Choguel Maiga"):
        assert (person, "", "accuses", "corruption and destabilizing the state", "") in found
        assert (person, "", "plotsAgainst", "", "Mali") in found
    assert {(person, accuser) for person, accuser, *_ in found} == {("Moussa Mara", ""), ("Choguel Maiga", "")}
    assert rows(store, "accused-office-holders", "post_held") == {("former Prime Minister",)}


def test_which_institutions_changed(store: Store) -> None:
    found = rows(store, "institutional-changes", "subject", "relation", "object", "when", "status")
    junta = "Malian military government"
    assert found >= {
        (junta, "dissolves", "political parties", "", "asserted"),
        (junta, "extendsMandateOf", junta, "../2030", "asserted"),
        ("", "postpones", "promises for prompt elections", "", "asserted"),
    }
    assert {subject for subject, *_ in found} == {junta, ""}


def test_which_partners_were_gained_and_lost(store: Store) -> None:
    found = rows(store, "partners", "change", "relation", "object", actor="Mali")
    assert found >= {("gained", "partnersWith", "Russian forces"), ("lost", "seversTiesWith", "France")}
    assert {object for change, _, object in found if change == "lost"} == {"France"}


def test_a_partner_that_was_lost_is_none_that_was_gained(store: Store) -> None:
    found = rows(store, "partners", "change", "object", actor="Mali")
    assert {object for change, object in found if change == "gained"} == {"Russian forces"}


def test_since_when_there_is_fighting(store: Store) -> None:
    found = rows(store, "conflict-since", "attacker", "attacked", "since", "when")
    assert found == {("jihadist groups", "Mali", "2012-01-01", "2012/..")}


def test_which_claims_have_no_named_source(store: Store) -> None:
    found = rows(store, "unsourced", "subject", "relation", "object", "status_name", "source")
    assert ("", "detains", "soldiers", "asserted", "") in found
    assert ("", "detains", "high-ranking officers", "rumoured", "initial reports") in found
    assert "National Transition Council" not in {source for *_, source in found}
    rumoured = rows(store, "unsourced", "relation", "object", status="rumoured")
    assert rumoured >= {("detains", "soldiers"), ("detains", "high-ranking officers")}


def test_every_claim_has_its_words(store: Store, seed_path: Path) -> None:
    text = next(iter(store.documents().values())).text
    found = rows(store, "quotes", "start", "end", "quote")
    assert {quote for *_, quote in found} == {claim.evidence.quote for claim in store.claims()}
    assert all(text[int(start) : int(end)] == quote for start, end, quote in found)
    assert all(quote in seed_path.read_text(encoding="utf-8") for *_, quote in found)


def test_which_women_are_among_the_officers(store: Store) -> None:
    assert rows(store, "women-officers", "officer", "rank_held") == {("Nema Sagara", "General")}
