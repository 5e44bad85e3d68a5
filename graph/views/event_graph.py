"""The graph of events of a store (`jg:events`), which follows from its claims and judgements, brought up to date."""

from __future__ import annotations

from juntagraph.graph.store import Store, StoredEvent
from juntagraph.graph.views.events import Event, events
from juntagraph.graph.views.resolved import ResolvedStore

MOST = 20_000
"""Claims of a store up to which every load brings the graph up to date; beyond, `events --keep` does."""


def keep_events(store: Store, *, most: int | None = MOST) -> bool:
    """Bring the graph of events up to date; not where there are more claims than `most`. Whether it was done."""
    if most is not None and store.stats().claims > most:
        return False
    known = store if isinstance(store, ResolvedStore) else ResolvedStore(store)
    store.keep_events(map(stored, events(known)))
    return True


def stored(event: Event) -> StoredEvent:
    """The event as a store holds it."""
    actors = dict.fromkeys(one.id for one in (*event.doers, *event.targets))
    claims = tuple(claim.id for claim in event.claims)
    return StoredEvent(event.id, event.kind, event.title, event.when, event.place, tuple(actors), claims)
