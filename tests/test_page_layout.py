"""Places computed beforehand: the same each time, without boxes or components that cover each other."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from juntagraph.graph.rendering.layout import LARGE, Box, Tie, layout
from juntagraph.graph.rendering.packing import pack
from juntagraph.graph.rendering.spacing import spread


def ties_of(graph: nx.Graph[int]) -> tuple[dict[str, Box], list[Tie]]:
    return {str(node): Box(90, 36) for node in graph}, [Tie(str(one), str(two)) for one, two in graph.edges]


def covered(places: dict[str, tuple[int, int]], boxes: dict[str, Box], slack: float = 2.0) -> list[tuple[str, str]]:
    names = list(places)
    return [
        (one, two)
        for number, one in enumerate(names)
        for two in names[:number]
        if abs(places[one][0] - places[two][0]) + slack < (boxes[one].width + boxes[two].width) / 2
        and abs(places[one][1] - places[two][1]) + slack < (boxes[one].height + boxes[two].height) / 2
    ]


def test_same_graph_same_places_even_for_large_components() -> None:
    boxes, ties = ties_of(nx.barabasi_albert_graph(LARGE + 50, 2, seed=1))
    assert layout(boxes, ties) == layout(boxes, ties)


def test_boxes_do_not_cover_each_other() -> None:
    boxes, ties = ties_of(nx.connected_caveman_graph(12, 6))
    assert covered(layout(boxes, ties), boxes) == []


def test_components_keep_apart_and_the_whole_lies_around_the_middle() -> None:
    graph = nx.disjoint_union_all([nx.star_graph(9), nx.path_graph(6), nx.cycle_graph(5), *[nx.path_graph(2)] * 12])
    boxes, ties = ties_of(graph)
    places = layout(boxes, ties)
    assert covered(places, boxes) == []
    corners = np.array(list(places.values()))
    assert np.abs(corners.min(axis=0) + corners.max(axis=0)).max() <= 1


def test_neighbours_stand_nearer_than_strangers() -> None:
    graph = nx.barabasi_albert_graph(120, 1, seed=3)
    boxes, ties = ties_of(graph)
    places = np.array(list(layout(boxes, ties).values()), dtype=float)
    near = np.mean([np.linalg.norm(places[one] - places[two]) for one, two in graph.edges])
    far = np.linalg.norm(places[:, None] - places[None, :], axis=2)[np.triu_indices(120, 1)].mean()
    assert near < far / 2


def test_hostile_ties_are_longer() -> None:
    names = {name: Box(10, 10) for name in "abc"}
    places = layout(names, [Tie("a", "b", 0.8), Tie("b", "c", 1.6)])
    lengths = [np.hypot(*np.subtract(places[one], places[two])) for one, two in ("ab", "bc")]
    assert lengths[0] < lengths[1]


def test_no_actors_no_places() -> None:
    assert layout({}, []) == {}


@pytest.mark.parametrize("spot", [0.0, 7.5])
def test_boxes_on_one_spot_come_apart(spot: float) -> None:
    centres = spread(np.full((9, 2), spot), np.full((9, 2), 10.0))
    gaps = np.abs(centres[:, None] - centres[None, :]).max(axis=2)[np.triu_indices(9, 1)]
    assert gaps.min() >= 19


@given(st.lists(st.tuples(st.integers(1, 300), st.integers(1, 200)), min_size=1, max_size=15))
@settings(max_examples=40, deadline=None)
def test_packed_parts_share_no_ground(sizes: list[tuple[int, int]]) -> None:
    parts = [(np.zeros((1, 2)), np.array([[width / 2, height / 2]])) for width, height in sorted(sizes, reverse=True)]
    offsets = pack(parts, 40.0)
    for number, (one, (_, half)) in enumerate(zip(offsets, parts, strict=True)):
        for two, (_, other) in list(zip(offsets, parts, strict=True))[:number]:
            assert (np.abs(one - two) >= half[0] + other[0] - 1e-9).any()
