"""What world-wide reference data knows of the actors of a document: identifiers of states and places."""

from __future__ import annotations

from dataclasses import replace

from juntagraph.graph.actors.places import locality
from juntagraph.graph.actors.states import state_coded
from juntagraph.graph.claims import DocumentActor


def identified(one: DocumentActor) -> DocumentActor:
    """The actor with the identifiers of the state or place that it is; of a place that is known, its country too."""
    if one.actor.type == "State":
        state = state_coded(one.country) if one.country else None
        return replace(one, identifiers=_united(one, state.identifiers)) if state else one
    if one.actor.type == "Place" and (place := locality(one.actor.label, one.country)):
        return replace(one, country=place.country, identifiers=_united(one, (place.iri,)))
    return one


def _united(one: DocumentActor, found: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one.identifiers, *found)))
