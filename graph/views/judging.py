"""From what an analyst wants to judgements: which ids of which documents are one, and which are two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from juntagraph.graph.actors.canon import Canon
from juntagraph.graph.actors.judgements import End, Judgement
from juntagraph.graph.actors.verdicts import Verdict
from juntagraph.graph.store import Store
from juntagraph.graph.views.actors import find_actor
from juntagraph.ontology.errors import AmbiguousError, NotFoundError, UsageError


@dataclass(frozen=True, slots=True)
class Analyst:
    """Who judges, at what time, and why."""

    name: str
    now: datetime
    reason: str = ""

    def judges(self, one: End, other: End, verdict: Verdict) -> Judgement:
        """A judgement on two ends. Raises UsageError where they are one."""
        return Judgement(one, other, verdict, self.name, self.now, self.reason)


def ends(store: Store, names: Sequence[str], *, joined: bool) -> list[End]:
    """The ends that names or ids of actors mean; `store` is read below resolution.

    With `joined`, a name that several ids share which resolution has as one means the actor that they are.
    Raises NotFoundError and AmbiguousError as `find_actor` does.
    """
    known, every = store.canon(), store.actors()
    by_id = {one.actor.id for one in every}
    return [End(name) if name in by_id else _end(name, store, known, joined=joined) for name in names]


def _end(name: str, store: Store, known: Canon, *, joined: bool) -> End:
    facet = next((key for key, target in sorted(known.here.items()) if target == name), None)
    if facet is not None:
        return End(*facet)
    try:
        return End(find_actor(name, store.actors()).id)
    except AmbiguousError as error:
        ids = {one.rpartition(" ")[2] for one in error.candidates}
        canonical = {known.of(one) for one in ids}
        if joined and len(canonical) == 1:
            return End(min(ids & canonical or ids))
        raise


def united(found: Sequence[End], by: Analyst) -> list[Judgement]:
    """That all these are one. Raises UsageError where there are not two."""
    if len(set(found)) < 2:
        raise UsageError("there is nothing to merge: these are one actor", hint="`split` and `different` take apart")
    return [by.judges(found[0], one, Verdict.SAME) for one in dict.fromkeys(found[1:]) if one != found[0]]


def parted(store: Store, name: str, documents: Sequence[str], by: Analyst) -> list[Judgement]:
    """That the names of an actor are several, or, with documents, that these mean another than the others do.

    An id parts itself from all that it is one with; a name parts every id of the actor from every other. `store` is
    read below resolution. Raises UsageError where there is nothing to part, NotFoundError for a document that does
    not name the actor.
    """
    known = store.canon()
    (end,) = ends(store, [name], joined=True)
    members = sorted(known.members(known.of(end.actor, end.document)) | {end.actor})
    if documents:
        return list(dict.fromkeys(_by_documents(store, members, documents, by)))
    if len(members) < 2:
        hint = "name the documents that mean another: `juntagraph split ACTOR DOCUMENT…`"
        raise UsageError(f"{end.actor} is one name only", hint=hint)
    alone = name in members
    pairs = ((end.actor, one) for one in members if one != end.actor) if alone else combinations(members, 2)
    return [by.judges(End(one), End(other), Verdict.DIFFERENT) for one, other in pairs]


def _by_documents(store: Store, members: Sequence[str], documents: Sequence[str], by: Analyst) -> Iterator[Judgement]:
    graphs = {one.actor.id: set(one.mentions) for one in store.actors() if one.actor.id in members}
    for claim in store.claims():
        for party in (claim.subject, claim.object, claim.source):
            if party and party.id in graphs:
                graphs[party.id].add(claim.document)
    there = [(name, place) for place in documents for name in members if place in graphs.get(name, ())]
    if missing := sorted(set(documents) - {place for _, place in there}):
        raise NotFoundError(f"{', '.join(missing)} does not name {members[0]}", hint="`juntagraph show` says which do")
    away = [End(name, place) for name, place in there]
    for one in away:
        yield from (by.judges(one, End(other), Verdict.DIFFERENT) for other in members)
    yield from (by.judges(away[0], one, Verdict.SAME) for one in away[1:])


def last(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The judgements of analysts that were made last, all at one time."""
    found = [one for one in judgements if not one.by_rule and one.judged]
    latest = max((one.judged for one in found if one.judged), default=None)
    return [one for one in found if one.judged == latest]
