"""The events that claims of several documents tell of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from juntagraph.cli.asking import claim_filter, named
from juntagraph.cli.columns import actor_or_none, claim_records, emit_claims, voices
from juntagraph.cli.command import command
from juntagraph.cli.options import Asked, list_options
from juntagraph.cli.output import Column, Record, emit
from juntagraph.cli.remarks import capped
from juntagraph.cli.settings import opened
from juntagraph.cli.tables import print_title

if TYPE_CHECKING:
    from juntagraph.graph.store import Store
    from juntagraph.graph.views.events import Event


def _labels(field: str) -> Any:
    return lambda record: [one["label"] for one in record[field]]


_COLUMNS = (
    Column("When", lambda record: record["when"] or "undated"),
    Column("Event", "title", ratio=3),
    Column("By", _labels("doers"), ratio=2),
    Column("Against", _labels("targets"), ratio=3),
    Column("Firmest", "firmest"),
    Column("Denied", lambda record: "yes" if record["denied"] else ""),
    Column("Claims", lambda record: len(record["claims"]), right=True),
    Column("Documents", lambda record: len(record["documents"]), right=True),
    Column("Id", "id", ratio=3),
)
_FIELDS = ("id", "kind", "title", "place", "when", "firmest", "denied", "accepted", "documents")


@command(
    "events",
    ("events", "what happened, as far as claims tell, with how many documents speak of it"),
    ("events goita --family coup", "the coups that Goïta has to do with"),
    ("events --documents 2", "what two documents and more speak of"),
    ("events show detention-ml-abass-dembele-2025-08-14", "one event with what each source says of it"),
)
@click.argument(
    "words", nargs=-1, metavar="[[show ID] | ACTOR]", help="Whom events involve; `show` and an id for one event."
)
@click.option(
    "--documents", type=click.IntRange(min=1), default=1, metavar="N", help="Only those of which N documents speak."
)
@click.option("--keep", is_flag=True, help="Bring the graph of events up to date, as loads of small stores do.")
@list_options()
def events(
    words: tuple[str, ...], documents: int, keep: bool, asked: Asked, format: str, limit: int | None
) -> None:  # fmt: skip
    """List events that claims of several documents tell of.

    Coups, arrests, ruptures and others, also those that one document tells of. Claims meet in one event by what they
    tell, of whom, where and when; each keeps its source, status and date, and what is only rumoured or is denied is
    said to be. `same`, `different` and `split` overrule which claims meet.
    """
    if words[:1] == ("show",) and len(words) == 2:
        return _show(words[1], format)
    actor = " ".join(words) or None
    with opened(read_only=not keep) as store:
        _keep(store, keep)
        found = [one for one in asked_for(store, asked, actor) if len(one.documents) >= documents]
    return emit(map(event_record, capped(found, limit, "events")), format, _COLUMNS, _FIELDS)


def _keep(store: Store, keep: bool) -> None:
    from juntagraph.graph.views.event_graph import keep_events

    if keep:
        keep_events(store, most=None)


def asked_for(store: Store, asked: Asked, actor: str | None) -> list[Event]:
    """The events with a claim that is asked for; which claims meet follows from all that had been published."""
    from juntagraph.cli.asking import known_claims
    from juntagraph.graph.views.events import events as all_events

    (party,) = named(store, [actor]) if actor is not None else (None,)
    keep = claim_filter(store, asked)
    found = all_events(store, known_claims(store, asked))
    kept = [one for one in found if any(map(keep.keeps, one.claims))]
    return [one for one in kept if party is None or party.id in one.parties]


def event_record(one: Event) -> dict[str, Any]:
    """An event as a JSON object."""
    return {
        "id": one.id,
        "kind": one.kind,
        "title": one.title,
        "place": one.place,
        "when": one.when,
        "dates": one.dates,
        "doers": list(map(actor_or_none, one.doers)),
        "targets": list(map(actor_or_none, one.targets)),
        "firmest": one.firmest.value,
        "denied": bool(one.denying),
        "accepted": one.accepted,
        "documents": list(one.documents),
        "claims": claim_records(one.claims),
    }


def _show(name: str, format: str) -> None:
    from juntagraph.graph.views.events import events as all_events
    from juntagraph.graph.views.events import find_event

    with opened() as store:
        event = find_event(name, all_events(store))
    record = event_record(event)
    if format in {"json", "jsonl"}:
        return emit([record], format, ())
    if format == "csv":
        return emit_claims(event.claims, format)
    print_title(event.title, event.kind)
    emit(_card(record), "table", (Column("", "what"), Column("", "value", ratio=1)))
    return emit_claims(event.claims, format)


def _card(record: Record) -> Sequence[dict[str, object]]:
    dates = [f"{when} ({count} of {len(record['claims'])} claims)" for when, count in record["dates"].items()]
    rows = {
        "id": record["id"],
        "country": record["place"],
        "dates": dates,
        "by": [one["label"] for one in record["doers"]],
        "against": [one["label"] for one in record["targets"]],
        "firmest": record["firmest"],
        "denied by": voices(one for one in record["claims"] if "denied" in (one["status"], one["polarity"])),
        "documents": record["documents"],
    }
    return [{"what": what, "value": value} for what, value in rows.items() if value]
