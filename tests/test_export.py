"""Exports: every format read back by what reads it elsewhere."""

from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from support.gold import gold_corpus
from support.making import denied, said

from juntagraph.graph.claims import Actor, Claim, Count, DocumentActor, Status
from juntagraph.graph.claims.record import claim_from_record
from juntagraph.graph.documents.document import Document
from juntagraph.graph.exporting import EXPORTERS, Bundle, export
from juntagraph.graph.exporting.graphs import flat
from juntagraph.graph.views.network import network
from juntagraph.ontology.terms import JG, RDF

Corpus = tuple[dict[str, Document], list[Claim]]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    seeds = Path(__file__).resolve().parent.parent / "seeds"
    return gold_corpus(seeds / "corpus", seeds / "gold")


def written(claims: list[Claim], documents: dict[str, Document], format: str) -> bytes:
    stream = BytesIO()
    export(claims, documents, [], stream, format)
    return stream.getvalue()


def report(title: str | None = None, source: str | None = None) -> dict[str, Document]:
    return {"report": Document("report", "text", title=title, source=source)}


# ---------------------------------------------------------------- RDF


def test_turtle_is_read_by_rdflib_and_has_every_claim_with_its_words(corpus: Corpus) -> None:
    documents, claims = corpus
    graph = rdflib.Graph().parse(data=written(claims, documents, "ttl"), format="turtle")
    jg, oa = rdflib.Namespace(JG), rdflib.Namespace("http://www.w3.org/ns/oa#")
    nodes = set(graph.subjects(rdflib.RDF.type, jg.Claim))
    assert len(nodes) == len({claim.id for claim in claims})
    path = jg.evidence / oa.hasSelector / oa.exact
    assert {str(words) for node in nodes for words in graph.objects(node, path)} == {c.evidence.quote for c in claims}


@pytest.mark.parametrize("format", ["ttl", "trig", "nq", "jsonld", "rdf12", "reification", "nanopub"])
def test_no_export_asserts_a_relation_as_a_bare_triple(corpus: Corpus, format: str) -> None:
    documents, claims = corpus
    relations = {JG + claim.relation for claim in claims}
    syntax = {
        "trig": ox.RdfFormat.TRIG, "nanopub": ox.RdfFormat.TRIG, "nq": ox.RdfFormat.N_QUADS,
        "jsonld": ox.RdfFormat.JSON_LD,
    }.get(format, ox.RdfFormat.TURTLE)  # fmt: skip
    quads = list(ox.parse(written(claims, documents, format), format=syntax))
    assert len(quads) > 10 * len(claims)
    assert not relations & {quad.predicate.value for quad in quads}


def test_trig_nquads_and_jsonld_are_the_same_dataset(corpus: Corpus) -> None:
    documents, claims = corpus
    formats = {"trig": ox.RdfFormat.TRIG, "nq": ox.RdfFormat.N_QUADS, "jsonld": ox.RdfFormat.JSON_LD}
    trig, nquads, jsonld = (
        set(ox.parse(written(claims, documents, name), format=syntax)) for name, syntax in formats.items()
    )
    assert trig == nquads == jsonld
    events = ox.NamedNode(f"{JG}events")
    assert len({quad.graph_name for quad in trig} - {events}) == len(documents)
    assert {quad.predicate.value for quad in trig if quad.graph_name == events} >= {f"{JG}reports"}


def test_reifiers_quote_the_triple_of_claims_between_two_parties() -> None:
    claims = [said("A", "backs", "B"), denied("A", "detains", "B", source="A"), said(None, "detains", "B")]
    quads = ox.parse(written(claims, report(), "rdf12"), format=ox.RdfFormat.TURTLE)
    quoted = [quad.object for quad in quads if quad.predicate.value == f"{RDF}reifies"]
    assert {one.predicate.value for one in quoted if isinstance(one, ox.Triple)} == {f"{JG}backs", f"{JG}detains"}
    assert len(quoted) == 2


