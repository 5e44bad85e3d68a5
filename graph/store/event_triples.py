"""Events as triples: class, name, time, country and parties (SEM), and the claims that report each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, Triple

from juntagraph.graph.store.iris import Iris
from juntagraph.graph.store.terms import ACTOR, PLACE, PREFERRED, TYPE, edtf, jg


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event as a store holds it: `id` a path below the data namespace, `kind` a class of the vocabulary.

    `when` is EDTF, `place` an ISO 3166-1 alpha-2 code, `actors` and `claims` are ids.
    """

    id: str
    kind: str
    label: str
    when: str | None
    place: str | None
    actors: tuple[str, ...]
    claims: tuple[str, ...]


def event_triples(event: StoredEvent, iris: Iris) -> Iterator[Triple]:
    """The event, which its claims report."""
    node = iris.actor(event.id)
    yield Triple(node, TYPE, jg(event.kind))
    yield Triple(node, PREFERRED, Literal(event.label))
    if event.when is not None:
        yield Triple(node, jg("when"), edtf(event.when))
    if event.place is not None:
        yield Triple(node, PLACE, iris.actor(f"state/{event.place.lower()}"))
    for actor in event.actors:
        yield Triple(node, ACTOR, iris.actor(actor))
    for claim in event.claims:
        yield Triple(iris.claim(claim), jg("reports"), node)
