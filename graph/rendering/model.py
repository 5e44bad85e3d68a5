"""The claims as nodes and edges of a page: bundled, measured and laid out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from juntagraph.graph.claims import Claim
from juntagraph.graph.rendering.participants import Bundle, Participant, bundle, participants
from juntagraph.graph.rendering.placing import placed
from juntagraph.graph.rendering.presets import views

SMALLEST, LARGEST = 7.0, 22.0
"""Radii of actors, in pixels at zoom 1."""
STUB = 4.5
"""Radius of parties that the text does not name, and of posts, ranks and matters."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A participant with its radius and its place: among all, and in each view of `VIEWS` that it belongs to."""

    participant: Participant
    radius: float
    place: tuple[int, int]
    views: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Model:
    """What is drawn: claims in reading order, their participants, lines, and the line of each claim (or None)."""

    claims: tuple[Claim, ...]
    nodes: tuple[Placed, ...]
    edges: tuple[Bundle, ...]
    edge_of: tuple[int | None, ...]


def build(claims: Sequence[Claim], measures: Mapping[str, float] | None = None) -> Model:
    """The model of the claims in any order; `measures` sizes the actors, else the number of their claims does."""
    ordered = tuple(sorted(set(claims), key=_reading_order))
    bundles = [bundle(claim) for claim in ordered]
    edges = dict(sorted({line.key: line for line in reversed(bundles) if line}.items()))
    index = {key: number for number, key in enumerate(edges)}
    people = participants(edges.values())
    radii = _radii(people, measures if measures is not None else _activity(ordered))
    places = {view: placed(lines, radii, ordered) for view, lines in _views(ordered, bundles, edges).items()}
    nodes = tuple(_node(one, radii[key], places) for key, one in people.items())
    return Model(ordered, nodes, tuple(edges.values()), tuple(index[line.key] if line else None for line in bundles))


def _node(one: Participant, radius: float, places: Mapping[str, Mapping[str, tuple[int, int]]]) -> Placed:
    views = {view: found[one.key] for view, found in places.items() if view and one.key in found}
    return Placed(one, radius, places[""][one.key], views)


def _views(
    claims: Sequence[Claim], bundles: Sequence[Bundle | None], edges: Mapping[str, Bundle]
) -> dict[str, list[Bundle]]:
    """The lines of the whole (under the empty name) and of each view of the page, which is laid out by itself."""
    found = {"": list(edges.values())}
    for view, holds in views(claims).items():
        keys = {line.key for claim, line in zip(claims, bundles, strict=True) if line and holds(claim)}
        found[view] = [edges[key] for key in sorted(keys)]
    return found


def _reading_order(claim: Claim) -> tuple[str, int, int, str, str]:
    span = claim.evidence.span
    return claim.document, span.start, span.end, claim.id, repr(claim)


def _activity(claims: Sequence[Claim]) -> dict[str, float]:
    """How many claims name each actor as subject or object."""
    counts: dict[str, float] = {}
    for claim in claims:
        for end in {end.id for end in (claim.subject, claim.object) if end}:
            counts[end] = counts.get(end, 0.0) + 1.0
    return counts


def _radii(people: Mapping[str, Participant], measures: Mapping[str, float]) -> dict[str, float]:
    """Radii whose areas go with the measure."""
    values = {key: max(measures.get(key, 0.0), 0.0) for key, one in people.items() if one.kind == "actor"}
    most = max(values.values(), default=0.0) or 1.0
    sized = {key: round(SMALLEST + (LARGEST - SMALLEST) * sqrt(value / most), 1) for key, value in values.items()}
    return {key: sized.get(key, STUB) for key in people}