def test_reified_statements_are_shared_by_their_claims() -> None:
    claims = [said("A", "backs", "B"), denied("A", "backs", "B", source="A")]
    graph = rdflib.Graph().parse(data=written(claims, report(), "reification"), format="turtle")
    (node,) = graph.subjects(rdflib.RDF.type, rdflib.RDF.Statement)
    assert graph.value(node, rdflib.RDF.predicate) == rdflib.URIRef(f"{JG}backs")
    assert len(list(graph.subjects(rdflib.URIRef(f"{JG}statement"), node))) == 2


def test_nanopublications_have_their_four_graphs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    claims = [said("A", "backs", "B"), said("B", "backs", "C")]
    content = written(claims, report(), "nanopub")
    store = ox.Store()
    store.load(content, format=ox.RdfFormat.TRIG)
    rows = store.query(
        """PREFIX np: <http://www.nanopub.org/nschema#> PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX jg: <https://w3id.org/juntagraph/ns#>
        SELECT ?np ?claim ?origin ?created WHERE {
          GRAPH ?head { ?np a np:Nanopublication ; np:hasAssertion ?a ; np:hasProvenance ?p ;
                        np:hasPublicationInfo ?i }
          GRAPH ?a { ?claim a jg:Claim } GRAPH ?p { ?a prov:wasDerivedFrom ?origin }
          GRAPH ?i { ?np dcterms:created ?created } }"""
    )
    assert isinstance(rows, ox.QuerySolutions)
    found = [(row["claim"].value, row["origin"].value.rpartition("/")[2], row["created"].value) for row in rows]
    assert len({claim for claim, *_ in found}) == len(found) == 2
    assert {tuple(rest) for _, *rest in found} == {("report", "2023-11-14T22:13:20Z")}


def test_actors_bring_their_names_and_the_text_stays_behind() -> None:
    ada = said("Ada", "leads", "B").subject
    assert ada
    known = DocumentActor(ada, ("A. Lovelace",), gender="female", identifiers=("http://example.org/ada",))
    stream = BytesIO()
    export([said("Ada", "leads", "B")], {"report": Document("report", "the whole text")}, [known], stream, "ttl")
    content = stream.getvalue().decode()
    assert 'skos:altLabel "A. Lovelace"' in content
    assert "<http://example.org/ada>" in content
    assert "the whole text" not in content


def test_data_stands_below_the_base_asked_for() -> None:
    stream = BytesIO()
    export([said("A", "backs", "B")], report(), [], stream, "nq", base="https://example.org/id/")
    subjects = {quad.subject.value for quad in ox.parse(stream.getvalue(), format=ox.RdfFormat.N_QUADS)}
    assert all(subject.startswith("https://example.org/id/") for subject in subjects)


# ---------------------------------------------------------------- graphs and tables


def test_graphml_is_the_whole_network_when_networkx_reads_it_back(corpus: Corpus) -> None:
    documents, claims = corpus
    graph = nx.parse_graphml(written(claims, documents, "graphml").decode(), force_multigraph=True)
    whole = network(claims, "everything")
    assert set(graph) == set(whole)
    assert graph.number_of_edges() == whole.number_of_edges()
    counted = sum(bool(data["accepted"]) for *_, data in graph.edges(data=True))
    assert counted == network(claims).number_of_edges() < graph.number_of_edges()
    expected = flat(Bundle.of(claims, documents))
    assert nx.get_edge_attributes(graph, "quotes") == nx.get_edge_attributes(expected, "quotes")


def test_gexf_is_read_back_and_does_not_tell_the_day(corpus: Corpus) -> None:
    documents, claims = corpus
    content = written(claims, documents, "gexf")
    assert b"lastmodified" not in content
    graph = nx.read_gexf(BytesIO(content))
    whole = network(claims, "everything")
    assert nx.get_node_attributes(graph, "label") == nx.get_node_attributes(whole, "label")
    assert graph.number_of_edges() == whole.number_of_edges()


def test_json_gives_back_graph_and_claims(corpus: Corpus) -> None:
    documents, claims = corpus
    data = json.loads(written(claims, documents, "json"))
    graph = nx.node_link_graph(data, edges="edges")
    assert nx.utils.graphs_equal(graph, flat(Bundle.of(claims, documents)))
    assert [claim_from_record(record) for record in data["claims"]] == list(Bundle.of(claims, documents).claims)
    assert {one["id"] for one in data["documents"]} == set(documents)


