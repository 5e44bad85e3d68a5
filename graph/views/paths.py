"""How two actors are connected: the shortest chains of claims between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

import networkx as nx

from juntagraph.graph.claims import Actor, Claim, Status
from juntagraph.graph.views.network import Policy, network
from juntagraph.graph.views.statements import in_order
from juntagraph.ontology.errors import NotFoundError


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a chain: two actors and the claims between them, whichever way they point."""

    one: Actor
    other: Actor
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Paths:
    """Chains of the same, smallest length, at most as many as asked for; `more` if there are others."""

    chains: tuple[tuple[Link, ...], ...]
    more: bool = False


def shortest_paths(
    claims: Iterable[Claim],
    one: Actor,
    other: Actor,
    *,
    policy: str | Iterable[Status] = Policy.DEFAULT,
    at_most: int = 5,
) -> Paths:
    """The shortest chains from one actor to another along ties that `policy` counts (see `network`).

    Ties are walked both ways; chains are in the order of the actors' ids. Raises NotFoundError where no chain
    leads from the one to the other.
    """
    ties = network(claims, policy)
    simple = nx.Graph(sorted(ties.edges()))
    try:
        found = list(islice(nx.all_shortest_paths(simple, one.id, other.id), at_most + 1))
    except (nx.NodeNotFound, nx.NetworkXNoPath):
        message = f"no chain of such claims leads from {one.label} to {other.label}"
        raise NotFoundError(message, hint="the policy `everything` walks along what is denied as well") from None
    chains = tuple(tuple(_links(ties, chain)) for chain in found[:at_most])
    return Paths(chains, len(found) > at_most)


def _links(ties: nx.MultiDiGraph[str], chain: list[str]) -> Iterator[Link]:
    for here, there in pairwise(chain):
        between = [
            claim
            for start, end in ((here, there), (there, here))
            for data in (ties.get_edge_data(start, end) or {}).values()
            for claim in data["claims"]
        ]
        yield Link(_actor(ties, here), _actor(ties, there), tuple(in_order(between)))


def _actor(ties: nx.MultiDiGraph[str], name: str) -> Actor:
    return Actor(name, ties.nodes[name]["label"], ties.nodes[name]["type"])
