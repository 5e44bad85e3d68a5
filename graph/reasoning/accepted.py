"""Which statements count as holding, by how much an analyst will take on trust."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from juntagraph.graph.claims import AFFIRMING, FIRMNESS, Claim, Status
from juntagraph.graph.store.derived import Bare, bare, stances
from juntagraph.ontology.errors import UsageError

__all__ = ["STATUSES", "Bare", "Policy", "accepted", "counted", "policy"]


class Policy(StrEnum):
    """Which statements are accepted.

    strict: confirmed, or in a document's own voice, and negated by no claim; default: put to a source as well, and
    negated by no claim (the graph `jg:accepted` of a store); everything: whatever some claim affirms, however
    loosely, also against denials.
    """

    STRICT = "strict"
    DEFAULT = "default"
    EVERYTHING = "everything"


STATUSES = {
    Policy.STRICT: frozenset({Status.CONFIRMED, Status.ASSERTED}),
    Policy.DEFAULT: AFFIRMING,
    Policy.EVERYTHING: frozenset(FIRMNESS),
}
"""Statuses that affirm a statement, by policy."""


def policy(name: str) -> Policy:
    """The policy of that name. Raises UsageError, listing the names, when there is none."""
    try:
        return Policy(name)
    except ValueError:
        raise UsageError(f"no policy is called {name!r}", hint=f"choose from {', '.join(Policy)}") from None


def accepted(claims: Iterable[Claim], by: Policy = Policy.DEFAULT) -> frozenset[Bare]:
    """The statements between two named parties that these claims, taken together, make hold.

    A claim that negates counts whatever its status and time, and one without a subject against every subject: what
    is contested is left to the reader, who sees both sides among the claims.
    """
    claims = list(claims)
    known = stances(claims, STATUSES[by])
    named = {one for one in map(bare, claims) if one}
    if by is Policy.EVERYTHING:
        return frozenset(one for one in named if one.key in known.affirmed)
    return frozenset(one for one in named if known.accept(one))


def counted(claims: Iterable[Claim], by: Policy) -> frozenset[str]:
    """The statements (`Claim.statement`) that a policy counts, those with a party that nobody names among them."""
    claims = list(claims)
    known = stances(claims, STATUSES[by])
    if by is Policy.EVERYTHING:
        return frozenset(one.statement for one in claims)
    held = {one.statement for one in claims if (pair := bare(one)) is None or known.accept(pair)}
    return frozenset(held & known.affirmed - known.negated)
