"""Claims that contradict each other or give different numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from juntagraph.cli.asking import claims_of
from juntagraph.cli.columns import claim_records, sentence, voices
from juntagraph.cli.command import command
from juntagraph.cli.options import Asked, any_actor, list_options
from juntagraph.cli.output import Column, emit
from juntagraph.cli.remarks import capped
from juntagraph.cli.settings import opened

if TYPE_CHECKING:
    from juntagraph.graph.reasoning.agreement import Agreement

KINDS = ("contradicts", "diverges", "corroborates")
_COLUMNS = (
    Column("How", "kind"),
    Column("One claim", lambda record: sentence(record["first"]), ratio=3),
    Column("Said by", lambda record: voices([record["first"]]), ratio=4),
    Column("Other claim", lambda record: sentence(record["second"]), ratio=3),
    Column("Said by", lambda record: voices([record["second"]]), ratio=4),
)
_FIELDS = (
    "kind", "first.claim", "first.document", "first.status", "first.quote",
    "second.claim", "second.document", "second.status", "second.quote",
)  # fmt: skip


@command(
    "conflicts",
    ("conflicts", "what contradicts or diverges, with both sides"),
    ("conflicts dembele", "that about Dembele"),
    ("conflicts --kind corroborates", "what several sources say alike"),
)
@any_actor
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    multiple=True,
    default=KINDS[:2],
    show_default=True,
    help="How two claims stand to each other; repeatable.",
)
@list_options()
def conflicts(actor: str | None, kind: tuple[str, ...], asked: Asked, format: str, limit: int | None) -> None:
    """List claims that contradict or diverge.

    All pairs, or those that involve ACTOR. One affirms what the other denies (contradicts), or their numbers differ
    (diverges: "about 50" and "at least 20" exclude nothing). Neither side is taken: both stand with their sources and
    words.
    """  # fmt: skip
    from juntagraph.graph.reasoning.agreement import Kind, agreements

    with opened() as store:
        found = agreements(claims_of(store, asked, actor), {Kind(name) for name in kind})
    emit(map(_record, capped(found, limit, "pairs")), format, _COLUMNS, _FIELDS)


def _record(one: Agreement) -> dict[str, Any]:
    first, second = claim_records([one.first, one.second])
    return {"kind": one.kind.value, "first": first, "second": second}
