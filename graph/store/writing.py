"""What judgements and resolution write; and of a dataset that is loaded, what does not follow from the rest."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad

from juntagraph.graph.actors.canon import Canon
from juntagraph.graph.actors.judgements import RULE, Judgement
from juntagraph.graph.store.accepting_canonical import canonical_change
from juntagraph.graph.store.backend import Write
from juntagraph.graph.store.canonical import canon
from juntagraph.graph.store.iris import Iris
from juntagraph.graph.store.judging import judgement_quads
from juntagraph.graph.store.neighbours import Answer
from juntagraph.graph.store.resolving import ResolutionChange, pending_quads, resolution_change
from juntagraph.graph.store.terms import ACCEPTED, AGREEMENT, EVENTS, JUDGEMENTS, RESOLUTION, jg

_KEY = jg("searchKey")


def judging_write(judgements: Iterable[Judgement], iris: Iris, *, withdrawn: bool = False) -> Write:
    """The step that holds judgements of analysts, or takes them back; their actors wait for resolution."""
    said = [one for one in judgements if not one.by_rule]
    quads = [quad for one in said for quad in judgement_quads(one, iris)]
    pending = pending_quads((name for one in said for name in one.actors), iris)
    return Write(remove=quads, add=pending) if withdrawn else Write(add=[*quads, *pending])


def resolving_write(ask: Answer, pending: set[str], iris: Iris) -> tuple[Write, frozenset[str]]:
    """The step that brings resolution and the accepted graph up to date with pending ids, and the ids looked at."""
    before = canon(ask, iris, faces=False)
    change = resolution_change(ask, pending, iris)
    after = _after(before, change, iris)
    ids = change.actors | pending
    moved = {name for known in (before, after) for name in _moved(known, ids)}
    members = {one for known in (before, after) for name in moved for one in known.members(name)}
    names = moved | {name for known in (before, after) for one in members for name in known.all(one)}
    accepted = canonical_change(ask, names, after, members, iris)
    return Write(remove=[*change.remove, *accepted.remove], add=[*change.add, *accepted.add]), change.actors


def changed_actors(held: Iterable[tuple[str, ...]], quads: Iterable[Quad], iris: Iris) -> set[str]:
    """The actors of a document that gives way, and those of the quads that come and go with it."""
    found = {iris.actor_name(NamedNode(row[0])) for row in held}
    for one in quads:
        if one.predicate == _KEY and isinstance(one.subject, NamedNode):
            found.add(iris.actor_name(one.subject))
        elif one.graph_name == ACCEPTED:
            found |= {iris.actor_name(end) for end in (one.subject, one.object) if isinstance(end, NamedNode)}
    return found


def without_derived(quads: Iterable[Quad]) -> list[Quad]:
    """The quads but for those that follow from others: four derived graphs, and the judgements of rules."""
    kept = [one for one in quads if one.graph_name not in (ACCEPTED, AGREEMENT, EVENTS, RESOLUTION)]
    rules = {one.subject for one in kept if one.graph_name == JUDGEMENTS and _is_rule(one)}
    return [one for one in kept if one.graph_name != JUDGEMENTS or one.subject not in rules]


def _is_rule(one: Quad) -> bool:
    return one.predicate == jg("judge") and isinstance(one.object, Literal) and one.object.value.startswith(RULE)


def _moved(known: Canon, ids: Iterable[str]) -> set[str]:
    """The canonical actors of ids that are not simply themselves, or that others stand for."""
    return {name for actor in ids if known.is_joined(actor) for name in known.all(actor)}


def _after(before: Canon, change: ResolutionChange, iris: Iris) -> Canon:
    """Who stands for whom once the change is made."""
    usual = {actor: name for actor, name in before.usual.items() if actor not in change.actors}
    here = {key: name for key, name in before.here.items() if key[0] not in change.actors}
    return Canon({**usual, **change.usual}, {**here, **change.here})
