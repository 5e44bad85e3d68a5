"""How much the store holds."""

from __future__ import annotations

from dataclasses import asdict

from juntagraph.cli.command import command
from juntagraph.cli.options import format_option
from juntagraph.cli.output import Column, emit, put
from juntagraph.cli.settings import opened
from juntagraph.cli.text import json_text

_MEANINGS = {
    "documents": "texts that claims come from",
    "claims": "who says what, once for each document, source, status and time",
    "statements": "what is claimed, however many claim it",
    "actors": "participants, sources, posts and ranks",
    "accepted": "statements that some claim affirms and none denies",
}


@command(
    "stats",
    ("stats", "documents, claims, statements and actors"),
    ("stats --format json", "the same for a program"),
)
@format_option("table", "json", "csv")
def stats(format: str) -> None:
    """Count what the store holds."""
    with opened() as store:
        counts = asdict(store.stats())
    if format == "json":
        return put([json_text(counts) + "\n"])
    rows = [{"what": what, "count": count, "meaning": _MEANINGS[what]} for what, count in counts.items()]
    return emit(rows, format, (Column("What", "what"), Column("Count", "count", right=True), Column("", "meaning")))
