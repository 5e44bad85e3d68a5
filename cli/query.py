"""Questions in SPARQL, saved ones and those of the user."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from juntagraph.cli.command import command
from juntagraph.cli.output import Column, emit, put
from juntagraph.cli.remarks import note
from juntagraph.cli.settings import opened
from juntagraph.cli.tables import print_table
from juntagraph.cli.text import counted
from juntagraph.cli.types import Pair, SavedName

if TYPE_CHECKING:
    from juntagraph.graph.store import Results
    from juntagraph.graph.views.query import SavedQuery

TABLE = "table"
FORMATS = (TABLE, "csv", "tsv", "json", "xml", "ttl", "nt", "jsonld")
TIMEOUT = 60.0
WORD = 16
"""Characters up to which a cell is no running text."""

_LISTED = (
    Column("Name", "name"),
    Column("Question", "question", ratio=3),
    Column("Parameters", "parameters", ratio=2),
)


@command(
    "query",
    ("query --list", "the saved queries, with the questions that they answer"),
    ("query --saved denials --bind actor=dembele", "who denied what about Dembele"),
    ("query 'SELECT ?quote { ?c jg:relation jg:detains ; jg:evidence/oa:hasSelector/oa:exact ?quote }'", "any SPARQL"),
    ("query question.rq --format csv > answer.csv", "a query from a file"),
    ("query - < question.rq", "a query from standard input"),
)
@click.argument(
    "query", required=False, metavar="[SPARQL|FILE.rq|-]", help="SPARQL 1.1, a file of it, or - for standard input."
)
@click.option("--saved", type=SavedName(), metavar="NAME", help="Ask a saved query.")
@click.option("--list", "listed", is_flag=True, help="List the saved queries and their parameters.")
@click.option("--bind", type=Pair(), multiple=True, metavar="NAME=VALUE", help="Give a variable a value; repeatable.")
@click.option(
    "--format",
    type=click.Choice(FORMATS),
    default=TABLE,
    show_default=True,
    help="How to print the answer: ttl, nt and jsonld for CONSTRUCT and DESCRIBE, the others for rows.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0),
    default=TIMEOUT,
    show_default=True,
    metavar="SECONDS",
    help="Give up after so long; 0 waits for ever.",
)
def query(
    query: str | None, saved: str | None, listed: bool, bind: tuple[tuple[str, str], ...], format: str, timeout: float
) -> None:  # fmt: skip
    """Ask the store in SPARQL, or ask a saved query.

    The usual prefixes (jg: rdfs: skos: prov: oa: …) are known. A query only reads: what would write, or fetch from
    elsewhere, is refused. Patterns match in all named graphs together.
    """
    from juntagraph.graph.views.query import run

    if listed:
        return list_saved()
    question = _question(query, saved)
    with opened() as store:
        results = run(store, question, dict(bind), timeout=timeout or None)
    show(results, format)
    return None


def show(results: Results, format: str) -> None:
    """Print an answer."""
    from juntagraph.graph.views.answers import written

    if format != TABLE:
        put([written(results, format)])
    elif results.triples is not None:
        put([written(results, "ttl")])
    elif results.boolean is not None:
        put(["yes\n" if results.boolean else "no\n"])
    else:
        print_rows(results)
        note(counted(len(results.rows), "row"))


def print_rows(results: Results, limit: int | None = None) -> None:
    """Print the rows of an answer, the first `limit` of them, as a table."""
    rows = [dict(zip(results.columns, row, strict=True)) for row in results.texts()[:limit]]
    columns = [Column(name, name, ratio=_ratio(name, rows)) for name in results.columns]
    print_table(rows, columns, keep_empty=limit is None)


def _ratio(name: str, rows: list[dict[str, str]]) -> int | None:
    """Columns of running text share the width that is left; words and numbers need no more than they are long."""
    widest = max((len(row[name]) for row in rows), default=0)
    return min(widest // WORD, 5) if widest > WORD else None


def list_saved() -> None:
    """Print the saved queries."""
    from juntagraph.graph.views.query import saved_queries

    records = [
        {"name": one.name, "question": one.question, "parameters": [parameter.name for parameter in one.parameters]}
        for one in saved_queries().values()
    ]
    emit(records, TABLE, _LISTED)


def _question(text: str | None, saved: str | None) -> str | SavedQuery:
    from juntagraph.graph.views.query import saved_query

    if (text is None) == (saved is None):
        raise click.UsageError("give one query: SPARQL, FILE.rq, - or --saved NAME; --list shows the saved ones")
    if saved is not None:
        return saved_query(saved)
    return _sparql(text or "")


def _sparql(text: str) -> str:
    from juntagraph.ontology.errors import InvalidDataError, NotFoundError

    if text == "-":
        return sys.stdin.read()
    if "{" in text:
        return text
    try:
        return Path(text).read_text(encoding="utf-8")
    except FileNotFoundError:
        hint = "SPARQL has braces; --saved NAME asks a saved query, --list shows them"
        raise NotFoundError(f"{text}: no such file, and no SPARQL", hint=hint) from None
    except UnicodeDecodeError as error:
        raise InvalidDataError(f"{text}: not a text in UTF-8: {error.reason}") from error
