"""From what a user typed to claims of the store."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from juntagraph.cli.options import Asked
from juntagraph.cli.remarks import left_out
from juntagraph.cli.text import counted

if TYPE_CHECKING:
    from juntagraph.graph.claims import Actor, Claim
    from juntagraph.graph.store import Store
    from juntagraph.graph.views.filters import ClaimFilter


def named(store: Store, names: Sequence[str]) -> list[Actor]:
    """The actors of these names. Raises NotFoundError with near names, AmbiguousError with the candidates."""
    from juntagraph.graph.views.actors import find_actor

    known = store.actors() if names else []
    return [find_actor(name, known) for name in names]


def claims_of(store: Store, asked: Asked, actor: str | None = None) -> list[Claim]:
    """The claims asked for, all or those with one actor; says which had to be left out for want of a date."""
    from juntagraph.graph.views.filters import is_dated, select

    keep = claim_filter(store, asked)
    found = known_claims(store, asked, actor)
    if keep.asks_for_period:
        undated = sum(keep.keeps_at_any_time(claim) and not is_dated(claim) for claim in found)
        left_out(f"{counted(undated, 'claim')} without a date" if undated else "")
    return select(found, keep)


def known_claims(store: Store, asked: Asked, actor: str | None = None) -> list[Claim]:
    """All claims, or those with one actor, that had been published by the day asked for."""
    from juntagraph.graph.store import Selection
    from juntagraph.graph.views.publication import publication_dates, published_by

    (party,) = named(store, [actor]) if actor is not None else (None,)
    found = store.claims(Selection(actor=party.id if party else None))
    if asked.as_of is None:
        return found
    known = published_by(found, publication_dates(store), asked.as_of)
    left_out(f"{counted(known.undated, 'claim')} of documents without a publication date" if known.undated else "")
    return list(known.claims)


def claim_filter(store: Store, asked: Asked) -> ClaimFilter:
    """The filter that the options describe."""
    from juntagraph.graph.claims import Status
    from juntagraph.graph.views.filters import ClaimFilter

    return ClaimFilter(
        relations=frozenset(asked.relation),
        families=frozenset(asked.family),
        statuses=frozenset(map(Status, asked.status)),
        sources=frozenset(actor.id for actor in named(store, asked.source)),
        since=asked.since,
        until=asked.until,
    )
