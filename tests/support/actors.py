"""Profiles of actors, from a line each or at random."""

from __future__ import annotations

from juntagraph.graph.actors.profiles import Profile
from juntagraph.graph.actors.romanising import words
from juntagraph.graph.claims import Actor


def profile(document: str, name: str, *setting: str, type: str = "Person", **known: object) -> Profile:
    """What a document that speaks of some states says of an actor of that name, and whatever else is given."""
    actor = Actor(f"{type.lower()}/{'-'.join(words(name))}", name, type)
    return Profile(document, actor, (name,), setting=setting, **known)  # type: ignore[arg-type]  # fields by name
