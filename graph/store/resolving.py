"""Resolution kept in step with documents and judgements: only actors that a change can reach are looked at anew.

Every change leaves the ids that it touches as pending. What is stored for the others, the keys of their names and the
judgements of rules on pairs of them, still holds, since each follows from two actors alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from juntagraph.graph.actors.blocking import Keys
from juntagraph.graph.actors.canon import condensed
from juntagraph.graph.actors.judgements import Judgement
from juntagraph.graph.actors.resolution import Resolution
from juntagraph.graph.store import judging
from juntagraph.graph.store.iris import Iris
from juntagraph.graph.store.neighbours import Neighbours, rows
from juntagraph.graph.store.results import Results, Term
from juntagraph.graph.store.terms import RESOLUTION, TYPE, jg

Answer = Callable[[str], Results]
_MANY = 400
_QUIET = ("state/", "group/", "unnamed-source/")
"""How ids begin whose actors no rule compares."""
_NO_ACTOR = "claim/"
"""How ends of judgements begin that are on events: each stands for the event that its claim reports."""

_THERE = """SELECT ?actor WHERE {
  VALUES ?actor { %s }
  FILTER EXISTS { GRAPH ?document { ?actor jg:searchKey ?key } }
}"""
PENDING = "SELECT ?actor WHERE { GRAPH jg:resolution { jg:resolution jg:pending ?actor } }"
EVERY = (
    """SELECT DISTINCT ?actor WHERE { GRAPH ?document { ?document jg:contentHash ?hash . ?actor jg:searchKey ?key } }"""
)
_HELD = """SELECT ?subject ?predicate ?object WHERE {
  { VALUES ?subject { %s } GRAPH jg:resolution { ?subject ?predicate ?object } }
  UNION
  { VALUES ?actor { %s } GRAPH jg:resolution { ?subject jg:profileOf ?actor ; ?predicate ?object } }
}"""


@dataclass(frozen=True, slots=True)
class ResolutionChange:
    """Quads to remove from and to add to a dataset; the ids looked at, and whom they stand for (see `Canon`)."""

    remove: Sequence[Quad]
    add: Sequence[Quad]
    actors: frozenset[str]
    usual: Mapping[str, str]
    here: Mapping[tuple[str, str], str]


def pending_quads(actors: Iterable[str], iris: Iris) -> list[Quad]:
    """That these actors are to be resolved anew."""
    return [Quad(RESOLUTION, jg("pending"), iris.actor(name), RESOLUTION) for name in sorted(set(actors))]


def resolution_change(ask: Answer, pending: Iterable[str], iris: Iris) -> ResolutionChange:
    """What brings resolution up to date when these ids are pending; `ask` answers from the dataset."""
    gone = [name for name in set(pending) if name.startswith(_NO_ACTOR)]
    touched = set(pending).difference(gone)
    quiet = _quiet(ask, touched, iris)
    beside = Neighbours(ask, touched - quiet, iris)
    affected = beside.affected()
    found = beside.resolved(affected)
    there = {iris.actor_name(NamedNode(row[0])) for row in rows(ask, _THERE, _nodes(quiet - affected, iris))}
    old = [*_judgement_quads(beside.of_rules, touched, affected, iris), *_held(ask, affected | quiet, touched, iris)]
    new = [
        *_judgement_quads(found.judgements, touched, affected, iris),
        *_canonical_quads(found, affected, iris),
        *(Quad(iris.actor(name), jg("canonical"), iris.actor(name), RESOLUTION) for name in there),
        *(quad for name, made in beside.keys.items() for quad in _key_quads(name, made, iris)),
    ]
    kept = set(old) & set(new)
    remove = [one for one in dict.fromkeys([*old, *pending_quads([*touched, *gone], iris)]) if one not in kept]
    add = [one for one in dict.fromkeys(new) if one not in kept]
    usual, here = _condensed(found, affected)
    moved = {actor: name for actor, name in usual.items() if actor != name}
    return ResolutionChange(remove, add, frozenset(affected | quiet), moved, here)


def _quiet(ask: Answer, touched: set[str], iris: Iris) -> set[str]:
    """The touched ids that are nobody but themselves unless an analyst says so: states, groups, unnamed sources."""
    found = {name for name in touched if name.startswith(_QUIET)}
    judged = judging.judgements(ask(judging.query(found, iris)), iris) if found else []
    return found - {name for one in judged for name in one.actors}


def _judgement_quads(
    judgements: Iterable[Judgement], touched: set[str], affected: set[str], iris: Iris
) -> Iterator[Quad]:
    """The judgements that a change of the touched may change."""
    for one in judgements:
        if one.actors & touched or one.actors <= affected:
            yield from judging.judgement_quads(one, iris)


def _condensed(found: Resolution, affected: set[str]) -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    return condensed({key: name for key, name in found.canonical.items() if key[0] in affected})


def _canonical_quads(found: Resolution, affected: set[str], iris: Iris) -> Iterator[Quad]:
    usual, here = _condensed(found, affected)
    for actor, name in usual.items():
        yield Quad(iris.actor(actor), jg("canonical"), iris.actor(name), RESOLUTION)
    for (actor, document), name in here.items():
        node = iris.profile(document, actor)
        yield Quad(node, TYPE, jg("Profile"), RESOLUTION)
        yield Quad(node, jg("profileOf"), iris.actor(actor), RESOLUTION)
        yield Quad(node, jg("inDocument"), iris.document(document), RESOLUTION)
        yield Quad(node, jg("canonical"), iris.actor(name), RESOLUTION)


def _key_quads(name: str, found: Keys | None, iris: Iris) -> Iterator[Quad]:
    """Keys that others look under, and with a mark those where the actor looks."""
    if found:
        for key in sorted(found.left | {f"?{one}" for one in found.looked - found.left}):
            yield Quad(iris.actor(name), jg("blockKey"), Literal(key), RESOLUTION)


def _held(ask: Answer, affected: set[str], touched: set[str], iris: Iris) -> Iterator[Quad]:
    """What the resolution graph holds of these ids; keys only of the touched, for the others keep theirs."""
    own = {str(iris.actor(name)) for name in touched}
    nodes = _nodes(affected, iris)
    for start in range(0, len(nodes), _MANY):
        part = " ".join(nodes[start : start + _MANY])
        for row in ask(_HELD % (part, part)).rows:
            quad = _quad(*row)
            if quad and (quad.predicate != jg("blockKey") or str(quad.subject) in own):
                yield quad


def _quad(subject: Term | None, predicate: Term | None, object_: Term | None) -> Quad | None:
    if isinstance(subject, NamedNode) and isinstance(predicate, NamedNode) and isinstance(object_, NamedNode | Literal):
        return Quad(subject, predicate, object_, RESOLUTION)
    return None


def _nodes(actors: Iterable[str], iris: Iris) -> list[str]:
    return [str(iris.actor(name)) for name in sorted(actors)]
