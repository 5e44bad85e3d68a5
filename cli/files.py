"""Files that commands write: pages, graphs, RDF and tables, told apart by their ending."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from juntagraph.cli.asking import published_denials
from juntagraph.cli.options import Asked
from juntagraph.cli.remarks import note
from juntagraph.cli.text import counted
from juntagraph.cli.types import FILE

if TYPE_CHECKING:
    from juntagraph.graph.claims import Claim, DocumentActor
    from juntagraph.graph.store import Store

PAGE = ".html"

output_option = click.option(
    "-o",
    "--output",
    type=FILE,
    multiple=True,
    metavar="FILE.{html,ttl,trig,nq,jsonld,graphml,gexf,json,csv}",
    help="Write to this file, whole or not at all; repeatable.",
)


def checked(output: Sequence[Path]) -> None:
    """Raises, before any work is done, UsageError for an ending that is no format, NotFoundError for a lost folder."""
    from juntagraph.ontology.errors import NotFoundError

    for path in output:
        format_of_file(path)
        if not path.absolute().parent.is_dir():
            raise NotFoundError(f"{path}: there is no folder {path.parent}", hint="make it first")


def format_of_file(path: Path) -> str:
    """The format that the ending of a file tells: `html`, or that of an exporter. Raises UsageError for others."""
    from juntagraph.graph.exporting import format_of
    from juntagraph.ontology.errors import UsageError

    if path.suffix.lower() == PAGE:
        return "html"
    try:
        return format_of(path)
    except UsageError as error:
        raise UsageError(str(error), hint=f"{error.hint}, {PAGE}") from error


def write_files(
    store: Store,
    claims: Sequence[Claim],
    output: Sequence[Path],
    *,
    title: str,
    asked: Asked | None = None,
    measures: Mapping[str, float] | None = None,
    factions: Mapping[str, int] | None = None,
) -> None:
    """Write the claims, with their documents and actors, to each of the files, and say so.

    `asked` is what was asked for, with the days that a page names and up to which denials count.
    """
    if not output:
        return
    from juntagraph.graph.exporting import export
    from juntagraph.graph.rendering.page import render_page, write_page

    asked = asked or Asked()
    documents = store.documents({claim.document for claim in claims})
    actors = described(store, claims)
    for path in output:
        if path.suffix.lower() == PAGE:
            look: dict[str, Any] = {"measures": measures, "factions": factions, "as_of": asked.as_of, "at": asked.at}
            write_page(path, render_page(claims, documents, actors=actors, title=title, **look))
        else:
            export(claims, documents, actors, path, against=published_denials(store, asked))
        said(path, f"{counted(len(claims), 'claim')} of {counted(len(documents), 'document')}")


def described(store: Store, claims: Sequence[Claim]) -> list[DocumentActor]:
    """What the store knows of the actors of these claims."""
    from juntagraph.graph.claims import DocumentActor

    ids = {one.id for claim in claims for one in (claim.subject, claim.object, claim.source) if one}
    return [
        DocumentActor(one.actor, one.names, (), one.gender, one.country, one.identifiers)
        for one in store.actors()
        if one.actor.id in ids
    ]


def said(path: Path, what: str) -> None:
    """Tell the user what was written."""
    size = path.stat().st_size
    note(f"{path}: {what}, {size / 1000:.0f} kB" if size < 1_000_000 else f"{path}: {what}, {size / 1_000_000:.1f} MB")
