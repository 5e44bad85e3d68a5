"""Links the actors of a document to the parties of a gazetteer, by name and only where one fits."""

from __future__ import annotations

from dataclasses import replace

from juntagraph.graph.actors.gazetteer import Entry, Gazetteer
from juntagraph.graph.claims import DocumentActor, Extraction
from juntagraph.ontology.vocabulary import vocabulary


def linked(extraction: Extraction, gazetteer: Gazetteer) -> Extraction:
    """The extraction, its actors with the identifiers and countries that the gazetteer gives them.

    Names, types and claims stay as the document has them.
    """
    return replace(extraction, actors=tuple(_linked(one, gazetteer) for one in extraction.actors))


def _linked(one: DocumentActor, gazetteer: Gazetteer) -> DocumentActor:
    names = dict.fromkeys((one.actor.label, *one.names))
    found = {entry for name in names for entry in gazetteer.named(name) if _fits(entry, one)}
    if len(found) != 1:  # nobody, or a name that several parties have: not to be guessed at
        return one
    (entry,) = found
    identifiers = tuple(dict.fromkeys((*one.identifiers, *entry.identifiers)))
    return replace(one, country=one.country or entry.country, identifiers=identifiers)


def _fits(entry: Entry, one: DocumentActor) -> bool:
    """Whether class and country, where both say them, do not speak against it."""
    is_a, kind = vocabulary().is_a, one.actor.type
    same_kind = is_a(kind, "Actor") and (entry.type is None or is_a(kind, entry.type) or is_a(entry.type, kind))
    return same_kind and (None in (entry.country, one.country) or entry.country == one.country)
