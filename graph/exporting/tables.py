"""Claims as a table, one a row."""

from __future__ import annotations

import csv
from io import StringIO

from juntagraph.graph.claims import Actor, Claim
from juntagraph.graph.claims.record import claim_record
from juntagraph.graph.exporting.bundle import Bundle
from juntagraph.graph.views.answers import guarded

_Cell = str | int | float | None


def csv_table(bundle: Bundle) -> bytes:
    """CSV (RFC 4180, UTF-8): the fields of a claim record and those of its document.

    Cells that a spreadsheet would run as a formula begin with an apostrophe.
    """
    rows = [_row(bundle, claim) for claim in bundle.claims]
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_COLUMNS)
    writer.writerows([[_safe(row[name]) for name in _COLUMNS] for row in rows])
    return text.getvalue().encode()


_COLUMNS = (
    "claim", "subject", "subject_id", "subject_type", "predicate", "object", "object_id", "object_type", "polarity",
    "status", "source", "source_id", "source_type", "when", "count_min", "count_max", "count_approx", "about", "plover",
    "quote", "start", "end", "prefix", "suffix", "rule", "confidence", "document", "document_title", "document_date",
    "document_source", "document_url",
)  # fmt: skip


def _row(bundle: Bundle, claim: Claim) -> dict[str, _Cell]:
    record, document = claim_record(claim), bundle.documents[claim.document]
    count = claim.count.record() if claim.count else {}
    return (
        record
        | _party("subject", claim.subject)
        | _party("object", claim.object)
        | _party("source", claim.source)
        | {f"count_{name}": count.get(name) for name in ("min", "max", "approx")}
        | {f"document_{name}": getattr(document, name) for name in ("title", "date", "source", "url")}
    )


def _party(role: str, actor: Actor | None) -> dict[str, _Cell]:
    label, name, kind = (actor.label, actor.id, actor.type) if actor else (None, None, None)
    return {role: label, f"{role}_id": name, f"{role}_type": kind}


def _safe(cell: _Cell) -> _Cell:
    return guarded(cell) if isinstance(cell, str) else cell
