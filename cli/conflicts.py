"""Claims that contradict each other, give different numbers, or take the place of earlier ones."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import click

from juntagraph.cli.asking import claims_of
from juntagraph.cli.columns import claim_records, number, sentence, voices
from juntagraph.cli.command import command
from juntagraph.cli.options import Asked, any_actor, list_options
from juntagraph.cli.output import Column, Record, emit
from juntagraph.cli.remarks import capped
from juntagraph.cli.settings import opened

if TYPE_CHECKING:
    from juntagraph.graph.claims import Claim
    from juntagraph.graph.reasoning.agreement import Agreement
    from juntagraph.graph.reasoning.estimates import Estimate
    from juntagraph.graph.store.told import Circumstances

KINDS = ("contradicts", "diverges", "supersedes", "corroborates")


def _first(record: Record) -> str:
    said = sentence(record["first"])
    return f"{said}: {_span(record['range'])}" if record["range"] else said


def _said(record: Record) -> list[str]:
    if not record["range"]:
        return voices([record["first"]])
    return [f"{number(one)}: {said}" for one in record["claims"] for said in voices([one])]


def _span(found: Mapping[str, Any]) -> str:
    low, high = f"{found['min']}{' or fewer' if found['less'] else ''}", f"{found['max']}"
    return f"{low} to {high}{' or more' if found['more'] else ''}"


_COLUMNS = (
    Column("How", "kind"),
    Column("One claim", _first, ratio=3),
    Column("Said by", _said, ratio=4),
    Column("Other claim", lambda record: "" if record["range"] else sentence(record["second"]), ratio=3),
    Column("Said by", lambda record: [] if record["range"] else voices([record["second"]]), ratio=4),
)
_FIELDS = (
    "kind", "range.min", "range.max",
    "first.claim", "first.document", "first.published", "first.status", "first.source.label", "first.quote",
    "second.claim", "second.document", "second.published", "second.status", "second.source.label", "second.quote",
)  # fmt: skip


@command(
    "conflicts",
    ("conflicts", "what contradicts, diverges or was taken back, with both sides"),
    ("conflicts dembele --as-of 2025-08-12", "that about Dembele, as known that day"),
    ("conflicts --kind corroborates", "what several independent reports say alike"),
)
@any_actor
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    multiple=True,
    default=KINDS[:3],
    show_default=True,
    help="How two claims stand to each other; repeatable.",
)
@list_options()
def conflicts(actor: str | None, kind: tuple[str, ...], asked: Asked, format: str, limit: int | None) -> None:
    """List claims that contradict, diverge or supersede.

    All, or those that involve ACTOR. One affirms what the other denies (contradicts); the same source later says
    something else (supersedes: the later one first); or their numbers differ (diverges: "about 50" and "at least 20"
    exclude nothing, and stand as one range with all its sources). No side is taken: all stand with source, date and
    words. Reports with the same text are named: they are one source, and do not corroborate each other.
    """
    from juntagraph.graph.reasoning.agreement import Kind, agreements
    from juntagraph.graph.reasoning.circumstances import circumstances_of, copies_of
    from juntagraph.graph.reasoning.estimates import estimates

    with opened() as store:
        claims, about, copies = claims_of(store, asked, actor), circumstances_of(store), copies_of(store)
    kinds = {Kind(name) for name in kind} - {Kind.DIVERGES}
    pairs = agreements(claims, kinds, documents=about, copies=copies)
    ranges = estimates(claims, about) if Kind.DIVERGES in map(Kind, kind) else []
    records = _Records(about, copies)
    found = [*map(records.pair, pairs), *map(records.estimate, ranges)]
    emit(capped(found, limit, "conflicts"), format, _COLUMNS, _FIELDS)


class _Records:
    """Conflicts as records; claims bear the date of their document and the documents of the same text."""

    def __init__(self, about: Mapping[str, Circumstances], copies: Collection[frozenset[str]]) -> None:
        self._about, self._copies = about, copies

    def pair(self, one: Agreement) -> dict[str, Any]:
        """Two claims."""
        first, second = self._claims((one.first, one.second))
        return {"kind": one.kind.value, "range": None, "first": first, "second": second, "claims": [first, second]}

    def estimate(self, one: Estimate) -> dict[str, Any]:
        """A range; `first` is the claim of the least number, `second` that of the greatest."""
        claims = list(self._claims(one.claims))
        span = {"min": one.low, "max": one.high, "more": one.more, "less": one.less}
        return {"kind": "diverges", "range": span, "first": claims[0], "second": claims[-1], "claims": claims}

    def _claims(self, claims: tuple[Claim, ...]) -> Iterator[dict[str, Any]]:
        for record in claim_records(claims):
            about = self._about.get(record["document"])
            same = sorted(
                name for pair in self._copies if record["document"] in pair for name in pair - {record["document"]}
            )
            yield record | {"published": about.published if about else None, "same_text": same}
