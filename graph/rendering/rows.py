"""The table that needs no script: every claim, below the document that makes it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from juntagraph.graph.claims import Actor, Claim
from juntagraph.graph.documents.document import Document
from juntagraph.graph.rendering.links import web_link
from juntagraph.graph.rendering.style import interface_text
from juntagraph.graph.rendering.wording import count_text, date_text, relation_text

COLUMNS = ("subject", "relation", "object", "status", "when", "quote", "source", "details", "document")
"""Of the table that the page's script builds; the one that needs no script has the document as a heading."""


def table_groups(claims: Sequence[Claim], documents: Mapping[str, Document]) -> list[dict[str, Any]]:
    """Each document (`title`, `url`, `date`) with the `rows` of its claims, in the order given.

    `anchor` of a row is the claim's id, numbered where claims share one; `cells` are in the order of `COLUMNS`, up to
    the last that says something.
    """
    seen: dict[str, int] = {}
    return [
        _document(name, documents.get(name)) | {"rows": [_row(claim, seen) for claim in group]}
        for name, group in groupby(claims, key=lambda claim: claim.document)
    ]


def _row(claim: Claim, seen: dict[str, int]) -> dict[str, Any]:
    seen[claim.id] = seen.get(claim.id, 0) + 1
    anchor = claim.id if seen[claim.id] == 1 else f"{claim.id}-{seen[claim.id]}"
    cells = _cells(claim)
    filled = max(number for number, cell in enumerate(cells) if cell)
    return {"anchor": anchor, "cells": cells[: filled + 1]}


def _cells(claim: Claim) -> tuple[str, ...]:
    """The cells; the source is empty where the document itself speaks."""
    text = interface_text()
    details = [count_text(claim.count), text["about"].replace("{about}", claim.about) if claim.about else ""]
    return (
        _name(claim.subject, text["unstated"]),
        relation_text(claim),
        _name(claim.object, text["unstated"]),
        text[f"status-{claim.status}"],
        date_text(claim.when),
        claim.evidence.quote,
        _name(claim.source, ""),
        "; ".join(filter(None, details)),
    )


def _document(name: str, document: Document | None) -> dict[str, Any]:
    if document is None:
        return {"title": name, "url": None, "date": None}
    return {"title": document.title or name, "url": web_link(document.url), "date": document.date}


def _name(actor: Actor | None, missing: str) -> str:
    return actor.label if actor else missing
