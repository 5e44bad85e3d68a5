"""Places for the participants of some lines: actors laid out, posts and matters in a ring around their actor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, pi, sin

from juntagraph.graph.claims import Claim
from juntagraph.graph.rendering.layout import Box, Tie, layout
from juntagraph.graph.rendering.participants import Bundle, Participant, participants
from juntagraph.graph.rendering.style import relation_rows

LABEL_LIMIT = 26
"""Characters of a label that the layout keeps room for."""
Places = dict[str, tuple[int, int]]


def placed(edges: Sequence[Bundle], radii: Mapping[str, float], claims: Sequence[Claim]) -> Places:
    """The place of each end of the lines; what the claims say of two actors draws them together or apart."""
    people = participants(edges)
    signs = _signs(claims)
    drawn = {key: one for key, one in people.items() if one.kind != "text"}
    boxes = {key: _box(one, radii[key]) for key, one in drawn.items()}
    ties = [_tie(edge, signs) for edge in edges if edge.source.key in drawn and edge.target.key in drawn]
    places = layout(boxes, ties)
    return places | _ring([one for one in people.values() if one.kind == "text"], places, radii)


def _signs(claims: Sequence[Claim]) -> dict[tuple[str, str], int]:
    """Sum of the signs of what is claimed between two actors."""
    rows = relation_rows([*{claim.relation for claim in claims}])
    sums: dict[tuple[str, str], int] = {}
    for claim in claims:
        if claim.subject and claim.object:
            pair = claim.subject.id, claim.object.id
            sums[pair] = sums.get(pair, 0) + rows[claim.relation]["sign"]
    return sums


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


def _ring(texts: Sequence[Participant], places: Places, radii: Mapping[str, float]) -> Places:
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
