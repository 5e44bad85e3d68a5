"""All that is claimed of one actor, as a report."""

from __future__ import annotations

from pathlib import Path

import click

from juntagraph.cli.asking import named, published_claims
from juntagraph.cli.command import command
from juntagraph.cli.files import said
from juntagraph.cli.options import Asked, one_actor
from juntagraph.cli.output import put
from juntagraph.cli.settings import opened
from juntagraph.cli.text import counted, printable
from juntagraph.cli.types import FILE, Date


@command(
    "dossier",
    ("dossier goita -o goita.docx", "all about Goïta, for a word processor"),
    ("dossier goita -o goita.html -o goita.md", "the same as a page and as Markdown"),
    ("dossier dembele --as-of 2025-08-12", "what was known of Dembele that day, as Markdown on the screen"),
)
@one_actor
@click.option(
    "-o",
    "--output",
    type=FILE,
    multiple=True,
    metavar="FILE.{md,html,docx}",
    help="Write to this file, whole or not at all; repeatable. Without it, Markdown is printed.",
)
@click.option("--as-of", type=Date(), help="What was known then: published by this EDTF date.")
def dossier(actor: str, output: tuple[Path, ...], as_of: str | None) -> None:
    """Write all that is claimed of ACTOR as a report.

    Names, ranks and posts over time, ties, accusations by and against it with the denials beside them, conflicting
    claims and a timeline, with numbered citations: document, date, address and words.
    """
    from juntagraph.graph.reporting import dossier as gathered
    from juntagraph.graph.reporting.markdown import markdown
    from juntagraph.graph.reporting.writing import write, writer
    from juntagraph.graph.store import EVERYTHING

    for path in output:
        writer(path)
    with opened() as store:
        (party,) = named(store, [actor])
        (known,) = [one for one in store.actors() if one.actor.id == party.id]
        claims = published_claims(store, Asked(as_of=as_of), EVERYTHING, aloud=True)
        made = gathered(known, claims, store.documents(), as_of=as_of)
    for path in output:
        write(made, path)
        said(path, f"dossier of {made.name} with {counted(len(made.citations), 'citation')}")
    if not output:
        put([printable(markdown(made))])
