"""The rows of the table, which lists every claim and needs no script."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from juntagraph.graph.claims import Actor, Claim
from juntagraph.graph.documents.document import Document
from juntagraph.graph.rendering.links import web_link
from juntagraph.graph.rendering.style import interface_text
from juntagraph.graph.rendering.wording import count_text, date_text, relation_text

COLUMNS = ("subject", "relation", "object", "status", "quote", "source", "when", "details", "document")


def table_rows(claims: Sequence[Claim], documents: Mapping[str, Document]) -> list[dict[str, str | None]]:
    """One row per claim, in the order given; `anchor` is unique in the page."""
    seen: dict[str, int] = {}
    rows = []
    for claim in claims:
        seen[claim.id] = seen.get(claim.id, 0) + 1
        anchor = claim.id if seen[claim.id] == 1 else f"{claim.id}-{seen[claim.id]}"
        rows.append({"id": claim.id, "anchor": anchor} | _cells(claim) | _document(claim, documents))
    return rows


def _cells(claim: Claim) -> dict[str, str | None]:
    text = interface_text()
    details = [count_text(claim.count), text["about"].replace("{about}", claim.about) if claim.about else ""]
    return {
        "subject": _name(claim.subject, text["unstated"]),
        "relation": relation_text(claim),
        "object": _name(claim.object, text["unstated"]),
        "status": text[f"status-{claim.status}"],
        "source": _name(claim.source, text["ownVoice"]),
        "when": date_text(claim.when),
        "details": "; ".join(filter(None, details)),
        "quote": claim.evidence.quote,
    }


def _document(claim: Claim, documents: Mapping[str, Document]) -> dict[str, str | None]:
    document = documents.get(claim.document)
    if document is None:
        return {"title": claim.document, "url": None, "date": None}
    return {"title": document.title or claim.document, "url": web_link(document.url), "date": document.date}


def _name(actor: Actor | None, missing: str) -> str:
    return actor.label if actor else missing
