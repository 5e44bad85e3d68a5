"""The terms of the vocabularies that the store writes and reads, as RDF nodes."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import cache

from pyoxigraph import Literal, NamedNode

from juntagraph.ontology import terms
from juntagraph.ontology.errors import InvalidDataError
from juntagraph.ontology.vocabulary import vocabulary

TYPE = NamedNode(f"{terms.RDF}type")
LABEL = NamedNode(f"{terms.RDFS}label")
ALT_LABEL = NamedNode(f"{terms.SKOS}altLabel")
BROADER = NamedNode(f"{terms.SKOS}broader")
SAME_AS = NamedNode(f"{terms.OWL}sameAs")
GENDER = NamedNode(f"{terms.FOAF}gender")
DERIVED_FROM = NamedNode(f"{terms.PROV}wasDerivedFrom")
IDENTIFIER = NamedNode(f"{terms.DCTERMS}identifier")
TITLE = NamedNode(f"{terms.DCTERMS}title")
DATE = NamedNode(f"{terms.DCTERMS}date")
SOURCE = NamedNode(f"{terms.DCTERMS}source")
LANGUAGE = NamedNode(f"{terms.DCTERMS}language")
URL = NamedNode(f"{terms.SCHEMA}url")
TEXT = NamedNode(f"{terms.SCHEMA}text")
ACCEPTED = NamedNode(terms.ACCEPTED)
JUDGEMENTS = NamedNode(terms.JUDGEMENTS)
RESOLUTION = NamedNode(terms.RESOLUTION)
PREFERRED = NamedNode(f"{terms.SKOS}prefLabel")
AGREEMENT = NamedNode(terms.AGREEMENT)
EVENTS = NamedNode(terms.EVENTS)
ACTOR = NamedNode(f"{terms.SEM}hasActor")
PLACE = NamedNode(f"{terms.SEM}hasPlace")


@cache
def jg(name: str) -> NamedNode:
    """A term of the project's own vocabulary."""
    return NamedNode(terms.JG + name)


@cache
def oa(name: str) -> NamedNode:
    """A term of the Web Annotation Vocabulary."""
    return NamedNode(terms.OA + name)


def relation(name: str) -> NamedNode:
    """A relation. Raises UsageError for a name that the vocabulary does not have."""
    return jg(vocabulary().relation(name).name)


def actor_class(name: str) -> NamedNode:
    """A class of actors or texts. Raises InvalidDataError for a name that the vocabulary does not have."""
    if name not in vocabulary().classes:
        raise InvalidDataError(f"no class of actors is called {name!r}", hint="see ontology/juntagraph.ttl")
    return jg(name)


def local(node: NamedNode) -> str:
    """The name of a term of the project's own vocabulary, without its namespace."""
    return node.value.removeprefix(terms.JG)


def edtf(text: str) -> Literal:
    """An extended date."""
    return Literal(text, datatype=NamedNode(terms.EDTF))


def uri(text: str) -> Literal:
    """A web address as the document gives it: as a literal, since it may not be a valid IRI."""
    return Literal(text, datatype=NamedNode(f"{terms.XSD}anyURI"))


def day(value: date) -> Literal:
    """A calendar day."""
    return Literal(value.isoformat(), datatype=NamedNode(f"{terms.XSD}date"))


def moment(value: datetime) -> Literal:
    """A point in time, to the second."""
    return Literal(value.isoformat(timespec="seconds"), datatype=NamedNode(f"{terms.XSD}dateTime"))


def decimal(value: float) -> Literal:
    """A number without exponent, which reads back as the same number."""
    return Literal(format(Decimal(repr(value)), "f"), datatype=NamedNode(f"{terms.XSD}decimal"))
