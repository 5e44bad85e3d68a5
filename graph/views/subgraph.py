"""The claims around some actors: what an analyst cuts out of a store to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from juntagraph.graph.claims import Actor, Claim
from juntagraph.graph.views.choices import chosen
from juntagraph.graph.views.filters import ClaimFilter, is_dated
from juntagraph.graph.views.statements import is_actor, parties
from juntagraph.ontology.errors import UsageError
from juntagraph.ontology.vocabulary import vocabulary


class Direction(StrEnum):
    """Which claims lead from an actor to others: those it is the object of, the subject of, or both."""

    IN = "in"
    OUT = "out"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What a subgraph lacks: actors and claims past the cap, and claims whose date cannot be told."""

    actors: int = 0
    claims: int = 0
    undated: int = 0

    def __bool__(self) -> bool:
        return any((self.actors, self.claims, self.undated))

    def __str__(self) -> str:
        capped = f"{self.actors} actors with {self.claims} claims past the cap" if self.actors else ""
        undated = f"{self.undated} claims without a date" if self.undated else ""
        return " and ".join(filter(None, (capped, undated)))


@dataclass(frozen=True, slots=True)
class Subgraph:
    """The claims found, their actors (nearest first), and what was left out."""

    claims: tuple[Claim, ...]
    actors: tuple[Actor, ...]
    left_out: LeftOut = LeftOut()


def subgraph(
    claims: Iterable[Claim],
    actors: Sequence[Actor],
    *,
    hops: int = 1,
    keep: ClaimFilter | None = None,
    direction: Direction | str = Direction.BOTH,
    max_nodes: int | None = None,
) -> Subgraph:
    """The claims that `keep` keeps within `hops` steps of the actors, each step along one claim.

    In both directions, the claims between the actors found belong to it too (the ego network of Wasserman
    and Faust 1994), so that 0 hops gives the claims among the actors asked for; in one direction only the claims
    walked along. A claim that names one actor alone, such as a detention by nobody named, is a step from it that
    leads nowhere. Posts and ranks come along with their holders. Nobody walks through a post, a rank or a source.
    `max_nodes` caps the actors: the nearest stay, and of these the ones with most claims.

    Raises UsageError for a negative number of hops, no actor, a cap below their number or an unknown direction.
    """
    chosen = keep or ClaimFilter()
    way = _checked(actors, hops, direction, max_nodes)
    wanted = [claim for claim in claims if chosen.keeps_at_any_time(claim)]
    kept = [claim for claim in wanted if chosen.keeps(claim)]
    walk = _Walk(kept, way)
    distances = walk.distances([actor.id for actor in actors], hops)
    inside = dict(list(distances.items())[:max_nodes])
    found = tuple(claim for claim in kept if walk.holds(claim, inside, hops))
    whole = found if len(inside) == len(distances) else [one for one in kept if walk.holds(one, distances, hops)]
    undated = 0
    if chosen.asks_for_period:
        undated = sum(not is_dated(claim) and walk.holds(claim, inside, hops) for claim in wanted)
    names = {actor.id: actor for actor in actors} | parties(found)
    left_out = LeftOut(len(distances) - len(inside), len(whole) - len(found), undated)
    return Subgraph(found, tuple(names[name] for name in inside), left_out)


def _checked(actors: Sequence[Actor], hops: int, direction: str, max_nodes: int | None) -> Direction:
    if not actors:
        raise UsageError("a subgraph needs an actor to start from")
    if hops < 0:
        raise UsageError(f"hops must not be negative, not {hops}")
    if max_nodes is not None and max_nodes < len(actors):
        raise UsageError(f"at most {max_nodes} actors, but {len(actors)} are asked for")
    return chosen(Direction, direction)


class _Walk:
    """Steps from actor to actor along claims."""

    def __init__(self, claims: Iterable[Claim], direction: Direction) -> None:
        self._direction = direction
        self._next: dict[str, set[str]] = {}
        self._mentions: Counter[str] = Counter()
        for claim in claims:
            self._mentions.update(_ends(claim))
            for one, other in self._steps(claim):
                self._next.setdefault(one, set()).add(other)

    def distances(self, starts: Sequence[str], hops: int) -> dict[str, int]:
        """Steps to each actor within reach, nearest first, then those with most claims."""
        found = dict.fromkeys(starts, 0)
        edge = list(found)
        for step in range(1, hops + 1):
            reached = {other for one in edge for other in self._next.get(one, ())} - found.keys()
            edge = sorted(reached, key=lambda name: (-self._mentions[name], name))
            found |= dict.fromkeys(edge, step)
        return found

    def holds(self, claim: Claim, inside: dict[str, int], hops: int) -> bool:
        """Whether the claim belongs to the subgraph of the actors `inside`, at their distances."""
        ends = _ends(claim)
        if not ends or any(end not in inside for end in ends):
            return False
        if len(ends) == 2:
            steps = self._steps(claim)
            return self._direction is Direction.BOTH or any(inside[one] < hops for one, _ in steps)
        return _describes(claim) or (inside[ends[0]] < max(hops, 1) and self._leads_away(claim))

    def _steps(self, claim: Claim) -> Iterator[tuple[str, str]]:
        if claim.subject and claim.object and is_actor(claim.object) and is_actor(claim.subject):
            forth, back = (claim.subject.id, claim.object.id), (claim.object.id, claim.subject.id)
            either = vocabulary().relation(claim.relation).symmetric
            if self._direction is not Direction.IN or either:
                yield forth
            if self._direction is not Direction.OUT or either:
                yield back

    def _leads_away(self, claim: Claim) -> bool:
        """Whether a claim that names one actor alone points the right way: its deeds go out, its arrest comes in."""
        side = Direction.OUT if claim.subject and is_actor(claim.subject) else Direction.IN
        return self._direction in (side, Direction.BOTH)


def _describes(claim: Claim) -> bool:
    return vocabulary().relation(claim.relation).family in ("post", "rank")


def _ends(claim: Claim) -> list[str]:
    return [party.id for party in (claim.subject, claim.object) if party and is_actor(party)]
