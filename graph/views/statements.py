"""Statements: what several claims have in common, with the claims for and against it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from juntagraph.graph.claims import Actor, Claim, Span
from juntagraph.graph.claims.dates import sort_key
from juntagraph.graph.store.derived import negates
from juntagraph.ontology.relations import Relation
from juntagraph.ontology.vocabulary import vocabulary

_TEXTS = frozenset({"Post", "Rank", "Text"})


@dataclass(frozen=True, slots=True)
class Statement:
    """All claims of one subject, relation and object; a symmetric relation is one statement both ways round."""

    subject: Actor | None
    relation: Relation
    object: Actor | None
    claims: tuple[Claim, ...]

    @property
    def affirming(self) -> tuple[Claim, ...]:
        """The claims that say it holds, however loosely."""
        return tuple(claim for claim in self.claims if not negates(claim))

    @property
    def denying(self) -> tuple[Claim, ...]:
        """The claims that say it does not hold."""
        return tuple(claim for claim in self.claims if negates(claim))

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Subject and object, without those that the text leaves out and without posts, ranks and other texts."""
        return tuple(party for party in (self.subject, self.object) if party and is_actor(party))


def statements(claims: Iterable[Claim]) -> list[Statement]:
    """The statements of these claims, in the order of their first date and then of their actors' ids.

    Actors bear the label and type that most of the claims give them.
    """
    claims = list(claims)
    actors = parties(claims)
    groups: defaultdict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[_key(claim)].append(claim)
    relation_of = vocabulary().relation
    found = [
        Statement(actors.get(subject), relation_of(relation), actors.get(object_), tuple(in_order(group)))
        for (subject, relation, object_), group in sorted(groups.items(), key=itemgetter(0))
    ]
    return sorted(found, key=lambda one: sort_key(one.claims[0].when))


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Claims by date (undated last), then document, place in the text and id."""
    claims = list(claims)
    return claims if len(claims) < 2 else sorted(claims, key=_place)


def _place(claim: Claim) -> tuple[tuple[date, date], str, Span, str]:
    return sort_key(claim.when), claim.document, claim.evidence.span, claim.id


def is_actor(party: Actor) -> bool:
    """Whether the party can act; posts, ranks and other texts cannot."""
    return party.type not in _TEXTS


def parties(claims: Iterable[Claim]) -> dict[str, Actor]:
    """Subjects, objects and sources by id, each with the label and type that most claims give it."""
    seen: defaultdict[str, Counter[Actor]] = defaultdict(Counter)
    for claim in claims:
        for party in (claim.subject, claim.object, claim.source):
            if party:
                seen[party.id][party] += 1
    return {name: _usual(counts) for name, counts in sorted(seen.items())}


def _usual(counts: Counter[Actor]) -> Actor:
    return min(counts, key=lambda actor: (-counts[actor], -len(actor.label), actor.label, actor.type))


def _key(claim: Claim) -> tuple[str, str, str]:
    subject = claim.subject.id if claim.subject else ""
    object_ = claim.object.id if claim.object else ""
    if subject and object_ and vocabulary().relation(claim.relation).symmetric:
        subject, object_ = sorted((subject, object_))
    return subject, claim.relation, object_
