"""From what a user typed to claims of the store."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from juntagraph.cli.options import Asked
from juntagraph.cli.remarks import left_out
from juntagraph.cli.text import counted

if TYPE_CHECKING:
    from juntagraph.graph.claims import Actor, Claim
    from juntagraph.graph.store import Selection, Store
    from juntagraph.graph.views.filters import ClaimFilter


def named(store: Store, names: Sequence[str]) -> list[Actor]:
    """The actors of these names. Raises NotFoundError with near names, AmbiguousError with the candidates."""
    from juntagraph.graph.views.actors import find_actor

    known = store.actors() if names else []
    ids = store.canon() if names else None
    return [find_actor(ids.of(name) if ids else name, known) for name in names]


def claims_of(store: Store, asked: Asked, actor: str | None = None, *, denials: bool = False) -> list[Claim]:
    """The claims asked for, all or those with one actor; says which had to be left out for want of a date.

    With `denials`, also what had been published against the statements of these claims, whoever denies, whenever: a
    tie must not look accepted because the question leaves the denial out.
    """
    from juntagraph.graph.views.filters import is_dated, select, with_denials

    keep = claim_filter(store, asked)
    found = known_claims(store, asked, actor)
    if keep.asks_for_period:
        undated = sum(keep.keeps_at_any_time(claim) and not is_dated(claim) for claim in found)
        left_out(f"{counted(undated, 'claim')} without a date" if undated else "")
    kept = select(found, keep)
    return with_denials(kept, published_denials(store, asked)) if denials else kept


def known_claims(store: Store, asked: Asked, actor: str | None = None) -> list[Claim]:
    """All claims, or those with one actor, that had been published by the day asked for, of what held that day."""
    from juntagraph.graph.store import Selection

    (party,) = named(store, [actor]) if actor is not None else (None,)
    found = published_claims(store, asked, Selection(actor=party.id if party else None), aloud=True)
    return found if asked.at is None else _held(store, asked, found)


def published_claims(store: Store, asked: Asked, selection: Selection, *, aloud: bool = False) -> list[Claim]:
    """The claims of a selection that had been published by the day asked for; `aloud` says what cannot be told."""
    from juntagraph.graph.views.publication import publication_dates, published_by

    found = store.claims(selection)
    if asked.as_of is None:
        return found
    known = published_by(found, publication_dates(store), asked.as_of)
    if aloud and known.undated:
        left_out(f"{counted(known.undated, 'claim')} of documents without a publication date", "load them with --date")
    return list(known.claims)


def published_denials(store: Store, asked: Asked) -> list[Claim]:
    """All that had been denied or negated by the day asked for."""
    from juntagraph.graph.claims import Polarity, Status
    from juntagraph.graph.store import Selection

    ways = (Selection(polarity=Polarity.NEGATED), Selection(status=Status.DENIED))
    return [claim for way in ways for claim in published_claims(store, asked, way)]


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
        min_confidence=asked.min_confidence,
        statements=_counted(store, asked),
    )


def _counted(store: Store, asked: Asked) -> frozenset[str] | None:
    """The statements that the policy asked for counts, by all that had been published; None where all count."""
    from juntagraph.graph.reasoning.accepted import Policy, counted
    from juntagraph.graph.store import EVERYTHING

    if asked.policy in (None, Policy.EVERYTHING):
        return None
    return counted(published_claims(store, asked, EVERYTHING), Policy(asked.policy))


def turning_points(store: Store, asked: Asked) -> list[Claim]:
    """The claims of events by which something lasting begins or ends, as far as they had been published."""
    from juntagraph.graph.store import Selection
    from juntagraph.graph.views.states import turning

    return [one for name in sorted(turning()) for one in published_claims(store, asked, Selection(relation=name))]


def _held(store: Store, asked: Asked, claims: Sequence[Claim]) -> list[Claim]:
    from juntagraph.graph.views.holding import held_at
    from juntagraph.graph.views.publication import publication_dates

    held = held_at(claims, asked.at or "", publication_dates(store), turning_points(store, asked))
    left_out(f"{counted(held.undated, 'claim')} of which no time can be told" if held.undated else "")
    return list(held.claims)
