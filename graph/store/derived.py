"""The accepted graph: which statements stand as bare triples, and how a change of one document changes that.

A relation is a bare triple only while some claim affirms it as confirmed, asserted or attributed and no claim
negates it, in whatever document; a denial that names no subject ("is not under arrest") counts against any.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pyoxigraph import Quad

from juntagraph.graph.claims import AFFIRMING, Claim, Polarity, Status, digest
from juntagraph.graph.store import terms
from juntagraph.graph.store.iris import Iris
from juntagraph.ontology.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class GraphChange:
    """Quads to remove from and to add to a derived graph; `prune` are to go as well, but may stay for a while."""

    remove: Sequence[Quad]
    add: Sequence[Quad]
    prune: Sequence[Quad] = ()


@dataclass(frozen=True, slots=True)
class Bare:
    """A statement between two actors, by their ids."""

    subject: str
    relation: str
    object: str

    @property
    def key(self) -> str:
        """`Claim.statement` of the claims that affirm it."""
        return digest(self.subject, self.relation, self.object)

    @property
    def denials(self) -> frozenset[str]:
        """`Claim.statement` of the claims that, negated, stand against it."""
        found = {self.key, digest(None, self.relation, self.object)}
        if vocabulary().relation(self.relation).symmetric:
            found |= {self.reversed.key, digest(None, self.relation, self.subject)}
        return frozenset(found)

    @property
    def reversed(self) -> Bare:
        """The statement with its ends exchanged."""
        return Bare(self.object, self.relation, self.subject)

    def quad(self, iris: Iris) -> Quad:
        """The bare triple in the accepted graph."""
        ends = iris.actor(self.subject), terms.relation(self.relation), iris.actor(self.object)
        return Quad(*ends, terms.ACCEPTED)


@dataclass(frozen=True, slots=True)
class Stances:
    """Which statements (`Claim.statement`) are affirmed as true by some claim, and which negated."""

    affirmed: frozenset[str]
    negated: frozenset[str]

    def __or__(self, other: Stances) -> Stances:
        """The stances of both."""
        return Stances(self.affirmed | other.affirmed, self.negated | other.negated)

    def accept(self, bare: Bare) -> bool:
        """Whether the statement stands in the accepted graph."""
        return bare.key in self.affirmed and not bare.denials & self.negated


def bare(claim: Claim) -> Bare | None:
    """The statement of the claim, None where it names no subject or object."""
    if claim.subject is None or claim.object is None:
        return None
    return Bare(claim.subject.id, claim.relation, claim.object.id)


def negates(claim: Claim) -> bool:
    """Whether the claim says that its statement does not hold."""
    return claim.polarity is Polarity.NEGATED or claim.status is Status.DENIED


def stances(claims: Iterable[Claim], affirming: frozenset[Status] = AFFIRMING) -> Stances:
    """The stances of these claims; `affirming` are the statuses that count as putting a statement forward."""
    claims = list(claims)
    affirmed = (one.statement for one in claims if not negates(one) and one.status in affirming)
    return Stances(frozenset(affirmed), frozenset(one.statement for one in claims if negates(one)))
