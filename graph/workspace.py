"""A store as one object for notebooks and scripts: what is asked for by name comes back as values that show themselves.

graph = juntagraph.open("juntagraph-store")
graph.subgraph("Assimi Goïta", hops=1)        # in a notebook, the interactive page
graph.dossier("Assimi Goïta")                 # the report
graph.network("strict")                       # a networkx.MultiDiGraph
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from juntagraph.graph.claims import Actor, Claim, DocumentActor
from juntagraph.graph.rendering.notebook import ClaimsView
from juntagraph.graph.reporting import Dossier
from juntagraph.graph.reporting import dossier as gathered
from juntagraph.graph.store import EVERYTHING, Results, Selection, StoredActor, open_store
from juntagraph.graph.views.actors import find_actor
from juntagraph.graph.views.events import Event
from juntagraph.graph.views.events import events as all_events
from juntagraph.graph.views.filters import ClaimFilter, select
from juntagraph.graph.views.network import network
from juntagraph.graph.views.query import run
from juntagraph.graph.views.resolved import ResolvedStore
from juntagraph.graph.views.subgraph import subgraph

if TYPE_CHECKING:
    import networkx as nx

    from juntagraph.graph.loading import LoadReport


class Workspace:
    """Claims in a store, its actors resolved. Names of actors are understood as on the command line.

    Every method that takes a name raises NotFoundError, with near names, or AmbiguousError, with the candidates.
    """

    def __init__(self, where: str | Path | None = None, *, read_only: bool = False) -> None:
        self.store = ResolvedStore(open_store(where, read_only=read_only))

    def load(self, *paths: str | Path, **options: Any) -> LoadReport:
        """Read documents into the store; `options` are those of `juntagraph.graph.loading.load`."""
        from juntagraph.graph.loading import load

        return load(paths, self.store, **options)

    def actor(self, name: str) -> StoredActor:
        """Who a name, part of one or id means."""
        known = self.store.actors()
        party = find_actor(self.store.canon().of(name), known)
        return next(one for one in known if one.actor.id == party.id)

    def claims(self, actor: str | None = None, keep: ClaimFilter | None = None) -> list[Claim]:
        """The claims, all or those with one actor, as far as `keep` keeps them."""
        asked = Selection(actor=self.actor(actor).actor.id) if actor is not None else EVERYTHING
        return select(self.store.claims(asked), keep or ClaimFilter())

    def events(self, actor: str | None = None) -> list[Event]:
        """The events that claims tell of, all or those with one actor."""
        party = self.actor(actor).actor.id if actor is not None else None
        return [one for one in all_events(self.store) if party is None or party in one.parties]

    def subgraph(self, *actors: str, hops: int = 1, keep: ClaimFilter | None = None) -> ClaimsView:
        """The claims around actors, so many steps far; shows itself as the page."""
        parties: list[Actor] = [self.actor(name).actor for name in actors]
        cut = subgraph(self.store.claims(), parties, hops=hops, keep=keep or ClaimFilter())
        return self.view(cut.claims, ", ".join(party.label for party in parties))

    def view(self, claims: Iterable[Claim], title: str = "Claims") -> ClaimsView:
        """Claims as they show themselves: the page with the words, documents and actors that they need."""
        claims = tuple(claims)
        ids = {one.id for claim in claims for one in (claim.subject, claim.object, claim.source) if one}
        described = (one for one in self.store.actors() if one.actor.id in ids)
        actors = [DocumentActor(one.actor, one.names, (), one.gender, one.country) for one in described]
        return ClaimsView(claims, self.store.documents({claim.document for claim in claims}), title, actors)

    def dossier(self, actor: str) -> Dossier:
        """All that is claimed of an actor, with numbered citations; shows itself."""
        return gathered(self.actor(actor), self.store.claims(), self.store.documents())

    def network(self, policy: str = "default", *, signed: bool = False) -> nx.MultiDiGraph[str]:
        """The statements that a policy counts as a graph, with their claims on the edges (`views.network`)."""
        return network(self.store.claims(), policy, signed=signed)

    def query(self, query: str, **bindings: str) -> Results:
        """The answer to a saved query by its name, with values for its parameters, or to a SPARQL query."""
        return run(self.store, query, bindings)

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def __repr__(self) -> str:
        held = self.store.stats()
        return f"<Workspace {self.store.where}: {held.documents} documents, {held.claims} claims>"

    def _repr_html_(self) -> str:
        return self.view(self.store.claims(), "What the documents claim")._repr_html_()
