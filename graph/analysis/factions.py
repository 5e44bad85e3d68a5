"""Factions: who stands together, by ties alone or by ties and hostility."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

import networkx as nx

from juntagraph.graph.analysis.blocks import Block
from juntagraph.graph.analysis.cycles import with_one_enmity
from juntagraph.graph.analysis.programme import covering
from juntagraph.graph.analysis.signed import Graph, label, leiden, of_sign, pairs, signs
from juntagraph.graph.views.choices import chosen

_HALF = 0.5
_PROGRAMME_TIES = 1500
"""Signed ties up to which a graph is worth the programme, which then takes seconds."""


class Method(StrEnum):
    """How factions are found.

    communities: groups with many ties inside and few between, hostility left aside; Leiden on modularity (Traag,
    Waltman and van Eck 2019). balance: groups with ties inside and hostility between, as many as fit best:
    structural balance generalised to any number of camps (Davis 1967; the criterion of Doreian and Mrvar 1996).
    """

    COMMUNITIES = "communities"
    BALANCE = "balance"


@dataclass(frozen=True, slots=True)
class Factions:
    """Groups of actor ids, largest first, in each those with most ties first; `alone` are in no group of two or more.

    `quality` is the modularity (communities), or the share of signed ties that agree with the groups (balance).
    `misplaced` counts ties between groups and hostile ties within them; for balance, no division into groups
    has fewer than `lower_bound` (0 where none was worked out, as in graphs of more than 1,500 signed ties).
    """

    method: Method
    groups: tuple[tuple[str, ...], ...]
    alone: tuple[str, ...]
    quality: float
    misplaced: int
    lower_bound: int
    labels: dict[str, str]

    @property
    def of(self) -> dict[str, int]:
        """Number of each actor's faction, from 1; actors alone are not in it."""
        return {name: number for number, group in enumerate(self.groups, 1) for name in group}

    @property
    def exact(self) -> bool:
        """Whether no other groups would misplace fewer ties."""
        return self.misplaced == self.lower_bound

    def records(self) -> list[dict[str, object]]:
        """One row an actor in a faction."""
        return [{"faction": number, "actor": self.labels[name], "id": name} for name, number in self.of.items()]


def factions(graph: Graph, method: Method | str = Method.COMMUNITIES, *, seed: int = 0) -> Factions:
    """The factions of a graph: the best that several runs found, the same for the same seed.

    Raises UsageError for an unknown method.
    """
    method = chosen(Method, method)
    signed = of_sign(pairs(graph), 1, -1)
    division = _communities(signed, seed) if method is Method.COMMUNITIES else _camps(signed, seed)
    groups = _groups(signed, division.membership)
    return Factions(
        method=method,
        groups=tuple(group for group in groups if len(group) > 1),
        alone=tuple(group[0] for group in groups if len(group) == 1),
        quality=division.quality,
        misplaced=_misplaced(signed, division.membership),
        lower_bound=division.lower_bound,
        labels={name: label(signed, name) for name in signed},
    )


@dataclass(frozen=True, slots=True)
class _Division:
    membership: dict[str, int]
    quality: float
    lower_bound: int = 0


def _communities(signed: nx.Graph[str], seed: int) -> _Division:
    ties = of_sign(signed, 1)
    weights = [data.get("positive", 1) for *_, data in ties.edges(data=True)]
    best = max(leiden(ties, weights, seed, objective_function="modularity"), key=lambda run: run[1])
    return _Division(*best)


def _camps(signed: nx.Graph[str], seed: int) -> _Division:
    """Leiden's Potts model at resolution 0 counts ties less hostile ties inside groups: agreement, up to a constant."""
    found = signs(signed)
    start, bound = _covered(signed)
    runs = leiden(signed, list(found.values()), seed, start, objective_function="CPM", resolution=0)
    best = min((membership for membership, _ in runs), key=lambda one: _misplaced(signed, one))
    agreeing = 1 - _misplaced(signed, best) / len(found) if found else 1.0
    return _Division(best, agreeing, bound)


def _covered(signed: nx.Graph[str]) -> tuple[dict[str, int] | None, int]:
    """Groups joined by the ties that a covering of all cycles with one enmity leaves, and the bound it gives."""
    if not 0 < signed.number_of_edges() <= _PROGRAMME_TIES:
        return None, 0
    block = Block.of(signed)
    values, bound = covering(len(block.ends), partial(with_one_enmity, block))
    joined: nx.Graph[str] = nx.Graph()
    joined.add_nodes_from(block.names)
    left = block.ends[(block.signs > 0) & (values < _HALF)].tolist()
    joined.add_edges_from((block.names[one], block.names[other]) for one, other in left)
    parts = enumerate(nx.connected_components(joined))
    return {name: number for number, part in parts for name in part}, bound


def _misplaced(signed: nx.Graph[str], membership: dict[str, int]) -> int:
    return sum((membership[one] == membership[other]) != (sign > 0) for (one, other), sign in signs(signed).items())


def _groups(signed: nx.Graph[str], membership: dict[str, int]) -> list[tuple[str, ...]]:
    groups: defaultdict[int, list[str]] = defaultdict(list)
    for name in sorted(membership, key=lambda name: (-len(signed[name]), name)):
        groups[membership[name]].append(name)
    return sorted(map(tuple, groups.values()), key=lambda group: (-len(group), min(group)))
