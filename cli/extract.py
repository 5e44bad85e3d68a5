"""Claims of documents, without a store."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from juntagraph.cli.command import command
from juntagraph.cli.inputs import document_options, documents, reading
from juntagraph.cli.layers import LAYERS, Layer
from juntagraph.cli.marking import print_marked
from juntagraph.cli.options import format_option
from juntagraph.cli.output import emit, put
from juntagraph.cli.progress import counting
from juntagraph.cli.remarks import Remarks
from juntagraph.cli.tables import print_title
from juntagraph.cli.types import FOLDER

if TYPE_CHECKING:
    from juntagraph.graph.documents.document import Document

INVALID = 5


@command(
    "extract",
    ("extract article.txt", "the claims of an article as a table"),
    ("extract corpus.jsonl --format jsonl > claims.jsonl", "those of a corpus, one JSON object a line, as they come"),
    ("extract article.txt --layer attributions", "who is said to say what, by which words"),
    ("extract article.txt --format text", "each claim above its words in their place, with the rule that made it"),
    ("extract reports/ --format brat -o annotated/", "pairs of .txt and .ann files for brat"),
)
@document_options
@click.option("--layer", type=click.Choice(list(LAYERS)), default="claims", show_default=True, help="What to print.")
@format_option("table", "text", "jsonl", "csv", "brat")
@click.option("-o", "--output", type=FOLDER, help="Folder for brat files; made if missing.")
@click.pass_context
def extract(
    ctx: click.Context, /, paths: tuple[str, ...], layer: str, format: str, output: Path | None, **options: Any
) -> None:
    """Print the claims of documents, without a store.

    Documents are read, extracted and printed one by one, so that a corpus of any size can be piped through. One that
    cannot be read does not stop the others; the exit code is then 5.
    """
    remarks, chosen = Remarks(), LAYERS[layer]
    with counting("documents", beside_data=True) as tick:
        found = documents(paths, reading(**options), remarks, tick)
        if format == "brat":
            _brat(found, chosen, output, remarks)
        else:
            _records(found, chosen, format, remarks)
    remarks.close()
    if remarks.errors:
        ctx.exit(INVALID)


def _records(found: Iterable[Document], layer: Layer, format: str, remarks: Remarks) -> None:
    made = remarks.made(found, layer.records)
    if format == "table":
        for document, records in made:
            print_title(document.title or document.id, f"{document.id}, {len(records)} in all")
            emit(records, format, layer.columns)
    elif format == "text":
        for document, records in made:
            print_title(document.title or document.id, f"{document.id}, {len(records)} in all")
            print_marked(document.text, records, layer.marking)
    else:
        emit((record for _, records in made for record in records), format, layer.columns, layer.fields)


def _brat(found: Iterable[Document], layer: Layer, folder: Path | None, remarks: Remarks) -> None:
    from juntagraph.graph.exporting.brat import write_pair
    from juntagraph.ontology.errors import UsageError

    for number, (document, standoff) in enumerate(remarks.made(found, layer.standoff)):
        if folder:
            write_pair(folder, document, standoff)
        elif number:
            raise UsageError("brat has one file for each document", hint="name a folder with -o")
        else:
            put([standoff])
