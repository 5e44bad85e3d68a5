"""Nodes and edges as the JSON records that the page's script reads.

Links between records are positions in the lists, so that no text of a document serves as a key.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from juntagraph.graph.claims import DocumentActor
from juntagraph.graph.rendering.links import web_link
from juntagraph.graph.rendering.model import Model, Placed
from juntagraph.graph.rendering.style import interface_text, shape

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
        records.append(_node(number, placed) | kept(known.get(one.key, {}) | extra))
    return records


def edge_records(model: Model) -> list[Record]:
    """One record per line; the claims point to it."""
    index = {placed.participant.key: number for number, placed in enumerate(model.nodes)}
    return [
        kept(
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


def _node(number: int, placed: Placed) -> Record:
    one = placed.participant
    unstated = one.kind == "unstated"
    return {
        "id": number,
        "key": one.key,
        "label": interface_text()["unstated"] if unstated else one.label,
        "type": one.type,
        "shape": "ring" if unstated else shape(one.type),
        "x": placed.place[0],
        "y": placed.place[1],
        "size": placed.radius,
        "views": dict(placed.views),
    } | kept({"kind": None if one.kind == "actor" else one.kind})


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


def kept(record: Record) -> Record:
    """Without what is not said."""
    return {key: value for key, value in record.items() if value not in (None, "", [])}
