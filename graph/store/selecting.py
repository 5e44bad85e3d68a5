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

CLAIMS = """SELECT ?document ?relation ?polarity ?status ?quote ?prefix ?suffix ?start ?end
  ?when ?min ?max ?approx ?about ?rule ?confidence
  ?subject ?subjectLabel ?subjectType ?object ?objectLabel ?objectType ?source ?sourceLabel ?sourceType
WHERE {
  %s
  GRAPH ?document {
    ?claim a jg:Claim ; jg:relation ?relation ; jg:polarity ?polarity ; jg:status ?status ; jg:evidence ?evidence .
    ?evidence oa:hasSelector ?words , ?place .
    ?words oa:exact ?quote .
    ?place oa:start ?start ; oa:end ?end .
    OPTIONAL { ?words oa:prefix ?prefix }
    OPTIONAL { ?words oa:suffix ?suffix }
    OPTIONAL { ?claim jg:when ?when }
    OPTIONAL { ?claim jg:countMin ?min }
    OPTIONAL { ?claim jg:countMax ?max }
    OPTIONAL { ?claim jg:countApprox ?approx }
    OPTIONAL { ?claim jg:about ?about }
    OPTIONAL { ?claim jg:rule ?rule }
    OPTIONAL { ?claim jg:confidence ?confidence }
    OPTIONAL { ?claim jg:subject ?subject . ?subject rdfs:label ?subjectLabel ; a ?subjectType }
    OPTIONAL { ?claim jg:object ?object . ?object rdfs:label ?objectLabel ; a ?objectType }
    OPTIONAL { ?claim jg:source ?source . ?source rdfs:label ?sourceLabel ; a ?sourceType }
  }
}"""

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


def claims(selection: Selection, iris: Iris) -> str:
    """The query for the claims that are asked for."""
    kept = {
        "document": selection.document is not None and iris.document(selection.document),
        "relation": selection.relation is not None and terms.relation(selection.relation),
        "polarity": selection.polarity is not None and jg(selection.polarity),
        "status": selection.status is not None and jg(selection.status),
        "source": selection.source is not None and iris.actor(selection.source),
    }
    values = [_values(name, [node]) for name, node in kept.items() if node]
    if selection.source is not None:
        values.append(f"GRAPH ?document {{ ?claim jg:source {iris.actor(selection.source)} }}")
    if selection.actor is not None:
        values.append(_taking_part(iris.actor(selection.actor)))
    return CLAIMS % "\n  ".join(values)


def actors(query: str, name: str | None) -> str:
    """`ACTORS` or `ACTOR_VALUES` for all actors or those of a name."""
    return query % ("" if name is None else _named(name))


def _values(variable: str, nodes: Iterable[NamedNode]) -> str:
    return f"VALUES ?{variable} {{ {' '.join(map(str, nodes))} }}"


def _taking_part(actor: NamedNode) -> str:
    roles = " UNION ".join(f"{{ ?claim jg:{role} {actor} }}" for role in ("subject", "object", "source"))
    return f"{{ SELECT DISTINCT ?document ?claim WHERE {{ GRAPH ?document {{ {roles} }} }} }}"


def _named(name: str) -> str:
    whole = search_key(name)
    words = " ".join(f"?actor jg:searchKey {Literal(word)} ." for word in sorted(set(whole.split())))
    exact = f"?actor jg:searchKey {Literal(whole)} ."
    return f"{{ SELECT DISTINCT ?actor WHERE {{ {{ GRAPH ?e {{ {exact} }} }} UNION {{ GRAPH ?w {{ {words} }} }} }} }}"
