"""Judgements as quads of their graph, and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from pyoxigraph import Literal, NamedNode, Quad

from juntagraph.graph.actors.judgements import End, Judgement
from juntagraph.graph.actors.verdicts import Verdict
from juntagraph.graph.store import terms
from juntagraph.graph.store.iris import Iris
from juntagraph.graph.store.results import Results
from juntagraph.graph.store.terms import JUDGEMENTS, jg, local
from juntagraph.ontology.terms import XSD

OF_ACTORS = """SELECT DISTINCT ?judgement ?property ?value WHERE {
  VALUES ?actor { %s }
  GRAPH jg:judgements { ?judgement jg:left|jg:right ?actor ; ?property ?value }
}"""
ALL = "SELECT ?judgement ?property ?value WHERE { GRAPH jg:judgements { ?judgement ?property ?value } }"


def query(actors: Iterable[str] | None, iris: Iris) -> str:
    """The query for judgements with an end of these actors, or for all."""
    return ALL if actors is None else OF_ACTORS % " ".join(str(iris.actor(name)) for name in sorted(set(actors)))


def judgement_quads(one: Judgement, iris: Iris) -> list[Quad]:
    """The judgement in the graph of judgements."""
    node = iris.judgement(one.id)
    said: list[tuple[NamedNode, NamedNode | Literal | None]] = [
        (terms.TYPE, jg("Judgement")),
        (jg("left"), iris.actor(one.left.actor)),
        (jg("leftIn"), _document(one.left, iris)),
        (jg("right"), iris.actor(one.right.actor)),
        (jg("rightIn"), _document(one.right, iris)),
        (jg("verdict"), jg(one.verdict)),
        (jg("judge"), Literal(one.judge)),
        (jg("judged"), _moment(one.judged) if one.judged else None),
        (jg("reason"), Literal(one.reason) if one.reason else None),
        (jg("score"), None if one.score is None else terms.decimal(one.score)),
    ]
    return [Quad(node, name, value, JUDGEMENTS) for name, value in said if value is not None]


def judgements(results: Results, iris: Iris) -> list[Judgement]:
    """The judgements of `query`, in the order of their ends."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for judgement, name, value in results.texts():
        found[judgement][local(NamedNode(name))] = value
    made = (_judgement(said, iris) for said in found.values() if said.keys() >= {"left", "right", "verdict", "judge"})
    return sorted(made, key=lambda one: (one.left.actor, one.right.actor, one.id))


def _judgement(said: Mapping[str, str], iris: Iris) -> Judgement:
    judged, score = said.get("judged"), said.get("score")
    return Judgement(
        _end(said, "left", iris),
        _end(said, "right", iris),
        Verdict(local(NamedNode(said["verdict"]))),
        said["judge"],
        datetime.fromisoformat(judged) if judged else None,
        said.get("reason", ""),
        float(score) if score else None,
    )


def _end(said: Mapping[str, str], side: str, iris: Iris) -> End:
    document = said.get(f"{side}In")
    actor = iris.actor_name(NamedNode(said[side]))
    return End(actor, iris.document_name(NamedNode(document)) if document else None)


def _document(end: End, iris: Iris) -> NamedNode | None:
    return None if end.document is None else iris.document(end.document)


def _moment(value: datetime) -> Literal:
    """A point in time with all its digits: the later of two judgements holds, however close they are."""
    return Literal(value.isoformat(), datatype=NamedNode(f"{XSD}dateTime"))
