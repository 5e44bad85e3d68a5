"""What changed from one day to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from juntagraph.cli.asking import claims_of, named
from juntagraph.cli.columns import actor_or_none, claim_records, party, voices
from juntagraph.cli.command import command
from juntagraph.cli.options import Asked, any_actor, format_option, limit_option, relation_options
from juntagraph.cli.output import FORMATS, Column, Record, emit, put
from juntagraph.cli.remarks import capped, left_out
from juntagraph.cli.settings import opened
from juntagraph.cli.text import counted, printable
from juntagraph.cli.types import Date

if TYPE_CHECKING:
    from juntagraph.graph.views.changes import Changed


def _what(record: Record) -> str:
    from juntagraph.ontology.vocabulary import vocabulary

    return f"{party(record['subject'])} {vocabulary().relation(record['predicate']).label} {party(record['object'])}"


_COLUMNS = (
    Column("Change", "change"),
    Column("What", _what, ratio=3),
    Column("Was", "before"),
    Column("Is", "after"),
    Column("Said before", lambda record: voices(record["earlier"]), ratio=4),
    Column("Said since", lambda record: voices(record["claims"]), ratio=4),
)


@command(
    "diff",
    ("diff --from 2025-08-12 --to 2025-08-16", "what the reports of these days changed"),
    ("diff dembele --from 2025-08-12", "what has become known of Dembele since"),
    ("diff --from 2025-08 --to 2025-09 --format md > september.md", "a month as Markdown, with its sources"),
)
@any_actor
@click.option("--from", "since", type=Date(), required=True, help="What was known by this EDTF date is not new.")
@click.option("--to", "until", type=Date(), help="Up to what was known by this EDTF date; all if left out.")
@relation_options
@format_option(*FORMATS, "md")
@limit_option
def diff(
    actor: str | None, since: str, until: str | None, relation: tuple[str, ...], family: tuple[str, ...], format: str,
    limit: int | None,
) -> None:  # fmt: skip
    """List what became new, firmer, contradicted or withdrawn.

    Compares what was known as of two days: the claims of documents published between them, by statement, with the
    earlier claims beside them. A statement that is only told again is counted, not listed.
    """
    from juntagraph.graph.views.changes import changes

    with opened() as store:
        id = named(store, [actor])[0].id if actor else None
        documents = store.documents()
        claims = claims_of(store, Asked(relation=relation, family=family), id)
    dates = {name: one.date for name, one in documents.items()}
    found = changes(claims, dates, since, until, {name: one.source for name, one in documents.items()})
    shown = capped(found.changed, limit, "statements")
    if format == "md":
        from juntagraph.graph.reporting.changing import changes_report
        from juntagraph.graph.reporting.markdown import markdown

        title = f"What changed from {since}" + (f" to {until}" if until else "")
        put([printable(markdown(changes_report(shown, documents, title)))])
    else:
        emit(map(_record, shown), format, _COLUMNS)
    left_out(f"{counted(found.repeated, 'statement')} told again without change" if found.repeated else "")
    left_out(
        f"{counted(found.undated, 'claim')} of documents without a publication date" if found.undated else "",
        "load them with --date",
    )


def _record(one: Changed) -> dict[str, Any]:
    return {
        "change": [kind.value for kind in one.kinds],
        "subject": actor_or_none(one.subject),
        "predicate": one.relation.name,
        "object": actor_or_none(one.object),
        "before": one.before.value if one.before else None,
        "after": one.after.value,
        "earlier": claim_records(one.earlier),
        "claims": claim_records(one.claims),
    }
