"""Small networks whose analyses are published."""

from __future__ import annotations

import networkx as nx

TRIBES = (
    "Gavev", "Kotun", "Ove", "Alika", "Nagam", "Gahuk", "Masil", "Ukudz",
    "Notoh", "Kohik", "Geham", "Asaro", "Uheto", "Seuve", "Nagad", "Gama",
)  # fmt: skip
ROVA = (
    "1-2 1-15 1-16 2-15 2-16 3-4 3-6 3-7 3-8 4-8 5-7 5-9 5-14 6-7 6-8 6-11 6-12 7-8 7-11 7-12 7-13 8-11 8-12 9-10 "
    "9-13 10-13 11-12 13-14 15-16"
)
HINA = (
    "1-3 1-4 1-5 1-6 1-12 2-3 2-5 2-6 2-9 2-10 5-15 5-16 6-9 6-13 6-16 8-14 9-11 9-15 10-11 10-15 11-13 11-15 11-16 "
    "12-14 12-15 12-16 13-15 13-16 14-16"
)


def highland_tribes() -> nx.Graph[str]:
    """Friendship (rova) and enmity (hina) among sixteen Gahuku-Gama tribes of New Guinea.

    K. E. Read, "Cultures of the Central Highlands, New Guinea", Southwestern Journal of Anthropology 10 (1954).
    """
    graph: nx.Graph[str] = nx.Graph()
    for pairs, sign in ((ROVA, 1), (HINA, -1)):
        for pair in pairs.split():
            one, other = (TRIBES[int(number) - 1] for number in pair.split("-"))
            graph.add_edge(one, other, sign=sign)
    return graph


def karate_club() -> nx.Graph[str]:
    """Friendship in a karate club that split (Zachary 1977), as networkx ships it, without the strengths."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from(((f"{one:02}", f"{other:02}") for one, other in nx.karate_club_graph().edges), sign=1)
    return graph


def everett_borgatti() -> nx.Graph[str]:
    """Ten actors with as many positive as negative ties each.

    M. G. Everett and S. P. Borgatti, "Networks containing negative ties", Social Networks 38 (2014).
    """
    ties = "01 03 12 14 23 34 45 56 67 69 78 89 58"
    enmities = "07 08 13 15 16 24 28 35 36 47 49 59 68"
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from("0123456789")
    graph.add_edges_from(((pair[0], pair[1]) for pair in ties.split()), sign=1)
    graph.add_edges_from(((pair[0], pair[1]) for pair in enmities.split()), sign=-1)
    return graph
