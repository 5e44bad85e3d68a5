"""The vocabulary as values, read from `juntagraph.ttl`.

>>> vocabulary().relation("detains").family
'coercion'
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from juntagraph.ontology.errors import UsageError
from juntagraph.ontology.reader import (
    read_citations,
    read_classes,
    read_concepts,
    read_relations,
    read_statuses,
    turtle,
)
from juntagraph.ontology.relations import ClassTerm, ConceptTerm, Relation, StatusTerm


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Relations, classes, statuses, polarities, families and cited sources by name, in the order of the file."""

    relations: Mapping[str, Relation]
    classes: Mapping[str, ClassTerm]
    statuses: Mapping[str, StatusTerm]
    polarities: Mapping[str, ConceptTerm]
    families: Mapping[str, ConceptTerm]
    citations: Mapping[str, str]

    def relation(self, name: str) -> Relation:
        """The relation of that name. Raises `UsageError`, listing the names, when there is none."""
        if found := self.relations.get(name):
            return found
        raise UsageError(f"no relation is called {name!r}", hint="choose from " + ", ".join(self.relations))

    def is_a(self, kind: str, ancestor: str) -> bool:
        """Whether the class `kind` is `ancestor` or below it; false for a class that is not known."""
        if kind == ancestor:
            return kind in self.classes
        term = self.classes.get(kind)
        return term is not None and any(self.is_a(parent, ancestor) for parent in term.parents)

    def fits(self, relation: str, subject: str | None, object: str | None) -> bool:
        """Whether classes suit the domain and range of a relation; None, for an unnamed party, always does."""
        row = self.relation(relation)
        return (subject is None or self.is_a(subject, row.domain)) and (object is None or self.is_a(object, row.range))

    def plover(self, relation: str, status: str) -> str | None:
        """The PLOVER root of a claim: that of the relation, but AGREE for prospective cooperation or talks."""
        row = self.relation(relation)
        return row.plover_prospective if status == "prospective" else row.plover


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary; read once."""
    graph = turtle("juntagraph.ttl")
    return Vocabulary(
        relations=read_relations(graph),
        classes=read_classes(graph),
        statuses=read_statuses(graph),
        polarities=read_concepts(graph, "Polarity"),
        families=read_concepts(graph, "Family"),
        citations=read_citations(graph),
    )
