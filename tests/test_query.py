"""Saved queries: the competency questions, answered on the seed article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from support.stores import gold_report

from juntagraph.graph.claims import Actor, DocumentActor, Extraction
from juntagraph.graph.store import Store, open_store
from juntagraph.graph.store.results import Results
from juntagraph.graph.views.query import KINDS, run, saved_queries, saved_query
from juntagraph.ontology.errors import UsageError
from juntagraph.ontology.vocabulary import vocabulary

Rows = set[tuple[str, ...]]


@pytest.fixture(scope="module")
def seed(corpus_dir: Path, gold_dir: Path) -> Iterator[Store]:
    """The seed's gold claims, with what its words say of the actors' gender."""
    document, extraction = gold_report(corpus_dir, gold_dir, "mali-2025-08-plot")
    with open_store() as store:
        store.put(document, replace(extraction, actors=tuple(_actors(extraction))))
        yield store


def _actors(extraction: Extraction) -> Iterator[DocumentActor]:
    named = {one for claim in extraction.claims for one in (claim.subject, claim.object, claim.source) if one}
    for actor in sorted(named, key=lambda one: one.id):
        kind = "UnnamedSource" if actor.label in {"sources", "initial reports", "security sources"} else actor.type
        gender = "female" if actor.label == "Nema Sagara" else None
        yield DocumentActor(Actor(actor.id, actor.label, kind), (actor.label,), gender=gender)


def columns(results: Results, *names: str) -> Rows:
    places = [results.columns.index(name) for name in names]
    return {tuple(row[place] for place in places) for row in results.texts()}


def test_who_accused_whom_of_plotting(seed: Store) -> None:
    found = run(seed, "accusations-of-plotting")
    assert columns(found, "accuser", "accused") == {
        ("National Transition Council", "soldiers"),
        ("", "soldiers"),
        ("", "Moussa Mara"),
        ("", "Choguel Maiga"),
    }
    assert columns(run(seed, "accusations-of-plotting", {"actor": "mara"}), "accused") == {("Moussa Mara",)}


def test_who_denied_what(seed: Store) -> None:
    assert columns(run(seed, "denials"), "denier", "subject", "relation", "object", "quote") == {
        (
            "close associate of Gen Dembele",
            "",
            "detains",
            "Abass Dembele",
            "he remains at home and is not under arrest",
        )
    }


@pytest.mark.parametrize("name", ["Dembele", "DEMBÉLÉ", "abass dembele"])
def test_claims_about_dembele_conflict(seed: Store, name: str) -> None:
    found = run(seed, "conflicts", {"actor": name})
    assert columns(found, "relation", "polarity", "status", "source", "contested") == {
        ("detains", "affirmed", "rumoured", "", "true"),
        ("detains", "negated", "denied", "close associate of Gen Dembele", "true"),
        ("plotsAgainst", "affirmed", "rumoured", "", "false"),
    }


def test_claims_about_sagara_are_rumours_that_nobody_denies(seed: Store) -> None:
    found = run(seed, "conflicts", {"actor": "Sagara"})
    assert columns(found, "relation", "status", "contested") == {
        ("detains", "rumoured", "false"),
        ("plotsAgainst", "rumoured", "false"),
    }


def test_how_many_were_arrested(seed: Store) -> None:
    found = run(seed, "estimates", {"relation": "detains"})
    assert columns(found, "at_least", "at_most", "approximate", "source") == {
        ("24", "", "false", ""),
        ("50", "50", "true", "National Transition Council"),
        ("20", "", "false", "security sources"),
    }


def test_who_leads_and_how_he_took_power(seed: Store) -> None:
    found = run(seed, "leaders", {"of": "Mali"})
    assert columns(found, "leader", "relation", "object", "when", "status") == {
        ("Assimi Goïta", "leads", "Mali", "", "asserted"),
        ("Assimi Goïta", "leads", "Mali", "../2030", "prospective"),
        ("Assimi Goïta", "seizesPowerIn", "Mali", "2020", "asserted"),
        ("Assimi Goïta", "seizesPowerIn", "Mali", "2021", "asserted"),
    }


def test_which_former_prime_ministers_face_which_accusations(seed: Store) -> None:
    found = run(seed, "accused-office-holders", {"post": "prime minister"})
    charge = "corruption and destabilizing the state"
    assert columns(found, "person", "accuser", "relation", "for", "target") == {
        (person, "", relation, reason, target)
        for person in ("Moussa Mara", "Choguel Maiga")
        for relation, reason, target in (
            ("accuses", charge, ""),
            ("prosecutes", charge, ""),
            ("plotsAgainst", "", "Mali"),
        )
    }
    assert run(seed, "accused-office-holders", {"post": "governor"}).rows == ()


def test_which_institutions_changed(seed: Store) -> None:
    assert columns(run(seed, "institutional-changes"), "subject", "relation", "object", "when") == {
        ("Mali's junta", "dissolves", "political parties", ""),
        ("Mali's junta", "extendsMandateOf", "Mali's junta", "../2030"),
        ("Mali's junta", "postpones", "elections", ""),
    }


def test_which_partners_were_gained_and_lost(seed: Store) -> None:
    assert columns(run(seed, "partners", {"actor": "Mali"}), "change", "relation", "object") == {
        ("gained", "partnersWith", "Russian forces"),
        ("lost", "seversTiesWith", "France"),
    }


def test_since_when_there_is_fighting(seed: Store) -> None:
    assert columns(run(seed, "conflict-since"), "attacker", "attacked", "since", "when") == {
        ("jihadist groups", "Mali", "2012-01-01", "2012/..")
    }


def test_which_claims_have_no_named_source(seed: Store) -> None:
    found = run(seed, "unsourced")
    assert columns(found, "source") == {("",), ("sources",), ("initial reports",), ("security sources",)}
    assert len(found.rows) == len([one for one in seed.claims() if _unnamed(one.source)])
    rumours = run(seed, "unsourced", {"status": "rumoured"})
    assert columns(rumours, "object", "status_name") == {
        (name, "rumoured")
        for name in ("soldiers", "high-ranking officers", "Abass Dembele", "Nema Sagara", "Mali's junta")
    }


def _unnamed(source: Actor | None) -> bool:
    return source is None or source.type == "UnnamedSource"


def test_every_claim_has_its_quote(seed: Store) -> None:
    found = columns(run(seed, "quotes"), "document", "start", "end", "quote")
    texts = {name: one.text for name, one in seed.documents().items()}
    assert all(texts[name][int(start) : int(end)] == quote for name, start, end, quote in found)
    assert len(run(seed, "quotes").rows) == len(seed.claims())


def test_which_women_are_among_the_officers(seed: Store) -> None:
    assert columns(run(seed, "women-officers"), "officer", "rank_held") == {("Nema Sagara", "General")}
    assert run(seed, "women-officers", {"rank": "colonel"}).rows == ()


@pytest.mark.parametrize("name", sorted(saved_queries()))
def test_each_query_says_what_it_is_for(name: str, seed: Store) -> None:
    query = saved_query(name)
    assert query.title
    assert query.question.endswith("?")
    for parameter in query.parameters:
        assert parameter.kind in KINDS
        assert f"?{parameter.name}" in query.text
        assert parameter.description.endswith(".")
    assert seed.query(query.text).columns, "the file itself is a query that any store runs"


@pytest.mark.parametrize("name", sorted(saved_queries()))
def test_each_query_takes_hostile_values(name: str, seed: Store) -> None:
    for parameter in saved_query(name).parameters:
        if parameter.kind == "name":
            assert run(seed, name, {parameter.name: '" } } DROP ALL ; SERVICE <http://x> #'}).rows == ()
        else:
            with pytest.raises(UsageError, match=r"is called|not a date"):
                run(seed, name, {parameter.name: "> } DROP ALL #"})


def test_families_in_queries_are_those_of_the_vocabulary() -> None:
    gained, lost = (
        set(re.findall(rf'jg:(\w+) "{change}"', saved_query("partners").text)) for change in ("gained", "lost")
    )
    relations = vocabulary().relations.values()
    assert gained == {one.name for one in relations if one.plover in ("COOPERATE", "AID")}
    assert lost == {one.name for one in relations if one.family == "rupture"}
    values = {name: set(re.findall(r"jg:(\w+)", _values(name))) for name in ("institutional-changes", "conflict-since")}
    assert values["institutional-changes"] == {one.name for one in relations if one.family == "institution"}
    assert values["conflict-since"] == {one.name for one in relations if one.family == "force"}


def _values(name: str) -> str:
    found = re.search(r"VALUES \?r \{(.*)\}", saved_query(name).text)
    assert found
    return found[1]


def test_wrong_names_list_the_right_ones(seed: Store) -> None:
    with pytest.raises(UsageError, match="no saved query is called 'denial'") as caught:
        run(seed, "denial")
    assert caught.value.hint is not None
    assert "denials" in caught.value.hint
    with pytest.raises(UsageError, match="denials has no parameter who") as caught:
        run(seed, "denials", {"who": "x"})
    assert caught.value.hint == "its parameters are actor, as_of"
    with pytest.raises(UsageError, match="no letter or digit"):
        run(seed, "denials", {"actor": "…"})


def test_free_text_is_run_with_its_values(seed: Store) -> None:
    found = run(seed, "SELECT ?label WHERE { ?a jg:searchKey ?key ; rdfs:label ?label }", {"key": "sagara"})
    assert found.texts() == [("Nema Sagara",)]
    with pytest.raises(UsageError, match="is refused"):
        run(seed, "SELECT * WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")
