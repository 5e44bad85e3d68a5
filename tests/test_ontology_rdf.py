"""The vocabulary files as RDF: two parsers agree, a reasoner finds no fault, every term is declared and explained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import owlrl
import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import DCTERMS, FOAF, ORG, PROV, SDO, SH, XSD, DefinedNamespace

from juntagraph.ontology import terms

ONTOLOGY = Path(__file__).resolve().parent.parent / "ontology"
FILES = ("juntagraph.ttl", "shapes.ttl", "alignments.ttl")
CLOSED: dict[str, type[DefinedNamespace]] = {
    str(space._NS): space for space in (DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SH, SKOS, XSD)
}
OA_AND_SEM = {
    terms.OA: {
        *("SpecificResource", "TextQuoteSelector", "TextPositionSelector"),
        *("hasSource", "hasSelector", "exact", "start", "end"),
    },
    terms.SEM: {"Actor", "Event", "Place", "hasActor", "hasPlace", "hasTime"},
}


def turtle(*names: str) -> Graph:
    graph = Graph()
    for name in names:
        graph.parse(ONTOLOGY / name)
    return graph


VOCABULARY = turtle("juntagraph.ttl")
DECLARED = {str(node) for node in VOCABULARY.subjects(RDF.type)}


def iris(graph: Graph, namespace: str) -> set[str]:
    used = {str(term) for triple in graph for term in triple if isinstance(term, URIRef)}
    used |= {str(term.datatype) for triple in graph for term in triple if isinstance(term, Literal) and term.datatype}
    return {iri for iri in used if iri.startswith(namespace)}


@pytest.mark.parametrize("name", FILES)
def test_rdflib_and_oxigraph_read_the_same(name: str) -> None:
    lines = "".join(f"{triple} .\n" for triple in parse(path=ONTOLOGY / name, format=RdfFormat.TURTLE))
    assert isomorphic(Graph().parse(data=lines, format="nt"), turtle(name))


def closure(graph: Graph) -> list[str]:
    """The faults that an OWL RL reasoner finds."""
    reasoner = owlrl.OWLRL_Semantics(graph, axioms=False, daxioms=False)
    reasoner.closure()
    return list(reasoner.error_messages)


def individuals() -> Iterator[tuple[URIRef, URIRef, URIRef]]:
    """One thing of each class, and each property between things of its domain and range."""
    for kind in VOCABULARY.subjects(RDF.type, OWL.Class):
        yield URIRef(f"urn:one:{kind}"), RDF.type, URIRef(str(kind))
    for link in VOCABULARY.subjects(RDF.type, OWL.ObjectProperty):
        domain, range_ = VOCABULARY.value(link, RDFS.domain), VOCABULARY.value(link, RDFS.range)
        if domain and range_:
            yield URIRef(f"urn:one:{domain}"), URIRef(str(link)), URIRef(f"urn:one:{range_}")


def test_the_vocabulary_is_consistent_and_no_class_is_empty() -> None:
    graph = turtle("juntagraph.ttl", "alignments.ttl")
    for triple in individuals():
        graph.add(triple)
    assert closure(graph) == []
    assert set(graph.subjects(RDFS.subClassOf, OWL.Nothing)) <= {OWL.Nothing}
    unit, actor = URIRef(f"urn:one:{terms.JG}Unit"), URIRef(f"{terms.PROV}Agent")
    assert (unit, RDF.type, actor) in graph


def test_the_reasoner_sees_a_person_that_is_a_place() -> None:
    graph = Graph()
    for axiom in (RDFS.subClassOf, OWL.disjointWith):
        graph += VOCABULARY.triples((None, axiom, None))
    for kind in ("Officer", "State"):
        graph.add((URIRef("urn:x"), RDF.type, URIRef(terms.JG + kind)))
    assert closure(graph)


@pytest.mark.parametrize("name", FILES)
def test_own_terms_are_declared(name: str) -> None:
    assert iris(turtle(name), terms.JG) - DECLARED == set()


@pytest.mark.parametrize("name", FILES)
def test_terms_of_others_exist(name: str) -> None:
    graph = turtle(name)
    for namespace, space in CLOSED.items():
        assert {iri for iri in iris(graph, namespace) if iri != namespace and URIRef(iri) not in space} == set()
    for namespace, known in OA_AND_SEM.items():
        assert iris(graph, namespace) <= {namespace + local for local in known}


def test_own_terms_of_queries_and_code_are_declared(root: Path) -> None:
    named = re.compile(r"\bjg:([A-Za-z]+)")
    calls = re.compile(r'\bjg\("([A-Za-z]+)"\)|\{(?:terms\.)?JG\}([A-Za-z]+)')
    found: set[str] = set()
    for folder in ("ontology", "graph", "cli"):
        for path in (root / folder).rglob("*.rq"):
            found |= set(named.findall(path.read_text(encoding="utf-8")))
        for path in (root / folder).rglob("*.py"):
            text = path.read_text(encoding="utf-8")
            found |= set(named.findall(text)) | {one or other for one, other in calls.findall(text)}
    assert {"Claim", "accepted", "Relation"} <= found
    assert {terms.JG + name for name in found} - DECLARED == set()


def test_the_derived_graphs_of_the_code_are_declared() -> None:
    graphs = {str(node) for node in VOCABULARY.subjects(RDF.type, URIRef(f"{terms.JG}Graph"))}
    assert graphs == {terms.ACCEPTED, terms.AGREEMENT, terms.EVENTS, terms.JUDGEMENTS, terms.RESOLUTION}


@pytest.mark.parametrize("term", sorted(DECLARED))
def test_every_term_is_named_and_explained(term: str) -> None:
    node = URIRef(term)
    assert VOCABULARY.value(node, RDFS.label) or VOCABULARY.value(node, SKOS.prefLabel)
    explained = [
        VOCABULARY.value(node, said) for said in (SKOS.definition, DCTERMS.bibliographicCitation, DCTERMS.description)
    ]
    assert any(explained)


def test_sources_are_works_with_a_citation() -> None:
    cited = {source for _, source in VOCABULARY.subject_objects(DCTERMS.source)}
    works = set(VOCABULARY.subjects(RDF.type, DCTERMS.BibliographicResource))
    assert cited == works
    codebooks = {"clineCdp", "csp", "powellThyne2011"}
    realized = VOCABULARY.objects(URIRef(f"{terms.JG}realizedCoup"), DCTERMS.source)
    assert {str(source).removeprefix(terms.JG) for source in realized} == codebooks


@pytest.mark.parametrize(
    ("codebook", "codes"),
    [
        ("clineCode", {"realized": "realizedCoup", "attempt": "attemptedCoup", "conspiracy": "coupConspiracy"}),
        ("powellThyneCode", {"2": "realizedCoup", "1": "attemptedCoup"}),
        ("cspCode", {"1": "realizedCoup", "2": "attemptedCoup", "3": "coupConspiracy", "4": "allegedPlot"}),
        ("colpusCode", {"regime change coup": "regimeChange", "reshuffling coup": "reshuffling"}),
    ],
)
def test_codebooks_are_covered(codebook: str, codes: dict[str, str]) -> None:
    notations = VOCABULARY.subject_objects(SKOS.notation)
    own = {str(code): str(s).removeprefix(terms.JG) for s, code in notations if _datatype(code) == terms.JG + codebook}
    assert own == codes


def _datatype(term: object) -> str:
    return str(term.datatype) if isinstance(term, Literal) else ""


def test_alignments_entail_nothing() -> None:
    matches = {SKOS.closeMatch, SKOS.broadMatch, SKOS.relatedMatch, SKOS.exactMatch, SKOS.notation}
    alignments = turtle("alignments.ttl")
    assert set(alignments.predicates()) <= matches
    assert not any(isinstance(term, BNode) for triple in alignments for term in triple)
    others = {re.sub(r"[^/#]*$", "", str(o)) for _, p, o in alignments if p != SKOS.notation}
    assert {
        "https://schema.followthemoney.tech/#",
        "http://docs.oasis-open.org/cti/ns/stix#",
        terms.SCHEMA,
        terms.SEM,
    } <= others
