"""Each claim as a nanopublication (https://nanopub.net/guidelines/working_draft/).

The assertion is that a document makes the claim, not that what it claims holds: a nanopublication asserts.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat

import juntagraph
from juntagraph.graph.claims import Claim
from juntagraph.graph.documents.document import Document
from juntagraph.graph.exporting.bundle import Bundle
from juntagraph.graph.exporting.rdf import document_triples, prefixes
from juntagraph.graph.store import terms
from juntagraph.graph.store.formats import serialized
from juntagraph.graph.store.iris import Iris
from juntagraph.graph.store.terms import TYPE
from juntagraph.ontology.terms import DCTERMS, JG, PROV

_NP = "http://www.nanopub.org/nschema#"
_SOFTWARE = NamedNode(JG.removesuffix("ns#") + "software")


def nanopublications(bundle: Bundle) -> bytes:
    """TriG with four graphs a claim. The time is now, or that of SOURCE_DATE_EPOCH for builds that repeat."""
    created = (
        datetime.fromtimestamp(int(epoch), UTC) if (epoch := os.environ.get("SOURCE_DATE_EPOCH")) else datetime.now(UTC)
    )
    quads = (
        quad
        for document, claims in bundle.by_document()
        for claim in claims
        for quad in _nanopublication(bundle, document, claim, created)
    )
    more = [("np", _NP), ("nanopublication", f"{bundle.base}nanopublication/")]
    return serialized(quads, RdfFormat.TRIG, [*prefixes(bundle), *more])


def _nanopublication(bundle: Bundle, document: Document, claim: Claim, created: datetime) -> Iterator[Quad]:
    iris = Iris(bundle.base)
    node = NamedNode(f"{bundle.base}nanopublication/{claim.id}")
    head, assertion, provenance, publication = (
        NamedNode(f"{node.value}#{part}") for part in ("head", "assertion", "provenance", "publication")
    )
    yield Quad(node, TYPE, NamedNode(f"{_NP}Nanopublication"), head)
    for role, graph in (("Assertion", assertion), ("Provenance", provenance), ("PublicationInfo", publication)):
        yield Quad(node, NamedNode(f"{_NP}has{role}"), graph, head)
    origin = iris.document(document.id)
    for one in document_triples(bundle, document, [claim]):
        yield Quad(one.subject, one.predicate, one.object, provenance if one.subject == origin else assertion)
    yield Quad(assertion, terms.DERIVED_FROM, origin, provenance)
    yield Quad(assertion, NamedNode(f"{PROV}wasAttributedTo"), _SOFTWARE, provenance)
    yield Quad(node, NamedNode(f"{DCTERMS}created"), terms.moment(created), publication)
    yield Quad(node, NamedNode(f"{DCTERMS}creator"), _SOFTWARE, publication)
    yield Quad(_SOFTWARE, TYPE, NamedNode(f"{PROV}SoftwareAgent"), publication)
    yield Quad(_SOFTWARE, terms.LABEL, Literal(f"juntagraph {juntagraph.__version__}"), publication)
