"""Who stands for whom, read from the resolution of a store."""

from __future__ import annotations

from collections import defaultdict

from pyoxigraph import NamedNode

from juntagraph.graph.actors.canon import Canon, face
from juntagraph.graph.claims import Actor
from juntagraph.graph.store.iris import Iris
from juntagraph.graph.store.neighbours import Answer, rows
from juntagraph.graph.store.terms import local

_CANON = """SELECT ?actor ?document ?canonical WHERE {
  GRAPH jg:resolution {
    { ?actor jg:canonical ?canonical FILTER(?actor != ?canonical) MINUS { ?actor jg:profileOf ?other } }
    UNION
    { ?profile jg:profileOf ?actor ; jg:inDocument ?document ; jg:canonical ?canonical }
  }
}"""
_SHOWN = """SELECT ?document ?actor ?label ?type WHERE {
  VALUES ?actor { %s }
  GRAPH ?document { ?actor rdfs:label ?label ; a ?type }
}"""


def canon(ask: Answer, iris: Iris, *, faces: bool = True) -> Canon:
    """Who stands for whom, with `faces` the labels and classes to show as well."""
    usual: dict[str, str] = {}
    here: dict[tuple[str, str], str] = {}
    for actor, document, canonical in ask(_CANON).texts():
        name, target = iris.actor_name(NamedNode(actor)), iris.actor_name(NamedNode(canonical))
        if document:
            here[name, iris.document_name(NamedNode(document))] = target
        else:
            usual[name] = target
    known = Canon(usual, here)
    return Canon(usual, here, _faces(ask, known, iris)) if faces else known


def _faces(ask: Answer, known: Canon, iris: Iris) -> dict[str, Actor]:
    names = {*known.usual.values(), *known.here.values()}
    ids = {actor for actor, _ in known.here} | known.usual.keys() | {name for name in names if "~" not in name}
    shown: defaultdict[str, list[Actor]] = defaultdict(list)
    for document, node, label, kind in rows(ask, _SHOWN, [str(iris.actor(name)) for name in sorted(ids)]):
        actor = iris.actor_name(NamedNode(node))
        name = known.of(actor, iris.document_name(NamedNode(document)))
        shown[name].append(Actor(actor, label, local(NamedNode(kind))))
    return {name: face(name, found) for name, found in shown.items()}
