"""What extraction takes from one document, as the store receives it."""

from __future__ import annotations

from dataclasses import dataclass

from juntagraph.graph.claims.actor import DocumentActor
from juntagraph.graph.claims.claim import Attribution, Claim


@dataclass(frozen=True, slots=True)
class Extraction:
    """The claims, actors and attributions of one document; `document` is its id."""

    document: str
    claims: tuple[Claim, ...] = ()
    actors: tuple[DocumentActor, ...] = ()
    attributions: tuple[Attribution, ...] = ()
