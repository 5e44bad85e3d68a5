"""Profiles of the actors of one document, from what was extracted of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache

from juntagraph.graph.actors.profiles import Profile, is_proper
from juntagraph.graph.claims import Claim, DocumentActor, Extraction
from juntagraph.ontology.vocabulary import vocabulary

_ROLES = ("hasRank", "holdsPost")
_WIDE = ("InternationalOrganisation", "MediaOutlet", "Place", "Group", "UnnamedSource")
"""Classes whose company says nothing: they stand beside everybody."""


_CROWD = 40
"""Persons and bodies of a document from which its company says nothing: lists, data sets, reviews of a year."""
_WORLD = 12
"""States from which a document is of no state."""


def profiles_of(extraction: Extraction) -> list[Profile]:
    """A profile of each actor of a document; posts, ranks and other texts have none."""
    found = {one.actor.id: one for one in extraction.actors}
    for claim in extraction.claims:
        for party in (claim.subject, claim.object, claim.source):
            if party:
                found.setdefault(party.id, DocumentActor(party))
    acting = [one for one in found.values() if vocabulary().is_a(one.actor.type, "Actor")]
    roles = _roles(extraction.claims)
    near = company((one.actor.id, one.actor.type) for one in acting)
    setting = settings((one.country, len(one.mentions) or 1) for one in acting if one.actor.type == "State")
    return [_profile(extraction.document, one, roles[one.actor.id], near, setting) for one in acting]


def company(actors: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Of pairs of id and class those whom it tells something to be named beside."""
    found = frozenset(name for name, type in actors if _is_company(type))
    return found if len(found) <= _CROWD else frozenset()


def role_names(roles: Iterable[str], names: Iterable[str]) -> frozenset[str]:
    """Ranks and posts, and of the names those that are common nouns."""
    return frozenset(role.casefold() for role in (*roles, *(name for name in names if not is_proper(name))))


@cache
def _is_company(type: str) -> bool:
    is_a = vocabulary().is_a
    return is_a(type, "Actor") and not any(is_a(type, wide) for wide in _WIDE)


def settings(states: Iterable[tuple[str | None, int]]) -> tuple[str, ...]:
    """Countries by number of mentions, most first."""
    counts: Counter[str] = Counter()
    for country, mentions in states:
        if country:
            counts[country] += mentions
    return tuple(sorted(counts, key=lambda one: (-counts[one], one))) if len(counts) <= _WORLD else ()


def _roles(claims: Iterable[Claim]) -> defaultdict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.relation in _ROLES and claim.subject and claim.object:
            found[claim.subject.id].add(claim.object.label)
    return found


def _profile(
    document: str, one: DocumentActor, roles: set[str], near: frozenset[str], setting: tuple[str, ...]
) -> Profile:
    return Profile(
        document=document,
        actor=one.actor,
        names=one.names,
        roles=role_names(roles, one.names),
        gender=one.gender,
        country=one.country,
        identifiers=frozenset(one.identifiers),
        near=near - {one.actor.id},
        setting=setting,
    )
