"""Claims and documents as the JSON records that the page's script reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from juntagraph.graph.claims import Actor, Claim
from juntagraph.graph.claims.dates import bounds
from juntagraph.graph.documents.document import Document
from juntagraph.graph.rendering.context import around
from juntagraph.graph.rendering.links import web_link
from juntagraph.graph.rendering.model import Model
from juntagraph.graph.rendering.records import Record, kept
from juntagraph.graph.rendering.wording import count_text, date_text
from juntagraph.ontology.errors import InvalidDataError


def claim_records(model: Model, documents: Mapping[str, Document]) -> list[Record]:
    """One record per claim, in the order of the model, with the words around its quote."""
    names = document_ids(model.claims)
    numbers = {name: number for number, name in enumerate(names)}
    return [
        _claim(claim, edge, numbers[claim.document], documents.get(claim.document))
        for claim, edge in zip(model.claims, model.edge_of, strict=True)
    ]


def document_ids(claims: Sequence[Claim]) -> list[str]:
    """The documents of the claims, sorted."""
    return sorted({claim.document for claim in claims})


def document_record(name: str, document: Document | None) -> Record:
    """What is known of a document; only web addresses are kept as links."""
    if document is None:
        return {"id": name, "title": name}
    return {"id": name, "title": document.title or name} | kept(
        {"date": document.date, "source": document.source, "url": web_link(document.url)} | _days("said", document.date)
    )


def _claim(claim: Claim, edge: int | None, number: int, document: Document | None) -> Record:
    before, after = around(claim, document)
    optional = {
        "edge": edge,
        "subject": _actor(claim.subject),
        "object": _actor(claim.object),
        "negated": claim.polarity == "negated" or None,
        "source": _actor(claim.source),
        "when": claim.when,
        "whenText": date_text(claim.when),
        "countText": count_text(claim.count),
        "count": claim.count.record() if claim.count else None,
        "about": claim.about,
        "rule": claim.rule,
        "confidence": claim.confidence,
    }
    span = claim.evidence.span
    return {
        "id": claim.id,
        "statement": claim.statement,
        "relation": claim.relation,
        "status": claim.status.value,
        "document": number,
        "words": [before, claim.evidence.quote, after],
        "start": span.start,
        "end": span.end,
    } | kept(optional | _days("when", claim.when))


def _actor(actor: Actor | None) -> list[str] | None:
    return [actor.id, actor.label, actor.type] if actor else None


def _days(name: str, edtf: str | None) -> Record:
    """First and last day, counted from 1970-01-01, of a date that can be read."""
    try:
        first, last = bounds(edtf) if edtf else (None, None)
    except InvalidDataError:
        first = last = None
    return {f"{name}First": _day(first), f"{name}Last": _day(last)}


def _day(day: date | None) -> int | None:
    return day.toordinal() - date(1970, 1, 1).toordinal() if day else None
