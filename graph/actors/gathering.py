"""Profiles of the actors of one document, from what was extracted of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from juntagraph.graph.actors.profiles import Profile, is_proper
from juntagraph.graph.claims import Claim, DocumentActor, Extraction
from juntagraph.ontology.vocabulary import vocabulary

_ROLES = ("hasRank", "holdsPost")
_WIDE = ("InternationalOrganisation", "MediaOutlet", "Place", "Group", "UnnamedSource")
"""Classes whose company says nothing: they stand beside everybody."""


def profiles_of(extraction: Extraction) -> list[Profile]:
    """A profile of each actor of a document; posts, ranks and other texts have none."""
    found = {one.actor.id: one for one in extraction.actors}
    for claim in extraction.claims:
        for party in (claim.subject, claim.object, claim.source):
            if party:
                found.setdefault(party.id, DocumentActor(party))
    acting = [one for one in found.values() if vocabulary().is_a(one.actor.type, "Actor")]
    roles = _roles(extraction.claims)
    near = frozenset(one.actor.id for one in acting if is_company(one.actor.type))
    setting = settings((one.country, len(one.mentions) or 1) for one in acting if one.actor.type == "State")
    return [_profile(extraction.document, one, roles[one.actor.id], near, setting) for one in acting]


def is_company(type: str) -> bool:
    """Whether it tells something of an actor that one of this class is named beside it."""
    return not any(vocabulary().is_a(type, wide) for wide in _WIDE)


def settings(states: Iterable[tuple[str | None, int]]) -> tuple[str, ...]:
    """Countries by number of mentions, most first."""
    counts: Counter[str] = Counter()
    for country, mentions in states:
        if country:
            counts[country] += mentions
    return tuple(sorted(counts, key=lambda one: (-counts[one], one)))


def _roles(claims: Iterable[Claim]) -> defaultdict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.relation in _ROLES and claim.subject and claim.object:
            found[claim.subject.id].add(claim.object.label.casefold())
    return found


def _profile(
    document: str, one: DocumentActor, roles: set[str], near: frozenset[str], setting: tuple[str, ...]
) -> Profile:
    nouns = {name.casefold() for name in one.names if not is_proper(name)}
    return Profile(
        document=document,
        actor=one.actor,
        names=one.names,
        roles=frozenset(roles | nouns),
        gender=one.gender,
        country=one.country,
        identifiers=frozenset(one.identifiers),
        near=near - {one.actor.id},
        setting=setting,
    )
