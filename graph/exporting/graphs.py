"""The statements that claims make, as a graph for Gephi, yEd, Cytoscape and whatever else reads these formats."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from io import BytesIO
from typing import Any

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from juntagraph.graph.claims import Claim, digest
from juntagraph.graph.claims.record import claim_record
from juntagraph.graph.exporting.bundle import Bundle
from juntagraph.graph.views.filters import with_denials
from juntagraph.graph.views.network import Policy, network

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML 1.0 document may hold (https://www.w3.org/TR/xml/#charsets)."""


def graphml(bundle: Bundle) -> bytes:
    """GraphML (http://graphml.graphdrawing.org)."""
    stream = BytesIO()
    nx.write_graphml(_clean(flat(bundle)), stream, encoding="utf-8", prettyprint=True)
    return stream.getvalue()


def gexf(bundle: Bundle) -> bytes:
    """GEXF 1.2 (https://gexf.net), without the day of writing, so that the same claims are the same file."""
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.xml.find("meta").attrib.pop("lastmodifieddate")
    writer.add_graph(_clean(flat(bundle)))
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def node_link(bundle: Bundle) -> bytes:
    """JSON: the graph in the node-link form of networkx and D3, with all claims as records and their documents."""
    data = nx.node_link_data(flat(bundle), edges="edges")
    data["claims"] = [claim_record(claim) for claim in bundle.claims]
    data["documents"] = [_document(bundle, name) for name in sorted({claim.document for claim in bundle.claims})]
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def flat(bundle: Bundle) -> nx.MultiDiGraph[str]:
    """The network of all statements with texts, numbers and truth values for data, as file formats need them.

    Edges say in `accepted` whether some claim affirms the statement and none denies it. Claims without a second
    actor, such as a detention by nobody named, stand in the `alone` of their node.
    """
    judged = network(with_denials(bundle.claims, bundle.against))
    accepted = {(one, other, key) for one, other, key in judged.edges(keys=True)}
    whole = network(bundle.claims, Policy.EVERYTHING)
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for name in sorted(whole):
        plain.add_node(name, **_node(whole.nodes[name]))
    for edge in sorted(whole.edges(keys=True)):
        one, other, key = edge
        plain.add_edge(one, other, key=digest(one, key, other), **_edge(whole.edges[edge]), accepted=edge in accepted)
    return plain


def _node(data: dict[str, Any]) -> dict[str, str]:
    return {
        "label": data["label"],
        "type": data["type"],
        "posts": _joined(data["posts"]),
        "ranks": _joined(data["ranks"]),
        "alone": _joined(f"{claim.relation} ({claim.status}): {claim.evidence.quote}" for claim in data["claims"]),
    }


def _edge(data: dict[str, Any]) -> dict[str, str | int | bool]:
    claims: tuple[Claim, ...] = data["claims"]
    return {
        "relation": data["relation"],
        "family": data["family"],
        "sign": data["sign"],
        "symmetric": data["symmetric"],
        "weight": data["weight"],
        "statuses": _joined(f"{status} {count}" for status, count in sorted(data["statuses"].items())),
        "sources": _joined(claim.source.label for claim in claims if claim.source),
        "when": _joined(claim.when for claim in claims if claim.when),
        "documents": _joined(claim.document for claim in claims),
        "quotes": _joined(claim.evidence.quote for claim in claims),
        "claims": _joined(claim.id for claim in claims),
    }


def _joined(texts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(texts))


def _document(bundle: Bundle, name: str) -> dict[str, str | None]:
    document = bundle.documents[name]
    return {
        "id": document.id,
        "title": document.title,
        "date": document.date,
        "source": document.source,
        "url": document.url,
        "language": document.language,
    }


def _clean(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """The graph with the replacement character for what XML cannot hold."""
    clean: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for name, data in graph.nodes(data=True):
        clean.add_node(_xml(name), **_texts(data))
    for one, other, key, data in graph.edges(keys=True, data=True):
        clean.add_edge(_xml(one), _xml(other), key=key, **_texts(data))
    return clean


def _texts(data: dict[str, Any]) -> dict[str, Any]:
    return {name: _xml(value) if isinstance(value, str) else value for name, value in data.items()}


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
