"""What the graph of claims says as a whole: who is central, who stands together, how far it is balanced."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from juntagraph.cli.asking import claims_of
from juntagraph.cli.command import Topic, command
from juntagraph.cli.options import Asked, Function, claim_options, composed, format_option, limit_option, policy_option
from juntagraph.cli.output import Column, emit
from juntagraph.cli.remarks import capped, left_out
from juntagraph.cli.settings import opened

if TYPE_CHECKING:
    import networkx as nx

    from juntagraph.graph.claims import Claim

MEASURES = ("degree", "betweenness", "pagerank", "eigenvector", "signed", "pn")
METHODS = ("communities", "balance")

_common: Callable[[Function], Function] = composed((policy_option, claim_options, format_option(), limit_option))


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
    ("analyse central --measure betweenness --limit 10", "the ten that most shortest paths lead over"),
    ("analyse central --measure pn --policy strict", "signed centrality, firm ties only"),
)
@click.option(
    "--measure", type=click.Choice(MEASURES), default=MEASURES[0], show_default=True, help="Which centrality."
)
@_common
def central(measure: str, policy: str, asked: Asked, format: str, limit: int | None) -> None:
    """Rank actors by centrality."""
    from juntagraph.graph.analysis import centrality

    _print(centrality(network(asked, policy), measure).records(), format, limit)


@command(
    "factions",
    ("analyse factions", "communities of positive ties"),
    ("analyse factions --method balance -k 3", "three camps with the fewest frustrated ties"),
)
@click.option("--method", type=click.Choice(METHODS), default=METHODS[0], show_default=True, help="How to divide.")
@click.option("-k", "--number", type=click.IntRange(min=1), help="Into how many factions.")
@click.option("--seed", type=int, default=0, show_default=True, help="Start of the random choices.")
@_common
def factions(
    method: str, number: int | None, seed: int, policy: str, asked: Asked, format: str, limit: int | None
) -> None:
    """Divide actors into factions."""
    from juntagraph.graph.analysis import factions as divided

    _print(divided(network(asked, policy), method, k=number, seed=seed).records(), format, limit)


@command(
    "balance",
    ("analyse balance", "the frustration index, the camps, and the ties against them"),
    ("analyse balance --family coup --family cooperation", "the same over coups and cooperation alone"),
)
@_common
def balance(policy: str, asked: Asked, format: str, limit: int | None) -> None:
    """Measure how far the ties are from structural balance."""
    from juntagraph.graph.analysis import balance as measured

    _print(measured(network(asked, policy)).records(), format, limit)


for _one in (central, factions, balance):
    analyse.add_command(_one)


def network(asked: Asked, policy: str) -> nx.MultiDiGraph[str]:
    """The graph of the claims asked for; says which statements the policy does not count."""
    from juntagraph.graph.views.network import network as made

    with opened() as store:
        graph = made(claims_of(store, asked), policy)
    gone = [f"{count} statements {why}" for why, count in graph.graph["left_out"].items() if count]
    left_out(" and ".join(gone), "--policy everything counts all")
    return graph


def centrality_of(claims: Sequence[Claim], measure: str) -> dict[str, float]:
    """The centrality of actors by id, for a page."""
    from juntagraph.graph.analysis import centrality
    from juntagraph.graph.views.network import network as made

    return {score.actor: score.value for score in centrality(made(claims), measure).scores}


def factions_of(claims: Sequence[Claim]) -> dict[str, int]:
    """The faction of actors by id, for a page."""
    from juntagraph.graph.analysis import factions as divided
    from juntagraph.graph.views.network import network as made

    groups = divided(made(claims)).groups
    return {member: number for number, group in enumerate(groups) for member in group.members}


def _print(records: Sequence[dict[str, object]], format: str, limit: int | None) -> None:
    columns = [Column(key.replace("_", " ").capitalize(), key) for key in (records[0] if records else ())]
    emit(capped(records, limit, "rows"), format, columns)
