"""Dossiers as files; the ending tells the kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from juntagraph.graph.exporting.exporter import write_whole
from juntagraph.graph.reporting.dossier import Report
from juntagraph.graph.reporting.markdown import markdown
from juntagraph.graph.reporting.pages import page
from juntagraph.graph.reporting.word import word
from juntagraph.ontology.errors import UsageError

WRITERS: Mapping[str, Callable[[Report], bytes]] = {
    ".md": lambda one: markdown(one).encode(),
    ".html": lambda one: page(one).encode(),
    ".docx": word,
}
"""What makes a file of a dossier, by its ending."""


def writer(path: Path) -> Callable[[Report], bytes]:
    """What writes to a file of that name. Raises UsageError, listing the endings, where none does."""
    found = WRITERS.get(path.suffix.lower())
    if found is None:
        raise UsageError(f"{path}: no dossier has this ending", hint="choose from " + ", ".join(WRITERS))
    return found


def write(report: Report, path: Path) -> None:
    """Write a dossier to a file, whole or not at all.

    Raises UsageError for another ending, OSError for a lost folder.
    """
    write_whole(path, writer(path)(report))
