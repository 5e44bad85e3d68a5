"""Actors as claims name them, and as one document shows them."""

from __future__ import annotations

from dataclasses import dataclass

from juntagraph.graph.claims.spans import Span


@dataclass(frozen=True, slots=True)
class Actor:
    """A participant or source of a claim.

    `id` is the path below the data namespace, such as `person/abass-dembele`; `type` the local name of
    a class of the vocabulary, such as `Officer` or `State`. Posts and ranks, which are texts in a claim,
    have the types `Post` and `Rank`, other texts (what was postponed) `Text`.
    """

    id: str
    label: str
    type: str


@dataclass(frozen=True, slots=True)
class DocumentActor:
    """All that one document says to tell an actor: its names as written, and where it is mentioned."""

    actor: Actor
    names: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
    gender: str | None = None  # "female", "male": only where the words say so
    country: str | None = None  # ISO 3166-1 alpha-2
    identifiers: tuple[str, ...] = ()  # IRIs of the same thing elsewhere
