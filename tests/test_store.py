"""One behaviour of all stores: in memory, on disk, on a SPARQL server."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from support.stores import extractions

from juntagraph.graph.claims import Actor, Claim, DocumentActor, Evidence, Extraction, Polarity, Span, Status
from juntagraph.graph.documents.document import Document
from juntagraph.graph.store import ChangeKind, Selection, Store, Version, open_store
from juntagraph.ontology.errors import InvalidDataError, JuntagraphError, UsageError

Report = tuple[Document, Extraction]
SLOW = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(STR(?c) < STR(?i)) }"


def triples(store: Store) -> set[bytes]:
    """The dataset, its actors resolved, without the times at which documents came in."""
    store.resolve()
    return {line for line in store.dump().splitlines() if b"ns#loaded>" not in line}


def accepted(store: Store, relation: str) -> set[tuple[str, ...]]:
    found = store.query(f"SELECT ?s ?o WHERE {{ GRAPH jg:accepted {{ ?s jg:{relation} ?o }} }}")
    return {tuple(node.rpartition("/")[2] for node in row) for row in found.texts()}


def test_what_was_put_comes_back(store: Store, plot: Report, arrests: Report) -> None:
    for document, extraction in (plot, arrests):
        assert store.put(document, extraction).kind is ChangeKind.ADDED
    documents, claims = [plot[0], arrests[0]], [*plot[1].claims, *arrests[1].claims]
    assert store.documents() == {one.id: one for one in documents}
    assert store.documents([plot[0].id]) == {plot[0].id: plot[0]}
    assert store.claims() == sorted(claims, key=lambda one: (one.document, one.evidence.span, one.id))
    stats = store.stats()
    assert (stats.documents, stats.claims) == (2, len(claims))
    assert stats.statements == len({one.statement for one in claims})


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(report=extractions(), other=extractions(document="a document"))
def test_hostile_text_comes_back_as_it_was(store: Store, report: Report, other: Report) -> None:
    for document, extraction in (other, report):
        store.put(document, extraction)
        kept = store.claims(Selection(document=document.id))
        assert sorted(kept, key=repr) == sorted(extraction.claims, key=repr)
        assert store.documents([document.id])[document.id] == document
    for document, _ in (other, report):
        store.remove(document.id)
    assert triples(store) == set()


def test_a_second_put_changes_nothing(store: Store, plot: Report) -> None:
    store.put(*plot, extractor="1")
    before = store.dump()
    assert store.put(*plot, extractor="1").kind is ChangeKind.UNCHANGED
    assert store.dump() == before
    assert store.put(*plot, extractor="2").kind is ChangeKind.REPLACED
    version = store.versions()[plot[0].id]
    assert version == Version(plot[0].content_hash, "2", version.graph_hash)


def test_a_changed_document_replaces_all_that_was_known_of_it(store: Store, plot: Report, arrests: Report) -> None:
    store.put(*arrests)
    alone = triples(store)
    store.put(replace(plot[0], id=arrests[0].id), Extraction(arrests[0].id))
    assert store.claims() == []
    assert store.documents()[arrests[0].id].text == plot[0].text
    assert store.put(*arrests).kind is ChangeKind.REPLACED
    assert triples(store) == alone


def test_a_removed_document_leaves_nothing(store: Store, plot: Report, arrests: Report) -> None:
    store.put(*arrests)
    alone = triples(store)
    store.put(*plot)
    assert store.remove(plot[0].id)
    assert not store.remove(plot[0].id)
    assert triples(store) == alone


def test_claims_are_selected(store: Store, plot: Report, arrests: Report) -> None:
    for one in (plot, arrests):
        store.put(*one)
    every = store.claims()
    denials = store.claims(Selection(relation="detains", polarity=Polarity.NEGATED, status=Status.DENIED))
    assert denials == [one for one in every if one.status is Status.DENIED and one.relation == "detains"]
    assert denials
    denier = denials[0].source
    assert denier
    assert store.claims(Selection(source=denier.id)) == [one for one in every if one.source == denier]
    dembele = denials[0].object
    assert dembele
    about = store.claims(Selection(actor=dembele.id, document=plot[0].id))
    assert about == [one for one in every if dembele in (one.subject, one.object) and one.document == plot[0].id]
    assert store.claims(Selection(actor="person/nobody")) == []
    with pytest.raises(UsageError, match="no relation is called 'arrests'"):
        store.claims(Selection(relation="arrests"))


def test_actors_are_one_over_documents(store: Store, plot: Report, arrests: Report) -> None:
    officer, person = Actor("person/x", "Néma Sagara", "Officer"), Actor("person/x", "Nema Sagara", "Person")
    for (document, _), actor, gender in ((plot, officer, "female"), (arrests, officer, None)):
        found = DocumentActor(actor, ("Gen Sagara", actor.label), (Span(0, 3), Span(7, 9)), gender, "ML")
        store.put(document, Extraction(document.id, actors=(found,)))
    third = Document("third", "Nema Sagara")
    store.put(third, Extraction("third", actors=(DocumentActor(person, ("Sagara",), (Span(0, 11),)),)))
    (merged,) = store.actors("SAGARA")
    assert merged.actor == officer
    assert merged.types == ("Officer", "Person")
    assert merged.names == ("Gen Sagara", "Néma Sagara", "Sagara")
    assert (merged.gender, merged.country) == ("female", "ML")
    assert merged.mentions["third"] == (Span(0, 11),)
    assert set(merged.mentions) == {"third", plot[0].id, arrests[0].id}
    assert store.actors("nema  sagara") == store.actors("Sagara, Néma") == store.actors() == [merged]
    assert store.actors("Sag") == store.actors("¿?") == store.actors("Nema Goita") == []


def test_a_denied_relation_is_no_bare_triple(store: Store, plot: Report) -> None:
    document, extraction = plot
    store.put(document, extraction)
    bare = store.query("SELECT ?s ?p ?o WHERE { ?s ?p ?o . ?p a ?any }")
    assert bare.rows == ()
    asserted = [one for one in extraction.claims if one.relation == "detains" and one.subject and one.object]
    assert len(asserted) == 1
    assert len(accepted(store, "detains")) == 1
    assert accepted(store, "plotsAgainst") == set()
    assert len(accepted(store, "seversTiesWith")) == 1


def test_a_denial_elsewhere_takes_a_statement_back_while_it_stands(store: Store) -> None:
    junta, general = Actor("junta/a", "the junta", "Junta"), Actor("person/b", "B", "Officer")
    text = Document("arrest", "The junta arrested B.")
    claim = Claim("arrest", "detains", junta, general, Evidence("arrested", Span(10, 18)))
    store.put(text, Extraction("arrest", (claim,)))
    assert accepted(store, "detains") == {("a", "b")}
    for subject in (None, junta):
        denial = replace(
            claim, document="denial", subject=subject, polarity=Polarity.NEGATED, status=Status.DENIED, source=general
        )
        store.put(replace(text, id="denial"), Extraction("denial", (denial,)))
        assert accepted(store, "detains") == set()
        store.remove("denial")
        assert accepted(store, "detains") == {("a", "b")}
    store.remove("arrest")
    assert accepted(store, "detains") == set()


def test_an_alliance_stands_until_it_is_denied_from_either_side(store: Store) -> None:
    mali, niger = Actor("state/ml", "Mali", "State"), Actor("state/ne", "Niger", "State")
    text = Document("pact", "Mali and Niger are allies.")
    claim = Claim("pact", "alliedWith", mali, niger, Evidence("allies", Span(19, 25)))
    store.put(text, Extraction("pact", (claim,)))
    assert accepted(store, "alliedWith") == {("ml", "ne")}
    denial = replace(claim, document="no", subject=niger, object=mali, polarity=Polarity.NEGATED)
    store.put(replace(text, id="no"), Extraction("no", (denial,)))
    assert accepted(store, "alliedWith") == set()


def test_a_failed_put_leaves_the_store_as_it_was(store: Store, plot: Report) -> None:
    store.put(*plot)
    before = store.dump()
    document, extraction = plot
    stray = replace(extraction.claims[0], evidence=Evidence("never said", Span(0, 10)))
    unknown = DocumentActor(Actor("x/y", "Y", "Wizard"))
    for wrong in (
        Extraction("another"),
        Extraction(document.id, (stray,)),
        Extraction(document.id, actors=(unknown,)),
    ):
        with pytest.raises(InvalidDataError):
            store.put(document, wrong)
    assert store.dump() == before


@pytest.mark.parametrize("format", ["nquads", "trig"])
def test_a_dump_makes_the_same_store(store: Store, plot: Report, format: str) -> None:
    store.put(*plot)
    with open_store() as copy:
        copy.load(store.dump(format), format)
        assert copy.dump() == store.dump()
        assert copy.claims() == store.claims()
    with pytest.raises(UsageError, match="no dataset format is called"):
        store.dump("docx")
    with pytest.raises(InvalidDataError, match="not nquads"):
        store.load(b"<a> <b>")


def test_a_load_replaces_documents_and_weighs_all_claims(store: Store, plot: Report, arrests: Report) -> None:
    document, extraction = plot
    (cut,) = (one for one in extraction.claims if one.relation == "seversTiesWith")
    denial = replace(cut, document="denial", polarity=Polarity.NEGATED, status=Status.DENIED)
    with open_store() as other:
        other.put(replace(document, id="denial"), Extraction("denial", (denial,)))
        other.put(document, replace(extraction, claims=(cut,)))
        data = other.dump()
    store.put(*arrests)
    others = accepted(store, "seversTiesWith")
    store.put(document, extraction)
    assert len(accepted(store, "seversTiesWith") - others) == 1
    store.load(data)
    assert accepted(store, "seversTiesWith") == others
    assert store.claims(Selection(document=document.id)) == [cut]
    assert len(store.claims()) == len(arrests[1].claims) + 2
    store.remove("denial")
    assert len(accepted(store, "seversTiesWith") - others) == 1


def test_a_broken_claim_is_named(store: Store, plot: Report) -> None:
    with open_store() as other:
        other.put(*plot)
        lines = other.dump().splitlines(keepends=True)
    store.load(b"".join(line for line in lines if b"oa#start>" not in line))
    with pytest.raises(InvalidDataError, match=r"/claim/[0-9a-f]{16} is no whole claim: 'start'"):
        store.claims()


def test_a_closed_store_says_so(store: Store, plot: Report) -> None:
    store.close()
    with pytest.raises(JuntagraphError, match="is closed"):
        store.put(*plot)
