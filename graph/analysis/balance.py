"""Structural balance: whether friends of friends are friends, and enemies of enemies (Heider 1946)."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx
import numpy as np
from scipy.sparse import csr_array

from juntagraph.graph.analysis.frustration import frustration
from juntagraph.graph.analysis.signed import Graph, label, of_sign, pairs, signs


@dataclass(frozen=True, slots=True)
class Triads:
    """Triangles by their signs: `ppn` have two ties and a hostile one. An even number of hostile ones is balanced."""

    ppp: int
    ppn: int
    pnn: int
    nnn: int

    @property
    def balanced(self) -> int:
        """Triangles where the friend's friend is a friend or the enemy's enemy is."""
        return self.ppp + self.pnn

    @property
    def unbalanced(self) -> int:
        """Triangles under tension."""
        return self.ppn + self.nnn

    @property
    def share(self) -> float | None:
        """Balanced ones among all triangles, 0 to 1; None without triangles."""
        total = self.balanced + self.unbalanced
        return self.balanced / total if total else None


@dataclass(frozen=True, slots=True)
class Tension:
    """A pair whose tie goes against the two camps; the ends as ids."""

    one: str
    other: str
    sign: int


@dataclass(frozen=True, slots=True)
class Balance:
    """How near a signed graph is to two hostile camps without quarrels inside.

    `frustration` is the number of pairs in `tensions`: the frustration index where it equals `lower_bound`,
    else the least that was found. Pairs of sign 0 and actors without signed ties are left out.
    """

    camps: tuple[tuple[str, ...], tuple[str, ...]]
    ties: int
    hostile: int
    tensions: tuple[Tension, ...]
    lower_bound: int
    triads: Triads
    labels: dict[str, str]

    @property
    def frustration(self) -> int:
        """Ties that go against the camps."""
        return len(self.tensions)

    @property
    def exact(self) -> bool:
        """Whether no other camps would leave fewer ties against them."""
        return self.frustration == self.lower_bound

    @property
    def score(self) -> float:
        """1 - 2 frustration / ties: 1 is balance, 0 the most frustration possible (Aref and Wilson 2018)."""
        return 1 - 2 * self.frustration / self.ties if self.ties else 1.0

    def records(self) -> list[dict[str, object]]:
        """The tensions as rows, with labels."""
        return [
            {
                "one": self.labels[pair.one],
                "other": self.labels[pair.other],
                "sign": pair.sign,
                "camps": "within" if pair.sign < 0 else "across",
            }
            for pair in self.tensions
        ]


def balance(graph: Graph) -> Balance:
    """Camps, tensions and triads of the signed ties of a graph."""
    signed = of_sign(pairs(graph), 1, -1)
    signed.remove_nodes_from(list(nx.isolates(signed)))
    split = frustration(signed)
    found = signs(signed)
    first, second = (tuple(name for name in signed if split.sides[name] == side) for side in (0, 1))
    return Balance(
        camps=(first, second),
        ties=len(found),
        hostile=sum(sign < 0 for sign in found.values()),
        tensions=tuple(Tension(one, other, found[one, other]) for one, other in split.frustrated),
        lower_bound=split.lower_bound,
        triads=triads(signed),
        labels={name: label(signed, name) for name in signed},
    )


def triads(graph: nx.Graph[str]) -> Triads:
    """Counts triangles by closed walks of three steps: each is walked six times."""
    positive, negative = _adjacency(graph, 1), _adjacency(graph, -1)
    two_positive, two_negative = positive @ positive, negative @ negative
    return Triads(
        ppp=int(two_positive.multiply(positive).sum()) // 6,
        ppn=int(two_positive.multiply(negative).sum()) // 2,
        pnn=int(two_negative.multiply(positive).sum()) // 2,
        nnn=int(two_negative.multiply(negative).sum()) // 6,
    )


def _adjacency(graph: nx.Graph[str], sign: int) -> csr_array:
    place = {name: number for number, name in enumerate(graph)}
    ends = [(place[one], place[other]) for (one, other), found in signs(graph).items() if found == sign]
    rows, columns = np.array(ends, dtype=np.int64).reshape(-1, 2).T
    half = csr_array((np.ones(len(rows), dtype=np.int64), (rows, columns)), shape=(len(place), len(place)))
    return half + half.T
