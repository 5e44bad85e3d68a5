"""The graph as one HTML file: seen, asked and believed offline, and safe to open whoever wrote the documents.

>>> html = render_page([], {}, title="Nothing yet")
>>> "<script src" in html  # one file, nothing to fetch
False
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from juntagraph.graph.claims import Actor, Claim, DocumentActor
from juntagraph.graph.documents.document import Document
from juntagraph.graph.rendering import records, statements
from juntagraph.graph.rendering.columns import columns
from juntagraph.graph.rendering.model import Model, build
from juntagraph.graph.rendering.rows import COLUMNS, table_groups
from juntagraph.graph.rendering.style import interface_text, relation_rows, style, type_label
from juntagraph.ontology.terms import DATA, JG
from juntagraph.ontology.vocabulary import vocabulary

SHORTCUTS = {
    "/": "search", "1 2 3 4": "digits", "← ↑ → ↓": "arrows", "N P": "np", "Enter": "enter", "I": "i", "F": "f",
    "+ −": "zoom", "T": "t", "Esc": "escape", "?": "help",
}  # fmt: skip
"""Keys of the page and the interface text that explains each."""


def render_page(
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    *,
    actors: Sequence[DocumentActor] = (),
    title: str,
    measures: Mapping[str, float] | None = None,
    factions: Mapping[str, int] | None = None,
    as_of: str | None = None,
    at: str | None = None,
) -> str:
    """One HTML file that shows the claims; the same claims in any order give the same bytes.

    `documents` by id gives titles, dates, links and the words around the quotes; `actors` other names and
    countries; `measures` the centrality of actors by id, which sizes them (else their number of claims does);
    `factions` their faction by id, as a tint; `as_of` is the day whose state of knowledge the claims are and
    `at` the day on which what they tell held, both for the heading. Claims on which the drawing has no line, because
    they name no actor, stand in the table.
    """
    from juntagraph.graph.rendering.network import EvidenceNetwork  # pyvis takes a second to import

    model = build(claims, measures)
    nodes = records.node_records(model, actors, measures or {}, factions or {})
    edges = records.edge_records(model)
    payload = {"title": title, "text": interface_text()} | _payload(model, documents)
    return EvidenceNetwork(
        title, nodes, edges, payload, _parts(model, documents) | {"as_of": as_of, "at": at}
    ).generate_html()


def write_page(path: str | os.PathLike[str], html: str) -> None:
    """Write the page to `path`, whole or not at all; raises OSError where that cannot be."""
    target = Path(path)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        part.write_text(html, encoding="utf-8", newline="\n")
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _parts(model: Model, documents: Mapping[str, Document]) -> dict[str, Any]:
    """What the template fills in besides nodes and edges."""
    return {
        "summary": _summary(model),
        "columns": COLUMNS,
        "groups": table_groups(model.claims, documents),
        "shortcuts": _shortcuts(),
    }


def _summary(model: Model) -> str:
    actors = sum(placed.participant.kind == "actor" for placed in model.nodes)
    numbers = {"claims": len(model.claims), "documents": len(statements.document_ids(model.claims)), "actors": actors}
    return interface_text()["summary"].format(**numbers)


def _shortcuts() -> list[tuple[str, str]]:
    return [(key, interface_text()[f"key-{name}"]) for key, name in SHORTCUTS.items()]


def _payload(model: Model, documents: Mapping[str, Document]) -> dict[str, Any]:
    look = style()
    names = statements.document_ids(model.claims)
    return {
        "claims": columns(statements.claim_records(model, documents)),
        "documents": columns([statements.document_record(name, documents.get(name)) for name in names]),
        "relations": relation_rows(sorted({claim.relation for claim in model.claims})),
        "families": look["families"],
        "hues": look["hues"],
        "tints": look["tints"],
        "presets": look["presets"],
        "statuses": _statuses(),
        "shapes": look["shapes"],
        "base": DATA,
        "namespace": JG,
        "types": {kind: type_label(kind) for kind in sorted(_types(model))},
    }


def _types(model: Model) -> set[str]:
    ends: Iterable[Actor | None] = (end for claim in model.claims for end in (claim.subject, claim.object))
    return {end.type for end in ends if end} | {placed.participant.type for placed in model.nodes}


def _statuses() -> list[dict[str, Any]]:
    terms = vocabulary().statuses
    return [row | {"definition": terms[row["name"]].definition} for row in style()["statuses"]]
