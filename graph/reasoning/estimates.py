"""Numbers that reports give for the same people or things, as one range with its sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from juntagraph.graph.claims import Claim
from juntagraph.graph.store.agreement import count_alike, order
from juntagraph.graph.store.told import Circumstances, Told, told


@dataclass(frozen=True, slots=True)
class Estimate:
    """Claims that count the same, from the least number to the greatest.

    `low` and `high` are the least and the greatest number that any of them gives; `more` and `less` tell whether some
    claim leaves room above ("at least 50") or below ("up to 20") them.
    """

    low: int
    high: int
    more: bool
    less: bool
    claims: tuple[Claim, ...]


def estimates(claims: Iterable[Claim], documents: Mapping[str, Circumstances] | None = None) -> list[Estimate]:
    """The numbers on which claims differ, in the order of their first claims.

    Claims count the same where one party is named, or in reports on one country within a month a group of the same
    words. `documents` by id tell country and date, without which groups of several documents stay apart.
    """
    counted = [one for one in told(claims, documents or {}) if one.counts and one.claim.count]
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(one.claim.id for one in counted)
    for group in _by_relation(counted):
        graph.add_edges_from((a.claim.id, b.claim.id) for a, b in combinations(group, 2) if count_alike(a, b))
    by_id = {one.claim.id: one.claim for one in counted}
    found = [[by_id[name] for name in part] for part in nx.connected_components(graph)]
    differing = [part for part in found if len({claim.count for claim in part}) > 1]
    return [_estimate(part) for part in sorted(differing, key=lambda part: min(map(order, part)))]


def _by_relation(counted: Iterable[Told]) -> list[list[Told]]:
    groups: defaultdict[str, list[Told]] = defaultdict(list)
    for one in counted:
        groups[one.claim.relation].append(one)
    return list(groups.values())


def _estimate(part: Sequence[Claim]) -> Estimate:
    numbers = [number for claim in part if claim.count for number in (claim.count.min, claim.count.max)]
    known = [number for number in numbers if number is not None]
    high = max(known)
    return Estimate(
        min(known),
        high,
        any(claim.count and claim.count.max is None and claim.count.min == high for claim in part),
        any(claim.count and claim.count.min is None and claim.count.max == min(known) for claim in part),
        tuple(sorted(part, key=lambda claim: (_least(claim), order(claim)))),
    )


def _least(claim: Claim) -> int:
    count = claim.count
    return 0 if count is None else count.min if count.min is not None else count.max or 0
