"""The claims around an actor: hops, direction, filters, caps."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.gold import gold_corpus
from support.making import CLAIMS, actor, said

from juntagraph.graph.claims import Claim, Status
from juntagraph.graph.views.actors import find_actor
from juntagraph.graph.views.filters import ClaimFilter, select
from juntagraph.graph.views.statements import is_actor, parties
from juntagraph.graph.views.subgraph import Direction, Subgraph, subgraph
from juntagraph.ontology.errors import InvalidDataError, UsageError

AB = said("A", "condemns", "B", when="2020-08")
BC = said("B", "backs", "C", when="2021/2022")
CA = said("C", "meets", "A", when=None)
CD = said("C", "detains", "D", when="2023-07-26")
RANK = said("B", "hasRank", "Colonel")
SAME_RANK = said("D", "hasRank", "Colonel")
ARREST = said(None, "detains", "A", status=Status.CONFIRMED)
CLAIMS_OF_FOUR = [AB, BC, CA, CD, RANK, SAME_RANK, ARREST]
A = actor("A")


def labels(found: Subgraph) -> list[str]:
    return [one.label for one in found.actors]


def test_one_hop_has_the_neighbours_and_what_is_between_them() -> None:
    found = subgraph(CLAIMS_OF_FOUR, [A])
    assert labels(found) == ["A", "B", "C"]
    assert set(found.claims) == {AB, BC, CA, RANK, ARREST}
    assert not found.left_out


def test_no_hop_has_the_claims_among_the_actors_asked_for() -> None:
    assert set(subgraph(CLAIMS_OF_FOUR, [A, actor("B")], hops=0).claims) == {AB, RANK, ARREST}


def test_two_hops_reach_further_but_never_through_a_rank() -> None:
    ranks = ClaimFilter(families=frozenset({"rank"}))
    assert labels(subgraph(CLAIMS_OF_FOUR, [actor("B")], keep=ranks, hops=5)) == ["B"]
    assert set(labels(subgraph(CLAIMS_OF_FOUR, [A], hops=2))) == {"A", "B", "C", "D"}


@pytest.mark.parametrize(
    ("direction", "expected"),
    [
        (Direction.OUT, {AB, CA, RANK}),  # meetings go both ways
        (Direction.IN, {CA, ARREST}),
        ("both", {AB, BC, CA, RANK, ARREST}),
    ],
)
def test_directions(direction: Direction, expected: set[Claim]) -> None:
    assert set(subgraph(CLAIMS_OF_FOUR, [A], direction=direction).claims) == expected


def test_what_befalls_a_neighbour_by_nobody_named_is_a_step_further() -> None:
    freed = said(None, "releases", "B")
    assert freed not in subgraph([*CLAIMS_OF_FOUR, freed], [A]).claims
    assert freed in subgraph([*CLAIMS_OF_FOUR, freed], [A], hops=2).claims


def test_filters_hold_while_walking() -> None:
    hostile = ClaimFilter(relations=frozenset({"condemns"}), families=frozenset({"cooperation"}))
    assert set(subgraph(CLAIMS_OF_FOUR, [A], hops=3, keep=hostile).claims) == {AB, BC}
    confirmed = ClaimFilter(statuses=frozenset({Status.CONFIRMED}))
    assert subgraph(CLAIMS_OF_FOUR, [A], keep=confirmed).claims == (ARREST,)


def test_periods_keep_what_may_overlap_and_say_what_has_no_date() -> None:
    found = subgraph(CLAIMS_OF_FOUR, [A], hops=3, keep=ClaimFilter(since="2020-08-15", until="2021"))
    assert set(found.claims) == {AB, BC}
    assert found.left_out.undated == 3  # the meeting, the rank and the arrest
    assert str(found.left_out) == "3 claims without a date"


def test_a_cap_keeps_the_busiest_neighbours_and_says_what_it_left_out() -> None:
    hub = [said("A", "meets", f"N{number}") for number in range(9)] + [
        said("A", "backs", "N7"),
        said("N1", "meets", "N2"),
    ]
    found = subgraph(hub, [A], max_nodes=4)
    assert labels(found) == ["A", "N1", "N2", "N7"]
    assert (found.left_out.actors, found.left_out.claims) == (6, 6)
    assert str(found.left_out) == "6 actors with 6 claims past the cap"


def test_an_actor_without_claims_stands_alone() -> None:
    lonely = actor("Z")
    assert subgraph(CLAIMS_OF_FOUR, [lonely]) == Subgraph((), (lonely,))


@pytest.mark.parametrize(
    "wrong",
    [{"actors": []}, {"hops": -1}, {"max_nodes": 0}, {"direction": "sideways"}],
)
def test_wrong_use_is_told(wrong: dict[str, object]) -> None:
    call = {"actors": [A], **wrong}
    with pytest.raises(UsageError):
        subgraph(CLAIMS_OF_FOUR, **call)  # type: ignore[arg-type]  # wrong on purpose


def test_filters_check_names_and_dates() -> None:
    with pytest.raises(UsageError, match="no relation is called 'likes'"):
        ClaimFilter(relations=frozenset({"likes"}))
    with pytest.raises(UsageError, match="no family is called"):
        ClaimFilter(families=frozenset({"hostility"}))
    with pytest.raises(InvalidDataError, match="not a date"):
        ClaimFilter(since="yesterday")


def test_a_date_that_cannot_be_read_counts_as_none() -> None:
    broken = said("A", "backs", "B", when="some day")
    assert select([broken], ClaimFilter(since="2020")) == []
    assert select([broken], ClaimFilter(statuses=frozenset({Status.ASSERTED}))) == [broken]


def test_sources_can_be_asked_for() -> None:
    heard = said("A", "backs", "B", source="S")
    assert select([heard, AB], ClaimFilter(sources=frozenset({actor("S").id}))) == [heard]


@given(CLAIMS, st.integers(0, 3))
def test_hops_reach_as_far_as_the_ego_graph_of_networkx(claims: list[Claim], hops: int) -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_node("organisation/ada")
    for claim in claims:
        if claim.subject and claim.object and is_actor(claim.object):
            graph.add_edge(claim.subject.id, claim.object.id)
    found = subgraph(claims, [actor("Ada")], hops=hops)
    assert {one.id for one in found.actors} == set(nx.ego_graph(graph, "organisation/ada", radius=hops))


@given(CLAIMS, st.integers(0, 3), st.sampled_from(Direction), st.integers(1, 4))
def test_a_cap_only_takes_away(claims: list[Claim], hops: int, direction: Direction, cap: int) -> None:
    whole = subgraph(claims, [actor("Ada")], hops=hops, direction=direction)
    capped = subgraph(claims, [actor("Ada")], hops=hops, direction=direction, max_nodes=cap)
    assert capped.actors == whole.actors[: len(capped.actors)]
    assert len(capped.claims) + capped.left_out.claims == len(whole.claims)
    assert len(capped.actors) + capped.left_out.actors == len(whole.actors)


def test_goita_in_the_sample_corpus(corpus_dir: Path, gold_dir: Path) -> None:
    _, claims = gold_corpus(corpus_dir, gold_dir)
    goita = find_actor("goita", [party for party in parties(claims).values() if is_actor(party)])
    found = subgraph(claims, [goita])
    relations = {claim.relation for claim in found.claims if claim.subject == goita}
    assert {"leads", "hasRank", "overthrows"} <= relations
    assert len(found.claims) < len(claims) / 2
