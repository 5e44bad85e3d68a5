"""What is claimed of an actor, in the order of time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from juntagraph.cli.asking import claims_of, named, turning_points
from juntagraph.cli.columns import actor_or_none, claim_records, party, voices
from juntagraph.cli.command import command
from juntagraph.cli.options import Asked, list_options, one_actor
from juntagraph.cli.output import Column, Record, emit
from juntagraph.cli.remarks import capped
from juntagraph.cli.settings import opened

if TYPE_CHECKING:
    from juntagraph.graph.store import Store
    from juntagraph.graph.views.holding import Interval
    from juntagraph.graph.views.timeline import TimelineEntry

EVENT = "event/"


def _what(record: Record) -> str:
    from juntagraph.ontology.vocabulary import vocabulary

    return f"{party(record['subject'])} {vocabulary().relation(record['predicate']).label} {party(record['object'])}"


_COLUMNS = (
    Column("When", lambda record: record["when"] or "undated"),
    Column("Held", "held"),
    Column("What", _what, ratio=3),
    Column("Said by", lambda record: voices(one for one in record["claims"] if not _denies(one)), ratio=4),
    Column("Denied by", lambda record: voices(filter(_denies, record["claims"])), ratio=3),
)


@command(
    "timeline",
    ("timeline goita", "what happened around Goïta, the undated last"),
    ("timeline mali --family coup --since 2020", "coups in Mali since 2020"),
    ("timeline event/coup-ml-2020-08-18", "what is claimed of one event; `events` lists them"),
)
@one_actor
@list_options()
def timeline(actor: str, asked: Asked, format: str, limit: int | None) -> None:
    """List what is claimed of ACTOR in order of time.

    Or what is claimed of an event, by its id (`event/…`).

    "Held" is the time over which a post, a membership, a partnership or a detention is likely to have lasted: from its
    date, or that of the report, until a dismissal, rupture or release ends it.
    """
    from juntagraph.graph.views.holding import intervals
    from juntagraph.graph.views.publication import publication_dates
    from juntagraph.graph.views.timeline import timeline as entries

    with opened() as store:
        person = None if actor.startswith(EVENT) else named(store, [actor])[0]
        claims = claims_of(store, asked, person.id if person else None)
        if person is None:
            told = _told(store, actor)
            claims = [one for one in claims if one.id in told]
        held = intervals(claims, publication_dates(store), turning_points(store, asked))
        found = entries(claims, person)
    emit((_record(one, held) for one in capped(found, limit, "entries")), format, _COLUMNS)


def _told(store: Store, name: str) -> frozenset[str]:
    """The ids of the claims that report an event."""
    from juntagraph.graph.views.events import events, find_event

    return frozenset(claim.id for claim in find_event(name, events(store)).claims)


def _record(one: TimelineEntry, held: Mapping[str, Interval]) -> dict[str, Any]:
    from juntagraph.graph.views.holding import joined

    lasted = joined(held[claim.id] for claim in one.statement.affirming if claim.id in held)
    return {
        "when": one.when,
        "held": list(map(str, lasted)),
        "subject": actor_or_none(one.statement.subject),
        "predicate": one.statement.relation.name,
        "object": actor_or_none(one.statement.object),
        "claims": claim_records(one.statement.claims),
    }


def _denies(record: Record) -> bool:
    return bool(record["polarity"] == "negated" or record["status"] == "denied")
