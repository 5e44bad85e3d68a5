"""Queries to all stores: what they answer, and what they refuse."""

from __future__ import annotations

import pytest

from juntagraph.graph.claims import Extraction, Status
from juntagraph.graph.documents.document import Document
from juntagraph.graph.store import Store
from juntagraph.ontology.errors import InvalidDataError, TimedOutError, UsageError

Report = tuple[Document, Extraction]
SLOW = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(STR(?c) < STR(?i)) }"


def test_queries_answer_in_every_form(store: Store, plot: Report) -> None:
    store.put(*plot)
    rows = store.query("SELECT DISTINCT ?status WHERE { ?c jg:status ?status }").texts()
    assert {row[0].rpartition("#")[2] for row in rows} == {one.status.value for one in plot[1].claims}
    assert store.query("ASK { ?c a jg:Claim }").boolean is True
    assert store.query("ASK { ?c a jg:Event }").boolean is False
    made = store.query("CONSTRUCT { ?c a jg:Denial } WHERE { ?c jg:status jg:denied }").triples
    assert made is not None
    assert len(made) == sum(one.status is Status.DENIED for one in plot[1].claims)
    assert store.query("SELECT ?c ?none WHERE { ?c jg:status jg:denied }").rows[0][1] is None


def test_values_are_bound_as_terms(store: Store, plot: Report) -> None:
    store.put(*plot)
    query = "SELECT ?actor WHERE { ?actor jg:searchKey ?key }"
    assert len(store.query(query, {"key": "sagara"}).rows) == 1
    assert store.query(query, {"key": '" } DROP ALL #'}).rows == ()
    counted = "SELECT ?c WHERE { ?c jg:countMin ?min FILTER(?min = ?least) }"
    assert len(store.query(counted, {"least": 20}).rows) == 1
    with pytest.raises(UsageError, match="no name of a variable"):
        store.query(query, {"key } #": "x"})


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * WHERE { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }",
        "SELECT * WHERE { service silent ?x { ?s ?p ?o } }",
        "SELECT * WHERE { ?s ?p 'it # is' . SERVICE ?x { ?s ?p ?o } }",
        "SELECT * WHERE { \\u0053ERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "SELECT * WHERE { ?s ?p 'a\\u0027' . SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } FILTER(?p = 'b') }",
        "SELECT * WHERE { FILTER(?a<?b)SERVICE<http://127.0.0.1:1/>{?c?d?e}FILTER(?a>?b) }",
        "PREFIX x: <http://x/> INSERT DATA { x:a x:b x:c }",
        "# only a comment\nDROP ALL",
        "BASE <http://x/> delete where { ?s ?p ?o }",
        "LOAD <http://127.0.0.1:1/>",
    ],
)
def test_what_writes_or_fetches_is_refused(store: Store, plot: Report, text: str) -> None:
    store.put(*plot)
    before = store.dump()
    with pytest.raises(UsageError, match="is refused"):
        store.query(text)
    assert store.dump() == before


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?s WHERE { ?s ?p 'SERVICE { } ' } # SERVICE ?x { }",
        "PREFIX service: <http://SERVICE/> SELECT ?service WHERE { ?service service:SERVICE <http://x/SERVICE> }",
        "SELECT ?s WHERE { ?s rdfs:label '''DROP ALL \"SERVICE\" ' ''' }",
    ],
)
def test_words_that_only_look_dangerous_are_let_through(store: Store, text: str) -> None:
    assert store.query(text).rows == ()


def test_a_text_that_is_no_query_says_where(store: Store) -> None:
    with pytest.raises(InvalidDataError, match="not a SPARQL query: error at"):
        store.query("SELECT ?x WHERE { ?x ?y }")


def test_a_query_past_its_time_ends(store: Store, plot: Report) -> None:
    store.put(*plot)
    with pytest.raises(TimedOutError, match=r"took longer than 0\.3 s"):
        store.query(SLOW, timeout=0.3)
    assert store.query("ASK { ?c a jg:Claim }", timeout=60).boolean