def test_csv_has_one_row_a_claim(corpus: Corpus) -> None:
    documents, claims = corpus
    rows = list(csv.DictReader(StringIO(written(claims, documents, "csv").decode(), newline="")))
    expected = Bundle.of(claims, documents).claims
    assert [row["claim"] for row in rows] == [claim.id for claim in expected]
    assert [row["quote"].removeprefix("'") for row in rows] == [claim.evidence.quote for claim in expected]
    assert {row["document_source"] for row in rows} == {"juntagraph corpus"}


def test_counts_and_missing_values_in_a_table() -> None:
    claim = said(None, "detains", "soldiers", count=Count(50, 50, approx=True), status=Status.ATTRIBUTED, source="S")
    (row,) = csv.DictReader(StringIO(written([claim], report(), "csv").decode(), newline=""))
    assert (row["subject"], row["count_min"], row["count_max"], row["count_approx"]) == ("", "50", "50", "True")


def test_claims_of_one_actor_stand_at_its_node() -> None:
    claims = [said(None, "detains", "A"), said("A", "hasRank", "Colonel")]
    graph = nx.parse_graphml(written(claims, report(), "graphml").decode())
    data = graph.nodes["organisation/a"]
    assert data["ranks"] == "Colonel"
    assert "detains (asserted): None detains A" in data["alone"]


# ---------------------------------------------------------------- hostile names

NASTY = st.text(max_size=12) | st.sampled_from(
    [
        "=HYPERLINK(0)",
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "]]>",
        "<script>",
        'a"b\n',
        "\x00",
        "\x1b[31m",
        "\ufffe",
        "a\r\nb",
    ]
)


@st.composite
def hostile(draw: st.DrawFn) -> Claim:
    """A claim whose names and words are any text at all."""
    name, other, quote = draw(NASTY), draw(NASTY), draw(NASTY)
    base = said("A", "backs", "B", about=draw(NASTY), when=draw(st.sampled_from([None, "2020", "no date"])))
    subject, object_ = Actor(f"person/{name}", name, "Person"), Actor(f"group/{other}", other, "Group")
    evidence = type(base.evidence)(quote, base.evidence.span)
    return Claim("report", "backs", subject, object_, evidence, when=base.when, about=base.about)


@settings(max_examples=40, deadline=None)
@given(st.lists(hostile(), max_size=4), st.sampled_from(sorted(EXPORTERS)))
def test_any_text_can_be_written(claims: list[Claim], format: str) -> None:
    documents = report(title="=1+1", source="\x00")
    content = written(claims, documents, format)
    assert content == written(claims, documents, format) or format == "nanopub"


@settings(max_examples=60, deadline=None)
@given(st.lists(hostile(), max_size=4))
def test_no_cell_is_a_formula(claims: list[Claim]) -> None:
    rows = csv.reader(StringIO(written(claims, report(title="=1+1"), "csv").decode(), newline=""))
    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "@", "\t", "\r", "\n")]
    assert all(cell.lstrip("-").replace(".", "").isdigit() for cell in cells if cell.startswith("-"))


@settings(max_examples=40, deadline=None)
@given(st.lists(hostile(), max_size=4))
def test_any_text_comes_back_from_rdf_and_json(claims: list[Claim]) -> None:
    documents = report()
    first = Bundle.of(claims, documents).claims  # of each id
    quads = ox.parse(written(claims, documents, "trig"), format=ox.RdfFormat.TRIG)
    exact = {quad.object.value for quad in quads if quad.predicate.value.endswith("#exact")}
    assert exact == {claim.evidence.quote for claim in first}
    records = json.loads(written(claims, documents, "json"))["claims"]
    assert [claim_from_record(record) for record in records] == list(first)


@settings(max_examples=40, deadline=None)
@given(st.lists(hostile(), max_size=4))
def test_graph_files_hold_what_xml_can_hold(claims: list[Claim]) -> None:
    for format, reader in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        graph = reader(BytesIO(written(claims, report(), format)))
        assert graph.number_of_nodes() <= 2 * len(claims)
