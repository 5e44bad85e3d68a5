"""Rows of the queries in `selecting` as claims, documents and versions."""

from __future__ import annotations

import json

from pyoxigraph import NamedNode

from juntagraph.graph.claims import Actor, Claim, Count, Evidence, Polarity, Span, Status
from juntagraph.graph.documents.document import Document, Segment
from juntagraph.graph.store.base import Version
from juntagraph.graph.store.iris import Iris
from juntagraph.graph.store.results import Results, Term
from juntagraph.graph.store.terms import local

Row = dict[str, Term]


def claims(results: Results, iris: Iris) -> list[Claim]:
    """The claims of `selecting.claims`, in the order of document, place in the text and id."""
    found = [_claim(row, iris) for row in results.dicts()]
    return sorted(found, key=lambda one: (one.document, one.evidence.span, one.id))


def documents(results: Results) -> dict[str, Document]:
    """The documents of `selecting.documents` by id."""
    return {one.id: one for one in map(_document, results.dicts())}


def versions(results: Results, iris: Iris) -> dict[str, Version]:
    """The versions of `selecting.versions` by document id, in their order."""
    rows = sorted((iris.document_name(_node(row["document"])), row) for row in results.dicts())
    return {name: Version(value(row, "content"), value(row, "extractor"), value(row, "graph")) for name, row in rows}


def value(row: Row, name: str) -> str:
    """The lexical form that a row must have."""
    found = maybe(row, name)
    if found is None:
        raise KeyError(name)
    return found


def maybe(row: Row, name: str) -> str | None:
    """The lexical form or IRI of a row's column, None where it is unbound."""
    term = row.get(name)
    return None if term is None else str(getattr(term, "value", term))


def _claim(row: Row, iris: Iris) -> Claim:
    span = Span(int(value(row, "start")), int(value(row, "end")))
    confidence = maybe(row, "confidence")
    return Claim(
        document=iris.document_name(_node(row["document"])),
        relation=local(_node(row["relation"])),
        subject=_actor(row, "subject", iris),
        object=_actor(row, "object", iris),
        evidence=Evidence(value(row, "quote"), span, maybe(row, "prefix") or "", maybe(row, "suffix") or ""),
        polarity=Polarity(local(_node(row["polarity"]))),
        status=Status(local(_node(row["status"]))),
        source=_actor(row, "source", iris),
        when=maybe(row, "when"),
        count=_count(row),
        about=maybe(row, "about"),
        rule=maybe(row, "rule") or "",
        confidence=None if confidence is None else float(confidence),
    )


def _document(row: Row) -> Document:
    segments = json.loads(maybe(row, "segments") or "[]")
    return Document(
        id=value(row, "id"),
        text=value(row, "text"),
        title=maybe(row, "title"),
        date=maybe(row, "date"),
        source=maybe(row, "source"),
        url=maybe(row, "url"),
        language=value(row, "language"),
        segments=tuple(Segment(Span(start, end), kind, repeats) for start, end, kind, repeats in segments),
    )


def _actor(row: Row, role: str, iris: Iris) -> Actor | None:
    node = row.get(role)
    if not isinstance(node, NamedNode):
        return None
    return Actor(iris.actor_name(node), value(row, f"{role}Label"), local(_node(row[f"{role}Type"])))


def _count(row: Row) -> Count | None:
    low, high = maybe(row, "min"), maybe(row, "max")
    if low is None and high is None:
        return None
    return Count(_number(low), _number(high), maybe(row, "approx") == "true")


def _node(term: Term) -> NamedNode:
    if isinstance(term, NamedNode):
        return term
    raise TypeError(f"expected an IRI, found {term}")


def _number(text: str | None) -> int | None:
    return None if text is None else int(text)
