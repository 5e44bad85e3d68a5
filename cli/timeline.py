"""What is claimed of an actor, in the order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from juntagraph.cli.asking import claims_of, named
from juntagraph.cli.columns import actor_or_none, claim_records, party, voices
from juntagraph.cli.command import command
from juntagraph.cli.options import Asked, claim_options, format_option, limit_option
from juntagraph.cli.output import Column, Record, emit
from juntagraph.cli.remarks import capped
from juntagraph.cli.settings import opened

if TYPE_CHECKING:
    from juntagraph.graph.views.timeline import TimelineEntry


def _what(record: Record) -> str:
    from juntagraph.ontology.vocabulary import vocabulary

    return f"{party(record['subject'])} {vocabulary().relation(record['predicate']).label} {party(record['object'])}"


_COLUMNS = (
    Column("When", lambda record: record["when"] or "undated"),
    Column("What", _what, ratio=3),
    Column("Said by", lambda record: voices(one for one in record["claims"] if not _denies(one)), ratio=4),
    Column("Denied by", lambda record: voices(filter(_denies, record["claims"])), ratio=3),
)


@command(
    "timeline",
    ("timeline goita", "what happened around Goïta, the undated last"),
    ("timeline mali --family coup --since 2020", "coups in Mali since 2020"),
)
@click.argument(
    "actor", help="Whom the claims involve: a name or part of one, in any case and without accents, or an id."
)
@claim_options
@format_option()
@limit_option
def timeline(actor: str, asked: Asked, format: str, limit: int | None) -> None:
    """List what is claimed of ACTOR in order of time."""
    from juntagraph.graph.views.timeline import timeline as entries

    with opened() as store:
        (person,) = named(store, [actor])
        found = entries(claims_of(store, asked, person.id), person)
    emit(map(_record, capped(found, limit, "entries")), format, _COLUMNS)


def _record(one: TimelineEntry) -> dict[str, Any]:
    return {
        "when": one.when,
        "subject": actor_or_none(one.statement.subject),
        "predicate": one.statement.relation.name,
        "object": actor_or_none(one.statement.object),
        "claims": claim_records(one.statement.claims),
    }


def _denies(record: Record) -> bool:
    return bool(record["polarity"] == "negated" or record["status"] == "denied")
