"""All that was taken from a document as one named graph."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import datetime

from pyoxigraph import Literal, NamedNode, Triple

from juntagraph.graph.claims import Claim, DocumentActor, Extraction
from juntagraph.graph.documents.document import Document
from juntagraph.graph.store import terms
from juntagraph.graph.store.claim_triples import attribution_triples, claim_triples
from juntagraph.graph.store.copies import bands, signature
from juntagraph.graph.store.iris import Iris
from juntagraph.graph.store.keys import search_keys
from juntagraph.graph.store.terms import jg
from juntagraph.graph.store.told import main_country


def graph_triples(document: Document, extraction: Extraction, iris: Iris, extractor: str = "") -> list[Triple]:
    """The graph of a document: the document, its actors, claims and attributions.

    Of several claims of one id the first stands. The last triple is the hash of all others, by which a second
    load sees that nothing changed.
    """
    triples = list(dict.fromkeys(_triples(document, extraction, iris, extractor)))
    return [*triples, Triple(iris.document(document.id), jg("graphHash"), Literal(graph_hash(triples)))]


def loaded_triple(document: str, loaded: datetime, iris: Iris) -> Triple:
    """When the document came into the store."""
    return Triple(iris.document(document), jg("loaded"), terms.moment(loaded))


def graph_hash(triples: Iterable[Triple]) -> str:
    """Names a set of triples, whatever their order."""
    lines = sorted(str(triple) for triple in triples)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def unique(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The first claim of each id (GUIDE: "one claim for each")."""
    found: dict[str, Claim] = {}
    for claim in claims:
        found.setdefault(claim.id, claim)
    return tuple(found.values())


def _triples(document: Document, extraction: Extraction, iris: Iris, extractor: str) -> Iterator[Triple]:
    claims = unique(extraction.claims)
    yield from _document(document, iris, extractor)
    yield from _compared(document, extraction, iris)
    for actor in _actors(claims, extraction.actors):
        yield from _actor(document.id, actor, iris)
    for claim in claims:
        yield from claim_triples(claim, iris)
    for attribution in extraction.attributions:
        yield from attribution_triples(document.id, attribution, iris)


def _document(document: Document, iris: Iris, extractor: str) -> Iterator[Triple]:
    node = iris.document(document.id)
    yield Triple(node, terms.TYPE, jg("Document"))
    yield Triple(node, terms.IDENTIFIER, Literal(document.id))
    yield Triple(node, terms.LANGUAGE, Literal(document.language))
    yield Triple(node, terms.TEXT, Literal(document.text))
    yield Triple(node, jg("contentHash"), Literal(document.content_hash))
    yield Triple(node, jg("extractor"), Literal(extractor))
    if document.segments:
        rows = [[one.span.start, one.span.end, one.kind, one.repeats] for one in document.segments]
        yield Triple(node, jg("segments"), Literal(json.dumps(rows)))
    if document.title is not None:
        yield Triple(node, terms.TITLE, Literal(document.title))
    if document.date is not None:
        yield Triple(node, terms.DATE, terms.edtf(document.date))
    if document.source is not None:
        yield Triple(node, terms.SOURCE, Literal(document.source))
    if document.url is not None:
        yield Triple(node, terms.URL, terms.uri(document.url))


def _compared(document: Document, extraction: Extraction, iris: Iris) -> Iterator[Triple]:
    """By what documents are told to be of one text or on one country."""
    node = iris.document(document.id)
    if country := main_country(extraction.actors):
        yield Triple(node, jg("focus"), Literal(country))
    if signed := signature(document.text):
        yield Triple(node, jg("signature"), Literal(signed))
        for band in bands(signed):
            yield Triple(node, jg("band"), Literal(band))


def _actors(claims: Iterable[Claim], actors: Iterable[DocumentActor]) -> list[DocumentActor]:
    """The actors of the document, and those that only claims name; one label and type for each id."""
    found = {one.actor.id: one for one in actors}
    for claim in claims:
        for actor in (claim.subject, claim.object, claim.source):
            if actor and actor.id not in found:
                found[actor.id] = DocumentActor(actor)
    return list(found.values())


def _actor(document: str, found: DocumentActor, iris: Iris) -> Iterator[Triple]:
    actor = found.actor
    node = iris.actor(actor.id)
    yield Triple(node, terms.TYPE, terms.actor_class(actor.type))
    yield Triple(node, terms.LABEL, Literal(actor.label))
    for name in found.names:
        yield Triple(node, terms.ALT_LABEL, Literal(name))
    for key in sorted(search_keys((actor.label, *found.names))):
        yield Triple(node, jg("searchKey"), Literal(key))
    if found.gender:
        yield Triple(node, terms.GENDER, Literal(found.gender))
    if found.country:
        yield Triple(node, jg("country"), Literal(found.country))
    for identifier in found.identifiers:
        yield Triple(node, terms.SAME_AS, NamedNode(identifier))
    for span in found.mentions:
        yield Triple(node, jg("mention"), iris.span(document, span))
