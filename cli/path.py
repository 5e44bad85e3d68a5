"""How two actors are connected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from juntagraph.cli.asking import claims_of, named
from juntagraph.cli.columns import actor_or_none, claim_records, sentence, voices
from juntagraph.cli.command import command
from juntagraph.cli.options import Asked, claim_options, format_option
from juntagraph.cli.output import Column, emit
from juntagraph.cli.remarks import left_out
from juntagraph.cli.settings import opened

if TYPE_CHECKING:
    from juntagraph.graph.views.paths import Paths

_COLUMNS = (
    Column("Chain", "chain", right=True),
    Column("Step", "step", right=True),
    Column("From", "one", ratio=2),
    Column("To", "other", ratio=2),
    Column("Claims", lambda record: list(dict.fromkeys(map(sentence, record["claims"]))), ratio=3),
    Column("Said by", lambda record: voices(record["claims"]), ratio=4),
)


@command(
    "path",
    ("path goita russia", "how Goïta is connected with Russia"),
    ("path dembele france --policy everything", "the same along what is denied or rumoured as well"),
)
@click.argument("one", help="A name or part of one, or an id.")
@click.argument("other", help="The same.")
@click.option("--max-paths", type=click.IntRange(min=1), default=5, show_default=True, help="At most so many chains.")
@claim_options
@format_option()
def path(one: str, other: str, max_paths: int, asked: Asked, format: str) -> None:
    """Show how two actors are connected.

    Prints the shortest chains of claims from actor ONE to actor OTHER, by default only along ties that reports affirm
    and none denies.
    """
    from juntagraph.graph.views.paths import shortest_paths

    with opened() as store:
        start, end = named(store, [one, other])
        claims = claims_of(store, replace(asked, policy=None), denials=True)
        found = shortest_paths(claims, start, end, policy=asked.policy or "default", at_most=max_paths)
    emit(_records(found), format, _COLUMNS)
    left_out("further chains of the same length" if found.more else "", "--max-paths shows more")


def _records(found: Paths) -> Iterator[dict[str, Any]]:
    for number, chain in enumerate(found.chains, 1):
        for step, link in enumerate(chain, 1):
            ends = {"one": actor_or_none(link.one), "other": actor_or_none(link.other)}
            yield {"chain": number, "step": step} | ends | {"claims": claim_records(link.claims)}
