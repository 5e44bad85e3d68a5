"""Against whom "the coup" went, where its own words do not say: the coup of which the text told last has told it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from juntagraph.graph.claims import Actor, Claim, Status
from juntagraph.graph.extraction.joining import COUP
from juntagraph.graph.extraction.lexicons import table

AIMED = COUP - {"seizesPowerIn"}
REACH = 2500  # characters back to the other claim
RULED = frozenset({"Person", "Officer", "Government", "State", "Junta"})


def aimed(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those of "the coup" or of a denied part in it with the object of the nearest coup before them."""
    told = [c for c in claims if c.relation in AIMED and c.object is not None and c.object.type in RULED]
    return [_aim(c, told) if _open(c) else c for c in claims]


def bare_charges(claims: Sequence[Claim]) -> frozenset[int]:
    """The places of accusations by nobody, where what the accused is held to have done is a claim of its own."""
    held = {(c.subject, _near(c)) for c in claims if c.status in {Status.ALLEGED, Status.RUMOURED}}
    bare = ((i, c) for i, c in enumerate(claims) if (c.rule or "").startswith("accuses.accuse") and c.subject is None)
    return frozenset(i for i, c in bare if any((c.object, _near(c) + d) in held for d in (-1, 0, 1)))


def _near(claim: Claim) -> int:
    """The stretch of text that a claim stands in, some two sentences long."""
    return claim.evidence.span.start // 300


def _open(claim: Claim) -> bool:
    if claim.relation not in AIMED or claim.object is not None or claim.subject is None:
        return False
    denial = table("factuality")["denial"]["involvement"] if (claim.rule or "").startswith("denial") else ()
    words = set(claim.evidence.quote.lower().split())
    return bool(words & set(denial)) or _definite(claim.evidence.quote)


def _definite(quote: str) -> bool:
    """Whether a quote speaks of a coup as known: "the plot", "a hand in it", "this affair"."""
    nouns = "|".join(map(re.escape, table("factuality")["deeds"]["coup"]))
    known = rf"\b(?:the|this|that|any such) (?:\w+ )?(?:{nouns})\b|\b(?:in|behind|of) it\b"
    return re.search(known, quote, re.IGNORECASE) is not None


def _aim(claim: Claim, told: Sequence[Claim]) -> Claim:
    target = _target(claim, told)
    return replace(claim, object=target) if target is not None else claim


def _target(claim: Claim, told: Sequence[Claim]) -> Actor | None:
    start = claim.evidence.span.start
    near = [c for c in told if 0 <= start - c.evidence.span.start <= REACH and c.object != claim.subject]
    return max(near, key=lambda c: c.evidence.span.start).object if near else None
