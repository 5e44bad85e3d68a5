"""The actors of the store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from juntagraph.cli.asking import claims_of, named
from juntagraph.cli.columns import claim_records, emit_claims
from juntagraph.cli.command import command
from juntagraph.cli.judging import judgement_record
from juntagraph.cli.options import Asked, format_option, limit_option, one_actor
from juntagraph.cli.output import Column, emit
from juntagraph.cli.remarks import capped
from juntagraph.cli.settings import opened
from juntagraph.cli.tables import print_title
from juntagraph.cli.types import Name

if TYPE_CHECKING:
    from juntagraph.graph.store import Store, StoredActor

_COLUMNS = (
    Column("Actor", "label", ratio=2),
    Column("Type", "type"),
    Column("Country", "country"),
    Column("Documents", lambda record: len(record["mentions"]), right=True),
    Column("Also called", "names", ratio=3),
    Column("Id", "id", ratio=2),
)
_FIELDS = ("id", "label", "type", "country", "gender", "names", "identifiers")


@command(
    "actors",
    ("actors", "everybody, the most mentioned first"),
    ("actors dembele", "those of that name"),
    ("actors show dembele", "all his names, ranks and posts over time, and claims, as `show` does"),
    ("actors --type Junta --format csv", "the juntas, for a spreadsheet"),
)
@click.argument(
    "words", nargs=-1, metavar="[[show] NAME]", help="Words of a name, in any case and without accents; `show` for one."
)
@click.option("--type", "kind", type=Name("class"), help="Actors of this class of the vocabulary, or of one below it.")
@format_option()
@limit_option
@click.pass_context
def actors(ctx: click.Context, words: tuple[str, ...], kind: str | None, format: str, limit: int | None) -> None:
    """List actors: all, or those called NAME.

    Posts, ranks and other texts are listed only if their --type is asked for.
    """
    if words[:1] == ("show",) and len(words) > 1:
        return _show(" ".join(words[1:]), "json" if format == "json" else "table")
    name = " ".join(words) or None
    with opened() as store:
        found = _found(store, name, kind)
    return emit(map(actor_record, capped(found, limit, "actors")), format, _COLUMNS, _FIELDS)


@command(
    "show",
    ("show goita", "who Goïta is, and what is claimed of him"),
    ("show 'assimi goita' --format json", "the same for a program"),
)
@one_actor
@format_option("table", "json")
def show(actor: str, format: str) -> None:
    """Show one actor and every claim about it.

    Names, type, country, ranks and posts over time, where it is mentioned, which names were taken for one and by
    whom, and the claims with their words.

    A name that several actors have lists them and stops with exit code 4.
    """
    return _show(actor, format)


def _show(actor: str, format: str) -> None:
    from juntagraph.graph.views.ranks import held

    with opened() as store:
        (party,) = named(store, [actor])
        (known,) = [one for one in store.actors() if one.actor.id == party.id]
        claims = claims_of(store, Asked(), party.id)
        members = store.canon().members(party.id)
        judged = [one for one in store.judgements(members) if one.actors <= members]
    record = actor_record(known) | {
        "held": [asdict(one) for one in held(claims, {party.id})],
        "judgements": [judgement_record(one) for one in judged],
    }
    if format == "json":
        return emit([record | {"claims": claim_records(claims)}], "jsonl", ())
    print_title(known.actor.label, known.actor.type)
    emit(_card(record), "table", (Column("", "what"), Column("", "value", ratio=1)))
    return emit_claims(claims, "table")


def actor_record(one: StoredActor) -> dict[str, Any]:
    """An actor as a JSON object; `mentions` are spans by document."""
    return {
        "id": one.actor.id,
        "label": one.actor.label,
        "type": one.actor.type,
        "names": [name for name in one.names if name != one.actor.label],
        "country": one.country,
        "gender": one.gender,
        "identifiers": list(one.identifiers),
        "mentions": {document: [[span.start, span.end] for span in spans] for document, spans in one.mentions.items()},
    }


def _found(store: Store, name: str | None, kind: str | None) -> Sequence[StoredActor]:
    from juntagraph.graph.views.actors import find_actor
    from juntagraph.graph.views.statements import is_actor
    from juntagraph.ontology.vocabulary import vocabulary

    found = store.actors(name)
    if name is not None and not found:
        party = find_actor(name, everybody := store.actors())  # begins of words, or an error with near names
        found = [one for one in everybody if one.actor.id == party.id]
    kept = [
        one for one in found if (vocabulary().is_a(one.actor.type, kind) if kind else name or is_actor(one.actor))
    ]  # fmt: skip
    return sorted(kept, key=lambda one: (-sum(map(len, one.mentions.values())), one.actor.label, one.actor.id))


def _card(record: dict[str, Any]) -> list[dict[str, object]]:
    rows = {
        "id": record["id"],
        "also called": record["names"],
        "country": record["country"],
        "gender": record["gender"],
        "elsewhere": record["identifiers"],
        "ranks": [_dated(one) for one in record["held"] if one["kind"] == "rank"],
        "posts": [_dated(one) for one in record["held"] if one["kind"] == "post"],
        "judged": [
            f"{one['left']} and {one['right']}: {one['verdict']}, {one['judge']}" for one in record["judgements"]
        ],
        "mentioned in": [f"{document} ({len(spans)})" for document, spans in record["mentions"].items()],
    }
    return [{"what": what, "value": value} for what, value in rows.items() if value]


def _dated(held: dict[str, Any]) -> str:
    where = ", ".join(held["documents"])
    return f"{held['label']} ({', '.join(held['when'])}; {where})" if held["when"] else f"{held['label']} ({where})"
