"""Namespaces and the IRIs that code must name, as plain strings that serve every RDF library.

What the vocabulary says of these terms stands in `juntagraph.ttl`; tests hold the two together.
"""

from __future__ import annotations

from typing import Final

JG: Final = "https://w3id.org/juntagraph/ns#"
DATA: Final = "https://w3id.org/juntagraph/id/"
"""Base of data IRIs where no other is asked for."""

DCTERMS: Final = "http://purl.org/dc/terms/"
FOAF: Final = "http://xmlns.com/foaf/0.1/"
OA: Final = "http://www.w3.org/ns/oa#"
ORG: Final = "http://www.w3.org/ns/org#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
PROV: Final = "http://www.w3.org/ns/prov#"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
SCHEMA: Final = "https://schema.org/"
SEM: Final = "http://semanticweb.cs.vu.nl/2009/11/sem/"
SH: Final = "http://www.w3.org/ns/shacl#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"

EDTF: Final = "http://id.loc.gov/datatypes/edtf/EDTF"
"""Datatype of extended dates (Library of Congress, EDTF Datatype Scheme)."""

ACCEPTED: Final = f"{JG}accepted"
AGREEMENT: Final = f"{JG}agreement"
EVENTS: Final = f"{JG}events"
JUDGEMENTS: Final = f"{JG}judgements"
RESOLUTION: Final = f"{JG}resolution"
"""Named graphs that no document is the origin of."""

PREFIXES: Final[tuple[tuple[str, str], ...]] = (
    ("jg", JG),
    ("id", DATA),
    ("dcterms", DCTERMS),
    ("foaf", FOAF),
    ("oa", OA),
    ("org", ORG),
    ("owl", OWL),
    ("prov", PROV),
    ("rdf", RDF),
    ("rdfs", RDFS),
    ("schema", SCHEMA),
    ("sem", SEM),
    ("sh", SH),
    ("skos", SKOS),
    ("xsd", XSD),
)
"""Prefixes for queries and for Turtle."""
