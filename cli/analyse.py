"""What the graph of claims says as a whole: who is central, who stands together, how far it is balanced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import click

from juntagraph.cli.asking import claims_of
from juntagraph.cli.command import Topic, command
from juntagraph.cli.options import Asked, list_options
from juntagraph.cli.output import Column, emit, put
from juntagraph.cli.remarks import capped, left_out, note
from juntagraph.cli.settings import opened
from juntagraph.cli.text import counted, json_text

if TYPE_CHECKING:
    import networkx as nx

    from juntagraph.graph.analysis import Factions
    from juntagraph.graph.claims import Claim

MEASURES = ("degree", "betweenness", "pagerank", "eigenvector", "prestige", "pn")
METHODS = ("communities", "balance")
_FACTION = (
    Column("Faction", "faction", right=True),
    Column("Size", lambda record: len(record["members"]), right=True),
    Column("Members", "members", ratio=1),
)
_TENSION = (
    Column("One", "one"),
    Column("Other", "other"),
    Column("Tie", lambda record: "positive" if record["sign"] > 0 else "hostile"),
    Column("Camps", "camps"),
)

_common = list_options()


@click.command(
    "analyse",
    cls=Topic,
    examples=(
        ("analyse central --measure betweenness", "the brokers"),
        ("analyse factions", "who stands together"),
        ("analyse balance --format json", "how far ties and hostility are in balance"),
    ),
)
def analyse() -> None:
    """Find central actors, factions and imbalance.

    Ties are statements that a policy counts: by default those that some report affirms and none denies.
    """


@command(
    "central",
    ("analyse central", "by number of ties"),
    ("analyse central --measure betweenness --limit 10", "the ten that most shortest ways lead through"),
    ("analyse central --measure pn --policy strict", "ties lift, hostility lowers; firm ties only"),
)
@click.option("--measure", type=click.Choice(MEASURES), default=MEASURES[0], show_default=True, help="Of centrality.")
@_common
def central(measure: str, asked: Asked, format: str, limit: int | None) -> None:
    """Rank actors by centrality.

    degree: ties (Freeman); betweenness: shortest ways between others (Freeman, Brandes); pagerank (Brin and Page);
    eigenvector: central neighbours (Bonacich); prestige: ties less hostility received; pn: both signs, further than
    neighbours (Everett and Borgatti).
    """
    from juntagraph.graph.analysis import centrality

    records = centrality(_network(asked), measure).records()
    columns = (Column("Rank", "rank", right=True), Column("Actor", "actor"), Column(measure.title(), measure))
    emit(capped(records, limit, "actors"), format, columns, ("rank", "actor", "id", measure))


@command(
    "factions",
    ("analyse factions", "communities of ties, hostility left aside"),
    ("analyse factions --method balance", "groups with ties inside and hostility between them"),
    ("analyse factions --format csv", "each actor with the number of its faction"),
)
@click.option("--method", type=click.Choice(METHODS), default=METHODS[0], show_default=True, help="How to divide.")
@click.option("--seed", type=int, default=0, show_default=True, help="Start of the random choices.")
@_common
def factions(method: str, seed: int, asked: Asked, format: str, limit: int | None) -> None:
    """Divide actors into factions.

    communities: many ties inside, few between (Leiden on modularity); balance: ties inside, hostility between.
    """
    from juntagraph.graph.analysis import factions as divided

    found = divided(_network(asked), method, seed=seed)
    if format == "json":
        return put([json_text(asdict(found), indent=2), "\n"])
    rows = _grouped(found) if format == "table" else found.records()
    emit(capped(rows, limit, "rows"), format, _FACTION, ("faction", "actor", "id"))
    quality = "modularity" if method == METHODS[0] else "share of ties that agree"
    against, alone = counted(found.misplaced, "tie"), counted(len(found.alone), "actor")
    return note(f"{quality} {found.quality:.3f}; {against} against it; {alone} alone")


@command(
    "balance",
    ("analyse balance", "the frustration index, and the ties that go against two camps"),
    ("analyse balance --family coup --family cooperation", "the same over coups and cooperation alone"),
)
@_common
def balance(asked: Asked, format: str, limit: int | None) -> None:
    """Measure how near ties and hostility are to two camps.

    The frustration index is the least number of ties that go against any two camps (Harary 1959, Aref and Wilson
    2018); those of the best two camps are listed.
    """
    from juntagraph.graph.analysis import balance as measured

    found = measured(_network(asked))
    if format == "json":
        facts = {"frustration": found.frustration, "exact": found.exact, "score": found.score}
        return put([json_text(facts | asdict(found), indent=2), "\n"])
    emit(capped(found.records(), limit, "ties"), format, _TENSION, ("one", "other", "sign", "camps"))
    certain = "" if found.exact else f" at most, {found.lower_bound} at least"
    first, second = map(len, found.camps)
    return note(
        f"frustration index {found.frustration}{certain}, of {found.ties} ties ({found.hostile} hostile) among "
        f"{first} and {second} actors; balance {found.score:.3f}; {found.triads.balanced} of "
        f"{found.triads.balanced + found.triads.unbalanced} triads balanced"
    )


for _one in (central, factions, balance):
    analyse.add_command(_one)


def _network(asked: Asked) -> nx.MultiDiGraph[str]:
    """The graph of the claims asked for; says which statements the policy does not count."""
    from juntagraph.graph.views.network import network

    with opened() as store:
        graph = network(claims_of(store, replace(asked, policy=None), denials=True), asked.policy or "default")
    gone = [f"{counted(count, 'statement')} {why}" for why, count in graph.graph["left_out"].items() if count]
    left_out(" and ".join(gone), "--policy everything counts all")
    return graph


def _grouped(found: Factions) -> list[dict[str, object]]:
    groups = enumerate(found.groups, 1)
    return [{"faction": number, "members": [found.labels[name] for name in group]} for number, group in groups]


def centrality_of(claims: Sequence[Claim], measure: str) -> dict[str, float]:
    """The centrality of actors by id, for a page."""
    from juntagraph.graph.analysis import centrality
    from juntagraph.graph.views.network import network

    return centrality(network(claims), measure).of


def factions_of(claims: Sequence[Claim]) -> dict[str, int]:
    """The faction of actors by id, for a page."""
    from juntagraph.graph.analysis import factions as divided
    from juntagraph.graph.views.network import network

    return divided(network(claims)).of
