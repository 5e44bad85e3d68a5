"""Claims as RDF: the n-ary nodes of the store, and the ways of RDF 1.2 and of reification beside them.

No export asserts a relation as a bare triple: among claims that were picked out, the denial of one may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple

from juntagraph.graph.claims import Claim, Extraction
from juntagraph.graph.documents.document import Document
from juntagraph.graph.exporting.bundle import Bundle
from juntagraph.graph.reasoning.events import grouped
from juntagraph.graph.store import terms
from juntagraph.graph.store.event_triples import event_triples
from juntagraph.graph.store.formats import serialized
from juntagraph.graph.store.iris import Iris
from juntagraph.graph.store.quads import graph_triples
from juntagraph.graph.store.terms import TYPE, jg
from juntagraph.graph.store.told import Circumstances
from juntagraph.graph.views.event_graph import stored
from juntagraph.graph.views.events import named
from juntagraph.ontology.terms import DATA, PREFIXES, RDF

_INTERNAL = {terms.TEXT, *map(jg, ("extractor", "graphHash", "searchKey", "segments"))}
"""What a store keeps for its own use, and the full text, which its publisher may not let pass on."""

_PREFIX = re.compile(r"[a-z][a-z0-9-]*")
_Extra = Callable[[Claim, Iris], Iterable[Triple]]


def document_triples(bundle: Bundle, document: Document, claims: Iterable[Claim]) -> list[Triple]:
    """What is said of a document, of these claims of it and of their actors."""
    claims = tuple(claims)
    extraction = Extraction(document.id, claims, bundle.actors_of(claims))
    triples = graph_triples(document, extraction, Iris(bundle.base))
    return _by_subject(triple for triple in triples if triple.predicate not in _INTERNAL)


def turtle(bundle: Bundle) -> bytes:
    """Turtle: all in one graph."""
    return _one_graph(bundle)


def trig(bundle: Bundle) -> bytes:
    """TriG: a named graph for each document."""
    return serialized(_quads(bundle), RdfFormat.TRIG, prefixes(bundle))


def nquads(bundle: Bundle) -> bytes:
    """N-Quads: the same, one statement a line."""
    return serialized(_quads(bundle), RdfFormat.N_QUADS)


def jsonld(bundle: Bundle) -> bytes:
    """JSON-LD, expanded: a named graph for each document."""
    return serialized(_quads(bundle), RdfFormat.JSON_LD)


def rdf12(bundle: Bundle) -> bytes:
    """Turtle of RDF 1.2: each claim between two parties also reifies its triple, without asserting it."""
    return _one_graph(bundle, _reifier)


def reification(bundle: Bundle) -> bytes:
    """Turtle in which statements are also an rdf:Statement (RDF 1.1 Semantics, appendix D.1)."""
    return _one_graph(bundle, _statement)


def prefixes(bundle: Bundle) -> list[tuple[str, str]]:
    """The usual prefixes, and one for each kind of thing below the data base, such as `claim:` and `person:`."""
    usual = {name: iri for name, iri in PREFIXES if iri != DATA}
    parties = (one for claim in bundle.claims for one in (claim.subject, claim.object, claim.source) if one)
    kinds = {"claim", "document", "statement"} | {party.id.partition("/")[0] for party in parties}
    own = {kind: f"{bundle.base}{kind}/" for kind in kinds - usual.keys() if _PREFIX.fullmatch(kind)}
    return sorted((usual | own).items())


def _one_graph(bundle: Bundle, extra: _Extra = lambda claim, iris: ()) -> bytes:
    triples = [
        triple for document, claims in bundle.by_document() for triple in document_triples(bundle, document, claims)
    ]
    triples += (triple for claim in bundle.claims for triple in extra(claim, Iris(bundle.base)))
    triples += _events(bundle)
    return serialized(iter(_by_subject(triples)), RdfFormat.TURTLE, prefixes(bundle))


def _events(bundle: Bundle) -> Iterator[Triple]:
    """The events that these claims tell of, whether or not others do as well."""
    countries = {name: one.country for name, one in bundle.actors.items() if one.country}
    about = {name: Circumstances(one.date, one.source) for name, one in bundle.documents.items()}
    for event in named(grouped(bundle.claims, about, countries)):
        yield from event_triples(stored(event), Iris(bundle.base))


def _by_subject(triples: Iterable[Triple]) -> list[Triple]:
    """Each triple once, all of one subject together, subjects in the order in which they come up."""
    found: dict[object, dict[Triple, None]] = {}
    for triple in triples:
        found.setdefault(triple.subject, {})[triple] = None
    return [triple for group in found.values() for triple in group]


def _quads(bundle: Bundle) -> Iterator[Quad]:
    for document, claims in bundle.by_document():
        graph = Iris(bundle.base).document(document.id)
        for triple in document_triples(bundle, document, claims):
            yield Quad(triple.subject, triple.predicate, triple.object, graph)
    for triple in _events(bundle):
        yield Quad(triple.subject, triple.predicate, triple.object, terms.EVENTS)


def _reifier(claim: Claim, iris: Iris) -> Iterator[Triple]:
    if triple := _bare(claim, iris):
        yield Triple(iris.claim(claim.id), NamedNode(f"{RDF}reifies"), triple)


def _statement(claim: Claim, iris: Iris) -> Iterator[Triple]:
    if triple := _bare(claim, iris):
        node = iris.statement(claim.statement)
        yield Triple(node, TYPE, NamedNode(f"{RDF}Statement"))
        yield Triple(node, NamedNode(f"{RDF}subject"), triple.subject)
        yield Triple(node, NamedNode(f"{RDF}predicate"), triple.predicate)
        yield Triple(node, NamedNode(f"{RDF}object"), triple.object)


def _bare(claim: Claim, iris: Iris) -> Triple | None:
    if claim.subject is None or claim.object is None:
        return None
    return Triple(iris.actor(claim.subject.id), terms.relation(claim.relation), iris.actor(claim.object.id))
