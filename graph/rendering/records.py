"""Nodes, edges, claims and documents as the JSON records that the page's script reads.

Links between records are positions in the lists, so that no text of a document serves as a key.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from juntagraph.graph.claims import Actor, Claim, DocumentActor
from juntagraph.graph.claims.dates import bounds
from juntagraph.graph.documents.document import Document
from juntagraph.graph.rendering.context import around
from juntagraph.graph.rendering.links import web_link
from juntagraph.graph.rendering.model import Model, Placed
from juntagraph.graph.rendering.style import interface_text, shape
from juntagraph.graph.rendering.wording import count_text, date_text
from juntagraph.ontology.errors import InvalidDataError

Record = dict[str, Any]


def node_records(
    model: Model, actors: Sequence[DocumentActor], measures: Mapping[str, float], factions: Mapping[str, int]
) -> list[Record]:
    """One record per node, with what the documents and the analyses say of the actor."""
    known = _merged(actors)
    owners = {placed.participant.key: number for number, placed in enumerate(model.nodes)}
    records = []
    for number, placed in enumerate(model.nodes):
        one = placed.participant
        extra = {
            "measure": measures.get(one.key),
            "faction": factions.get(one.key),
            "owner": owners.get(one.owner or ""),
        }
        records.append(_node(number, placed) | _kept(known.get(one.key, {}) | extra))
    return records


def edge_records(model: Model) -> list[Record]:
    """One record per line; the claims point to it."""
    index = {placed.participant.key: number for number, placed in enumerate(model.nodes)}
    return [
        _kept(
            {
                "key": edge.key,
                "from": index[edge.source.key],
                "to": index[edge.target.key],
                "family": edge.family,
                "symmetric": edge.symmetric or None,
            }
        )
        for edge in model.edges
    ]


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
    return {"id": name, "title": document.title or name} | _kept(
        {"date": document.date, "source": document.source, "url": web_link(document.url)} | _days("said", document.date)
    )


def _node(number: int, placed: Placed) -> Record:
    one = placed.participant
    label = one.label if one.kind != "unstated" else interface_text()["unstated"]
    kind = None if one.kind == "actor" else one.kind
    form = "ring" if one.kind == "unstated" else shape(one.type)
    place = {"x": placed.x, "y": placed.y, "size": placed.radius}
    return (
        {"id": number, "key": one.key, "label": label, "type": one.type, "shape": form} | place | _kept({"kind": kind})
    )


def _merged(actors: Sequence[DocumentActor]) -> dict[str, Record]:
    """What all documents together say of each actor."""
    found: dict[str, Record] = {}
    for one in sorted(actors, key=lambda one: (one.actor.id, one.names, one.identifiers)):
        row = found.setdefault(one.actor.id, {"names": [], "links": []})
        row["names"] += [name for name in one.names if name not in row["names"] and name != one.actor.label]
        row["links"] += [link for link in one.identifiers if web_link(link) and link not in row["links"]]
        row["country"] = row.get("country") or one.country
        row["gender"] = row.get("gender") or one.gender
    return found


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
        "before": before,
        "after": after,
    }
    span = claim.evidence.span
    return {
        "id": claim.id,
        "statement": claim.statement,
        "relation": claim.relation,
        "status": claim.status.value,
        "document": number,
        "quote": claim.evidence.quote,
        "start": span.start,
        "end": span.end,
    } | _kept(optional | _days("when", claim.when))


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


def _kept(record: Record) -> Record:
    """Without what is not said."""
    return {key: value for key, value in record.items() if value not in (None, "", [])}
