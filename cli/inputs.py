"""Documents that a command names: paths, folders and standard input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from juntagraph.cli.options import Function, composed
from juntagraph.cli.types import Date

if TYPE_CHECKING:
    from juntagraph.cli.remarks import Remarks
    from juntagraph.graph.documents.document import Document

STDIN = "-"

document_options: Callable[[Function], Function] = composed(
    click.argument(
        "paths",
        nargs=-1,
        required=True,
        metavar="PATH...",
        help="Text, Markdown, HTML, PDF, JSON Lines corpora, folders of these, or - for standard input.",
    ),
    click.option("--date", type=Date(), help="Publication date (EDTF) of these documents."),
    click.option("--source", metavar="NAME", help="Who published them."),
    click.option("--url", metavar="ADDRESS", help="Where they were published."),
    click.option("--title", metavar="TEXT", help="Their title."),
    click.option("--max-megabytes", type=click.FloatRange(min=0), default=20, show_default=True, metavar="N",
                 help="Pass over documents that are larger."),
)  # fmt: skip
"""PATH…, and metadata that count more than what the files say."""


def existing(paths: Sequence[str]) -> list[str]:
    """The paths; a mistyped one stops the command before any work is done. Raises NotFoundError."""
    from juntagraph.ontology.errors import NotFoundError

    for path in paths:
        if path != STDIN and not Path(path).exists():
            raise NotFoundError(f"{path}: no such file or folder", hint="- stands for standard input")
    return list(paths)


def reading(max_megabytes: float, **metadata: str | None) -> dict[str, Any]:
    """The options of `read` and `load` that the user's options mean."""
    from juntagraph.graph.documents.metadata import Metadata

    return {"overrides": Metadata(**metadata), "stdin": standard_input(), "max_bytes": int(max_megabytes * 2**20)}


def standard_input() -> BufferedReader | bytes:
    """What is piped in, as a stream of bytes where the system gives one."""
    stream = sys.stdin.buffer
    return stream if isinstance(stream, BufferedReader) else stream.read()


def documents(
    paths: Sequence[str], options: dict[str, Any], remarks: Remarks, tick: Callable[[str], None]
) -> Iterator[Document]:
    """The documents one by one, each ticked off; what is wrong with them goes to `remarks`."""
    from juntagraph.graph.documents.read import read
    from juntagraph.ontology.findings import Finding

    for one in read(existing(paths), **options):
        if isinstance(one, Finding):
            remarks.add(one)
        else:
            yield one
            tick(one.id)
