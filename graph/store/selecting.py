"""SPARQL by which a store reads back what it holds. Names come in as terms, never as raw text."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode

from juntagraph.graph.store import terms
from juntagraph.graph.store.base import Selection
from juntagraph.graph.store.iris import Iris
from juntagraph.graph.store.keys import search_key
from juntagraph.graph.store.terms import jg

VERSIONS = """SELECT ?document ?content ?extractor ?graph WHERE {
  %s
  GRAPH ?document { ?document jg:contentHash ?content ; jg:extractor ?extractor ; jg:graphHash ?graph }
}"""

DOCUMENTS = """SELECT ?document ?id ?text ?title ?date ?source ?url ?language ?segments WHERE {
  %s
  GRAPH ?document {
    ?document jg:contentHash ?hash ; dcterms:identifier ?id ; schema:text ?text ; dcterms:language ?language .
    OPTIONAL { ?document dcterms:title ?title }
    OPTIONAL { ?document dcterms:date ?date }
    OPTIONAL { ?document dcterms:source ?source }
    OPTIONAL { ?document schema:url ?url }
    OPTIONAL { ?document jg:segments ?segments }
  }
} ORDER BY ?id"""

# Claims are read by three plain patterns: Oxigraph's planner copes badly with a row of a dozen OPTIONALs, and turns
# them into scans of the whole store (measured: 1 s where these take 0.01 s at 22,000 claims).
PROPERTIES = """SELECT ?document ?claim ?property ?value WHERE {
  %s {
    %s
    ?claim a jg:Claim ; ?property ?value .
    FILTER(?property NOT IN (rdf:type, jg:statement, jg:evidence, prov:wasDerivedFrom, jg:notBefore, jg:notAfter))
  }
}"""

WORDS = """SELECT ?document ?claim ?property ?value WHERE {
  %s {
    %s
    ?claim jg:evidence ?evidence . ?evidence oa:hasSelector ?selector . ?selector ?property ?value .
    FILTER(?property != rdf:type)
  }
}"""

PARTIES = """SELECT DISTINCT ?document ?actor ?label ?type WHERE {
  %s {
    %s
    ?actor rdfs:label ?label ; a ?type .
  }
}"""
_PARTY = "?claim jg:subject|jg:object|jg:source ?actor ."

ACTORS = """SELECT ?document ?actor ?label ?type ?gender ?country WHERE {
  %s
  GRAPH ?document {
    ?actor rdfs:label ?label ; a ?type .
    OPTIONAL { ?actor foaf:gender ?gender }
    OPTIONAL { ?actor jg:country ?country }
  }
}"""

ACTOR_VALUES = """SELECT ?document ?actor ?property ?value WHERE {
  %s
  VALUES ?property { skos:altLabel owl:sameAs jg:mention }
  GRAPH ?document { ?actor ?property ?value . ?actor rdfs:label ?label }
}"""

NAMES = "SELECT DISTINCT ?actor WHERE { GRAPH %s { ?actor jg:searchKey ?key } }"
CIRCUMSTANCES = """SELECT ?document ?date ?publisher ?country WHERE {
  %s
  GRAPH ?document {
    ?document jg:contentHash ?hash .
    OPTIONAL { ?document dcterms:date ?date }
    OPTIONAL { ?document dcterms:source ?publisher }
    OPTIONAL { ?document jg:focus ?country }
  }
}"""

SIGNATURES = """SELECT DISTINCT ?document ?signature WHERE {
  %s
  GRAPH ?document { ?document jg:signature ?signature %s }
}"""

AGREEMENT_OF = """SELECT DISTINCT ?s ?p ?o WHERE {
  { VALUES ?s { %(nodes)s } GRAPH jg:agreement { ?s ?p ?o } }
  UNION { VALUES ?o { %(nodes)s } GRAPH jg:agreement { ?s ?p ?o } }
}"""

COPIES_OF = """SELECT DISTINCT ?s ?o WHERE {
  { VALUES ?s { %(nodes)s } GRAPH jg:agreement { ?s jg:sameTextAs ?o } }
  UNION { VALUES ?o { %(nodes)s } GRAPH jg:agreement { ?s jg:sameTextAs ?o } }
}"""

SHELVED = """SELECT DISTINCT ?claim ?summary WHERE {
  %s
  GRAPH jg:agreement { ?shelf jg:representative ?claim . ?claim jg:summary ?summary }
}"""

STATS = """SELECT ?documents ?claims ?statements ?actors ?accepted WHERE {
  { SELECT (COUNT(DISTINCT ?d) AS ?documents) WHERE { GRAPH ?d { ?d jg:contentHash ?hash } } }
  { SELECT (COUNT(DISTINCT ?c) AS ?claims) (COUNT(DISTINCT ?s) AS ?statements)
    WHERE { GRAPH ?g { ?c jg:statement ?s } } }
  { SELECT (COUNT(DISTINCT ?a) AS ?actors) WHERE { GRAPH ?h { ?a jg:searchKey ?key } } }
  { SELECT (COUNT(*) AS ?accepted) WHERE { GRAPH jg:accepted { ?x ?y ?z } } }
}"""


def versions(document: str | None, iris: Iris) -> str:
    """The query for what is held of all documents or of one."""
    return VERSIONS % ("" if document is None else _values("document", [iris.document(document)]))


def documents(ids: Iterable[str] | None, iris: Iris) -> str:
    """The query for documents, all or those of these ids."""
    return DOCUMENTS % ("" if ids is None else _values("document", [iris.document(name) for name in ids]))


def claims(selection: Selection, iris: Iris) -> tuple[str, str, str]:
    """The queries for what claims say, for their words, and for the actors that they name."""
    kept = _kept(selection, iris)
    graph = "GRAPH ?document"
    if selection.document is not None:
        document = iris.document(selection.document)
        graph = f"BIND({document} AS ?document) GRAPH {document}"
    parties = " ".join([*kept, _PARTY]) if kept or selection.document is not None else ""
    return PROPERTIES % (graph, " ".join(kept)), WORDS % (graph, " ".join(kept)), PARTIES % (graph, parties)


def _kept(selection: Selection, iris: Iris) -> list[str]:
    asked = {
        "jg:relation": selection.relation is not None and terms.relation(selection.relation),
        "jg:polarity": selection.polarity is not None and jg(selection.polarity),
        "jg:status": selection.status is not None and jg(selection.status),
        "jg:source": selection.source is not None and iris.actor(selection.source),
        "jg:subject|jg:object|jg:source": selection.actor is not None and iris.actor(selection.actor),
    }
    return [f"?claim {path} {node} ." for path, node in asked.items() if node]


def every_claim() -> tuple[str, str, str]:
    """The queries of `claims` for all claims."""
    return _claims("")


def claims_of_statements(nodes: Iterable[NamedNode]) -> tuple[str, str, str]:
    """The queries of `claims` for all claims of these statements."""
    return _claims(f"{_values('asked', nodes)} ?claim jg:statement ?asked .")


def circumstances(documents: Iterable[str], iris: Iris) -> str:
    """The query for publication, publisher and country of documents."""
    return CIRCUMSTANCES % _values("document", map(iris.document, documents))


def sharing_band(bands: Iterable[Literal]) -> str:
    """The query for the signatures of documents that have one of these bands."""
    return SIGNATURES % (_values("band", bands), "; jg:band ?band")


def signatures() -> str:
    """The query for the signatures of all documents."""
    return SIGNATURES % ("", "")


def shelved(shelves: Iterable[NamedNode]) -> str:
    """The query for the claims on shelves of the agreement graph."""
    return SHELVED % _values("shelf", shelves)


def agreement_of(nodes: Iterable[NamedNode]) -> str:
    """The query for all that the agreement graph says of claims and documents."""
    return AGREEMENT_OF % {"nodes": " ".join(map(str, nodes))}


def copies_of(documents: Iterable[NamedNode]) -> str:
    """The query for the pairs of documents with the same text that these belong to."""
    return COPIES_OF % {"nodes": " ".join(map(str, documents))}


def _claims(kept: str) -> tuple[str, str, str]:
    graph = "GRAPH ?document"
    return PROPERTIES % (graph, kept), WORDS % (graph, kept), PARTIES % (graph, f"{kept} {_PARTY}" if kept else "")


def actors(query: str, name: str | None) -> str:
    """`ACTORS` or `ACTOR_VALUES` for all actors or those of a name."""
    return query % ("" if name is None else _named(name))


def _values(variable: str, nodes: Iterable[NamedNode | Literal]) -> str:
    return f"VALUES ?{variable} {{ {' '.join(map(str, nodes))} }}"


def _named(name: str) -> str:
    whole = search_key(name)
    words = " ".join(f"?actor jg:searchKey {Literal(word)} ." for word in sorted(set(whole.split())))
    exact = f"?actor jg:searchKey {Literal(whole)} ."
    return f"{{ SELECT DISTINCT ?actor WHERE {{ {{ GRAPH ?e {{ {exact} }} }} UNION {{ GRAPH ?w {{ {words} }} }} }} }}"
