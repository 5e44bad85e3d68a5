"""The claims as nodes and edges of a page: bundled, measured and laid out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin, sqrt

from juntagraph.graph.claims import Claim
from juntagraph.graph.rendering.layout import Box, Tie, layout
from juntagraph.graph.rendering.participants import Bundle, Participant, bundle
from juntagraph.graph.rendering.style import relation_rows

SMALLEST, LARGEST = 7.0, 22.0
"""Radii of actors, in pixels at zoom 1."""
STUB = 4.5
"""Radius of parties that the text does not name, and of posts, ranks and matters."""
LABEL_LIMIT = 26
"""Characters of a label that the layout keeps room for."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A participant with its place and radius."""

    participant: Participant
    x: int
    y: int
    radius: float


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
    people = _participants(edges.values())
    radii = _radii(people, measures if measures is not None else _activity(ordered))
    places = _places(people, tuple(edges.values()), radii, _signs(ordered))
    nodes = tuple(Placed(one, *places[key], radii[key]) for key, one in people.items())
    return Model(ordered, nodes, tuple(edges.values()), tuple(index[line.key] if line else None for line in bundles))


def _reading_order(claim: Claim) -> tuple[str, int, int, str, str]:
    span = claim.evidence.span
    return claim.document, span.start, span.end, claim.id, repr(claim)


def _participants(edges: Iterable[Bundle]) -> dict[str, Participant]:
    """Each participant once, by key; the first of several labels counts."""
    found: dict[str, Participant] = {}
    for edge in edges:
        for end in (edge.source, edge.target):
            found.setdefault(end.key, end)
    return dict(sorted(found.items()))


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


def _signs(claims: Sequence[Claim]) -> dict[tuple[str, str], int]:
    """Sum of the signs of what is claimed between two actors."""
    rows = relation_rows([*{claim.relation for claim in claims}])
    sums: dict[tuple[str, str], int] = {}
    for claim in claims:
        if claim.subject and claim.object:
            pair = claim.subject.id, claim.object.id
            sums[pair] = sums.get(pair, 0) + rows[claim.relation]["sign"]
    return sums


def _places(
    people: Mapping[str, Participant],
    edges: Sequence[Bundle],
    radii: Mapping[str, float],
    signs: Mapping[tuple[str, str], int],
) -> dict[str, tuple[int, int]]:
    """Actors as the layout has them; texts in a ring around the actor that they belong to."""
    drawn = {key: one for key, one in people.items() if one.kind != "text"}
    boxes = {key: _box(one, radii[key]) for key, one in drawn.items()}
    ties = [_tie(edge, signs) for edge in edges if edge.source.key in drawn and edge.target.key in drawn]
    places = layout(boxes, ties)
    return places | _ring([one for one in people.values() if one.kind == "text"], places, radii)


def _box(one: Participant, radius: float) -> Box:
    if one.kind == "unstated":
        return Box(4 * radius, 4 * radius)
    return Box(max(2.6 * radius, 6.2 * min(len(one.label), LABEL_LIMIT)), 2 * radius + 22)


def _tie(edge: Bundle, signs: Mapping[tuple[str, str], int]) -> Tie:
    """Friends near, enemies farther, unnamed parties close by."""
    ends = edge.source.key, edge.target.key
    if "unstated" in (edge.source.kind, edge.target.kind):
        return Tie(*ends, 0.55)
    sign = signs.get(ends, 0) + signs.get((ends[1], ends[0]), 0)
    return Tie(*ends, 0.85 if sign > 0 else 1.25 if sign < 0 else 1.0)


def _ring(
    texts: Sequence[Participant], places: Mapping[str, tuple[int, int]], radii: Mapping[str, float]
) -> dict[str, tuple[int, int]]:
    owned: dict[str, list[str]] = {}
    for one in texts:
        owned.setdefault(one.owner or "", []).append(one.key)
    found = {}
    for owner, keys in owned.items():
        x, y = places.get(owner, (0, 0))
        for number, key in enumerate(keys):
            angle, reach = 2 * pi * number / len(keys) - pi / 2, radii.get(owner, 0) + 38
            found[key] = round(x + reach * cos(angle)), round(y + reach * sin(angle))
    return found
