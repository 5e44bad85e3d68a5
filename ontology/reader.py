"""Reads the Turtle files of this folder into values."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import TypeVar

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from juntagraph.ontology.relations import ClassTerm, ConceptTerm, Relation, StatusTerm
from juntagraph.ontology.terms import DCTERMS, JG, OWL, RDF, RDFS, SKOS

T = TypeVar("T")
Terms = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Subject IRI → predicate IRI → values (IRIs or lexical forms), in the order of the file."""

_TYPE, _LABEL, _PARENT = f"{RDF}type", f"{RDFS}label", f"{RDFS}subClassOf"
_DEFINITION, _NOTATION, _PREFERRED = f"{SKOS}definition", f"{SKOS}notation", f"{SKOS}prefLabel"


def turtle(name: str) -> Terms:
    """One Turtle file of this folder, by subject and predicate."""
    source = files("juntagraph.ontology").joinpath(name).read_bytes()
    terms: dict[str, dict[str, tuple[str, ...]]] = {}
    for quad in parse(source, format=RdfFormat.TURTLE):
        row = terms.setdefault(_text(quad.subject), {})
        row[quad.predicate.value] = (*row.get(quad.predicate.value, ()), _text(quad.object))
    return terms


def read_relations(terms: Terms) -> Mapping[str, Relation]:
    """Every `jg:Relation`."""
    return _read(terms, f"{JG}Relation", lambda name: _relation(terms, name))


def read_classes(terms: Terms) -> Mapping[str, ClassTerm]:
    """Every `owl:Class` of the namespace."""
    return _read(terms, f"{OWL}Class", lambda name: _class(terms, name))


def read_statuses(terms: Terms) -> Mapping[str, StatusTerm]:
    """Every `jg:Status`."""
    return _read(terms, f"{JG}Status", lambda name: _status(terms, name))


def read_concepts(terms: Terms, kind: str) -> Mapping[str, ConceptTerm]:
    """Every concept of the class `kind`, by its preferred label."""
    found = [row for row in terms.values() if f"{JG}{kind}" in row.get(_TYPE, ())]
    return MappingProxyType({row[_PREFERRED][0]: ConceptTerm(row[_PREFERRED][0], row[_DEFINITION][0]) for row in found})


def read_citations(terms: Terms) -> Mapping[str, str]:
    """Bibliographic citations of the sources that the vocabulary names, by local name."""
    found = ((iri.removeprefix(JG), row.get(f"{DCTERMS}bibliographicCitation")) for iri, row in terms.items())
    return MappingProxyType({name: citation[0] for name, citation in found if citation})


def _relation(terms: Terms, name: str) -> Relation:
    row = terms[JG + name]
    family = terms[row[f"{JG}family"][0]]
    root = _local(_first(row, f"{JG}ploverRoot"))
    return Relation(
        name=name,
        label=row[_LABEL][0],
        inverse_label=row[f"{JG}inverseLabel"][0],
        definition=row[_DEFINITION][0],
        domain=row[f"{RDFS}domain"][0].removeprefix(JG),
        range=row[f"{RDFS}range"][0].removeprefix(JG),
        sign=int(row[f"{JG}sign"][0]),
        symmetric=f"{OWL}SymmetricProperty" in row[_TYPE],
        plover=root,
        plover_prospective=_local(_first(family, f"{JG}prospectiveRoot")) or root,
        family=family[_PREFERRED][0],
        event=_local(_first(row, f"{JG}eventClass")),
    )


def _class(terms: Terms, name: str) -> ClassTerm:
    row = terms[JG + name]
    parents = row.get(_PARENT, ())
    own = tuple(parent.removeprefix(JG) for parent in parents if parent.startswith(JG))
    external = tuple(parent for parent in parents if not parent.startswith(JG))
    return ClassTerm(name, row[_LABEL][0], row[_DEFINITION][0], own, external)


def _status(terms: Terms, name: str) -> StatusTerm:
    row = terms[JG + name]
    firmness = _first(row, f"{JG}firmness")
    return StatusTerm(
        name=name,
        definition=row[_DEFINITION][0],
        firmness=None if firmness is None else int(firmness),
        affirming=row[f"{JG}affirming"][0] == "true",
        muc4=_first(row, _NOTATION),
    )


def _read(terms: Terms, kind: str, make: Callable[[str], T]) -> Mapping[str, T]:
    return MappingProxyType({name: make(name) for name in _names(terms, kind)})


def _names(terms: Terms, kind: str) -> Iterator[str]:
    return (iri.removeprefix(JG) for iri, row in terms.items() if kind in row.get(_TYPE, ()))


def _first(row: Mapping[str, tuple[str, ...]], predicate: str) -> str | None:
    return next(iter(row.get(predicate, ())), None)


def _local(iri: str | None) -> str | None:
    return None if iri is None else iri.removeprefix(JG)


def _text(term: NamedNode | BlankNode | Literal | Triple) -> str:
    return str(term) if isinstance(term, Triple) else term.value
