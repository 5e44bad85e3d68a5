"""Rows of the queries in `selecting` as claims, documents and versions."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping

from pyoxigraph import NamedNode

from juntagraph.graph.claims import Actor, Claim, Count, Evidence, Polarity, Span, Status
from juntagraph.graph.documents.document import Document, Segment
from juntagraph.graph.store.base import Version
from juntagraph.graph.store.iris import Iris
from juntagraph.graph.store.results import Results, Term
from juntagraph.graph.store.told import Circumstances
from juntagraph.ontology.errors import InvalidDataError

Row = dict[str, Term]
_Actors = Mapping[tuple[str, str], Actor]


def claims(
    properties: Results, words: Results, parties: Results, iris: Iris, *, whole_alone: bool = False
) -> list[Claim]:
    """The claims of `selecting.claims`, in the order of document, place in the text and id.

    Raises InvalidDataError for one that lacks a part, unless those that are whole are asked for alone.
    """
    actors = {(document, node): _actor(node, label, kind, iris) for document, node, label, kind in parties.texts()}
    found: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for document, claim, name, text in (*properties.texts(), *words.texts()):
        found[document, claim][_local(name)] = text
    made = (_whole(document, claim, said, actors, iris, whole_alone) for (document, claim), said in found.items())
    return sorted(filter(None, made), key=lambda one: (one.document, one.evidence.span, one.id))


def documents(results: Results) -> dict[str, Document]:
    """The documents of `selecting.documents` by id."""
    return {one.id: one for one in map(_document, results.dicts())}


def versions(results: Results, iris: Iris) -> dict[str, Version]:
    """The versions of `selecting.versions` by document id, in their order."""
    rows = sorted((iris.document_name(_node(row["document"])), row) for row in results.dicts())
    return {name: Version(value(row, "content"), value(row, "extractor"), value(row, "graph")) for name, row in rows}


def circumstances(results: Results, iris: Iris) -> dict[str, Circumstances]:
    """The circumstances of `selecting.circumstances` by document id."""
    return {
        iris.document_name(_node(row["document"])): Circumstances(
            maybe(row, "date"), maybe(row, "publisher"), maybe(row, "country")
        )
        for row in results.dicts()
    }


def signatures(results: Results, iris: Iris) -> list[tuple[str, str]]:
    """Documents with the signatures of their texts."""
    return [(iris.document_name(NamedNode(document)), signed) for document, signed in results.texts()]


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


def _whole(
    document: str, claim: str, said: Mapping[str, str], actors: _Actors, iris: Iris, whole_alone: bool
) -> Claim | None:
    try:
        return _claim(document, said, actors, iris)
    except (KeyError, ValueError) as error:
        if whole_alone:
            return None
        raise InvalidDataError(f"{claim} is no whole claim: {error}", hint="validate says what is wrong") from error


def _claim(document: str, said: Mapping[str, str], actors: _Actors, iris: Iris) -> Claim:
    subject, object_, source = (
        actors[document, said[role]] if role in said else None for role in ("subject", "object", "source")
    )
    confidence = said.get("confidence")
    return Claim(
        document=iris.document_name(NamedNode(document)),
        relation=_local(said["relation"]),
        subject=subject,
        object=object_,
        evidence=_evidence(said),
        polarity=Polarity(_local(said["polarity"])),
        status=Status(_local(said["status"])),
        source=source,
        when=said.get("when"),
        count=_count(said),
        about=said.get("about"),
        rule=said.get("rule", ""),
        confidence=None if confidence is None else float(confidence),
    )


def _evidence(said: Mapping[str, str]) -> Evidence:
    span = Span(int(said["start"]), int(said["end"]))
    return Evidence(said["exact"], span, said.get("prefix", ""), said.get("suffix", ""))


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


def _actor(node: str, label: str, kind: str, iris: Iris) -> Actor:
    return Actor(iris.actor_name(NamedNode(node)), label, _local(kind))


def _count(said: Mapping[str, str]) -> Count | None:
    low, high = (int(said[name]) if name in said else None for name in ("countMin", "countMax"))
    if low is None and high is None:
        return None
    return Count(low, high, said.get("countApprox") == "true")


def _local(iri: str) -> str:
    return iri.rpartition("#")[2]


def _node(term: Term) -> NamedNode:
    if isinstance(term, NamedNode):
        return term
    raise TypeError(f"expected an IRI, found {term}")
