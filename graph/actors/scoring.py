"""How far two names are of one actor, given what is known of each: type and country."""

from __future__ import annotations

from collections.abc import Iterable

from juntagraph.graph.actors.organisation_names import organisation_likeness, organisation_name
from juntagraph.graph.actors.person_names import person_likeness, person_name
from juntagraph.graph.actors.romanising import words
from juntagraph.graph.actors.verdicts import Likeness
from juntagraph.ontology.vocabulary import vocabulary

_NATIONAL = ("Government", "TransitionalBody", "ArmedForce", "Party", "Court", "Parliament", "Ministry")
"""Classes of bodies that belong to one state: of one name in two states they are two."""
_SUPRANATIONAL = "InternationalOrganisation"


def kind(type: str) -> str:
    """How names of a class are read: `person`, `place`, or `organisation` for all others."""
    if vocabulary().is_a(type, "Person"):
        return "person"
    return "place" if vocabulary().is_a(type, "Place") else "organisation"


def named_likeness(
    one: str, other: str, type: str, country: str | None = None, other_country: str | None = None
) -> Likeness:
    """How far two names may be of one actor of a class; countries are ISO 3166-1 alpha-2 codes."""
    return apart(names_likeness((one,), (other,), kind(type)), type, country or None, other_country or None)


def names_likeness(ones: Iterable[str], others: Iterable[str], kind: str) -> Likeness:
    """The greatest likeness of any two names; where names of one side oppose, the most telling counts."""
    compared = [_ALIKE[kind](one, other) for one in ones for other in others]
    return max(compared, key=lambda one: (one.score, one.reason))


def apart(likeness: Likeness, type: str, country: str | None, other: str | None) -> Likeness:
    """The likeness when it is known in which countries the two are."""
    if not country or not other or country == other or vocabulary().is_a(type, _SUPRANATIONAL):
        return likeness
    if kind(type) != "organisation" or any(vocabulary().is_a(type, one) for one in _NATIONAL):
        return Likeness(likeness.score * 0.5, f"{likeness.reason}, in two countries", opposed=True)
    return Likeness(min(likeness.score, 0.7), f"{likeness.reason}, in two countries", likeness.opposed)


def _persons(one: str, other: str) -> Likeness:
    return person_likeness(*map(person_name, sorted((one, other))))


def _organisations(one: str, other: str) -> Likeness:
    return organisation_likeness(*map(organisation_name, sorted((one, other))))


def _places(one: str, other: str) -> Likeness:
    """Places are one only where all words are: half the names of the world are a letter from another."""
    same = sorted(set(words(one)) - {"the"}) == sorted(set(words(other)) - {"the"})
    return Likeness(0.97, "same name") if same else Likeness(0.2, "another name", opposed=True)


_ALIKE = {"person": _persons, "organisation": _organisations, "place": _places}
