"""Balance and factions against published results and against brute force."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import partial
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.making import CLAIMS, denied, said
from support.networks import highland_tribes, karate_club

from juntagraph.graph.analysis import balance, factions
from juntagraph.graph.analysis.balance import triads
from juntagraph.graph.analysis.blocks import Block, packed, searched
from juntagraph.graph.analysis.cycles import unbalanced
from juntagraph.graph.analysis.frustration import frustration
from juntagraph.graph.analysis.programme import covering
from juntagraph.graph.claims import Claim
from juntagraph.graph.views.network import network
from juntagraph.ontology.errors import UsageError

ACTORS = "abcdefgh"
PAIRS = [one + other for one, other in combinations(ACTORS, 2)]


def signed(signs: dict[str, int]) -> nx.Graph[str]:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from((pair[0], pair[1], {"sign": sign}) for pair, sign in signs.items())
    return graph


GRAPHS = st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([1, -1])).map(signed)


def divisions(size: int, camps: int) -> Iterator[tuple[int, ...]]:
    """All ways to divide so many actors into at most so many camps, each once."""
    if not size:
        yield ()
        return
    for rest in divisions(size - 1, camps):
        for camp in range(min(max(rest, default=-1) + 2, camps)):
            yield (*rest, camp)


def least_against(graph: nx.Graph[str], camps: int) -> int:
    """The fewest ties against any division, by trying them all."""
    place = {name: number for number, name in enumerate(graph)}
    ties = [(place[one], place[other], bool(data["sign"] > 0)) for one, other, data in graph.edges(data=True)]
    return min(sum((of[one] == of[other]) != tie for one, other, tie in ties) for of in divisions(len(place), camps))


def test_highland_tribes_have_a_frustration_index_of_seven() -> None:
    found = balance(highland_tribes())  # Aref and Wilson (2018), Table 2; signnet prints the score and the triads
    assert (found.frustration, found.lower_bound, found.exact) == (7, 7, True)
    assert found.score == pytest.approx(0.7586207, abs=1e-7)
    assert found.triads.share == pytest.approx(0.8676471, abs=1e-7)


@pytest.mark.parametrize("method", ["balance", "communities"])
def test_highland_tribes_fall_into_three_factions(method: str) -> None:
    found = factions(highland_tribes(), method)  # Hage and Harary (1983); Doreian and Mrvar (1996)
    assert [set(group) for group in found.groups] == [
        {"Ove", "Alika", "Gahuk", "Masil", "Ukudz", "Geham", "Asaro"},
        {"Nagam", "Notoh", "Kohik", "Uheto", "Seuve"},
        {"Gavev", "Kotun", "Nagad", "Gama"},
    ]
    assert (found.misplaced, found.alone) == (2, ())


def test_the_karate_club_has_the_best_modularity_there_is() -> None:
    found = factions(karate_club())  # Brandes et al., "On modularity clustering" (2008): 0.4198 is the optimum
    assert found.quality == pytest.approx(0.4198, abs=5e-5)
    assert len(found.groups) == 4
    assert found.quality == pytest.approx(nx.community.modularity(karate_club(), map(set, found.groups)))


@settings(deadline=None, max_examples=40)
@given(GRAPHS)
def test_frustration_is_what_brute_force_finds(graph: nx.Graph[str]) -> None:
    split = frustration(graph)
    assert split.exact
    assert len(split.frustrated) == least_against(graph, 2)
    for one, other, data in graph.edges(data=True):
        against = (split.sides[one] == split.sides[other]) != (data["sign"] > 0)
        assert against == (tuple(sorted((one, other))) in split.frustrated)


@settings(deadline=None, max_examples=40)
@given(GRAPHS.filter(lambda graph: len(graph) > 1 and nx.is_connected(graph)))
def test_bounds_never_pass_the_index_nor_search_fall_below_it(graph: nx.Graph[str]) -> None:
    block = Block.of(graph)
    index = least_against(graph, 2)
    sides = searched(block)
    assert packed(block, sides) <= index <= block.frustrated(sides).sum()
    assert covering(len(block.ends), partial(unbalanced, block))[1] <= index


def test_a_large_graph_near_balance_is_solved_exactly_and_a_tangled_one_says_that_it_is_not() -> None:
    near, tangled = planted(120, 0.05), planted(100, 0.5)
    assert balance(near).exact
    found = balance(tangled)
    assert found.lower_bound < found.frustration
    assert not found.exact


def planted(size: int, noise: float) -> nx.Graph[str]:
    """Two camps in a random graph with three ties an actor, some of them against the camps."""
    graph: nx.Graph[str] = nx.Graph()
    for place, (one, other) in enumerate(nx.gnm_random_graph(size, 3 * size, seed=4).edges):
        sign = 1 if (one + other) % 2 == 0 else -1
        graph.add_edge(f"{one:04}", f"{other:04}", sign=-sign if (place * 7919) % 100 < 100 * noise else sign)
    return graph


@settings(max_examples=40)
@given(GRAPHS)
def test_triads_are_counted_as_one_by_one(graph: nx.Graph[str]) -> None:
    products = [
        sum(graph.edges[tie]["sign"] < 0 for tie in combinations(three, 2))
        for three in combinations(graph, 3)
        if all(graph.has_edge(*tie) for tie in combinations(three, 2))
    ]
    found = triads(graph)
    assert [found.ppp, found.ppn, found.pnn, found.nnn] == [products.count(hostile) for hostile in range(4)]


@settings(deadline=None, max_examples=40)
@given(GRAPHS.filter(lambda graph: len(graph) < 8))
def test_camps_without_number_are_as_good_as_brute_force(graph: nx.Graph[str]) -> None:
    found = factions(graph, "balance")
    assert found.exact
    assert found.misplaced == least_against(graph, len(graph))


def test_enemies_alone_are_in_no_faction() -> None:
    found = factions(signed({"ab": 1, "cd": -1}), "balance")
    assert (found.groups, found.alone, found.of) == ((("a", "b"),), ("c", "d"), {"a": 1, "b": 1})


def test_results_repeat_whatever_the_order_and_the_state_of_chance() -> None:
    graph = planted(50, 0.2)
    turned: nx.Graph[str] = nx.Graph()
    turned.add_edges_from(list(graph.edges(data=True))[::-1])
    random.seed(1)
    first = factions(graph, seed=3), factions(graph, "balance", seed=3), balance(graph)
    random.seed(2)
    state = random.getstate()
    assert (factions(turned, seed=3), factions(turned, "balance", seed=3), balance(turned)) == first
    assert random.getstate() == state


def test_claims_are_analysed_by_the_side_of_each_pair() -> None:
    claims = [
        said("A", "backs", "B"), said("B", "alliedWith", "C"), said("A", "condemns", "C"),
        said("A", "aids", "D"), denied("A", "aids", "D", source="A"), said("A", "demandsOf", "E"),
    ]  # fmt: skip
    found = balance(network(claims))
    assert (found.ties, found.hostile, found.frustration, found.triads.ppn) == (3, 1, 1, 1)
    assert set(found.records()[0]) == {"one", "other", "sign", "camps"}
    assert {name for camp in found.camps for name in camp} == {"organisation/a", "organisation/b", "organisation/c"}


@settings(deadline=None, max_examples=40)
@given(CLAIMS, st.sampled_from(["communities", "balance"]))
def test_every_actor_is_in_one_faction_or_alone(claims: list[Claim], method: str) -> None:
    graph = network(claims, "everything")
    found = factions(graph, method)
    assert sorted([*found.alone, *(name for group in found.groups for name in group)]) == sorted(graph)
    assert len(found.records()) == len(graph) - len(found.alone)


def test_nothing_is_in_balance() -> None:
    found = balance(nx.MultiDiGraph())
    assert (found.frustration, found.score, found.triads.share, found.exact) == (0, 1.0, None, True)
    assert factions(nx.MultiDiGraph()).groups == ()


def test_an_unknown_method_lists_the_methods() -> None:
    with pytest.raises(UsageError) as caught:
        factions(nx.Graph(), "astrology")
    assert caught.value.hint == "choose from communities, balance"
