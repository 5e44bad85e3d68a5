"""How firmly, and on which side, a document puts a claim (GUIDE: status, polarity).

The vocabulary (`ontology/juntagraph.ttl`) defines both as SKOS concepts; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Polarity(StrEnum):
    """Whether the relation is said to hold or not to hold."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Status(StrEnum):
    """Epistemic status, from firm to loose; a denial stands outside the order."""

    CONFIRMED = "confirmed"
    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    ALLEGED = "alleged"
    RUMOURED = "rumoured"
    PROSPECTIVE = "prospective"
    DENIED = "denied"


FIRMNESS: tuple[Status, ...] = tuple(s for s in Status if s is not Status.DENIED)
"""Statuses from firm to loose."""

AFFIRMING = frozenset({Status.CONFIRMED, Status.ASSERTED, Status.ATTRIBUTED})
"""Statuses that put a statement forward as true: what the accepted graph rests on."""


def loosest(statuses: Iterable[Status]) -> Status:
    """The status that wins when several apply: `denied` always, else the loosest; `asserted` for none.

    >>> loosest([Status.CONFIRMED, Status.ALLEGED]).value
    'alleged'
    """
    found = set(statuses)
    if Status.DENIED in found:
        return Status.DENIED
    return max(found, key=FIRMNESS.index, default=Status.ASSERTED)
